package tui

import (
	"strings"
	"unicode"

	"reinspect/tui/pane"
)

// fold is how letters are compared: without case, and with one form of each
// quotation mark, dash and space.
func fold(r rune) rune {
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”':
		return '"'
	case '–', '—', '‑', '‐':
		return '-'
	}
	return unicode.ToLower(r)
}

// foldText returns a text as searching sees it.
func foldText(s string) string { return strings.Map(fold, s) }

// findAll returns where folded text has the folded query, in its bytes.
func findAll(folded, query string) []pane.Line {
	var out []pane.Line
	for at := 0; ; {
		i := strings.Index(folded[at:], query)
		if i < 0 {
			return out
		}
		out = append(out, pane.Line{Start: at + i, End: at + i + len(query)})
		at += i + len(query)
	}
}

// unfold returns where in the original text the byte n of its folded form
// comes from.
func unfold(original string, n int) int {
	for i, r := range original {
		if n <= 0 {
			return i
		}
		n -= len(string(fold(r)))
	}
	return len(original)
}

// around returns the index after another (way 1; -1: before the first) or the
// one before it (-1), and round at the ends of total.
func around(from, way, total int) int {
	if from < 0 && way < 0 {
		from = 0
	}
	return (from + way + total) % total
}

// foundLines wraps a text and paints it with the hits of the query in it.
func (s *state) foundLines(text string, width int, style pane.Style) []string {
	marks := s.foundIn(text)
	var lines []string
	for _, l := range pane.Wrap(text, width) {
		lines = append(lines, pane.Paint(text, l, style, marks))
	}
	return lines
}

func (s *state) foundIn(text string) []pane.Mark {
	query := foldText(s.query)
	if query == "" {
		return nil
	}
	var marks []pane.Mark
	for _, h := range findAll(foldText(text), query) {
		marks = append(marks, pane.Mark{Start: unfold(text, h.Start), End: unfold(text, h.End), Style: s.styles.hit})
	}
	return marks
}
