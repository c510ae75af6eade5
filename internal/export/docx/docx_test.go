package docx

import (
	"slices"
	"strings"
	"testing"

	"reinspect/internal/export/ooxml"
)

func TestColumnsGetWhatTheyNeedAndShareTheRest(t *testing.T) {
	sum := func(widths []int) (n int) {
		for _, w := range widths {
			n += w
		}
		return n
	}
	halves := Table{Widths: Halves}.twips()
	if halves[0] != halves[1] || sum(halves) < textWidth-1 || sum(halves) > textWidth {
		t.Errorf("halves are %v", halves)
	}
	wide := Table{Widths: []Width{{10, 10}, {5, 60}, {5, 20}}}.twips()
	if wide[0] != 10*characterWidth+cellMargins || wide[1] <= wide[2] || sum(wide) > textWidth || sum(wide) < textWidth-3 {
		t.Errorf("columns are %v", wide)
	}
	many := Table{Widths: slices.Repeat([]Width{{30, 30}}, 8)}.twips()
	if sum(many) > textWidth {
		t.Errorf("too many columns reach over the page: %v", many)
	}
}

func TestTheContentsHaveEveryHeadingOfTheFirstTwoLevels(t *testing.T) {
	d := &Document{}
	d.Contents("Contents")
	d.Heading(1, "Summary")
	d.Heading(2, "Part")
	d.Heading(3, "Detail")
	x := ooxml.New()
	d.body[0](x)
	got := string(x.Bytes())
	if !strings.Contains(got, `w:anchor="_Toc1"`) || !strings.Contains(got, ">Part<") || strings.Contains(got, "Detail") {
		t.Errorf("the contents are\n%s", got)
	}
	if strings.Count(got, `"begin"`) != 1 || strings.Count(got, `"end"`) != 1 {
		t.Errorf("the field is not whole:\n%s", got)
	}
}

func TestAHeadingRowRepeatsAndShortRowsStayWhole(t *testing.T) {
	x := ooxml.New()
	Table{About: "Grades", Widths: Halves, Head: []string{"a", "b"}, Rows: []Row{
		{Cells: []Cell{Words(Text("1")), nil}}, {Cells: []Cell{nil, nil}, Long: true}, {Cells: []Cell{nil, nil}, Room: true},
	}}.write(x)
	got := string(x.Bytes())
	if strings.Count(got, "<w:tblHeader/>") != 1 || strings.Count(got, "<w:cantSplit/>") != 3 || strings.Count(got, "<w:trHeight") != 1 || !strings.Contains(got, `<w:tblCaption w:val="Grades"/>`) {
		t.Errorf("the table is\n%s", got)
	}
}

func TestLinesOfATextStayApart(t *testing.T) {
	x := ooxml.New()
	Text("first\n\nthird\n").write(x)
	if got := string(x.Bytes()); strings.Count(got, "<w:br/>") != 2 || strings.Contains(got, "first\n") {
		t.Errorf("the run is\n%s", got)
	}
}
