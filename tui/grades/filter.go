package grades

import (
	"reinspect/model"
	"reinspect/tui/view"
)

// shows reports whether a filter asks for what the cursor can be on.
func (v *tab) shows(s stop, f view.Filter) bool {
	switch s.kind {
	case judgement:
		return f.Shows(v.Comparison.Judgements[s.n].Movement, false, false)
	case ownWords:
		e := &v.Comparison.OwnWords[s.n]
		t, _ := v.TextAt(model.Right, e.Ref)
		said := v.SentenceAt(t, e.Sentence)
		return f.Shows("", v.Recurs(model.Right, e.Ref, e.Sentence), said.Polarity == model.Weakness)
	case asked:
		return f.ShowsStatus(s.item.Status)
	case weakness:
		return v.ShowsWeakness(&v.Comparison.Recurring[s.n], f)
	}
	return v.ShowsTheme(s.row, f)
}

// Matching is how many of the things here each filter asks for.
func (v *tab) Matching() map[view.Filter]int {
	count := map[view.Filter]int{}
	for _, s := range v.stops {
		for _, f := range view.Filters {
			if v.shows(s, f) {
				count[f]++
			}
		}
	}
	return count
}

// toFiltered goes to the first thing from here on that a new filter asks for, else
// to the first of all.
func (v *tab) toFiltered() {
	if v.filtered == v.Filter {
		return
	}
	v.filtered = v.Filter
	for _, from := range []int{v.pos, 0} {
		for i := from; v.Filter != "" && i < len(v.stops); i++ {
			if v.shows(v.stops[i], v.Filter) {
				v.goTo(i)
				return
			}
		}
	}
}

// dim dims the parts that the filter does not ask for.
func (v *tab) dim(columns [][]part) {
	for _, parts := range columns {
		for i, p := range parts {
			if p.stop != noStop && !v.shows(v.stops[p.stop], v.Filter) {
				parts[i].lines = v.Dimmed(p.lines)
			}
		}
	}
}
