package lexicon

import "math"

// Weighed is a term with its weight in a text.
type Weighed struct {
	ID     int32
	Weight float64
}

// Vector is weighed terms in order of ID, each once.
type Vector []Weighed

// Unit scales a vector to length 1, in place. One of length 0 becomes nil.
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

// Dot is the dot product of two vectors: their cosine, 0 to 1, if both have
// length 1.
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
