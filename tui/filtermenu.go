package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// newFilterMenu offers the filters with the number of rows each would show.
func (a *App) newFilterMenu() *dialog.Menu {
	var items []dialog.Item
	var count map[view.Filter]int
	if v, ok := a.view().(view.Filtered); ok {
		count = v.Matching()
	}
	for _, f := range view.Filters {
		item := dialog.Item{Current: f == a.Filter, Label: a.FilterName(f), Choose: func() tea.Cmd { return view.Send(setFilter{f}) }}
		if count != nil {
			item.Detail = fmt.Sprint(count[f])
		}
		items = append(items, item)
	}
	menu := dialog.NewMenu(&a.Context, "Show only", items)
	menu.About = []string{"Everything else is dimmed; " + a.Keys.Name(keys.NextChange) + " goes from one to the next."}
	return menu
}

// setFilter asks the app to show only some marks.
type setFilter struct{ filter view.Filter }

// filterBy dims everything that a filter does not ask for, in every view, and
// says where that leaves nothing.
func (a *App) filterBy(f view.Filter) {
	a.Filter = f
	if v, ok := a.view().(view.Filtered); ok && v.Matching()[f] == 0 {
		a.notice = view.Inform("nothing here is marked " + a.FilterName(f) + "; " + a.Keys.Name(keys.Back) + " shows everything again")
	}
	a.refresh()
}
