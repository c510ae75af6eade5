package reports

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/internal/fault"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// leastName is the narrowest first column, gap what parts the columns.
const (
	leastName = 8
	gap       = 2
)

// areas are the columns of grades beside the overall one: the areas that most
// frameworks grade. The explanation of a report has all its grades.
var areas = []struct{ id, title, short string }{
	{"help-and-protection", "Protection", "Prot."},
	{"children-in-care", "In care", "Care"},
	{"care-leavers", "Care leavers", "Leav."},
	{"leadership", "Leadership", "Lead."},
}

// fit lays the table out for a width, for all reports: a filter moves no column.
func (l *List) fit(width int) {
	rows := slices.DeleteFunc(slices.Clone(l.entries), func(e *entry) bool { return e.Report == nil })
	table := list.Table[*entry]{
		Rows:    rows,
		Name:    func(e **entry) string { return l.name(*e) },
		Columns: l.columns(),
	}
	f, fits := table.Fit(width-view.BarWidth-markWidth-1, leastName)
	l.fitted = fitted{width, f, fits && len(rows) > 0}
}

// columns are the columns of the table; a new one is one more entry here.
func (l *List) columns() []list.Column[*entry] {
	type column = list.Column[*entry]
	text := func(style pane.Style, of func(e *entry) string) func(int, **entry) string {
		return func(_ int, e **entry) string { return style.Paint(pane.Clean(of(*e))) }
	}
	plain := func(of func(e *entry) string) func(int, **entry) string { return text(l.Styles.Text, of) }
	columns := []column{
		{Title: "Framework", Gap: gap, Drop: 1, Cell: text(l.Styles.Quiet, func(e *entry) string { return wording.ShortFramework(e.Report) })},
		{Title: "Kind", Gap: gap, Drop: 4, Cell: text(l.Styles.Quiet, func(e *entry) string { return wording.Kind(e.Report) })},
	}
	if l.sort != byAuthority {
		when := column{Title: "Date", Gap: gap, Cell: text(l.Styles.Quiet, l.date)}
		columns = append([]column{when}, columns...)
	}
	overall := column{Title: "Overall", Gap: gap, Cell: plain(func(e *entry) string { return l.grade(e.verdict(), letters) })}
	short := overall
	overall.Drop, overall.Short = 7, &short
	overall.Cell = plain(func(e *entry) string { return l.grade(e.verdict(), wording.ShortGrade) })
	columns = append(columns, overall)
	for k, a := range areas {
		lettered := column{Title: a.short, Gap: gap, Drop: 2, Cell: func(_ int, e **entry) string { return l.areaCell(*e, k, false) }}
		named := lettered
		named.Title, named.Drop, named.Short = a.title, 3, &lettered
		dotted := named
		dotted.Drop, dotted.Short = 6, &named
		dotted.Cell = func(_ int, e **entry) string { return l.areaCell(*e, k, true) }
		columns = append(columns, dotted)
	}
	columns = append(columns, column{Title: "File", Gap: gap, Drop: 2, Cell: text(l.Styles.Mixed, func(e *entry) string { return string(e.File) })})
	return append(columns, column{Title: "Warnings", Gap: gap, Drop: 5, Cell: text(l.Styles.Mixed, func(e *entry) string {
		if n := len(e.Report.Warnings); n > 0 {
			return fmt.Sprint(n)
		}
		return ""
	})})
}

// mostLetters is the widest grade in letters: some frameworks grade in sentences.
const mostLetters = 8

func letters(j *model.Judgement) string { return pane.Clip(wording.GradeLetters(j), mostLetters) }

// grade is a grade as dots and words; "" where there is none.
func (l *List) grade(g *Grade, name func(*model.Judgement) string) string {
	if g == nil {
		return ""
	}
	return strings.TrimLeft(l.DotsOf(g.Rank, g.Steps)+" "+pane.Clean(name(g.Judgement)), " ")
}

// areaCell is the grade of an area; in brackets that of the area before where one
// grade is for both.
func (l *List) areaCell(e *entry, k int, dots bool) string {
	g := e.grade(areas[k].id)
	if g == nil {
		return l.Styles.Faint.Paint(l.Glyphs.Dot)
	}
	text := pane.Clean(letters(g.Judgement))
	if dots {
		text = l.grade(g, letters)
	}
	if k > 0 && g == e.grade(areas[k-1].id) {
		return l.Styles.Faint.Paint("(" + text + ")")
	}
	return l.Styles.Text.Paint(text)
}

// Explain says all that is known of the report under the cursor.
func (l *List) Explain() (title string, facts []view.Fact) {
	e := l.current().entry
	if e == nil {
		return "", nil
	}
	add := func(about, text string) {
		if text != "" {
			facts = append(facts, view.Fact{About: about, Text: pane.Clean(text)})
		}
	}
	add("file", e.Path)
	add("", e.File.about())
	if e.Report == nil {
		add("reason", e.reason())
		add("hint", fault.Hint(e.Fault))
		return "This file could not be read", facts
	}
	r := e.Report
	add("title", r.Title)
	add("kind", wording.Kind(r))
	add("framework", r.Framework.Name)
	add("inspected", r.Inspected.String())
	add("published", r.Published.Long())
	for _, g := range e.Grades {
		grade := wording.Grade(g.Judgement)
		if len(g.Covers) > 1 {
			grade += ", one grade for both"
		}
		add(strings.ToLower(g.Title), grade)
	}
	if len(e.Grades) == 0 {
		add("grades", "none")
	}
	for _, w := range r.Warnings {
		add("warning", w)
	}
	title = wording.ReportName(r)
	if when := wording.Month(r); when != "" {
		title += ", " + when
	}
	return pane.Clean(title), facts
}
