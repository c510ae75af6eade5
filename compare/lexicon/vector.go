package lexicon

import (
	"cmp"
	"math"
	"slices"
)

// Weighed is a term with its weight in a text.
type Weighed struct {
	ID     int32
	Weight float64
}

// Vector is weighted terms in the order of their IDs, each once.
type Vector []Weighed

// Unit scales a vector to length 1, in place; one without weight becomes nil.
func (v Vector) Unit() Vector {
	sum := 0.0
	for _, t := range v {
		sum += t.Weight * t.Weight
	}
	if sum == 0 {
		return nil
	}
	length := math.Sqrt(sum)
	for i := range v {
		v[i].Weight /= length
	}
	return v
}

// Dot returns the inner product of two vectors. For vectors of length 1 it is
// their cosine similarity, from 0 to 1.
func (v Vector) Dot(w Vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(v) && j < len(w); {
		switch {
		case v[i].ID < w[j].ID:
			i++
		case v[i].ID > w[j].ID:
			j++
		default:
			sum += v[i].Weight * w[j].Weight
			i++
			j++
		}
	}
	return sum
}

// Sum returns the sum of vectors, as a vector of its own.
func Sum(vectors ...Vector) Vector {
	all := slices.Concat(vectors...)
	slices.SortStableFunc(all, func(a, b Weighed) int { return cmp.Compare(a.ID, b.ID) })
	sum := all[:0]
	for _, t := range all {
		if n := len(sum); n > 0 && sum[n-1].ID == t.ID {
			sum[n-1].Weight += t.Weight
			continue
		}
		sum = append(sum, t)
	}
	return sum
}
