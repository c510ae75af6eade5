package view

import (
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// SentenceAt finds a sentence of a text by its words; one that is not there
// is taken as it is, without marks.
func (s *Context) SentenceAt(t Text, words string) model.Sentence {
	for _, one := range t.Sentences {
		if strings.TrimSpace(one.Text) == strings.TrimSpace(words) {
			return one
		}
	}
	return model.Sentence{Text: words, Polarity: model.Neutral}
}

// Index finds things of a comparison by name. It is built once for each
// comparison and holds nothing that the comparison does not say.
type Index struct {
	Themes     map[string]*compare.ThemeRow
	Judgements map[string]*compare.JudgementRow
	Recurring  model.Pair[map[model.Ref][]int] // indices into Comparison.Recurring
	Sections   model.Pair[map[model.Ref]int]   // indices into Comparison.Sections: where a text stands
}

// NewIndex indexes a comparison.
func NewIndex(c *compare.Comparison) Index {
	x := Index{
		Themes:     map[string]*compare.ThemeRow{},
		Judgements: map[string]*compare.JudgementRow{},
	}
	for i := range c.Themes {
		x.Themes[c.Themes[i].Theme] = &c.Themes[i]
	}
	for i := range c.Judgements {
		x.Judgements[c.Judgements[i].Area] = &c.Judgements[i]
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
		x.Recurring.Set(side, at)
		x.Sections.Set(side, sectionsOf(c, side))
	}
	return x
}

func sectionsOf(c *compare.Comparison, side model.Side) map[model.Ref]int {
	at := map[model.Ref]int{}
	for i := range c.Sections {
		for _, b := range c.Sections[i].Bands {
			for _, ref := range b.Refs.At(side) {
				at[ref.Key()] = i
			}
		}
	}
	return at
}

// ThemeMovement returns how a theme moved; "" where it is in no row.
func (x *Index) ThemeMovement(theme string) compare.Movement {
	if row := x.Themes[theme]; row != nil {
		return row.Shown()
	}
	return ""
}

// Recurs reports whether a sentence of a place is evidence of a weakness that
// both reports carry.
func (s *Context) Recurs(side model.Side, ref model.Ref, sentence string) bool {
	for _, i := range s.Index.Recurring.At(side)[ref.Key()] {
		for _, e := range s.Comparison.Recurring[i].Evidence.At(side) {
			if e.Ref.Key() == ref.Key() && strings.TrimSpace(e.Sentence) == strings.TrimSpace(sentence) {
				return true
			}
		}
	}
	return false
}

// Text is what is at a place: a paragraph or a recommendation.
type Text struct {
	Ref       model.Ref
	Page      int
	Themes    []model.ThemeMark
	Sentences []model.Sentence
}

// TextAt returns what is at a place of a side; ok is false where the
// reference points at nothing. A text that nobody split is one sentence.
func (s *Context) TextAt(side model.Side, ref model.Ref) (t Text, ok bool) {
	r := s.Comparison.Reports.At(side)
	var whole string
	if p := r.Paragraph(ref); p != nil {
		t = Text{ref, p.Page, p.Themes, p.Sentences}
		whole = p.Text
		if r.Sections[ref.Section].Background {
			t.Sentences = unmarked(t.Sentences)
		}
	} else if rec := r.Recommendation(ref); rec != nil {
		t = Text{ref, rec.Page, rec.Themes, rec.Sentences}
		whole = rec.Text
	} else {
		return Text{}, false
	}
	if len(t.Sentences) == 0 {
		t.Sentences = []model.Sentence{{Text: whole, Polarity: model.Neutral}}
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

// SameReports reports whether two comparisons are of one pair, perhaps
// corrected meanwhile.
func SameReports(a, b *compare.Comparison) bool {
	return a.Reports.Left.Source == b.Reports.Left.Source && a.Reports.Right.Source == b.Reports.Right.Source
}
