package main

import (
	"math"
	"math/rand"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

// How the convolution is fitted.
const (
	filters    = 128
	convRounds = 5
	convBatch  = 16
	convRate   = 0.002
	wordRate   = 0.02
	convDecay  = 0.01
	dropped    = 0.6 // the part of the answers left out at each step
	changeLoss = 0.5 // how much the stated change counts beside the polarity
)

// run is one sentence as the convolution sees it.
type run struct {
	rows                []int
	firstEnd, lastStart int
	want                *tone.Shares
	counts              float32 // beside one that a reader has labelled
}

// conv is a convolution in training.
type conv struct {
	words     [][]float32 // by row
	filter    *parameters // filters × (Width × dims)
	bias, out *parameters // 1 × filters; Heads × (Pools × filters)
	outBias   *parameters
	steep     []float32 // by row: squares of the slopes so far
	random    *rand.Rand
	x, dx     []float32 // the words' vectors, padded, and their slopes
	strongest []float32 // Pools × filters
	at        []int     // where each answer was strongest, -1 for nowhere
	kept      []float32 // 0 for an answer left out
	share     [weights.Heads]float32
	taken     int
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
	c.steep = make([]float32, len(words))
	c.filter = newParameters(filters, weights.Width*dims, normal(1/math.Sqrt(weights.Width)))
	c.out = newParameters(weights.Heads, weights.Pools*filters, normal(0.02))
	c.bias, c.outBias = newParameters(1, filters, nil), newParameters(1, weights.Heads, nil)
	c.strongest, c.kept = make([]float32, weights.Pools*filters), make([]float32, weights.Pools*filters)
	c.at = make([]int, weights.Pools*filters)
	return c
}

// fit learns from runs; weight says how much each class counts.
func (c *conv) fit(runs []run, weight func(class int) float32) {
	order := c.random.Perm(len(runs))
	for round := range convRounds {
		c.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := float32(convRate * (1 - 0.9*float64(round)/convRounds))
		for n, i := range order {
			c.forward(&runs[i])
			c.backward(&runs[i], weight)
			if n%convBatch == convBatch-1 {
				c.taken++
				for _, w := range []*parameters{c.filter, c.out} {
					w.step(rate, convDecay, c.taken)
				}
				for _, w := range []*parameters{c.bias, c.outBias} {
					w.step(rate, 0, c.taken)
				}
			}
		}
	}
}

const half = weights.Width / 2

func (c *conv) forward(r *run) {
	n := len(r.rows)
	need := (n + 2*half) * dims
	if cap(c.x) < need {
		c.x, c.dx = make([]float32, 2*need), make([]float32, 2*need)
	}
	c.x = c.x[:need]
	clear(c.x)
	for t, row := range r.rows {
		copy(c.x[(t+half)*dims:], c.words[row])
	}
	for f, w := range c.filter.value {
		var best [weights.Pools]float32
		at := [weights.Pools]int{-1, -1, -1}
		for t := range n {
			v := dot(w, c.x[t*dims:(t+weights.Width)*dims]) + c.bias.value[0][f]
			for p, within := range [weights.Pools]bool{true, t < r.firstEnd, t >= r.lastStart} {
				if within && v > best[p] {
					best[p], at[p] = v, t
				}
			}
		}
		for p := range best {
			c.strongest[p*filters+f], c.at[p*filters+f] = best[p], at[p]
		}
	}
	for i := range c.strongest {
		c.kept[i] = 0
		if c.random.Float32() >= dropped {
			c.kept[i] = 1 / (1 - dropped)
		}
		c.strongest[i] *= c.kept[i]
	}
	for k := range c.share {
		c.share[k] = dot(c.out.value[k], c.strongest) + c.outBias.value[0][k]
	}
}

func (c *conv) backward(r *run, weight func(class int) float32) {
	g := c.share
	bothHeads(g[:], r.want, r.counts, weight)
	for k := tone.ChgNone; k < len(g); k++ {
		g[k] *= changeLoss
	}
	for k := range g {
		axpy(g[k], c.strongest, c.out.slope[k])
		c.outBias.slope[0][k] += g[k]
	}
	n := len(r.rows)
	dx := c.dx[:(n+2*half)*dims]
	clear(dx)
	for i, t := range c.at {
		if t < 0 || c.kept[i] == 0 {
			continue
		}
		var s float32
		for k := range g {
			s += g[k] * c.out.value[k][i]
		}
		s *= c.kept[i]
		f := i % filters
		axpy(s, c.x[t*dims:(t+weights.Width)*dims], c.filter.slope[f])
		axpy(s, c.filter.value[f], dx[t*dims:(t+weights.Width)*dims])
		c.bias.slope[0][f] += s
	}
	for t, row := range r.rows {
		d := dx[(t+half)*dims : (t+half+1)*dims]
		if s := dot(d, d) / dims; s > 0 {
			c.steep[row] += s
			axpy(-wordRate/float32(math.Sqrt(float64(c.steep[row])+1e-8)), d, c.words[row])
		}
	}
}

// figures returns the convolution as it is shipped: what each word adds to
// each filter at each place, in signed bytes.
func (c *conv) figures(v *vocabulary) *weights.Conv {
	slots := 1
	for slots*2 < len(v.words)*3 {
		slots *= 2
	}
	out := &weights.Conv{
		Filters: filters, Words: make([]uint32, slots), Row: make([]uint16, slots), Rows: len(v.words),
		Answers: make([]byte, len(v.words)*weights.Width*filters), Scale: make([]float32, filters),
		Bias: c.bias.value[0], OutBias: c.outBias.value[0],
	}
	for row, h := range v.words {
		if h == 0 {
			continue
		}
		i := weights.Spread(h) & uint32(slots-1)
		for out.Words[i] != 0 {
			i = (i + 1) & uint32(slots-1)
		}
		out.Words[i], out.Row[i] = h, uint16(row)
	}
	for f, w := range c.filter.value {
		answers := make([]float32, 0, len(v.words)*weights.Width)
		var top float32
		for _, word := range c.words {
			for p := range weights.Width {
				a := dot(w[p*dims:(p+1)*dims], word)
				answers = append(answers, a)
				top = max(top, abs(a))
			}
		}
		out.Scale[f] = top / 127
		for i, a := range answers {
			out.Answers[i*filters+f] = byte(int8(math.Round(float64(a / out.Scale[f]))))
		}
	}
	for _, row := range c.out.value {
		out.Out = append(out.Out, row...)
	}
	return out
}
