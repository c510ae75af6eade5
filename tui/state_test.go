package tui

import (
	"strings"
	"testing"

	"reinspect/model"
	"reinspect/tui/internal/fiction"
)

// A place that takes its name from several is called by the first, unless
// that would not tell it from the other one.
func TestPlacesAreCalledBriefly(t *testing.T) {
	for _, c := range []struct{ own, other, want string }{
		{"Netherwick", "Tarnbrook", "Netherwick"},
		{"Netherwick, Ashcombe and Poldeep", "Tarnbrook", "Netherwick"},
		{"Netherwick and Ashcombe", "Tarnbrook", "Netherwick"},
		{"Netherwick and Ashcombe", "Netherwick", "Netherwick and Ashcombe"},
		{"East and Mid Tarnbrookshire", "East Netherwick", "East and Mid Tarnbrookshire"},
		{"", "Tarnbrook", "right"},
		{"Tarnbrook", "Tarnbrook", "right"},
	} {
		if got := placeSide(c.own, c.other, model.Right); got != c.want {
			t.Errorf("%q beside %q is called %q, want %q", c.own, c.other, got, c.want)
		}
	}
}

// An arrow from the later grade to the earlier one, beside "improved", would
// say the reverse of what happened; between two places there is no way at all.
func TestAnArrowOnlyPointsOnwardInTime(t *testing.T) {
	const arrow = "→"
	for _, view := range []string{"1", "2", "3"} {
		a := newTestApp(t, fiction.Comparison(), 80, 24)
		press(a, view)
		if !strings.Contains(a.View().Content, arrow) {
			t.Errorf("view %s: no arrow from the earlier report to the later one", view)
		}
		press(a, "s")
		if strings.Contains(a.View().Content, arrow) {
			t.Errorf("view %s, sides swapped: an arrow points back in time:\n%s", view, a.View().Content)
		}
		a = newTestApp(t, fiction.OtherAuthorities(), 80, 24)
		press(a, view)
		if strings.Contains(a.View().Content, arrow) {
			t.Errorf("view %s: an arrow leads from one place to another", view)
		}
	}
}
