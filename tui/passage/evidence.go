package passage

import (
	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/view"
)

// Mentions are the places of some mentions, in their order, each with
// only the sentences that are mentioned.
func Mentions(s *view.Context, side model.Side, mentions []compare.Mention) []*Passage {
	var cells []*Passage
	for from := 0; from < len(mentions); {
		to := from + 1
		for to < len(mentions) && mentions[to].Ref.Key() == mentions[from].Ref.Key() {
			to++
		}
		if c := mentionCell(s, side, mentions[from:to]); c != nil {
			cells = append(cells, c)
		}
		from = to
	}
	return cells
}

func mentionCell(s *view.Context, side model.Side, mentions []compare.Mention) *Passage {
	t, ok := s.TextAt(side, mentions[0].Ref)
	if !ok {
		return nil
	}
	all := t.Sentences
	t.Sentences = nil
	var aside []bool
	for _, m := range mentions {
		if m.Sentence < len(all) {
			t.Sentences = append(t.Sentences, all[m.Sentence])
			aside = append(aside, m.Aside)
		}
	}
	if len(t.Sentences) == 0 {
		return nil
	}
	c := New(s, side, t)
	for i := range c.Sentences {
		c.Sentences[i].Aside = aside[i]
	}
	return c
}

// Evidence are the places of some evidence, each with the sentence that
// is cited.
func Evidence(s *view.Context, side model.Side, list []compare.Evidence) []*Passage {
	var cells []*Passage
	for _, e := range list {
		t, ok := s.TextAt(side, e.Ref)
		if !ok {
			continue
		}
		t.Sentences = []model.Sentence{s.SentenceAt(t, e.Sentence)}
		c := New(s, side, t)
		c.Sentences[0].Recurs = false // a sign on every sentence tells nothing
		cells = append(cells, c)
	}
	return cells
}

// Whole is a place with all its sentences.
func Whole(s *view.Context, side model.Side, ref model.Ref) []*Passage {
	t, ok := s.TextAt(side, ref)
	if !ok {
		return nil
	}
	return []*Passage{New(s, side, t)}
}
