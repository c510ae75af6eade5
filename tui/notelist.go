package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// noteList is the sixth view: what the reader noted and corrected.
type noteList struct {
	*state
	Cursor
	entries []noteEntry
}

// noteEntry is a note or a correction as it is listed.
type noteEntry struct {
	group  string // under which it stands
	sign   mark
	where  string // the places in words
	at     notes.Place
	text   []string // the reader's words, or the report's
	what   string   // what was corrected, or when a note was written; ""
	id     string   // of a note
	remove func(*notes.Book)
}

func newNoteList(s *state) *noteList {
	v := &noteList{state: s}
	v.OnMove = v.choose
	return v
}

func (v *noteList) Title() string { return "Notes" }

func (v *noteList) Count() int {
	if v.cmp == nil || v.noteAt == "" {
		return -1
	}
	return len(v.noted.Notes) + len(v.noted.Marks) + len(v.noted.Links)
}

// reset lists the notes anew.
func (v *noteList) Refresh() {
	v.entries = v.entries[:0]
	for _, n := range v.noted.Notes {
		v.entries = append(v.entries, noteEntry{
			group: "Notes", sign: mark{v.glyphs.note, "note", v.styles.strong}, where: v.notedPlace(n.At), at: n.At,
			text: cleanLines(n.Text), what: dated(n), id: n.ID, remove: func(b *notes.Book) { b.Rewrite(n, "") },
		})
	}
	for _, m := range v.noted.Marks {
		sign := v.polarityMark(m.Polarity)
		what := "you marked it " + sign.word
		if m.Change != "" && m.Change != model.NoChange {
			what += "; it " + changeWords(m.Change)
		}
		v.entries = append(v.entries, noteEntry{
			group: "Corrections", sign: sign, where: v.notedPlace(m.At), at: m.At,
			text: []string{"“" + pane.Clean(m.Sentence) + "”"}, what: what,
			remove: func(b *notes.Book) { b.Unmark(m.At, m.Sentence) },
		})
	}
	for _, l := range v.noted.Links {
		v.entries = append(v.entries, v.linkEntry(l))
	}
	v.Reset(len(v.entries))
}

func (v *noteList) linkEntry(l notes.Link) noteEntry {
	e := noteEntry{group: "Corrections", at: l.Places.At(v.onScreen(model.Left))}
	e.sign, e.what = mark{v.glyphs.stayed, "beside", v.styles.text}, "you set them beside each other"
	if l.Apart {
		e.sign, e.what = mark{v.glyphs.apart, "apart", v.styles.text}, "you set them apart"
	}
	e.where = v.notedPlace(e.at)
	e.text = []string{"and " + v.notedPlace(l.Places.At(v.onScreen(model.Right)))}
	e.remove = func(b *notes.Book) { b.Unset(l.Places.Left.Ref, l.Places.Right.Ref) }
	return e
}

// dated says when a note was written; "" where that is not known.
func dated(n notes.Note) string {
	if n.Written.IsZero() {
		return ""
	}
	return "written " + n.Written.Long()
}

// enter goes to the note on the selection, where there is one.
func (v *noteList) Enter() {
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

func (v *noteList) selected(e *noteEntry) bool {
	if e.at.Area != "" {
		return v.sel.area == e.at.Area && v.sel.refs == model.Pair[*model.Ref]{}
	}
	ref := v.sel.refs.At(e.at.Side)
	return ref != nil && samePlace(e.at, notes.At(e.at.Side, *ref))
}

func (v *noteList) Do(act action) (tea.Cmd, bool) {
	if act == actOpen {
		return v.open(), true
	}
	return nil, Move(v, act)
}

// WhyNot allows movement, opening and removing.
func (v *noteList) WhyNot(act action) string {
	switch act {
	case actRemove:
		return ""
	case actCopy, actCopyWhole:
		return "there is no text to copy in this view"
	case actExplain:
		return "there are no marks to explain in this view"
	}
	return whyNotMove(act)
}

// Status says nothing.
func (v *noteList) Status() string { return "" }

// choose makes the place of the entry under the cursor the selection.
func (v *noteList) choose() {
	if v.Pos >= len(v.entries) || v.entries[v.Pos].at.Lost {
		return
	}
	at := v.entries[v.Pos].at
	v.sel = selection{area: at.Area, side: at.Side}
	if at.Area == "" {
		v.sel.refs.Set(at.Side, &at.Ref)
	}
}

// open goes to the place of the entry.
func (v *noteList) open() tea.Cmd {
	if v.Pos >= len(v.entries) {
		return nil
	}
	v.choose()
	at := v.entries[v.Pos].at
	switch {
	case at.Lost:
		return Send(Inform("the report as it is now read has no such text any more"))
	case at.Area != "":
		return Send(Show{Grades})
	}
	if at.Ref.Kind == model.RefBullet {
		return Send(Show{FollowUp})
	}
	return Send(Show{Sections})
}

// At is the entry under the cursor.
func (v *noteList) At() (Spot, bool) {
	if v.Pos >= len(v.entries) {
		return Spot{}, false
	}
	e := &v.entries[v.Pos]
	return Spot{Place: e.at, Note: e.id, Remove: e.remove}, true
}

func (v *noteList) Click(_, y int) tea.Cmd {
	if v.Cursor.Click(y) {
		return v.open()
	}
	return nil
}
