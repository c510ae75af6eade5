package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/dialog"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// drawOverlay draws an overlay and says where it is: in the middle of the screen,
// somewhat high; an explanation above or below what it explains.
func (a *App) drawOverlay(o view.Overlay, f frame) ([]string, *tea.Cursor) {
	in, free := rect{0, 0, a.width, a.height}, f.dialogs()
	_, explains := o.(*dialog.Explanation)
	box, cursor := o.Draw(max(a.width-4, 1), max(free-1, 1))
	if v, ok := a.view().(view.Spared); ok && explains && a.Comparison != nil {
		in = a.besideCursor(v, f, len(box))
		box, cursor = o.Draw(max(a.width-4, 1), max(in.h, 1))
	}
	w := 0
	for _, l := range box {
		w = max(w, pane.Width(l))
	}
	a.boxAt = rect{max((a.width-w)/2, 0), max(min(in.y+(in.h-len(box))/3, free-len(box)), 0), w, len(box)}
	return box, cursor
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

// cursorOnScreen is where the terminal's cursor is: where text is typed.
func (a *App) cursorOnScreen() *tea.Cursor {
	if len(a.overlays) > 0 {
		c := a.boxCursor
		if c != nil {
			c.X, c.Y = min(c.X+a.boxAt.x, a.width-1), min(c.Y+a.boxAt.y, a.height-1)
		}
		return c
	}
	return nil
}

// makeRoom scrolls what is explained to the top where the explanation has too
// little room above and below it.
func (a *App) makeRoom() {
	v, ok := a.view().(view.Spared)
	if !ok {
		return
	}
	f := layOut(a.width, a.height)
	box, _ := a.overlays[len(a.overlays)-1].Draw(max(a.width-4, 1), max(f.dialogs()-1, 1))
	if in := a.besideCursor(v, f, len(box)); in.h < len(box) {
		head, from, _ := v.CursorLines()
		a.view().Scroll(max(from-head, 0))
	}
}
