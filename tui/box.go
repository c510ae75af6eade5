package tui

import (
	"strings"

	"reinspect/tui/pane"
)

// What the frame of an overlay takes away: lines for its edges, title and the
// blank below it, columns for its edges and margins.
const (
	boxLines  = 4
	boxMargin = 6
	boxTop    = 3 // lines above the first of its own
)

// box draws the frame of an overlay: a title, a blank line, the lines, at
// most width by height. Where lines are cut off, the last one says so.
func (s *state) box(title string, lines []string, width, height int) []string {
	inner := pane.Width(title)
	for _, l := range lines {
		inner = max(inner, pane.Width(l))
	}
	inner = min(inner, max(width-boxMargin, 1))
	corners := [4]string{"╭", "╮", "╰", "╯"}
	if s.glyphs.rule == asciiGlyphs.rule {
		corners = [4]string{"+", "+", "+", "+"}
	}
	rule := strings.Repeat(s.glyphs.rule, inner+boxMargin-2)
	side := s.styles.faint.Paint(s.glyphs.track)
	row := func(text string) string { return side + "  " + pane.Pad(text, inner) + "  " + side }

	if room := max(height-boxLines, 1); len(lines) > room {
		lines = append(append([]string(nil), lines[:room-1]...), s.styles.quiet.Paint("… "+s.keys.name(actDown)+" shows more"))
	}
	out := []string{s.styles.faint.Paint(corners[0] + rule + corners[1]), row(s.styles.title.Paint(title)), row("")}
	for _, l := range lines {
		out = append(out, row(l))
	}
	return append(out, s.styles.faint.Paint(corners[2]+rule+corners[3]))
}
