package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// grades is the first view: the judgement ladder, the balance in figures and
// the weightiest recurring weaknesses.
type grades struct {
	*state
	Cursor // over the judgement rows, then the recurring weaknesses
}

func newGrades(s *state) *grades {
	v := &grades{state: s}
	v.OnMove = v.choose
	v.Stops = func(i int) bool { return i < len(v.cmp.Judgements) && v.cmp.Judgements[i].Movement != compare.Stayed }
	return v
}

func (v *grades) Title() string { return "Grades" }

func (v *grades) Count() int {
	if v.cmp == nil {
		return -1
	}
	return len(v.cmp.Judgements)
}

func (v *grades) Refresh() { v.Reset(v.choices()) }

// topRecurring is how many recurring weaknesses this view lists.
const topRecurring = 5

func (v *grades) recurring() []compare.Recurring {
	return v.cmp.Recurring[:min(len(v.cmp.Recurring), topRecurring)]
}

func (v *grades) choices() int { return len(v.cmp.Judgements) + len(v.recurring()) }

// enter goes to the area of the selection.
func (v *grades) Enter() {
	for i, j := range v.cmp.Judgements {
		if j.Area == v.sel.area {
			v.Pos = i
		}
	}
	if v.sel == (selection{}) {
		v.choose()
	}
}

func (v *grades) Do(act action) (tea.Cmd, bool) {
	if act == actOpen {
		return v.open(), true
	}
	return nil, Move(v, act)
}

// WhyNot allows movement, opening, copying and explaining.
func (v *grades) WhyNot(act action) string {
	switch act {
	case actCopy, actCopyWhole, actExplain:
		return ""
	}
	return whyNotMove(act)
}

// Status says nothing: the ladder is short.
func (v *grades) Status() string { return "" }

// choose makes the row under the cursor the selection.
func (v *grades) choose() {
	n := len(v.cmp.Judgements)
	switch {
	case v.Pos < n:
		v.sel = selection{area: v.cmp.Judgements[v.Pos].Area, side: v.sel.side}
	case v.Pos < v.choices():
		r := v.cmp.Recurring[v.Pos-n]
		v.sel = selection{theme: r.Theme, side: v.sel.side}
		for _, side := range []model.Side{model.Left, model.Right} {
			if e := r.Evidence.At(side); len(e) > 0 {
				v.sel.refs.Set(side, &e[0].Ref)
			}
		}
	}
}

func (v *grades) open() tea.Cmd {
	v.choose()
	if v.Pos < len(v.cmp.Judgements) {
		return Send(Show{Sections})
	}
	return Send(Show{Recurring})
}

func (v *grades) Click(_, y int) tea.Cmd {
	if v.Cursor.Click(y) {
		return v.open()
	}
	return nil
}

// draw lays out the cautions, the ladder, the balance, the recurring weaknesses
// and the warnings as one list that scrolls when there is too little room. Each thing
// the cursor can stand on is a block of lines.
func (v *grades) Draw(width, height int) []string {
	blocks := v.ladder(width)
	list := v.weaknesses(width)
	tail := v.balance(width)
	if len(list) == 0 {
		tail = append(tail, "", "  "+v.styles.quiet.Paint("No weakness stands in both reports."))
	} else {
		tail = append(tail, v.weaknessTitle()...)
	}
	cautions, end := v.cautions(width), v.warnings(width)
	if len(cautions)+v.linesOf(blocks)+len(blocks)+len(tail)+len(list)+len(end) <= height {
		for i := range blocks {
			blocks[i] = append(blocks[i], "")
		}
	}
	if len(blocks) == 0 {
		none := "  " + v.styles.quiet.Paint("Neither report carries a judgement that could be read.")
		tail = append([]string{none}, tail...)
		blocks = append(blocks, nil)
	}
	blocks[0] = append(cautions, blocks[0]...)
	last := len(blocks) - 1
	blocks[last] = append(blocks[last], tail...)
	for _, l := range list {
		blocks = append(blocks, []string{l})
	}
	last = len(blocks) - 1
	blocks[last] = append(blocks[last], end...)

	heights := make([]int, len(blocks))
	var all []string
	for i, b := range blocks {
		heights[i] = len(b)
		all = append(all, b...)
	}
	v.Layout(heights, width, height)
	return v.Visible(all)
}

func (v *grades) linesOf(blocks [][]string) int {
	n := 0
	for _, b := range blocks {
		n += len(b)
	}
	return n
}

// ladder returns one block of lines for each judgement row.
func (v *grades) ladder(width int) [][]string {
	cols := v.columns()
	blocks := make([][]string, len(v.cmp.Judgements))
	for i := range v.cmp.Judgements {
		j := &v.cmp.Judgements[i]
		bar := v.bar(i == v.Pos)
		if cols.total() <= width {
			blocks[i] = v.tableRow(bar, j, i, cols, width)
		} else {
			blocks[i] = v.narrowRow(bar, j, i, width)
		}
	}
	return blocks
}

// ladderColumns are the widths that the ladder needs.
type ladderColumns struct{ title, left, mark, right int }

