package pdf

import (
	"strings"

	"reinspect/internal/load/read/budget"
)

// Superscripts, as parts of the size of the letters they belong to.
const (
	raisedSize = 0.8  // at most so large
	raisedLow  = 0.12 // at least so far above the baseline
	raisedHigh = 0.75 // at most so far
	raisedGap  = 0.35 // at most so far beside the word

	raisedBytes = 5 // a footnote mark or an ending has so many at most
)

var superscripts = strings.NewReplacer(
	"0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹",
)

// lowerSuperscripts sets raised small letters on the baseline of the word
// they belong to, so that they stay on its line. Digits become superscript
// digits, by which a reader of the text tells a footnote mark from a number;
// letters ("18th") stay as they are.
func lowerSuperscripts(b *budget.Budget, runs []run) {
	largest := 0.0
	for _, r := range runs {
		largest = max(largest, r.size)
	}
	for i := range runs {
		r := &runs[i]
		if len(r.text) > raisedBytes || r.size > raisedSize*largest {
			continue
		}
		if b.Work(len(runs)/2) != nil {
			return
		}
		base := baseOf(*r, runs)
		if base == nil {
			continue
		}
		r.y, r.raised = base.y, base.x0 < r.x0
		if strings.Trim(r.text, "0123456789, ") == "" {
			r.text = superscripts.Replace(r.text)
		}
	}
}

// baseOf returns the run whose word a raised run belongs to: the one that
// ends where it begins, or else the one that begins where it ends.
func baseOf(r run, runs []run) *run {
	var behind *run
	for i := range runs {
		b := &runs[i]
		up := b.y - r.y
		if r.size > raisedSize*b.size || up < raisedLow*b.size || up > raisedHigh*b.size {
			continue
		}
		if gap := r.x0 - b.x1; gap > -raisedGap*b.size && gap < raisedGap*b.size {
			return b
		}
		if gap := b.x0 - r.x1; gap > -raisedLow*b.size && gap < raisedGap*b.size {
			behind = b
		}
	}
	return behind
}
