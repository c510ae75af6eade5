package compare

import "reinspect/model"

// Telling is the first sentence of a report on a theme that says what the report
// says of it all in all: of a mixed balance what the other report does not say.
// Where there is none, it is the first of all; nil where the theme is not covered.
func (c *Comparison) Telling(t *ThemeRow, side model.Side) *Evidence {
	polarity := t.toldBy(side)
	var first *Evidence
	for _, m := range t.Mentions.At(side) {
		sentences := c.Reports.At(side).Sentences(m.Ref)
		if m.Sentence >= len(sentences) {
			continue
		}
		said := &sentences[m.Sentence]
		e := &Evidence{Ref: m.Ref, Sentence: said.Text}
		if said.Polarity == polarity && m.Critical == (polarity == model.Weakness) {
			return e
		}
		if first == nil {
			first = e
		}
	}
	return first
}

// toldBy is what a sentence says that tells how a report sees the theme.
func (r *ThemeRow) toldBy(side model.Side) model.Polarity {
	now, other := r.Balance.At(side), r.Balance.At(side.Other())
	if now == AllWeak || now == AllMixed && other == AllStrength {
		return model.Weakness
	}
	return model.Strength
}
