package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// tour leads a newcomer through the views by one line at the bottom, until each
// has been seen or the reader ends it; it never comes again.
type tour struct {
	over func() error // remembers that it is over; nil where there is no tour
	seen map[view.ID]bool
}

// tourStop is what the tour says in a view, and the action that leads on.
var tourStop = map[view.ID]struct {
	says string
	key  keys.Action // that does what it names; "" for none
	does string
	then string
	next keys.Action
}{
	view.Grades:    {"Grades: what moved, at a glance", "", "", "goes on", keys.View2},
	view.Sections:  {"Sections: both, theme by theme; ", keys.Explain, " says why", "goes on", keys.View3},
	view.Themes:    {"Themes: ", keys.Open, " shows all that is said of one", "goes on", keys.View4},
	view.Recurring: {"Recurring: found in both; ", keys.Remark, " keeps or drops", "goes on", keys.View5},
	view.FollowUp:  {"Follow-up: what came of it; ", keys.Beside, " picks the proof", "goes on", keys.View6},
	view.Notes:     {"Notes: yours, from all views; ", keys.Export, " exports them", "opens your own reports", keys.OpenFiles},
}

// see takes note of a view that is shown.
func (t *tour) see(id view.ID) {
	if t.over != nil {
		t.seen[id] = true
	}
}

// complete reports whether every view has been seen.
func (t *tour) complete() bool { return t.over != nil && len(t.seen) == len(tourStop) }

// endTour ends the tour for good.
func (a *App) endTour() tea.Cmd {
	over := a.tour.over
	a.tour.over = nil
	if over == nil {
		return nil
	}
	return func() tea.Msg {
		if err := over(); err != nil {
			return view.Warn(err.Error())
		}
		return nil
	}
}

// tourHint is the line of the tour for the open view; "" where there is none.
func (a *App) tourHint(width int) string {
	if a.tour.over == nil || a.Comparison == nil {
		return ""
	}
	stop := tourStop[a.tabs[a.current].id]
	line := a.Styles.Quiet.Paint("Tour  ") + a.Styles.Strong.Paint(a.Keys.Name(stop.next)) +
		a.Styles.Text.Paint(" "+stop.then+"   "+stop.says+a.Keys.Name(stop.key)+stop.does)
	if end := "   " + a.Keys.Name(keys.Back) + " ends the tour"; pane.Width(line)+pane.Width(end) <= width {
		line += a.Styles.Quiet.Paint(end)
	}
	return line
}
