package docx

import (
	"strconv"
	"strings"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/flow"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/pattern"
)

// bodyReader turns the elements of a document into lines.
type bodyReader struct {
	flow.Builder
	budget    *budget.Budget
	styles    *styles
	numbering *numbering
	furniture []layout.Line // lines of the table of contents
	as        layout.Line   // what the paragraph being read is
	boxes     []*node       // text boxes anchored in it, still to be read
	contents  bool          // it is a line of the table of contents
	styleBold bool
	hidden    bool   // its style hides its text
	field     []bool // open fields, innermost last: whether their result is being read
	asking    int    // how many of them are still at their instruction
}

func newReader(b *budget.Budget, s *styles, n *numbering) *bodyReader {
	return &bodyReader{Builder: flow.New(b), budget: b, styles: s, numbering: n}
}

// blocks adds the paragraphs and tables within an element.
func (r *bodyReader) blocks(n *node) {
	if n == nil {
		return
	}
	for _, c := range n.Children {
		if r.budget.Err() != nil {
			return
		}
		switch c.Name {
		case "p":
			r.paragraph(c)
		case "tbl":
			r.end()
			r.table(c)
		case "del", "moveFrom", "sectPr", "sdtPr", "pPr", "tblPr", "trPr", "tcPr":
		case "sdt":
			if !isPrompt(c) {
				r.blocks(c)
			}
		case "AlternateContent":
			r.blocks(preferred(c))
		default:
			r.blocks(c)
		}
	}
}

// isPrompt reports whether a control holds nothing but its prompt, such as "Click
// here to enter text".
func isPrompt(control *node) bool { return control.Child("sdtPr", "showingPlcHdr").On() }

// preferred returns the first alternative of content that is there in
// several forms for programs of different age.
func preferred(n *node) *node {
	if c := n.Child("Choice"); c != nil {
		return c
	}
	return n.Child("Fallback")
}

// paragraph adds a paragraph. Where a tracked change deletes the paragraph's
// end, the next one goes on in it.
func (r *bodyReader) paragraph(p *node) {
	props := p.Child("pPr")
	id := props.Child("pStyle").Attr("val")
	st := r.styles.of(id)
	r.styleBold, r.hidden = st.bold, st.hidden
	goesOn := props.Child("rPr", "del") != nil || props.Child("rPr", "moveFrom") != nil
	if !goesOn {
		r.as = r.kind(props, st, id)
		r.contents = strings.HasPrefix(st.name, "toc ")
	}
	r.runs(p)
	for last := len(r.field) - 1; last >= 0 && !r.field[last]; last-- {
		r.fieldMark("end") // a field without a result must not swallow the rest
	}
	if !goesOn {
		r.end()
	}
}

// kind returns the role, level and marker of a paragraph.
func (r *bodyReader) kind(props *node, st style, styleID string) layout.Line {
	as := layout.Line{Role: layout.RoleBody}
	if marker, level, ok := r.listMarker(props, st, styleID); ok {
		as.Role, as.Marker, as.Level = layout.RoleListItem, marker, level+1
	}
	heading := st.heading
	if o := props.Child("outlineLvl"); o != nil {
		heading = headingLevel(o)
	}
	if heading > 0 {
		as.Role, as.Level = layout.RoleHeading, heading
	}
	return as
}

// listMarker counts the paragraph in the list that it, or else its style,
// belongs to.
func (r *bodyReader) listMarker(props *node, st style, styleID string) (marker string, level int, ok bool) {
	numID, level := st.numID, st.level
	direct := props.Child("numPr")
	if v := direct.Child("numId").Attr("val"); v != "" {
		numID = v
	}
	if v, err := strconv.Atoi(direct.Child("ilvl").Attr("val")); err == nil {
		level = v
	}
	if numID == "" || numID == "0" {
		return "", 0, false
	}
	if level < 0 {
		level = r.numbering.levelOfStyle(numID, styleID)
	}
	marker, ok = r.numbering.next(numID, level)
	return marker, level, ok && marker != ""
}

