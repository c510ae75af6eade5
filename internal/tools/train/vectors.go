package main

import (
	"cmp"
	"math"
	"math/rand"
	"slices"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

// vocabulary gives a row to each word that is frequent enough; the other words
// share rows by their endings.
type vocabulary struct {
	words []uint32 // hash by row; 0 for the shared rows
	row   map[uint32]int
}

func newVocabulary(texts [][]tone.Sentence) *vocabulary {
	count := map[uint32]int{}
	for _, p := range texts {
		for _, s := range p {
			for _, w := range s.Words {
				count[w.Shape]++
			}
		}
	}
	v := &vocabulary{words: make([]uint32, weights.Buckets), row: map[uint32]int{}}
	for h, n := range count {
		if n >= minWordCount && h != 0 {
			v.words = append(v.words, h)
		}
	}
	slices.Sort(v.words[weights.Buckets:])
	for i, h := range v.words[weights.Buckets:] {
		v.row[h] = weights.Buckets + i
	}
	return v
}

// rows returns the rows of a sentence's words.
func (v *vocabulary) rows(s *tone.Sentence) []int {
	var out []int
	for i := range s.Words {
		row, ok := v.row[s.Words[i].Shape]
		if !ok {
			row = weights.EndingRow(tone.Ending(s.Words[i].Text))
		}
		out = append(out, row)
	}
	return out
}

// wordVectors returns a vector of length 1 for every row, so that words with
// similar neighbours have similar vectors.
func wordVectors(texts [][]int, rows int) [][]float32 {
	return coOccurrenceVectors(coOccurrences(texts, window), rows, learnedDims)
}

// coOccurrenceVectors returns the leading singular vectors of the matrix of
// positive pointwise mutual information, by power iteration.
func coOccurrenceVectors(pairs []coOccurrence, rows, dims int) [][]float32 {
	total := make([]float64, rows)
	for _, pair := range pairs {
		total[pair.a] += float64(pair.weight)
	}
	var sum float64
	for _, t := range total {
		sum += math.Pow(t, contextPower)
	}
	var positive []coOccurrence
	for _, pair := range pairs {
		chance := math.Pow(total[pair.b], contextPower) / sum
		if v := math.Log(float64(pair.weight) / total[pair.a] / chance); v > 0 {
			positive = append(positive, coOccurrence{pair.a, pair.b, float32(v)})
		}
	}
	random := rand.New(rand.NewSource(7))
	q := matrix(rows, dims, func() float32 { return float32(random.NormFloat64()) })
	var singular []float64
	for range powerIterations {
		next := matrix(rows, dims, nil)
		for _, pair := range positive {
			axpy(pair.weight, q[pair.b], next[pair.a])
		}
		singular = orthonormalise(next)
		q = next
	}
	for i := range q {
		for d := range q[i] {
			q[i][d] *= float32(math.Sqrt(singular[d]))
		}
		if length := float32(math.Sqrt(float64(dot(q[i], q[i])))); length > 0 {
			for d := range q[i] {
				q[i][d] /= length
			}
		}
	}
	return q
}

// coOccurrence is two rows that occur near each other, weighted by 1/distance.
type coOccurrence struct {
	a, b   int
	weight float32
}

func coOccurrences(texts [][]int, window int) []coOccurrence {
	sums := map[[2]int]float32{}
	for _, t := range texts {
		for i := range t {
			for j := i + 1; j <= i+window && j < len(t); j++ {
				w := 1 / float32(j-i)
				sums[[2]int{t[i], t[j]}] += w
				sums[[2]int{t[j], t[i]}] += w
			}
		}
	}
	out := make([]coOccurrence, 0, len(sums))
	for k, w := range sums {
		out = append(out, coOccurrence{k[0], k[1], w})
	}
	slices.SortFunc(out, func(x, y coOccurrence) int { return cmp.Or(x.a-y.a, x.b-y.b) })
	return out
}

// orthonormalise makes the columns of m orthogonal and of length 1, in place, and
// returns the lengths they had.
func orthonormalise(m [][]float32) []float64 {
	lengths := make([]float64, len(m[0]))
	for d := range lengths {
		for e := range d {
			var along float64
			for i := range m {
				along += float64(m[i][d]) * float64(m[i][e])
			}
			for i := range m {
				m[i][d] -= float32(along) * m[i][e]
			}
		}
		var square float64
		for i := range m {
			square += float64(m[i][d]) * float64(m[i][d])
		}
		lengths[d] = math.Sqrt(square)
		for i := range m {
			m[i][d] = float32(float64(m[i][d]) / lengths[d])
		}
	}
	return lengths
}

// matrix returns a matrix filled by fill, or with 0 where that is nil.
func matrix(rows, columns int, fill func() float32) [][]float32 {
	m := make([][]float32, rows)
	for i := range m {
		m[i] = make([]float32, columns)
		for j := range m[i] {
			if fill != nil {
				m[i][j] = fill()
			}
		}
	}
	return m
}
