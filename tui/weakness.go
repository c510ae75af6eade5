package tui

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// statement says what both reports criticise, without the name of the theme
// that stands above it; "" where it says no more than that.
func (s *state) statement(r *compare.Recurring) string {
	text := pane.Clean(r.Statement)
	if after, repeats := strings.CutPrefix(text, s.themeTitle(r.Theme)); repeats {
		if !strings.Contains(after, ":") {
			return "" // it names no words
		}
		text = strings.TrimLeft(after, ": ")
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// citeWeakness is a recurring weakness in words with its places; whole adds
// all its evidence.
func (s *state) citeWeakness(r *compare.Recurring, whole bool) (text, what string) {
	title := s.themeTitle(r.Theme)
	refs := func(side model.Side) []model.Ref { return evidenceRefs(r.Evidence.At(side)) }
	said := s.statement(r)
	if said == "" {
		said = "criticised in both reports"
	}
	text = fmt.Sprintf("%s: %s (%s; %s)", title, said, s.cite(model.Left, refs(model.Left)), s.cite(model.Right, refs(model.Right)))
	if whole {
		text += s.quotations(model.Left, r.Evidence.Left) + s.quotations(model.Right, r.Evidence.Right)
	}
	return text, title
}

// explainWeakness says where a weakness stands in both reports.
func (s *state) explainWeakness(r *compare.Recurring) []fact {
	facts := []fact{{"recurring", pane.Clean(r.Statement)}}
	for _, screen := range []model.Side{model.Left, model.Right} {
		facts = append(facts, fact{s.sideName(screen), s.where(s.onScreen(screen), r.Evidence.At(s.onScreen(screen)))})
	}
	if r.InLists {
		facts = append(facts, fact{"", "both improvement lists ask for it"})
	}
	facts = append(facts, fact{"chance", fmt.Sprintf("%.0f %% that a careful reader would call it a weakness of both", 100*r.Weight)})
	if r.Doubtful() {
		facts = append(facts, fact{unsure, "read the evidence yourself"})
	}
	return facts
}
