package docx

import (
	"strconv"

	"reinspect/internal/load/read/flow"
	"reinspect/internal/load/read/layout"
)

// table adds the rows of a table. A row of one cell is a frame around what is
// in it, and a cell with lists, headings or tables of its own makes the table
// one for the look of the page: what is in them is read cell by cell.
func (r *bodyReader) table(n *node) {
	for _, row := range rows(n) {
		cells := row.cells
		if len(cells) == 1 || r.laysOut(cells) {
			for _, c := range cells {
				r.blocks(c)
				r.end()
			}
			continue
		}
		var line []layout.Cell
		for _, c := range cells {
			line = append(line, r.cell(c))
			line = append(line, make([]layout.Cell, span(c)-1)...)
			if r.budget.Memory(cellMemory*span(c)) != nil {
				return
			}
		}
		r.Row(line, 0)
	}
}

type tableRow struct{ cells []*node }

// rows returns the rows of a table without those that a tracked change
// deletes; rows and cells can stand within other elements.
func rows(n *node) []tableRow {
	var found []tableRow
	for _, c := range n.Children {
		switch c.Name {
		case "tr":
			if c.Child("trPr", "del") == nil {
				found = append(found, tableRow{cellsOf(c)})
			}
		case "tblPr", "tblGrid", "del":
		default:
			found = append(found, rows(c)...)
		}
	}
	return found
}

func cellsOf(n *node) []*node {
	var found []*node
	for _, c := range n.Children {
		switch c.Name {
		case "tc":
			found = append(found, c)
		case "trPr", "tblPrEx", "del":
		default:
			found = append(found, cellsOf(c)...)
		}
	}
	return found
}

// cellMemory is the size of an empty cell in bytes.
const cellMemory = 64

func span(cell *node) int {
	v, err := strconv.Atoi(cell.Child("tcPr", "gridSpan").Attr("val"))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, flow.MaxSpan)
}

// laysOut reports whether a row's cells hold more than a cell of a table of
// facts does.
func (r *bodyReader) laysOut(cells []*node) bool {
	for _, c := range cells {
		if c.Child("tbl") != nil {
			return true
		}
		for _, p := range c.All("p") {
			props := p.Child("pPr")
			id := props.Child("pStyle").Attr("val")
			st := r.styles.of(id)
			listed := props.Child("numPr", "numId").Attr("val") != "" || st.numID != ""
			if st.heading > 0 || listed && len(c.All("p")) > 1 {
				return true
			}
		}
	}
	return false
}

// cell returns the text of a cell; one that continues the cell above is empty.
func (r *bodyReader) cell(c *node) layout.Cell {
	if merge := c.Child("tcPr", "vMerge"); merge != nil && merge.Attr("val") != "restart" {
		return layout.Cell{}
	}
	return flow.Cell(r.apart(c))
}
