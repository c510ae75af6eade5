// Package across shows many authorities side by side, a line each: their grades
// under one framework, or what their inspections say of one theme.
//
// It draws what is computed elsewhere, and asks by messages for the timeline of an
// authority, for two inspections to be compared, and for what a report says.
package across

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/wording"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// What is asked for of the report in a file, or by a query.
type (
	// Timeline asks for the timeline of the report's authority.
	Timeline struct{ Path string }
	// Compare asks to compare the report with the inspection before it, else the next.
	Compare struct{ Path string }
	// Quotes asks for the sentences that a query finds in the report.
	Quotes struct{ Query, Path string }
)

// Filter is what the reader has typed in the list of reports.
type Filter interface {
	// Typing reports whether it is being typed.
	Typing() bool
	// FilterHead are the line that shows it, with how many of how many are listed, and
	// the line that says what of it is not understood; "" where all is.
	FilterHead(width, listed, all int) []string
	// Asks reports whether it asks for the report of a file.
	Asks(path string) bool
}

// View is an overview with its cursor: on a row, and on a column or the authority.
type View struct {
	*view.Context
	list.Cursor
	filter Filter
	of     overview
	rows   []*row // that the filter asks for, in their order
	column int    // under the cursor; onName for the authority
	order  order
	fitted list.Fitted[*row]
	width  int // for which it was fitted; 0 where that is to be done
	head   int // lines above the rows when last drawn
	lines  int // of the rows
}

// onName is the column of the authorities.
const onName = -1

// overview is what is shown.
type overview struct {
	about   []string // of what it is, the fullest first
	empty   string   // why there is nothing
	legend  string   // how to read a cell
	tight   int      // the first form that has but one space before it
	columns []column
	rows    []*row
}

// column is a column of cells.
type column struct {
	titles [forms]string // the fullest first
	what   string        // as it is said in a sentence
}

// forms are the ways of writing a cell, the fullest first.
const forms = 5

// row is one authority.
type row struct {
	authority string
	path      string // of the report that the filter looks at
	date      string // of that one
	later     string // what came after it, under another framework
	cells     []cell
}

// cell is what one report says.
type cell struct {
	texts [forms]string // painted; all "" where it says nothing
	path  string
	query string // that finds the sentences behind it; "" for none
	bad   float64
	moved float64 // how far, positive is better
	steps bool    // it was compared with an inspection before
	said  string  // in words
	facts []view.Fact
}

func (c *cell) empty() bool { return c.query == "" }

// New returns a view without rows, whose rows a filter chooses.
func New(s *view.Context, f Filter) *View {
	return &View{Context: s, filter: f, column: onName}
}

// show lists another overview; the cursor stays on its authority.
func (v *View) show(b overview) {
	v.of = b
	if v.column >= len(b.columns) {
		v.column = onName
	}
	if v.order.column >= len(b.columns) {
		v.order = order{}
	}
	v.Refresh()
}

// Wait says what is being done before there is anything.
func (v *View) Wait(what string) { v.of.empty = what }

// Refresh lists what the filter asks for.
func (v *View) Refresh() {
	here := ""
	if r := v.current(); r != nil {
		here = r.authority
	}
	v.rows = v.rows[:0]
	for _, r := range v.of.rows {
		if v.filter.Asks(r.path) {
			v.rows = append(v.rows, r)
		}
	}
	v.sort()
	v.Pos = 0
	for i, r := range v.rows {
		if r.authority == here {
			v.Pos = i
		}
	}
	v.Reset(len(v.rows))
	v.width = 0
}

// About says what is shown, and of how many authorities, in the words that fit into a
// width.
func (v *View) About(width int) string {
	text := ""
	for _, about := range v.of.about {
		text = about
		if n := len(v.of.rows); n > 0 {
			text += " " + v.Glyphs.Dot + " " + wording.Count(n, "authority")
		}
		if pane.Width(text) <= width {
			break
		}
	}
	return text
}

// current is the row under the cursor; nil where there is none.
func (v *View) current() *row {
	if v.Pos >= len(v.rows) {
		return nil
	}
	return v.rows[v.Pos]
}

// cell is the one under the cursor; nil on an authority.
func (v *View) cell() *cell {
	r := v.current()
	if r == nil || v.column == onName || v.column >= len(r.cells) {
		return nil
	}
	return &r.cells[v.column]
}

