package wording

import (
	"testing"

	"reinspect/internal/timeline"
)

// "Ended" alone would hide that the last inspection may be critical again.
func TestARunThatMayBeBackSaysSo(t *testing.T) {
	times := []string{"2014", "2017", "2022", "2026"}
	said := make([]timeline.Said, len(times))
	for want, r := range map[string]timeline.Run{
		"ended 2022 after 2, never a strength":      {Said: said, Critical: 2, Ended: 2},
		"ended 2022, again 2026?, never a strength": {Said: said, Critical: 2, Ended: 2, Again: 3},
		"in 2, open, never a strength":              {Said: said, Critical: 2, Open: true, Running: 1},
	} {
		if got := RunCourses(&r, times)[0]; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
