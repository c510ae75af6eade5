package main

import (
	"cmp"
	"math"
	"slices"

	"reinspect/compare/alike"
)

// sample is a labelled pair of sentences as features.
type sample struct {
	features []float64
	same     bool
	theme    string
	reports  string // the two reports that the sentences come from
}

const (
	ridge      = 10.0 // how far the weights of the standardised features are held back
	rounds     = 3000 // steps of gradient descent: by then no figure printed changes
	themeCases = 10.0 // labelled pairs of any theme that a theme's own are counted with
)

// learn fits a logistic regression, and how often two criticisms of each theme
// find the same fault.
func learn(cases []sample) alike.Learnt {
	base, weights := fit(cases)
	return alike.Learnt{Base: base, Weights: weights, Themes: byTheme(cases)}
}

func fit(cases []sample) (base float64, weights []float64) {
	n, d := float64(len(cases)), len(cases[0].features)
	mean, spread := make([]float64, d), make([]float64, d)
	for _, c := range cases {
		for i, f := range c.features {
			mean[i] += f / n
		}
	}
	for _, c := range cases {
		for i, f := range c.features {
			spread[i] += (f - mean[i]) * (f - mean[i]) / n
		}
	}
	for i := range spread {
		spread[i] = math.Sqrt(spread[i])
		if spread[i] == 0 {
			spread[i] = 1
		}
	}
	weights = make([]float64, d)
	const step = 0.3
	for range rounds {
		slope, slopes := 0.0, make([]float64, d)
		for _, c := range cases {
			z := base
			for i, f := range c.features {
				z += weights[i] * (f - mean[i]) / spread[i]
			}
			miss := 1 / (1 + math.Exp(-z))
			if c.same {
				miss--
			}
			slope += miss / n
			for i, f := range c.features {
				slopes[i] += miss * (f - mean[i]) / spread[i] / n
			}
		}
		base -= step * slope
		for i := range weights {
			weights[i] -= step * (slopes[i] + ridge*weights[i]/n)
		}
	}
	for i := range weights {
		weights[i] /= spread[i]
		base -= weights[i] * mean[i]
	}
	return base, weights
}

func byTheme(cases []sample) map[string]float64 {
	same, all := map[string]float64{}, map[string]float64{}
	sum := 0.0
	for _, c := range cases {
		all[c.theme]++
		if c.same {
			same[c.theme]++
			sum++
		}
	}
	usual := sum / float64(len(cases))
	odds := func(p float64) float64 { return math.Log(p / (1 - p)) }
	out := map[string]float64{}
	for id, n := range all {
		out[id] = odds((same[id]+themeCases*usual)/(n+themeCases)) - odds(usual)
	}
	return out
}

// leftOut is the average precision if each pair of reports is judged by what
// was learnt from the others.
func leftOut(cases []sample) float64 {
	type judged struct {
		z    float64
		same bool
	}
	var all []judged
	done := map[string]bool{}
	for _, c := range cases {
		if done[c.reports] {
			continue
		}
		done[c.reports] = true
		others := slices.DeleteFunc(slices.Clone(cases), func(o sample) bool { return o.reports == c.reports })
		base, weights := fit(others)
		for _, o := range cases {
			if o.reports != c.reports {
				continue
			}
			z := base
			for i, f := range o.features {
				z += weights[i] * f
			}
			all = append(all, judged{z, o.same})
		}
	}
	slices.SortStableFunc(all, func(a, b judged) int { return cmp.Compare(b.z, a.z) })
	hits, sum := 0.0, 0.0
	for i, j := range all {
		if j.same {
			hits++
			sum += hits / float64(i+1)
		}
	}
	return sum / hits
}
