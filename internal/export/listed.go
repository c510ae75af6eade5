package export

import (
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"reinspect/internal/clean"
	"reinspect/internal/wording"
	"reinspect/model"
)

// ListFormat is one way of writing a list of reports.
type ListFormat struct {
	Naming
	// write writes the reports; title gives an area of a framework its title.
	write func(w io.Writer, reports []*model.Report, title func(framework, area string) string) error
}

// ListFormats returns every format of lists of reports, the default first.
func ListFormats() []ListFormat {
	return []ListFormat{
		{Naming{"text", []string{"plain", "txt"}, ".txt", "for people, a line a report"}, listText},
		{Naming{"csv", nil, ".csv", "for spreadsheets and other programs"}, listCSV},
		{Naming{"json", nil, ".json", "for other programs"}, listJSON},
	}
}

// Bytes writes reports into memory, without anything that can steer a terminal.
func (f ListFormat) Bytes(reports []*model.Report, title func(framework, area string) string) ([]byte, error) {
	return cleaned(func(w io.Writer) error { return f.write(w, reports, title) })
}

// listText writes a line for each report, in columns.
func listText(w io.Writer, reports []*model.Report, title func(framework, area string) string) error {
	if len(reports) == 0 {
		_, err := io.WriteString(w, "No report.\n")
		return err
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range reports {
		line := []string{
			orElse(r.Authority, "place not known"), orElse(r.Day().String(), "no date"), string(r.Kind), orElse(r.Framework.ID, "no framework"),
			orElse(warnings(r), "no warnings"), wording.FileName(r), listedGrades(r, title),
		}
		for i, cell := range line {
			line[i] = clean.Line(cell)
		}
		if _, err := io.WriteString(t, strings.Join(line, "\t")+"\n"); err != nil {
			return err
		}
	}
	return t.Flush()
}

func warnings(r *model.Report) string {
	if len(r.Warnings) == 0 {
		return ""
	}
	return wording.Count(len(r.Warnings), "warning")
}

// listedGrades names the grades of a report, that of the whole first: "Overall
// effectiveness: Good; Leadership: Good".
func listedGrades(r *model.Report, title func(framework, area string) string) string {
	var all []string
	for i := range r.Judgements {
		j := &r.Judgements[i]
		text := title(r.Framework.ID, j.Area) + ": " + wording.ShortGrade(j)
		if j.Area == model.OverallArea {
			all = append([]string{text}, all...)
			continue
		}
		all = append(all, text)
	}
	return strings.Join(all, "; ")
}

var listColumns = []string{
	"authority", "date", "inspected", "published", "kind", "framework", "overall", "grades", "recommendations", "warnings", "title", "path",
}

func listCSV(w io.Writer, reports []*model.Report, title func(framework, area string) string) error {
	return csvOf(w, Table{Each: func(head func([]string) error, row func([]any) error) error {
		if err := head(listColumns); err != nil {
			return err
		}
		for _, r := range reports {
			overall := ""
			for i := range r.Judgements {
				if r.Judgements[i].Area == model.OverallArea {
					overall = wording.Grade(&r.Judgements[i])
				}
			}
			err := row([]any{
				r.Authority, r.Day().String(), days(r.Inspected), r.Published.String(), string(r.Kind), r.Framework.ID, overall, listedGrades(r, title),
				int64(len(r.Recommendations)), int64(len(r.Warnings)), r.Title, r.Source.Path,
			})
			if err != nil {
				return err
			}
		}
		return nil
	}})
}

// listJSON writes each report as show --format json does, without its sections.
func listJSON(w io.Writer, reports []*model.Report, _ func(framework, area string) string) error {
	out := struct {
		Schema  int          `json:"schema"`
		Reports []jsonReport `json:"reports"`
	}{Schema, []jsonReport{}}
	for _, r := range reports {
		out.Reports = append(out.Reports, reportJSON(r, false))
	}
	return encode(w, out, "  ")
}

// number writes a number, "" for none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
