package main

import (
	"cmp"
	"math"
	"slices"

	"reinspect/compare/alike"
	"reinspect/internal/tools/logistic"
)

// sample is a labelled pair of sentences as features.
type sample struct {
	features []float64
	same     bool
	theme    string
	reports  string // the two reports that the sentences come from
}

const themeCases = 10.0 // labelled pairs of any theme that a theme's own are counted with

// learn fits a logistic regression, and how often two criticisms of each theme
// find the same fault.
func learn(cases []sample) alike.Learnt {
	m := fit(cases)
	return alike.Learnt{Base: m.Base, Weights: m.Weights, Themes: byTheme(cases)}
}

func fit(cases []sample) logistic.Model {
	var all []logistic.Case
	for _, c := range cases {
		all = append(all, logistic.Case{Features: c.features, Share: logistic.Is(c.same)})
	}
	return logistic.Fit(all)
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
		model := fit(others)
		for _, o := range cases {
			if o.reports != c.reports {
				continue
			}
			all = append(all, judged{model.LogOdds(o.features), o.same})
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
