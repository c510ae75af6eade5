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
	v.rows.SetHeights(heights)
	v.rows.SetWindow(room)
	if now := (listed{v.cursor, width, height}); v.shown != now {
		v.shown = now
		v.reveal()
	}
	return append(head, all[v.rows.Offset():min(v.rows.Offset()+room, len(all))]...)
}

// leastItems is how many lines of items the lines above them must leave.
const leastItems = 6

func (v *listing) drawOne(i, width int) []string {
	it := &v.items[i]
	if it.heading == "" {
		return v.of.drawItem(it, i == v.cursor, width)
	}
	if i == 0 {
		return []string{it.heading}
	}
	return []string{"", it.heading}
}

// reveal scrolls as little as needed to show the item of the cursor, with
// the heading right above it.
func (v *listing) reveal() {
	v.rows.Reveal(v.cursor, 0)
	if v.cursor > 0 && v.items[v.cursor-1].heading != "" && v.rows.Height(v.cursor)+2 <= v.rows.Window() {
		v.rows.Reveal(v.cursor-1, 0)
	}
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
