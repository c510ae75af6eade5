package grades

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// leastName is the narrowest column that the names of areas are wrapped in,
// gradeGap what parts the columns.
const (
	leastName = 19
	gradeGap  = 2
)

// leastBelow is how many lines the judgements leave, if they can, for what the
// report says in its own words.
const leastBelow = 3

// ladder returns the judgements, each followed by the themes that moved with
// it; by themselves where all of it would be taller than the window, and in few
// words where even so there is no room for a sentence below them.
func (v *tab) ladder(width, height int) []part {
	parts := v.rungs(width, true, false)
	if linesOf(parts) > height {
		parts = v.rungs(width, false, false)
	}
	if linesOf(parts) > height-leastBelow {
		parts = v.rungs(width, false, true)
	}
	return parts
}

func linesOf(parts []part) int {
	n := 0
	for _, p := range parts {
		n += len(p.lines)
	}
	return n
}

func (v *tab) rungs(width int, moved, brief bool) []part {
	rows := v.Comparison.Judgements
	if len(rows) == 0 {
		none := "  " + v.Styles.Quiet.Paint("Neither report carries a judgement that could be read.")
		return append([]part{{noStop, []string{none}}}, part{noStop, v.figures(width, brief)})
	}
	table, ok := v.table().FitAt(1, view.SecondHalf(width)+1-view.BarWidth, width-view.BarWidth-1, leastName)
	var parts []part
	if ok {
		head := v.Styles.Faint.Paint(table.Head(""))
		parts = append(parts, part{noStop, []string{pane.Spaces(view.BarWidth) + strings.TrimRight(head, " ")}})
	}
	told := false
	for i := range rows {
		j := &rows[i]
		var lines []string
		if ok {
			lines = v.row(table, i, j)
		} else {
			lines = v.narrowRow(j, i, width, brief)
		}
		noted := brief && j.Movement != compare.NotComparable || v.withNote(lines, j, width) // the explanation has it
		for _, l := range v.below(j, noted, moved, width) {
			lines = append(lines, pane.Spaces(indent)+l)
		}
		if j.Area == model.OverallArea && !told {
			told = true
			lines = append(lines, v.figures(width, brief)...)
		}
		parts = append(parts, part{i, lines})
	}
	if !told {
		parts = append(parts, part{noStop, append([]string{""}, v.figures(width, brief)...)})
	}
	return parts
}

// row is a judgement in the table, its name wrapped where it is long.
func (v *tab) row(table list.Fitted[compare.JudgementRow], i int, j *compare.JudgementRow) []string {
	names := v.Wrapped(pane.Clean(j.Title), table.NameWidth, v.NameStyle(i == v.pos))
	lines := []string{v.Bar(i == v.pos) + strings.TrimRight(table.Row(i, j, names[0]), " ")}
	for _, more := range names[1:] {
		lines = append(lines, v.Bar(i == v.pos)+more)
	}
	return lines
}

// table is the ladder of judgements. A new column is one more entry here. Where
// there is little room, grades and movements are said in fewer words.
func (v *tab) table() list.Table[compare.JudgementRow] {
	type column = list.Column[compare.JudgementRow]
	grade := func(screen model.Side) column {
		cell := func(name func(*compare.JudgementRow, model.Side) string) func(int, *compare.JudgementRow) string {
			return func(i int, j *compare.JudgementRow) string {
				text := strings.TrimLeft(v.Dots(j, screen)+" "+name(j, screen), " ")
				return v.gradeStyle(j, screen).Paint(v.join(i, screen) + text)
			}
		}
		title := pane.Spaces(pane.Width(v.join(0, screen))) + v.SideName(screen)
		short := column{Title: title, Gap: gradeGap, Cell: cell(v.GradeShort)}
		return column{Title: title, Gap: view.ColumnGap, Drop: 1, Short: &short, Cell: cell(v.Grade)}
	}
	short := column{Gap: gradeGap, Cell: func(_ int, j *compare.JudgementRow) string { return v.GradeMovedShort(j).Paint() }}
	movement := column{Gap: view.ColumnGap, Drop: 2, Short: &short, Cell: func(_ int, j *compare.JudgementRow) string {
		return v.GradeMoved(j).Paint()
	}}
	return list.Table[compare.JudgementRow]{
		Rows:    v.Comparison.Judgements,
		Name:    func(j *compare.JudgementRow) string { return pane.Clean(j.Title) },
		Columns: []column{grade(model.Left), grade(model.Right), movement},
	}
}

// gradeStyle makes the grade quiet where there is none.
func (v *tab) gradeStyle(j *compare.JudgementRow, screen model.Side) pane.Style {
	if j.Grades.At(v.OnScreen(screen)) == nil {
		return v.Styles.Faint
	}
	return v.Styles.Text
}

// join is the bracket of a grade that covers this row and a neighbour; "" where
// no grade of the side covers two.
func (v *tab) join(i int, screen model.Side) string {
	rows, side := v.Comparison.Judgements, v.OnScreen(screen)
	shares := func(a, b int) bool {
		if a < 0 || b >= len(rows) {
			return false
		}
		x, y := &rows[a], &rows[b]
		return x.Together != nil && y.Together != nil && *x.Together == side && *y.Together == side &&
			x.Grades.At(side) != nil && y.Grades.At(side) != nil && x.Grades.At(side).Label == y.Grades.At(side).Label
	}
	any := false
	for k := range rows {
		any = any || shares(k, k+1)
	}
	switch above, below := shares(i-1, i), shares(i, i+1); {
	case !any:
		return ""
	case above && below:
		return v.Glyphs.JoinMiddle + " "
	case below:
		return v.Glyphs.JoinTop + " "
	case above:
		return v.Glyphs.JoinBottom + " "
	}
	return "  "
}

