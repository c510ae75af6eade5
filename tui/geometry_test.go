package tui

import (
	"testing"
)

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
