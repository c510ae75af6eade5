package tui

import (
	"testing"

	"reinspect/model"
	"reinspect/tui/internal/fiction"
)

// The next change can be a paragraph that only one report has: the cursor goes
// to it, not to the blank beside it, so that copying, noting and explaining
// speak of it, and a screen with one side shows it.
func TestALeapLandsOnText(t *testing.T) {
	for _, width := range []int{120, 50} {
		a := newTestApp(t, fiction.Comparison(), width, 24)
		a.show(sectionsIndex)
		v := a.views[sectionsIndex].(*sections)
		a.View()
		sides := map[model.Side]bool{}
		for range 30 {
			press(a, "J")
			if v.list[v.cursor].kind == pairRow && v.focused() == nil {
				t.Fatalf("width %d: the cursor stands on a blank:\n%s", width, shows(a))
			}
			sides[v.focus] = true
		}
		if len(sides) < 2 {
			t.Errorf("width %d: no change stands on the other side only: %v", width, sides)
		}
	}
}
