package tui

import "reinspect/tui/pane"

// bar is the sign of the cursor at the left of an item.
func (s *state) bar(here bool) string {
	if here {
		return s.styles.selected.Paint(s.glyphs.bar) + " "
	}
	return "  "
}

// nameStyle is how the name of an item looks.
func (s *state) nameStyle(here bool) pane.Style {
	if here {
		return s.styles.strong
	}
	return s.styles.text
}

// wrapped breaks a text into painted lines.
func (s *state) wrapped(text string, width int, style pane.Style) []string {
	var lines []string
	for _, l := range pane.Wrap(text, width) {
		lines = append(lines, style.Paint(text[l.Start:l.End]))
	}
	return lines
}
