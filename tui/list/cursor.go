package list

import (
	"reinspect/tui/pane"
)

// Cursor is the cursor of a list: items of one line or more, one of which the
// reader is on, seen through a window.
type Cursor struct {
	Pos     int              // index of the item that the reader is on
	OnMove  func()           // called after each movement; nil for nothing
	Skips   func(i int) bool // headings, which the cursor passes over; nil for none
	Stops   func(i int) bool // the items that count as a change; nil for all
	Centred bool             // the item is kept in the middle of the window

	n     int // items
	rows  pane.Rows
	shown drawnFor // for which the window was last scrolled
}

// drawnFor is what decides whether the window follows the cursor.
type drawnFor struct{ pos, width, height int }

// Reset takes up another number of items; the position is kept where it can be.
func (c *Cursor) Reset(n int) {
	c.n, c.shown = n, drawnFor{}
	c.Pos = max(min(c.Pos, n-1), 0)
	if c.skips(c.Pos) {
		c.Pos = c.past(c.Pos, 1)
	}
}

// Layout says how many lines each item takes and how large the window is; the
// window follows the cursor where something changed since the last call.
func (c *Cursor) Layout(heights []int, width, height int) {
	c.rows.SetHeights(heights)
	c.rows.SetWindow(height)
	if now := (drawnFor{c.Pos, width, height}); c.shown != now {
		c.shown = now
		c.reveal()
	}
}

// LayoutLines is Layout for n items of one line each.
func (c *Cursor) LayoutLines(n, width, height int) {
	heights := make([]int, n)
	for i := range heights {
		heights[i] = 1
	}
	c.Layout(heights, width, height)
}

// reveal scrolls as little as needed to show the item of the cursor, with the
// heading right above it.
func (c *Cursor) reveal() {
	if c.Centred && c.Pos < c.rows.Len() {
		c.rows.ScrollTo(c.rows.Top(c.Pos) - c.rows.Window()/2)
		return
	}
	c.rows.Reveal(c.Pos, 0)
	if c.Pos > 0 && c.skips(c.Pos-1) && c.rows.Height(c.Pos)+2 <= c.rows.Window() {
		c.rows.Reveal(c.Pos-1, 0)
	}
}

// Visible returns the lines in the window, of the lines of all items.
func (c *Cursor) Visible(lines []string) []string {
	from := min(c.rows.Offset(), len(lines))
	return lines[from:min(from+c.rows.Window(), len(lines))]
}

// LinesOnScreen are the lines of the window, from and before to, of the item under
// the cursor.
func (c *Cursor) LinesOnScreen() (from, to int) {
	if c.Pos >= c.rows.Len() {
		return 0, 0
	}
	from, to = c.rows.Top(c.Pos)-c.rows.Offset(), c.rows.Top(c.Pos+1)-c.rows.Offset()
	return max(from, 0), min(to, c.rows.Window())
}

// Offset returns the first visible line.
func (c *Cursor) Offset() int { return c.rows.Offset() }

// Window returns how many lines are visible at once.
func (c *Cursor) Window() int { return c.rows.Window() }

// Click goes to the item at a line of the window; again reports that the
// cursor was on it already, which chooses it.
func (c *Cursor) Click(line int) (again bool) {
	i := c.rows.At(line + c.rows.Offset())
	if line < 0 || i < 0 || i >= c.n || c.skips(i) {
		return false
	}
	if i == c.Pos {
		return true
	}
	c.GoTo(i)
	return false
}

// GoTo puts the cursor on an item, or on the nearest there is.
func (c *Cursor) GoTo(i int) {
	c.Pos = max(min(i, c.n-1), 0)
	if c.OnMove != nil {
		c.OnMove()
	}
}

// Step moves to the next item (way 1) or to the one before (-1); an item
// taller than the window is read through first.
func (c *Cursor) Step(way int) {
	if !c.readOn(way) {
		c.Walk(way, func(int) bool { return true })
	}
}

