package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"math"
	"strings"
	"testing"
)

func TestColumnsAreLettered(t *testing.T) {
	for n, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := letter(n); got != want {
			t.Errorf("column %d is %s, want %s", n, got, want)
		}
	}
}

func table() Sheet {
	return Sheet{
		Name: "It's one", Columns: []Column{{Head: "Theme", Width: 10}, {Head: "Share", Width: 8, Scale: true}},
		Rows: [][]Cell{{Words("a_x0041_"), Part(0.5)}, {Words("two words that wrap"), {}}},
	}
}

func TestASheetHasItsHeadingFrozenFilteredAndShaded(t *testing.T) {
	got := string(table().xml("Fernmoor"))
	for _, want := range []string{
		`state="frozen"`, `<autoFilter ref="A1:B3"/>`, `<conditionalFormatting sqref="B2:B3">`,
		`<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">Theme</t>`,
		`<c r="B2" s="3"><v>0.5</v></c>`, `<c r="B3" s="0"/>`,
		`>a_x005F_x0041_<`,                // no program takes the text for a character's code
		`<row r="3" ht="30" customHeight`, // two lines
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	book := string(Workbook{Sheets: []Sheet{table()}}.workbook())
	for _, want := range []string{`'It''s one'!$A$1:$B$3`, `'It''s one'!$1:$1`} {
		if !strings.Contains(book, want) {
			t.Errorf("no %s in\n%s", want, book)
		}
	}
}

func TestASheetOfTextHasNeitherFilterNorFrozenRow(t *testing.T) {
	s := Sheet{Name: "Method", Columns: []Column{{Width: 8}, {Width: 8}}, Rows: [][]Cell{{{Text: "a sentence that is long", Wide: true}}}}
	got := string(s.xml("Fernmoor"))
	if strings.Contains(got, "frozen") || strings.Contains(got, "autoFilter") {
		t.Errorf("a sheet of text is a table:\n%s", got)
	}
	for _, want := range []string{`<mergeCell ref="A1:B1"/>`, `ht="30"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestAChartNamesItsCellsAndRepeatsThem(t *testing.T) {
	s := table()
	got := string((&Chart{Title: "Shares & more", Sheet: &s, Series: []Series{{Column: 1, Colour: "0B5394"}}}).xml())
	for _, want := range []string{"Shares &amp; more", "'It''s one'!$A$2:$A$3", "'It''s one'!$B$1", `<c:ptCount val="2"/><c:pt idx="0"><c:v>0.5</c:v></c:pt></c:numCache>`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

// files writes a workbook and returns what is in it, by name.
func files(t *testing.T, b Workbook) map[string]string {
	t.Helper()
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	in := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		in[f.Name] = string(data)
	}
	return in
}

// Only the sheets with a chart point at a drawing, and those in order.
func TestAWorkbookHoldsItsSheetsAndCharts(t *testing.T) {
	first, second, third := table(), table(), table()
	first.Name, third.Name = "Plain", "Third"
	second.Chart = &Chart{Title: "Shares", About: "both reports", Sheet: &second, Series: []Series{{Column: 1}, {Column: 1}}}
	third.Chart = &Chart{Title: "More", Sheet: &third, Series: []Series{{Column: 1}}}
	in := files(t, Workbook{Sheets: []Sheet{first, second, third}})
	for name, wants := range map[string][]string{
		"xl/workbook.xml": {
			`<sheet name="Plain" sheetId="1" r:id="rId1"/>`, `<sheet name="It's one" sheetId="2" r:id="rId2"/>`, `<sheet name="Third" sheetId="3" r:id="rId3"/>`,
		},
		"xl/worksheets/sheet1.xml":            {`orientation="landscape"`},
		"xl/worksheets/sheet2.xml":            {`<drawing r:id="rId1"/>`, `orientation="portrait"`},
		"xl/worksheets/_rels/sheet2.xml.rels": {"drawings/drawing1.xml"},
		"xl/worksheets/_rels/sheet3.xml.rels": {"drawings/drawing2.xml"},
		"xl/charts/chart1.xml":                {"Shares"},
		"xl/charts/chart2.xml":                {"More"},
		// It begins in the row below the table, and has a row for each bar and eight more.
		"xl/drawings/drawing1.xml": {`<xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`, `<xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`, `descr="both reports"`},
	} {
		for _, want := range wants {
			if !strings.Contains(in[name], want) {
				t.Errorf("no %s in %s:\n%s", want, name, in[name])
			}
		}
	}
	if strings.Contains(in["xl/worksheets/sheet1.xml"], "drawing ") || in["xl/worksheets/_rels/sheet1.xml.rels"] != "" {
		t.Error("the sheet without a chart points at one")
	}
}

func TestWidthsNumbersAndShadesAreAsGiven(t *testing.T) {
	s := table()
	s.Rows[0][1] = Part(0.125)
	got := string(s.xml("Fernmoor"))
	for _, want := range []string{`<col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="8"`, "<v>0.125</v>", `priority="2"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if got := string((&Chart{Sheet: &s, Series: []Series{{Column: 1}}}).xml()); !strings.Contains(got, "<c:v>0.125</c:v>") {
		t.Errorf("the chart has another number:\n%s", got)
	}
	s.Rows = nil
	if got := string(s.xml("Fernmoor")); strings.Contains(got, "colorScale") {
		t.Errorf("a sheet without rows is shaded:\n%s", got)
	}
}

func TestOnlyWideCellsWithColumnsAfterThemAreJoined(t *testing.T) {
	s := Sheet{Columns: []Column{{Width: 8}, {Width: 8}, {Width: 8}}, Rows: [][]Cell{
		{Words("narrow"), Words("narrow"), Words("narrow")},
		{Words("narrow"), {Text: "wide", Wide: true}},
		{{}, {}, {Text: "the last", Wide: true}},
	}}
	if got := string(s.xml("")); !strings.Contains(got, `<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>`) {
		t.Errorf("joined are other cells:\n%s", got)
	}
}

// Excel calls a workbook damaged that does not keep to its limits.
func TestAWorkbookKeepsToTheLimitsOfExcel(t *testing.T) {
	s := table()
	s.Rows = append(s.Rows, []Cell{Words(strings.Repeat("\U0001f600", maxText)), Part(math.Inf(1))})
	got := string(s.xml(strings.Repeat("a & b ", 1000)))
	_, footer, _ := strings.Cut(got, "<oddFooter>")
	footer, _, _ = strings.Cut(footer, "</oddFooter>")
	if n := len(strings.ReplaceAll(footer, "&amp;", "&")); n > 255 {
		t.Errorf("the footer has %d characters", n)
	}
	if n := 2 * strings.Count(got, "\U0001f600"); n > maxText {
		t.Errorf("a cell has %d units", n)
	}
	if strings.Contains(got, "Inf") {
		t.Error("it holds a number without end")
	}
}
