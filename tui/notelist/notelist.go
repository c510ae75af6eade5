// Package notelist is the sixth tab: what the reader noted and corrected.
package notelist

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// tab is the sixth view: what the reader noted and corrected.
type tab struct {
	*view.Context
	list.Cursor
	entries []noteEntry
}

// noteEntry is a note or a correction as it is listed.
type noteEntry struct {
	group  string // under which it is
	sign   view.Mark
	where  string // the places in words
	at     notes.Place
	text   []string // the reader's words, or the report's
	what   string   // what was corrected, or when a note was written; ""
	id     string   // of a note
	theme  string   // of a recurring weakness or a balance; "" elsewhere
	opens  view.ID  // the view that lists it; only where there is a theme
	remove func(*notes.Book)
}

// New returns the tab.
func New(s *view.Context) *tab {
	v := &tab{Context: s}
	v.OnMove = v.choose
	return v
}

func (v *tab) Title() string { return "Notes" }

func (v *tab) Count() int {
	if v.Comparison == nil || v.NotesFile == "" {
		return -1
	}
	return v.Notes.Len()
}

// Refresh lists the notes anew.
func (v *tab) Refresh() {
	v.entries = v.entries[:0]
	for _, n := range v.Notes.Notes {
		v.entries = append(v.entries, noteEntry{
			group: "Notes", sign: view.Mark{Glyph: v.Glyphs.Note, Style: v.Styles.Strong}, where: v.NotedPlace(n.At), at: n.At,
			text: view.CleanLines(n.Text), what: dated(n), id: n.ID, remove: func(b *notes.Book) { b.Rewrite(n, "") },
		})
	}
	for _, m := range v.Notes.Marks {
		sign := v.PolarityMark(m.Polarity)
		what := "you marked it " + sign.Word
		if m.Change != "" && m.Change != model.NoChange {
			what += "; it " + view.ChangeWords(m.Change)
		}
		v.entries = append(v.entries, noteEntry{
			group: "Corrections", sign: sign, where: v.NotedPlace(m.At), at: m.At,
			text: []string{"“" + pane.Clean(m.Sentence) + "”"}, what: what,
			remove: func(b *notes.Book) { b.Unmark(m.At, m.Sentence) },
		})
	}
	for _, l := range v.Notes.Links {
		v.entries = append(v.entries, v.linkEntry(l))
	}
	for _, d := range v.Notes.Decisions {
		v.entries = append(v.entries, v.decisionEntry(d))
	}
	v.Reset(len(v.entries))
}

func (v *tab) linkEntry(l notes.Link) noteEntry {
	e := noteEntry{group: "Corrections", at: l.Places.At(v.OnScreen(model.Left))}
	e.sign, e.what = view.Mark{Glyph: v.Glyphs.Stayed, Style: v.Styles.Text}, "you set them beside each other"
	if l.Apart {
		e.sign, e.what = view.Mark{Glyph: v.Glyphs.Apart, Style: v.Styles.Text}, "you decided that they are not paired"
	}
	e.where = v.NotedPlace(e.at)
	e.text = []string{"and " + v.NotedPlace(l.Places.At(v.OnScreen(model.Right)))}
	e.remove = func(b *notes.Book) {
		b.Unset(model.Pair[model.Ref]{Left: l.Places.Left.Ref, Right: l.Places.Right.Ref})
	}
	return e
}

// dated says when a note was written; "" where that is not known.
func dated(n notes.Note) string {
	if n.Written.IsZero() {
		return ""
	}
	return "written " + n.Written.Long()
}

// Enter goes to the note on the selection, where there is one.
func (v *tab) Enter() {
	if v.Pos < len(v.entries) && v.selected(&v.entries[v.Pos]) {
		return
	}
	for i := range v.entries {
		if v.selected(&v.entries[i]) {
			v.Pos = i
			return
		}
	}
}

func (v *tab) selected(e *noteEntry) bool {
	if e.at.Area != "" {
		return v.Selection.Area == e.at.Area && v.Selection.Refs == model.Pair[*model.Ref]{}
	}
	ref := v.Selection.Refs.At(e.at.Side)
	return ref != nil && e.at.Same(notes.At(e.at.Side, *ref))
}

func (v *tab) Do(act keys.Action) (tea.Cmd, bool) {
	if act == keys.Open {
		return v.open(), true
	}
	return nil, keys.Move(v, act)
}

// WhyNot allows movement, opening and removing.
func (v *tab) WhyNot(act keys.Action) string {
	switch act {
	case keys.Remove:
		return ""
	case keys.Copy, keys.CopyWhole:
		return "there is no text to copy in this view"
	case keys.Explain:
		return "there are no marks to explain in this view"
	}
	if why := view.WhyNotMove(act); why != "" || len(v.entries) > 0 {
		return why
	}
	return view.NothingListed
}

// Status says nothing.
func (v *tab) Status() string { return "" }

// choose makes the place of the entry under the cursor the selection.
func (v *tab) choose() {
	if v.Pos >= len(v.entries) {
		return
	}
	at, theme := v.entries[v.Pos].at, v.entries[v.Pos].theme
	switch {
	case theme != "":
		v.Selection = view.Selection{Theme: theme}
		return
	case at.Lost:
		return
	}
	v.Selection = view.Selection{Area: at.Area, Side: at.Side}
	if at.Area == "" {
		v.Selection.Refs.Set(at.Side, &at.Ref)
	}
}

// open goes to the place of the entry.
func (v *tab) open() tea.Cmd {
	if v.Pos >= len(v.entries) {
		return nil
	}
	v.choose()
	at := v.entries[v.Pos].at
	switch {
	case v.entries[v.Pos].theme != "":
		return view.Send(view.Show{ID: v.entries[v.Pos].opens})
	case at.Lost:
		return view.Send(view.Inform("this text is no longer in the report"))
	case at.Area != "":
		return view.Send(view.Show{ID: view.Grades})
	}
	if at.Ref.Kind == model.RefBullet {
		return view.Send(view.Show{ID: view.FollowUp})
	}
	return view.Send(view.Show{ID: view.Sections})
}

// At is the entry under the cursor.
func (v *tab) At() (view.Spot, bool) {
	if v.Pos >= len(v.entries) {
		return view.Spot{}, false
	}
	e := &v.entries[v.Pos]
	return view.Spot{Place: e.at, Note: e.id, Remove: e.remove}, true
}

func (v *tab) Click(_, y int) tea.Cmd {
	if v.Cursor.Click(y) {
		return v.open()
	}
	return nil
}