// note is what people should know about a judgement.
func (v *tab) note(j *compare.JudgementRow) string {
	note := pane.Clean(j.Note)
	switch {
	case note == "" && j.Nearest:
		return "the nearest judgements of the two frameworks, not the same one"
	case note == "" && j.Together != nil:
		return "judged together"
	}
	return note
}

// withNote adds the note of a judgement to the first line of its row that has
// room for it, else a shorter one.
func (v *tab) withNote(lines []string, j *compare.JudgementRow, width int) (noted bool) {
	for _, note := range []string{v.note(j), shortNote(j)} {
		for i, l := range lines {
			if note != "" && pane.Width(l)+view.ColumnGap+pane.Width(note) < width {
				lines[i] = l + pane.Spaces(view.ColumnGap) + v.Styles.Faint.Paint(note)
				return true
			}
		}
	}
	return false
}

// shortNote is a note in few words; the explanation has all of it.
func shortNote(j *compare.JudgementRow) string {
	switch {
	case j.Nearest:
		return "the nearest judgement"
	case j.Together != nil:
		return "judged together"
	}
	return ""
}

// below is what is said of a judgement below its row: its note where the row
// had no room for it, the themes that moved with it, what the reader noted.
func (v *tab) below(j *compare.JudgementRow, noted, moved bool, width int) []string {
	room := max(min(width-indent-1, view.Measure), 1)
	var lines []string
	lead := ""
	if !noted {
		if lead = shortNote(j); j.Movement == compare.NotComparable {
			lines, lead = v.Wrapped(v.note(j), room, v.Styles.Faint), ""
		}
	}
	if moved && j.Area != model.OverallArea {
		lines = append(lines, v.moved(j, lead, room)...)
	} else if lead != "" {
		lines = append(lines, v.Styles.Faint.Paint(pane.Clip(lead, room)))
	}
	for _, n := range v.NotesOn(notes.OnJudgement(j.Area)) {
		lines = append(lines, v.Wrapped(v.Glyphs.Note+" "+pane.Clean(n.Text), room, v.Styles.Strong)...)
	}
	return lines
}

// indent is how far the lines below a title are indented.
const indent = 4

// narrowRow shows a judgement with its grades behind the area, or below it
// where there is no room; a brief one says a grade by its dots alone.
func (v *tab) narrowRow(j *compare.JudgementRow, i, width int, brief bool) []string {
	moved := v.GradeMovedShort(j).Paint()
	room := max(width-view.BarWidth-pane.Width(moved)-view.ColumnGap-1, 1)
	grade := func(screen model.Side) string {
		if dots := v.Dots(j, screen); brief && dots != "" && j.Area != model.OverallArea {
			return dots
		}
		return strings.TrimLeft(v.Dots(j, screen)+" "+v.GradeShort(j, screen), " ")
	}
	both := grade(model.Left) + " " + v.Between() + " " + grade(model.Right)
	title := v.NameStyle(i == v.pos).Paint(pane.Clean(j.Title)) + pane.Spaces(view.ColumnGap) + v.Styles.Text.Paint(both)
	if pane.Width(title) <= room {
		return []string{pane.Between(v.Bar(i == v.pos)+title, moved, width-1)}
	}
	var lines []string
	for k, l := range v.Wrapped(pane.Clean(j.Title), room, v.NameStyle(i == v.pos)) {
		line := v.Bar(i == v.pos) + l
		if k == 0 {
			line = pane.Between(line, moved, width-1)
		}
		lines = append(lines, line)
	}
	for _, l := range v.Wrapped(both, max(width-indent-1, 1), v.Styles.Text) {
		lines = append(lines, pane.Spaces(indent)+l)
	}
	return lines
}

// moved names the themes of a judgement that rose or fell, as many as fit in a
// line behind a few words, those of which most is said first. Where one report
// alone makes the judgement, nothing is said to have moved with it.
func (v *tab) moved(j *compare.JudgementRow, lead string, room int) []string {
	line := v.Styles.Faint.Paint(lead)
	var marks []view.Mark
	var lists [][]string
	for _, m := range []compare.Movement{compare.Declined, compare.Improved} {
		rows := v.Comparison.Moved(j, m)
		if len(rows) == 0 || j.Movement == compare.New || j.Movement == compare.Gone {
			continue
		}
		var titles []string
		for _, t := range rows {
			title := v.ThemeTitle(t.Theme)
			if t.Doubtful() {
				title += view.DoubtfulSign
			}
			titles = append(titles, title)
		}
		mark := v.MovementMark(m)
		mark.Word = fmt.Sprint(len(rows))
		marks, lists = append(marks, mark), append(lists, titles)
	}
	for i, titles := range lists {
		if line != "" {
			line += pane.Spaces(view.ColumnGap)
		}
		own := room - pane.Width(line) - pane.Width(marks[i].String()) - 1
		if i+1 < len(lists) { // the last list takes what is left
			own = max(own-pane.Width(strings.Join(lists[i+1], ", "))-2*view.ColumnGap, own/2)
		}
		line += marks[i].Paint() + " " + v.Styles.Quiet.Paint(asMany(titles, own))
	}
	if line == "" {
		return nil
	}
	return []string{pane.Clip(line, room)}
}

// asMany are as many names as fit in a room, and how many more there are.
func asMany(names []string, room int) string {
	for n := len(names); n > 0; n-- {
		text := strings.Join(names[:n], ", ")
		if n < len(names) {
			text += fmt.Sprintf(" and %d more", len(names)-n)
		}
		if pane.Width(text) <= room {
			return text
		}
	}
	return pane.Clip(names[0], room)
}
