package timeline

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// The widths of the columns: that of a report, what a run comes to, and the names
// of the rows at least and at most.
const (
	cellWidth = 13
	wideCell  = 16 // where there is room for all reports
	tailWidth = 16
	leastName = 14
	mostName  = 36
)

// The heights from which the head of the columns is shown, both its lines, and
// the detail of the row under the cursor.
const (
	headHeight   = 5
	wholeHead    = 9
	detailHeight = 12
)

// layout is where everything was last drawn.
type layout struct {
	name, cell   int // the widths of the names and of a report
	first, shown int // the first report shown, and how many are
	tail         int // the width of what rows come to; 0 where there is no room
	head, rows   int // lines above the rows, and of them
}

// columnAt is the report at a column of the screen; -1 for none.
func (y layout) columnAt(x int) int {
	if x -= view.BarWidth + y.name; y.cell == 0 || x < 0 || x/y.cell >= y.shown { // 0: not drawn yet
		return -1
	}
	return y.first + x/y.cell
}

// shows reports whether a line is one of the rows.
func (y layout) shows(line int) bool { return line >= y.head && line < y.head+y.rows }

// layOut chooses which reports are shown: as many as there is room for, the latest
// of them unless the cursor is on an earlier one.
func (v *View) layOut(width int) {
	v.width = width
	y := &v.layout
	whole := 0 // the longest name, and a space
	for i := range v.items {
		whole = max(whole, pane.Width(v.name(&v.items[i]))+1)
	}
	y.name = max(min(whole, mostName, width/3), min(leastName, width/2))
	room, all := width-view.BarWidth-y.name, len(v.line.Entries)
	y.cell = cellWidth
	if v.tailIn(room-all*wideCell) >= v.tailIn(room-all*cellWidth) && room-tailWidth >= all*wideCell {
		y.cell = wideCell
	}
	y.shown = max(min(room/y.cell, all), 1)
	if y.tail = 0; y.shown == all {
		y.tail = v.tailIn(room - all*y.cell)
		y.name = max(min(whole, y.name+room-all*y.cell-y.tail), y.name)
	}
	if y.tail > 0 { // all that is left
		y.tail = width - view.BarWidth - y.name - all*y.cell
	}
	y.first = max(min(y.first, v.column, all-y.shown), v.column-y.shown+1, 0)
	if y.shown == all {
		y.first = 0
	}
}

// tailIn is the width of what rows come to in some room: enough for the courses
// of all grades where it can be.
func (v *View) tailIn(room int) int {
	if room < tailWidth {
		return 0
	}
	most := tailWidth
	for i := range v.line.Areas {
		most = max(most, pane.Width(v.course(&v.line.Areas[i]))+2)
	}
	for i := range v.line.Runs {
		most = max(most, pane.Width(v.runTexts(&v.line.Runs[i])[1]))
	}
	return min(most, room)
}

// Draw draws the head of the columns, the rows, and below them the detail of the
// row under the cursor.
func (v *View) Draw(width, height int) []string {
	if v.layout.shown == 0 { // the latest are shown first
		v.layout.first = len(v.line.Entries)
	}
	v.layOut(width)
	var lines []string
	switch {
	case height >= wholeHead:
		lines = append(v.columnHeads(), "")
	case height >= headHeight:
		lines = v.columnHeads()[:1]
	}
	v.layout.head = len(lines)
	var detail []string
	if height >= detailHeight {
		detail = v.FirstLines(v.detail(width), height/3, width)
	}
	v.layout.rows = max(height-len(lines)-len(detail), 0)
	var all []string
	heights := make([]int, len(v.items))
	for i := range v.items {
		rows := v.row(i)
		heights[i] = len(rows)
		all = append(all, rows...)
	}
	v.Layout(heights, width, v.layout.rows)
	shown := v.Visible(all)
	lines = append(lines, shown...)
	if len(detail) > 0 {
		lines = append(lines, make([]string, v.layout.rows-len(shown))...)
	}
	return append(lines, detail...)
}

// CursorLines are those of the heads of the columns, one of which is explained:
// they do not scroll.
func (v *View) CursorLines() (head, from, to int) { return v.layout.head, 0, v.layout.head }

// columnHeads are when the reports were made, under which frameworks, and how many
// there is no room for.
func (v *View) columnHeads() []string {
	y := v.layout
	when, what := v.hidden(y.first, "earlier"), v.hidden(len(v.line.Entries)-y.first-y.shown, "later")
	lines := []string{pane.Pad("  "+when, view.BarWidth+y.name), pane.Pad("  "+what, view.BarWidth+y.name)}
	for i := y.first; i < y.first+y.shown; i++ {
		r := v.line.Entries[i].Report
		style, sign := v.Styles.Quiet, " "
		if slices.Contains(v.marked, i) {
			sign = v.Styles.Strong.Paint(v.Glyphs.Done)
		}
		if i == v.column {
			style = v.Styles.Strong
			if sign == " " {
				sign = v.Styles.Selected.Paint(v.Glyphs.Bar)
			}
		}
		date := wording.Month(r)
		if date == "" {
			date = "no date"
		}
		lines[0] += pane.Pad(sign+style.Paint(date), v.layout.cell)
		lines[1] += pane.Pad(" "+v.Styles.Quiet.Paint(pane.ClipMiddle(pane.Clean(framework(r, y.cell-2)), y.cell-2)), y.cell)
	}
	if years := v.years(); y.tail > 0 && years > 0 {
		lines[1] += v.Styles.Quiet.Paint("over " + wording.Count(years, "year"))
	}
	return lines
}

