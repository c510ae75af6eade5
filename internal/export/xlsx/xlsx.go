// Package xlsx writes workbooks: sheets of rows under a heading that stays in
// view and can be filtered, with columns shaded by their numbers, and a bar
// chart.
//
// It knows what a workbook is made of and nothing of reports. Text never
// becomes a formula.
package xlsx

import (
	_ "embed"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"reinspect/internal/export/ooxml"
)

const (
	mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	partType      = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// styles.xml has the looks of Style, in its order.
//
//go:embed styles.xml
var styles []byte

// Workbook is a file with its sheets.
type Workbook struct {
	ooxml.Properties
	Sheets []Sheet
}

// Sheet is a table under a heading, or, if no column has a heading, plain
// text.
type Sheet struct {
	Name    string // of at most 31 characters, none of them one of []:*?/\
	Columns []Column
	Rows    [][]Cell
	Chart   *Chart // drawn below the rows; nil for none
}

// Column is a column of a sheet.
type Column struct {
	Head  string
	Width int  // in characters
	Scale bool // shade its cells by their numbers: the higher, the darker
}

// Style is how a cell looks.
type Style int

// The styles, in the order of styles.xml.
const (
	Plain  Style = iota
	Head         // of a column
	Whole        // a whole number
	Share        // a share of 1, as per cent
	Title        // of a sheet of text
	Better       // what rose, or is good
	Worse        // what fell, or is bad
	Level        // what did neither
	Quiet        // what is to be checked, or only said beside
)

// Cell is a text or a number.
type Cell struct {
	Text   string
	Number float64
	Is     Style
	Wide   bool // reaches over the columns after it, to the last; only on sheets of plain text
}

// number reports whether the cell holds a number.
func (c Cell) number() bool { return c.Is == Whole || c.Is == Share }

// Words is a cell with a text.
func Words(s string) Cell { return Cell{Text: s} }

// Count is a cell with a whole number.
func Count(n int) Cell { return Cell{Number: float64(n), Is: Whole} }

// Part is a cell with a share of 1.
func Part(share float64) Cell { return Cell{Number: share, Is: Share} }

// maxFooter is how many characters of the title stand in a footer, of which Excel
// takes 255, with the sheet's name and each & twice.
const maxFooter = 80

// maxText is how many characters a cell can hold.
const maxText = 32_767

// Write writes the workbook.
func (b Workbook) Write(w io.Writer) error {
	main := ooxml.Part{Name: "xl/workbook.xml", Type: partType + "sheet.main+xml", Data: b.workbook()}
	var parts []ooxml.Part
	charts := 0
	for i, s := range b.Sheets {
		sheet := ooxml.Part{Name: fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), Type: partType + "worksheet+xml", Data: s.xml(b.Title)}
		main.Relations = append(main.Relations, ooxml.Relation{Type: "worksheet", Target: sheet.Name})
		if s.Chart != nil {
			charts++
			drawing, chart := s.Chart.parts(charts, len(s.Rows))
			sheet.Relations = []ooxml.Relation{{Type: "drawing", Target: drawing.Name}}
			parts = append(parts, drawing, chart)
		}
		parts = append(parts, sheet)
	}
	main.Relations = append(main.Relations, ooxml.Relation{Type: "styles", Target: "xl/styles.xml"})
	parts = append(parts, ooxml.Part{Name: "xl/styles.xml", Type: partType + "styles+xml", Data: styles})
	return ooxml.Write(w, b.Properties, append([]ooxml.Part{main}, parts...))
}

func (b Workbook) workbook() []byte {
	x := ooxml.New()
	x.Open("workbook", "xmlns", mainNamespace, "xmlns:r", ooxml.OfficeRelations)
	x.Open("sheets")
	for i, s := range b.Sheets {
		x.Leaf("sheet", "name", s.Name, "sheetId", strconv.Itoa(i+1), "r:id", ooxml.RelationID(i+1))
	}
	x.Close()
	x.Open("definedNames")
	for i, s := range b.Sheets {
		if !s.headed() {
			continue
		}
		sheet := strconv.Itoa(i)
		x.Element("definedName", quoted(s.Name)+"!"+s.span(), "name", "_xlnm._FilterDatabase", "localSheetId", sheet, "hidden", "1")
		x.Element("definedName", quoted(s.Name)+"!$1:$1", "name", "_xlnm.Print_Titles", "localSheetId", sheet)
	}
	return x.Bytes()
}

// headed reports whether the columns have headings.
func (s Sheet) headed() bool { return len(s.Columns) > 0 && s.Columns[0].Head != "" }

