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

// area is an area with the titles of its column, the longest first.
type area struct{ id, title, short, shortest string }

// areas are the columns of grades beside the overall one: the areas that most
// frameworks grade. The explanation of a report has all its grades.
var areas = []area{
	{"help-and-protection", "Protection", "Prot.", "Pr"},
	{"children-in-care", "In care", "Care", "Ca"},
	{"care-leavers", "Care leavers", "Leav.", "Lv"},
	{"leadership", "Leadership", "Lead.", "Ld"},
}

// fit lays the table out for a width, for all reports: a filter moves no column.
func (l *List) fit(width int) {
	rows := slices.DeleteFunc(slices.Clone(l.entries), func(e *entry) bool { return e.Report == nil })
	table := list.Table[*entry]{
		Rows:    rows,
		Name:    func(e **entry) string { return pane.ClipMiddle(l.name(*e), max(width/3, leastName)) },
		Columns: l.columns(),
	}
	f, fits := table.Fit(width-view.BarWidth-markWidth-1, leastName)
	l.fitted = fitted{width, f, fits && len(rows) > 0}
}

const frameworkTitle = "Framework"

// gradesAreas reports whether a report grades one of the areas that have columns.
func (e *entry) gradesAreas() bool {
	return slices.ContainsFunc(areas, func(a area) bool { return e.grade(a.id) != nil })
}

// columns are the columns of the table; a new one is one more entry here.
func (l *List) columns() []list.Column[*entry] {
	type column = list.Column[*entry]
	text := func(style pane.Style, of func(e *entry) string) func(int, **entry) string {
		return func(_ int, e **entry) string { return style.Paint(pane.Clean(of(*e))) }
	}
	plain := func(of func(e *entry) string) func(int, **entry) string { return text(l.Styles.Text, of) }
	columns := []column{
		{Title: frameworkTitle, Gap: gap, Drop: 5, Cell: text(l.Styles.Quiet, func(e *entry) string { return wording.ShortFramework(e.Report) })},
		{Title: "Kind", Gap: gap, Drop: 7, Cell: text(l.Styles.Quiet, func(e *entry) string { return wording.Kind(e.Report) })},
	}
	if l.sort != byAuthority {
		when := column{Title: "Date", Gap: gap, Cell: text(l.Styles.Quiet, l.date)}
		columns = append([]column{when}, columns...)
	}
	overall := func(drop int, of func(e *entry) string, short *column) column {
		return column{Title: "Overall", Gap: gap, Drop: drop, Cell: plain(of), Short: short}
	}
	few := overall(0, func(e *entry) string { return l.letters(e.verdict()) }, nil)
	dots := overall(3, func(e *entry) string { return l.grade(e.verdict(), letters) }, &few)
	columns = append(columns, overall(10, func(e *entry) string { return l.grade(e.verdict(), wording.ShortGrade) }, &dots))
	for k, a := range areas {
		of := func(title string, drop int, how form, short *column) column {
			return column{Title: title, Gap: gap, Drop: drop, Cell: func(_ int, e **entry) string { return l.areaCell(*e, k, how) }, Short: short}
		}
		narrow := of(a.shortest, 2, initials, nil)
		if k > 0 {
			narrow.Gap = 1
		}
		lettered := of(a.short, 4, inLetters, &narrow)
		named := of(a.title, 6, inLetters, &lettered)
		columns = append(columns, of(a.title, 9, withDots, &named))
	}
	columns = append(columns, column{Title: "File", Gap: gap, Drop: 1, Cell: text(l.Styles.Mixed, func(e *entry) string { return string(e.File) })})
	return append(columns, column{Title: "Warnings", Gap: gap, Drop: 8, Cell: text(l.Styles.Mixed, func(e *entry) string {
		if n := len(e.Report.Warnings); n > 0 {
			return fmt.Sprint(n)
		}
		return ""
	})})
}

// mostLetters is the widest grade in letters: some frameworks grade in sentences.
const mostLetters = 8

// mostInitials is the widest grade in initials.
const mostInitials = 2

func letters(j *model.Judgement) string { return pane.Clip(wording.GradeLetters(j), mostLetters) }

// grade is a grade as dots and words; "" where there is none.
func (l *List) grade(g *Grade, name func(*model.Judgement) string) string {
	if g == nil {
		return ""
	}
	return strings.TrimLeft(l.DotsOf(g.Rank, g.Steps)+" "+pane.Clean(name(g.Judgement)), " ")
}

// letters is a grade in letters; "" where there is none.
func (l *List) letters(g *Grade) string {
	if g == nil {
		return ""
	}
	return letters(g.Judgement)
}

// form is how the grade of an area is written.
type form int

const (
	withDots form = iota
	inLetters
	initials
)

// areaCell is the grade of an area; in brackets that of the area before where one
// grade is for both, in initials without.
func (l *List) areaCell(e *entry, k int, how form) string {
	g := e.grade(areas[k].id)
	switch {
	case g == nil && !e.gradesAreas():
		return ""
	case g == nil:
		return l.Styles.Faint.Paint(l.Glyphs.Dot)
	}
	text, style := "", l.Styles.Text
	switch how {
	case withDots:
		text = l.grade(g, letters)
	case inLetters:
		text = pane.Clean(letters(g.Judgement))
	case initials:
		text = pane.Clip(pane.Clean(wording.GradeInitials(g.Judgement)), mostInitials)
	}
	if k > 0 && g == e.grade(areas[k-1].id) {
		style = l.Styles.Faint
		if how != initials {
			text = "(" + text + ")"
		}
	}
	return style.Paint(text)
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
