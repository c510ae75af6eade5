package lexicon

import "math"

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

// Plus returns the sum of two vectors.
func (v Vector) Plus(w Vector) Vector {
	sum := make(Vector, 0, len(v)+len(w))
	for len(v) > 0 || len(w) > 0 {
		switch {
		case len(w) == 0 || len(v) > 0 && v[0].ID < w[0].ID:
			sum, v = append(sum, v[0]), v[1:]
		case len(v) == 0 || w[0].ID < v[0].ID:
			sum, w = append(sum, w[0]), w[1:]
		default:
			sum = append(sum, Weighed{v[0].ID, v[0].Weight + w[0].Weight})
			v, w = v[1:], w[1:]
		}
	}
	return sum
}
