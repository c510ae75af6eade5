// Package logistic fits a logistic regression, for the commands that learn how
// likely something is from labelled cases. It knows numbers only.
package logistic

import (
	"fmt"
	"math"
	"strings"
)

const (
	ridge  = 10.0 // how far the weights of the standardised features are held back
	rounds = 3000 // steps of gradient descent: by then no figure printed changes
	step   = 0.3
	same   = 1e-9 // standard deviation under which a feature is the same in all cases
)

// Case is a labelled case: its features, as many in each, and how sure those who
// labelled it are that it is so.
type Case struct {
	Features []float64
	Share    float64 // 0 to 1
}

// Is returns the share of a case that is so, or is not, for sure.
func Is(so bool) float64 {
	if so {
		return 1
	}
	return 0
}

// Model is log odds: a constant, and what 1 of each feature adds.
type Model struct {
	Base    float64
	Weights []float64
}

// Fit fits a model to at least one case, by gradient descent with ridge
// regularisation. The same cases give the same model.
func Fit(cases []Case) Model {
	mean, spread := moments(cases)
	standard := make([][]float64, len(cases))
	for k, c := range cases {
		standard[k] = make([]float64, len(mean))
		for i, f := range c.Features {
			standard[k][i] = (f - mean[i]) / spread[i]
		}
	}
	n := float64(len(cases))
	m := Model{Weights: make([]float64, len(mean))}
	slopes := make([]float64, len(mean))
	for range rounds {
		slope := 0.0
		clear(slopes)
		for k, c := range cases {
			miss := 1/(1+math.Exp(-m.LogOdds(standard[k]))) - c.Share
			slope += miss / n
			for i, f := range standard[k] {
				slopes[i] += miss * f / n
			}
		}
		m.Base -= step * slope
		for i := range m.Weights {
			m.Weights[i] -= step * (slopes[i] + ridge*m.Weights[i]/n)
		}
	}
	for i := range m.Weights {
		m.Weights[i] /= spread[i]
		m.Base -= m.Weights[i] * mean[i]
	}
	return m
}

// moments are the mean of each feature and its standard deviation, 1 for one
// that is the same in all cases.
func moments(cases []Case) (mean, spread []float64) {
	n, d := float64(len(cases)), len(cases[0].Features)
	mean, spread = make([]float64, d), make([]float64, d)
	for _, c := range cases {
		for i, f := range c.Features {
			mean[i] += f / n
		}
	}
	for _, c := range cases {
		for i, f := range c.Features {
			spread[i] += (f - mean[i]) * (f - mean[i]) / n
		}
	}
	for i := range spread {
		spread[i] = math.Sqrt(spread[i])
		if spread[i] < same {
			spread[i] = 1
		}
	}
	return mean, spread
}

// LogOdds are those of a case of these features.
func (m Model) LogOdds(features []float64) float64 {
	z := m.Base
	for i, f := range features {
		z += m.Weights[i] * f
	}
	return z
}

// TOML is the model as lines of a file: base and weights.
func (m Model) TOML() string {
	weights := make([]string, len(m.Weights))
	for i, w := range m.Weights {
		weights[i] = fmt.Sprintf("%.4f", w)
	}
	return fmt.Sprintf("base = %.4f\nweights = [%s]\n", m.Base, strings.Join(weights, ", "))
}
