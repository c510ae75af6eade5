package main

import (
	"fmt"
	"io"
	"math"

	"reinspect/compare"
	"reinspect/internal/tools/logistic"
)

// report says how well sentences are told apart by what was learnt from other
// authorities, of all and from each chance that decides what is shown.
func report(log io.Writer, kinds ...kind) {
	var cases []logistic.Case
	var odds []float64
	for _, k := range kinds {
		cases = append(cases, k.cases...)
		odds = append(odds, logistic.LeftOut(k.cases, k.authorities)...)
	}
	fmt.Fprintf(log, "area under the curve %.3f\n", logistic.Area(cases, odds))
	for _, from := range []float64{0, compare.StatedAbove, compare.StatedSureAbove} {
		listed, right, all := 0, 0, 0
		for i, c := range cases {
			is := c.Share > 0.5
			if is {
				all++
			}
			if 1/(1+math.Exp(-odds[i])) >= from {
				listed++
				if is {
					right++
				}
			}
		}
		fmt.Fprintf(log, "from %.2f: %d listed, %.1f %% of them right, %.1f %% of what is right\n",
			from, listed, percent(right, listed), percent(right, all))
	}
}

func percent(part, of int) float64 { return 100 * float64(part) / float64(max(1, of)) }
