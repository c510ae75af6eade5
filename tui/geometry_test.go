package tui

import "testing"

// The parts of the screen never overlap, never leave it, and the body is the
// last to lose its room.
func TestLayOut(t *testing.T) {
	for w := 1; w <= 220; w += 7 {
		for h := 1; h <= 80; h++ {
			f := layOut(w, h)
			below := 0
			for _, r := range []rect{f.header, f.tabs, f.body, f.footer} {
				if r.h == 0 {
					continue
				}
				if r.y < below || r.y+r.h > h || r.w != w || r.x != 0 {
					t.Fatalf("%dx%d: %+v", w, h, f)
				}
				below = r.y + r.h
			}
			if f.body.h < 1 {
				t.Fatalf("%dx%d: no room for the body", w, h)
			}
		}
	}
	small := layOut(40, 12)
	if small.body.h < 8 {
		t.Errorf("at 40x12 the body has only %d lines", small.body.h)
	}
}

func TestArrange(t *testing.T) {
	for width, want := range map[int]arrangement{
		1: oneSide, 59: oneSide, 60: stacked, 99: stacked, 100: beside, 139: beside, 140: wide, 220: wide,
	} {
		if got := arrange(width); got != want {
			t.Errorf("%d columns: %v, want %v", width, got, want)
		}
	}
}

// The columns of the section view fill the width and never more.
func TestDivide(t *testing.T) {
	for width := 1; width <= 220; width++ {
		for share := leastShare; share <= 100-leastShare; share += shareStep {
			r := divide(width, share)
			used := r.total() + stripWidth
			if r.contents > 0 {
				used += r.contents + 1
			}
			if used > max(width, 1+stripWidth) {
				t.Fatalf("%d columns, share %d: %d used by %+v", width, share, used, r)
			}
			if r.panes.Left < 1 || r.panes.Right < 1 || r.gutter < 0 {
				t.Fatalf("%d columns, share %d: %+v", width, share, r)
			}
		}
	}
}
