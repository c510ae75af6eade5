package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/pdf/pdftest"
)

type set = pdftest.Text

func document(pages ...[]set) []byte { return pdftest.Document(pages...) }

func TestMarkersStandApart(t *testing.T) {
	var f pdftest.File
	symbol := "/S " + ref(f.Add("<</Type/Font/Subtype/Type0/BaseFont/Wingdings/Encoding/Identity-H/DescendantFonts[<<>>]/ToUnicode "+
		ref(f.Stream("", []byte("1 beginbfchar <0001> <F06E> endbfchar")))+">>"))
	doc := read(t, f.Write(pdftest.Page{Fonts: symbol, Content: pdftest.Set(
		set{X: 72, Y: 100, Size: 12, Words: "12."}, set{X: 99, Y: 100, Size: 12, Words: "Children are safe."},
		set{X: 72, Y: 120, Size: 12, Words: "13. Drawn in one piece."},
		set{X: 72, Y: 140, Size: 12, Words: "•"}, set{X: 90, Y: 140, Size: 12, Words: "An item."},
		set{X: 72, Y: 160, Size: 12, Words: "– A dash in text."},
		set{X: 72, Y: 180, Size: 12, Words: "–"}, set{X: 90, Y: 180, Size: 12, Words: "A dash as bullet."},
		set{X: 72, Y: 220, Size: 12, Words: "16"}, set{X: 87.5, Y: 220, Size: 12, Words: "and 17 year olds."},
		set{X: 72, Y: 240, Size: 12, Words: "(iv)"}, set{X: 110, Y: 240, Size: 12, Words: "Fourth."},
	) + "BT /S 12 Tf 72 642 Td <0001> Tj /F 12 Tf 10 0 Td (Private bullet.) Tj ET"}))
	equal(t, text(doc), `[12.] Children are safe.
13. Drawn in one piece.
[•] An item.
– A dash in text.
[–] A dash as bullet.
[`+"\uf06e"+`] Private bullet.
16 and 17 year olds.
[(iv)] Fourth.`)
	if l := doc.Lines[0]; l.X != 72 || l.Cells[0].X != 99 {
		t.Errorf("marker at %g, text at %g; want 72, 99", l.X, l.Cells[0].X)
	}
	if doc.Lines[0].Role == layout.RoleListItem || doc.Lines[2].Role != layout.RoleListItem {
		t.Error("a bullet makes a list item, a number does not")
	}
}

func TestFootnoteMarksAreSuperscripts(t *testing.T) {
	doc := read(t, document([]set{
		{X: 72, Y: 100, Size: 14, Bold: true, Words: "What needs to improve?"},
		{X: 238, Y: 94, Size: 9, Bold: true, Words: "1"},
		{X: 72, Y: 130, Size: 12, Words: "The 18"},
		{X: 109, Y: 125, Size: 8, Words: "th"},
		{X: 120, Y: 130, Size: 12, Words: "of May"},
		{X: 72, Y: 144, Size: 12, Words: "More body text in the usual size stands here."},
		{X: 72, Y: 700, Size: 7, Words: "1"},
		{X: 77, Y: 704, Size: 10, Words: "The note itself, which runs"},
		{X: 72, Y: 716, Size: 10, Words: "over two lines."},
	}))
	equal(t, text(doc), "What needs to improve?¹\nThe 18th of May\nMore body text in the usual size stands here.\n¹ The note itself, which runs\nover two lines.")
	for i, want := range []layout.Role{layout.RoleNone, layout.RoleNone, layout.RoleNone, layout.RoleFootnote, layout.RoleFootnote} {
		if doc.Lines[i].Role != want {
			t.Errorf("role of %q is %d, want %d", doc.Lines[i].Text, doc.Lines[i].Role, want)
		}
	}
}

// A long label that nearly touches its grade is still parted from it, by
// where the grades above and below begin.
func TestTableCellsLineUp(t *testing.T) {
	doc := read(t, document([]set{
		{X: 72, Y: 100, Size: 12, Words: "Leadership"},
		{X: 330, Y: 100, Size: 12, Words: "Good"},
		{X: 72, Y: 120, Size: 12, Words: "The experiences and progress of every one of"},
		{X: 330, Y: 120, Size: 12, Words: "Requires improvement"},
		{X: 72, Y: 134, Size: 12, Words: "child"},
		{X: 330, Y: 134, Size: 12, Words: "to be good"},
		{X: 72, Y: 160, Size: 12, Words: "Overall"},
		{X: 330, Y: 160, Size: 12, Words: "Inadequate"},
	}))
	equal(t, text(doc), "Leadership | Good\nThe experiences and progress of every one of | Requires improvement\nchild | to be good\nOverall | Inadequate")
	if gap := 330 - doc.Lines[1].Cells[0].Right; gap < 5 || gap > 14 {
		t.Errorf("the gap is %g, so that nothing is tested", gap)
	}
	if c := doc.Lines[1].Cells[1]; c.X != 330 {
		t.Errorf("second cell at %g, want 330", c.X)
	}
}

