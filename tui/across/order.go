package across

import (
	"cmp"
	"slices"
	"strings"
)

// order is what the rows are sorted by: their names, or the cells of a column by
// how bad they are or by how they moved.
type order struct {
	by     int // byName, byBad or byMoved
	column int
}

const (
	byName = iota
	byBad
	byMoved
)

// next is the order that sorting by a column leads to: the worst first, then what
// moved up most first, then the names again.
func (o order) next(column int) order {
	switch {
	case column == onName:
		return order{}
	case o.by == byName || o.column != column:
		return order{byBad, column}
	case o.by == byBad:
		return order{byMoved, column}
	}
	return order{}
}

func (o order) name(columns []column) string {
	switch {
	case o.by == byName || o.column >= len(columns):
		return "authority"
	case o.by == byBad:
		return columns[o.column].what + ", the worst first"
	}
	return columns[o.column].what + ", largest improvement first"
}

// sort sorts the rows; those without a value in the column come last.
func (v *View) sort() {
	o := v.order
	slices.SortStableFunc(v.rows, func(a, b *row) int {
		if o.by == byName {
			return byAuthority(a, b)
		}
		x, y := &a.cells[o.column], &b.cells[o.column]
		if o.by == byBad {
			return cmp.Or(cmp.Compare(last(x.empty()), last(y.empty())), cmp.Compare(y.bad, x.bad), byAuthority(a, b))
		}
		return cmp.Or(cmp.Compare(last(!x.steps), last(!y.steps)), cmp.Compare(y.moved, x.moved), byAuthority(a, b))
	})
}

func byAuthority(a, b *row) int {
	return strings.Compare(strings.ToLower(a.authority), strings.ToLower(b.authority))
}

// last is 1 for what is listed behind the rest.
func last(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
