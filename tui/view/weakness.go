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
	refs := func(side model.Side) []model.Ref { return EvidenceRefs(r.Evidence.At(side)) }
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

// ExplainWeakness says where a weakness is in both reports.
func (s *Context) ExplainWeakness(r *compare.Recurring) []Fact {
	facts := []Fact{{"recurring", pane.Clean(r.Statement)}}
	for _, screen := range []model.Side{model.Left, model.Right} {
		facts = append(facts, Fact{s.SideName(screen), s.Where(s.OnScreen(screen), r.Evidence.At(s.OnScreen(screen)))})
	}
	if r.InLists {
		facts = append(facts, Fact{"", s.Words.AskedBothTimes()})
	}
	facts = append(facts, Fact{"chance", wording.Percent(r.Weight) + " that a careful reader would call it a weakness of both"})
	if r.Corrected {
		facts = append(facts, Fact{"kept", "by you"})
	}
	if r.Doubtful() {
		facts = append(facts, Fact{wording.Doubtful, wording.Doubt(r) + "; read both sentences yourself"})
	}
	return facts
}
