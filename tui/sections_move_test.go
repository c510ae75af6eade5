package tui

import (
	"testing"

	"reinspect/model"
	"reinspect/tui/internal/fiction"
)

// The next change can be a paragraph that only one report has: the cursor goes
// to it, not to the blank beside it, so that copying, noting and explaining
// speak of it, and a screen with one side shows it.
func TestALeapLandsOnText(t *testing.T) {
	for _, width := range []int{120, 50} {
		a := newTestApp(t, fiction.Comparison(), width, 24)
		a.show(1)
		v := a.tabs[1].View.(*sections)
		a.View()
		sides := map[model.Side]bool{}
		for range 30 {
			press(a, "J")
			if v.list[v.cursor].kind == pairRow && v.focused() == nil {
				t.Fatalf("width %d: the cursor stands on a blank:\n%s", width, shows(a))
			}
			sides[v.focus] = true
		}
		if len(sides) < 2 {
			t.Errorf("width %d: no change stands on the other side only: %v", width, sides)
		}
	}
}

// A definition of what grades mean is no finding: it is neither drawn as a
// weakness nor found among them.
func TestWhatIsNoFindingHasNoMarks(t *testing.T) {
	c := fiction.Comparison()
	section := &c.Reports.Left.Sections[1]
	before := newTestApp(t, fiction.Comparison(), 120, 40)
	section.Background = true
	a := newTestApp(t, c, 120, 40)
	weak := func(a *App) int {
		a.show(1)
		a.View()
		n := 0
		for at, cell := range a.tabs[1].View.(*sections).cells {
			if at.Side == model.Left && at.Ref.Section == 1 && cell.weak {
				n++
			}
		}
		return n
	}
	if weak(before) == 0 {
		t.Fatal("the section has no weaknesses: the test shows nothing")
	}
	if n := weak(a); n > 0 {
		t.Errorf("%d paragraphs of a background section are called weak:\n%s", n, shows(a))
	}
}

// A paragraph that is only said to stand above can be gone to.
func TestWhatStandsAboveCanBeGoneTo(t *testing.T) {
	a := newTestApp(t, examplePair(t), 120, 30)
	a.show(1)
	a.View()
	v := a.tabs[1].View.(*sections)
	for i := range v.list {
		r := &v.list[i]
		if !r.again.Right || r.again.Left {
			continue
		}
		want := r.cells.Right.text.ref
		v.setCursor(i)
		press(a, "enter")
		c := v.focused()
		if v.focus != model.Right || c == nil || c.text.ref != want || v.list[v.cursor].again.Right {
			t.Fatalf("row %d does not lead to paragraph %s:\n%s", i, want, shows(a))
		}
		return
	}
	t.Fatal("no paragraph stands above: the test shows nothing")
}