func TestTwoColumnsReadOneAfterTheOther(t *testing.T) {
	page := []set{{X: 57, Y: 80, Size: 14, Bold: true, Words: "Summary of key findings for parents and pupils"}}
	for i := range 6 {
		y := 110 + 12*float64(i)
		page = append(page, set{X: 57, Y: y, Size: 10, Words: fmt.Sprintf("Left line %d tells what the school does well", i)},
			set{X: 311, Y: y + 3, Size: 10, Words: fmt.Sprintf("Right line %d tells what it does not do well", i)})
	}
	page = append(page, set{X: 57, Y: 230, Size: 10, Words: "A line below both columns, from the left margin to the right one, as wide as they are."})
	doc := read(t, document(page))
	if len(doc.Lines) != 14 {
		t.Fatalf("lines:\n%s", text(doc))
	}
	for i, want := range map[int]string{0: "Summary", 1: "Left line 0", 6: "Left line 5", 7: "Right line 0", 12: "Right line 5", 13: "A line below"} {
		if got := doc.Lines[i].Text; got[:len(want)] != want {
			t.Errorf("line %d is %q, want %q", i, got, want)
		}
	}
}

// Some producers draw text twice, a hair apart, to make it bold.
func TestTextDrawnTwiceIsReadOnceAndBold(t *testing.T) {
	doc := read(t, document([]set{
		{X: 72, Y: 130, Size: 14, Words: "Findings"},
		{X: 72.4, Y: 130, Size: 14, Words: "Findings"},
		{X: 72, Y: 160, Size: 12, Words: "far"},
		{X: 95, Y: 160, Size: 12, Words: "far"},
	}))
	equal(t, text(doc), "Findings\nfar far")
	if !doc.Lines[0].Bold || doc.Lines[1].Bold {
		t.Error("only the doubled line is bold")
	}
}

// A heading over both columns parts what is above it from what is below.
func TestHeadingPartsColumns(t *testing.T) {
	var page []set
	columns := func(y float64, name string) {
		for i := range 4 {
			page = append(page, set{X: 57, Y: y + 12*float64(i), Size: 10, Words: fmt.Sprintf("%s left line %d of the findings as set", name, i)},
				set{X: 311, Y: y + 12*float64(i), Size: 10, Words: fmt.Sprintf("%s right line %d of the findings as set", name, i)})
		}
	}
	columns(130, "Upper")
	page = append(page, set{X: 57, Y: 210, Size: 10, Bold: true, Words: "The school has strengths"})
	columns(235, "Lower")
	page = append(page, set{X: 57, Y: 320, Size: 10, Words: "A short line far below."})
	doc := read(t, document(page))
	for i, want := range map[int]string{0: "Upper left line 0", 4: "Upper right line 0", 8: "The school has", 9: "Lower left line 0", 13: "Lower right line 0", 17: "A short line"} {
		if got := doc.Lines[i].Text; !strings.HasPrefix(got, want) {
			t.Errorf("line %d is %q, want %q", i, got, want)
		}
	}
}

// A table of long labels and long grades is no prose in two columns.
func TestTableIsNotTakenForColumns(t *testing.T) {
	var page []set
	for i := range 6 {
		y := 110 + 40*float64(i)
		page = append(page, set{X: 72, Y: y, Size: 12, Words: "The experiences and progress of"}, set{X: 72, Y: y + 14, Size: 12, Words: "children who need help and care"},
			set{X: 330, Y: y, Size: 12, Words: "Requires improvement to be good"})
	}
	doc := read(t, document(page))
	if got := doc.Lines[2].Text; got != "The experiences and progress of\tRequires improvement to be good" {
		t.Errorf("third line is %q", got)
	}
}

func TestRunningLinesAndPageNumbersAreFurniture(t *testing.T) {
	var pages [][]set
	for i := range 5 {
		pages = append(pages, []set{
			{X: 72, Y: 40, Size: 8, Words: "Ambleford Council"},
			{X: 72, Y: 300, Size: 12, Words: "The same words in the middle"},
			{X: 72, Y: 760, Size: 12, Words: fmt.Sprintf("The page ends with words of its own, %c.", 'a'+rune(i))},
			{X: 72, Y: 800, Size: 8, Words: "Inspection of Ambleford, 3 to 14 June 2024"},
			{X: 520, Y: 806, Size: 20, Words: fmt.Sprint(i + 1)},
		})
	}
	// Two pages can end in the same word by chance.
	pages[1] = append(pages[1], set{X: 72, Y: 774, Size: 12, Words: "children."})
	pages[3] = append(pages[3], set{X: 72, Y: 774, Size: 12, Words: "children."})
	doc := read(t, document(pages...))
	if len(doc.Lines) != 12 || len(doc.Furniture) != 15 {
		t.Errorf("%d lines of body, %d of furniture; want 12 and 15\n%s", len(doc.Lines), len(doc.Furniture), text(doc))
	}
}

func TestHyphenAtTheEndOfALineStays(t *testing.T) {
	equal(t, text(read(t, document([]set{{X: 72, Y: 100, Size: 12, Words: "multi-"}, {X: 72, Y: 114, Size: 12, Words: "agency"}}))), "multi-\nagency")
}
