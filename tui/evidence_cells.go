package tui

import (
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// mentionCells are the places of some mentions, in their order, each with
// only the sentences that are mentioned.
func mentionCells(s *state, side model.Side, mentions []compare.Mention) []*cell {
	var cells []*cell
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

func mentionCell(s *state, side model.Side, mentions []compare.Mention) *cell {
	t, ok := s.textAt(side, mentions[0].Ref)
	if !ok {
		return nil
	}
	all := t.sentences
	t.sentences = nil
	var aside []bool
	for _, m := range mentions {
		if m.Sentence < len(all) {
			t.sentences = append(t.sentences, all[m.Sentence])
			aside = append(aside, m.Aside)
		}
	}
	if len(t.sentences) == 0 {
		return nil
	}
	c := newCell(s, side, t)
	for i := range c.sentences {
		c.sentences[i].aside = aside[i]
	}
	return c
}

// evidenceCells are the places of some evidence, each with the sentence that
// is cited.
func evidenceCells(s *state, side model.Side, list []compare.Evidence) []*cell {
	var cells []*cell
	for _, e := range list {
		t, ok := s.textAt(side, e.Ref)
		if !ok {
			continue
		}
		t.sentences = []model.Sentence{s.sentenceAt(t, e.Sentence)}
		c := newCell(s, side, t)
		c.sentences[0].recurs = false // a sign on every sentence tells nothing
		cells = append(cells, c)
	}
	return cells
}

// sentenceAt finds a sentence of a text by its words; one that stands nowhere
// is taken as it is, without marks.
func (s *state) sentenceAt(t text, words string) model.Sentence {
	for _, one := range t.sentences {
		if strings.TrimSpace(one.Text) == strings.TrimSpace(words) {
			return one
		}
	}
	return model.Sentence{Text: words, Polarity: model.Neutral}
}

// wholeCell is a place with all its sentences.
func wholeCell(s *state, side model.Side, ref model.Ref) []*cell {
	t, ok := s.textAt(side, ref)
	if !ok {
		return nil
	}
	return []*cell{newCell(s, side, t)}
}
