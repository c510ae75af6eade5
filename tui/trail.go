package tui

import (
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// step is a view that was left by opening something in it, as it was left.
type step struct {
	view   int
	sel    view.Selection
	query  string
	filter view.Filter
}

// jump shows a view that the reader chose by its key or tab: there is no going
// back from it. The first time it is shown from its top, whatever is selected
// elsewhere, unless a filter leads to what it asks for.
func (a *App) jump(i int) {
	a.trail = nil
	first := !a.tabs[i].visited
	a.show(i)
	if first && a.Filter == "" {
		a.tabs[i].Do(keys.Top)
	}
}

// follow shows the view that something opens; "back" leads here again.
func (a *App) follow(i int) {
	if i < 0 || i >= len(a.tabs) {
		return
	}
	if i != a.current {
		a.trail = append(a.trail, step{a.current, a.Selection, a.Query, a.Filter})
	}
	a.show(i)
}

// goBack returns to the view that the last "open" was done in; it reports
// whether there is one, and nothing has to be closed or taken off before.
func (a *App) goBack() bool {
	n := len(a.trail)
	if n == 0 {
		return false
	}
	last := a.trail[n-1]
	if a.Query != "" && a.Query != last.query || a.Filter != "" && a.Filter != last.filter {
		return false
	}
	if v, ok := a.view().(view.Covered); ok && v.Covered() {
		return false
	}
	a.trail = a.trail[:n-1]
	a.current, a.Selection = last.view, last.sel
	return true
}
