package html

import (
	"strings"

	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// keepsLines reports whether an element shows the lines of its text as they are
// written.
func keepsLines(n *dom.Node) bool {
	return n.DataAtom == atom.Pre || strings.Contains(strings.ReplaceAll(attribute(n, "style"), " ", ""), "white-space:pre")
}

// text adds a text as it is shown. Lines that begin with bullets stay lines,
// though they run together in a browser: their writer took them for items.
func (b *blocks) text(s string) {
	bold := b.bold > 0
	switch mark := typedBullet(s); {
	case b.asWritten > 0:
		b.written(strings.ReplaceAll(s, "\r\n", "\n"))
	case mark != "":
		for i, line := range strings.Split(s, "\n") {
			line = spaces(line)
			if i > 0 && strings.HasPrefix(strings.TrimSpace(line), mark) {
				b.Text("\n", bold)
			}
			b.Text(line+" ", bold)
		}
	default:
		b.Text(spaces(s), bold)
	}
}

// written adds the lines of a text as they are; an empty one ends a block.
func (b *blocks) written(s string) {
	for i, line := range strings.Split(s, "\n") {
		switch {
		case i > 0 && strings.TrimSpace(line) == "":
			b.end()
		case i > 0:
			b.Text("\n"+line, b.bold > 0)
		default:
			b.Text(line, b.bold > 0)
		}
	}
}

// typedBullets are signs that people type for bullets.
const typedBullets = "•-–*▪·"

// typedBullet returns the bullet, with the space behind it, with which a text and
// at least one more of its lines begin, or "".
func typedBullet(s string) string {
	first := strings.TrimSpace(s)
	for _, r := range typedBullets {
		mark := string(r) + " "
		if rest, ok := strings.CutPrefix(first, mark); ok && strings.Contains(strings.ReplaceAll(rest, "\n ", "\n"), "\n"+mark) {
			return mark
		}
	}
	return ""
}
