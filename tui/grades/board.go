package grades

import (
	"slices"

	"reinspect/tui/pane"
)

// part is some lines of a column. The cursor can be on a part that has a stop,
// an index from 0; the others are headings and what cannot be chosen, stop -1.
type part struct {
	stop  int
	lines []string
}

const noStop = -1

// board is parts over the whole width and, below them, parts in one column or in
// two beside each other, with one scroll offset and a cursor on a stop.
type board struct {
	pos    int
	onMove func()
	counts func(stop int) bool // the stops that count as a change

	order   []int // the stops as they are read: down the first column, then down the second
	at      map[int]extent
	columns int
	second  int // the first screen column of the second one
	wide    int // lines over the whole width, above the columns
	lines   int
	offset  int
	window  int
	shown   drawnFor // for which it was last scrolled
}

// extent is where a stop is: its column, its lines from and before to, and the
// line from which the headings right above it are seen as well.
type extent struct{ column, head, from, to int }

// drawnFor is what decides whether the window follows the cursor.
type drawnFor struct{ pos, width, height int }

// reset forgets where everything is; the cursor stays where it can.
func (b *board) reset(stops int) {
	b.pos = max(min(b.pos, stops-1), 0)
	b.shown = drawnFor{}
	if len(b.order) != stops {
		b.order, b.at = make([]int, stops), map[int]extent{}
		for i := range b.order {
			b.order[i] = i
		}
	}
}

// layout places the parts over the whole width and those of the columns below
// them; second is where the second column begins.
func (b *board) layout(wide []part, columns [][]part, second, width, height int) {
	b.order, b.at = b.order[:0], map[int]extent{}
	b.columns, b.second, b.window = len(columns), second, height
	b.wide = b.place(wide, 0, 0)
	b.lines = b.wide
	for c, parts := range columns {
		b.lines = max(b.lines, b.place(parts, c, b.wide))
	}
	b.scrollTo(b.offset)
	if now := (drawnFor{b.pos, width, height}); b.shown != now {
		b.shown = now
		b.reveal()
	}
}

// place places parts below each other from a line of a column on, and returns
// the line after them.
func (b *board) place(parts []part, column, line int) int {
	head := line
	for _, p := range parts {
		if p.stop != noStop {
			b.order = append(b.order, p.stop)
			b.at[p.stop] = extent{column, head, line, line + len(p.lines)}
			head = line + len(p.lines)
		}
		line += len(p.lines)
	}
	return line
}

// visible returns the lines in the window, of the lines of the columns.
func (b *board) visible(lines []string) []string {
	from := min(b.offset, len(lines))
	return lines[from:min(from+b.window, len(lines))]
}

// CursorLines are the lines of the window, from and before to, of the stop under
// the cursor.
func (b *board) CursorLines() (head, from, to int) {
	e := b.at[b.pos]
	return 0, max(e.from-b.offset, 0), min(e.to-b.offset, b.window)
}

func (b *board) scrollTo(line int) { b.offset = max(min(line, b.lines-b.window), 0) }

// reveal scrolls as little as needed to show the stop under the cursor, with
// the headings above it where there is room.
func (b *board) reveal() {
	e, ok := b.at[b.pos]
	if !ok {
		return
	}
	if e.to > b.offset+b.window {
		b.scrollTo(e.to - b.window)
	}
	from := e.head
	if e.to-from > b.window {
		from = e.from
	}
	if from < b.offset {
		b.scrollTo(from)
	}
}

// Window returns how many lines are visible at once.
func (b *board) Window() int { return b.window }

func (b *board) goTo(stop int) {
	b.pos = stop
	if b.onMove != nil {
		b.onMove()
	}
}

// walk goes to the next stop that counts (way 1), or to the one before (-1).
func (b *board) walk(way int, counts func(stop int) bool) {
	for i := slices.Index(b.order, b.pos) + way; i >= 0 && i < len(b.order); i += way {
		if counts(b.order[i]) {
			b.goTo(b.order[i])
			return
		}
	}
}

