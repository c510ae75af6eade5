package main

import (
	"math"
	"math/rand"

	"reinspect/internal/load/assess/weights"
)

// adamWeights is a matrix of weights trained by Adam: the gradients added up for
// the next step, and the running mean and variance of earlier ones.
type adamWeights struct{ value, gradient, mean, variance [][]float32 }

func newAdamWeights(rows, columns int, fill func() float32) *adamWeights {
	return &adamWeights{
		value: matrix(rows, columns, fill), gradient: matrix(rows, columns, nil),
		mean: matrix(rows, columns, nil), variance: matrix(rows, columns, nil),
	}
}

// step moves the weights down the gradients and clears those. The first step is
// number 1.
func (w *adamWeights) step(rate, decay float32, step int) {
	const keepFirst, keepSecond = 0.9, 0.999
	correction1 := float32(1 - math.Pow(keepFirst, float64(step)))
	correction2 := float32(1 - math.Pow(keepSecond, float64(step)))
	for i := range w.value {
		v, gradients, m1, m2 := w.value[i], w.gradient[i], w.mean[i], w.variance[i]
		for j, g := range gradients {
			m1[j] = keepFirst*m1[j] + (1-keepFirst)*g
			m2[j] = keepSecond*m2[j] + (1-keepSecond)*g*g
			v[j] -= rate * (m1[j]/correction1/(float32(math.Sqrt(float64(m2[j]/correction2)))+1e-6) + decay*v[j])
			gradients[j] = 0
		}
	}
}

// netConfig is how a network is trained; the rest is in parameters.go.
type netConfig struct {
	hidden, outputs, epochs int
	seed                    int64
}

// net is a network in training.
type net struct {
	w1, b1, w2, b2       *adamWeights
	x, hidden, keep, out []float32 // of the current example; keep is 0 for a dropped-out unit
	random               *rand.Rand
}

// fitNet trains a network with one hidden layer. gradient gets the outputs for
// example i in out and replaces them by the gradient of its loss.
func fitNet(xs [][]float32, config netConfig, gradient func(i int, out []float32)) *weights.Net {
	in := len(xs[0])
	mean, spread := norms(xs)
	t := newNet(in, config)
	order := t.random.Perm(len(xs))
	steps := 0
	for epoch := range config.epochs {
		t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := float32(netRate * (1 - 0.95*float64(epoch)/float64(config.epochs)))
		for step, i := range order {
			for j, v := range xs[i] {
				t.x[j] = (v - mean[j]) / spread[j]
			}
			t.forward()
			gradient(i, t.out)
			t.backward()
			if step%netBatch == netBatch-1 {
				steps++
				t.w1.step(rate, netDecay, steps)
				t.w2.step(rate, netDecay, steps)
				t.b1.step(rate, 0, steps)
				t.b2.step(rate, 0, steps)
			}
		}
	}
	t.absorbScaling(mean, spread)
	return &weights.Net{
		In: in, Hidden: config.hidden, Out: config.outputs,
		W1: flat(t.w1.value), B1: t.b1.value[0], W2: flat(t.w2.value), B2: t.b2.value[0],
	}
}

// absorbScaling changes the first layer, trained on inputs of mean 0 and spread 1,
// so that it takes inputs as they are.
func (t *net) absorbScaling(mean, spread []float32) {
	for h, row := range t.w1.value {
		for j := range row {
			row[j] /= spread[j]
			t.b1.value[0][h] -= row[j] * mean[j]
		}
	}
}

func newNet(in int, config netConfig) *net {
	t := &net{random: rand.New(rand.NewSource(config.seed))}
	normal := func(spread float64) func() float32 {
		return func() float32 { return float32(t.random.NormFloat64() * spread) }
	}
	t.w1, t.b1 = newAdamWeights(config.hidden, in, normal(1/math.Sqrt(float64(in)))), newAdamWeights(1, config.hidden, nil)
	t.w2, t.b2 = newAdamWeights(config.outputs, config.hidden, normal(0.1)), newAdamWeights(1, config.outputs, nil)
	t.x, t.out = make([]float32, in), make([]float32, config.outputs)
	t.hidden, t.keep = make([]float32, config.hidden), make([]float32, config.hidden)
	return t
}

func (t *net) forward() {
	for h := range t.hidden {
		t.keep[h] = 0
		if t.random.Float32() >= netDropout {
			t.keep[h] = 1 / (1 - netDropout)
		}
		t.hidden[h] = t.keep[h] * max(0, dot(t.w1.value[h], t.x)+t.b1.value[0][h])
	}
	for k := range t.out {
		t.out[k] = dot(t.w2.value[k], t.hidden) + t.b2.value[0][k]
	}
}

// backward adds up the gradients of the weights; out has those of the outputs.
func (t *net) backward() {
	for k, g := range t.out {
		axpy(g, t.hidden, t.w2.gradient[k])
		t.b2.gradient[0][k] += g
	}
	for h, v := range t.hidden {
		if v <= 0 {
			continue
		}
		var s float32
		for k, g := range t.out {
			s += g * t.w2.value[k][h]
		}
		s *= t.keep[h]
		axpy(s, t.x, t.w1.gradient[h])
		t.b1.gradient[0][h] += s
	}
}

// norms returns the mean and the standard deviation of every input; minSpread is
// added to the latter.
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
		spread = append(spread, float32(math.Sqrt(max(0, squares[j]-sum[j]*sum[j])))+minSpread)
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
