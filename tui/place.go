package tui

import (
	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/view"
)

// place is where a comparison was left.
type place struct {
	digests model.Pair[string] // of its reports
	view    int
	sel     view.Selection
	swapped bool
	filter  view.Filter
}

func digestsOf(c *compare.Comparison) model.Pair[string] {
	return model.Pair[string]{Left: c.Reports.Left.Source.SHA256, Right: c.Reports.Right.Source.SHA256}
}

// place is where the reader is.
func (a *App) place() place {
	return place{digestsOf(a.Comparison), a.current, a.Selection, a.Swapped, a.Filter}
}

// keepPlace keeps where the first pair is left for another one.
func (a *App) keepPlace() {
	if a.leftAt == nil {
		at := a.place()
		a.leftAt = &at
	}
}

// placeOfFirst is where the first pair was left; false where it never was shown.
func (a *App) placeOfFirst() (at place, shown bool) {
	switch {
	case a.leftAt != nil:
		return *a.leftAt, true
	case a.Comparison == nil:
		return place{}, false
	}
	return a.place(), true
}

// resume leads back to a place, unless the reports are others by now.
func (a *App) resume(at place) {
	if at.digests != digestsOf(a.Comparison) {
		return
	}
	a.Selection, a.Swapped, a.Filter = at.sel, at.swapped, at.filter
	a.current = at.view
	a.refreshHidden()
	a.show(at.view)
}