// path is the file of the report under the cursor.
func (v *View) path() string {
	if c := v.cell(); c != nil && c.path != "" {
		return c.path
	}
	return v.current().path
}

// Do carries out an action.
func (v *View) Do(act keys.Action) (tea.Cmd, bool) {
	switch act {
	case keys.Left:
		v.column--
	case keys.Right:
		v.column++
	case keys.Sort:
		v.order = v.order.next(v.column)
		v.Refresh()
		v.ToEnd(-1) // what comes first now is what was asked for
	case keys.Timeline:
		return view.Send(Timeline{v.current().path}), true
	case keys.Compare:
		return view.Send(Compare{v.path()}), true
	case keys.Open:
		if c := v.cell(); c != nil {
			return view.Send(Quotes{c.query, c.path}), true
		}
		return view.Send(Timeline{v.current().path}), true
	default:
		return nil, keys.Move(v, act)
	}
	return nil, true
}

// WhyNot says why an action means nothing now.
func (v *View) WhyNot(act keys.Action) string {
	switch act {
	case keys.Filter, keys.Pick:
		return ""
	case keys.Mark, keys.NextSection, keys.PrevSection:
		return "works in the list: " + v.Keys.Name(keys.View1) + " shows it"
	}
	if v.current() == nil {
		return "no authority is listed"
	}
	switch act {
	case keys.Sort:
		if v.column == onName && v.order.by == byName {
			return v.Keys.Name(keys.Right) + " or " + v.Keys.Name(keys.Left) + " picks a column, " + v.Keys.Name(keys.Sort) + " sorts by it"
		}
	case keys.Left:
		if v.column == onName {
			return "this is the first column"
		}
	case keys.Right:
		if v.column == len(v.of.columns)-1 {
			return "this is the last column"
		}
	case keys.Explain:
		if _, facts := v.Explain(); len(facts) == 0 {
			return "nothing is known of this"
		}
	case keys.Open:
		if c := v.cell(); c != nil && c.empty() {
			return "there is nothing to read here: " + v.Keys.Name(keys.Timeline) + " opens the timeline"
		}
	}
	return ""
}

// Click goes to the row and the cell that are clicked on; a second click opens it.
func (v *View) Click(x, y int) tea.Cmd {
	before := v.column
	if id := v.fitted.At(x - view.BarWidth); id >= onName {
		v.column = id
	}
	if y < v.head || y >= v.head+v.lines {
		return nil
	}
	if v.Cursor.Click(y-v.head) && v.column == before && v.WhyNot(keys.Open) == "" {
		cmd, _ := v.Do(keys.Open)
		return cmd
	}
	return nil
}

// Status is the order.
func (v *View) Status() string {
	return "by " + v.order.name(v.of.columns)
}

// Explain says all that is known of the cell under the cursor, or of the row.
func (v *View) Explain() (title string, facts []view.Fact) {
	r := v.current()
	if r == nil {
		return "", nil
	}
	if c := v.cell(); c != nil {
		return pane.Clean(r.authority) + ", " + v.of.columns[v.column].what, c.facts
	}
	for i := range r.cells {
		if c := &r.cells[i]; c.said != "" {
			facts = append(facts, view.Fact{About: v.of.columns[i].what, Text: c.said})
		}
	}
	return pane.Clean(r.authority), facts
}

// CursorLines are those of the row under the cursor in what was last drawn.
func (v *View) CursorLines() (head, from, to int) {
	from, to = v.LinesOnScreen()
	return v.head, v.head + from, v.head + to
}

// count says how many sentences say what: "+5 −4 ±1".
func count(g view.Glyphs, strengths, weaknesses, mixed int) string {
	text := ""
	for _, n := range []struct {
		sign string
		n    int
	}{{g.Strength, strengths}, {g.Weakness, weaknesses}, {g.Mixed, mixed}} {
		if n.n > 0 {
			text += fmt.Sprintf(" %s%d", n.sign, n.n)
		}
	}
	return text
}

// steps is a distance as it stands behind a sign: "2"; "" for none or one.
func steps(n int) string {
	if n = max(n, -n); n > 1 {
		return fmt.Sprint(n)
	}
	return ""
}
