package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/notes"
	"reinspect/tui/pane"
)

// notesView is the last view: what the reader noted and corrected.
type notesView struct {
	*state
	entries []notesEntry
	cursor  int
	shown   [2]int // the cursor, and the height, that the window was last scrolled to
	rows    pane.Rows
}

// notesEntry is a note or a correction as the view shows it.
type notesEntry struct {
	about  string // what it is and where
	text   string
	at     notes.Place // where it leads
	note   bool
	remove func(*notes.Book)
}

func newNotes(s *state) *notesView { return &notesView{state: s} }

func (v *notesView) title() string { return "Notes" }

func (v *notesView) count() int {
	if v.cmp == nil {
		return -1
	}
	return len(v.entries)
}

// reset reads the book anew.
func (v *notesView) reset() {
	v.entries = v.entries[:0]
	if v.desk.Book == nil {
		return
	}
	c := v.desk.Book.Content()
	for _, n := range c.Notes {
		v.entries = append(v.entries, notesEntry{
			about: v.placeTitle(n.At), text: n.Text, at: n.At, note: true,
			remove: func(b *notes.Book) { b.Rewrite(n.ID, "") },
		})
	}
	for _, m := range c.Marks {
		word := strings.TrimSpace(v.polarityMark(m.Polarity).String())
		if m.Change != model.NoChange && m.Change != "" {
			word += ", says: " + string(m.Change)
		}
		v.entries = append(v.entries, notesEntry{
			about: v.placeTitle(m.At) + " " + v.glyphs.dot + " marked " + word, text: m.Sentence, at: m.At,
			remove: func(b *notes.Book) { b.Unmark(m.At, m.Sentence) },
		})
	}
	for _, l := range c.Links {
		v.entries = append(v.entries, v.linkEntry(l))
	}
	v.cursor = max(min(v.cursor, len(v.entries)-1), 0)
}

func (v *notesView) linkEntry(l notes.Link) notesEntry {
	word := "set beside each other"
	if l.Apart {
		word = "set apart"
	}
	left, right := l.Places.At(v.onScreen(model.Left)), l.Places.At(v.onScreen(model.Right))
	return notesEntry{
		about: v.placeTitle(left) + " and " + v.placeTitle(right) + " " + v.glyphs.dot + " " + word,
		text:  left.Quote + " …\n" + right.Quote + " …", at: left,
		remove: func(b *notes.Book) { b.Unset(l.Places.Left.Ref, l.Places.Right.Ref) },
	}
}

func (v *notesView) enter() {}

// current is the entry under the cursor; nil where there is none.
func (v *notesView) current() *notesEntry {
	if v.cursor >= len(v.entries) {
		return nil
	}
	return &v.entries[v.cursor]
}

func (v *notesView) noteAt() (notes.Place, bool) {
	e := v.current()
	if e == nil || !e.note {
		return notes.Place{}, false
	}
	return e.at, true
}

func (v *notesView) act(act action, times int) (tea.Cmd, bool) {
	n := max(times, 1)
	switch act {
	case actDown, actNext, actNextChange:
		v.move(n)
	case actUp, actPrev, actPrevChange:
		v.move(-n)
	case actTop:
		v.move(-len(v.entries))
	case actBottom:
		v.move(len(v.entries))
	case actPageDown, actHalfDown:
		v.scroll(v.rows.Window())
	case actPageUp, actHalfUp:
		v.scroll(-v.rows.Window())
	case actOpen:
		return v.open(), true
	default:
		return nil, false
	}
	return nil, true
}

func (v *notesView) move(by int) { v.cursor = max(min(v.cursor+by, len(v.entries)-1), 0) }

func (v *notesView) scroll(lines int) { v.rows.ScrollBy(lines) }

// open goes to what the entry stands on.
func (v *notesView) open() tea.Cmd {
	e := v.current()
	switch {
	case e == nil:
		return nil
	case e.at.Area != "":
		v.sel = selection{area: e.at.Area, side: v.sel.side}
		return ask(showView{gradesIndex})
	case e.at.Lost:
		return ask(say{"the report as it now reads has no such text", false})
	}
	v.sel = selection{side: e.at.Side}
	v.sel.refs.Set(e.at.Side, &e.at.Ref)
	return ask(showView{sectionsIndex})
}

func (v *notesView) click(_, y int) tea.Cmd {
	row := v.rows.At(y + v.rows.Offset())
	if row < 0 || row >= len(v.entries) {
		return nil
	}
	if row == v.cursor {
		return v.open()
	}
	v.cursor = row
	return nil
}

func (v *notesView) draw(width, height int) []string {
	if len(v.entries) == 0 {
		return v.drawEmpty(width)
	}
	heights := make([]int, len(v.entries))
	var all []string
	for i := range v.entries {
		block := v.drawEntry(i, width)
		heights[i] = len(block)
		all = append(all, block...)
	}
	v.rows.SetHeights(heights)
	v.rows.SetWindow(height)
	if at := [2]int{v.cursor, height}; v.shown != at {
		v.shown = at
		v.rows.Reveal(v.cursor, 0)
	}
	return all[v.rows.Offset():min(v.rows.Offset()+height, len(all))]
}

func (v *notesView) drawEntry(i, width int) []string {
	e := &v.entries[i]
	bar, style := "  ", v.styles.quiet
	if i == v.cursor {
		bar, style = v.styles.selected.Paint(v.glyphs.bar)+" ", v.styles.strong
	}
	lines := []string{bar + style.Paint(pane.Clip(e.about, max(width-2, 1)))}
	for text := range strings.SplitSeq(e.text, "\n") {
		text = pane.Clean(text)
		for _, l := range pane.Wrap(text, max(width-5, 1)) {
			lines = append(lines, "    "+v.styles.text.Paint(text[l.Start:l.End]))
		}
	}
	return append(lines, "")
}

// drawEmpty says why there is nothing, and how there comes to be something.
func (v *notesView) drawEmpty(width int) []string {
	say := []string{"You have noted and corrected nothing on these two reports."}
	if v.desk.Book == nil {
		say = []string{"Notes cannot be kept on these reports."}
	} else {
		for _, h := range []struct {
			act  action
			does string
		}{
			{actNote, "writes a note on the paragraph or judgement under the cursor"},
			{actRemark, "says what a sentence says, where the program read it wrongly"},
			{actBeside, "sets paragraphs beside each other, or apart"},
			{actUndo, "takes the latest of these back"},
		} {
			say = append(say, v.keys.name(h.act)+"  "+h.does)
		}
	}
	lines := []string{""}
	for _, s := range say {
		lines = append(lines, "  "+v.styles.quiet.Paint(pane.Clip(s, max(width-3, 1))))
	}
	return lines
}
