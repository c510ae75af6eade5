package lexicon

import (
	_ "embed"
	"math"
	"sync"
)

//go:generate sh -c "go run ../../internal/tools/wordvectors ../../../shared/reports/pdf > wordvectors.new && mv wordvectors.new wordvectors.bin"

// wordVectors has a vector for each line of the table of weights, in its order:
// Dimensions whole numbers from -127 to 127, VectorScale times the parts of a vector
// of length 1.
//
//go:embed wordvectors.bin
var wordVectors string

const (
	Dimensions  = 64    // of a word vector
	VectorScale = 200.0 // what a part of a word vector is multiplied by where it is stored
)

// Table returns the terms of the table of weights, in its order.
func (v *Vocabulary) Table() []int32 { return table() }

// Embedding is the direction of a text among the word vectors: texts that speak of
// like things in other words lie close. It has length 1, or 0 where no word of the
// text has a vector.
type Embedding [Dimensions]float32

// row is the place of each term's word vector, by term; -1 for one without.
var row = sync.OnceValue(func() []int32 {
	out := make([]int32, len(base().weights))
	for i := range out {
		out[i] = -1
	}
	for i, id := range table() {
		if (i+1)*Dimensions <= len(wordVectors) {
			out[id] = int32(i * Dimensions)
		}
	}
	return out
})

// Embed returns the direction of a text of these weighted words.
func Embed(words Vector) Embedding {
	var e Embedding
	rows := row()
	for _, t := range words {
		if int(t.ID) >= len(rows) || rows[t.ID] < 0 {
			continue
		}
		weight := float32(t.Weight)
		for k, b := range []byte(wordVectors[rows[t.ID]:][:Dimensions]) {
			e[k] += weight * float32(int8(b))
		}
	}
	sum := float32(0)
	for _, x := range e {
		sum += x * x
	}
	if sum > 0 {
		length := float32(math.Sqrt(float64(sum)))
		for k := range e {
			e[k] /= length
		}
	}
	return e
}

// Cosine is how alike two directions are, -1 to 1; 0 where one has none.
func (e *Embedding) Cosine(o *Embedding) float64 {
	sum := float32(0)
	for k := range e {
		sum += e[k] * o[k]
	}
	return float64(sum)
}
