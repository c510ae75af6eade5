package main

import (
	"math"
	"math/rand"
	"slices"

	"reinspect/internal/load/assess/weights"

	"gonum.org/v1/gonum/blas/blas32"
)

// sparseVector is the features of one text by their indices in a table.
type sparseVector struct {
	index []int32
	value []float32
}

// featureTable numbers the features that are frequent enough to be learned from.
type featureTable struct {
	hashes []uint32
	index  map[uint32]int32
}

// newFeatureTable keeps the features that at least minTexts texts have.
func newFeatureTable(texts [][]weights.Feature, minTexts int) *featureTable {
	seen := map[uint32]int{}
	for _, features := range texts {
		for _, f := range features {
			seen[f.Hash]++
		}
	}
	t := &featureTable{index: map[uint32]int32{}}
	for h, n := range seen {
		if n >= minTexts && h != 0 {
			t.hashes = append(t.hashes, h)
		}
	}
	slices.Sort(t.hashes)
	for i, h := range t.hashes {
		t.index[h] = int32(i)
	}
	return t
}

// vector turns features into indices and values. Each of n features of a group
// has the value 1/sqrt(n).
func (t *featureTable) vector(features []weights.Feature) sparseVector {
	var v sparseVector
	var count [weights.Groups]int
	var group []uint8
	for _, f := range features {
		if at, ok := t.index[f.Hash]; ok {
			v.index = append(v.index, at)
			group = append(group, f.Group)
			count[f.Group]++
		}
	}
	for _, g := range group {
		v.value = append(v.value, float32(1/math.Sqrt(float64(count[g]))))
	}
	return v
}

// distinct collects the features of a text, each once.
func distinct(each func(yield func(weights.Feature))) []weights.Feature {
	var out []weights.Feature
	seen := map[uint32]bool{}
	each(func(f weights.Feature) {
		if !seen[f.Hash] {
			seen[f.Hash] = true
			out = append(out, f)
		}
	})
	return out
}

// eachDistinct returns the features of every text, each once.
func eachDistinct(texts [][]weights.Feature) [][]weights.Feature {
	var out [][]weights.Feature
	for _, features := range texts {
		out = append(out, distinct(func(yield func(weights.Feature)) {
			for _, f := range features {
				yield(f)
			}
		}))
	}
	return out
}

// linear is a linear model in training.
type linear struct {
	outputs       int
	weights, bias []float32
}

// linearConfig is how a linear model is trained.
type linearConfig struct {
	epochs   int
	rate     float32
	bias     float32 // initial
	headSize int     // outputs that share a learning rate: those of one softmax, or 1
	decay    float32 // of the weights; at least minDecay
	dropout  float32 // part of the features left out at each step
}

// fit trains by stochastic gradient descent (Adagrad: a learning rate for each
// feature and head). gradient gets the outputs for text i in out and replaces
// them by the gradient of its loss.
func (t *featureTable) fit(xs []sparseVector, outputs int, config linearConfig, gradient func(i int, out []float32)) *linear {
	m := &linear{outputs: outputs, weights: make([]float32, len(t.hashes)*outputs), bias: make([]float32, outputs)}
	for k := range m.bias {
		m.bias[k] = config.bias
	}
	heads := outputs / config.headSize
	squares, biasSquares := make([]float32, len(t.hashes)*heads), make([]float32, outputs)
	random := rand.New(rand.NewSource(1))
	order := random.Perm(len(xs))
	g := make([]float32, outputs)
	decay := max(config.decay, minDecay)
	for range config.epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			x := xs[i].dropout(config.dropout, random)
			m.outputInto(x, g)
			gradient(i, g)
			for k := range g {
				biasSquares[k] += g[k] * g[k]
				m.bias[k] -= config.rate * g[k] / (float32(math.Sqrt(float64(biasSquares[k]))) + 1e-4)
			}
			for j, p := range x.index {
				v := x.value[j]
				for h := range heads {
					own := g[h*config.headSize : (h+1)*config.headSize]
					var square float32
					for _, d := range own {
						square += d * d
					}
					if square < 1e-8 {
						continue
					}
					at := int(p)*heads + h
					squares[at] += square * v * v
					rate := config.rate / (float32(math.Sqrt(float64(squares[at]))) + 1e-4)
					w := m.weights[int(p)*outputs+h*config.headSize:]
					for k, d := range own {
						w[k] -= rate * (d*v + decay*w[k])
					}
				}
			}
		}
	}
	return m
}

// dropout returns a vector without a random part of its features; the values of
// the rest are raised to make up for them.
func (v sparseVector) dropout(part float32, random *rand.Rand) sparseVector {
	if part == 0 {
		return v
	}
	var out sparseVector
	scale := float32(1 / math.Sqrt(float64(1-part)))
	for j, p := range v.index {
		if random.Float32() >= part {
			out.index = append(out.index, p)
			out.value = append(out.value, v.value[j]*scale)
		}
	}
	return out
}

func (m *linear) outputInto(x sparseVector, out []float32) {
	copy(out, m.bias)
	for j, p := range x.index {
		axpy(x.value[j], m.weights[int(p)*m.outputs:int(p+1)*m.outputs], out)
	}
}

// quantise returns the model as it is stored: a hash table of signed bytes.
func (t *featureTable) quantise(m *linear) *weights.Linear {
	slots := 1
	for slots*3 < len(t.hashes)*4 {
		slots *= 2
	}
	out := &weights.Linear{
		Outputs: m.outputs, Slots: make([]uint32, slots), Weights: make([]byte, slots*m.outputs),
		Scale: make([]float32, m.outputs), Bias: m.bias,
	}
	for k := range out.Scale {
		var top float32
		for p := range t.hashes {
			top = max(top, abs(m.weights[p*m.outputs+k]))
		}
		out.Scale[k] = max(top, 1e-9) / 127
	}
	for p, h := range t.hashes {
		i := weights.Mix(h) & uint32(slots-1)
		for out.Slots[i] != 0 {
			i = (i + 1) & uint32(slots-1)
		}
		out.Slots[i] = h
		for k := range m.outputs {
			out.Weights[int(i)*m.outputs+k] = byte(int8(math.Round(float64(m.weights[p*m.outputs+k] / out.Scale[k]))))
		}
	}
	return out
}

func abs(v float32) float32 { return max(v, -v) }

func dot(a, b []float32) float32 {
	return blas32.Dot(blas32.Vector{N: len(a), Inc: 1, Data: a}, blas32.Vector{N: len(b), Inc: 1, Data: b})
}

// axpy adds a times x to y.
func axpy(a float32, x, y []float32) {
	blas32.Axpy(a, blas32.Vector{N: len(x), Inc: 1, Data: x}, blas32.Vector{N: len(y), Inc: 1, Data: y})
}
