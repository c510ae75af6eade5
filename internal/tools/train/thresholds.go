package main

import (
	"math"
	"math/rand"

	"reinspect/internal/load/assess/tone"
)

// equalWeights are class weights of 1.
func equalWeights() tone.Probabilities {
	var s tone.Probabilities
	for k := range s {
		s[k] = 1
	}
	return s
}

// tuneThresholds sets the class weights and the ambiguity ratio that score best on
// cases with probabilities, with at most limit % of reversals. It is hill
// climbing with random restarts, by steps in two dimensions at a time: in one
// alone it would soon be stuck.
func tuneThresholds(m *tone.Model, cases []*toneCase, limit float64) {
	random := rand.New(rand.NewSource(1))
	best, most := tone.Model{ClassWeights: equalWeights(), AmbiguityRatio: 1}, math.Inf(-1)
	for range restarts {
		here := tone.Model{ClassWeights: equalWeights(), AmbiguityRatio: 0.6 + 0.4*random.Float32()}
		value := objective(&here, cases, limit)
		for range climbingSteps {
			next := perturbed(here, random)
			if v := objective(&next, cases, limit); v > value {
				here, value = next, v
			}
		}
		if value > most {
			best, most = here, value
		}
	}
	m.ClassWeights, m.AmbiguityRatio = best.ClassWeights, best.AmbiguityRatio
}

// perturbed returns m after two random small changes. The weight of a strength
// and of no change stay 1; the others are relative to them.
func perturbed(m tone.Model, random *rand.Rand) tone.Model {
	for range 2 {
		switch k := random.Intn(len(m.ClassWeights)); k {
		case tone.PolStrength:
			m.AmbiguityRatio = min(max(m.AmbiguityRatio+0.05*float32(random.NormFloat64()), 0.3), 1)
		case tone.ChgNone:
		default:
			m.ClassWeights[k] = min(max(m.ClassWeights[k]*float32(math.Exp(0.1*random.NormFloat64())), 0.4), 2)
		}
	}
	return m
}

// objective is what tuneThresholds maximises. A percent of reversals above the
// limit costs more than anything can gain.
func objective(m *tone.Model, cases []*toneCase, limit float64) float64 {
	s := scoreTone(m, cases)
	return s.polarityF1 + 2*s.kappa + s.changeF1 - max(0, s.reversals-limit)
}

// calibrate returns how often the label agrees with the winner, at even steps of
// the winner's part of the probabilities; it never falls as that part rises.
func calibrate(m *tone.Model, cases []*toneCase) []float32 {
	var right, all [calibrationSteps + 1]float64
	for _, c := range cases {
		for i, s := range c.probabilities {
			p, _, winner := m.Decide(s)
			at := int(winner*calibrationSteps + 0.5)
			all[at]++
			if p == c.Polarity[i] {
				right[at]++
			}
		}
	}
	out := make([]float32, calibrationSteps+1)
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
