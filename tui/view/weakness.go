package view

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Statement says what both reports criticise, without the name of the theme
// that is above it; "" where it says no more than that.
func (s *Context) Statement(r *compare.Recurring) string {
	text := pane.Clean(r.Statement)
	if after, repeats := strings.CutPrefix(text, s.ThemeTitle(r.Theme)); repeats {
		if !strings.Contains(after, ":") {
			return "" // it names no words
		}
		text = strings.TrimLeft(after, ": ")
	}
	return wording.Capital(text)
}

// CiteWeakness is a recurring weakness in words with its places; whole adds
// all its evidence.
func (s *Context) CiteWeakness(r *compare.Recurring, whole bool) (text, what string) {
	title := s.ThemeTitle(r.Theme)
	refs := func(side model.Side) []model.Ref { return compare.Refs(r.Evidence.At(side)) }
	said := s.Statement(r)
	if said == "" {
		said = "criticised in both reports"
	}
	text = fmt.Sprintf("%s: %s (%s; %s)", title, said, s.CitePlaces(model.Left, refs(model.Left)), s.CitePlaces(model.Right, refs(model.Right)))
	if whole {
		text += s.Quotations(model.Left, r.Evidence.Left) + s.Quotations(model.Right, r.Evidence.Right)
	}
	return text, title
}

// ExplainWeakness says how sure a recurring weakness is and what its quotations
// name; quoted adds them, those words underlined.
func (s *Context) ExplainWeakness(r *compare.Recurring, quoted bool) []Fact {
	var facts []Fact
	for _, screen := range []model.Side{model.Left, model.Right} {
		if list := r.Evidence.At(s.OnScreen(screen)); quoted && len(list) > 0 {
			facts = append(facts, Fact{About: s.SideName(screen), Text: "“" + pane.Clean(list[0].Quote()) + "”", Under: cleaned(r.Phrases)})
		}
	}
	if len(r.Phrases) > 0 {
		facts = append(facts, Fact{About: "both name", Text: strings.Join(cleaned(r.Phrases), ", ")})
	}
	if r.Added {
		return append(facts, Fact{About: "added", Text: "by you"})
	}
	facts = append(facts, Fact{About: "chance", Text: fmt.Sprintf("%s that a careful reader would call it a weakness of both; listed from %s",
		wording.Percent(r.Weight), wording.Percent(compare.RecurringAbove))})
	if r.Doubtful() {
		facts = append(facts, Fact{About: wording.Doubtful, Text: doubtRule(r)})
	}
	if r.Corrected {
		facts = append(facts, Fact{About: "kept", Text: "by you"})
	}
	if r.Requoted() {
		facts = append(facts, Fact{About: "proof", Text: "chosen by you"})
	}
	return facts
}

// doubtRule says why a weakness is to be checked: its sentences can make it so
// whatever its chance is.
func doubtRule(r *compare.Recurring) string {
	least := wording.Percent(compare.DoubtfulBelow)
	if r.Weight < compare.DoubtfulBelow {
		return pane.Clean(r.Doubt) + "; its chance is below " + least + " as well"
	}
	return pane.Clean(r.Doubt) + ", which counts whatever the chance is"
}
