// Package dialog is the boxes that lie over a view: the menu, the editor, the
// list of commands, the help, an explanation, and the dialogs to open and
// export reports.
//
// It reaches the disk through Files only, in commands outside of Update.
package dialog

import (
	"strings"

	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// What the frame of an overlay takes away: lines for its edges, title and the
// blank below it, columns for its edges and margins.
const (
	boxLines  = 4
	boxMargin = 6
	BoxTop    = 3 // lines above the first of its own
)

// box draws the frame of an overlay: a title, a blank line, the lines, at
// most width by height. Where lines are cut off, the last one says so.
func box(s *view.Context, title string, lines []string, width, height int) []string {
	inner := pane.Width(title)
	for _, l := range lines {
		inner = max(inner, pane.Width(l))
	}
	if room := max(height-boxLines, 1); len(lines) > room {
		more := s.Styles.Quiet.Paint("… " + s.Keys.Name(keys.Down) + " shows more")
		inner = max(inner, pane.Width(more))
		lines = append(append([]string(nil), lines[:room-1]...), more)
	}
	inner = min(inner, max(width-boxMargin, 1))
	corners := [4]string{"╭", "╮", "╰", "╯"}
	if s.Glyphs.Rule == view.ASCIIGlyphs.Rule {
		corners = [4]string{"+", "+", "+", "+"}
	}
	rule := strings.Repeat(s.Glyphs.Rule, inner+boxMargin-2)
	side := s.Styles.Faint.Paint(s.Glyphs.Track)
	row := func(text string) string { return side + "  " + pane.Pad(text, inner) + "  " + side }

	out := []string{s.Styles.Faint.Paint(corners[0] + rule + corners[1]), row(s.Styles.Title.Paint(title)), row("")}
	for _, l := range lines {
		out = append(out, row(l))
	}
	return append(out, s.Styles.Faint.Paint(corners[2]+rule+corners[3]))
}
