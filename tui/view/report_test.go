package view

import (
	"testing"

	"reinspect/model"
	"reinspect/tui/internal/fiction"
)

// Dates and frameworks are written shorter on both sides alike, and whole as
// long as there is any form that fits.
func TestTheFactsOfBothReportsAreShortenedAlike(t *testing.T) {
	c := fiction.Comparison()
	c.Reports.Left.Framework = model.FrameworkRef{ID: "sif", Name: "Single inspection framework"}
	c.Reports.Right.Framework = model.FrameworkRef{ID: "ilacs-2023", Name: "ILACS (care leavers judged separately)"}
	for room, want := range map[int]model.Pair[string]{
		80: {Left: "10–21 June 2019 · Single inspection framework", Right: "26 February – 8 March 2024 · ILACS (care leavers judged separately)"},
		61: {Left: "10–21 Jun 2019 · Single inspection framework", Right: "26 Feb – 8 Mar 2024 · ILACS (care leavers judged separately)"},
		50: {Left: "10–21 Jun 2019 · Single inspection framework", Right: "26 Feb – 8 Mar 2024 · ILACS"},
		38: {Left: "10–21 Jun 2019 · SIF", Right: "26 Feb – 8 Mar 2024 · ILACS"},
	} {
		if got := FactsWithin(room, "·", c.Reports.Left, c.Reports.Right); got[0] != want.Left || got[1] != want.Right {
			t.Errorf("in %d columns %q, want %q", room, got, want)
		}
	}
}
