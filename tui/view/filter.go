package view

import (
	"reinspect/compare"
)

// Filter says which marks the views show: a movement, one of the two below,
// or all where it is "".
type Filter string

// The filters that are no movement.
const (
	OnlyRecurring Filter = "recurring"
	OnlyWeak      Filter = "weakness"
)

// Filters are what the filter menu offers, in its order.
var Filters = []Filter{
	"", Filter(compare.Improved), Filter(compare.Declined), Filter(compare.Stayed),
	Filter(compare.New), Filter(compare.Gone), OnlyRecurring, OnlyWeak,
}

// Shows reports whether a row of some marks is shown.
func (f Filter) Shows(m compare.Movement, recurs, weak bool) bool {
	switch f {
	case "":
		return true
	case OnlyRecurring:
		return recurs
	case OnlyWeak:
		return weak
	}
	return compare.Movement(f) == m
}

// FilterName is what people call a filter.
func (s *Context) FilterName(f Filter) string {
	switch f {
	case "":
		return "everything"
	case OnlyRecurring:
		return s.Glyphs.Recurring + " recurring"
	case OnlyWeak:
		return s.Glyphs.Weakness + " weaknesses"
	}
	return s.MovementMark(compare.Movement(f)).String()
}