// quoted is a sheet's name as formulas have it.
func quoted(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

// span is the table with its heading: $A$1:$H$20.
func (s Sheet) span() string {
	return fmt.Sprintf("$A$1:$%s$%d", letter(len(s.Columns)-1), len(s.Rows)+1)
}

// letter names a column, from 0: A, B, …, Z, AA.
func letter(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return letter(n/26-1) + letter(n%26)
}

func (s Sheet) xml(title string) []byte {
	x := ooxml.New()
	x.Open("worksheet", "xmlns", mainNamespace, "xmlns:r", ooxml.OfficeRelations)
	x.Raw(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
	if s.headed() {
		x.Raw(`<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`)
	} else {
		x.Raw(`<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>`)
	}
	x.Open("cols")
	for i, c := range s.Columns {
		n := strconv.Itoa(i + 1)
		x.Leaf("col", "min", n, "max", n, "width", strconv.Itoa(c.Width), "customWidth", "1")
	}
	x.Close()
	s.data(x)
	if s.headed() {
		x.Leaf("autoFilter", "ref", strings.ReplaceAll(s.span(), "$", ""))
	}
	s.merges(x)
	s.shades(x)
	x.Raw(`<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`)
	if s.Chart != nil {
		x.Raw(`<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/>`)
	} else {
		x.Raw(`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`)
	}
	x.Open("headerFooter")
	x.Element("oddFooter", "&L"+strings.ReplaceAll(ooxml.Cut(title, maxFooter)+": "+s.Name, "&", "&&")+"&RPage &P of &N")
	x.Close()
	if s.Chart != nil {
		x.Leaf("drawing", "r:id", ooxml.RelationID(1))
	}
	return x.Bytes()
}

func (s Sheet) data(x *ooxml.XML) {
	x.Open("sheetData")
	rows := s.Rows
	if s.headed() {
		head := make([]Cell, len(s.Columns))
		for i, c := range s.Columns {
			head[i] = Cell{Text: c.Head, Is: Head}
		}
		rows = append([][]Cell{head}, rows...)
	}
	for i, row := range rows {
		n := strconv.Itoa(i + 1)
		x.Open("row", "r", n, "ht", strconv.Itoa(s.height(row)), "customHeight", "1")
		for k, c := range row {
			c.write(x, letter(k)+n)
		}
		x.Close()
	}
	x.Close()
}

// The height of a line and of the highest row that the format allows, in
// points.
const (
	lineHeight = 13
	maxHeight  = 409
)

// height is how high a row must be for its texts. It is said because not every
// program reckons it when it opens a file.
func (s Sheet) height(row []Cell) int {
	lines := 1
	for i, c := range row {
		width := s.Columns[i].Width
		if c.Wide {
			for _, column := range s.Columns[i+1:] {
				width += column.Width
			}
		}
		n := 0
		for line := range strings.Lines(c.Text) {
			n += linesOf(line, width)
		}
		lines = max(lines, n)
	}
	return min(maxHeight, lines*lineHeight+4)
}

// linesOf is how many lines a text takes, broken between words.
func linesOf(text string, width int) int {
	lines, room := 1, width
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word) + 1
		if n > room && room < width {
			lines, room = lines+1, width
		}
		room -= n
	}
	return lines
}

// merges joins cells that reach over others.
func (s Sheet) merges(x *ooxml.XML) {
	var spans []string
	for i, row := range s.Rows {
		for k, c := range row {
			if c.Wide && k < len(s.Columns)-1 {
				spans = append(spans, fmt.Sprintf("%s%d:%s%[2]d", letter(k), i+1, letter(len(s.Columns)-1)))
			}
		}
	}
	if len(spans) == 0 {
		return
	}
	x.Open("mergeCells", "count", strconv.Itoa(len(spans)))
	for _, span := range spans {
		x.Leaf("mergeCell", "ref", span)
	}
	x.Close()
}

func (c Cell) write(x *ooxml.XML, at string) {
	style := strconv.Itoa(int(c.Is))
	switch {
	case c.number() && !math.IsInf(c.Number, 0) && !math.IsNaN(c.Number):
		x.Open("c", "r", at, "s", style)
		x.Element("v", strconv.FormatFloat(c.Number, 'f', -1, 64))
		x.Close()
	case c.Text == "":
		x.Leaf("c", "r", at, "s", style)
	default:
		x.Open("c", "r", at, "s", style, "t", "inlineStr")
		x.Open("is")
		x.Element("t", literal(ooxml.Cut(c.Text, maxText)), "xml:space", "preserve")
		x.Close()
		x.Close()
	}
}

// literal keeps "_x0041_", which is how the format writes a character, from
// being read as one.
func literal(s string) string { return strings.ReplaceAll(s, "_x", "_x005F_x") }

// shades colours the cells of a column by their numbers.
func (s Sheet) shades(x *ooxml.XML) {
	for i, c := range s.Columns {
		if !c.Scale || len(s.Rows) == 0 {
			continue
		}
		x.Open("conditionalFormatting", "sqref", fmt.Sprintf("%[1]s2:%[1]s%d", letter(i), len(s.Rows)+1))
		x.Open("cfRule", "type", "colorScale", "priority", strconv.Itoa(i+1))
		x.Raw(`<colorScale><cfvo type="num" val="0"/><cfvo type="max"/>` +
			`<color rgb="FFFFFFFF"/><color rgb="FFF4B183"/></colorScale>`)
		x.Close()
		x.Close()
	}
}
