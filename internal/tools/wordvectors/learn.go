package main

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
)

const (
	window    = 8    // terms to either side that stand beside a term
	smoothing = 0.75 // power of how often a term stands beside others: rare ones count for less
	spare     = 16   // dimensions more than are kept: they make those converge
	rounds    = 40   // of the iteration
)

// counts is how often terms stand beside each other, by their places in the table.
type counts struct {
	beside []map[int]float64
}

func newCounts(terms int) *counts {
	c := &counts{make([]map[int]float64, terms)}
	for i := range c.beside {
		c.beside[i] = map[int]float64{}
	}
	return c
}

// add counts the terms of one sentence, in order.
func (c *counts) add(terms []int) {
	for i, a := range terms {
		for _, b := range terms[max(0, i-window):i] {
			c.beside[a][b]++
			c.beside[b][a]++
		}
	}
}

// entry is one value of a row of a sparse matrix.
type entry struct {
	column int
	value  float64
}

// information is how much likelier than by chance terms stand beside each other:
// the positive pointwise mutual information (Church and Hanks 1990), with smoothed
// counts (Levy, Goldberg and Dagan 2015), as a symmetric matrix by rows.
func (c *counts) information() [][]entry {
	smoothed := make([]float64, len(c.beside))
	all, sum := 0.0, 0.0
	for i, row := range c.beside {
		n := 0.0
		for _, x := range row {
			n += x // whole numbers: the order does not matter
		}
		all += n
		smoothed[i] = math.Pow(n, smoothing)
		sum += smoothed[i]
	}
	out := make([][]entry, len(c.beside))
	for i, row := range c.beside {
		for _, j := range slices.Sorted(maps.Keys(row)) {
			if x := math.Log(row[j] / all * sum * sum / (smoothed[i] * smoothed[j])); x > 0 {
				out[i] = append(out[i], entry{j, x})
			}
		}
	}
	return out
}

// vectors is a vector of length 1 for each row of a symmetric matrix: its part in
// the eigenvectors of the largest eigenvalues, times the root of these, found by
// orthogonal iteration (Golub and Van Loan, Matrix Computations, section 7.3).
func vectors(matrix [][]entry, dimensions int) [][]float64 {
	columns := make([][]float64, dimensions+spare)
	random := rand.New(rand.NewPCG(1, 2))
	for k := range columns {
		columns[k] = make([]float64, len(matrix))
		for i := range columns[k] {
			columns[k][i] = random.NormFloat64()
		}
	}
	var sizes []float64
	for range rounds {
		for k := range columns {
			columns[k] = times(matrix, columns[k])
		}
		sizes = orthogonal(columns)
	}
	order := make([]int, len(columns))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(math.Copysign(1, sizes[b]-sizes[a])) })
	out := make([][]float64, len(matrix))
	for i := range out {
		out[i] = make([]float64, dimensions)
		for k := range dimensions {
			out[i][k] = columns[order[k]][i] * math.Sqrt(sizes[order[k]])
		}
		scale(out[i], 1/max(norm(out[i]), math.SmallestNonzeroFloat32))
	}
	return out
}

func times(matrix [][]entry, v []float64) []float64 {
	out := make([]float64, len(v))
	for i, row := range matrix {
		for _, e := range row {
			out[i] += e.value * v[e.column]
		}
	}
	return out
}

// orthogonal makes columns orthogonal and of length 1, in place, and returns the
// length of each after what it had of those before it was taken off.
func orthogonal(columns [][]float64) []float64 {
	var sizes []float64
	for k, c := range columns {
		for _, before := range columns[:k] {
			along := dot(c, before)
			for i := range c {
				c[i] -= along * before[i]
			}
		}
		size := norm(c)
		scale(c, 1/max(size, math.SmallestNonzeroFloat32))
		sizes = append(sizes, size)
	}
	return sizes
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

func norm(v []float64) float64 { return math.Sqrt(dot(v, v)) }

func scale(v []float64, by float64) {
	for i := range v {
		v[i] *= by
	}
}
