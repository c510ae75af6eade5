package main

import (
	"math"
	"math/rand"
	"slices"

	"reinspect/internal/load/assess/weights"

	"gonum.org/v1/gonum/blas/blas32"
)

// vector is the signs of one text as places in a table of weights.
type vector struct {
	place []int32
	value []float32
}

// table numbers the signs that are frequent enough to be learned from.
type table struct {
	hashes []uint32
	place  map[uint32]int32
}

// tabulate keeps the signs that stand in at least least texts.
func tabulate(texts [][]weights.Sign, least int) *table {
	seen := map[uint32]int{}
	for _, signs := range texts {
		for _, s := range signs {
			seen[s.Hash]++
		}
	}
	t := &table{place: map[uint32]int32{}}
	for h, n := range seen {
		if n >= least && h != 0 {
			t.hashes = append(t.hashes, h)
		}
	}
	slices.Sort(t.hashes)
	for i, h := range t.hashes {
		t.place[h] = int32(i)
	}
	return t
}

// vector turns signs into places and values: the signs of a group share 1.
func (t *table) vector(signs []weights.Sign) vector {
	var v vector
	var count [weights.Groups]int
	var group []uint8
	for _, s := range signs {
		if at, ok := t.place[s.Hash]; ok {
			v.place = append(v.place, at)
			group = append(group, s.Group)
			count[s.Group]++
		}
	}
	for _, g := range group {
		v.value = append(v.value, float32(1/math.Sqrt(float64(count[g]))))
	}
	return v
}

// collect gathers the signs of a text, each once.
func collect(each func(yield func(weights.Sign))) []weights.Sign {
	var out []weights.Sign
	seen := map[uint32]bool{}
	each(func(s weights.Sign) {
		if !seen[s.Hash] {
			seen[s.Hash] = true
			out = append(out, s)
		}
	})
	return out
}

// once returns the signs of every text, each once.
func once(texts [][]weights.Sign) [][]weights.Sign {
	var out [][]weights.Sign
	for _, signs := range texts {
		out = append(out, collect(func(yield func(weights.Sign)) {
			for _, s := range signs {
				yield(s)
			}
		}))
	}
	return out
}

// linear is a linear model in training: weights by sign and output.
type linear struct {
	outputs       int
	weights, bias []float32
}

// fitting says how a linear model is fitted.
type fitting struct {
	rounds  int
	rate    float32
	bias    float32 // where the biases start
	head    int     // how many outputs share a rate: those of one choice
	decay   float32 // how fast weights fade; at least weightDecay
	dropped float32 // part of the signs left out at each step, so that no single one is relied on
}

const weightDecay = 1e-5

// fit learns by stochastic gradients with a rate of its own for each
// sign and head (Adagrad). Slope writes the derivative of the loss of text i by the outputs
// into out, which holds the outputs.
func (t *table) fit(xs []vector, outputs int, f fitting, slope func(i int, out []float32)) *linear {
	m := &linear{outputs: outputs, weights: make([]float32, len(t.hashes)*outputs), bias: make([]float32, outputs)}
	for k := range m.bias {
		m.bias[k] = f.bias
	}
	heads := outputs / f.head
	steep, steepBias := make([]float32, len(t.hashes)*heads), make([]float32, outputs)
	random := rand.New(rand.NewSource(1))
	order := random.Perm(len(xs))
	g := make([]float32, outputs)
	decay := max(f.decay, weightDecay)
	for range f.rounds {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			x := xs[i].thinned(f.dropped, random)
			m.output(x, g)
			slope(i, g)
			for k := range g {
				steepBias[k] += g[k] * g[k]
				m.bias[k] -= f.rate * g[k] / (float32(math.Sqrt(float64(steepBias[k]))) + 1e-4)
			}
			for j, p := range x.place {
				v := x.value[j]
				for h := range heads {
					own := g[h*f.head : (h+1)*f.head]
					var square float32
					for _, d := range own {
						square += d * d
					}
					if square < 1e-8 {
						continue
					}
					at := int(p)*heads + h
					steep[at] += square * v * v
					rate := f.rate / (float32(math.Sqrt(float64(steep[at]))) + 1e-4)
					w := m.weights[int(p)*outputs+h*f.head:]
					for k, d := range own {
						w[k] -= rate * (d*v + decay*w[k])
					}
				}
			}
		}
	}
	return m
}

// thinned returns a vector without a part of its signs, chosen at random; the
// others make up for them.
func (v vector) thinned(part float32, random *rand.Rand) vector {
	if part == 0 {
		return v
	}
	var out vector
	more := float32(1 / math.Sqrt(float64(1-part)))
	for j, p := range v.place {
		if random.Float32() >= part {
			out.place = append(out.place, p)
			out.value = append(out.value, v.value[j]*more)
		}
	}
	return out
}

func (m *linear) output(x vector, out []float32) {
	copy(out, m.bias)
	for j, p := range x.place {
		axpy(x.value[j], m.weights[int(p)*m.outputs:int(p+1)*m.outputs], out)
	}
}

// figures returns the model as it is shipped.
func (t *table) figures(m *linear) *weights.Linear {
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
		i := weights.Spread(h) & uint32(slots-1)
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
