package dialog

import (
	"strings"

	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// excerpt is a text in one line, from its beginning or, where the query is
// further along, from just before that; what is looked for stands out.
func excerpt(s *view.Context, text, query string, width int, style pane.Style) string {
	query = view.Fold(strings.TrimSpace(query))
	if at := strings.Index(view.Fold(text), query); at >= 0 {
		start := view.Unfold(text, at)
		if pane.Width(text) > width && pane.Width(text[:start])+len(query) > width*2/3 {
			text = pane.ClipLeft(text[:start], width/3) + pane.Clip(text[start:], max(width-width/3, 1))
		}
	}
	text = pane.Clip(text, width)
	var marks []pane.Mark
	if query != "" {
		for _, m := range view.FindAll(view.Fold(text), query) {
			marks = append(marks, pane.Mark{Start: view.Unfold(text, m.Start), End: view.Unfold(text, m.End), Style: s.Styles.Hit})
		}
	}
	return pane.Paint(text, pane.Line{Start: 0, End: len(text)}, style, marks)
}
