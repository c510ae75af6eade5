package tui

import "reinspect/tui/pane"

// box draws the frame of an overlay: a title, a blank line, the lines, at
// most width by height. It keeps a margin so that the text breathes.
func (s *state) box(title string, lines []string, width, height int) []string {
	inner := pane.Width(title)
	for _, l := range lines {
		inner = max(inner, pane.Width(l))
	}
	inner = min(inner, max(width-6, 1))
	edge := func(left, right string) string {
		rule := ""
		for range inner + 4 {
			rule += s.glyphs.rule
		}
		return s.styles.faint.Paint(left + rule + right)
	}
	corners := [4]string{"╭", "╮", "╰", "╯"}
	if s.glyphs.rule == asciiGlyphs.rule {
		corners = [4]string{"+", "+", "+", "+"}
	}
	side := s.styles.faint.Paint(s.glyphs.track)
	row := func(text string) string { return side + "  " + pane.Pad(text, inner) + "  " + side }
	out := []string{edge(corners[0], corners[1]), row(s.styles.title.Paint(title)), row("")}
	for i, l := range lines {
		if len(out) >= height-1 && i < len(lines) {
			break
		}
		out = append(out, row(l))
	}
	return append(out, edge(corners[2], corners[3]))
}
