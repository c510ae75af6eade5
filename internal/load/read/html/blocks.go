package html

import (
	"strconv"
	"strings"
	"unicode"

	"reinspect/internal/load/read/flow"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/pattern"

	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// node adds an element, or a text, and what is in it.
func (b *blocks) node(n *dom.Node) {
	switch n.Type {
	case dom.TextNode:
		b.text(n.Data)
		return
	case dom.DocumentNode:
		b.children(n)
		return
	case dom.ElementNode:
	default:
		return
	}
	if isClutter(n) || b.page.isMenu(n) || isNoteMark(n) || b.page.isBeside(n) {
		return
	}
	if keepsLines(n) {
		b.asWritten++
		defer func() { b.asWritten-- }()
	}
	if isFootnotes(n) {
		b.end()
		b.footnote++
		defer func() { b.end(); b.footnote-- }()
	}
	switch n.DataAtom {
	case atom.Br:
		b.Text("\n", false)
	case atom.B, atom.Strong, atom.Th:
		b.bold++
		b.children(n)
		b.bold--
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		b.end()
		b.heading = int(n.Data[1] - '0')
		b.children(n)
		b.end()
		b.heading = 0
	case atom.Ul, atom.Ol:
		b.end()
		b.list(n)
		b.end()
	case atom.Table:
		b.end()
		b.table(n)
		b.end()
	default:
		if isBlock(n.DataAtom) {
			b.end()
			b.children(n)
			b.end()
			return
		}
		b.children(n)
	}
}

func (b *blocks) children(n *dom.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.node(c)
	}
}

// end ends the block that is being built, in the role that the open elements
// give it.
func (b *blocks) end() {
	if b.Empty() {
		b.Builder.End(layout.Line{})
		return
	}
	as := layout.Line{Role: layout.RoleBody, Level: len(b.lists)}
	switch {
	case b.footnote > 0:
		as.Role = layout.RoleFootnote
	case b.heading > 0:
		as.Role, as.Level = layout.RoleHeading, b.heading
	case b.marker != "":
		as.Role = layout.RoleListItem
	}
	as.Marker = b.marker
	b.marker = ""
	b.Builder.End(as)
}

// list adds the items of a list, each with the marker that a browser shows.
func (b *blocks) list(n *dom.Node) {
	l := list{ordered: n.DataAtom == atom.Ol, next: 1, style: attribute(n, "type")}
	if start, err := strconv.Atoi(attribute(n, "start")); err == nil {
		l.next = start
	}
	b.lists = append(b.lists, l)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Li {
			b.node(c)
			continue
		}
		b.end()
		b.marker = b.itemMarker(c)
		b.children(c)
		b.end()
		b.marker = ""
	}
	b.lists = b.lists[:len(b.lists)-1]
}

// itemMarker returns the marker of the next item of the innermost list and
// counts it.
func (b *blocks) itemMarker(item *dom.Node) string {
	l := &b.lists[len(b.lists)-1]
	if !l.ordered {
		return "•"
	}
	if v, err := strconv.Atoi(attribute(item, "value")); err == nil {
		l.next = v
	}
	n := l.next
	l.next++
	return flow.Figure(n, l.style) + "."
}

// table adds the rows of a table, or, of a table that only lays out a page,
// what is in it.
func (b *blocks) table(n *dom.Node) {
	if laysOut(n) {
		b.children(n)
		return
	}
	for _, row := range rows(n) {
		var cells []layout.Cell
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
				cells = append(cells, layout.Cell{Text: words(c), Bold: c.DataAtom == atom.Th || isBold(c)})
			}
		}
		b.Row(cells, 0)
	}
	if caption := find(n, atom.Caption); caption != nil {
		b.children(caption)
	}
}

// laysOut reports whether a table is there for the look of the page: it says
// so, holds a table of its own, or headings or long lists.
func laysOut(n *dom.Node) bool {
	if r := attribute(n, "role"); r == "presentation" || r == "none" {
		return true
	}
	inside := false
	walk(n, func(c *dom.Node) bool {
		switch c.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.H3, atom.H4, atom.Ul, atom.Ol, atom.Article, atom.Section:
			inside = inside || c != n
		}
		return !inside
	})
	return inside
}

func rows(table *dom.Node) []*dom.Node {
	var found []*dom.Node
	walk(table, func(c *dom.Node) bool {
		if c.DataAtom == atom.Tr {
			found = append(found, c)
			return false
		}
		return true
	})
	return found
}

// isBold reports whether all that an element says stands in bold type.
func isBold(n *dom.Node) bool {
	plain := false
	walk(n, func(c *dom.Node) bool {
		if c.Type == dom.TextNode && strings.TrimSpace(c.Data) != "" {
			plain = true
		}
		return c.DataAtom != atom.B && c.DataAtom != atom.Strong
	})
	return !plain && find(n, atom.B) != nil || !plain && find(n, atom.Strong) != nil
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Header, atom.Hr, atom.Html, atom.Li,
		atom.Main, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr:
		return true
	}
	return false
}

var noteMark = pattern.Lazy(`^\[?\d{1,3}\]?$`)

// isNoteMark reports whether an element is the raised number that refers to
// a footnote.
func isNoteMark(n *dom.Node) bool {
	return n.DataAtom == atom.Sup && noteMark().MatchString(strings.TrimSpace(ownText(n))) || attribute(n, "role") == "doc-noteref"
}

// longestMark is a little more text than the number of a footnote has.
const longestMark = 20

// ownText returns the text at the front of a raised element, without that of
// raised elements within it.
func ownText(n *dom.Node) string {
	var text strings.Builder
	walk(n, func(c *dom.Node) bool {
		if c.Type == dom.TextNode && text.Len() < longestMark {
			text.WriteString(c.Data)
		}
		return c == n || c.DataAtom != atom.Sup && !isClutter(c)
	})
	return text.String()
}

// isFootnotes reports whether an element holds footnotes.
func isFootnotes(n *dom.Node) bool {
	switch attribute(n, "role") {
	case "doc-footnote", "doc-endnote", "doc-endnotes":
		return true
	}
	for _, c := range strings.Fields(attribute(n, "class")) {
		if c = strings.ToLower(c); c == "footnotes" || c == "footnote" || c == "msofootnotetext" {
			return n.DataAtom != atom.A && n.DataAtom != atom.Span && n.DataAtom != atom.Sup
		}
	}
	return false
}

// spaces turns white space, of which HTML only says that it is there, into
// single spaces.
func spaces(s string) string {
	var out strings.Builder
	space := false
	for _, r := range s {
		before := space
		if space = unicode.IsSpace(r); !space {
			out.WriteRune(r)
		} else if !before {
			out.WriteByte(' ')
		}
	}
	return out.String()
}
