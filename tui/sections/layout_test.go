package sections

import (
	"testing"

	"reinspect/tui/view"
)

// The columns of the section view fill the width and never more.
func TestDivide(t *testing.T) {
	for width := 1; width <= 220; width++ {
		for share := leastPercent; share <= 100-leastPercent; share += percentStep {
			r := divide(width, share)
			used := r.Total() + view.ScrollbarWidth
			if r.contents > 0 {
				used += r.contents + 1
			}
			if used > max(width, 1+view.ScrollbarWidth) {
				t.Fatalf("%d columns, share %d: %d used by %+v", width, share, used, r)
			}
			if r.Panes.Left < 1 || r.Panes.Right < 1 || r.Gutter < 0 {
				t.Fatalf("%d columns, share %d: %+v", width, share, r)
			}
		}
	}
}
