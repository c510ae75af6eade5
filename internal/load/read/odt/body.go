package odt

import (
	"strconv"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/flow"
	"reinspect/internal/load/read/layout"
)

// bodyReader turns the elements of a document into lines.
type bodyReader struct {
	flow.Builder
	budget    *budget.Budget
	styles    styles
	lists     *lists
	furniture []layout.Line // lines of the table of contents
	notes     []*node       // footnotes met so far, and endnotes
	boxes     []*node       // text boxes anchored in the paragraph being read, still to be read
}

func newReader(b *budget.Budget, s styles, l *lists) *bodyReader {
	return &bodyReader{Builder: flow.New(b), budget: b, styles: s, lists: l}
}

// as is where a paragraph stands: in which list, how deep in it, and whether it
// is the first of its item.
type as struct {
	list  string
	depth int
	first bool
	value int // of the item's number, if it has one of its own
}

// blocks adds the paragraphs, lists and tables within an element.
func (r *bodyReader) blocks(n *node, in as) {
	if n == nil {
		return
	}
	for _, c := range n.Children {
		if r.budget.Err() != nil {
			return
		}
		switch c.Name {
		case "p", "h":
			r.paragraph(c, in)
			in.first = false
		case "list":
			r.list(c, in)
		case "table":
			r.table(c)
		case "table-of-content", "alphabetical-index", "illustration-index", "table-index":
			r.furniture = append(r.furniture, r.apart(c.Child("index-body"))...)
		case "tracked-changes", "annotation", "sequence-decls", "variable-decls", "user-field-decls", "forms":
		case "section":
			if c.Attr("display") != "none" {
				r.blocks(c, in)
			}
		default:
			r.blocks(c, in)
		}
	}
}

// list adds the items of a list. One that does not go on with an earlier one
// begins to count anew.
func (r *bodyReader) list(n *node, in as) {
	style := n.Attr("style-name")
	if style == "" {
		style = in.list
	}
	if in.depth == 0 && n.Attr("continue-numbering") != "true" && n.Attr("continue-list") == "" {
		r.lists.begin(style)
	}
	for _, item := range n.Children {
		at := as{list: style, depth: in.depth + 1}
		switch item.Name {
		case "list-item":
			at.first = true
			at.value, _ = strconv.Atoi(item.Attr("start-value"))
		case "list-header":
		default:
			continue
		}
		r.blocks(item, at)
	}
}

// paragraph adds a paragraph or a heading.
func (r *bodyReader) paragraph(p *node, in as) {
	st := r.styles.paragraph(p.Attr("style-name"))
	line := layout.Line{Role: layout.RoleBody}
	if in.first {
		line.Marker = r.lists.next(in.list, in.depth, in.value)
	}
	if line.Marker != "" {
		line.Role, line.Level = layout.RoleListItem, in.depth
	}
	if p.Name == "h" {
		line.Role, line.Level = layout.RoleHeading, 1
		if v, err := strconv.Atoi(p.Attr("outline-level")); err == nil && v > 0 {
			line.Level = v
		}
		if line.Marker == "" && p.Attr("is-list-header") != "true" {
			line.Marker = r.lists.next(outline, line.Level, 0)
		}
	} else if st.title {
		line.Role, line.Level = layout.RoleHeading, 1
	}
	if !st.hidden {
		r.runs(p, st.bold)
	}
	r.EndParagraph(line)
	boxes := r.boxes
	r.boxes = nil
	for _, b := range boxes {
		r.blocks(b, as{})
	}
}

// runs adds the text within a paragraph or a part of it.
func (r *bodyReader) runs(n *node, bold bool) {
	for _, c := range n.Children {
		switch c.Name {
		case "":
			r.Text(c.OneLine(), bold)
		case "s":
			r.Text(" ", bold)
		case "tab":
			r.Text("\t", bold)
		case "line-break":
			r.Text("\n", bold)
		case "span":
			if st := r.styles.text(c.Attr("style-name")); !st.hidden {
				r.runs(c, bold || st.bold)
			}
		case "note":
			r.notes = append(r.notes, c.Child("note-body"))
		case "text-box":
			r.boxes = append(r.boxes, c)
		case "annotation", "annotation-end", "hidden-text", "hidden-paragraph", "ruby-text", "title", "desc", "soft-page-break":
		default:
			r.runs(c, bold)
		}
	}
}

// apart returns the lines of an element that is no part of the running text.
func (r *bodyReader) apart(n *node) []layout.Line {
	other := newReader(r.budget, r.styles, r.lists)
	other.blocks(n, as{})
	r.notes = append(r.notes, other.notes...)
	return append(other.Lines(), other.furniture...)
}

// table adds the rows of a table. A row of one cell is a frame around what is in
// it, and a cell with lists, headings or tables of its own makes the table one
// for the look of the page: what is in them is read cell by cell.
func (r *bodyReader) table(n *node) {
	for _, row := range rows(n) {
		var cells []*node
		laysOut := false
		for _, c := range row.Children {
			if c.Name == "table-cell" || c.Name == "covered-table-cell" {
				cells = append(cells, c)
				laysOut = laysOut || c.Child("h") != nil || c.Child("list") != nil || c.Child("table") != nil
			}
		}
		if len(cells) == 1 || laysOut {
			for _, c := range cells {
				r.blocks(c, as{})
			}
			continue
		}
		var line []layout.Cell
		for _, c := range cells {
			line = append(line, flow.Cell(r.apart(c)))
			if v, err := strconv.Atoi(c.Attr("number-columns-repeated")); err == nil && v > 1 {
				line = append(line, make([]layout.Cell, min(v, flow.MaxSpan)-1)...)
			}
		}
		r.Row(line, 0)
	}
}

// rows returns the rows of a table; they can stand within other elements.
func rows(n *node) []*node {
	var found []*node
	for _, c := range n.Children {
		switch c.Name {
		case "table-row":
			found = append(found, c)
		case "table-header-rows", "table-rows", "table-row-group":
			found = append(found, rows(c)...)
		}
	}
	return found
}
