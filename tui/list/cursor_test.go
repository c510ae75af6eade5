package list

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"reinspect/tui/keys"
)

// items returns a cursor over items of some heights in a window; those of
// height 0 are headings of one line.
func items(window int, heights ...int) *Cursor {
	c := &Cursor{}
	var headings []int
	for i, h := range heights {
		if h == 0 {
			headings = append(headings, i)
			heights[i] = 1
		}
	}
	c.Skips = func(i int) bool { return slices.Contains(headings, i) }
	c.Reset(len(heights))
	c.Layout(heights, 80, window)
	return c
}

// The movement keys, from an item; 0 is a heading, 4 another.
func TestMovementKeys(t *testing.T) {
	for _, c := range []struct {
		from int
		key  keys.Action
		to   int
	}{
		{1, keys.Down, 2},
		{3, keys.Down, 5},
		{6, keys.Down, 6},
		{2, keys.Up, 1},
		{5, keys.Up, 3},
		{1, keys.Up, 1},
		{3, keys.Top, 1},
		{1, keys.Bottom, 6},
		{1, keys.NextChange, 3},
		{3, keys.NextChange, 6},
		{6, keys.NextChange, 6},
		{6, keys.PrevChange, 3},
		{3, keys.PrevChange, 3},
		{1, keys.Next, 3},
		{6, keys.Prev, 3},
		{1, keys.PageDown, 6},
		{6, keys.PageUp, 1},
		{1, keys.HalfDown, 6},
		{6, keys.HalfUp, 1}, // all of it is visible
	} {
		cursor := items(20, 0, 1, 1, 1, 0, 1, 1)
		cursor.Stops = func(i int) bool { return i == 3 || i == 6 }
		cursor.GoTo(c.from)
		if !keys.Move(cursor, c.key) {
			t.Errorf("%s is no movement", c.key)
		}
		if cursor.Pos != c.to {
			t.Errorf("%s from %d leads to %d, want %d", c.key, c.from, cursor.Pos, c.to)
		}
	}
	if keys.Move(items(5, 1, 1), keys.Copy) {
		t.Error("copying moves something")
	}
}

func TestGroups(t *testing.T) {
	cursor := items(20, 0, 1, 1, 0, 1, 1, 0, 1)
	var at []int
	for _, way := range []int{1, 1, 1, -1, -1, -1} {
		cursor.Group(way)
		at = append(at, cursor.Pos)
	}
	if want := []int{4, 7, 7, 4, 1, 1}; !slices.Equal(at, want) {
		t.Errorf("the groups begin at %v, want %v", at, want)
	}
}

// An item taller than the window is read through before the cursor goes on.
func TestATallItemIsReadThrough(t *testing.T) {
	cursor := items(5, 12, 3)
	var seen []string
	for range 4 {
		seen = append(seen, fmt.Sprint(cursor.Pos, cursor.Visible(lines(15))[0]))
		cursor.Step(1)
	}
	if want := []string{"0 line 0", "0 line 4", "0 line 6", "1 line 6"}; !slices.Equal(seen, want) {
		t.Errorf("seen are %q, want %q", seen, want)
	}
}

func lines(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf(" line %d", i)
	}
	return out
}

// A click goes to an item, and a click on the item of the cursor chooses it;
// a heading, and what is below the last item, takes none.
func TestClicks(t *testing.T) {
	cursor := items(5, 0, 2, 2)
	for _, c := range []struct {
		line  int
		again bool
		pos   int
	}{{0, false, 1}, {3, false, 2}, {4, true, 2}, {1, false, 1}, {2, true, 1}, {9, false, 1}, {-1, false, 1}} {
		if again := cursor.Click(c.line); again != c.again || cursor.Pos != c.pos {
			t.Errorf("line %d: again %v at %d, want %v at %d", c.line, again, cursor.Pos, c.again, c.pos)
		}
	}
}

// Whatever is done, the cursor is on an item that is no heading and can be
// seen.
func TestTheCursorIsAlwaysInSight(t *testing.T) {
	moves := []keys.Action{
		keys.Down, keys.Up, keys.HalfDown, keys.HalfUp, keys.PageDown, keys.PageUp, keys.Top, keys.Bottom, keys.NextChange, keys.PrevChange,
	}
	rapid.Check(t, func(t *rapid.T) {
		heights := rapid.SliceOfN(rapid.IntRange(0, 4), 1, 30).Draw(t, "heights")
		heights = append(heights, 1)
		for i := 1; i < len(heights); i++ {
			if heights[i-1] == 0 {
				heights[i] = max(heights[i], 1) // below a heading is an item
			}
		}
		window := rapid.IntRange(6, 12).Draw(t, "window")
		cursor := items(window, heights...)
		for range 10 {
			act := rapid.SampledFrom(moves).Draw(t, "key")
			keys.Move(cursor, act)
			cursor.Layout(heights, 80, window)
			top, offset := cursor.rows.Top(cursor.Pos), cursor.rows.Offset()
			if cursor.skips(cursor.Pos) || top < offset || top >= offset+window {
				t.Fatalf("after %s: item %d at line %d, the window shows %d to %d", act, cursor.Pos, top, offset, offset+window-1)
			}
		}
	})
}