// readOn scrolls within an item that is taller than the window; it reports
// whether there was more of it to show.
func (c *Cursor) readOn(way int) bool {
	if c.rows.Len() != c.n || c.Pos >= c.n {
		return false
	}
	from, to := c.rows.Top(c.Pos), c.rows.Top(c.Pos+1)-1 // without the blank line
	first, page := c.rows.Offset(), c.rows.Window()
	switch {
	case to-from <= page:
		return false
	case way > 0 && to > first+page:
		c.rows.ScrollBy(min(page-1, to-first-page))
	case way < 0 && from < first:
		c.rows.ScrollBy(-min(page-1, first-from))
	default:
		return false
	}
	return true
}

// Walk goes to the next item that counts, or to the one before, if there is
// one.
func (c *Cursor) Walk(way int, counts func(i int) bool) {
	to := c.Pos
	for i := c.Pos + way; i >= 0 && i < c.n; i += way {
		if !c.skips(i) && counts(i) {
			to = i
			break
		}
	}
	c.GoTo(to)
}

// ToEnd goes to the last item (way 1) or to the first (-1).
func (c *Cursor) ToEnd(way int) {
	if way < 0 {
		c.GoTo(c.past(0, 1))
	} else {
		c.GoTo(c.past(c.n-1, -1))
	}
}

// Change goes to the next item that counts as a change, or to the one before.
func (c *Cursor) Change(way int) {
	c.Walk(way, func(i int) bool { return c.Stops == nil || c.Stops(i) })
}

// Group goes to the first item below the next heading, or back to the first
// item of this group and then of the one before.
func (c *Cursor) Group(way int) {
	for i := c.Pos + way; i >= 0 && i < c.n; i += way {
		if !c.skips(i) && (i == 0 || c.skips(i-1)) {
			c.GoTo(i)
			return
		}
	}
}

// Scroll moves the items; the cursor comes along when it would leave the
// window.
func (c *Cursor) Scroll(lines int) {
	if c.rows.Len() != c.n || c.n == 0 {
		return
	}
	c.rows.ScrollBy(lines)
	first, last := c.rows.Offset(), c.rows.Offset()+c.rows.Window()-1
	switch {
	case c.rows.Top(c.Pos) < first:
		c.toSight(first, last, 1)
	case c.rows.Top(c.Pos+1)-1 > last:
		c.toSight(first, last, -1)
	}
	c.shown.pos = c.Pos
}

// toSight goes to the first item that begins in the window (way 1), or to the
// last that is whole in it (-1), else to the last that begins there, else to the
// one that fills it.
func (c *Cursor) toSight(first, last, way int) {
	to := -1
	for i := max(c.rows.At(first), 0); i < c.n && c.rows.Top(i) <= last; i++ {
		switch {
		case c.skips(i) || c.rows.Top(i) < first:
		case to < 0 || way < 0 && c.rows.Top(i+1)-1 <= last:
			to = i
		}
	}
	if to < 0 {
		to = c.past(c.rows.At(first), way)
	}
	if to >= 0 {
		c.GoTo(to)
	}
}

// Turn is Scroll by a key: where the items move no more, the cursor goes to
// the last or the first.
func (c *Cursor) Turn(lines int) {
	before := c.rows.Offset()
	c.Scroll(lines)
	switch {
	case c.rows.Offset() != before:
	case lines > 0:
		c.ToEnd(1)
	default:
		c.ToEnd(-1)
	}
}

func (c *Cursor) skips(i int) bool { return c.Skips != nil && i >= 0 && i < c.n && c.Skips(i) }

// past is the first item from i on, in a direction, that is no heading; i
// itself where there is none.
func (c *Cursor) past(i, way int) int {
	for k := i; k >= 0 && k < c.n; k += way {
		if !c.skips(k) {
			return k
		}
	}
	return i
}
