package tui

// rect is a part of the screen; x and y count from the upper left corner.
type rect struct{ x, y, w, h int }

// contains reports whether a cell lies in the rectangle.
func (r rect) contains(x, y int) bool {
	return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h
}

// frame is the parts of the whole screen. A part that has no room has height 0.
type frame struct{ header, tabs, body, footer rect }

// The heights from which the screen affords more.
const (
	tallHeight  = 30 // air between all parts
	plainHeight = 16 // both lines of the header
)

// edges are the heights of the header, of the air between it (or the tabs) and
// the body, and of the footer.
func edges(h int) (header, air, footer int) {
	if h >= 4 {
		footer = 1
	}
	switch {
	case h >= plainHeight:
		header, air = 2, 1
	case h >= 8:
		header = 1
	}
	return header, air, footer
}

// layOut divides a screen. The body comes first, then the footer, the tabs,
// the header and some air, as room grows.
func layOut(w, h int) frame {
	header, belowTabs, footer := edges(h)
	var tabs, aboveTabs, aboveFooter int
	if h >= 6 {
		tabs = 1
	}
	if h >= tallHeight {
		aboveTabs, aboveFooter = 1, 1
	}
	f := frame{
		header: rect{0, 0, w, header},
		tabs:   rect{0, header + aboveTabs, w, tabs},
		footer: rect{0, h - footer, w, footer},
	}
	top := f.tabs.y + tabs + belowTabs
	f.body = rect{0, top, w, max(h-top-footer-aboveFooter, 0)}
	return f
}

// dialogs is how many lines a dialog may cover: not the last one, which says how
// to leave it; on a low screen all of them.
func (f frame) dialogs() int {
	if h := f.footer.y + f.footer.h; h < plainHeight {
		return h
	}
	return f.footer.y
}

// layOutPlain divides a screen without tabs.
func layOutPlain(w, h int) frame {
	header, air, footer := edges(h)
	top := header + air
	return frame{
		header: rect{0, 0, w, header},
		body:   rect{0, top, w, max(h-top-footer, 0)},
		footer: rect{0, h - footer, w, footer},
	}
}
