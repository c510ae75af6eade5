package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// sections is the second view: the contents, and the paragraphs of both
// reports aligned row by row. There is one list of rows and one scroll
// offset for both sides.
type sections struct {
	*state
	built   *compare.Comparison   // that cells belong to
	edition int                   // of the notes that cells belong to
	cells   map[model.Place]*cell // every text once, with its wrapping
	opened  map[model.Place]bool  // folds that were opened, by their first paragraph
	shown   map[model.Place]bool  // while rows are built: texts that stand in one already
	list    []row
	stops   []int   // rows at which a change begins
	entries []entry // the contents
	rows    pane.Rows
	shape   shape // for which the heights were computed

	cursor   int        // index into list
	sentence int        // within the cell of the focused side; 0 where it is blank
	focus    model.Side // of the comparison, so that it survives a swap
	first    int        // the row that the next frame shows at the top; -1 for none
	keep     int        // lines from the top of the window to the cursor's row, while rows are built anew

	hunt     hunt
	share    int     // of the left pane, in percent
	dragging bool    // the divider follows the mouse
	drawn    regions // where the columns stood when last drawn

	contents bool   // the contents are open on a screen too narrow to show them always
	outline  Cursor // over the entries of the contents
}

// shape is what the heights of rows depend on.
type shape struct {
	arrangement arrangement
	text        model.Pair[int] // widths by side of the screen
	focus       model.Side      // only where one side is shown at a time
}

func newSections(s *state) *sections {
	v := &sections{state: s, first: -1, share: evenShare}
	v.outline.Centred = true
	v.outline.OnMove = v.toEntry
	return v
}

func (v *sections) Title() string { return "Sections" }

func (v *sections) Count() int {
	if v.cmp == nil {
		return -1
	}
	return len(v.cmp.Sections)
}

// reset builds the rows anew and keeps the cursor at its paragraph; what is
// selected stays, since another view may be the open one.
func (v *sections) Refresh() {
	selected := v.sel
	defer func() { v.sel = selected }()
	at, kept := v.here()
	sentence := v.sentence
	if v.built != v.cmp {
		if v.built == nil || !sameReports(v.built, v.cmp) {
			v.opened = map[model.Place]bool{}
		}
		v.built, v.edition = v.cmp, v.state.edition
		v.cells = map[model.Place]*cell{}
	}
	if v.edition != v.state.edition {
		v.edition = v.state.edition
		for _, c := range v.cells {
			c.takeNotes(v.notesOn(notes.At(c.side, c.text.ref)))
		}
	}
	v.build()
	v.cursor = 0
	if !kept {
		v.first = 0
	}
	if kept && v.goTo(at) {
		v.sentence = min(sentence, v.sentences(v.cursor)-1)
	}
	v.settle()
}

// enter goes to the selection that another view made.
func (v *sections) Enter() {
	words := v.sel.words
	if at, ok := v.here(); ok && v.matches(at) {
		v.findWords(words)
		return
	}
	for _, side := range []model.Side{v.sel.side, v.sel.side.Other()} {
		if ref := v.sel.refs.At(side); ref != nil {
			if v.reveal(side, *ref) {
				v.lead(v.cursor)
				v.findWords(words)
				return
			}
		}
	}
	for i := range v.list {
		r := &v.list[i]
		if v.sel.theme != "" && r.theme == v.sel.theme && r.kind != headingRow ||
			v.sel.theme == "" && v.sel.area != "" && r.area == v.sel.area && r.kind == headingRow {
			v.setCursor(i)
			v.settle()
			v.land()
			v.first = i
			return
		}
	}
}

// findWords puts the cursor on a sentence of the place where it stands.
func (v *sections) findWords(words string) {
	c := v.focused()
	if c == nil || words == "" {
		return
	}
	for i := range c.sentences {
		if c.sentences[i].text == words && i < v.sentences(v.cursor) {
			v.sentence = i
			v.follow()
			return
		}
	}
}

// matches reports whether the place of the cursor is the selection already.
func (v *sections) matches(at model.Place) bool {
	ref := v.sel.refs.At(at.Side)
	return ref != nil && ref.Key() == at.Ref
}

func (v *sections) Do(act action) (tea.Cmd, bool) {
	if v.contents {
		return v.actContents(act)
	}
	switch act {
	case actNextSection:
		v.nextSection(1)
	case actPrevSection:
		v.nextSection(-1)
	case actOtherPane:
		v.focus = v.focus.Other()
		v.sentence = 0
		v.choose()
	case actOpen:
		v.open()
	case actNarrower:
		v.setShare(v.share - shareStep)
	case actWider:
		v.setShare(v.share + shareStep)
	case actContents:
		v.contents = true
		v.outline.Pos = v.currentEntry()
	case actBack:
		return nil, v.fold()
	default:
		return nil, Move(v, act)
	}
	return nil, true
}

// WhyNot knows every action but those of lists of another kind.
func (v *sections) WhyNot(act action) string {
	switch act {
	case actSort, actRemove:
		return NotHere
	}
	return ""
}

// Covered reports whether the contents lie over the text.
func (v *sections) Covered() bool { return v.contents }

// Status is the place of the cursor among the rows.
func (v *sections) Status() string {
	if len(v.list) == 0 {
		return ""
	}
	done := 100
	if rest := v.rows.Lines() - v.rows.Window(); rest > 0 {
		done = v.rows.Offset() * 100 / rest
	}
	return fmt.Sprintf("%d%%", done)
}
