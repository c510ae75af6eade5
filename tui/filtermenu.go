package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// newFilterMenu offers the filters with the number of rows each would show.
func (a *App) newFilterMenu() *menu {
	var items []menuItem
	var count map[filter]int
	if v, ok := a.view().(Filtered); ok {
		count = v.Matching()
	}
	for _, f := range filters {
		item := menuItem{current: f == a.filter, label: a.filterName(f), choose: func() tea.Cmd { return Send(setFilter{f}) }}
		if count != nil {
			item.detail = fmt.Sprint(count[f])
		}
		items = append(items, item)
	}
	return newMenu(&a.state, "Show only", items)
}

// setFilter asks the app to show only some marks.
type setFilter struct{ filter filter }
