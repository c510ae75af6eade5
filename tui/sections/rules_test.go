package sections

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// What one side has at the end of a band after the other one has ended takes the
// whole width, if it is ten lines or more.
func TestTheEndOfALongerSideTakesTheWholeWidth(t *testing.T) {
	blocks := func(n int) []*block {
		out := make([]*block, n)
		for i := range out {
			out[i] = &block{}
		}
		return out
	}
	for name, c := range map[string]struct{ left, right, keptLeft, keptRight, tail int }{
		"the left is longer":  {6, 1, 1, 1, 5},
		"the right is longer": {2, 7, 2, 2, 5},
		"by two texts":        {3, 1, 1, 1, 2},
		"by one text":         {2, 1, 2, 1, 0},
		"neither":             {3, 3, 3, 3, 0},
		"one side alone":      {0, 4, 0, 0, 4},
	} {
		v := &tab{list: []row{{texts: model.Pair[[]*block]{Left: blocks(c.left), Right: blocks(c.right)}}}}
		v.layTail(func(model.Side, int) int { return tailFrom / 2 }, compare.Stretch{To: model.Pair[int]{Left: c.left, Right: c.right}})
		kept, tail := v.list[0].texts, 0
		if len(v.list) > 1 {
			tail = len(v.list[1].texts.Left) + len(v.list[1].texts.Right)
			if !v.list[1].wide {
				t.Errorf("%s: the tail is not wide", name)
			}
		}
		if len(kept.Left) != c.keptLeft || len(kept.Right) != c.keptRight || tail != c.tail {
			t.Errorf("%s: %d and %d texts stay beside each other, %d take the whole width", name, len(kept.Left), len(kept.Right), tail)
		}
	}
}

// Nothing that is drawn is wider than its column.
func TestFoldsAndContentsKeepToTheirWidth(t *testing.T) {
	v := newTab(t)
	folds := 0
	for width := 24; width < 220; width += 7 {
		v.Draw(width, 40)
		reg := divide(width, v.leftPercent)
		for _, p := range v.parts {
			if p.kind != foldPart {
				continue
			}
			folds++
			if line := v.drawFold(p, reg); pane.Width(line) > reg.Total() {
				t.Errorf("%d columns: a fold takes %d of %d", width, pane.Width(line), reg.Total())
			}
		}
		for i, e := range v.entries {
			if line := v.drawEntry(i, e, 20); pane.Width(line) > 20 {
				t.Errorf("an entry of the contents takes %d of 20 columns: %q", pane.Width(line), ansi.Strip(line))
			}
		}
	}
	if folds == 0 {
		t.Error("there is no fold")
	}
}

// Scrolling takes the cursor along, down and up, and leaves it where it is while
// it can be seen.
func TestScrollingTakesTheCursorAlong(t *testing.T) {
	v := newTab(t)
	v.Draw(100, 20)
	v.Scroll(1)
	seen := func() bool {
		from, to := v.linesOf(v.cursor)
		return to > v.rows.Offset()+stickyLines && from < v.rows.Offset()+v.rows.Window()
	}
	for _, lines := range []int{3, 15, 40, -10, -30, -5, 200, -300} {
		v.Scroll(lines)
		if !seen() {
			from, to := v.linesOf(v.cursor)
			t.Errorf("after %d lines the cursor is at %d to %d, and seen are %d lines from %d", lines, from, to, v.rows.Window(), v.rows.Offset())
		}
	}
	v.Scroll(30)
	before := v.cursor
	if v.Scroll(-1); v.cursor != before {
		t.Error("the cursor moved though it could be seen")
	}
	(&tab{}).Scroll(3) // before anything is drawn there is nothing to scroll
}

// What is whole on the screen stays where it is; anything else comes to the top.
func TestOnlyWhatCannotBeSeenComesToTheTop(t *testing.T) {
	v := newTab(t)
	v.Draw(100, 30)
	flow := v.flow.At(v.side)
	if v.toTop(flow[1]); v.pinned {
		t.Error("a sentence on the screen comes to the top")
	}
	if v.toTop(flow[len(flow)-1]); !v.pinned {
		t.Error("a sentence below the screen stays there")
	}
	if v.Draw(100, 30); v.pinned {
		t.Error("the place is held after it was drawn")
	}
	if v.toTop(flow[0]); !v.pinned {
		t.Error("a sentence above the screen stays there")
	}
}

func TestWithoutTextThereIsNothingToCite(t *testing.T) {
	v := &tab{}
	for _, whole := range []bool{false, true} {
		if text, _, ok := v.Cite(whole); ok || text != "" {
			t.Errorf("cited is %q", text)
		}
	}
}