// A list that grows, shrinks or is emptied keeps its cursor where it can be.
func TestALengthThatChanges(t *testing.T) {
	cursor := items(5, 1, 1, 1, 1)
	cursor.GoTo(3)
	for _, c := range []struct{ n, pos int }{{2, 1}, {0, 0}, {4, 0}} {
		if cursor.Reset(c.n); cursor.Pos != c.pos {
			t.Errorf("of %d items the cursor is on %d, want %d", c.n, cursor.Pos, c.pos)
		}
	}
}

// An item that fills the window, and more, is the one that the cursor is on.
func TestTheCursorIsOnWhatFillsTheWindow(t *testing.T) {
	c := items(5, 3, 20, 3)
	c.Turn(8)
	if c.Pos != 1 {
		t.Errorf("the cursor is on %d, want 1", c.Pos)
	}
	c.Turn(-6)
	if c.Pos != 0 && c.Pos != 1 {
		t.Errorf("the cursor is on %d", c.Pos)
	}
}

// A tall item is read back through, too, before the cursor goes on.
func TestATallItemIsReadBackThrough(t *testing.T) {
	cursor := items(5, 3, 12, 3)
	cursor.GoTo(1)
	cursor.rows.ScrollTo(9)
	var seen []string
	for range 4 {
		cursor.Step(-1)
		seen = append(seen, fmt.Sprint(cursor.Pos, " at ", cursor.rows.Offset()))
	}
	if want := []string{"1 at 5", "1 at 3", "0 at 3", "0 at 3"}; !slices.Equal(seen, want) {
		t.Errorf("seen are %q, want %q", seen, want)
	}
	exact := items(5, 6, 3)
	if exact.Step(1); exact.Pos != 1 {
		t.Error("an item that fits the window is scrolled through")
	}
	if over := items(5, 7, 3); over.readOn(1) != true || over.rows.Offset() != 1 {
		t.Errorf("the last line of a tall item is not shown: offset %d", over.rows.Offset())
	}
	unlaid := &Cursor{}
	unlaid.Reset(3)
	if unlaid.Step(1); unlaid.Pos != 1 {
		t.Errorf("before it is drawn, a step leads to %d", unlaid.Pos)
	}
}

// The window shows the heading above the cursor's item where both fit.
func TestTheHeadingAboveIsShown(t *testing.T) {
	for _, c := range []struct{ height, offset int }{{2, 2}, {3, 2}, {4, 3}} {
		cursor := items(5, 1, 1, 0, c.height, 1, 1, 1, 1)
		cursor.rows.ScrollTo(99)
		cursor.GoTo(3)
		cursor.Layout([]int{1, 1, 1, c.height, 1, 1, 1, 1}, 80, 5)
		if got := cursor.rows.Offset(); got != c.offset {
			t.Errorf("an item of %d lines below a heading: the window begins at line %d, want %d", c.height, got, c.offset)
		}
	}
}

// A centred list keeps its item in the middle.
func TestACentredList(t *testing.T) {
	cursor := &Cursor{Centred: true}
	cursor.Reset(20)
	for pos, offset := range map[int]int{0: 0, 3: 0, 10: 7, 19: 14} {
		cursor.GoTo(pos)
		cursor.LayoutLines(20, 80, 6)
		if got := cursor.rows.Offset(); got != offset {
			t.Errorf("with the cursor on %d the window begins at %d, want %d", pos, got, offset)
		}
	}
}

// Scrolling takes the cursor along only as far as it must.
func TestScrollingTakesTheCursorAlong(t *testing.T) {
	for _, c := range []struct {
		from, lines, pos, offset int
	}{
		{1, 1, 1, 1},
		{0, 1, 1, 1},
		{0, 3, 2, 3},  // the first that begins in the window
		{5, -9, 2, 0}, // the last that is whole in it
		{3, -4, 2, 0}, // its last line would be cut off
		{5, -2, 4, 3},
		{6, -99, 2, 0},
	} {
		cursor := items(6, 1, 2, 2, 2, 2, 2, 1) // tops 0 1 3 5 7 9 11
		cursor.GoTo(c.from)
		cursor.Layout([]int{1, 2, 2, 2, 2, 2, 1}, 80, 6)
		cursor.Scroll(c.lines)
		if cursor.Pos != c.pos || cursor.rows.Offset() != c.offset {
			t.Errorf("from %d by %d lines: item %d at offset %d, want %d at %d", c.from, c.lines, cursor.Pos, cursor.rows.Offset(), c.pos, c.offset)
		}
	}
	unlaid := &Cursor{}
	unlaid.Reset(3)
	unlaid.Scroll(2) // before it is drawn
	empty := items(5)
	empty.Scroll(1)
	if unlaid.Pos != 0 || empty.Pos != 0 {
		t.Error("a list that is not drawn was scrolled")
	}
}
