package export

import (
	"bytes"
	"encoding/csv"
	"os"
	"regexp"
	"strings"
	"testing"

	"reinspect/compare"
)

// csvRows returns the rows of the table, each by the names of its columns.
func csvRows(t *testing.T, c *compare.Comparison, extras Extras) []map[string]string {
	t.Helper()
	var out bytes.Buffer
	if err := CSV(&out, c, extras); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), byteOrderMark))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var named []map[string]string
	for _, row := range rows[1:] {
		cells := map[string]string{}
		for i, name := range rows[0] {
			cells[name] = row[i]
		}
		named = append(named, cells)
	}
	return named
}

func TestEveryRowSaysWhichReportIsLeftAndWhichRight(t *testing.T) {
	for i, row := range csvRows(t, compared(), extras()) {
		if row["left_authority"] != "Fernmoor" || row["left_inspected"] != "2019-02-04/2019-02-15" || row["left_file"] != "fernmoor.pdf" ||
			row["right_inspected"] != "2024-03-04/2024-03-08" || row["right_file"] != "fernmoor-2024.pdf" {
			t.Errorf("row %d does not say what is compared: %v", i, row)
		}
	}
}

func TestRowsCanBeJoinedWithTheJSON(t *testing.T) {
	for _, row := range csvRows(t, compared(), extras()) {
		switch row["kind"] {
		case "recurring weakness":
			if row["left_ids"] != "1; 1; bullet 1" || row["left_pages"] != "2; 2; ?" || row["theme_id"] != "management-oversight" || row["area_id"] != "leadership" {
				t.Errorf("the weakness is %v", row)
			}
		case "theme":
			if row["theme_id"] == "management-oversight" && (row["left_weaknesses"] != "2" || row["right_strengths"] != "1") {
				t.Errorf("the theme's counts are %v", row)
			}
		}
	}
}

func TestATableOfTwoPlacesNeverSaysResolvedOrStayed(t *testing.T) {
	c := compared()
	c.Relation = compare.DifferentAuthorities
	c.Reports.Right.Authority = "Quillmarsh"
	c.Recommendations[0].Status = compare.Resolved
	for _, row := range csvRows(t, c, Extras{Themes: extras().Themes, Choice: Everything()}) {
		if row["kind"] == "stated change" { // a report's own words
			continue
		}
		for _, word := range []string{"resolved", "stayed", "improved", "declined"} {
			if strings.Contains(row["outcome"], word) && row["kind"] != "figure" {
				t.Errorf("a %s is said to have %s: %v", row["kind"], word, row)
			}
		}
	}
}

// docs/exports.md has every column, in order, and no other.
func TestTheDocumentListsEveryColumnOfTheTable(t *testing.T) {
	data, err := os.ReadFile("../../docs/exports.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "<!-- columns -->")
	text, _, _ = strings.Cut(text, "<!-- end of columns -->")
	var listed []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\|").FindAllStringSubmatch(text, -1) {
		listed = append(listed, m[1])
	}
	var want []string
	for _, c := range csvColumns {
		if !strings.HasPrefix(c.name, "right_") { // a line stands for left_ and right_
			want = append(want, c.name)
		}
	}
	if strings.Join(listed, " ") != strings.Join(want, " ") {
		t.Errorf("docs/exports.md lists\n%v\nthe table has\n%v", listed, want)
	}
}

// docs/exports.md names every format with its ending, and every part.
func TestTheDocumentNamesEveryFormatAndPart(t *testing.T) {
	data, err := os.ReadFile("../../docs/exports.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Formats() {
		if !strings.Contains(string(data), "| `"+f.Name+"` | `"+f.Extension+"` |") {
			t.Errorf("docs/exports.md does not have the format %s, which ends in %s", f.Name, f.Extension)
		}
	}
	for _, p := range Parts() {
		if !strings.Contains(string(data), "| `"+p.ID+"` |") {
			t.Errorf("docs/exports.md does not have the part %s", p.ID)
		}
	}
}
