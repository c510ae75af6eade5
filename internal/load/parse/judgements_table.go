package parse

import (
	"slices"
	"strings"

	"reinspect/internal/framework"
)

// row is one judgement of a table: its label and the grade beside it, "" if
// none could be read.
type row struct {
	area     framework.Area
	label    string
	grade    string
	page     int
	top, end float64 // from the first to the last baseline of its label
}

// table is a range of lines that holds only judgement labels, grades and
// table heads.
type table struct {
	from, to int
	rows     []row
	grades   []gradeCell
}

// gradeCell is a grade, or part of one, in a table's right-hand column.
type gradeCell struct {
	text string
	row  int // the row on or between whose lines it stands; -1 for none
	line int
	page int
	x, y float64
}

// tables returns every table of judgements in the document, read with the
// labels of one framework.
func (r *reader) tables(fw *framework.Framework) []table {
	var all []table
	var t table
	first := firstWords(fw)
	flush := func() {
		if len(t.rows) > 0 {
			t.pair(fw.Scale)
			all = append(all, t)
		}
		t = table{}
	}
	for i := 0; i < min(len(r.lines), fitLines); {
		l := &r.lines[i]
		switch {
		case l.taken == isNote:
			i++
		case l.taken != free || l.bullet:
			flush()
			i++
		case r.headsTable(fw, i):
			i++
		case partOfGrade(fw.Scale, l.grade) && !l.marked:
			t.grades = append(t.grades, gradeCell{l.text, -1, i, l.Page, l.X, l.Y})
			i++
			t.to = i
		case !first.begins(l.label):
			flush()
			i++
		default:
			next, ok := r.rowAt(fw, i, &t)
			if !ok {
				flush()
				i++
				continue
			}
			i = next
			t.to = i
		}
	}
	flush()
	return r.current(all)
}

// headAbove returns the first line of the table's head above its first row.
func (r *reader) headAbove(fw *framework.Framework, i int) int {
	for i > 0 && r.headsTable(fw, i-1) {
		i--
	}
	return i
}

// beginnings are the first words of a framework's labels, so that most lines
// can be passed over without comparing them with each label.
type beginnings struct {
	two map[string]bool // the first two words, or the first where a line breaks after it
	one map[string]bool // labels of a single word, which a grade can follow
}

func firstWords(fw *framework.Framework) beginnings {
	first := beginnings{map[string]bool{}, map[string]bool{}}
	for _, a := range fw.Areas {
		for _, p := range areaPhrases(a) {
			for _, w := range p.Wordings() {
				one, rest, _ := strings.Cut(w, " ")
				first.two[one], first.two[beginning(w)] = true, true
				if rest == "" {
					first.one[one] = true
				}
			}
		}
	}
	return first
}

// begins reports whether a label can begin as folded text does.
func (b beginnings) begins(folded string) bool {
	one, _, _ := strings.Cut(folded, " ")
	return b.two[beginning(folded)] || b.one[one]
}

// beginning returns the first two words of folded text.
func beginning(folded string) string {
	one, rest, _ := strings.Cut(folded, " ")
	two, _, _ := strings.Cut(rest, " ")
	return strings.TrimSpace(one + " " + two)
}

// rowAt reads the label that begins at line i, with any parts of grades beside
// or between its lines, and returns the index of the line after it.
func (r *reader) rowAt(fw *framework.Framework, i int, t *table) (next int, ok bool) {
	acc, end := "", 0
	var area framework.Area
	var cells, kept []gradeCell
	for j := i; j < len(r.lines) && j < i+mostHeadingLines; j++ {
		l := &r.lines[j]
		if l.taken != free || l.bullet {
			break
		}
		left, right := r.splitRow(fw, l, acc)
		if right != "" {
			beside := -1
			if left != "" || acc != "" { // on the label's lines or between them
				beside = len(t.rows)
			}
			cells = append(cells, gradeCell{right, beside, j, l.Page, l.X, l.Y})
		}
		if left == "" {
			continue
		}
		acc = join(acc, left)
		found, whole, more := labelled(fw, label(acc))
		if whole {
			area, end = found, j+1
			kept = append([]gradeCell(nil), cells...)
		}
		if !more {
			break
		}
	}
	if end == 0 || t.holds(area) {
		return i, false // an area named again heads its section below the table
	}
	if len(t.rows) == 0 {
		t.from = r.headAbove(fw, i)
		t.dropStrayGrades(fw.Scale, &r.lines[i])
	}
	first, last := &r.lines[i], &r.lines[end-1]
	t.rows = append(t.rows, row{area: area, label: r.rowLabel(fw, i, end), page: first.Page, top: first.Y, end: last.Y})
	t.grades = append(t.grades, kept...)
	return end, true
}

// holds reports whether the table has a row for an area.
func (t *table) holds(area framework.Area) bool {
	return slices.ContainsFunc(t.rows, func(r row) bool { return r.area.Title == area.Title })
}

