package view

import (
	"reinspect/tui/pane"
)

// Bar is the sign of the cursor at the left of an item.
func (s *Context) Bar(here bool) string {
	if here {
		return s.Styles.Selected.Paint(s.Glyphs.Bar) + " "
	}
	return "  "
}

// NameStyle is how the name of an item looks.
func (s *Context) NameStyle(here bool) pane.Style {
	if here {
		return s.Styles.Strong
	}
	return s.Styles.Text
}

// Wrapped breaks a text into painted lines.
func (s *Context) Wrapped(text string, width int, style pane.Style) []string {
	var lines []string
	for _, l := range pane.Wrap(text, width) {
		lines = append(lines, style.Paint(text[l.Start:l.End]))
	}
	return lines
}
