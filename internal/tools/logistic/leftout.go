package logistic

import (
	"cmp"
	"slices"
)

const folds = 10

// LeftOut is for each case the log odds by what was learnt from other groups:
// one group in ten is left out at a time. Each case has the name of its group. Where
// there is no other group nothing was learnt, and they are 0.
func LeftOut(cases []Case, groups []string) []float64 {
	fold := map[string]int{}
	for _, name := range groups {
		if _, seen := fold[name]; !seen {
			fold[name] = len(fold) % folds
		}
	}
	out := make([]float64, len(cases))
	for f := range min(folds, len(fold)) {
		var others []Case
		for i, c := range cases {
			if fold[groups[i]] != f {
				others = append(others, c)
			}
		}
		if len(others) == 0 {
			continue
		}
		model := Fit(others)
		for i, c := range cases {
			if fold[groups[i]] == f {
				out[i] = model.LogOdds(c.Features)
			}
		}
	}
	return out
}

// Area is how well log odds tell cases apart: how often, of one that is so and one
// that is not, the former has the higher ones, 0 to 1.
func Area(cases []Case, odds []float64) float64 {
	order := make([]int, len(cases))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(odds[a], odds[b]) })
	below, pairs, yes := 0, 0, 0
	for _, i := range order {
		if cases[i].Share > 0.5 {
			yes++
			pairs += below
		} else {
			below++
		}
	}
	return float64(pairs) / float64(max(1, yes*below))
}
