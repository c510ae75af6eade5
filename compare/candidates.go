package compare

import (
	"math"
	"slices"
	"sort"

	"reinspect/compare/lexicon"
	"reinspect/model"
)

const (
	// tooCommon is how many paragraphs of both reports may hold a term for it
	// to lead from one to another. Reports as they are hold no telling term so
	// often; in longer documents it keeps the work per paragraph the same.
	tooCommon = 128

	// maxCandidates is how many counterparts are weighed for one paragraph.
	maxCandidates = 32
)

// candidates lists for each left paragraph the right ones that may stand
// beside it, the best first: those that share a theme or a word with it and
// score high enough to stand at all.
func (s *sides) candidates(areas *areaMap) [][]pairing {
	words := newIndex(s, func(p *passage) lexicon.Vector { return p.words })
	subjects := newIndex(s, func(p *passage) lexicon.Vector { return p.subjects })
	same := map[string][]int{}
	for r := range s.Right.paragraphs {
		t := s.Right.paragraphs[r].text
		same[t] = append(same[t], r)
	}
	s.nearest = model.Pair[[]nearest]{Left: make([]nearest, len(s.Left.paragraphs)), Right: make([]nearest, len(s.Right.paragraphs))}
	f := newFinder(len(s.Right.paragraphs))
	out := make([][]pairing, len(s.Left.paragraphs))
	for l := range s.Left.paragraphs {
		p := &s.Left.paragraphs[l]
		f.walk(words, p.words, wordShare)
		f.walk(subjects, p.subjects, themeShare)
		alike := same[p.text]
		f.touch(alike)
		for _, r := range f.touched {
			q := &s.Right.paragraphs[r]
			if p.asked != q.asked || p.background != q.background {
				continue
			}
			score := min(1, f.sum[r]+areaShare*areas.fit(p.area, q.area))
			if slices.Contains(alike, r) {
				score = 1
			}
			s.nearest.Left[l].offer(r, score)
			s.nearest.Right[r].offer(l, score)
			if score >= leastScore {
				out[l] = append(out[l], pairing{left: l, right: r, score: score})
			}
		}
		f.clear()
		out[l] = s.bestOf(l, out[l])
	}
	return out
}

// nearest is the likest paragraph of the other side, whether or not it is like
// enough to stand beside; score 0 for none.
type nearest struct {
	at    int
	score float64
}

// offer takes a paragraph that is the likest so far, of two alike the first.
func (n *nearest) offer(at int, score float64) {
	if score > n.score || score == n.score && score > 0 && at < n.at {
		n.at, n.score = at, score
	}
}

// leastScore is the score below which no pair can stand, first or further.
var leastScore = math.Min(AloneBelow, FurtherAbove)

func (s *sides) bestOf(l int, cs []pairing) []pairing {
	for i := range cs {
		cs[i].near = s.nearness(l, cs[i].right)
	}
	sort.Slice(cs, func(i, j int) bool {
		if a, b := cs[i].score+cs[i].near, cs[j].score+cs[j].near; a != b {
			return a > b
		}
		return cs[i].right < cs[j].right
	})
	return cs[:min(len(cs), maxCandidates)]
}

// nearness breaks ties between pairs that are alike in everything but where
// they stand. It is far smaller than any difference that means something, and
// squared so that of two ways to pair alike paragraphs the parallel one wins.
func (s *sides) nearness(l, r int) float64 {
	d := float64(l)/float64(len(s.Left.paragraphs)) - float64(r)/float64(len(s.Right.paragraphs))
	return 1e-6 * (1 - d*d)
}

// index finds the right paragraphs that hold a term.
type index map[int32][]posting

type posting struct {
	at     int
	weight float64
}

// newIndex leaves out terms that are too common to lead anywhere.
func newIndex(s *sides, vector func(*passage) lexicon.Vector) index {
	held := map[int32]int{}
	for _, sd := range []*side{s.Left, s.Right} {
		for i := range sd.paragraphs {
			for _, t := range vector(&sd.paragraphs[i]) {
				held[t.ID]++
			}
		}
	}
	ix := index{}
	for i := range s.Right.paragraphs {
		for _, t := range vector(&s.Right.paragraphs[i]) {
			if held[t.ID] <= tooCommon {
				ix[t.ID] = append(ix[t.ID], posting{i, t.Weight})
			}
		}
	}
	return ix
}

// finder gathers, for one left paragraph, its likeness to those right ones
// that share a term with it.
type finder struct {
	sum     []float64
	mark    []bool
	touched []int
}

func newFinder(n int) *finder {
	return &finder{sum: make([]float64, n), mark: make([]bool, n)}
}

// walk looks up the terms of a vector and adds up, by share, what each right
// paragraph has in common with it.
func (f *finder) walk(ix index, v lexicon.Vector, share float64) {
	for _, t := range v {
		for _, p := range ix[t.ID] {
			if !f.mark[p.at] {
				f.mark[p.at] = true
				f.touched = append(f.touched, p.at)
			}
			f.sum[p.at] += share * t.Weight * p.weight
		}
	}
}

func (f *finder) touch(rights []int) {
	for _, r := range rights {
		if !f.mark[r] {
			f.mark[r] = true
			f.touched = append(f.touched, r)
		}
	}
}

func (f *finder) clear() {
	for _, r := range f.touched {
		f.sum[r], f.mark[r] = 0, false
	}
	f.touched = f.touched[:0]
}
