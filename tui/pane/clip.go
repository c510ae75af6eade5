package pane

import "strings"

// ClipMiddle cuts a name in its middle: its beginning says what it is, its
// end which one.
func ClipMiddle(s string, width int) string {
	if Width(s) <= width {
		return s
	}
	head := width / 3
	return Clip(s, head) + strings.TrimPrefix(ClipLeft(s, width-head), "…")
}

// ClipLeft cuts a path from its beginning, since its end tells more.
func ClipLeft(s string, width int) string {
	if Width(s) <= width {
		return s
	}
	runes := []rune(s)
	for len(runes) > 0 && Width(string(runes)) > width-1 {
		runes = runes[1:]
	}
	return "…" + string(runes)
}