// dropStrayGrades keeps, of the pieces of grades above a table's first label,
// those of its own right-hand column: the sentence above the table can end in
// a line that is a grade.
func (t *table) dropStrayGrades(scale framework.Scale, first *line) {
	var kept []gradeCell
	for _, g := range t.grades {
		beside := g.x > first.X+columnGap
		if first.Size == 0 {
			beside = gradeIs(scale, g.text) == "" && beginsGrade(scale, g.text)
		}
		if beside && g.page == first.Page {
			kept = append(kept, g)
		}
	}
	t.grades = kept
	if len(kept) > 0 {
		t.from = kept[0].line
	}
}

// columnGap is how far right of the labels, in points, the grades' column
// begins at the least.
const columnGap = 60

// labelled reports whether folded text is a whole label of the framework, and
// whether the next line could continue it to a longer one. If it is neither,
// labels with a misprint are tried.
func labelled(fw *framework.Framework, folded string) (area framework.Area, whole, more bool) {
	for _, a := range fw.Areas {
		for _, p := range a.Labels {
			if p.Is(folded) {
				area, whole = a, true
			}
			more = more || p.Continues(folded)
		}
	}
	if whole || more {
		return area, whole, more
	}
	for _, a := range fw.Areas {
		for _, p := range a.Labels {
			if p.Nearly(folded) {
				area, whole = a, true
			}
			more = more || p.NearlyContinues(folded)
		}
	}
	return area, whole, more
}

// splitRow divides a line of a table into label and grade: by its cells or, if
// the format has lost them, by the part of a grade at its end. Other text in the
// grade's cell is dropped, so that the row is kept and its grade is unknown.
func (r *reader) splitRow(fw *framework.Framework, l *line, before string) (left, right string) {
	text := l.text
	if n := len(l.Cells); n > 1 {
		var cells []string
		for _, c := range l.Cells[:n-1] {
			cells = append(cells, clean(c.Text))
		}
		left = strings.Join(cells, " ")
		if gradePiece(fw.Scale, l.Cells[n-1].Text) {
			return left, clean(l.Cells[n-1].Text)
		}
		if _, whole, more := labelled(fw, label(join(before, left))); whole || more {
			return left, ""
		}
	}
	if gradePiece(fw.Scale, text) {
		return "", text
	}
	fields := strings.Fields(text)
	for n := max(1, len(fields)-mostGradeWords); n < len(fields); n++ {
		left, right := strings.Join(fields[:n], " "), strings.Join(fields[n:], " ")
		if !gradePiece(fw.Scale, right) {
			continue
		}
		if _, whole, more := labelled(fw, label(join(before, left))); whole || more {
			return left, right
		}
	}
	return text, ""
}

// mostGradeWords is how many words a grade at the end of a row has at most.
const mostGradeWords = 8

// rowLabel returns a label as it is printed.
func (r *reader) rowLabel(fw *framework.Framework, from, to int) string {
	text := ""
	for i := from; i < to; i++ {
		left, _ := r.splitRow(fw, &r.lines[i], text)
		if r.lines[i].marked {
			left = r.lines[i].Marker + " " + left
		}
		text = join(text, left)
	}
	return tidyTitle(text)
}

// pair gives each label its grade. Reading each column from top to bottom
// gives as many grades as labels in nearly every table, however the lines are
// broken; then they belong together in order. Where the counts differ, a piece
// of a grade belongs to the label on its line, else to the nearest one.
func (t *table) pair(scale framework.Scale) {
	var text []string
	for _, g := range t.grades {
		text = append(text, g.text)
	}
	if ids, ok := gradesIn(scale, strings.Join(text, " ")); ok && len(ids) == len(t.rows) {
		for i := range t.rows {
			t.rows[i].grade = ids[i]
		}
		return
	}
	beside := make([]string, len(t.rows))
	for _, g := range t.grades {
		i := g.row
		if i < 0 {
			i = t.nearest(g)
		}
		if i >= 0 {
			beside[i] = join(beside[i], g.text)
		}
	}
	for i := range t.rows {
		t.rows[i].grade = gradeIs(scale, beside[i])
	}
}

// nearest returns the row whose label stands nearest to a piece of a grade on
// its page, -1 where the page has none or the format gives no places.
func (t *table) nearest(g gradeCell) int {
	best, at := 0.0, -1
	for i, row := range t.rows {
		if row.page != g.page || g.y == 0 {
			continue
		}
		d := max(row.top-g.y, g.y-row.end, 0)
		if at < 0 || d < best {
			best, at = d, i
		}
	}
	return at
}

// current leaves out tables of an earlier inspection's grades, as the heading
// or sentence above them says.
func (r *reader) current(all []table) []table {
	var now []table
	for _, t := range all {
		earlier := false
		for i := t.from - 1; i >= 0 && i >= t.from-leadLines; i-- {
			l := &r.lines[i]
			if (strings.HasSuffix(l.text, ":") || r.headingLike(i)) && anyIn(words().Verdict.Earlier, framework.Fold(l.text)) {
				earlier = true
			}
		}
		if !earlier {
			now = append(now, t)
		}
	}
	return now
}

// leadLines is how many lines above a table can introduce it.
const leadLines = 4
