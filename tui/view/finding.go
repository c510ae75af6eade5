package view

import (
	"strings"

	"reinspect/internal/clean"
	"reinspect/tui/pane"
)

// Fold returns a text as searching sees it.
func Fold(s string) string { return clean.Fold(s) }

// FindAll returns where folded text has the folded query, in its bytes.
func FindAll(folded, query string) []pane.Line {
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

// Unfold returns where in the original text the byte n of its folded form
// comes from.
func Unfold(original string, n int) int {
	for i, r := range original {
		if n <= 0 {
			return i
		}
		n -= len(string(clean.FoldRune(r)))
	}
	return len(original)
}

// Around returns the index after another (way 1; -1: before the first) or the
// one before it (-1), and round at the ends of total.
func Around(from, way, total int) int {
	if from < 0 && way < 0 {
		from = 0
	}
	return (from + way + total) % total
}

// FoundLines wraps a text and paints it with the hits of the query in it.
func (s *Context) FoundLines(text string, width int, style pane.Style) []string {
	marks := s.FoundIn(text)
	var lines []string
	for _, l := range pane.Wrap(text, width) {
		lines = append(lines, pane.Paint(text, l, style, marks))
	}
	return lines
}

// FoundIn are the hits of the query in a text.
func (s *Context) FoundIn(text string) []pane.Mark {
	query := Fold(s.Query)
	if query == "" {
		return nil
	}
	var marks []pane.Mark
	for _, h := range FindAll(Fold(text), query) {
		marks = append(marks, pane.Mark{Start: Unfold(text, h.Start), End: Unfold(text, h.End), Style: s.Styles.Hit})
	}
	return marks
}
