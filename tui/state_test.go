package tui_test

import (
	"strings"
	"testing"

	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// An arrow from the later grade to the earlier one, beside "improved", would
// say the reverse of what happened; between two places there is no way at all.
func TestAnArrowOnlyPointsOnwardInTime(t *testing.T) {
	const arrow = "→"
	for _, view := range []string{"1", "2", "3"} {
		a := uitest.New(t, fiction.Comparison(), 80, 24)
		a.Press(view)
		if !strings.Contains(a.View().Content, arrow) {
			t.Errorf("view %s: no arrow from the earlier report to the later one", view)
		}
		a.Press("s")
		if strings.Contains(a.View().Content, arrow) {
			t.Errorf("view %s, sides swapped: an arrow points back in time:\n%s", view, a.View().Content)
		}
		a = uitest.New(t, fiction.OtherAuthorities(), 80, 24)
		a.Press(view)
		if strings.Contains(a.View().Content, arrow) {
			t.Errorf("view %s: an arrow leads from one place to another", view)
		}
	}
}
