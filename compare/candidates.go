package compare

import (
	"math"
	"slices"
	"sort"

	"reinspect/compare/lexicon"
	"reinspect/model"
)

// leastScore is the score below which two paragraphs cannot become a pair,
// neither by the assignment nor as further counterparts.
var leastScore = math.Min(AloneBelow, FurtherAbove)

// findCandidates fills s.candidates: for each left paragraph the right ones
// that may become its counterparts, the likeliest first. It notes the nearest
// paragraph of each on the way.
func (s *sides) findCandidates() {
	s.nearest = model.Pair[[]nearby]{Left: make([]nearby, len(s.Left.paragraphs)), Right: make([]nearby, len(s.Right.paragraphs))}
	s.candidates = make([][]pairing, len(s.Left.paragraphs))
	f := newFinder(s)
	for l := range s.Left.paragraphs {
		var may []pairing
		for _, p := range f.find(l) {
			s.nearest.Left[l].offer(p.right, p)
			s.nearest.Right[p.right].offer(l, p)
			if p.refusal == "" && p.score >= leastScore {
				p.tieBreak = s.tieBreak(l, p.right)
				may = append(may, p)
			}
		}
		sort.Slice(may, func(i, j int) bool {
			if a, b := may[i].score+may[i].tieBreak, may[j].score+may[j].tieBreak; a != b {
				return a > b
			}
			return may[i].right < may[j].right
		})
		s.candidates[l] = may[:min(len(may), maxCandidates)]
	}
}

// nearby is the paragraphs of the other side that are most like one, whether
// or not they are like enough to be paired with it.
type nearby struct {
	open    nearest // of those that may be paired with it
	refused nearest // of those that may not
}

// nearest is a paragraph of the other side; score 0 for none.
type nearest struct {
	at      int
	score   float64
	refusal refusal
}

func (n *nearby) offer(at int, p pairing) {
	if p.refusal == "" {
		n.open.offer(at, p)
	} else {
		n.refused.offer(at, p)
	}
}

// offer takes a paragraph that is the likest so far, of two alike the first.
func (n *nearest) offer(at int, p pairing) {
	if p.score > n.score || p.score == n.score && p.score > 0 && at < n.at {
		*n = nearest{at, p.score, p.refusal}
	}
}

// tieBreak decides between pairs that are alike in all but their position. It
// is far smaller than any difference in score that means something, and
// squared so that of two ways to pair alike paragraphs the parallel one wins.
func (s *sides) tieBreak(l, r int) float64 {
	d := float64(l)/float64(len(s.Left.paragraphs)) - float64(r)/float64(len(s.Right.paragraphs))
	return 1e-6 * (1 - d*d)
}

// index finds the right paragraphs that hold a term.
type index map[int32][]posting

type posting struct {
	at     int
	weight float64
}

// newIndex leaves out terms that more than tooCommon paragraphs hold.
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

// finder weighs left paragraphs against right ones, one left after the other.
type finder struct {
	s               *sides
	words, subjects index
	sameText        map[string][]int // a text → the right paragraphs with it
	found           []pairing

	// By right paragraph, while a left one is looked at.
	wordSum, themeSum []float64
	met               []bool
	touched           []int // those met
}

func newFinder(s *sides) *finder {
	rights := len(s.Right.paragraphs)
	f := &finder{
		s:        s,
		words:    newIndex(s, func(p *passage) lexicon.Vector { return p.words }),
		subjects: newIndex(s, func(p *passage) lexicon.Vector { return p.subjects }),
		sameText: map[string][]int{},
		wordSum:  make([]float64, rights), themeSum: make([]float64, rights), met: make([]bool, rights),
	}
	for r := range s.Right.paragraphs {
		t := s.Right.paragraphs[r].text
		f.sameText[t] = append(f.sameText[t], r)
	}
	return f
}

// find weighs a left paragraph against every right one that shares a theme, a
// word or the whole text with it. The result holds until the next call.
func (f *finder) find(l int) []pairing {
	p := &f.s.Left.paragraphs[l]
	f.touched, f.found = f.touched[:0], f.found[:0]
	f.addUp(f.wordSum, f.words, p.words, wordShare)
	f.addUp(f.themeSum, f.subjects, p.subjects, themeShare)
	same := f.sameText[p.text]
	for _, r := range same {
		f.touch(r)
	}
	for _, r := range f.touched {
		q := &f.s.Right.paragraphs[r]
		parts := Parts{Words: f.wordSum[r], Themes: f.themeSum[r], Areas: areaShare * f.s.areas.fit(p.area, q.area)}
		score := min(1, parts.Words+parts.Themes+parts.Areas)
		if slices.Contains(same, r) {
			score = 1
		}
		f.found = append(f.found, pairing{left: l, right: r, score: score, parts: parts, refusal: refusalOf(p, q)})
		f.wordSum[r], f.themeSum[r], f.met[r] = 0, 0, false
	}
	return f.found
}

// addUp adds to each right paragraph's sum what it has in common with a
// vector, times share.
func (f *finder) addUp(sum []float64, ix index, v lexicon.Vector, share float64) {
	for _, t := range v {
		for _, p := range ix[t.ID] {
			f.touch(p.at)
			sum[p.at] += share * t.Weight * p.weight
		}
	}
}

func (f *finder) touch(r int) {
	if !f.met[r] {
		f.met[r] = true
		f.touched = append(f.touched, r)
	}
}
