package pdf

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"reinspect/internal/load/read/budget"
)

// What makes a column of figures the numbers of lines, and not those of
// paragraphs: they stand left of all text, one at each line (or at each fifth or
// tenth), and each is as much more than the one above as there are lines
// between them.
const (
	fewestNumbers = 8   // in a document that numbers each line
	fewestStepped = 4   // in one that numbers each fifth line, or more
	numberedShare = 0.6 // of the lines, at least, have the number that is due
	steadyShare   = 0.8 // of the numbers, at least, are as much more than the one before as usual
	mostDigits    = 4
	marginGap     = 2.0 // points between the numbers and the text, at least
	marginRuns    = 20  // of so many lines one may begin further left than the text does
)

// lineNumber is a figure in the left margin.
type lineNumber struct{ page, n int }

// dropLineNumbers takes out the numbers of the lines and reports whether there
// were any.
func dropLineNumbers(b *budget.Budget, sheets []sheet) bool {
	figures := 0
	for _, s := range sheets {
		for _, r := range s.runs {
			if isFigure(r.text) {
				figures++
			}
		}
	}
	if figures < fewestStepped {
		return false
	}
	var numbers []lineNumber
	edges := make([]float64, len(sheets))
	lines := 0
	for i, s := range sheets {
		if b.Work(20*len(s.runs)) != nil {
			return false
		}
		edges[i] = leftEdge(s.runs)
		var column []run
		for _, r := range s.runs {
			if isLineNumber(r, edges[i]) {
				column = append(column, r)
			}
		}
		slices.SortStableFunc(column, func(a, b run) int { return cmp.Compare(a.y, b.y) })
		for _, r := range column {
			n, _ := strconv.Atoi(r.text)
			numbers = append(numbers, lineNumber{i, n})
		}
		lines += baselines(s.runs)
	}
	if !countLines(numbers, lines) {
		return false
	}
	for i := range sheets {
		s := &sheets[i]
		s.runs = slices.DeleteFunc(s.runs, func(r run) bool { return isLineNumber(r, edges[i]) })
	}
	return true
}

// isLineNumber reports whether a run is a figure left of a page's text.
func isLineNumber(r run, edge float64) bool {
	return !r.turned && isFigure(r.text) && r.x1 < edge-marginGap
}

func isFigure(s string) bool {
	return s != "" && len(s) <= mostDigits && strings.Trim(s, "0123456789") == ""
}

// leftEdge returns where the text of a page begins on the left: a page has few
// lines, such as a header, that begin further left.
func leftEdge(runs []run) float64 {
	starts := map[int]float64{} // by baseline
	for _, r := range runs {
		if r.turned || isFigure(r.text) {
			continue
		}
		y := int(math.Round(r.y))
		if x, ok := starts[y]; !ok || r.x0 < x {
			starts[y] = r.x0
		}
	}
	lefts := make([]float64, 0, len(starts))
	for _, x := range starts {
		lefts = append(lefts, x)
	}
	if len(lefts) == 0 {
		return 0
	}
	slices.Sort(lefts)
	return lefts[len(lefts)/marginRuns]
}

// baselines counts the lines of a page's text.
func baselines(runs []run) int {
	seen := map[int]bool{}
	for _, r := range runs {
		if !r.turned {
			seen[int(math.Round(r.y))] = true
		}
	}
	return len(seen)
}

// countLines reports whether figures, in reading order, count so many lines.
func countLines(numbers []lineNumber, lines int) bool {
	steps := map[int]int{}
	pairs := 0
	for i := 1; i < len(numbers); i++ {
		a, b := numbers[i-1], numbers[i]
		if a.page != b.page && b.n <= a.n {
			continue // they begin again on each page
		}
		pairs++
		steps[b.n-a.n]++
	}
	usual := 0
	for step, n := range steps {
		if n > steps[usual] || n == steps[usual] && step < usual {
			usual = step
		}
	}
	least := fewestNumbers
	if usual > 1 {
		least = fewestStepped
	}
	return usual > 0 && len(numbers) >= least && float64(steps[usual]) >= steadyShare*float64(pairs) &&
		float64(usual*len(numbers)) >= numberedShare*float64(lines)
}
