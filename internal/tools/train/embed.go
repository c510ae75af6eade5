package main

import (
	"cmp"
	"math"
	"math/rand"
	"slices"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

// vocabulary numbers the words that are frequent enough to have a row of
// their own; the rest share the rows of their endings.
type vocabulary struct {
	words []uint32 // hash by row; 0 for the shared rows
	row   map[uint32]int
}

// leastWord is how often a word must stand in the texts to have its own row.
const leastWord = 4

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
		if n >= leastWord && h != 0 {
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

// What the words' first vectors are made of: how many numbers each has, how
// far apart two words may stand to count as met, how often the strongest
// directions are refined.
const (
	dims      = 64
	trained   = 48 // of dims: from the texts; the others start at random
	nearby    = 4
	refinings = 8
)

// embed gives every row a vector of unit length: words that keep the same
// company lie close together. It weighs how much more often than by chance
// two words meet, and keeps the strongest directions of that table.
func embed(texts [][]int, rows int) [][]float32 {
	return company(meetings(texts, nearby), rows, trained)
}

// company returns the vectors of rows by who met whom, each of so many numbers.
func company(met []meeting, rows, numbers int) [][]float32 {
	total := make([]float64, rows)
	for _, m := range met {
		total[m.a] += float64(m.weight)
	}
	var sum float64
	for _, t := range total {
		sum += math.Pow(t, 0.75)
	}
	var strong []meeting
	for _, m := range met {
		chance := math.Pow(total[m.b], 0.75) / sum
		if v := math.Log(float64(m.weight) / total[m.a] / chance); v > 0 {
			strong = append(strong, meeting{m.a, m.b, float32(v)})
		}
	}
	random := rand.New(rand.NewSource(7))
	q := matrix(rows, numbers, func() float32 { return float32(random.NormFloat64()) })
	var strength []float64
	for range refinings {
		next := matrix(rows, numbers, nil)
		for _, m := range strong {
			axpy(m.weight, q[m.b], next[m.a])
		}
		strength = straighten(next)
		q = next
	}
	for i := range q {
		for d := range q[i] {
			q[i][d] *= float32(math.Sqrt(strength[d]))
		}
		if length := float32(math.Sqrt(float64(dot(q[i], q[i])))); length > 0 {
			for d := range q[i] {
				q[i][d] /= length
			}
		}
	}
	return q
}

// meeting is two words that stand near each other, and how much.
type meeting struct {
	a, b   int
	weight float32
}

func meetings(texts [][]int, nearby int) []meeting {
	sums := map[[2]int]float32{}
	for _, t := range texts {
		for i := range t {
			for j := i + 1; j <= i+nearby && j < len(t); j++ {
				w := 1 / float32(j-i)
				sums[[2]int{t[i], t[j]}] += w
				sums[[2]int{t[j], t[i]}] += w
			}
		}
	}
	out := make([]meeting, 0, len(sums))
	for k, w := range sums {
		out = append(out, meeting{k[0], k[1], w})
	}
	slices.SortFunc(out, func(x, y meeting) int { return cmp.Or(x.a-y.a, x.b-y.b) })
	return out
}

// straighten makes the columns of m stand at right angles, each of length 1,
// and returns the lengths they had.
func straighten(m [][]float32) []float64 {
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

// matrix returns rows of numbers, each made by fill, or 0 where it is nil.
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
