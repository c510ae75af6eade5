package tui

import (
	"reinspect/tui/dialog"
	"reinspect/tui/view"
)

// drawOverlay draws an overlay where it belongs: an explanation above or below
// what it explains, any other in the middle of the screen.
func (a *App) drawOverlay(o view.Overlay, f frame) []string {
	box := a.drawBox(o, f, rect{0, 0, a.width, a.height}, f.dialogs()-1)
	if _, explains := o.(*dialog.Explanation); explains && a.Comparison != nil {
		if v, ok := a.view().(view.Spared); ok {
			in := a.besideCursor(v, f, len(box))
			return a.drawBox(o, f, in, in.h)
		}
	}
	return box
}

// besideCursor is the part of the screen above or below what the cursor is on in
// which a box of some height has room, below if it can; else the larger one.
func (a *App) besideCursor(v view.Spared, f frame, height int) rect {
	_, from, to := v.CursorLines()
	above := rect{0, 0, a.width, f.body.y + from}
	below := rect{0, f.body.y + to, a.width, max(f.dialogs()-f.body.y-to, 0)}
	switch {
	case below.h >= height || below.h >= above.h:
		return below
	case above.h >= height:
		return rect{0, above.h - height, a.width, height} // close to it
	}
	return above
}

// makeRoom scrolls what is explained to the top where the explanation has too
// little room above and below it.
func (a *App) makeRoom() {
	v, ok := a.view().(view.Spared)
	if !ok {
		return
	}
	f := layOut(a.width, a.height)
	box, _ := a.top().Draw(max(a.width-4, 1), max(f.dialogs()-1, 1))
	if in := a.besideCursor(v, f, len(box)); in.h < len(box) {
		head, from, _ := v.CursorLines()
		a.view().Scroll(max(from-head, 0))
	}
}
