package tui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// lookEvery is how often the files that are shown are looked at: often enough
// for a draft that is edited beside the app, and next to no work.
const lookEvery = 3 * time.Second

// lookMsg asks to look at the files of a pair, changedMsg says which of them
// have changed.
type (
	lookMsg    struct{ watched int }
	changedMsg struct {
		watched int
		names   []string
	}
)

// lookLater looks at the files after a while.
func (a *App) lookLater() tea.Cmd {
	if a.opened.Changed == nil {
		return nil
	}
	watched := a.watched
	return tea.Tick(lookEvery, func(time.Time) tea.Msg { return lookMsg{watched} })
}

// look looks at the files now, outside of Update: a disk can be slow.
func (a *App) look(msg lookMsg) tea.Cmd {
	if msg.watched != a.watched || a.opened.Changed == nil {
		return nil
	}
	changed := a.opened.Changed
	return func() tea.Msg { return changedMsg{msg.watched, changed()} }
}

// filesChanged keeps in mind what changed, for the last line to offer it.
func (a *App) filesChanged(msg changedMsg) tea.Cmd {
	if msg.watched != a.watched {
		return nil
	}
	a.stale = msg.names
	return a.lookLater()
}

// staleHint offers to read what has changed; "" where nothing has.
func (a *App) staleHint() string {
	if len(a.stale) == 0 {
		return ""
	}
	verb := " has changed: "
	if len(a.stale) > 1 {
		verb = " have changed: "
	}
	return pane.Clean(strings.Join(a.stale, ", ")) + verb + a.Keys.Name(keys.ReadAgain) + " reads again"
}

// readAgain reads the files of the pair anew.
func (a *App) readAgain() tea.Cmd {
	a.notice = view.Inform("reading the files again")
	return a.loadPair(a.opened.Again, true)
}

// findAgain moves the selection to where its texts are in the files as they now
// are, and ends the search in what they were; was is the comparison before.
func (a *App) findAgain(was *compare.Comparison) {
	a.Query, a.found = "", search{}
	for _, side := range []model.Side{model.Left, model.Right} {
		ref := a.Selection.Refs.At(side)
		if ref == nil {
			continue
		}
		now, found := notes.Moved(was.Reports.At(side), a.Comparison.Reports.At(side), *ref)
		if !found {
			a.Selection.Refs.Set(side, nil)
			continue
		}
		a.Selection.Refs.Set(side, &now)
	}
}

// adopt takes over what the reader had noted on the files as they were before.
func (a *App) adopt(noted notes.Content) tea.Cmd {
	if a.opened.Book == nil {
		return nil
	}
	lost := a.opened.Book.Adopt(noted)
	a.notice = view.Inform("the files were read again")
	switch {
	case lost > 0:
		a.notice = view.Warn(fmt.Sprintf("the files were read again; of your notes and corrections %d are on text that is gone: %s lists them", lost, a.Keys.Name(keys.View6)))
	case noted.Len() > 0:
		a.notice = view.Inform("the files were read again; what you noted came along")
	}
	return a.changed()
}