// end ends the paragraph that is being read.
func (r *bodyReader) end() {
	contents := r.contents && !r.Empty()
	r.EndParagraph(r.as)
	if contents {
		r.furniture = append(r.furniture, r.TakeLast()...)
	}
	r.as, r.contents = layout.Line{}, false
	boxes := r.boxes
	r.boxes = nil
	for _, b := range boxes {
		r.blocks(b)
		r.end()
	}
}

// runs adds the text within a paragraph or a part of it.
func (r *bodyReader) runs(n *node) {
	if n == nil {
		return
	}
	for _, c := range n.Children {
		switch c.Name {
		case "r":
			r.run(c)
		case "del", "moveFrom", "pPr", "sdtPr":
		case "sdt":
			if !isPrompt(c) {
				r.runs(c)
			}
		case "AlternateContent":
			r.runs(preferred(c))
		case "txbxContent":
			r.boxes = append(r.boxes, c)
		default:
			r.runs(c)
		}
	}
}

var figuresOnly = pattern.Lazy(`^\s*\d{1,3}\s*$`)

// run adds a run of text of one look. Raised figures are the numbers of
// footnotes.
func (r *bodyReader) run(n *node) {
	props := n.Child("rPr")
	hidden := r.hidden || r.styles.hiddenRuns[props.Child("rStyle").Attr("val")]
	if v := props.Child("vanish"); v != nil {
		hidden = v.On()
	}
	if hidden {
		return
	}
	bold := r.styleBold || r.styles.boldRuns[props.Child("rStyle").Attr("val")]
	if b := props.Child("b"); b != nil {
		bold = b.On()
	}
	raised := props.Child("vertAlign").Attr("val") == "superscript"
	for _, c := range n.Children {
		if c.Name == "fldChar" {
			r.fieldMark(c.Attr("fldCharType"))
			continue
		}
		if r.asking > 0 {
			continue
		}
		switch c.Name {
		case "t":
			if !raised || !figuresOnly().Match(c.Text) {
				r.Text(c.OneLine(), bold)
			}
		case "tab", "ptab":
			r.Text("\t", bold)
		case "br", "cr":
			if t := c.Attr("type"); t == "" || t == "textWrapping" {
				r.Text("\n", bold)
			}
		case "noBreakHyphen":
			r.Text("-", bold)
		case "sym":
			if v, err := strconv.ParseUint(c.Attr("char"), 16, 32); err == nil {
				r.Text(string(rune(v)), bold)
			}
		case "drawing", "pict", "object":
			r.runs(c)
		case "AlternateContent":
			r.runs(preferred(c))
		}
	}
}

// fieldMark follows the marks of a field: what stands before its separator
// is an instruction, not text.
func (r *bodyReader) fieldMark(kind string) {
	last := len(r.field) - 1
	switch {
	case kind == "begin":
		r.field = append(r.field, false)
		r.asking++
	case last < 0:
	case kind == "separate":
		r.answered(last)
	case kind == "end":
		r.answered(last)
		r.field = r.field[:last]
	}
}

// answered says that the instruction of an open field is over.
func (r *bodyReader) answered(at int) {
	if !r.field[at] {
		r.field[at] = true
		r.asking--
	}
}

// apart returns the lines of an element that is no part of the running text.
func (r *bodyReader) apart(n *node) []layout.Line {
	other := newReader(r.budget, r.styles, r.numbering)
	other.blocks(n)
	other.end()
	return append(other.Lines(), other.furniture...)
}

// footnotes adds the footnotes of a part; the lines that separate them from
// the text are none.
func (r *bodyReader) footnotes(root *node) {
	if root == nil {
		return
	}
	for _, n := range root.Children {
		if t := n.Attr("type"); t != "" && t != "normal" {
			continue
		}
		for _, line := range r.apart(n) {
			line.Role = layout.RoleFootnote
			r.Append(line)
		}
	}
}
