// Package markdown reads Markdown: headings, lists with the numbers that were
// written, tables, and the tables of tabs that converters of PDFs write.
//
// It knows nothing of inspections.
package markdown

import (
	"bytes"
	"fmt"
	"strings"

	"reinspect/internal/clean"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/flow"
	"reinspect/internal/load/read/html"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/pattern"

	"github.com/yuin/goldmark/ast"
	nodes "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// signs are lines that a plain text hardly ever holds: a heading with #, a
// line that begins with bold words, the rule below a table's head, a list item
// with its own number.
var signs = pattern.Lazy(`(?m)^#{1,6} +\S|^\*\*[^\s*][^*\n]*\*\*|^ *\|? *:?-{3,}:? *\|[-:| ]*$|^[-*] +\d{1,3}\. +\S`)

// Is reports whether a text is written in Markdown. A text with form feeds
// was printed on pages and is none.
func Is(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	return !bytes.ContainsRune(data, '\f') && signs().Match(data)
}

// Read returns the lines of a Markdown text in any encoding of plain text.
// The name is only used in errors. Each line of a paragraph is a line of its own, in one block; tabs divide it
// into cells. A block of facts in front ("---") is furniture.
func Read(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	doc := read(b, data)
	if err := b.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return doc, nil
}

// read returns nil where the budget is spent before the text is parsed.
func read(b *budget.Budget, data []byte) *layout.Document {
	if b.Memory(copies*len(data)) != nil {
		return nil
	}
	front, body := frontMatter(clean.Decode(data))
	source := []byte(body)
	if reckon(b, source) != nil {
		return nil
	}
	r := newReader(b, source)
	r.blocks(markdownParser().Parse(text.NewReader(source)))
	doc := &layout.Document{Format: "markdown", Lines: r.Lines()}
	for line := range strings.Lines(front) {
		if t := clean.Line(line); t != "" {
			if b.Lines(1) != nil || b.Text(len(t)) != nil {
				break
			}
			doc.Furniture = append(doc.Furniture, layout.Line{Text: t, Cells: []layout.Cell{{Text: t}}})
		}
	}
	return doc
}

// frontMatter divides a text at the end of the facts in front of it, which
// stand between two lines of "---".
func frontMatter(s string) (front, body string) {
	rest, ok := strings.CutPrefix(s, "---\n")
	if !ok {
		return "", s
	}
	front, body, ok = strings.Cut(rest, "\n---\n")
	if !ok || strings.Contains(front, "\n\n") {
		return "", s
	}
	return front, body
}

// reader turns a parsed text into lines.
type reader struct {
	flow.Builder
	budget *budget.Budget
	source []byte
	depth  int    // of the list item that is open
	marker string // of the list item whose first block is still to come
	bold   int
	role   layout.Role // of ordinary blocks
}

func newReader(b *budget.Budget, source []byte) *reader {
	return &reader{Builder: flow.New(b), budget: b, source: source}
}

// blocks adds the blocks within n.
func (r *reader) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.blockOf(c)
	}
}

func (r *reader) blockOf(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		r.inline(n)
		r.End(layout.Line{Role: layout.RoleHeading, Level: n.Level})
	case *ast.Paragraph, *ast.TextBlock:
		r.inline(n)
		r.end()
	case *ast.List:
		r.list(n)
	case *nodes.Table:
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			r.row(row)
		}
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.Text(string(n.Lines().Value(r.source)), false)
		r.end()
	case *ast.HTMLBlock:
		raw := n.Lines().Value(r.source)
		if n.HasClosure() {
			raw = append(bytes.Clone(raw), n.ClosureLine.Value(r.source)...)
		}
		for _, line := range html.Fragment(r.budget, raw) {
			r.Append(line)
		}
	case *nodes.FootnoteList:
		r.role = layout.RoleFootnote
		r.blocks(n)
		r.role = layout.RoleNone
	default:
		r.blocks(n)
	}
}

// end ends an ordinary block.
func (r *reader) end() {
	as := layout.Line{Role: r.role, Marker: r.marker, Level: r.depth}
	if as.Role == layout.RoleNone && r.marker != "" {
		as.Role = layout.RoleListItem
	}
	r.marker = ""
	r.End(as)
}

// list adds the items of a list. A list that is all there is of an item, as
// in "- 4. The text", lies no deeper than the item.
func (r *reader) list(n *ast.List) {
	_, alone := n.Parent().(*ast.ListItem)
	alone = alone && n.PreviousSibling() == nil
	if !alone {
		r.depth++
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		r.marker = r.written(item, n)
		r.blocks(item)
		r.marker = ""
	}
	if !alone {
		r.depth--
	}
}

var itemMarker = pattern.Lazy(`^[ \t]*(\d{1,9}[.)]|[-*+])`)

// written returns the marker of an item as it is written: Markdown itself
// counts on from the first number of a list, whatever the others say.
func (r *reader) written(item ast.Node, n *ast.List) string {
	if pos := item.Pos(); pos >= 0 && pos < len(r.source) {
		if m := itemMarker().FindSubmatch(r.source[pos:]); m != nil {
			return string(m[1])
		}
	}
	return string(n.Marker)
}

func (r *reader) row(row ast.Node) {
	_, head := row.(*nodes.TableHeader)
	var cells []layout.Cell
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		part := newReader(r.budget, r.source)
		part.inline(c)
		part.end()
		cell := layout.Cell{Bold: head}
		for i, line := range part.Lines() {
			if i > 0 {
				cell.Text += " "
			}
			cell.Text += line.Text
			cell.Bold = cell.Bold || line.Bold
		}
		cells = append(cells, cell)
	}
	r.Row(cells, 0)
}

// inline adds the text within a block.
func (r *reader) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			r.Text(plain(c.Segment.Value(r.source)), r.bold > 0)
			if c.SoftLineBreak() || c.HardLineBreak() {
				r.Text("\n", false)
			}
		case *ast.String:
			r.Text(string(c.Value), r.bold > 0)
		case *ast.AutoLink:
			r.Text(string(c.Label(r.source)), r.bold > 0)
		case *ast.Emphasis:
			if c.Level > 1 {
				r.bold++
			}
			r.inline(c)
			if c.Level > 1 {
				r.bold--
			}
		case *ast.RawHTML:
			r.tag(string(c.Segments.Value(r.source)))
		case *nodes.FootnoteLink, *nodes.FootnoteBacklink:
		default:
			r.inline(c)
		}
	}
}

// tag follows what an HTML tag within a line does to the text.
func (r *reader) tag(tag string) {
	switch name := strings.ToLower(strings.Trim(tag, "<> ")); {
	case name == "b" || name == "strong":
		r.bold++
	case (name == "/b" || name == "/strong") && r.bold > 0:
		r.bold--
	case strings.HasPrefix(name, "br"):
		r.Text("\n", false)
	}
}

// plain returns text as it is shown: character references and escapes resolved.
func plain(b []byte) string {
	return string(util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(b))))
}
