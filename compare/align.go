package compare

import (
	"slices"
	"sort"

	"reinspect/internal/framework"
	"reinspect/model"
)

// How two paragraphs are weighed against each other. The parts add up to 1.
const (
	themeShare = 0.15 // what both are about
	wordShare  = 0.70 // the words both use, the rare ones above all
	areaShare  = 0.15 // whether both stand under judgements that face each other
)

const (
	// AloneBelow is the score below which a paragraph faces a blank rather
	// than a counterpart. docs/comparing.md has the scores behind it.
	AloneBelow = 0.30

	// FurtherAbove is the score that a further counterpart needs beyond the
	// best assignment, where a paragraph holds several topics. Half of what it
	// falls short of the best score of either paragraph is taken off first: a
	// paragraph that has found a much better partner is no other's counterpart.
	FurtherAbove = 0.24

	// assignedLead is by how much another pair must be the likelier to be a
	// paragraph's best one before that of the best assignment.
	assignedLead = 0.06

	// atMost is how many counterparts a paragraph may have, so that no broad
	// paragraph becomes everybody's partner.
	atMost = 3
)

// pairing is two paragraphs that may stand together.
type pairing struct {
	left, right int // positions among the sides' paragraphs
	score       float64
	near        float64 // breaks ties: see nearness
	best        bool    // the best pair of the left one
	assigned    bool    // of the best assignment
	manual      bool
}

// standing is what decides which pair of a paragraph is its best.
func (p pairing) standing() float64 {
	if p.assigned {
		return p.score + assignedLead
	}
	return p.score
}

// areaMap says how far the areas of two paragraphs speak for setting them
// beside each other, 0 to 1.
type areaMap struct {
	face        map[[2]string]bool // left and right areas that face each other
	left, right map[string]bool    // areas with paragraphs on the other side that face them
}

// strangers is what two areas speak for a pair where one of them has no
// counterpart in the other report: neither for nor against.
const strangers = 0.5

func newAreaMap(links []framework.Link, s *sides) *areaMap {
	m := &areaMap{face: map[[2]string]bool{}, left: map[string]bool{}, right: map[string]bool{}}
	m.faceEach(s, model.Summary, model.Summary)
	for _, l := range links {
		if l.Left != "" && l.Right != "" {
			m.faceEach(s, l.Left, l.Right)
		}
	}
	return m
}

func (m *areaMap) faceEach(s *sides, left, right string) {
	m.face[[2]string{left, right}] = true
	m.left[left] = m.left[left] || s.Right.has(right)
	m.right[right] = m.right[right] || s.Left.has(left)
}

func (m *areaMap) fit(left, right string) float64 {
	switch {
	case m.face[[2]string{left, right}]:
		return 1
	case !m.left[left] || !m.right[right]:
		return strangers
	}
	return 0
}

// has reports whether a side has paragraphs in an area.
func (sd *side) has(area string) bool {
	return slices.ContainsFunc(sd.paragraphs, func(p passage) bool { return p.area == area })
}

// align pairs the paragraphs of both sides: the best assignment first, one to
// one; then further pairs of paragraphs that hold several topics; then what
// the reader set by hand.
func align(s *sides, areas *areaMap, opts Options) []pairing {
	candidates := s.candidates(areas)
	unpaired := handMarks(s, opts.Unpaired)
	s.unpaired = unpaired
	paired := handMarks(s, opts.Paired)
	edges := make([][]edge, len(candidates))
	for l, cs := range candidates {
		for _, c := range cs {
			if c.score < AloneBelow || unpaired[[2]int{l, c.right}] {
				continue
			}
			edges[l] = append(edges[l], edge{c.right, c.score - AloneBelow + 1e-3 + c.near})
		}
	}
	partner := assign(edges, len(s.Right.paragraphs))
	out := s.collect(candidates, partner, unpaired, paired)
	return markBest(out)
}

// handMarks turns the reader's places into positions; places that the reports
// do not have are left out.
func handMarks(s *sides, pairs []model.Pair[model.Ref]) map[[2]int]bool {
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

func (sd *side) position(ref model.Ref) (int, bool) {
	if sd.report.Paragraph(ref) == nil {
		return 0, false
	}
	n := ref.Paragraph
	for i := 0; i < ref.Section; i++ {
		n += len(sd.report.Sections[i].Paragraphs)
	}
	return n, true
}

// collect joins the assignment, further counterparts and the reader's pairs.
func (s *sides) collect(candidates [][]pairing, partner []int, unpaired, paired map[[2]int]bool) []pairing {
	k := newCollection(candidates, len(s.Right.paragraphs))
	var further []pairing
	for l, cs := range candidates {
		for _, c := range cs {
			key := [2]int{l, c.right}
			switch {
			case paired[key]:
				c.manual = true
				k.add(c)
			case partner[l] == c.right:
				c.assigned = true
				k.add(c)
			case k.fit(c) >= FurtherAbove && !unpaired[key]:
				further = append(further, c)
			}
		}
	}
	for key := range paired {
		if !k.stand[key] {
			k.add(pairing{left: key[0], right: key[1], manual: true})
		}
	}
	sort.Slice(further, func(i, j int) bool {
		a, b := further[i], further[j]
		if fa, fb := k.fit(a)+a.near, k.fit(b)+b.near; fa != fb {
			return fa > fb
		}
		return a.left < b.left || a.left == b.left && a.right < b.right
	})
	for _, p := range further {
		if k.partners.Left[p.left] < atMost && k.partners.Right[p.right] < atMost {
			k.add(p)
		}
	}
	return k.pairs
}

// collection is the pairs that stand so far.
type collection struct {
	pairs    []pairing
	stand    map[[2]int]bool
	partners model.Pair[[]int]     // how many each paragraph has
	best     model.Pair[[]float64] // the best score that each paragraph could have
}

func newCollection(candidates [][]pairing, rights int) *collection {
	k := &collection{stand: map[[2]int]bool{}}
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

func (k *collection) add(p pairing) {
	k.stand[[2]int{p.left, p.right}] = true
	k.partners.Left[p.left]++
	k.partners.Right[p.right]++
	k.pairs = append(k.pairs, p)
}

// fit is a pair's score less half of what it falls short of the best that
// each of its paragraphs could have.
func (k *collection) fit(p pairing) float64 {
	return p.score - 0.5*(k.best.Left[p.left]-p.score) - 0.5*(k.best.Right[p.right]-p.score)
}

// markBest marks the best pair of each left paragraph: a reader's own before
// all others, then the one of the best assignment, unless another is clearly
// likelier. It puts the pairs in order: by left, the best first.
func markBest(pairs []pairing) []pairing {
	sort.Slice(pairs, func(i, j int) bool {
		a, b := pairs[i], pairs[j]
		switch {
		case a.left != b.left:
			return a.left < b.left
		case a.manual != b.manual:
			return a.manual
		case a.standing() != b.standing():
			return a.standing() > b.standing()
		}
		return a.right < b.right
	})
	for i := range pairs {
		pairs[i].best = i == 0 || pairs[i].left != pairs[i-1].left
	}
	return pairs
}
