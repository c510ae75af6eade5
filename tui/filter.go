package tui

import (
	"reinspect/compare"
)

// filter says which marks the views show: a movement, one of the two below,
// or all where it is "".
type filter string

// The filters that are no movement.
const (
	onlyRecurring filter = "recurring"
	onlyWeak      filter = "weakness"
)

// filters are what the filter menu offers, in its order.
var filters = []filter{
	"", filter(compare.Improved), filter(compare.Declined), filter(compare.Stayed),
	filter(compare.New), filter(compare.Gone), onlyRecurring, onlyWeak,
}

// lets reports whether a row of some marks is shown.
func (f filter) lets(m compare.Movement, recurs, weak bool) bool {
	switch f {
	case "":
		return true
	case onlyRecurring:
		return recurs
	case onlyWeak:
		return weak
	}
	return compare.Movement(f) == m
}

// filterName is what people call a filter.
func (s *state) filterName(f filter) string {
	switch f {
	case "":
		return "everything"
	case onlyRecurring:
		return s.glyphs.recurring + " recurring"
	case onlyWeak:
		return s.glyphs.weakness + " weaknesses"
	}
	return s.movementMark(compare.Movement(f)).String()
}
