// Package sections is the second tab: the paragraphs of both reports aligned row
// by row under their sections, with the contents beside them.
package sections

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// tab is the second view: the contents, and the paragraphs of both
// reports aligned row by row. There is one list of rows and one scroll
// offset for both sides.
type tab struct {
	*view.Context
	built    *compare.Comparison              // that cells belong to
	edition  int                              // of the notes that cells belong to
	passages map[model.Place]*passage.Passage // every text once, with its wrapping
	opened   map[model.Place]bool             // folds that were opened, by their first paragraph
	shown    map[model.Place]bool             // while rows are built: texts that one shows already
	list     []row
	stops    []int   // rows at which a change begins
	entries  []entry // the contents
	rows     pane.Rows
	shape    shape // for which the heights were computed

	cursor   int        // index into list
	sentence int        // within the cell of the focused side; 0 where it is blank
	focus    model.Side // of the comparison, so that it survives a swap
	topRow   int        // the row that the next frame shows at the top; -1 for none
	keepLine int        // lines from the top of the window to the cursor's row, while rows are built anew

	search      search
	leftPercent int     // of the left pane, in percent
	dragging    bool    // the divider follows the mouse
	drawn       regions // where the columns stood when last drawn

	contents bool        // the contents are open on a screen too narrow to show them always
	outline  list.Cursor // over the entries of the contents
}

// shape is what the heights of rows depend on.
type shape struct {
	arrangement view.Arrangement
	text        model.Pair[int] // widths by side of the screen
	focus       model.Side      // only where one side is shown at a time
}

// New returns the tab.
func New(s *view.Context) *tab {
	v := &tab{Context: s, topRow: -1, leftPercent: view.HalfPercent}
	v.outline.Centred = true
	v.outline.OnMove = v.toEntry
	return v
}

func (v *tab) Title() string { return "Sections" }

func (v *tab) Count() int {
	if v.Comparison == nil {
		return -1
	}
	return len(v.Comparison.Sections)
}

// reset builds the rows anew and keeps the cursor at its paragraph; what is
// selected stays, since another view may be the open one.
func (v *tab) Refresh() {
	selected := v.Selection
	defer func() { v.Selection = selected }()
	at, kept := v.here()
	sentence := v.sentence
	if v.built != v.Comparison {
		if v.built == nil || !view.SameReports(v.built, v.Comparison) {
			v.opened = map[model.Place]bool{}
		}
		v.built, v.edition = v.Comparison, v.Context.NotesEdition
		v.passages = map[model.Place]*passage.Passage{}
	}
	if v.edition != v.Context.NotesEdition {
		v.edition = v.Context.NotesEdition
		for _, c := range v.passages {
			c.SetNotes(v.NotesOn(notes.At(c.Side, c.Text.Ref)))
		}
	}
	v.build()
	v.cursor = 0
	if kept && v.goTo(at) {
		v.sentence = min(sentence, v.sentences(v.cursor)-1)
	}
	v.skipHeading()
	if !kept {
		v.topRow = 0
	}
}

// Enter goes to the selection that another view made.
func (v *tab) Enter() {
	words := v.Selection.Sentence
	if at, ok := v.here(); ok && v.matches(at) {
		v.findWords(words)
		return
	}
	for _, side := range []model.Side{v.Selection.Side, v.Selection.Side.Other()} {
		if ref := v.Selection.Refs.At(side); ref != nil {
			if v.reveal(side, *ref) {
				v.scrollToTop(v.cursor)
				v.findWords(words)
				return
			}
		}
	}
	for i := range v.list {
		r := &v.list[i]
		if v.Selection.Theme != "" && r.theme == v.Selection.Theme && r.kind != headingRow ||
			v.Selection.Theme == "" && v.Selection.Area != "" && r.area == v.Selection.Area && r.kind == headingRow {
			v.setCursor(i)
			v.skipHeading()
			v.focusNonEmpty()
			v.topRow = i
			return
		}
	}
}

// findWords puts the cursor on a sentence of the place where it is.
func (v *tab) findWords(words string) {
	c := v.focused()
	if c == nil || words == "" {
		return
	}
	for i := range c.Sentences {
		if c.Sentences[i].Text == words && i < v.sentences(v.cursor) {
			v.sentence = i
			v.scrollIntoView()
			return
		}
	}
}

// matches reports whether the place of the cursor is the selection already.
func (v *tab) matches(at model.Place) bool {
	ref := v.Selection.Refs.At(at.Side)
	return ref != nil && ref.Key() == at.Ref
}

func (v *tab) Do(act keys.Action) (tea.Cmd, bool) {
	if v.contents {
		return v.actContents(act)
	}
	switch act {
	case keys.NextSection:
		v.nextSection(1)
	case keys.PrevSection:
		v.nextSection(-1)
	case keys.OtherPane:
		v.focus = v.focus.Other()
		v.sentence = 0
		v.choose()
	case keys.Open:
		v.open()
	case keys.Narrower:
		v.setLeftPercent(v.leftPercent - percentStep)
	case keys.Wider:
		v.setLeftPercent(v.leftPercent + percentStep)
	case keys.Contents:
		v.contents = true
		v.outline.Pos = v.currentEntry()
	case keys.Back:
		return nil, v.fold()
	default:
		return nil, keys.Move(v, act)
	}
	return nil, true
}

// WhyNot knows every action but those of lists of another kind.
func (v *tab) WhyNot(act keys.Action) string {
	switch act {
	case keys.Sort, keys.Remove:
		return view.NotHere
	}
	return ""
}

// Covered reports whether the contents lie over the text.
func (v *tab) Covered() bool { return v.contents }

// Status is the place of the cursor among the rows.
func (v *tab) Status() string {
	if len(v.list) == 0 {
		return ""
	}
	done := 100
	if rest := v.rows.Lines() - v.rows.Window(); rest > 0 {
		done = v.rows.Offset() * 100 / rest
	}
	return fmt.Sprintf("%d%%", done)
}
