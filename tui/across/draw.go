package across

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

const (
	leastName    = 8
	gap          = 2
	detailHeight = 12  // from which the cell under the cursor is said in words
	detailWidth  = 100 // from which that is one line
	mostDetail   = 2   // lines of it elsewhere
	leastRows    = 4   // that the lines above them must leave
)

// The columns beside those of the overview, as list.Fitted.At tells them.
const (
	atDate = onName - 1 - iota
	atLater
)

// fit lays the table out for a width, for all rows: a filter moves no column.
func (v *View) fit(width int) {
	v.width = width
	t := list.Table[*row]{
		Rows: v.of.rows,
		Name: func(r **row) string { return pane.ClipMiddle(pane.Clean((*r).authority), max(width*3/10, leastName)) },
	}
	quiet := func(of func(r *row) string) func(int, **row) string {
		return func(_ int, r **row) string { return v.Styles.Quiet.Paint(pane.Clean(of(*r))) }
	}
	t.Columns = append(t.Columns, list.Column[*row]{ID: atDate, Title: "Inspected", Gap: gap, Drop: 0, Cell: quiet(func(r *row) string { return r.date })})
	for k := range v.of.columns {
		var next *list.Column[*row]
		for form := forms - 1; form >= 0; form-- {
			c := list.Column[*row]{ID: k, Title: v.title(k, form), Gap: gap, Drop: [forms]int{5, 3, 2, 1, 0}[form], Short: next, Cell: func(i int, r **row) string { return v.draw(i, *r, k, form) }}
			if form >= v.of.tight && k > 0 {
				c.Gap = 1
			}
			next = &c
		}
		t.Columns = append(t.Columns, *next)
	}
	t.Columns = append(t.Columns, list.Column[*row]{ID: atLater, Title: "Since then", Gap: gap, Drop: 4, Cell: quiet(func(r *row) string { return r.later })})
	v.fitted, _ = t.Fit(width-view.BarWidth-1, leastName)
}

// title is the head of a column, with a sign where the rows are sorted by it.
func (v *View) title(k, form int) string {
	title := v.of.columns[k].titles[form]
	switch {
	case v.order.column != k:
	case v.order.by == byBad:
		title += v.Glyphs.WorstFirst
	case v.order.by == byMoved:
		title += v.Glyphs.RisenFirst
	}
	return title
}

// draw is a cell; the one under the cursor is underlined.
func (v *View) draw(i int, r *row, k, form int) string {
	text := r.cells[k].texts[form]
	if text == "" {
		text = v.Styles.Faint.Paint(v.Glyphs.Dot)
	}
	if k == v.column && i == v.Pos && r == v.current() {
		return v.Styles.Tab.Paint(ansi.Strip(text))
	}
	return text
}

// Draw draws the filter, the heads of the columns, the rows, and in words what is
// under the cursor.
func (v *View) Draw(width, height int) []string {
	if v.width != width {
		v.fit(width)
	}
	lines := v.filter.FilterHead(width, len(v.rows), len(v.of.rows))
	switch {
	case height < leastRows+2 && !v.filter.Typing():
		lines = nil
	case height < leastRows+4 && lines[1] != "":
		lines = lines[1:2]
	case height < leastRows+4:
		lines = lines[:1]
	default:
		lines = append(lines, pane.Clip(pane.Spaces(view.BarWidth)+v.Styles.Faint.Paint(strings.TrimRight(v.fitted.Head("Authority"), " ")), width))
	}
	v.head = len(lines)
	if len(v.rows) == 0 {
		return append(lines, v.nothing(width)...)
	}
	var detail []string
	if height >= detailHeight {
		detail = v.detail(width)
	}
	v.lines = max(height-v.head-len(detail), 0)
	v.LayoutLines(len(v.rows), width, v.lines)
	for i := v.Offset(); i < min(v.Offset()+v.lines, len(v.rows)); i++ {
		lines = append(lines, v.line(i, width))
	}
	for len(lines) < v.head+v.lines {
		lines = append(lines, "")
	}
	return append(lines, detail...)
}

func (v *View) line(i, width int) string {
	r := v.rows[i]
	here := i == v.Pos
	name := pane.ClipMiddle(pane.Clean(r.authority), v.fitted.NameWidth)
	style := v.NameStyle(here)
	if here && v.column == onName {
		style = v.Styles.Tab
	}
	return pane.Clip(v.Bar(here)+strings.TrimRight(v.fitted.Row(i, &r, style.Paint(name)), " "), width)
}

// detail says in words what is under the cursor, and how to read a cell.
func (v *View) detail(width int) []string {
	r := v.current()
	lead, text := pane.Clean(r.authority), v.of.legend
	if c := v.cell(); c != nil {
		lead += ", " + v.of.columns[v.column].what
		if text = c.said; text == "" {
			text = "nothing"
		}
	}
	if width >= detailWidth {
		return []string{"", pane.Clip(" "+v.Styles.Strong.Paint(lead)+"   "+v.Styles.Text.Paint(text), width)}
	}
	lines := []string{"", pane.Clip(" "+v.Styles.Strong.Paint(lead), width)}
	for _, l := range v.FirstLines(v.Wrapped(text, max(width-2, 1), v.Styles.Text), mostDetail, width-2) {
		lines = append(lines, " "+l)
	}
	return append(lines, make([]string, mostDetail+2-len(lines))...) // the rows stay where they are
}

// columnKeys are the keys that go from column to column.
func (v *View) columnKeys() string {
	return v.Keys.Name(keys.Left) + " " + v.Keys.Name(keys.Right)
}

// nothing says why no row is listed.
func (v *View) nothing(width int) []string {
	why := v.of.empty
	if len(v.of.rows) > 0 {
		why = "No report matches the filter. " + v.Keys.Name(keys.Back) + " shows all again."
	}
	lines := []string{""}
	for _, w := range v.Wrapped(why, max(min(width-3, view.Measure), 1), v.Styles.Quiet) {
		lines = append(lines, "  "+w)
	}
	return lines
}
