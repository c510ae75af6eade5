package tui

import (
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// index finds things of a comparison by name. It is built once for each
// comparison and holds nothing that the comparison does not say.
type index struct {
	themes    map[string]*compare.ThemeRow
	areas     map[string]*compare.JudgementRow
	recurring model.Pair[map[model.Ref][]int] // indices into Comparison.Recurring
	sections  model.Pair[map[model.Ref]int]   // indices into Comparison.Sections: where a place stands first
}

func newIndex(c *compare.Comparison) index {
	x := index{
		themes: map[string]*compare.ThemeRow{},
		areas:  map[string]*compare.JudgementRow{},
	}
	for i := range c.Themes {
		x.themes[c.Themes[i].Theme] = &c.Themes[i]
	}
	for i := range c.Judgements {
		x.areas[c.Judgements[i].Area] = &c.Judgements[i]
	}
	for _, side := range []model.Side{model.Left, model.Right} {
		at := map[model.Ref][]int{}
		for i := range c.Recurring {
			for _, e := range c.Recurring[i].Evidence.At(side) {
				p := e.Ref.Key()
				if n := len(at[p]); n == 0 || at[p][n-1] != i {
					at[p] = append(at[p], i)
				}
			}
		}
		x.recurring.Set(side, at)
		x.sections.Set(side, sectionsOf(c, side))
	}
	return x
}

func sectionsOf(c *compare.Comparison, side model.Side) map[model.Ref]int {
	at := map[model.Ref]int{}
	for i := range c.Sections {
		for _, a := range c.Sections[i].Pairs {
			if ref := a.Refs.At(side); ref != nil {
				if _, known := at[ref.Key()]; !known {
					at[ref.Key()] = i
				}
			}
		}
	}
	return at
}

// themeMovement returns how a theme moved; "" where it stands in no row.
func (x *index) themeMovement(theme string) compare.Movement {
	if row := x.themes[theme]; row != nil {
		return row.Movement
	}
	return ""
}

// recurs reports whether a sentence of a place is evidence of a weakness that
// both reports carry.
func (s *state) recurs(side model.Side, ref model.Ref, sentence string) bool {
	for _, i := range s.index.recurring.At(side)[ref.Key()] {
		for _, e := range s.cmp.Recurring[i].Evidence.At(side) {
			if e.Ref.Key() == ref.Key() && strings.TrimSpace(e.Sentence) == strings.TrimSpace(sentence) {
				return true
			}
		}
	}
	return false
}

// text is what stands at a place: a paragraph or a recommendation.
type text struct {
	ref       model.Ref
	page      int
	heading   string
	themes    []model.ThemeMark
	sentences []model.Sentence
}

// textAt returns what stands at a place of a side; ok is false where the
// reference points at nothing. A text that nobody split is one sentence.
func (s *state) textAt(side model.Side, ref model.Ref) (t text, ok bool) {
	r := s.cmp.Reports.At(side)
	var whole string
	if p := r.Paragraph(ref); p != nil {
		t = text{ref, p.Page, p.Heading, p.Themes, p.Sentences}
		whole = p.Text
		if r.Sections[ref.Section].Background {
			t.sentences = unmarked(t.sentences)
		}
	} else if rec := r.Recommendation(ref); rec != nil {
		t = text{ref, rec.Page, rec.Group, rec.Themes, rec.Sentences}
		whole = rec.Text
	} else {
		return text{}, false
	}
	if len(t.sentences) == 0 {
		t.sentences = []model.Sentence{{Text: whole, Polarity: model.Neutral}}
	}
	return t, true
}

// unmarked takes the marks off sentences about the place, the inspection or
// what grades mean: "an inadequate board does not …" criticises nobody. What
// the reader marked stays.
func unmarked(sentences []model.Sentence) []model.Sentence {
	sentences = slices.Clone(sentences)
	for i := range sentences {
		if s := &sentences[i]; !s.Corrected {
			*s = model.Sentence{Text: s.Text, Polarity: model.Neutral, Change: model.NoChange, Themes: s.Themes}
		}
	}
	return sentences
}

// sameReports reports whether two comparisons are of one pair, perhaps
// corrected meanwhile.
func sameReports(a, b *compare.Comparison) bool {
	return a.Reports.Left.Source == b.Reports.Left.Source && a.Reports.Right.Source == b.Reports.Right.Source
}
