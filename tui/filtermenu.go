package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui/dialog"
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
	return dialog.NewMenu(&a.Context, "Show only", items)
}

// setFilter asks the app to show only some marks.
type setFilter struct{ filter view.Filter }
