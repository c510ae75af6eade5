package view

import (
	"fmt"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// ExplainStatus says why a recommendation has its status.
func (s *Context) ExplainStatus(f *compare.FollowUp) []Fact {
	facts := []Fact{{"status", s.StatusMark(f.Status).String()}, {"because", pane.Clean(f.Why)}}
	if len(f.Evidence) > 0 {
		facts = append(facts, Fact{"evidence", s.NameOf(model.Right) + ", " + s.Where(model.Right, f.Evidence)})
	}
	if f.Again != nil {
		label := "asked again"
		if !s.Comparison.InTime() {
			label = "asked there"
		}
		facts = append(facts, Fact{label, s.NameOf(model.Right) + ", " + s.Place(model.Right, *f.Again)})
	}
	for i, id := range f.Themes {
		about := "themes"
		if i > 0 {
			about = ""
		}
		facts = append(facts, Fact{about, s.ThemeTitle(id)})
	}
	if f.Corrected {
		return facts // the rule decided nothing
	}
	rule := fmt.Sprintf("The sentences of %s likest to it are weighed: where less than %.0f %% of their weight is critical it counts as %s, above %.0f %% as %s, between them as %s.",
		s.NameOf(model.Right), 100*compare.ResolvedBelow, s.StatusMark(compare.Resolved).Word,
		100*compare.PersistsAbove, s.StatusMark(compare.StillThere).Word, s.StatusMark(compare.Partly).Word)
	return append(facts, Fact{}, Fact{"how", rule})
}

// CiteFollowUp is a recommendation in words with its status and the sentence
// that shows it; whole adds all its evidence.
func (s *Context) CiteFollowUp(f *compare.FollowUp, whole bool) (text, what string) {
	text, what = s.Quotation(pane.Clean(f.Text), model.Left, model.Ref{Kind: model.RefBullet, N: f.N})
	text += ": " + s.StatusMark(f.Status).Word
	evidence := f.Evidence
	if !whole {
		evidence = evidence[:min(len(evidence), 1)]
	}
	return text + s.Quotations(model.Right, evidence), what
}
