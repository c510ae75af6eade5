package tui

func (v *listing) goTo(i int) {
	v.cursor = max(min(i, len(v.items)-1), 0)
	v.choose()
}

// step moves n items on, or back where negative, past headings; an item
// taller than the screen is read through first.
func (v *listing) step(n int) {
	if v.readOn(n) {
		return
	}
	v.walk(n, func(*item) bool { return true })
}

// readOn scrolls within an item that is taller than the window; it reports
// whether there was more of it to show that way.
func (v *listing) readOn(n int) bool {
	if v.rows.Len() != len(v.items) || v.cursor >= len(v.items) {
		return false
	}
	from, to := v.rows.Top(v.cursor), v.rows.Top(v.cursor+1)-1 // without the blank line
	first, page := v.rows.Offset(), v.rows.Window()
	switch {
	case to-from <= page:
		return false
	case n > 0 && to > first+page:
		v.rows.ScrollBy(min(page-1, to-first-page))
	case n < 0 && from < first:
		v.rows.ScrollBy(-min(page-1, first-from))
	default:
		return false
	}
	return true
}

// nextStop goes n changes on, or back.
func (v *listing) nextStop(n int) { v.walk(n, v.of.stop) }

// walk goes to the nth item on, or back, that counts; as far as there are any.
func (v *listing) walk(n int, counts func(*item) bool) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	to := v.cursor
	for i := v.cursor + step; i >= 0 && i < len(v.items) && n > 0; i += step {
		if it := &v.items[i]; it.heading == "" && counts(it) {
			to = i
			n--
		}
	}
	v.goTo(to)
}

// next goes to the next hit while a search is on, else to the next change.
func (v *listing) next(n int) {
	if v.search.query == "" {
		v.nextStop(n)
		return
	}
	v.nextFind(n)
}

// nextGroup goes to the first item below the nth heading on, or back; going
// back begins at the first item of this group.
func (v *listing) nextGroup(n int) {
	var starts []int
	for i := range v.items {
		if v.items[i].heading == "" && (i == 0 || v.items[i-1].heading != "") {
			starts = append(starts, i)
		}
	}
	for ; n > 0; n-- {
		for _, i := range starts {
			if i > v.cursor {
				v.goTo(i)
				break
			}
		}
	}
	for ; n < 0; n++ {
		for k := len(starts) - 1; k >= 0; k-- {
			if starts[k] < v.cursor {
				v.goTo(starts[k])
				break
			}
		}
	}
}

// scroll moves the items; the cursor comes along when it would leave the
// screen.
func (v *listing) scroll(lines int) {
	if v.page != nil {
		v.page.scroll(lines)
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
	v.scroll(lines)
	switch {
	case v.rows.Offset() != before:
	case lines > 0:
		v.goTo(v.settled(len(v.items)-1, -1))
	default:
		v.goTo(v.settled(0, 1))
	}
}
