// Package grades is the first tab: how the judgements moved, the balance in
// figures and the recurring weaknesses with most weight.
package grades

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// tab is the first view: the judgement ladder, the balance in figures and
// the weightiest recurring weaknesses.
type tab struct {
	*view.Context
	list.Cursor // over the judgement rows, then the recurring weaknesses
}

// New returns the tab.
func New(s *view.Context) *tab {
	v := &tab{Context: s}
	v.OnMove = v.choose
	v.Stops = func(i int) bool {
		return i < len(v.Comparison.Judgements) && v.Comparison.Judgements[i].Movement != compare.Stayed
	}
	return v
}

func (v *tab) Title() string { return "Grades" }

func (v *tab) Count() int {
	if v.Comparison == nil {
		return -1
	}
	return len(v.Comparison.Judgements)
}

func (v *tab) Refresh() { v.Reset(v.choices()) }

// topRecurring is how many recurring weaknesses this view lists.
const topRecurring = 5

func (v *tab) recurring() []compare.Recurring {
	return v.Comparison.Recurring[:min(len(v.Comparison.Recurring), topRecurring)]
}

func (v *tab) choices() int { return len(v.Comparison.Judgements) + len(v.recurring()) }

// Enter goes to the area of the selection.
func (v *tab) Enter() {
	for i, j := range v.Comparison.Judgements {
		if j.Area == v.Selection.Area {
			v.Pos = i
		}
	}
	if v.Selection == (view.Selection{}) {
		v.choose()
	}
}

func (v *tab) Do(act keys.Action) (tea.Cmd, bool) {
	if act == keys.Open {
		return v.open(), true
	}
	return nil, keys.Move(v, act)
}

// WhyNot allows movement, opening, copying and explaining.
func (v *tab) WhyNot(act keys.Action) string {
	switch act {
	case keys.Copy, keys.CopyWhole, keys.Explain:
		return ""
	}
	return view.WhyNotMove(act)
}

// Status says nothing: the ladder is short.
func (v *tab) Status() string { return "" }

// choose makes the row under the cursor the selection.
func (v *tab) choose() {
	n := len(v.Comparison.Judgements)
	switch {
	case v.Pos < n:
		v.Selection = view.Selection{Area: v.Comparison.Judgements[v.Pos].Area, Side: v.Selection.Side}
	case v.Pos < v.choices():
		r := v.Comparison.Recurring[v.Pos-n]
		v.Selection = view.Selection{Theme: r.Theme, Side: v.Selection.Side}
		for _, side := range []model.Side{model.Left, model.Right} {
			if e := r.Evidence.At(side); len(e) > 0 {
				v.Selection.Refs.Set(side, &e[0].Ref)
			}
		}
	}
}

func (v *tab) open() tea.Cmd {
	v.choose()
	if v.Pos < len(v.Comparison.Judgements) {
		return view.Send(view.Show{ID: view.Sections})
	}
	return view.Send(view.Show{ID: view.Recurring})
}

func (v *tab) Click(_, y int) tea.Cmd {
	if v.Cursor.Click(y) {
		return v.open()
	}
	return nil
}

