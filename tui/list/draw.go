package list

import (
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Draw draws it in the given room.
func (v *List) Draw(width, height int) []string {
	if v.Page != nil {
		return v.Page.Draw(width, height)
	}
	if len(v.Items) == 0 {
		return v.drawEmpty(width)
	}
	head := v.of.Head(width)
	if len(head)+leastItems > height {
		head = nil
	}
	v.top = len(head)
	room := height - len(head)
	heights := make([]int, len(v.Items))
	var all []string
	for i := range v.Items {
		lines := v.drawOne(i, width)
		if n := len(all); !v.Items[i].chosen() && n > 0 && all[n-1] != "" {
			lines = append([]string{""}, lines...)
		}
		heights[i] = len(lines)
		all = append(all, lines...)
	}
	v.Layout(heights, width, room)
	return append(head, v.Visible(all)...)
}

// leastItems is how many lines of items the lines above them must leave.
const leastItems = 6

func (v *List) drawOne(i, width int) []string {
	it := &v.Items[i]
	switch {
	case it.Heading != "":
		return []string{it.Heading}
	case it.Remark != "":
		lines := v.Wrapped(it.Remark, max(min(width-3, view.Measure), 1), v.Styles.Quiet)
		for i := range lines {
			lines[i] = "  " + lines[i]
		}
		return lines
	}
	lines := v.of.DrawItem(it, i == v.Pos, width)
	if v.Filter == "" || v.shown(i) {
		return lines
	}
	return v.Dimmed(lines)
}

func (v *List) drawEmpty(width int) []string {
	text := v.of.Empty()
	lines := []string{""}
	for _, l := range pane.Wrap(text, max(min(width-3, view.Measure), 1)) {
		lines = append(lines, "  "+v.Styles.Quiet.Paint(text[l.Start:l.End]))
	}
	return lines
}
