package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"reinspect/compare"
	"reinspect/internal/wording"
)

// timelineColumns are the columns of the table of timelines.
var timelineColumns = []string{
	"authority", "kind", "inspected", "framework", "file", "area", "theme", "number",
	"value", "movement", "steps", "doubtful", "strengths", "weaknesses", "mixed", "text", "quote", "place", "course",
}

// timelineCSV writes timelines as one table: a row for each report, for each
// grade, for what each report says of a theme that several criticise, and for
// each thing asked for. No cell can be taken for a formula.
func timelineCSV(w io.Writer, lines *timelines) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	t := timelineTable{csv.NewWriter(w)}
	_ = t.w.Write(timelineColumns)
	for _, s := range lines.lines {
		for i := range s.Entries {
			t.row(s, i, map[string]string{"kind": "report"})
		}
		t.grades(s)
		t.runs(s)
		t.asked(s)
	}
	t.w.Flush()
	return t.w.Error()
}

type timelineTable struct{ w *csv.Writer }

// row writes what one entry says; the writer keeps its first error.
func (t timelineTable) row(s spoken, entry int, cells map[string]string) {
	r := s.Entries[entry].Report
	cells["authority"], cells["inspected"], cells["framework"], cells["file"] = s.Authority, days(r.Inspected), r.Framework.ID, wording.FileName(r)
	row := make([]string, len(timelineColumns))
	for i, name := range timelineColumns {
		row[i] = harmless(cells[name])
	}
	_ = t.w.Write(row)
}

func (t timelineTable) grades(s spoken) {
	for n := range s.Areas {
		a := &s.Areas[n]
		for i := range a.Cells {
			c := &a.Cells[i]
			if c.Grade == nil {
				continue
			}
			cells := map[string]string{"kind": "grade", "area": a.ID, "text": a.Title, "value": wording.Grade(c.Grade), "movement": string(c.Movement), "course": wording.AreaCourse(s.Line, a)}
			if wording.Stepped(c.Movement) {
				cells["steps"] = strconv.Itoa(c.Steps)
			}
			t.row(s, i, cells)
		}
	}
}

func (t timelineTable) runs(s spoken) {
	for n, r := range s.Runs {
		for i := range r.Said {
			said := &r.Said[i]
			if said.Balance == compare.Absent {
				continue
			}
			cells := map[string]string{
				"kind": "theme", "area": r.Area, "theme": r.Theme, "number": strconv.Itoa(n + 1), "text": s.themes.Title(r.Theme),
				"value": wording.Balance(said.Balance), "doubtful": yes(said.Doubtful),
				"strengths": strconv.Itoa(said.Counts.Strength), "weaknesses": strconv.Itoa(said.Counts.Weakness), "mixed": strconv.Itoa(said.Counts.Mixed), "course": s.runCourse(&r),
			}
			if said.Criticised() {
				cells["quote"], cells["place"] = said.Quote.Quote(), s.place(i, said.Quote)
			}
			t.row(s, i, cells)
		}
	}
}

// asked writes each item with what the next inspection says became of it: the
// row is that of the report that asked.
func (t timelineTable) asked(s spoken) {
	for i := range s.Asked {
		a := &s.Asked[i]
		for _, f := range a.Items {
			cells := map[string]string{"kind": "asked for", "number": strconv.Itoa(f.N), "text": f.Text, "doubtful": yes(f.Doubtful())}
			if len(f.Themes) > 0 {
				cells["theme"] = f.Themes[0]
			}
			if a.To >= 0 {
				cells["value"] = s.between(a.From, a.To).StatusOf(&f)
				if len(f.Evidence) > 0 {
					cells["quote"], cells["place"] = f.Evidence[0].Quote(), fmt.Sprintf("%s: %s", s.times[a.To], s.place(a.To, &f.Evidence[0]))
				}
			}
			t.row(s, a.From, cells)
		}
	}
}