// Draw lays out the cautions, the ladder, the balance, the recurring weaknesses
// and the warnings as one list that scrolls when there is too little room. Each thing
// the cursor can be on is a block of lines.
func (v *tab) Draw(width, height int) []string {
	blocks := v.ladder(width)
	list := v.weaknesses(width)
	tail := v.balance(width)
	if len(list) == 0 {
		tail = append(tail, "", "  "+v.Styles.Quiet.Paint("No weakness is in both reports."))
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
		none := "  " + v.Styles.Quiet.Paint("Neither report carries a judgement that could be read.")
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

func (v *tab) linesOf(blocks [][]string) int {
	n := 0
	for _, b := range blocks {
		n += len(b)
	}
	return n
}

// ladder returns one block of lines for each judgement row.
func (v *tab) ladder(width int) [][]string {
	table, ok := v.table().Fit(width-view.BarWidth-1, width)
	blocks := make([][]string, len(v.Comparison.Judgements))
	for i := range v.Comparison.Judgements {
		j := &v.Comparison.Judgements[i]
		if ok {
			row := v.Bar(i == v.Pos) + table.Row(i, j, v.name(i, pane.Clean(j.Title)))
			blocks[i] = v.withNote(row, table.Width(), j, width)
		} else {
			blocks[i] = v.narrowRow(v.Bar(i == v.Pos), j, i, width)
		}
	}
	return blocks
}

// table is the ladder of judgements. A new column is one more entry here.
func (v *tab) table() list.Table[compare.JudgementRow] {
	type column = list.Column[compare.JudgementRow]
	grade := func(screen model.Side) column {
		return column{Gap: view.ColumnGap, Cell: func(i int, j *compare.JudgementRow) string {
			return v.gradeStyle(j, screen).Paint(v.join(i, screen) + " " + v.Grade(j, screen))
		}}
	}
	movement := column{Gap: view.ColumnGap, Cell: func(_ int, j *compare.JudgementRow) string { return v.GradeMoved(j).Paint() }}
	return list.Table[compare.JudgementRow]{
		Rows:    v.Comparison.Judgements,
		Name:    func(j *compare.JudgementRow) string { return pane.Clean(j.Title) },
		Columns: []column{grade(model.Left), movement, grade(model.Right)},
	}
}

// withNote adds the note of a judgement to its row, or below it where there is
// too little room.
func (v *tab) withNote(row string, table int, j *compare.JudgementRow, width int) []string {
	note := v.note(j)
	if note == "" {
		return []string{strings.TrimRight(row, " ")}
	}
	if room := width - view.BarWidth - table - 1 - view.ColumnGap; room >= pane.Width(note) {
		return []string{row + pane.Spaces(view.ColumnGap) + v.Styles.Faint.Paint(note)}
	}
	return []string{strings.TrimRight(row, " "), "    " + v.Styles.Faint.Paint(pane.Clip(note, width-5))}
}

func (v *tab) name(i int, text string) string { return v.NameStyle(i == v.Pos).Paint(text) }

// gradeStyle makes the grade quiet where there is none.
func (v *tab) gradeStyle(j *compare.JudgementRow, screen model.Side) pane.Style {
	if j.Grades.At(v.OnScreen(screen)) == nil {
		return v.Styles.Faint
	}
	return v.Styles.Text
}

// join is the bracket of a grade that covers this row and a neighbour.
func (v *tab) join(i int, screen model.Side) string {
	side := v.OnScreen(screen)
	shares := func(k int) bool {
		if k < 0 || k >= len(v.Comparison.Judgements) {
			return false
		}
		a, b := &v.Comparison.Judgements[i], &v.Comparison.Judgements[k]
		return a.Together != nil && b.Together != nil && *a.Together == side && *b.Together == side &&
			a.Grades.At(side) != nil && b.Grades.At(side) != nil &&
			a.Grades.At(side).Label == b.Grades.At(side).Label
	}
	switch above, below := shares(i-1), shares(i+1); {
	case above && below:
		return v.Glyphs.JoinMiddle
	case below:
		return v.Glyphs.JoinTop
	case above:
		return v.Glyphs.JoinBottom
	}
	return " "
}

func (v *tab) note(j *compare.JudgementRow) string {
	note := pane.Clean(j.Note)
	switch {
	case note == "" && j.Nearest:
		note = "the nearest judgements of the two frameworks, not the same one"
	case note == "" && j.Together != nil:
		note = "judged together"
	}
	for _, n := range v.NotesOn(notes.OnJudgement(j.Area)) {
		if note != "" {
			note += "   "
		}
		note += v.Glyphs.Note + " " + pane.Clean(n.Text)
	}
	return note
}

// At is the judgement under the cursor.
func (v *tab) At() (view.Spot, bool) {
	if v.Pos >= len(v.Comparison.Judgements) {
		return view.Spot{}, false
	}
	return view.Spot{Place: notes.OnJudgement(v.Comparison.Judgements[v.Pos].Area)}, true
}

// narrowIndent is how far the lines below a title are indented.
const narrowIndent = 4

// narrowRow shows a judgement with its grades behind the area, or below it
// where there is no room.
func (v *tab) narrowRow(bar string, j *compare.JudgementRow, i, width int) []string {
	column := v.narrowTitle(width)
	title, both := v.name(i, pane.Clean(j.Title)), v.BothGrades(j)
	room := max(width-narrowIndent-1, 1)
	var below []string
	if pane.Width(title)+pane.Width(both)+2*view.ColumnGap <= column {
		title += pane.Spaces(view.ColumnGap) + v.Styles.Quiet.Paint(both)
	} else {
		below = v.Wrapped(both, room, v.Styles.Quiet)
	}
	lines := []string{bar + pane.Pad(pane.Clip(title, max(column-1, 1)), column) + v.GradeMoved(j).Paint()}
	if note := v.note(j); note != "" {
		below = append(below, v.Wrapped(note, room, v.Styles.Faint)...)
	}
	for _, l := range below {
		lines = append(lines, pane.Spaces(narrowIndent)+l)
	}
	return lines
}

// narrowTitle is where the marks of narrow rows are in one column: behind
// the longest title and its grades, as far as there is room.
func (v *tab) narrowTitle(width int) int {
	title, mark := 0, 0
	for i := range v.Comparison.Judgements {
		j := &v.Comparison.Judgements[i]
		title = max(title, pane.Width(j.Title)+view.ColumnGap+pane.Width(v.BothGrades(j)))
		mark = max(mark, pane.Width(v.GradeMoved(j).String()))
	}
	return max(min(title+3, width-mark-3), 1)
}
