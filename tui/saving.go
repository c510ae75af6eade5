package tui

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/fault"
	"reinspect/internal/notes"
	"reinspect/tui/dialog"
	"reinspect/tui/view"
)

// keeping is what the app knows of the reader's notes and corrections, and of
// saving them.
type keeping struct {
	opened    dialog.Opened // the comparison with its notes
	comparing int           // counts comparisons; only the latest after a correction is shown
	toFollow  string        // the theme of a weakness just added, to which the cursor goes; "" for none
	watched   int           // counts the pairs whose files are looked at
	stale     []string      // the files that have changed on disk since they were read
	saving    bool          // notes are being written to disk
	saveFault error         // why they could not be saved; nil when all is well
	asking    view.Overlay  // what asks what to do then
	leaving   bool          // the reader quits as soon as they are saved
	abandoned bool          // the reader quits without them
}

// savedMsg is the outcome of saving a book.
type savedMsg struct {
	book    *notes.Book
	outcome notes.Outcome
	moved   bool // it was saved to another folder than its own
	err     error
}

// save writes a book in the background, one save at a time; what changes
// meanwhile is saved after it.
func (a *App) save(book *notes.Book) tea.Cmd {
	return a.saveBy(book, false, book.Save)
}

func (a *App) saveBy(book *notes.Book, moved bool, save func(context.Context) (notes.Outcome, error)) tea.Cmd {
	if a.saving {
		return nil
	}
	a.saving = true
	return func() tea.Msg {
		outcome, err := save(context.Background()) // even when the reader quits meanwhile
		return savedMsg{book, outcome, moved, err}
	}
}

// saved goes on after a save: with what changed meanwhile, with leaving, or
// with what to do where it went wrong.
func (a *App) saved(msg savedMsg) tea.Cmd {
	a.saving = false
	if msg.err != nil {
		return a.notSaved(msg)
	}
	a.saveFault = nil
	a.close(a.asking)
	if msg.moved {
		a.notice = view.Inform(a.savedElsewhere(filepath.Dir(msg.book.Path())))
	}
	var again tea.Cmd
	if msg.outcome.Merged && msg.book == a.opened.Book {
		a.notice = mergedNotice(msg.outcome)
		a.takeNotes()
		again = a.compareAgain()
	}
	for _, b := range []*notes.Book{msg.book, a.opened.Book} {
		if b != nil && b.Unsaved() {
			return tea.Batch(again, a.save(b))
		}
	}
	if a.leaving {
		return a.quit(nil)
	}
	return again
}

// mergedNotice says what became of the notes when another window had saved its
// own on the same pair.
func mergedNotice(o notes.Outcome) view.Notice {
	switch {
	case o.BothKept:
		return view.Warn("another window changed the same note: both texts were kept, as two notes")
	case o.Overruled:
		return view.Warn("another window made a different correction of the same text or claim: your correction was kept")
	case o.Restored:
		return view.Warn("a note or correction removed in one window was changed in another: it was kept")
	}
	return view.Inform("another window saved notes on this pair; they are shown here too")
}

// savedElsewhere says where notes went, and whether they are looked for there.
func (a *App) savedElsewhere(dir string) string {
	if dir == filepath.Clean(a.config.Spare) {
		return "notes saved, and found at the next start, in " + dir
	}
	return "notes saved, but not where the next start looks, in " + dir
}

// notSaved says what went wrong. The first time, and when the reader wants
// to leave, it asks what to do, below what the reader is writing; afterwards the
// last line keeps saying so.
func (a *App) notSaved(msg savedMsg) tea.Cmd {
	asked := a.saveFault != nil && !a.leaving && !msg.moved
	a.saveFault = msg.err
	if asked {
		return nil
	}
	items := []dialog.Item{
		{Label: "try again", Choose: func() tea.Cmd { return a.save(msg.book) }},
		{Label: "save to another folder", Choose: func() tea.Cmd { return a.askFolder(msg.book) }},
	}
	if a.leaving {
		items = append(items,
			dialog.Item{Label: "stay", Choose: func() tea.Cmd { a.stay(); return nil }},
			dialog.Item{Label: "quit without them", Detail: "they are lost", Choose: func() tea.Cmd { return a.abandon() }})
	} else {
		items = append(items, dialog.Item{Label: "go on", Detail: "they are kept while the program runs", Choose: func() tea.Cmd { return nil }})
	}
	m := dialog.NewMenu(&a.Context, "Your notes could not be saved", items)
	m.About = dialog.FaultTexts(msg.err)
	m.Dismiss = a.stay
	a.asking, a.overlays = m, slices.Insert(a.overlays, 0, view.Overlay(m))
	return nil
}

// askFolder asks for another folder and saves the book there.
func (a *App) askFolder(book *notes.Book) tea.Cmd {
	return a.open(dialog.NewLineEditor(&a.Context, "Folder to save the notes in", a.config.Spare, func(dir string) tea.Cmd {
		return a.saveBy(book, true, func(ctx context.Context) (notes.Outcome, error) { return book.SaveTo(ctx, dialog.ExpandHome(dir)) })
	}))
}

// leave quits once everything is saved.
func (a *App) leave() tea.Cmd {
	b := a.opened.Book
	if b == nil || !b.Unsaved() && !a.saving {
		return a.quit(nil)
	}
	a.leaving = true
	a.notice = view.Inform("saving the notes")
	return a.save(b)
}

// stay takes back the wish to leave.
func (a *App) stay() { a.leaving, a.endsAll = false, false }

// abandon quits and leaves unsaved what could not be saved.
func (a *App) abandon() tea.Cmd {
	a.abandoned = true
	return a.quit(nil)
}

// keepDrafts takes up the note that is being written, before the app or the
// pair goes away under it.
func (a *App) keepDrafts() tea.Cmd {
	var cmds []tea.Cmd
	for _, o := range a.overlays {
		if d, ok := o.(view.Drafter); ok {
			if keep := d.Draft(); keep != nil {
				cmds = append(cmds, keep())
			}
		}
	}
	return tea.Batch(cmds...)
}

// finish saves what is still unsaved when the app has stopped for whatever
// reason, a note that was being written included.
func (a *App) finish() error {
	a.keepDrafts()
	b := a.opened.Book
	if b == nil || a.abandoned || !b.Unsaved() {
		return nil
	}
	if _, err := b.Save(context.Background()); err != nil {
		return fault.WithHint(fmt.Errorf("the last notes were not saved: %w", err), fault.Hint(err))
	}
	return nil
}