func (c ladderColumns) total() int {
	return 2 + c.title + 3 + 2 + c.left + 3 + c.mark + 3 + 2 + c.right + 1
}

func (v *grades) columns() ladderColumns {
	var c ladderColumns
	for i := range v.cmp.Judgements {
		j := &v.cmp.Judgements[i]
		c.title = max(c.title, pane.Width(j.Title))
		c.left = max(c.left, pane.Width(v.grade(j, model.Left)))
		c.right = max(c.right, pane.Width(v.grade(j, model.Right)))
		c.mark = max(c.mark, pane.Width(v.gradeMoved(j).String()))
	}
	return c
}

func (v *grades) name(i int, text string) string { return v.nameStyle(i == v.Pos).Paint(text) }

func (v *grades) tableRow(bar string, j *compare.JudgementRow, i int, c ladderColumns, width int) []string {
	left := v.join(i, model.Left) + " " + pane.Pad(v.grade(j, model.Left), c.left)
	right := v.join(i, model.Right) + " " + pane.Pad(v.grade(j, model.Right), c.right)
	line := bar + pane.Pad(v.name(i, pane.Clean(j.Title)), c.title) + "   " +
		v.gradeStyle(j, model.Left).Paint(left) + "   " +
		pane.Pad(v.gradeMoved(j).paint(), c.mark) + "   " + v.gradeStyle(j, model.Right).Paint(right)
	note := v.note(j)
	if note == "" {
		return []string{line}
	}
	if room := width - c.total() - 3; room >= pane.Width(note) {
		return []string{line + "   " + v.styles.faint.Paint(note)}
	}
	return []string{line, "    " + v.styles.faint.Paint(pane.Clip(note, width-5))}
}

// gradeStyle makes the grade quiet where there is none.
func (v *grades) gradeStyle(j *compare.JudgementRow, screen model.Side) pane.Style {
	if j.Grades.At(v.onScreen(screen)) == nil {
		return v.styles.faint
	}
	return v.styles.text
}

// join is the bracket of a grade that covers this row and a neighbour.
func (v *grades) join(i int, screen model.Side) string {
	side := v.onScreen(screen)
	shares := func(k int) bool {
		if k < 0 || k >= len(v.cmp.Judgements) {
			return false
		}
		a, b := &v.cmp.Judgements[i], &v.cmp.Judgements[k]
		return a.Together != nil && b.Together != nil && *a.Together == side && *b.Together == side &&
			a.Grades.At(side) != nil && b.Grades.At(side) != nil &&
			a.Grades.At(side).Label == b.Grades.At(side).Label
	}
	switch above, below := shares(i-1), shares(i+1); {
	case above && below:
		return v.glyphs.joinMid
	case below:
		return v.glyphs.joinTop
	case above:
		return v.glyphs.joinBottom
	}
	return " "
}

func (v *grades) note(j *compare.JudgementRow) string {
	note := pane.Clean(j.Note)
	switch {
	case note == "" && j.Nearest:
		note = "the nearest judgements of the two frameworks, not the same one"
	case note == "" && j.Together != nil:
		note = "judged together"
	}
	for _, n := range v.notesOn(notes.OnJudgement(j.Area)) {
		if note != "" {
			note += "   "
		}
		note += v.glyphs.note + " " + pane.Clean(n.Text)
	}
	return note
}

// At is the judgement under the cursor.
func (v *grades) At() (Spot, bool) {
	if v.Pos >= len(v.cmp.Judgements) {
		return Spot{}, false
	}
	return Spot{Place: notes.OnJudgement(v.cmp.Judgements[v.Pos].Area)}, true
}

// narrowIndent is how far the lines below a title stand in.
const narrowIndent = 4

// narrowRow shows a judgement with its grades behind the area, or below it
// where there is no room.
func (v *grades) narrowRow(bar string, j *compare.JudgementRow, i, width int) []string {
	column := v.narrowTitle(width)
	title, both := v.name(i, pane.Clean(j.Title)), v.bothGrades(j)
	room := max(width-narrowIndent-1, 1)
	var below []string
	if pane.Width(title)+pane.Width(both)+2*columnGap <= column {
		title += pane.Spaces(columnGap) + v.styles.quiet.Paint(both)
	} else {
		below = v.wrapped(both, room, v.styles.quiet)
	}
	lines := []string{bar + pane.Pad(pane.Clip(title, max(column-1, 1)), column) + v.gradeMoved(j).paint()}
	if note := v.note(j); note != "" {
		below = append(below, v.wrapped(note, room, v.styles.faint)...)
	}
	for _, l := range below {
		lines = append(lines, pane.Spaces(narrowIndent)+l)
	}
	return lines
}

// narrowTitle is where the marks of narrow rows stand in one column: behind
// the longest title and its grades, as far as there is room.
func (v *grades) narrowTitle(width int) int {
	title, mark := 0, 0
	for i := range v.cmp.Judgements {
		j := &v.cmp.Judgements[i]
		title = max(title, pane.Width(j.Title)+columnGap+pane.Width(v.bothGrades(j)))
		mark = max(mark, pane.Width(v.gradeMoved(j).String()))
	}
	return max(min(title+3, width-mark-3), 1)
}
