package xlsx

import (
	"fmt"
	"strconv"

	"reinspect/internal/export/ooxml"
)

const (
	chartNamespace   = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
)

// Chart draws columns of a sheet as bars that lie, one group a row.
type Chart struct {
	Title, About string // About says in words what it shows
	Sheet        *Sheet
	Names        int      // the column that names the bars
	Series       []Series // one bar of each group
}

// Series is a column of shares with the colour of its bars.
type Series struct {
	Column int
	Colour string // such as "0B5394"
}

// The size of a chart in rows of a sheet.
const (
	chartFrame = 8 // title, legend and axis
	rowsPerBar = 1
)

// parts returns the drawing on the sheet and the chart on it; below is the row
// that it starts under.
func (c *Chart) parts(n, below int) (drawing, chart ooxml.Part) {
	chart = ooxml.Part{
		Name: fmt.Sprintf("xl/charts/chart%d.xml", n), Type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", Data: c.xml(),
	}
	drawing = ooxml.Part{
		Name: fmt.Sprintf("xl/drawings/drawing%d.xml", n), Type: "application/vnd.openxmlformats-officedocument.drawing+xml",
		Data: c.place(below), Relations: []ooxml.Relation{{Type: "chart", Target: chart.Name}},
	}
	return drawing, chart
}

func (c *Chart) place(below int) []byte {
	x := ooxml.New()
	x.Open("xdr:wsDr", "xmlns:xdr", drawingNamespace, "xmlns:a", ooxml.DrawingMain)
	x.Open("xdr:twoCellAnchor")
	corner := func(name string, column, row int) {
		x.Open(name)
		x.Element("xdr:col", strconv.Itoa(column))
		x.Raw("<xdr:colOff>0</xdr:colOff>")
		x.Element("xdr:row", strconv.Itoa(row))
		x.Raw("<xdr:rowOff>0</xdr:rowOff>")
		x.Close()
	}
	corner("xdr:from", 0, below+1)
	corner("xdr:to", 1, below+1+chartFrame+rowsPerBar*len(c.Series)*len(c.Sheet.Rows))
	x.Open("xdr:graphicFrame", "macro", "")
	x.Open("xdr:nvGraphicFramePr")
	x.Leaf("xdr:cNvPr", "id", "2", "name", c.Title, "descr", c.About)
	x.Raw("<xdr:cNvGraphicFramePr/>")
	x.Close()
	x.Raw(`<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`)
	x.Open("a:graphic")
	x.Open("a:graphicData", "uri", chartNamespace)
	x.Leaf("c:chart", "xmlns:c", chartNamespace, "xmlns:r", ooxml.OfficeRelations, "r:id", ooxml.RelationID(1))
	x.Close()
	x.Close()
	x.Close()
	x.Raw("<xdr:clientData/>")
	return x.Bytes()
}

func (c *Chart) xml() []byte {
	x := ooxml.New()
	x.Open("c:chartSpace", "xmlns:c", chartNamespace, "xmlns:a", ooxml.DrawingMain, "xmlns:r", ooxml.OfficeRelations)
	x.Open("c:chart")
	x.Raw("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"en-GB\" sz=\"1200\" b=\"1\"/>")
	x.Element("a:t", c.Title)
	x.Raw("</a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>")
	x.Raw(`<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>`)
	for i, s := range c.Series {
		c.series(x, i, s)
	}
	x.Raw(`<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
		// The first row stands at the top, as in the sheet.
		`<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
		`<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>` +
		`<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="t"/>` +
		`<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D0D0D0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
		`<c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>` +
		`</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>`)
	return x.Bytes()
}

func (c *Chart) series(x *ooxml.XML, i int, s Series) {
	n := strconv.Itoa(i)
	x.Open("c:ser")
	x.Leaf("c:idx", "val", n)
	x.Leaf("c:order", "val", n)
	x.Open("c:tx")
	x.Open("c:strRef")
	x.Element("c:f", quoted(c.Sheet.Name)+"!$"+letter(s.Column)+"$1")
	x.Open("c:strCache")
	x.Leaf("c:ptCount", "val", "1")
	point(x, 0, c.Sheet.Columns[s.Column].Head)
	x.Close()
	x.Close()
	x.Close()
	x.Open("c:spPr")
	x.Open("a:solidFill")
	x.Leaf("a:srgbClr", "val", s.Colour)
	x.Close()
	x.Close()
	x.Raw(`<c:invertIfNegative val="0"/>`)
	c.values(x, "c:cat", "c:strRef", "c:strCache", c.Names)
	c.values(x, "c:val", "c:numRef", "c:numCache", s.Column)
	x.Close()
}

// values names the cells of a column and repeats what is in them, for programs
// that draw without reckoning.
func (c *Chart) values(x *ooxml.XML, element, ref, cache string, column int) {
	x.Open(element)
	x.Open(ref)
	x.Element("c:f", fmt.Sprintf("%s!$%[2]s$2:$%[2]s$%d", quoted(c.Sheet.Name), letter(column), len(c.Sheet.Rows)+1))
	x.Open(cache)
	x.Leaf("c:ptCount", "val", strconv.Itoa(len(c.Sheet.Rows)))
	for i, row := range c.Sheet.Rows {
		cell := row[column]
		switch {
		case cell.number():
			point(x, i, strconv.FormatFloat(cell.Number, 'f', -1, 64))
		case cell.Text != "":
			point(x, i, cell.Text)
		}
	}
	x.Close()
	x.Close()
	x.Close()
}

func point(x *ooxml.XML, i int, value string) {
	x.Open("c:pt", "idx", strconv.Itoa(i))
	x.Element("c:v", value)
	x.Close()
}
