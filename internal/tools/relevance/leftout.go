package main

import (
	"cmp"
	"slices"

	"reinspect/internal/tools/logistic"
)

const folds = 10

// leftOut is how well sentences are told apart by what was learnt from other
// authorities: how often, of one that answers and one that does not, the former
// is the likelier, 0 to 1.
func leftOut(samples []sample) float64 {
	var authorities []string
	for _, s := range samples {
		if !slices.Contains(authorities, s.authority) {
			authorities = append(authorities, s.authority)
		}
	}
	type judged struct {
		odds float64
		is   bool
	}
	var all []judged
	for fold := range folds {
		in := func(s sample) bool { return slices.Index(authorities, s.authority)%folds == fold }
		model := logistic.Fit(casesOf(slices.DeleteFunc(slices.Clone(samples), in)))
		for _, s := range samples {
			if in(s) {
				all = append(all, judged{model.LogOdds(s.Features), s.Is})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b judged) int { return cmp.Compare(a.odds, b.odds) })
	below, pairs, yes := 0, 0, 0
	for _, j := range all {
		if j.is {
			yes++
			pairs += below
		} else {
			below++
		}
	}
	return float64(pairs) / float64(max(1, yes*below))
}
