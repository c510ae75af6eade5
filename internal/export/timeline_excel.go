package export

import (
	"io"

	"reinspect/compare"
	"reinspect/internal/export/xlsx"
	"reinspect/internal/wording"
)

// timelineExcel writes timelines as a workbook: a sheet each for reports,
// grades, themes and what was asked for, with the authority in each row, so
// that many authorities can be filtered and summed up.
func timelineExcel(w io.Writer, lines *timelines) error {
	reports := xlsx.Sheet{Name: "Reports", Columns: append(timed(), xlsx.Column{Head: "Published", Width: 14}, xlsx.Column{Head: "File", Width: 50})}
	grades := xlsx.Sheet{Name: "Grades", Columns: append(
		timed(),
		xlsx.Column{Head: "Area", Width: 34},
		xlsx.Column{Head: "Grade", Width: 32},
		xlsx.Column{Head: "Movement", Width: 24},
		xlsx.Column{Head: "Steps", Width: 8},
		xlsx.Column{Head: "Remark", Width: 30},
		xlsx.Column{Head: overTheYears, Width: 34},
	)}
	themes := xlsx.Sheet{Name: "Themes", Columns: append(append(
		timed(),
		xlsx.Column{Head: "Theme", Width: 36},
		xlsx.Column{Head: "Balance", Width: 14},
		xlsx.Column{Head: "Strengths", Width: 10},
		xlsx.Column{Head: "Weaknesses", Width: 12},
		xlsx.Column{Head: "Mixed", Width: 8},
		xlsx.Column{Head: "Close to a threshold", Width: 12},
		xlsx.Column{Head: overTheYears, Width: 40},
	), quotedColumns()...)}
	asked := xlsx.Sheet{Name: "Asked for", Columns: append(append(
		timed(),
		xlsx.Column{Head: "Number", Width: 9},
		xlsx.Column{Head: "Recommendation", Width: 60},
		xlsx.Column{Head: "Status", Width: 18},
		xlsx.Column{Head: "As told in", Width: 16},
		xlsx.Column{Head: "Remark", Width: 40},
	), quotedColumns()...)}
	for _, s := range lines.lines {
		for i, e := range s.Entries {
			reports.Rows = append(reports.Rows, append(s.timedCells(i), xlsx.Words(e.Report.Published.String()), xlsx.Words(wording.FileName(e.Report))))
		}
		grades.Rows = append(grades.Rows, s.gradeRows()...)
		themes.Rows = append(themes.Rows, s.themeRows()...)
		asked.Rows = append(asked.Rows, s.askedRows()...)
	}
	return xlsx.Workbook{
		Properties: lines.made.properties(lines.title()),
		Sheets:     []xlsx.Sheet{reports, grades, themes, asked, lines.method()},
	}.Write(w)
}

// timed are the columns that each sheet begins with.
func timed() []xlsx.Column {
	return []xlsx.Column{{Head: "Authority", Width: 28}, {Head: "Inspected", Width: 24}, {Head: "Framework", Width: 34}}
}

func quotedColumns() []xlsx.Column {
	return []xlsx.Column{{Head: "Quote", Width: 70}, {Head: "Where", Width: 20}}
}

// timedCells say whose and when.
func (s spoken) timedCells(entry int) []xlsx.Cell {
	r := s.Entries[entry].Report
	return []xlsx.Cell{xlsx.Words(s.Authority), xlsx.Words(days(r.Inspected)), xlsx.Words(r.Framework.Name)}
}

func (s spoken) gradeRows() [][]xlsx.Cell {
	var rows [][]xlsx.Cell
	for n := range s.Areas {
		a := &s.Areas[n]
		before := 0
		for i := range a.Cells {
			c := &a.Cells[i]
			if c.Grade != nil {
				movement, steps, remark := xlsx.Cell{}, xlsx.Cell{}, ""
				if c.Movement != "" {
					movement = inColour(s.between(before, i).Movement(c.Movement), string(c.Movement))
				}
				if wording.Stepped(c.Movement) {
					steps = xlsx.Count(c.Steps)
				}
				if c.Together {
					remark = "one grade for two areas"
				}
				rows = append(rows, append(s.timedCells(i), xlsx.Words(a.Title), xlsx.Words(wording.Grade(c.Grade)), movement, steps, xlsx.Words(remark), xlsx.Words(wording.AreaCourse(s.Line, a))))
			}
			if s.Entries[i].Graded {
				before = i
			}
		}
	}
	return rows
}

func (s spoken) themeRows() [][]xlsx.Cell {
	var rows [][]xlsx.Cell
	for _, r := range s.Runs {
		for i := range r.Said {
			said := &r.Said[i]
			if said.Balance == compare.Absent {
				continue
			}
			var quoted *compare.Evidence
			if said.Criticised() {
				quoted = said.Quote
			}
			row := append(
				s.timedCells(i), xlsx.Words(s.themes.Title(r.Theme)), inColour(wording.Balance(said.Balance), string(said.Balance)),
				xlsx.Count(said.Counts.Strength), xlsx.Count(said.Counts.Weakness), xlsx.Count(said.Counts.Mixed), xlsx.Words(yes(said.Doubtful)), xlsx.Words(s.runCourse(&r)),
			)
			rows = append(rows, append(row, s.quotedCells(i, quoted)...))
		}
	}
	return rows
}

func (s spoken) askedRows() [][]xlsx.Cell {
	var rows [][]xlsx.Cell
	for i := range s.Asked {
		a := &s.Asked[i]
		for k := range a.Items {
			f := &a.Items[k]
			status, told, remark := xlsx.Cell{}, "", ""
			var quoted *compare.Evidence
			if a.To >= 0 {
				w := s.between(a.From, a.To)
				status, told, remark = inColour(w.StatusOf(f), string(f.Status)), s.times[a.To], w.FollowUpDetail(f)
				if len(f.Evidence) > 0 {
					quoted = &f.Evidence[0]
				}
			}
			row := append(s.timedCells(a.From), xlsx.Count(f.N), xlsx.Words(f.Text), status, xlsx.Words(told), xlsx.Cell{Text: remark, Is: xlsx.Quiet})
			rows = append(rows, append(row, s.quotedCells(a.To, quoted)...))
		}
	}
	return rows
}

// quotedCells are a sentence and where it stands, empty for none.
func (s spoken) quotedCells(entry int, e *compare.Evidence) []xlsx.Cell {
	if e == nil {
		return []xlsx.Cell{{}, {}}
	}
	return []xlsx.Cell{xlsx.Words(e.Quote()), xlsx.Words(s.place(entry, e))}
}

// method is the sheet that says how the workbook was made.
func (t *timelines) method() xlsx.Sheet {
	m := xlsx.Sheet{Name: "Method", Columns: []xlsx.Column{{Width: 34}, {Width: 50}, {Width: 50}}}
	m.Rows = append(m.Rows, []xlsx.Cell{{Text: "How this was made", Is: xlsx.Title}})
	for _, line := range []string{t.made.line(), methodText} {
		m.Rows = append(m.Rows, []xlsx.Cell{{Text: line, Wide: true}})
	}
	return m
}
