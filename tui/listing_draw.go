package tui

import (
	"fmt"

	"reinspect/tui/pane"
)

func (v *listing) Draw(width, height int) []string {
	if v.page != nil {
		return v.page.Draw(width, height)
	}
	if len(v.items) == 0 {
		return v.drawEmpty(width)
	}
	head := v.of.head(width)
	if len(head)+leastItems > height {
		head = nil
	}
	v.top = len(head)
	room := height - len(head)
	heights := make([]int, len(v.items))
	var all []string
	for i := range v.items {
		lines := v.drawOne(i, width)
		heights[i] = len(lines)
		all = append(all, lines...)
	}
	v.Layout(heights, width, room)
	return append(head, v.Visible(all)...)
}

// leastItems is how many lines of items the lines above them must leave.
const leastItems = 6

func (v *listing) drawOne(i, width int) []string {
	it := &v.items[i]
	if it.heading == "" {
		return v.of.drawItem(it, i == v.Pos, width)
	}
	if i == 0 {
		return []string{it.heading}
	}
	return []string{"", it.heading}
}

func (v *listing) drawEmpty(width int) []string {
	text := v.of.empty()
	if v.filter != "" {
		text = fmt.Sprintf("Nothing here is marked %s. %s shows everything again.", v.filterName(v.filter), v.keys.name(actBack))
	}
	lines := []string{""}
	for _, l := range pane.Wrap(text, max(min(width-3, measure), 1)) {
		lines = append(lines, "  "+v.styles.quiet.Paint(text[l.Start:l.End]))
	}
	return lines
}
