// Package sections is the second tab: both reports in bands, one for each theme
// of each section, with the contents beside them.
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

// tab is the second view. It is one list of rows with one scroll offset for
// both sides; the parts that rows are made of do not depend on the width.
type tab struct {
	*view.Context
	built    *compare.Comparison              // that passages belong to
	edition  int                              // of the notes that passages show
	passages map[model.Place]*passage.Passage // every text once, with its wrapping
	opened   map[model.Place]bool             // folds that were opened, by their first text
	parts    []*part
	blocks   map[model.Place]*block
	list     []row
	rows     pane.Rows
	shape    shape              // for which the rows were laid out
	flow     model.Pair[[]stop] // what the cursor steps through while a side is read
	changes  []stop             // where "next change" stops
	entries  []entry            // the contents

	cursor   stop
	side     model.Side  // of the comparison: the one that is being read
	dimmed   view.Filter // what the sentences are dimmed by, and what folds hide nothing of
	filtered view.Filter // the one that the cursor last followed
	pinned   bool        // the next frame shows the cursor at the top
	keepLine int         // lines from the top of the window to the cursor's text, while parts are built anew
	trail    []step      // the counterparts that were followed

	leftPercent int     // of the left pane, in percent
	dragging    bool    // the divider follows the mouse
	drawn       regions // where the columns stood when last drawn

	contents bool        // the reader is in the contents
	outline  list.Cursor // over the entries of the contents
}

// New returns the tab.
func New(s *view.Context) *tab {
	v := &tab{Context: s, leftPercent: view.HalfPercent}
	v.outline.Centred = true
	v.outline.OnMove = v.toEntry
	return v
}

func (v *tab) Title() string { return "Sections" }

func (v *tab) Count() int {
	if v.Comparison == nil {
		return -1
	}
	n := 0
	for i := range v.Comparison.Sections {
		if len(v.Comparison.Sections[i].Bands) > 0 {
			n++
		}
	}
	return n
}

// Refresh builds the parts anew and keeps the cursor at its text; what is
// selected stays, since another view may be the open one.
func (v *tab) Refresh() {
	selected := v.Selection
	defer func() { v.Selection = selected }()
	compared := v.built != v.Comparison
	if compared {
		if v.built == nil || !view.SameReports(v.built, v.Comparison) {
			v.opened, v.trail = map[model.Place]bool{}, nil
			v.cursor, v.side = stop{}, v.OnScreen(model.Left)
		}
		v.built, v.edition = v.Comparison, v.NotesEdition
		v.passages = map[model.Place]*passage.Passage{}
		v.buildBlocks()
	}
	if v.edition != v.NotesEdition {
		v.edition = v.NotesEdition
		v.noted()
	}
	if compared || v.dimmed != v.Filter {
		v.rebuild()
	}
	v.buildContents()
	if v.cursor == (stop{}) {
		v.toStart()
	}
}

// noted shows what the reader now says of each text.
func (v *tab) noted() {
	for _, b := range v.blocks {
		b.SetNotes(v.NotesOn(notes.At(b.Side, b.Text.Ref)))
		b.measured = [2]measure{}
	}
	v.keepLine = v.lineOfCursor()
	v.shape = shape{}
}

// toStart puts the cursor on the first text.
func (v *tab) toStart() {
	for _, p := range v.parts {
		if p.kind != headingPart {
			v.goTo(v.stopIn(p))
			v.pinned = true
			return
		}
	}
}

// Enter goes to the selection that another view made.
func (v *tab) Enter() {
	v.trail = nil
	words := v.Selection.Sentence
	if at, ok := v.here(); ok && v.matches(at) {
		v.findWords(words)
		v.toFiltered()
		return
	}
	for _, side := range []model.Side{v.Selection.Side, v.Selection.Side.Other()} {
		if ref := v.Selection.Refs.At(side); ref != nil {
			if at := (model.Place{Side: side, Ref: ref.Key()}); v.reveal(at) {
				v.toTop(stop{block: v.blocks[at]})
				v.findWords(words)
				return
			}
		}
	}
	for _, p := range v.parts {
		if p.kind == headingPart {
			continue
		}
		s := v.section(p)
		if v.Selection.Theme != "" && v.band(p).Theme == v.Selection.Theme && s.Area != compare.AskedForArea ||
			v.Selection.Theme == "" && v.Selection.Area != "" && s.Area == v.Selection.Area {
			v.goTo(v.stopIn(p))
			v.pinned = true
			return
		}
	}
	v.toFiltered()
}

// toFiltered goes to the first sentence from here on that a new filter asks for.
func (v *tab) toFiltered() {
	if v.filtered == v.Filter {
		return
	}
	v.filtered = v.Filter
	v.ensureLaidOut()
	if b := v.cursor.block; b != nil && v.cursor.line < len(b.Sentences) && b.Sentences[v.cursor.line].Dim {
		v.Change(1)
	}
}

// findWords puts the cursor on a sentence of the place where it is.
func (v *tab) findWords(words string) {
	b := v.cursor.block
	if b == nil || words == "" {
		return
	}
	for i := range b.Sentences {
		if b.Sentences[i].Text == words {
			v.cursor.line = i
			v.scrollIntoView()
			return
		}
	}
}

// matches reports whether the place of the cursor is the selection already.
func (v *tab) matches(at model.Place) bool {
	ref := v.Selection.Refs.At(at.Side)
	return v.cursor.block != nil && ref != nil && ref.Key() == at.Ref
}

func (v *tab) Do(act keys.Action) (tea.Cmd, bool) {
	v.ensureLaidOut()
	if v.contents {
		return v.actContents(act)
	}
	switch act {
	case keys.NextSection:
		v.nextSection(1)
	case keys.PrevSection:
		v.nextSection(-1)
	case keys.OtherPane:
		v.otherSide()
	case keys.Open:
		return nil, v.open()
	case keys.Narrower:
		v.setLeftPercent(v.leftPercent - percentStep)
	case keys.Wider:
		v.setLeftPercent(v.leftPercent + percentStep)
	case keys.Contents:
		v.contents = true
		v.outline.Pos = v.currentEntry()
	case keys.Back:
		return nil, v.back()
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
	case keys.Back:
		if !v.Covered() && v.openedFold() == nil {
			return view.NotHere
		}
	case keys.Open:
		if b := v.cursor.block; !v.contents && b != nil && len(b.links) == 0 {
			return "it has no counterpart"
		}
	case keys.Narrower, keys.Wider:
		return v.whyNotDivide(act)
	}
	return ""
}

// whyNotDivide says why the divider between the sides cannot be moved.
func (v *tab) whyNotDivide(act keys.Action) string {
	switch {
	case v.drawn.width == 0: // not yet
	case v.drawn.Arrangement < view.Beside:
		return fmt.Sprintf("the sides are beside each other from %d columns", view.BesideWidth)
	case act == keys.Narrower && v.leftPercent == leastPercent:
		return "the left side is as narrow as it gets"
	case act == keys.Wider && v.leftPercent == 100-leastPercent:
		return "the left side is as wide as it gets"
	}
	return ""
}

// Covered reports whether there is something to go back from within the view:
// the contents over the text, or a counterpart that was followed.
func (v *tab) Covered() bool { return v.contents || len(v.trail) > 0 }

// Status is how far down the reader is.
func (v *tab) Status() string {
	if len(v.parts) == 0 {
		return ""
	}
	done := 100
	if rest := v.rows.Lines() - v.rows.Window(); rest > 0 {
		done = v.rows.Offset() * 100 / rest
	}
	return fmt.Sprintf("%d%%", done)
}
