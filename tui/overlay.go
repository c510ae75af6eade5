package tui

import (
	"reinspect/tui/dialog"
	"reinspect/tui/view"
)

// explained is what an explanation is of; it scrolls.
type explained interface {
	view.Spared
	Scroll(lines int)
}

// drawOverlay draws an overlay where it belongs: an explanation above or below
// what it explains, any other in the middle of the screen.
func (s *screen) drawOverlay(o view.Overlay, f frame, of any) []string {
	box := s.drawBox(o, f, rect{0, 0, s.width, s.height}, f.dialogs()-1)
	if _, explains := o.(*dialog.Explanation); explains {
		if v, ok := of.(explained); ok {
			in := s.besideCursor(v, f, len(box))
			return s.drawBox(o, f, in, in.h)
		}
	}
	return box
}

// besideCursor is the part of the screen above or below what the cursor is on in
// which a box of some height has room, below if it can; else the larger one.
func (s *screen) besideCursor(v view.Spared, f frame, height int) rect {
	_, from, to := v.CursorLines()
	above := rect{0, 0, s.width, f.body.y + from}
	below := rect{0, f.body.y + to, s.width, max(f.dialogs()-f.body.y-to, 0)}
	switch {
	case below.h >= height || below.h >= above.h:
		return below
	case above.h >= height:
		return rect{0, above.h - height, s.width, height} // close to it
	}
	return above
}

// makeRoom scrolls what is explained to the top where the explanation has too
// little room above and below it.
func (s *screen) makeRoom(f frame, of any) {
	v, ok := of.(explained)
	if !ok {
		return
	}
	box, _ := s.top().Draw(max(s.width-4, 1), max(f.dialogs()-1, 1))
	if in := s.besideCursor(v, f, len(box)); in.h < len(box) {
		head, from, _ := v.CursorLines()
		v.Scroll(max(from-head, 0))
	}
}
