package main

import (
	"math"
	"math/rand"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

// convExample is one sentence for the convolution to learn from.
type convExample struct {
	rows                []int
	firstEnd, lastStart int
	target              *tone.Probabilities
	weight              float32 // 1 for a sentence labelled by a person
}

// conv is a convolution in training.
type conv struct {
	words           [][]float32  // by row
	filter          *adamWeights // filters × (Width × dims)
	bias, out       *adamWeights // 1 × filters; ConvOutputs × (Pools × filters)
	outBias         *adamWeights
	gradientSquares []float32 // by row: sum of the squared gradients, for Adagrad
	random          *rand.Rand
	x, dx           []float32 // the word vectors of the sentence, padded, and their gradients
	pooled          []float32 // Pools × filters
	argmax          []int     // the word at which each filter responded most, -1 for none
	keep            []float32 // 0 for a dropped-out response
	outputs         [weights.ConvOutputs]float32
	step            int
}

func newConv(words [][]float32) *conv {
	c := &conv{random: rand.New(rand.NewSource(1))}
	for _, w := range words {
		v := make([]float32, dims)
		for d := copy(v, w); d < dims; d++ {
			v[d] = float32(c.random.NormFloat64()) * 0.1
		}
		c.words = append(c.words, v)
	}
	normal := func(spread float64) func() float32 {
		return func() float32 { return float32(c.random.NormFloat64() * spread) }
	}
	c.gradientSquares = make([]float32, len(words))
	c.filter = newAdamWeights(filters, weights.Width*dims, normal(1/math.Sqrt(weights.Width)))
	c.out = newAdamWeights(weights.ConvOutputs, weights.Pools*filters, normal(0.02))
	c.bias, c.outBias = newAdamWeights(1, filters, nil), newAdamWeights(1, weights.ConvOutputs, nil)
	c.pooled, c.keep = make([]float32, weights.Pools*filters), make([]float32, weights.Pools*filters)
	c.argmax = make([]int, weights.Pools*filters)
	return c
}

// fit trains on examples; weight is how much each class counts.
func (c *conv) fit(examples []convExample, weight func(class int) float32) {
	order := c.random.Perm(len(examples))
	for epoch := range convEpochs {
		c.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := float32(convRate * (1 - 0.9*float64(epoch)/convEpochs))
		for n, i := range order {
			c.forward(&examples[i])
			c.backward(&examples[i], weight)
			if n%convBatch == convBatch-1 {
				c.step++
				for _, w := range []*adamWeights{c.filter, c.out} {
					w.step(rate, convDecay, c.step)
				}
				for _, w := range []*adamWeights{c.bias, c.outBias} {
					w.step(rate, 0, c.step)
				}
			}
		}
	}
}

const padding = weights.Width / 2

func (c *conv) forward(example *convExample) {
	n := len(example.rows)
	need := (n + 2*padding) * dims
	if cap(c.x) < need {
		c.x, c.dx = make([]float32, 2*need), make([]float32, 2*need)
	}
	c.x = c.x[:need]
	clear(c.x)
	for t, row := range example.rows {
		copy(c.x[(t+padding)*dims:], c.words[row])
	}
	for f, w := range c.filter.value {
		var best [weights.Pools]float32
		at := [weights.Pools]int{-1, -1, -1}
		for t := range n {
			v := dot(w, c.x[t*dims:(t+weights.Width)*dims]) + c.bias.value[0][f]
			for p, within := range [weights.Pools]bool{true, t < example.firstEnd, t >= example.lastStart} {
				if within && v > best[p] {
					best[p], at[p] = v, t
				}
			}
		}
		for p := range best {
			c.pooled[p*filters+f], c.argmax[p*filters+f] = best[p], at[p]
		}
	}
	for i := range c.pooled {
		c.keep[i] = 0
		if c.random.Float32() >= convDropout {
			c.keep[i] = 1 / (1 - convDropout)
		}
		c.pooled[i] *= c.keep[i]
	}
	for k := range c.outputs {
		c.outputs[k] = dot(c.out.value[k], c.pooled) + c.outBias.value[0][k]
	}
}

func (c *conv) backward(example *convExample, weight func(class int) float32) {
	g := c.outputs
	lossGradient(g[:], example.target, example.weight, weight)
	for k := tone.ChgNone; k < len(g); k++ {
		g[k] *= changeLossWeight
	}
	for k := range g {
		axpy(g[k], c.pooled, c.out.gradient[k])
		c.outBias.gradient[0][k] += g[k]
	}
	n := len(example.rows)
	dx := c.dx[:(n+2*padding)*dims]
	clear(dx)
	for i, t := range c.argmax {
		if t < 0 || c.keep[i] == 0 {
			continue
		}
		var s float32
		for k := range g {
			s += g[k] * c.out.value[k][i]
		}
		s *= c.keep[i]
		f := i % filters
		axpy(s, c.x[t*dims:(t+weights.Width)*dims], c.filter.gradient[f])
		axpy(s, c.filter.value[f], dx[t*dims:(t+weights.Width)*dims])
		c.bias.gradient[0][f] += s
	}
	for t, row := range example.rows {
		d := dx[(t+padding)*dims : (t+padding+1)*dims]
		if s := dot(d, d) / dims; s > 0 {
			c.gradientSquares[row] += s
			axpy(-wordRate/float32(math.Sqrt(float64(c.gradientSquares[row])+1e-8)), d, c.words[row])
		}
	}
}

// quantise returns the convolution as it is stored: what each word adds to each
// filter at each position, in signed bytes.
func (c *conv) quantise(v *vocabulary) *weights.Conv {
	slots := 1
	for slots*2 < len(v.words)*3 {
		slots *= 2
	}
	out := &weights.Conv{
		Filters: filters, Words: make([]uint32, slots), Row: make([]uint16, slots), Rows: len(v.words),
		Responses: make([]byte, len(v.words)*weights.Width*filters), Scale: make([]float32, filters),
		Bias: c.bias.value[0], OutBias: c.outBias.value[0],
	}
	for row, h := range v.words {
		if h == 0 {
			continue
		}
		i := weights.Mix(h) & uint32(slots-1)
		for out.Words[i] != 0 {
			i = (i + 1) & uint32(slots-1)
		}
		out.Words[i], out.Row[i] = h, uint16(row)
	}
	for f, w := range c.filter.value {
		responses := make([]float32, 0, len(v.words)*weights.Width)
		var top float32
		for _, word := range c.words {
			for p := range weights.Width {
				r := dot(w[p*dims:(p+1)*dims], word)
				responses = append(responses, r)
				top = max(top, abs(r))
			}
		}
		out.Scale[f] = top / 127
		for i, r := range responses {
			out.Responses[i*filters+f] = byte(int8(math.Round(float64(r / out.Scale[f]))))
		}
	}
	for _, row := range c.out.value {
		out.Out = append(out.Out, row...)
	}
	return out
}
