package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// spot is what the cursor of the open view is on.
func (a *App) spot() (view.Spot, bool) {
	if v, ok := a.view().(view.Marked); ok {
		return v.At()
	}
	return view.Spot{}, false
}

// writeNote opens the note on the place of the cursor, or a new one.
func (a *App) writeNote() tea.Cmd {
	spot, _ := a.spot()
	at := spot.Place
	note, written := a.noteToWrite(spot)
	title := "Note on " + a.NotedPlace(at)
	if spot.Quoted != "" {
		title += ", quoted for " + a.ThemeTitle(spot.Quoted)
	}
	return a.open(dialog.NewEditor(&a.Context, title, note.Text, func(text string) tea.Cmd {
		return a.change(func(b *notes.Book) {
			if written {
				b.Rewrite(note, text)
			} else if text != "" {
				b.Add(at, text)
			}
		})
	}))
}

// noteToWrite returns the note that the editor opens: in the list of notes the
// one under the cursor, elsewhere the one written in this window, else the
// first; false where there is none yet.
func (a *App) noteToWrite(spot view.Spot) (notes.Note, bool) {
	on := a.NotesOn(spot.Place)
	if len(on) == 0 {
		return notes.Note{}, false
	}
	wanted := slices.IndexFunc(on, func(n notes.Note) bool {
		return spot.Note == n.ID || spot.Note == "" && a.opened.Book.Own(n.ID)
	})
	return on[max(wanted, 0)], true
}

// removeNote removes the note or correction under the cursor.
func (a *App) removeNote() tea.Cmd {
	spot, _ := a.spot()
	a.notice = view.Inform("removed; " + a.Keys.Name(keys.Undo) + " brings it back")
	return a.change(spot.Remove)
}

// remark offers what a sentence could say instead.
func (a *App) remark(at notes.Place, now model.Sentence) {
	if now.Change == "" {
		now.Change = model.NoChange
	}
	var items []dialog.Item
	add := func(label string, same, gap bool, do func(*notes.Book)) {
		item := dialog.Item{Label: label, Gap: gap, Choose: func() tea.Cmd { return a.change(do) }}
		if same {
			item.Detail = "as it is marked"
		}
		items = append(items, item)
	}
	for _, p := range []model.Polarity{model.Strength, model.Weakness, model.Mixed, model.Neutral} {
		add(a.PolarityMark(p).String(), p == now.Polarity, false, func(b *notes.Book) { b.Remark(at, now.Text, p, now.Change) })
		items[len(items)-1].Current = p == now.Polarity
	}
	for i, c := range []model.Change{model.Improved, model.Declined, model.Persists, model.NoChange} {
		add(view.ChangeWords(c), c == now.Change, i == 0, func(b *notes.Book) { b.Remark(at, now.Text, now.Polarity, c) })
	}
	if now.Corrected {
		add("as the program found it", false, true, func(b *notes.Book) { b.Unmark(at, now.Text) })
	}
	items = append(items, a.themeItem(at, now))
	a.overlays = append(a.overlays, dialog.NewMenu(&a.Context, "What this sentence says", items))
}

// undo takes back the reader's last change.
func (a *App) undo() tea.Cmd {
	was := a.Notes
	a.opened.Book.Undo()
	a.toFollow = ""
	said := "your last change is taken back"
	if of := a.changeOf(was, a.opened.Book.Content()); of != "" {
		said += ": " + of
	}
	a.notice = view.Inform(said)
	return a.changed()
}

// changeOf names the first thing in which two states of the notes differ; "" where they
// do not.
func (a *App) changeOf(was, now notes.Content) string {
	if n, ok := differing(was.Notes, now.Notes); ok {
		return "the note on " + a.NotedPlace(n.At)
	}
	if m, ok := differing(was.Marks, now.Marks); ok {
		return "the mark in " + a.NotedPlace(m.At)
	}
	if l, ok := differing(was.Links, now.Links); ok {
		return "the pairing of " + a.NotedPlace(l.Places.Left) + " and " + a.NotedPlace(l.Places.Right)
	}
	d, ok := differing(was.Decisions, now.Decisions)
	if !ok {
		return ""
	}
	return a.claimOf(d)
}

// claimOf names what a decision is about.
func (a *App) claimOf(d notes.Decision) string {
	switch on := a.NotedPlace(d.At); d.About {
	case notes.Weakness, notes.Quote:
		return "the recurring weakness " + a.ThemeTitle(d.Theme)
	case notes.Balance:
		return "what " + a.NameOf(d.At.Side) + " says of " + a.ThemeTitle(d.Theme)
	case notes.Status:
		return "the status of " + on
	case notes.Proof, notes.Second:
		return "the proof for " + on
	case notes.Stated:
		return "the stated change in " + on
	default:
		return "the theme in " + on
	}
}

// differing is the first entry that only one of two lists has; false for none.
func differing[E comparable](was, now []E) (e E, found bool) {
	for _, lists := range [][2][]E{{was, now}, {now, was}} {
		for _, e := range lists[0] {
			if !slices.Contains(lists[1], e) {
				return e, true
			}
		}
	}
	return e, false
}

// change lets f alter the notes; what follows from it is shown at once, and
// compared and saved in the background.
func (a *App) change(f func(*notes.Book)) tea.Cmd {
	f(a.opened.Book)
	return a.changed()
}

// changed takes up what the book now says.
func (a *App) changed() tea.Cmd {
	was := a.Notes
	a.takeNotes()
	var again tea.Cmd
	if !slices.Equal(was.Marks, a.Notes.Marks) || !slices.Equal(was.Links, a.Notes.Links) || !slices.Equal(was.Decisions, a.Notes.Decisions) {
		again = a.compareAgain()
	}
	return tea.Batch(again, a.save(a.opened.Book))
}

// takeNotes shows the notes as the book has them now.
func (a *App) takeNotes() {
	a.Notes, a.NotesFile = notes.Content{}, ""
	if a.opened.Book != nil {
		a.Notes, a.NotesFile = a.opened.Book.Content(), a.opened.Book.Path()
	}
	a.NotesEdition++
	a.refresh()
}

// comparedMsg is the comparison after a correction.
type comparedMsg struct {
	generation int
	cmp        *compare.Comparison
}

// compareAgain compares as the book now corrects the reports; the result of
// an earlier correction is forgotten.
func (a *App) compareAgain() tea.Cmd {
	if a.opened.Compare == nil {
		return nil
	}
	a.comparing++
	gen, compare := a.comparing, a.opened.Compare
	return func() tea.Msg { return comparedMsg{gen, compare()} }
}

func (a *App) compared(msg comparedMsg) {
	if msg.generation != a.comparing {
		return
	}
	if a.toFollow != "" {
		a.Selection, a.toFollow = view.Selection{Theme: a.toFollow}, ""
	}
	a.setComparison(msg.cmp)
}
