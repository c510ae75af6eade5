package main

import (
	"math"
	"math/rand"
	"slices"
	"sort"

	"reinspect/internal/load/assess/weights"
)

// treeConfig is how boosted trees are trained.
type treeConfig struct {
	trees, depth            int
	rate                    float32
	rowSample, columnSample float32 // parts of the examples and of the inputs that each tree sees
	lambda                  float32 // L2 regularisation of the leaves
	seed                    int64
}

// booster trains trees for one softmax.
type booster struct {
	treeConfig
	classes   int
	edges     [][]float32 // by input, ascending
	bins      [][]uint8   // by input and example
	labels    []int
	weight    func(class int) float32
	outputs   []float32 // classes for each example
	gradients []float32 // 2 × classes for each example: first, then second derivatives
	leaf      []uint8   // by example
	random    *rand.Rand
	table     []float32 // leaves × bins × 2 classes
}

// boost trains symmetric trees by gradient boosting: each corrects what the ones
// before it still get wrong.
func boost(xs [][]float32, labels []int, classes int, weight func(class int) float32, config treeConfig) *weights.Trees {
	g := &booster{
		treeConfig: config, classes: classes, labels: labels, weight: weight,
		outputs: make([]float32, len(xs)*classes), gradients: make([]float32, 2*len(xs)*classes),
		leaf: make([]uint8, len(xs)), random: rand.New(rand.NewSource(config.seed)),
		table: make([]float32, (maxBins*2*classes)<<config.depth),
	}
	g.bin(xs)
	t := &weights.Trees{Outputs: classes, Depth: config.depth}
	for range config.trees {
		g.computeGradients()
		g.grow(t)
	}
	return t
}

// bin divides every input into bins of about equally many examples.
func (g *booster) bin(xs [][]float32) {
	for j := range xs[0] {
		column := make([]float32, len(xs))
		for i := range xs {
			column[i] = xs[i][j]
		}
		sorted := slices.Clone(column)
		slices.Sort(sorted)
		var edges []float32
		for b := 1; b < maxBins; b++ {
			v := sorted[len(sorted)*b/maxBins]
			if v > sorted[0] && (len(edges) == 0 || v > edges[len(edges)-1]) {
				edges = append(edges, v)
			}
		}
		if len(sorted) > 0 && len(edges) == 0 && sorted[len(sorted)-1] > sorted[0] {
			edges = append(edges, sorted[len(sorted)-1])
		}
		bins := make([]uint8, len(xs))
		for i, v := range column {
			bins[i] = uint8(sort.Search(len(edges), func(k int) bool { return edges[k] > v }))
		}
		g.edges, g.bins = append(g.edges, edges), append(g.bins, bins)
	}
}

// computeGradients sets the derivatives of the loss for every example.
func (g *booster) computeGradients() {
	n := g.classes
	share := make([]float32, n)
	for i, label := range g.labels {
		copy(share, g.outputs[i*n:])
		weights.Softmax(share)
		w := g.weight(label)
		for k, p := range share {
			gradient := p
			if k == label {
				gradient--
			}
			g.gradients[2*n*i+k] = w * gradient
			g.gradients[2*n*i+n+k] = w * max(p*(1-p), 1e-6)
		}
	}
}

// grow adds one tree.
func (g *booster) grow(t *weights.Trees) {
	var rows []int
	for i := range g.labels {
		g.leaf[i] = 0
		if g.random.Float32() < g.rowSample {
			rows = append(rows, i)
		}
	}
	columns := g.random.Perm(len(g.bins))[:max(1, int(g.columnSample*float32(len(g.bins))))]
	for level := range g.depth {
		input, bin := g.bestSplit(rows, columns, 1<<level)
		var threshold float32 = math.MaxFloat32
		if input >= 0 {
			// a bin includes its lower edge
			threshold = math.Nextafter32(g.edges[input][bin], -math.MaxFloat32)
			for i, b := range g.bins[input] {
				if int(b) > bin {
					g.leaf[i] |= 1 << level
				}
			}
		}
		t.Inputs = append(t.Inputs, uint16(max(input, 0)))
		t.Thresholds = append(t.Thresholds, threshold)
	}
	g.fillLeaves(t, rows)
}

// bestSplit returns the input and bin that split the leaves best; -1 for none.
func (g *booster) bestSplit(rows, columns []int, leaves int) (input, bin int) {
	input = -1
	var most float32
	n := 2 * g.classes
	for _, j := range columns {
		if len(g.edges[j]) == 0 {
			continue
		}
		table := g.table[:leaves*maxBins*n]
		clear(table)
		bins := g.bins[j]
		for _, i := range rows {
			at := (int(g.leaf[i])*maxBins + int(bins[i])) * n
			to, from := table[at:at+n], g.gradients[i*n:i*n+n]
			for k, v := range from {
				to[k] += v
			}
		}
		gains := make([]float32, len(g.edges[j]))
		for l := range leaves {
			g.gains(table[l*maxBins*n:(l+1)*maxBins*n], gains)
		}
		for b, v := range gains {
			if v > most {
				most, input, bin = v, j, b
			}
		}
	}
	return input, bin
}

// gains adds to gains what a split at each edge gains in one leaf.
func (g *booster) gains(table []float32, gains []float32) {
	n := g.classes
	var total, left [2 * 8]float32
	for b := range len(gains) + 1 {
		for k := range 2 * n {
			total[k] += table[b*2*n+k]
		}
	}
	var whole float32
	for k := range n {
		whole += total[k] * total[k] / (total[n+k] + g.lambda)
	}
	for b := range gains {
		var parts float32
		for k := range n {
			left[k] += table[b*2*n+k]
			left[n+k] += table[b*2*n+n+k]
			right, curve := total[k]-left[k], total[n+k]-left[n+k]
			parts += left[k]*left[k]/(left[n+k]+g.lambda) + right*right/(curve+g.lambda)
		}
		gains[b] += parts - whole
	}
}

// fillLeaves appends the leaves of the last tree and updates the outputs.
func (g *booster) fillLeaves(t *weights.Trees, rows []int) {
	n := g.classes
	sums := make([]float32, (2*n)<<g.depth)
	for _, i := range rows {
		at := int(g.leaf[i]) * 2 * n
		for k := range 2 * n {
			sums[at+k] += g.gradients[i*2*n+k]
		}
	}
	leaves := make([]float32, n<<g.depth)
	for l := range 1 << g.depth {
		for k := range n {
			leaves[l*n+k] = -g.rate * sums[l*2*n+k] / (sums[l*2*n+n+k] + g.lambda)
		}
	}
	t.Leaves = append(t.Leaves, leaves...)
	for i, l := range g.leaf {
		for k := range n {
			g.outputs[i*n+k] += leaves[int(l)*n+k]
		}
	}
}
