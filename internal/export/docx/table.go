package docx

import (
	"strconv"

	"reinspect/internal/export/ooxml"
)

// textWidth is the width of the text on a page, in twentieths of a point.
const textWidth = 9638

// Table is rows under a heading that repeats on every page.
type Table struct {
	About  string   // what it lists, for screen readers
	Widths []Width  // of the columns
	Head   []string // of the columns; nil for none
	Rows   []Row
}

// Width is what a column needs, in characters: at least its longest word, and
// what it would take to have each text on one line.
type Width struct{ Least, Wanted int }

// Halves are two columns of the same width.
var Halves = []Width{{1, 1}, {1, 1}}

// Row is one row.
type Row struct {
	Cells []Cell
	Long  bool // may run on over the end of a page
	Room  bool // is high enough to write in
}

// Cell is paragraphs; without any it is blank.
type Cell []Paragraph

// Words is a cell with one paragraph.
func Words(runs ...Run) Cell { return Cell{{InTable, runs}} }

// Table appends a table.
func (d *Document) Table(t Table) {
	d.body = append(d.body, t.write, func(x *ooxml.XML) { Paragraph{Style: "AfterTable"}.write(x) })
}

func (t Table) write(x *ooxml.XML) {
	x.Open("w:tbl")
	x.Raw(`<w:tblPr><w:tblStyle w:val="Lines"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>`)
	if t.Head != nil {
		x.Raw(`<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`)
	} else {
		x.Raw(`<w:tblLook w:val="0400" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`)
	}
	x.Leaf("w:tblCaption", "w:val", t.About)
	x.Leaf("w:tblDescription", "w:val", t.About)
	x.Raw("</w:tblPr>")
	widths := t.twips()
	x.Open("w:tblGrid")
	for _, w := range widths {
		x.Leaf("w:gridCol", "w:w", strconv.Itoa(w))
	}
	x.Close()
	if t.Head != nil {
		x.Open("w:tr")
		x.Raw("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
		for i, h := range t.Head {
			Cell{{headRow, []Run{Text(h)}}}.write(x, widths[i])
		}
		x.Close()
	}
	for _, r := range t.Rows {
		x.Open("w:tr")
		x.Open("w:trPr")
		if !r.Long {
			x.Leaf("w:cantSplit")
		}
		if r.Room {
			x.Leaf("w:trHeight", "w:val", "850", "w:hRule", "atLeast")
		}
		x.Close()
		for i, c := range r.Cells {
			c.write(x, widths[i])
		}
		x.Close()
	}
	x.Close()
}

// The widths of a bold character and of the margins of a cell, in twentieths of
// a point.
const (
	characterWidth = 118
	cellMargins    = 190
)

// twips shares the width of the page among the columns: first what each needs
// at least, and the rest by what each would like to have beside.
func (t Table) twips() []int {
	out := make([]int, len(t.Widths))
	rest, wanted := textWidth, 0
	for i, w := range t.Widths {
		out[i] = w.Least*characterWidth + cellMargins
		rest -= out[i]
		wanted += max(0, w.Wanted-w.Least)
	}
	for i, w := range t.Widths {
		switch {
		case rest < 0: // too many columns for the page: all get narrower alike
			out[i] = out[i] * textWidth / (textWidth - rest)
		case wanted == 0:
			out[i] += rest / len(out)
		default:
			out[i] += rest * max(0, w.Wanted-w.Least) / wanted
		}
	}
	return out
}

func (c Cell) write(x *ooxml.XML, width int) {
	x.Open("w:tc")
	x.Open("w:tcPr")
	x.Leaf("w:tcW", "w:w", strconv.Itoa(width), "w:type", "dxa")
	x.Close()
	if len(c) == 0 {
		c = Words()
	}
	for _, p := range c {
		p.write(x)
	}
	x.Close()
}