// Step moves to the next stop or to the one before; one that is taller than the
// window is read through first.
func (b *board) Step(way int) {
	e := b.at[b.pos]
	switch before := b.offset; {
	case way > 0 && e.to > b.offset+b.window:
		b.scrollTo(min(b.offset+b.window-1, e.to-b.window))
	case way < 0 && e.from < b.offset:
		b.scrollTo(max(b.offset-b.window+1, e.from))
	default:
		last := b.pos
		b.walk(way, func(int) bool { return true })
		if b.pos == last { // what is below the last stop, or above the first
			b.scrollTo(before + way*max(b.window/2, 1))
		}
	}
}

// Turn moves by lines; the cursor comes along when it would leave the window.
func (b *board) Turn(lines int) {
	before := b.offset
	b.Scroll(lines)
	if b.offset == before {
		b.ToEnd(lines)
	}
}

// Scroll is Turn as the wheel does it.
func (b *board) Scroll(lines int) {
	b.scrollTo(b.offset + lines)
	e := b.at[b.pos]
	if e.from >= b.offset && e.to <= b.offset+b.window {
		b.shown.pos = b.pos
		return
	}
	for _, way := range []bool{true, false} { // in the cursor's own column first
		for _, stop := range b.order {
			if at := b.at[stop]; (at.column == e.column) == way && at.from >= b.offset && at.to <= b.offset+b.window {
				b.goTo(stop)
				b.shown.pos = b.pos
				return
			}
		}
	}
	b.shown.pos = b.pos
}

// ToEnd goes to the first stop, or to the last (way above 0).
func (b *board) ToEnd(way int) {
	if len(b.order) == 0 {
		return
	}
	stop := b.order[0]
	b.scrollTo(0)
	if way > 0 {
		stop = b.order[len(b.order)-1]
		b.scrollTo(b.lines)
	}
	b.goTo(stop)
}

// Change goes to the next stop that counts as a change, or to the one before.
func (b *board) Change(way int) { b.walk(way, b.counts) }

// group goes to the first stop below the next heading, or to that of this group
// and then of the one before.
func (b *board) group(way int) {
	b.walk(way, func(stop int) bool { e := b.at[stop]; return e.head < e.from })
}

// across goes over to the other column, to the stop nearest in height.
func (b *board) across() bool {
	e := b.at[b.pos]
	best, away := noStop, 0
	for _, stop := range b.order {
		at := b.at[stop]
		if d := max(at.from-e.from, e.from-at.from); at.column != e.column && (best == noStop || d < away) {
			best, away = stop, d
		}
	}
	if best == noStop {
		return false
	}
	b.goTo(best)
	return true
}

// click goes to the stop at a place of the window; again reports that the
// cursor was on it already.
func (b *board) click(x, y int) (again bool) {
	column := 0
	if b.columns > 1 && x >= b.second && y+b.offset >= b.wide {
		column = 1
	}
	for _, stop := range b.order {
		if e := b.at[stop]; e.column == column && y+b.offset >= e.from && y+b.offset < e.to {
			if stop == b.pos {
				return true
			}
			b.goTo(stop)
		}
	}
	return false
}

// beside joins the lines of two columns; without a second one, they are those
// of the first.
func beside(columns [][]part, second, width int) []string {
	left := linesIn(columns[0])
	if len(columns) == 1 {
		return left
	}
	right := linesIn(columns[1])
	return pane.Beside(max(len(left), len(right)), pane.Block{Width: second, Lines: left}, pane.Block{Width: max(width-second, 0), Lines: right})
}

// linesIn are the lines of parts, one below the other.
func linesIn(parts []part) []string {
	var lines []string
	for _, p := range parts {
		lines = append(lines, p.lines...)
	}
	return lines
}
