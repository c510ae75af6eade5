package export

import (
	"io"
	"strings"
	"text/tabwriter"

	"reinspect/compare"
	"reinspect/internal/across"
	"reinspect/internal/clean"
	"reinspect/internal/theme"
	"reinspect/internal/wording"
)

// Overview is many authorities side by side: a line each for people, and for programs
// a table with a row for each grade, or for what an inspection says of a theme.
type Overview struct {
	Table
	head []string
	rows [][]string
}

// OverviewFormat is one way of writing an overview.
type OverviewFormat struct {
	Naming
	Binary bool
	write  func(io.Writer, Overview) error
}

// OverviewFormats returns every format of overviews, the default first.
func OverviewFormats() []OverviewFormat {
	all := []OverviewFormat{{Naming{"text", []string{"plain", "txt"}, ".txt", "for people, a line an authority"}, false, overviewText}}
	for _, f := range TableFormats() {
		all = append(all, OverviewFormat{f.Naming, f.Binary, func(w io.Writer, b Overview) error { return f.Write(w, b.Table) }})
	}
	return all
}

// Bytes writes an overview into memory. Text is without anything that can steer a
// terminal.
func (f OverviewFormat) Bytes(b Overview) ([]byte, error) {
	if f.Binary {
		var out strings.Builder
		err := f.write(&out, b)
		return []byte(out.String()), err
	}
	return cleaned(func(w io.Writer) error { return f.write(w, b) })
}

// overviewText writes a line for each authority, in columns.
func overviewText(w io.Writer, b Overview) error {
	if len(b.rows) == 0 {
		_, err := io.WriteString(w, "No authority.\n")
		return err
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, row := range append([][]string{b.head}, b.rows...) {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = clean.Line(cell)
		}
		if _, err := io.WriteString(t, strings.TrimRight(strings.Join(cells, "\t"), "\t")+"\n"); err != nil {
			return err
		}
	}
	return t.Flush()
}

// tableOf is a table of rows that are known.
func tableOf(name string, columns []string, rows [][]any) Table {
	return Table{Name: name, Each: func(head func([]string) error, row func([]any) error) error {
		if err := head(columns); err != nil {
			return err
		}
		for _, r := range rows {
			if err := row(r); err != nil {
				return err
			}
		}
		return nil
	}}
}

// GradesOverview is the latest grades of many authorities under one framework.
func GradesOverview(g across.Grades, themes *theme.Catalogue) Overview {
	b := Overview{head: []string{"Authority", "Inspected"}}
	for _, a := range g.Areas {
		b.head = append(b.head, a.Title)
	}
	var rows [][]any
	for _, r := range g.Rows {
		before := ""
		if r.Before != nil {
			before = r.Before.Day().String()
		}
		line := []string{r.Authority, r.Report.Day().String()}
		for k, c := range r.Cells {
			line = append(line, movedGrade(&r, &c, themes))
			if c.Grade == nil {
				continue
			}
			var from []string
			for _, f := range c.From {
				from = append(from, wording.Grade(f.Grade))
			}
			var steps any
			if wording.Stepped(c.Movement) {
				steps = int64(c.Steps)
			}
			rows = append(rows, []any{
				r.Authority, g.Framework.ID, r.Report.Day().String(), g.Areas[k].ID, g.Areas[k].Title, wording.Grade(c.Grade), int64(c.Grade.Rank),
				before, strings.Join(from, "; "), string(c.Movement), steps, r.Report.Source.Path,
			})
		}
		b.rows = append(b.rows, line)
	}
	b.Table = tableOf("Grades", []string{"authority", "framework", "date", "area", "area_title", "grade", "rank", "before", "grade_before", "movement", "steps", "path"}, rows)
	return b
}

// movedGrade says a grade and how it moved: "Good, improved by 2 steps".
func movedGrade(r *across.GradeRow, c *across.Cell, themes *theme.Catalogue) string {
	if c.Grade == nil {
		return "–"
	}
	text := wording.ShortGrade(c.Grade)
	if r.Before == nil || len(c.From) == 0 {
		return text
	}
	w := wording.OfOneAuthority(r.Before, r.Report, themes)
	if wording.Stepped(c.Movement) {
		return text + ", " + w.Moved(c.Movement, c.Steps)
	}
	return text + ", " + w.Movement(c.Movement)
}

// ThemeOverview is what the inspections of many authorities say of one theme.
func ThemeOverview(id string, all []across.ThemeRow, themes *theme.Catalogue) Overview {
	most := 0
	for _, r := range all {
		most = max(most, len(r.Said))
	}
	b := Overview{head: []string{"Authority"}}
	for k := range most {
		b.head = append(b.head, []string{"Latest", "Before", "Earlier"}[min(k, 2)])
	}
	var rows [][]any
	for _, r := range all {
		line := []string{r.Authority}
		for _, s := range r.Said {
			line = append(line, saidInShort(&s, themes))
			rows = append(rows, []any{
				r.Authority, s.Report.Framework.ID, s.Report.Day().String(), id, wording.Balance(s.Balance),
				int64(s.Counts.Strength), int64(s.Counts.Weakness), int64(s.Counts.Mixed), yes(s.Doubt != ""), string(s.Movement), s.Report.Source.Path,
			})
		}
		b.rows = append(b.rows, line)
	}
	b.Table = tableOf("Theme", []string{"authority", "framework", "date", "theme", "balance", "strengths", "weaknesses", "mixed", "doubtful", "movement", "path"}, rows)
	return b
}

// saidInShort says what an inspection says of a theme: "2024 weakness +1 −4,
// declined".
func saidInShort(s *across.Said, themes *theme.Catalogue) string {
	text := strings.TrimSpace(wording.Year(s.Report) + " " + orElse(saidCell(s.Balance, s.Counts, s.Doubt != "").Text, wording.Balance(compare.Absent)))
	if s.Movement == compare.Improved || s.Movement == compare.Declined {
		text += ", " + wording.OfOneAuthority(s.Report, s.Report, themes).Movement(s.Movement)
	}
	return text
}
