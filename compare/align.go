package compare

import (
	"cmp"
	"slices"
	"sort"

	"reinspect/internal/framework"
	"reinspect/model"
)

// pairing is a left and a right paragraph weighed against each other.
type pairing struct {
	left, right int // positions among the paragraphs of each side
	score       float64
	parts       Parts
	refusal     refusal // why the two may not be paired however alike they are; "" where they may
	tieBreak    float64 // see tieBreak
	reduced     float64 // the score as a further counterpart: see collection.reduced
	outcome     Outcome
	best        bool // the pair shown first for the left paragraph
}

// refusal says why two paragraphs may not be paired however alike they are.
type refusal string

const (
	refusedListItem   refusal = "list item"
	refusedBackground refusal = "background"
)

// refusalOf compares what two paragraphs are. An item of the improvement list
// is paired only with another one, and so is background.
func refusalOf(p, q *passage) refusal {
	switch {
	case p.listItem != q.listItem:
		return refusedListItem
	case p.background != q.background:
		return refusedBackground
	}
	return ""
}

// rank decides which pair of a left paragraph is shown first.
func (p pairing) rank() float64 {
	if p.outcome == Assigned {
		return p.score + assignedLead
	}
	return p.score
}

// areaMap says how far the areas of two paragraphs speak for pairing them.
type areaMap struct {
	facing      map[[2]string]bool // left and right areas that are compared with each other
	left, right map[string]bool    // areas compared with one that has paragraphs in the other report
}

func newAreaMap(links []framework.Link, s *sides) *areaMap {
	m := &areaMap{facing: map[[2]string]bool{}, left: map[string]bool{}, right: map[string]bool{}}
	m.face(s, model.Summary, model.Summary)
	for _, l := range links {
		if l.Left != "" && l.Right != "" {
			m.face(s, l.Left, l.Right)
		}
	}
	return m
}

func (m *areaMap) face(s *sides, left, right string) {
	m.facing[[2]string{left, right}] = true
	m.left[left] = m.left[left] || s.Right.has(right)
	m.right[right] = m.right[right] || s.Left.has(left)
}

// fit is 1 for areas that are compared with each other, noCounterpartFit where
// one of them has no counterpart in the other report, and else 0.
func (m *areaMap) fit(left, right string) float64 {
	switch {
	case m.facing[[2]string{left, right}]:
		return 1
	case !m.left[left] || !m.right[right]:
		return noCounterpartFit
	}
	return 0
}

// align pairs the paragraphs of both sides: first the best assignment, one to
// one; then further counterparts of paragraphs with several topics; then the
// pairs that the reader made. It fills s.candidates with what became of each
// candidate, and returns the pairs by left paragraph, the best first.
func (s *sides) align(opts Options) []pairing {
	s.unpaired = s.positions(opts.Unpaired)
	s.findCandidates()
	edges := make([][]edge, len(s.candidates))
	for l, cs := range s.candidates {
		for _, c := range cs {
			if c.score >= AloneBelow && !s.unpaired[[2]int{l, c.right}] {
				edges[l] = append(edges[l], edge{c.right, c.score - AloneBelow + 1e-3 + c.tieBreak})
			}
		}
	}
	pairs := s.collect(assign(edges, len(s.Right.paragraphs)), s.positions(opts.Paired))
	return markBest(pairs)
}

// positions turns pairs of references into pairs of positions. References to
// nothing in the reports are left out.
func (s *sides) positions(pairs []model.Pair[model.Ref]) map[[2]int]bool {
	out := map[[2]int]bool{}
	for _, p := range pairs {
		l, okLeft := s.Left.position(p.Left)
		r, okRight := s.Right.position(p.Right)
		if okLeft && okRight {
			out[[2]int{l, r}] = true
		}
	}
	return out
}

