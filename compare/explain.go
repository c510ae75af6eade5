package compare

import (
	"cmp"
	"slices"

	"reinspect/model"
)

// Explanation says why a paragraph has the counterparts that it has, or none.
type Explanation struct {
	Place   model.Place
	Nearest []Counterpart // the nearest of the other report, the likest first; all that are paired with it among them
	Alone   *Alone        // why it stands alone; nil where it has a counterpart
}

// Counterpart is a paragraph of the other report weighed against one paragraph.
type Counterpart struct {
	Ref     model.Ref
	Score   float64 // 0 to 1: the sum of Parts, or 1 for the same text
	Parts   Parts
	Reduced float64 // what counts for a further counterpart: Score less part of what it falls short of the best
	Themes  []string
	Words   []string // the telling words that both use, the weightiest first
	Outcome Outcome
}

// Parts is what each likeness adds to the score of two paragraphs.
type Parts struct{ Words, Themes, Areas float64 }

// Outcome says whether two paragraphs were paired, and why.
type Outcome string

// The outcomes: four ways to become a pair, then the reasons not to.
const (
	ByReader         Outcome = "paired by the reader"
	Assigned         Outcome = "paired, part of the best assignment of all paragraphs"
	Further          Outcome = "paired, as a further counterpart"
	Joined           Outcome = "paired, as one of the two would stand alone"
	UnpairedByReader Outcome = "unpaired by the reader"
	TooUnlike        Outcome = "too unlike"
	BetterElsewhere  Outcome = "one of the two has a much better counterpart"
	Crowded          Outcome = "one of the two has enough likelier counterparts"
	ListItem         Outcome = "one of the two is an item of the improvement list"
	Background       Outcome = "one of the two is background and no finding"
)

// Paired reports whether the outcome is a pair.
func (o Outcome) Paired() bool { return o == ByReader || o == Assigned || o == Further || o == Joined }

// Close reports whether two paragraphs that were not paired are like enough to
// become a pair where another one ends.
func (o Outcome) Close() bool { return o == BetterElsewhere || o == Crowded }

// Explain says why a paragraph has the counterparts that it has. It reports
// false for a place that is no paragraph, and for a Comparison that Compare
// did not make.
func (c *Comparison) Explain(at model.Place) (Explanation, bool) {
	s := c.paired
	if s == nil {
		return Explanation{}, false
	}
	own, ok := s.At(at.Side).position(at.Ref)
	if !ok {
		return Explanation{}, false
	}
	e := Explanation{Place: at, Nearest: s.likeliest(at.Side, own, maxExplained)}
	if !slices.ContainsFunc(e.Nearest, func(n Counterpart) bool { return n.Outcome.Paired() }) {
		e.Alone = s.whyAlone(at.Side, own)
	}
	return e, true
}

// weighed returns the pairings of a paragraph with all paragraphs of the other
// side that share anything with it or that it is paired with, the likest first.
func (s *sides) weighed(at model.Side, own int) []pairing {
	position := func(p pairing) int { return model.Pair[int]{Left: p.left, Right: p.right}.At(at) }
	var out []pairing
	f := newFinder(s)
	for l := range s.Left.paragraphs {
		if at == model.Left && l != own {
			continue
		}
		for _, p := range f.find(l) {
			if position(p) == own {
				out = append(out, s.decided(p))
			}
		}
	}
	for _, p := range s.pairs {
		found := func(q pairing) bool { return q.left == p.left && q.right == p.right }
		if position(p) == own && !slices.ContainsFunc(out, found) {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b pairing) int { return cmp.Compare(b.score, a.score) })
	return out
}

// decided adds to a pairing what became of it.
func (s *sides) decided(p pairing) pairing {
	same := func(q pairing) bool { return q.left == p.left && q.right == p.right }
	if i := slices.IndexFunc(s.pairs, same); i >= 0 {
		p.outcome, p.reduced = s.pairs[i].outcome, s.pairs[i].reduced
		return p
	}
	if i := slices.IndexFunc(s.candidates[p.left], same); i >= 0 {
		return s.candidates[p.left][i]
	}
	switch {
	case p.refusal == refusedListItem:
		p.outcome = ListItem
	case p.refusal == refusedBackground:
		p.outcome = Background
	case s.unpaired[[2]int{p.left, p.right}]:
		p.outcome = UnpairedByReader
	case p.score < leastScore:
		p.outcome = TooUnlike
	default:
		p.outcome = Crowded // the left paragraph has maxCandidates likelier ones
	}
	return p
}

// counterpart shows a pairing from one of its sides.
func (s *sides) counterpart(at model.Side, p pairing) Counterpart {
	l, r := &s.Left.paragraphs[p.left], &s.Right.paragraphs[p.right]
	other := model.Pair[*passage]{Left: l, Right: r}.At(at.Other())
	return Counterpart{
		Ref: other.ref, Score: p.score, Parts: p.parts, Reduced: p.reduced, Outcome: p.outcome,
		Themes: sharedThemes(l, r),
		Words:  s.inCommon(l, r),
	}
}