// years is over how many years the reports go.
func (v *View) years() int {
	first, last := v.line.Entries[0].Report.Day(), model.Date{}
	for _, e := range v.line.Entries {
		if day := e.Report.Day(); !day.IsZero() {
			last = day
		}
	}
	return last.Year - first.Year
}

// framework names the framework of a report, else what kind of document it is, in
// letters where its words are too wide.
func framework(r *model.Report, width int) string {
	name := wording.ShortFramework(r)
	if pane.Width(name) > width {
		name = strings.NewReplacer("Looked after", "LAC", "Area SEND", "SEND").Replace(name)
	}
	if name == "" {
		return wording.Kind(r)
	}
	return name
}

func (v *View) hidden(n int, which string) string {
	if n <= 0 {
		return ""
	}
	return v.Styles.Mixed.Paint(fmt.Sprintf("%d %s", n, which))
}

// name is the first column of a row.
func (v *View) name(it *item) string {
	switch {
	case it.heading != "":
		return ""
	case it.part == grades:
		return pane.Clean(v.line.Areas[it.n].Title)
	case it.part == runs:
		return pane.Clean(v.theme(v.line.Runs[it.n].Theme))
	}
	return "in " + pane.Clean(v.times[v.line.Asked[it.n].From])
}

func (v *View) theme(id string) string {
	if v.Themes == nil {
		return id
	}
	return v.Themes.Title(id)
}

// row are the lines of an item: a heading has a blank one above it.
func (v *View) row(i int) []string {
	it := &v.items[i]
	if it.heading != "" {
		line := pane.Spaces(view.BarWidth-1) + v.Styles.Strong.Paint(it.heading) + "   "
		line += v.Styles.Quiet.Paint(fitting(v.legends(it.part), v.width-pane.Width(line)))
		if i == 0 {
			return []string{line}
		}
		return []string{"", line}
	}
	here := i == v.Pos
	name := v.NameStyle(here).Paint(pane.ClipMiddle(v.name(it), v.layout.name-1))
	line := v.Bar(here) + pane.Pad(name, v.layout.name)
	for k := v.layout.first; k < v.layout.first+v.layout.shown; k++ {
		line += pane.Pad(" "+pane.Clip(v.cell(it, k), v.layout.cell-2), v.layout.cell)
	}
	if v.layout.tail > 0 {
		line += pane.Clip(v.tail(it), v.layout.tail)
	}
	return []string{strings.TrimRight(line, " ")}
}

// cell is what one report says in a row.
func (v *View) cell(it *item, entry int) string {
	if !v.line.Entries[entry].Graded {
		return ""
	}
	switch it.part {
	case grades:
		return v.gradeCell(&v.line.Areas[it.n].Cells[entry])
	case runs:
		return v.saidCell(&v.line.Runs[it.n].Said[entry])
	}
	return v.askedCell(&v.line.Asked[it.n], entry)
}

// gradeCell is a grade as a height, in letters, and how it moved.
func (v *View) gradeCell(c *timeline.AreaGrade) string {
	if c.Grade == nil {
		return v.Styles.Faint.Paint(v.Glyphs.Dot)
	}
	text := pane.Clip(pane.Clean(wording.GradeLetters(c.Grade)), cellWidth-5)
	if c.Together {
		text = "(" + text + ")"
	}
	line := v.Styles.Text.Paint(v.Level(c.Grade.Rank, c.Scale) + " " + text)
	if m := v.MovedMark(c.Movement); m.Glyph != "" {
		line += " " + m.Style.Paint(m.Glyph)
	}
	return line
}

// saidCell is what a report says of a theme, all in all and in numbers.
func (v *View) saidCell(s *timeline.Said) string {
	if s.Balance == compare.Absent {
		return v.Styles.Faint.Paint(v.Glyphs.Dot)
	}
	m := v.BalanceMark(s.Balance)
	text := m.Glyph
	if s.Doubtful {
		text += "?"
	}
	for _, n := range []struct {
		sign string
		n    int
	}{{v.Glyphs.Strength, s.Counts.Strength}, {v.Glyphs.Weakness, s.Counts.Weakness}, {v.Glyphs.Mixed, s.Counts.Mixed}} {
		next := fmt.Sprintf("%s %s%d", text, n.sign, n.n)
		if n.n > 0 && pane.Width(next) <= v.layout.cell-2 { // what is mixed gives way first
			text = next
		}
	}
	return m.Style.Paint(text)
}

// askedCell is how much a report asked for, or what a later one says became of it.
func (v *View) askedCell(a *timeline.Asked, entry int) string {
	switch entry {
	case a.From:
		return v.Styles.Text.Paint(fmt.Sprintf("%d asked", len(a.Items)))
	case a.To:
		var counts []string
		for _, s := range wording.StatusOrder {
			if n := a.Count(s); n > 0 {
				counts = append(counts, fmt.Sprintf("%s%d", v.statusSign(s), n))
			}
		}
		return v.Styles.Text.Paint(fitting([]string{strings.Join(counts, " "), strings.Join(counts, "")}, v.layout.cell-2))
	}
	return ""
}