// collect joins the assignment (by left paragraph, -1 for none), further
// counterparts and the reader's pairs.
func (s *sides) collect(partner []int, byReader map[[2]int]bool) []pairing {
	k := newCollection(s.candidates, len(s.Right.paragraphs))
	var further, elsewhere []*pairing
	for l, cs := range s.candidates {
		for i := range cs {
			c := &cs[i]
			key := [2]int{l, c.right}
			c.reduced = k.reduced(*c)
			switch {
			case byReader[key]:
				k.add(c, ByReader)
			case partner[l] == c.right:
				k.add(c, Assigned)
			case s.unpaired[key]:
				c.outcome = UnpairedByReader
			case c.reduced >= FurtherAbove:
				further = append(further, c)
			case c.score < AloneBelow:
				c.outcome = TooUnlike
			default:
				c.outcome = BetterElsewhere
				elsewhere = append(elsewhere, c)
			}
		}
	}
	for key := range byReader {
		if !k.has[key] {
			k.add(&pairing{left: key[0], right: key[1]}, ByReader)
		}
	}
	k.addFurther(further)
	k.joinLone(elsewhere)
	return k.pairs
}

// collection is the pairs made so far.
type collection struct {
	pairs    []pairing
	has      map[[2]int]bool
	partners model.Pair[[]int]     // how many each paragraph has
	best     model.Pair[[]float64] // the score of each paragraph's likeliest candidate
}

func newCollection(candidates [][]pairing, rights int) *collection {
	k := &collection{has: map[[2]int]bool{}}
	k.partners = model.Pair[[]int]{Left: make([]int, len(candidates)), Right: make([]int, rights)}
	k.best = model.Pair[[]float64]{Left: make([]float64, len(candidates)), Right: make([]float64, rights)}
	for l, cs := range candidates {
		for _, c := range cs {
			k.best.Left[l] = max(k.best.Left[l], c.score)
			k.best.Right[c.right] = max(k.best.Right[c.right], c.score)
		}
	}
	return k
}

func (k *collection) add(p *pairing, as Outcome) {
	p.outcome = as
	k.has[[2]int{p.left, p.right}] = true
	k.partners.Left[p.left]++
	k.partners.Right[p.right]++
	k.pairs = append(k.pairs, *p)
}

// addFurther adds further counterparts, the likeliest first and of two alike
// the one given first, until a paragraph has maxPartners.
func (k *collection) addFurther(further []*pairing) {
	slices.SortStableFunc(further, func(a, b *pairing) int {
		return cmp.Compare(b.reduced+b.tieBreak, a.reduced+a.tieBreak)
	})
	for _, p := range further {
		if k.partners.Left[p.left] < maxPartners && k.partners.Right[p.right] < maxPartners {
			k.add(p, Further)
		} else {
			p.outcome = Crowded
		}
	}
}

// joinLone pairs paragraphs that would stand alone with the counterpart that
// they come nearest to, though that one has a better counterpart: what two
// paragraphs say of one matter is easier to read beside it than on its own.
func (k *collection) joinLone(elsewhere []*pairing) {
	slices.SortStableFunc(elsewhere, func(a, b *pairing) int { return cmp.Compare(b.score+b.tieBreak, a.score+a.tieBreak) })
	for _, p := range elsewhere {
		l, r := k.partners.Left[p.left], k.partners.Right[p.right]
		if min(l, r) == 0 && max(l, r) < maxPartners {
			k.add(p, Joined)
		}
	}
}

// reduced is a pair's score less shortfallTaken of what it falls short of the
// likeliest candidate of either paragraph: a paragraph that has a much better
// partner is no other's counterpart.
func (k *collection) reduced(p pairing) float64 {
	return p.score - shortfallTaken*(k.best.Left[p.left]-p.score) - shortfallTaken*(k.best.Right[p.right]-p.score)
}

// markBest marks the best pair of each left paragraph: the reader's own before
// all others, then that of the best assignment unless another is clearly
// likelier. It orders the pairs by left paragraph, the best first.
func markBest(pairs []pairing) []pairing {
	sort.Slice(pairs, func(i, j int) bool {
		a, b := pairs[i], pairs[j]
		switch {
		case a.left != b.left:
			return a.left < b.left
		case (a.outcome == ByReader) != (b.outcome == ByReader):
			return a.outcome == ByReader
		case a.rank() != b.rank():
			return a.rank() > b.rank()
		}
		return a.right < b.right
	})
	for i := range pairs {
		pairs[i].best = i == 0 || pairs[i].left != pairs[i-1].left
	}
	return pairs
}
