package view

import (
	"fmt"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// ExplainStatus says why a recommendation has its status; quoted adds the sentence
// that shows it.
func (s *Context) ExplainStatus(f *compare.FollowUp, quoted bool) []Fact {
	var facts []Fact
	if f.Corrected || f.Chosen || f.Second {
		facts = append(facts, Fact{About: "because", Text: pane.Clean(f.Why)})
	}
	if f.Doubtful() {
		facts = append(facts, Fact{About: wording.Doubtful, Text: pane.Clean(f.Doubt)})
	}
	facts = append(facts, s.forAndAgainst(f)...)
	if quoted && len(f.Evidence) > 0 {
		e := &f.Evidence[0]
		if t, ok := s.TextAt(model.Right, e.Ref); ok {
			one := s.SentenceAt(t, e.Sentence)
			facts = append(append(append(facts, Fact{}), s.ExplainSentence(&one)...), Fact{})
		}
	}
	if f.Again != nil {
		label := "asked again"
		if !s.Comparison.InTime() {
			label = "asked there"
		}
		facts = append(facts, Fact{About: label, Text: s.NameOf(model.Right) + ", " + s.Place(model.Right, *f.Again)})
	}
	if len(f.Themes) > 0 && quoted {
		facts = append(facts, Fact{About: "themes", Text: pane.Clean(s.Words.Themes(f.Themes))})
	}
	if f.Corrected {
		return facts // the rule decided nothing
	}
	rule := fmt.Sprintf("The sentences of %s likest to it are weighed: where less than %.0f %% of their weight is critical it counts as %s, above %.0f %% as %s, between them as %s.",
		s.NameOf(model.Right), 100*compare.ResolvedBelow, s.StatusMark(compare.Resolved).Word,
		100*compare.PersistsAbove, s.StatusMark(compare.StillThere).Word, s.StatusMark(compare.Partly).Word)
	return append(facts, Fact{}, Fact{About: "how", Text: rule})
}

// forAndAgainst says which of the sentences found on a recommendation praise, and
// which are critical.
func (s *Context) forAndAgainst(f *compare.FollowUp) []Fact {
	var facts []Fact
	for _, one := range []struct {
		polarity model.Polarity
		about    string
	}{{model.Strength, "praised in"}, {model.Weakness, "criticised in"}, {model.Mixed, "both in"}} {
		var refs []model.Ref
		for _, e := range f.Evidence {
			if t, ok := s.TextAt(model.Right, e.Ref); ok && s.SentenceAt(t, e.Sentence).Polarity == one.polarity {
				refs = append(refs, e.Ref)
			}
		}
		if len(refs) > 0 {
			facts = append(facts, Fact{About: one.about, Text: s.NameOf(model.Right) + ", " + pane.Clean(s.Words.Places(model.Right, refs))})
		}
	}
	return facts
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
