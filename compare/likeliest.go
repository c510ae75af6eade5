package compare

import (
	"cmp"
	"slices"

	"reinspect/model"
)

// Likeliest returns the n paragraphs of the other report that are most like a
// paragraph, and whatever else is paired with it, the likest first: what a reader
// may choose its counterpart from. Of a Comparison that Compare did not make it
// returns the pairs alone, and none for a place that is no paragraph.
func (c *Comparison) Likeliest(at model.Place, n int) []Counterpart {
	if c.paired == nil {
		return c.counterparts(at)
	}
	own, ok := c.paired.At(at.Side).position(at.Ref)
	if !ok {
		return nil
	}
	return c.paired.likeliest(at.Side, own, n)
}

func (s *sides) likeliest(at model.Side, own, n int) []Counterpart {
	var out []Counterpart
	for _, p := range s.weighed(at, own) {
		if c := s.counterpart(at, p); len(out) < n || c.Outcome.Paired() {
			out = append(out, c)
		}
	}
	return out
}

// counterparts are the pairs of a paragraph as the sections have them.
func (c *Comparison) counterparts(at model.Place) []Counterpart {
	var out []Counterpart
	for i := range c.Sections {
		for _, a := range c.Sections[i].Pairs {
			own, other := a.Refs.At(at.Side), a.Refs.At(at.Side.Other())
			if own == nil || other == nil || own.Key() != at.Ref.Key() {
				continue
			}
			outcome := Assigned
			if a.Manual {
				outcome = ByReader
			}
			out = append(out, Counterpart{Ref: *other, Score: a.Score, Outcome: outcome})
		}
	}
	slices.SortStableFunc(out, func(a, b Counterpart) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// Answer is a sentence that may show what a reader looks for a proof of.
type Answer struct {
	Evidence
	Score float64 // how likely it does, 0 to 1
}

// Answers returns the n places of the right report that are most like the
// recommendation of a number, each by its likest sentence, the likest first. It
// returns none where there is no such recommendation, nor for a Comparison that
// Compare did not make.
func (c *Comparison) Answers(number, n int) []Answer {
	if c.paired == nil {
		return nil
	}
	s := c.paired.ownRoom()
	items := s.Left.report.Recommendations
	i := slices.IndexFunc(items, func(r model.Recommendation) bool { return r.N == number })
	if i < 0 {
		return nil
	}
	m := s.matterOf(&s.Left.bullets[i], &items[i])
	found := s.answersTo(&m, s.Right.all())
	all := slices.Concat(found.text, found.list)
	s.byChance(all)
	var out []Answer
	for _, a := range all {
		seen := slices.ContainsFunc(out, func(o Answer) bool { return o.Ref == a.passage.ref })
		if len(out) < n && !seen {
			out = append(out, Answer{Evidence{Ref: a.passage.ref, Sentence: a.text(), Before: a.before()}, a.chance})
		}
	}
	return out
}
