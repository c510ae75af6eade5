package compare

import (
	"cmp"
	"strings"

	"reinspect/compare/alike"
	"reinspect/compare/lexicon"
	"reinspect/model"
)

// Telling is the first sentence of a report on a theme that says what the report
// says of it all in all: of a mixed balance what the other report does not say. One
// that can be read alone comes before one that opens with "they" or the like, which
// has the sentence before it. Where there is neither, it is the first of all; nil
// where the theme is not covered.
func (c *Comparison) Telling(t *ThemeRow, side model.Side) *Evidence {
	polarity := t.toldBy(side)
	var leaning, first *Evidence
	for _, m := range t.Mentions.At(side) {
		sentences := c.Reports.At(side).Sentences(m.Ref)
		if m.Sentence >= len(sentences) {
			continue
		}
		said, e := &sentences[m.Sentence], evidenceAt(sentences, m)
		tells := said.Polarity == polarity && m.Critical == (polarity == model.Weakness)
		if tells && e.Before == "" {
			return e
		}
		if tells {
			leaning = cmp.Or(leaning, e)
		}
		first = cmp.Or(first, e)
	}
	return cmp.Or(leaning, first)
}

// evidenceAt is a sentence of a text, with the one before it where it leans on that.
func evidenceAt(sentences []model.Sentence, m Mention) *Evidence {
	e := &Evidence{Ref: m.Ref, Sentence: sentences[m.Sentence].Text}
	if m.Sentence > 0 && alike.LeansIn(lexicon.Words(e.Sentence)) {
		e.Before = strings.TrimSpace(sentences[m.Sentence-1].Text)
	}
	return e
}

// toldBy is what a sentence says that tells how a report sees the theme.
func (r *ThemeRow) toldBy(side model.Side) model.Polarity {
	now, other := r.Balance.At(side), r.Balance.At(side.Other())
	if now == AllWeak || now == AllMixed && other == AllStrength {
		return model.Weakness
	}
	return model.Strength
}
