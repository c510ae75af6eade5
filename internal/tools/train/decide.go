package main

import (
	"math"
	"math/rand"

	"reinspect/internal/load/assess/tone"
)

// even is no lean at all.
func even() tone.Shares {
	var s tone.Shares
	for k := range s {
		s[k] = 1
	}
	return s
}

// mostFlips is how many clear sentences in a hundred may be turned into their
// opposite: a strength shown as a weakness is the worst mark there is.
const mostFlips = 3

// decide finds the factors on the shares, and how torn is too torn, that
// score best on cases with shares among those that keep to mostFlips. It
// climbs from several places by small steps, for each factor alone would soon
// stand still.
func decide(f *tone.Figures, cs []*toneCase, mostFlips float64) {
	const starts, steps = 8, 400
	random := rand.New(rand.NewSource(1))
	best, most := tone.Figures{Lean: even(), Torn: 1}, math.Inf(-1)
	for range starts {
		here := tone.Figures{Lean: even(), Torn: 0.6 + 0.4*random.Float32()}
		value := worth(&here, cs, mostFlips)
		for range steps {
			next := stepped(here, random)
			if v := worth(&next, cs, mostFlips); v > value {
				here, value = next, v
			}
		}
		if value > most {
			best, most = here, value
		}
	}
	f.Lean, f.Torn = best.Lean, best.Torn
}

// stepped moves two of the factors a little.
func stepped(d tone.Figures, random *rand.Rand) tone.Figures {
	for range 2 {
		switch k := random.Intn(len(d.Lean)); k {
		case tone.PolStrength: // the others lean against it
			d.Torn = min(max(d.Torn+0.05*float32(random.NormFloat64()), 0.3), 1)
		case tone.ChgNone:
		default:
			d.Lean[k] = min(max(d.Lean[k]*float32(math.Exp(0.1*random.NormFloat64())), 0.4), 2)
		}
	}
	return d
}

// worth is how well cases are read by a decision; each flip in a hundred above
// mostFlips costs more than anything can gain.
func worth(d *tone.Figures, cs []*toneCase, mostFlips float64) float64 {
	s := scoreTone(d, cs)
	return s.polarityF1 + 2*s.kappa + s.changeF1 - max(0, s.flips-mostFlips)
}

// trustSteps is at how many even steps agreement is told.
const trustSteps = 10

// trust tells how often the label agrees with the winner, at even steps of
// the winner's share; it never falls as the share rises.
func trust(f *tone.Figures, cs []*toneCase) []float32 {
	var right, all [trustSteps + 1]float64
	for _, c := range cs {
		for i, s := range c.shares {
			p, _, share := f.Lead(s)
			at := int(share*trustSteps + 0.5)
			all[at]++
			if p == c.Polarity[i] {
				right[at]++
			}
		}
	}
	out := make([]float32, trustSteps+1)
	for i := range out {
		if all[i] > 0 {
			out[i] = float32(right[i] / all[i])
		}
		if i > 0 {
			out[i] = max(out[i], out[i-1])
		}
	}
	return out
}
