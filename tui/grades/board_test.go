package grades

import (
	"fmt"
	"slices"
	"testing"

	"reinspect/tui/keys"
)

// lines are n lines of a part.
func lines(n int) []string { return make([]string, n) }

// twoColumns is a board of two columns in a window, the second one from column
// 40 on. The first has a heading, stops 0 and 1, another heading and stop 2; the
// second a heading and stops 3 and 4. Stop 2 takes ten lines, the others two.
func twoColumns(window int) (*board, *int) {
	moves := new(int)
	b := &board{counts: func(stop int) bool { return stop == 2 || stop == 4 }, onMove: func() { *moves++ }}
	b.reset(5)
	layout(b, window)
	return b, moves
}

func layout(b *board, window int) {
	b.layout(nil, [][]part{
		{{noStop, lines(1)}, {0, lines(2)}, {1, lines(2)}, {noStop, lines(1)}, {2, lines(10)}},
		{{noStop, lines(1)}, {3, lines(2)}, {4, lines(2)}},
	}, 40, 80, window)
}

// The keys lead down the first column and then down the second.
func TestMovementOnTheBoard(t *testing.T) {
	for _, c := range []struct {
		from int
		key  keys.Action
		to   int
	}{
		{0, keys.Down, 1},
		{2, keys.Down, 3},
		{4, keys.Down, 4},
		{3, keys.Up, 2},
		{0, keys.Up, 0},
		{0, keys.NextChange, 2},
		{2, keys.NextChange, 4},
		{4, keys.PrevChange, 2},
		{2, keys.PrevChange, 2},
		{0, keys.Next, 2},
		{1, keys.Bottom, 4},
		{3, keys.Top, 0},
		{0, keys.PageDown, 4}, // everything is in the window
		{4, keys.PageUp, 0},
	} {
		b, _ := twoColumns(30)
		b.goTo(c.from)
		if !keys.Move(b, c.key) || b.pos != c.to {
			t.Errorf("%s from %d leads to %d, want %d", c.key, c.from, b.pos, c.to)
		}
	}
	b, moves := twoColumns(30)
	var at []int
	for _, way := range []int{1, 1, 1, -1, -1, -1} {
		b.group(way)
		at = append(at, b.pos)
	}
	if want := []int{2, 3, 3, 2, 0, 0}; !slices.Equal(at, want) || *moves != 4 {
		t.Errorf("the groups begin at %v, want %v; %d movements were told", at, want, *moves)
	}
}

// The other column is entered at the same height.
func TestAcrossTheBoard(t *testing.T) {
	for from, to := range map[int]int{0: 3, 1: 4, 2: 4, 3: 0, 4: 1} {
		b, _ := twoColumns(30)
		b.goTo(from)
		if !b.across() || b.pos != to {
			t.Errorf("across from %d is %d, want %d", from, b.pos, to)
		}
	}
	b := &board{}
	b.reset(1)
	b.layout(nil, [][]part{{{0, lines(1)}}}, 0, 40, 10)
	if b.across() {
		t.Error("a board of one column has another one")
	}
}

// A click goes to the stop under the pointer; headings and what is below the
// last stop take none.
func TestClicksOnTheBoard(t *testing.T) {
	for _, c := range []struct {
		x, y, offset int
		again        bool
		pos          int
	}{
		{5, 0, 0, false, 1},
		{5, 1, 0, false, 0},
		{5, 2, 0, false, 0},
		{5, 3, 0, true, 1},
		{5, 4, 0, true, 1},
		{5, 5, 0, false, 1},
		{39, 6, 0, false, 2},
		{40, 6, 0, false, 1},
		{40, 1, 0, false, 3},
		{60, 4, 0, false, 4},
		{60, 5, 0, false, 1},
		{5, 0, 4, true, 1},
		{5, 2, 4, false, 2},
		{5, 0, 1, false, 0},
	} {
		b, _ := twoColumns(8)
		b.goTo(1)
		b.scrollTo(c.offset)
		if again := b.click(c.x, c.y); again != c.again || b.pos != c.pos {
			t.Errorf("at %d,%d, scrolled to %d: again %v at %d, want %v at %d", c.x, c.y, c.offset, again, b.pos, c.again, c.pos)
		}
	}
}

// A stop taller than the window is read through, down and up, and what is below
// the last stop can be seen.
func TestATallStopIsReadThrough(t *testing.T) {
	b, _ := twoColumns(6)
	step := func(way int) string {
		b.Step(way)
		layout(b, 6)
		return fmt.Sprint(b.pos, " at ", b.offset)
	}
	var seen []string
	for _, way := range []int{1, 1, 1, 1, 1, -1, -1, -1} {
		seen = append(seen, step(way))
	}
	want := []string{"1 at 0", "2 at 6", "2 at 10", "3 at 0", "4 at 0", "3 at 0", "2 at 6", "1 at 3"}
	if !slices.Equal(seen, want) {
		t.Errorf("seen are %q, want %q", seen, want)
	}
	if b.lines != 16 || len(b.visible(make([]string, 16))) != 6 || len(b.visible(make([]string, 4))) != 1 {
		t.Errorf("the board has %d lines", b.lines)
	}
	b = &board{}
	b.reset(1)
	b.layout(nil, [][]part{{{0, lines(2)}, {noStop, lines(10)}}}, 0, 40, 4)
	for _, offset := range []int{2, 4, 6, 8, 8} {
		if b.Step(1); b.offset != offset || b.pos != 0 {
			t.Errorf("below the last stop the board is at line %d, want %d", b.offset, offset)
		}
	}
	if b.Step(-1); b.offset == 8 {
		t.Error("nothing leads back from below the last stop")
	}
}

// Scrolling takes the cursor along when it would leave the window, in its own
// column where that has a stop.
func TestScrollingTheBoard(t *testing.T) {
	b, _ := twoColumns(4)
	b.Scroll(1)
	if b.pos != 0 || b.offset != 1 {
		t.Errorf("a line down leads to %d at %d", b.pos, b.offset)
	}
	b.Scroll(1)
	if b.pos != 1 || b.offset != 2 {
		t.Errorf("two lines down lead to %d at %d", b.pos, b.offset)
	}
	layout(b, 4)
	if b.offset != 2 {
		t.Errorf("drawing the board again scrolls it to %d", b.offset)
	}
	b.Scroll(4)
	if b.pos != 1 || b.offset != 6 {
		t.Errorf("where no stop is whole in the window the cursor leaves for %d at %d", b.pos, b.offset)
	}
	b, _ = twoColumns(30)
	if b.Turn(5); b.pos != 4 {
		t.Errorf("a turn that cannot scroll leads to %d", b.pos)
	}
	if b.Turn(-5); b.pos != 0 {
		t.Errorf("a turn back leads to %d", b.pos)
	}
}

// Fewer stops keep the cursor where it can be.
func TestABoardThatChanges(t *testing.T) {
	b, _ := twoColumns(30)
	b.goTo(4)
	for _, c := range []struct{ stops, pos int }{{3, 2}, {5, 2}, {0, 0}} {
		if b.reset(c.stops); b.pos != c.pos || len(b.order) != c.stops {
			t.Errorf("of %d stops the cursor is on %d, want %d", c.stops, b.pos, c.pos)
		}
	}
	b.ToEnd(1)
	b.Step(1)
	if b.pos != 0 {
		t.Errorf("an empty board has its cursor on %d", b.pos)
	}
}
