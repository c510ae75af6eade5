package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/notes"
)

// keeping is what the app knows of the reader's own work beside the book.
type keeping struct {
	corrections int   // counts the reader's corrections; comparisons made before the latest are dropped
	leaving     bool  // quit as soon as everything is saved
	waiting     *half // a paragraph that waits for the one it shall stand beside
}

// recomparedMsg is the comparison as the reader has now corrected it.
type recomparedMsg struct {
	generation, correction int
	cmp                    *compare.Comparison
}

// savedMsg is the outcome of a save.
type savedMsg struct {
	book    *notes.Book
	outcome notes.Outcome
	err     error
}

// keep carries out an action on the reader's notes and corrections.
func (a *App) keep(act action) tea.Cmd {
	if a.desk.Book == nil {
		a.notice = say{"notes cannot be kept on these reports", true}
		return nil
	}
	switch act {
	case actNote:
		return a.writeNote()
	case actBeside:
		return a.align()
	case actRemark:
		return a.remark()
	case actRemove:
		return a.remove()
	}
	if !a.desk.Book.Undo() {
		a.notice = say{"nothing of yours to undo", false}
		return nil
	}
	return a.corrected("undone")
}

// changed follows a change of the notes alone.
func (a *App) changed(word string) tea.Cmd {
	a.notice = say{word, false}
	a.refresh()
	return a.save()
}

// corrected follows a change that the comparison rests on.
func (a *App) corrected(word string) tea.Cmd {
	return tea.Batch(a.changed(word), a.recompare())
}

func (a *App) recompare() tea.Cmd {
	a.keeping.corrections++
	gen, correction, again := a.generation, a.keeping.corrections, a.desk.Compare
	if again == nil {
		return nil
	}
	return func() tea.Msg { return recomparedMsg{gen, correction, again()} }
}

func (a *App) recompared(msg recomparedMsg) {
	if msg.generation == a.generation && msg.correction == a.keeping.corrections {
		a.setComparison(msg.cmp)
	}
}

// save writes the book in the background; a quit does not stop it.
func (a *App) save() tea.Cmd {
	book, ctx := a.desk.Book, context.WithoutCancel(a.ctx)
	return func() tea.Msg {
		outcome, err := book.Save(ctx)
		return savedMsg{book, outcome, err}
	}
}

func (a *App) saved(msg savedMsg) tea.Cmd {
	switch {
	case msg.err != nil:
		a.keeping.leaving = false
		a.offerElsewhere(msg)
		return nil
	case a.keeping.leaving && msg.book == a.desk.Book:
		return a.leave()
	case !msg.outcome.Merged || msg.book != a.desk.Book:
		return nil
	case msg.outcome.Clash:
		a.notice = say{"another window changed the same words: this window's stand", true}
	default:
		a.notice = say{"another window has notes on these reports too: all are kept", false}
	}
	a.refresh()
	return a.recompare()
}

// leave quits, after what is not yet on disk has been saved.
func (a *App) leave() tea.Cmd {
	if a.desk.Book == nil || !a.desk.Book.Unsaved() {
		return a.quit(nil)
	}
	a.keeping.leaving = true
	return a.save()
}

// remove takes away the note or correction under the cursor of the notes.
func (a *App) remove() tea.Cmd {
	view, ok := a.views[a.current].(*notesView)
	if !ok {
		a.notice = say{"notes and corrections are removed in the Notes view", false}
		return nil
	}
	e := view.current()
	if e == nil {
		return nil
	}
	e.remove(a.desk.Book)
	return a.corrected("removed; " + a.keys.name(actUndo) + " brings it back")
}
