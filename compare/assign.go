package compare

import "container/heap"

// edge is a possible partner of a left paragraph and what the pair is worth.
type edge struct {
	right int
	worth float64 // above 0
}

// assign pairs left with right, each at most once, so that the pairs together
// are worth the most. It returns the partner of each left, -1 for none.
//
// It is the Hungarian algorithm on a sparse graph: for each left in turn it
// finds the shortest augmenting path, which moves earlier ones to their next
// best partner if that costs less than it gains. A left may stay alone at
// worth 0, so that each search stays within its own neighbourhood.
func assign(edges [][]edge, rights int) []int {
	a := &assignment{
		edges: edges, partner: fill(len(edges), -1), holder: fill(rights, -1),
		leftPrice: make([]float64, len(edges)), rightPrice: make([]float64, rights),
		reached: make([]float64, rights), from: make([]int, rights), seen: make([]int, rights),
	}
	for l := range edges {
		for _, e := range edges[l] {
			a.leftPrice[l] = max(a.leftPrice[l], e.worth)
		}
	}
	for l := range edges {
		a.augment(l, l+1)
	}
	return a.partner
}

func fill(n, v int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = v
	}
	return s
}

// assignment is the state of the algorithm. The prices are kept so that the
// slack of each edge, leftPrice+rightPrice-worth, is never negative and is 0 on
// pairs, and so that a left or right without partner has price 0.
type assignment struct {
	edges                 [][]edge
	partner, holder       []int
	leftPrice, rightPrice []float64
	reached               []float64 // by right: the length of the shortest path so far
	from                  []int     // by right: the left from which it was reached
	seen                  []int     // by right: the last search that reached it
	queue                 pathQueue
}

// augment finds the shortest path for a new left. It ends at a free right, or
// at a left on the path that is better left alone.
func (a *assignment) augment(start, search int) {
	a.queue = a.queue[:0]
	type step struct {
		left   int
		length float64
	}
	lefts := []step{{start, 0}}
	var rights []int // those done with, each the partner of the left that follows in lefts
	alone, aloneLength := start, a.leftPrice[start]
	free, end := -1, 0.0
	a.relax(start, 0, search)
	for {
		if len(a.queue) == 0 || a.queue[0].length >= aloneLength {
			end = aloneLength
			break
		}
		w := heap.Pop(&a.queue).(path)
		if w.length > a.reached[w.right] {
			continue
		}
		if a.holder[w.right] < 0 {
			free, end = w.right, w.length
			break
		}
		l := a.holder[w.right]
		rights = append(rights, w.right)
		lefts = append(lefts, step{l, w.length})
		if n := w.length + a.leftPrice[l]; n < aloneLength {
			alone, aloneLength = l, n
		}
		a.relax(l, w.length, search)
	}
	for _, s := range lefts {
		a.leftPrice[s.left] -= end - s.length
	}
	for _, r := range rights {
		a.rightPrice[r] += end - a.reached[r]
	}
	a.flip(start, free, alone)
}

// relax notes the paths that lead on from a left.
func (a *assignment) relax(l int, length float64, search int) {
	for _, e := range a.edges[l] {
		if a.partner[l] == e.right {
			continue
		}
		n := length + a.leftPrice[l] + a.rightPrice[e.right] - e.worth
		if a.seen[e.right] == search && n >= a.reached[e.right] {
			continue
		}
		a.seen[e.right], a.reached[e.right], a.from[e.right] = search, n, l
		heap.Push(&a.queue, path{n, e.right})
	}
}

// flip pairs anew along the path found, from its end back to its start.
func (a *assignment) flip(start, free, alone int) {
	r := free
	if free < 0 {
		if alone == start {
			a.partner[start] = -1
			return
		}
		r = a.partner[alone]
		a.partner[alone] = -1
	}
	for {
		l := a.from[r]
		next := a.partner[l]
		a.partner[l], a.holder[r] = r, l
		if l == start {
			return
		}
		r = next
	}
}

// path is the length of a path to a right.
type path struct {
	length float64
	right  int
}

type pathQueue []path

func (q pathQueue) Len() int { return len(q) }
func (q pathQueue) Less(i, j int) bool {
	if q[i].length != q[j].length {
		return q[i].length < q[j].length
	}
	return q[i].right < q[j].right
}
func (q pathQueue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *pathQueue) Push(x any)   { *q = append(*q, x.(path)) }
func (q *pathQueue) Pop() any {
	old := *q
	w := old[len(old)-1]
	*q = old[:len(old)-1]
	return w
}
