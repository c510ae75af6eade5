package main

import (
	"math"
	"math/rand"

	"reinspect/internal/load/assess/weights"
)

// parameters is a table of weights in training, with the slopes gathered for the
// next step and what the method (Adam) remembers of earlier ones.
type parameters struct{ value, slope, first, second [][]float32 }

func newParameters(rows, columns int, fill func() float32) *parameters {
	return &parameters{
		value: matrix(rows, columns, fill), slope: matrix(rows, columns, nil),
		first: matrix(rows, columns, nil), second: matrix(rows, columns, nil),
	}
}

// step moves the weights down the slopes, which it clears; taken counts the
// steps from 1.
func (w *parameters) step(rate, decay float32, taken int) {
	const keepFirst, keepSecond = 0.9, 0.999
	even1 := float32(1 - math.Pow(keepFirst, float64(taken)))
	even2 := float32(1 - math.Pow(keepSecond, float64(taken)))
	for i := range w.value {
		v, s, m1, m2 := w.value[i], w.slope[i], w.first[i], w.second[i]
		for j, g := range s {
			m1[j] = keepFirst*m1[j] + (1-keepFirst)*g
			m2[j] = keepSecond*m2[j] + (1-keepSecond)*g*g
			v[j] -= rate * (m1[j]/even1/(float32(math.Sqrt(float64(m2[j]/even2)))+1e-6) + decay*v[j])
			s[j] = 0
		}
	}
}

// netting says how a network is fitted.
type netting struct {
	hidden, outputs, rounds int
	seed                    int64
}

const (
	netBatch    = 32
	netRate     = 0.002
	netDecay    = 0.01
	netDropped  = 0.3
	leastSpread = 0.05 // so that a measure that hardly varies is not blown up
)

// net is a network in training.
type net struct {
	w1, b1, w2, b2       *parameters
	x, hidden, kept, out []float32 // of the case at hand; kept is 0 for a number left out
	random               *rand.Rand
}

// fitNet learns a network. Slope writes the derivative of the loss of case i
// by the outputs into out, which holds the outputs.
func fitNet(xs [][]float32, n netting, slope func(i int, out []float32)) *weights.Net {
	in := len(xs[0])
	mean, spread := norms(xs)
	t := newNet(in, n)
	order := t.random.Perm(len(xs))
	taken := 0
	for round := range n.rounds {
		t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := float32(netRate * (1 - 0.95*float64(round)/float64(n.rounds)))
		for step, i := range order {
			for j, v := range xs[i] {
				t.x[j] = (v - mean[j]) / spread[j]
			}
			t.forward()
			slope(i, t.out)
			t.backward()
			if step%netBatch == netBatch-1 {
				taken++
				t.w1.step(rate, netDecay, taken)
				t.w2.step(rate, netDecay, taken)
				t.b1.step(rate, 0, taken)
				t.b2.step(rate, 0, taken)
			}
		}
	}
	t.take(mean, spread)
	return &weights.Net{
		In: in, Hidden: n.hidden, Out: n.outputs,
		W1: flat(t.w1.value), B1: t.b1.value[0], W2: flat(t.w2.value), B2: t.b2.value[0],
	}
}

// take makes the network take measures as they are, where it has learned from
// measures of mean 0 and spread 1.
func (t *net) take(mean, spread []float32) {
	for h, row := range t.w1.value {
		for j := range row {
			row[j] /= spread[j]
			t.b1.value[0][h] -= row[j] * mean[j]
		}
	}
}

func newNet(in int, n netting) *net {
	t := &net{random: rand.New(rand.NewSource(n.seed))}
	normal := func(spread float64) func() float32 {
		return func() float32 { return float32(t.random.NormFloat64() * spread) }
	}
	t.w1, t.b1 = newParameters(n.hidden, in, normal(1/math.Sqrt(float64(in)))), newParameters(1, n.hidden, nil)
	t.w2, t.b2 = newParameters(n.outputs, n.hidden, normal(0.1)), newParameters(1, n.outputs, nil)
	t.x, t.out = make([]float32, in), make([]float32, n.outputs)
	t.hidden, t.kept = make([]float32, n.hidden), make([]float32, n.hidden)
	return t
}

func (t *net) forward() {
	for h := range t.hidden {
		t.kept[h] = 0
		if t.random.Float32() >= netDropped {
			t.kept[h] = 1 / (1 - netDropped)
		}
		t.hidden[h] = t.kept[h] * max(0, dot(t.w1.value[h], t.x)+t.b1.value[0][h])
	}
	for k := range t.out {
		t.out[k] = dot(t.w2.value[k], t.hidden) + t.b2.value[0][k]
	}
}

// backward gathers the slopes; out holds those of the outputs.
func (t *net) backward() {
	for k, g := range t.out {
		axpy(g, t.hidden, t.w2.slope[k])
		t.b2.slope[0][k] += g
	}
	for h, v := range t.hidden {
		if v <= 0 {
			continue
		}
		var s float32
		for k, g := range t.out {
			s += g * t.w2.value[k][h]
		}
		s *= t.kept[h]
		axpy(s, t.x, t.w1.slope[h])
		t.b1.slope[0][h] += s
	}
}

// norms returns the mean and the spread of every measure.
func norms(xs [][]float32) (mean, spread []float32) {
	in := len(xs[0])
	sum, squares := make([]float64, in), make([]float64, in)
	for _, x := range xs {
		for j, v := range x {
			sum[j] += float64(v) / float64(len(xs))
			squares[j] += float64(v) * float64(v) / float64(len(xs))
		}
	}
	for j := range sum {
		mean = append(mean, float32(sum[j]))
		spread = append(spread, float32(math.Sqrt(max(0, squares[j]-sum[j]*sum[j])))+leastSpread)
	}
	return mean, spread
}

func flat(m [][]float32) []float32 {
	var out []float32
	for _, row := range m {
		out = append(out, row...)
	}
	return out
}
