package tui

func (v *listing) goTo(i int) {
	v.cursor = max(min(i, len(v.items)-1), 0)
	v.choose()
}

// step moves to the next item (way 1) or to the one before (-1), past headings;
// an item taller than the screen is read through first.
func (v *listing) step(way int) {
	if v.readOn(way) {
		return
	}
	v.walk(way, func(*item) bool { return true })
}

// readOn scrolls within an item that is taller than the window; it reports
// whether there was more of it to show that way.
func (v *listing) readOn(way int) bool {
	if v.rows.Len() != len(v.items) || v.cursor >= len(v.items) {
		return false
	}
	from, to := v.rows.Top(v.cursor), v.rows.Top(v.cursor+1)-1 // without the blank line
	first, page := v.rows.Offset(), v.rows.Window()
	switch {
	case to-from <= page:
		return false
	case way > 0 && to > first+page:
		v.rows.ScrollBy(min(page-1, to-first-page))
	case way < 0 && from < first:
		v.rows.ScrollBy(-min(page-1, first-from))
	default:
		return false
	}
	return true
}

// nextStop goes to the next change, or to the one before.
func (v *listing) nextStop(way int) { v.walk(way, v.of.stop) }

// walk goes to the next item that counts, or to the one before, if there is one.
func (v *listing) walk(way int, counts func(*item) bool) {
	to := v.cursor
	for i := v.cursor + way; i >= 0 && i < len(v.items); i += way {
		if it := &v.items[i]; it.heading == "" && counts(it) {
			to = i
			break
		}
	}
	v.goTo(to)
}

// next goes to the next hit while a search is on, else to the next change.
func (v *listing) next(way int) {
	if v.search.query == "" {
		v.nextStop(way)
		return
	}
	v.nextFind(way)
}

// nextGroup goes to the first item below the next heading, or back to the
// first item of this group and then of the one before.
func (v *listing) nextGroup(way int) {
	for i := v.cursor + way; i >= 0 && i < len(v.items); i += way {
		if v.items[i].heading == "" && (i == 0 || v.items[i-1].heading != "") {
			v.goTo(i)
			return
		}
	}
}

// scroll moves the items; the cursor comes along when it would leave the
// screen.
func (v *listing) Scroll(lines int) {
	if v.page != nil {
		v.page.Scroll(lines)
		return
	}
	if v.rows.Len() != len(v.items) || len(v.items) == 0 {
		return
	}
	v.rows.ScrollBy(lines)
	first, last := v.rows.Offset(), v.rows.Offset()+v.rows.Window()-1
	switch {
	case v.rows.Top(v.cursor) < first:
		v.goTo(v.settled(min(v.rows.At(first)+1, len(v.items)-1), 1))
	case v.rows.Top(v.cursor+1)-1 > last:
		v.goTo(v.settled(max(v.rows.At(last)-1, 0), -1))
	}
	v.shown.cursor = v.cursor
}

// turn is scroll by a key: where the text moves no more, the cursor goes to
// its end.
func (v *listing) turn(lines int) {
	before := v.rows.Offset()
	v.Scroll(lines)
	switch {
	case v.rows.Offset() != before:
	case lines > 0:
		v.goTo(v.settled(len(v.items)-1, -1))
	default:
		v.goTo(v.settled(0, 1))
	}
}
