package main

import (
	"math"
	"math/rand"
	"slices"
	"sort"

	"reinspect/internal/load/assess/weights"
)

// boosting says how trees are grown.
type boosting struct {
	rounds, depth int
	rate          float32
	rows, columns float32 // the part of the cases and of the measures that each tree sees
	shrink        float32 // added to the weight of a leaf
	seed          int64
}

// mostBins is into how many steps a measure is divided at most.
const mostBins = 64

// grower grows trees for one choice among classes.
type grower struct {
	boosting
	classes int
	cuts    [][]float32 // by measure, ascending
	bins    [][]uint8   // by measure and case
	labels  []int
	weight  func(class int) float32
	outputs []float32 // classes for each case
	pull    []float32 // 2 × classes for each case: slope, then curve
	leaf    []uint8   // by case
	random  *rand.Rand
	table   []float32 // leaves × bins × 2 classes
}

// boost learns trees that choose among classes: each leans against what the
// ones before it still get wrong.
func boost(xs [][]float32, labels []int, classes int, weight func(class int) float32, b boosting) *weights.Trees {
	g := &grower{
		boosting: b, classes: classes, labels: labels, weight: weight,
		outputs: make([]float32, len(xs)*classes), pull: make([]float32, 2*len(xs)*classes),
		leaf: make([]uint8, len(xs)), random: rand.New(rand.NewSource(b.seed)),
		table: make([]float32, (mostBins*2*classes)<<b.depth),
	}
	g.divide(xs)
	t := &weights.Trees{Outputs: classes, Depth: b.depth}
	for range b.rounds {
		g.slopes()
		g.grow(t)
	}
	return t
}

// divide sorts every measure into bins of about equally many cases.
func (g *grower) divide(xs [][]float32) {
	for j := range xs[0] {
		column := make([]float32, len(xs))
		for i := range xs {
			column[i] = xs[i][j]
		}
		sorted := slices.Clone(column)
		slices.Sort(sorted)
		var cuts []float32
		for b := 1; b < mostBins; b++ {
			v := sorted[len(sorted)*b/mostBins]
			if v > sorted[0] && (len(cuts) == 0 || v > cuts[len(cuts)-1]) {
				cuts = append(cuts, v)
			}
		}
		if len(sorted) > 0 && len(cuts) == 0 && sorted[len(sorted)-1] > sorted[0] {
			cuts = append(cuts, sorted[len(sorted)-1])
		}
		bins := make([]uint8, len(xs))
		for i, v := range column {
			bins[i] = uint8(sort.Search(len(cuts), func(k int) bool { return cuts[k] > v }))
		}
		g.cuts, g.bins = append(g.cuts, cuts), append(g.bins, bins)
	}
}

// slopes sets how each case pulls at each class.
func (g *grower) slopes() {
	n := g.classes
	share := make([]float32, n)
	for i, label := range g.labels {
		copy(share, g.outputs[i*n:])
		weights.Softmax(share)
		w := g.weight(label)
		for k, p := range share {
			slope := p
			if k == label {
				slope--
			}
			g.pull[2*n*i+k] = w * slope
			g.pull[2*n*i+n+k] = w * max(p*(1-p), 1e-6)
		}
	}
}

// grow adds one tree.
func (g *grower) grow(t *weights.Trees) {
	var rows []int
	for i := range g.labels {
		g.leaf[i] = 0
		if g.random.Float32() < g.rows {
			rows = append(rows, i)
		}
	}
	columns := g.random.Perm(len(g.bins))[:max(1, int(g.columns*float32(len(g.bins))))]
	for level := range g.depth {
		measure, bin := g.best(rows, columns, 1<<level)
		var cut float32 = math.MaxFloat32
		if measure >= 0 {
			// a bin holds what is at least its lower cut
			cut = math.Nextafter32(g.cuts[measure][bin], -math.MaxFloat32)
			for i, b := range g.bins[measure] {
				if int(b) > bin {
					g.leaf[i] |= 1 << level
				}
			}
		}
		t.Asked = append(t.Asked, uint16(max(measure, 0)))
		t.Cut = append(t.Cut, cut)
	}
	g.fill(t, rows)
}

// best returns the question that divides the leaves best, -1 for none.
func (g *grower) best(rows, columns []int, leaves int) (measure, bin int) {
	measure = -1
	var most float32
	n := 2 * g.classes
	for _, j := range columns {
		if len(g.cuts[j]) == 0 {
			continue
		}
		table := g.table[:leaves*mostBins*n]
		clear(table)
		bins := g.bins[j]
		for _, i := range rows {
			at := (int(g.leaf[i])*mostBins + int(bins[i])) * n
			to, from := table[at:at+n], g.pull[i*n:i*n+n]
			for k, v := range from {
				to[k] += v
			}
		}
		gains := make([]float32, len(g.cuts[j]))
		for l := range leaves {
			g.gains(table[l*mostBins*n:(l+1)*mostBins*n], gains)
		}
		for b, v := range gains {
			if v > most {
				most, measure, bin = v, j, b
			}
		}
	}
	return measure, bin
}

// gains adds to gains what each cut of one leaf's table is worth.
func (g *grower) gains(table []float32, gains []float32) {
	n := g.classes
	var total, left [2 * 8]float32
	for b := range len(gains) + 1 {
		for k := range 2 * n {
			total[k] += table[b*2*n+k]
		}
	}
	var whole float32
	for k := range n {
		whole += total[k] * total[k] / (total[n+k] + g.shrink)
	}
	for b := range gains {
		var parts float32
		for k := range n {
			left[k] += table[b*2*n+k]
			left[n+k] += table[b*2*n+n+k]
			right, curve := total[k]-left[k], total[n+k]-left[n+k]
			parts += left[k]*left[k]/(left[n+k]+g.shrink) + right*right/(curve+g.shrink)
		}
		gains[b] += parts - whole
	}
}

// fill sets the leaves of the last tree and moves the outputs.
func (g *grower) fill(t *weights.Trees, rows []int) {
	n := g.classes
	sums := make([]float32, (2*n)<<g.depth)
	for _, i := range rows {
		at := int(g.leaf[i]) * 2 * n
		for k := range 2 * n {
			sums[at+k] += g.pull[i*2*n+k]
		}
	}
	leaves := make([]float32, n<<g.depth)
	for l := range 1 << g.depth {
		for k := range n {
			leaves[l*n+k] = -g.rate * sums[l*2*n+k] / (sums[l*2*n+n+k] + g.shrink)
		}
	}
	t.Leaves = append(t.Leaves, leaves...)
	for i, l := range g.leaf {
		for k := range n {
			g.outputs[i*n+k] += leaves[int(l)*n+k]
		}
	}
}
