package xlsx

import (
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
