package passage

import (
	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/view"
)

// Mentions are the places of some mentions, in their order, each with
// only the sentences that are mentioned.
func Mentions(s *view.Context, side model.Side, mentions []compare.Mention) []*Passage {
	var list []*Passage
	for from := 0; from < len(mentions); {
		to := from + 1
		for to < len(mentions) && mentions[to].Ref.Key() == mentions[from].Ref.Key() {
			to++
		}
		if c := mentioned(s, side, mentions[from:to]); c != nil {
			list = append(list, c)
		}
		from = to
	}
	return list
}

func mentioned(s *view.Context, side model.Side, mentions []compare.Mention) *Passage {
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
func Evidence(s *view.Context, side model.Side, evidence []compare.Evidence) []*Passage {
	var list []*Passage
	for _, e := range evidence {
		t, ok := s.TextAt(side, e.Ref)
		if !ok {
			continue
		}
		t.Sentences = []model.Sentence{s.SentenceAt(t, e.Sentence)}
		c := New(s, side, t)
		c.Sentences[0].Recurs = false // a sign on every sentence tells nothing
		list = append(list, c)
	}
	return list
}

// Whole is a place with all its sentences.
func Whole(s *view.Context, side model.Side, ref model.Ref) []*Passage {
	t, ok := s.TextAt(side, ref)
	if !ok {
		return nil
	}
	return []*Passage{New(s, side, t)}
}
