// Package across sets the reports on many authorities side by side: their grades
// under one framework, and what their inspections say of one theme.
//
// Who moved, and how far, is what the authorities' timelines say. The package
// knows nothing of files, formats and screens.
package across

import (
	"cmp"
	"slices"

	"reinspect/compare"
	"reinspect/internal/framework"
	"reinspect/internal/timeline"
	"reinspect/model"
)

// Frameworks returns those under which some of the reports give grades: that under
// which most authorities were inspected last first, of two the later one.
func Frameworks(reports []*model.Report, known *framework.Set) []*framework.Framework {
	type place struct{ authority, family string }
	last := map[place]*model.Report{}
	graded, count := map[string]bool{}, map[string]int{}
	for _, r := range reports {
		f, ok := known.ByID(r.Framework.ID)
		if !ok || !timeline.GivesGrades(r) {
			continue
		}
		graded[f.ID] = true
		at := place{compare.AuthorityKey(r.Authority), f.Family}
		if last[at] == nil || last[at].Day().Before(r.Day()) {
			last[at] = r
		}
	}
	for _, r := range last {
		count[r.Framework.ID]++
	}
	all := known.All()
	slices.Reverse(all) // the latest first
	all = slices.DeleteFunc(all, func(f *framework.Framework) bool { return !graded[f.ID] })
	slices.SortStableFunc(all, func(a, b *framework.Framework) int { return cmp.Compare(count[b.ID], count[a.ID]) })
	return all
}

// Authorities counts those that some of the reports give grades under a framework.
func Authorities(reports []*model.Report, f *framework.Framework) int {
	graded := map[string]bool{}
	for _, r := range reports {
		if r.Framework.ID == f.ID && r.Authority != "" && timeline.GivesGrades(r) {
			graded[compare.AuthorityKey(r.Authority)] = true
		}
	}
	return len(graded)
}

// Lines are the timelines of all authorities that were inspected under the
// frameworks of one family, in the order of their names. Reports of which only the
// facts are known have grades in their timelines, and nothing else.
func Lines(reports []*model.Report, family string, env compare.Env) []*timeline.Line {
	var some []*model.Report
	for _, r := range reports {
		if f, ok := env.Frameworks.ByID(r.Framework.ID); ok && f.Family == family {
			some = append(some, r)
		}
	}
	lines, _ := timeline.Lines(some, env)
	return slices.DeleteFunc(lines, func(l *timeline.Line) bool {
		return !slices.ContainsFunc(l.Entries, func(e timeline.Entry) bool { return e.Graded })
	})
}

// Grades are the latest grades of each authority under one framework.
type Grades struct {
	Framework *framework.Framework
	Areas     []framework.Area // those that some report grades, the overall one first
	Rows      []GradeRow
}

// GradeRow is one authority.
type GradeRow struct {
	Authority string
	Report    *model.Report // its latest inspection under the framework
	Before    *model.Report // the inspection before that, under whichever framework; nil for none
	Later     *model.Report // its latest inspection, where that is under another framework; else nil
	Cells     []Cell        // one for each area
}

// Cell is the grade of an area; the zero Cell where it has none.
type Cell struct {
	// Movement is NotComparable also where one grade is held against two that it has
	// moved from in different ways.
	timeline.AreaGrade
	From []From
}

// From is a grade of the inspection before that a grade is held against. There are
// two where one grade is for two areas.
type From struct {
	Title    string // of the area
	Grade    *model.Judgement
	Movement compare.Movement
	Steps    int
}

// GradesUnder lays out the latest grades under a framework, of the timelines of
// its family.
func GradesUnder(f *framework.Framework, lines []*timeline.Line) Grades {
	g := Grades{Framework: f}
	areas := slices.Clone(f.Areas)
	slices.SortStableFunc(areas, func(a, b framework.Area) int {
		return cmp.Compare(flag(a.ID != model.OverallArea), flag(b.ID != model.OverallArea))
	})
	for _, l := range lines {
		if row, ok := gradeRow(f, areas, l); ok {
			g.Rows = append(g.Rows, row)
		}
	}
	for i := len(areas) - 1; i >= 0; i-- {
		if !slices.ContainsFunc(g.Rows, func(r GradeRow) bool { return r.Cells[i].Grade != nil }) {
			areas = slices.Delete(areas, i, i+1)
			for k := range g.Rows {
				g.Rows[k].Cells = slices.Delete(g.Rows[k].Cells, i, i+1)
			}
		}
	}
	g.Areas = areas
	return g
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// gradeRow is the row of one authority; false where it has no grades under the
// framework.
func gradeRow(f *framework.Framework, areas []framework.Area, l *timeline.Line) (row GradeRow, ok bool) {
	at := -1
	for i, e := range l.Entries {
		switch {
		case !e.Graded:
		case e.Report.Framework.ID == f.ID:
			at, row.Later = i, nil
		case at >= 0:
			row.Later = e.Report
		}
	}
	if at < 0 {
		return row, false
	}
	before := lastGraded(l, at)
	row.Authority, row.Report = l.Authority, l.Entries[at].Report
	if before >= 0 {
		row.Before = l.Entries[before].Report
	}
	for _, a := range areas {
		row.Cells = append(row.Cells, cellOf(l, a.ID, at, before))
	}
	return row, true
}

// lastGraded is the inspection with grades before an entry; -1 for none.
func lastGraded(l *timeline.Line, at int) int {
	for i := at - 1; i >= 0; i-- {
		if l.Entries[i].Graded {
			return i
		}
	}
	return -1
}

// cellOf is the grade of an area, which can stand in two lines of the timeline.
func cellOf(l *timeline.Line, area string, at, before int) Cell {
	c := Cell{}
	for i := range l.Areas {
		a := &l.Areas[i]
		now := a.Cells[at]
		if now.Grade == nil || now.Grade.Area != area {
			continue
		}
		if c.Grade == nil {
			c.AreaGrade = now
		} else if c.Movement != now.Movement || c.Steps != now.Steps {
			c.Movement, c.Steps = compare.NotComparable, 0
		}
		if before >= 0 && a.Cells[before].Grade != nil {
			c.From = append(c.From, From{a.Title, a.Cells[before].Grade, now.Movement, now.Steps})
		}
	}
	return c
}
