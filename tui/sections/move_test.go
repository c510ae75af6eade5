package sections_test

import (
	"strings"
	"testing"

	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// The next change can be a paragraph that only one report has: the cursor goes
// to it, not to the blank beside it, so that copying, noting and explaining
// speak of it, and a screen with one side shows it.
func TestTheNextChangeIsText(t *testing.T) {
	for _, width := range []int{120, 50} {
		a := uitest.New(t, fiction.Comparison(), width, 24)
		a.Press("2")
		sides := map[model.Side]bool{}
		for range 30 {
			a.Press("J")
			if line := a.Line("▌"); strings.Contains(line, "no counterpart") && strings.Index(line, "▌") > strings.Index(line, "no counterpart")-8 {
				t.Fatalf("width %d: the cursor is on a blank:\n%s", width, a.Screen())
			}
			sides[a.Selection.Side] = true
		}
		if len(sides) < 2 {
			t.Errorf("width %d: no change is on the other side only: %v", width, sides)
		}
	}
}

// A definition of what grades mean is no finding: it is neither drawn as a
// weakness nor found among them.
func TestWhatIsNoFindingHasNoMarks(t *testing.T) {
	weak := func(background bool) string {
		c := fiction.Comparison()
		c.Reports.Left.Sections[1].Background = background
		c.Reports.Right.Sections[1].Background = background
		a := uitest.New(t, c, 120, 40)
		a.Press("2", "f")
		return a.Line("weaknesses")
	}
	if finding, none := weak(false), weak(true); finding == none {
		t.Errorf("with and without findings the filter counts the same: %s", none)
	}
}

// A paragraph that is only said to be shown above can be gone to.
func TestWhatIsShownAboveCanBeGoneTo(t *testing.T) {
	a := uitest.New(t, uitest.Examples(t, t.TempDir()).Comparison, 120, 30)
	a.Press("2", "tab")
	for range 400 {
		a.Press("j")
		ref := a.Selection.Refs.Right
		if ref == nil || !strings.Contains(a.Line("shown above"), ref.String()) {
			continue
		}
		want := *ref
		a.Press("enter")
		if got := a.Selection.Refs.Right; got == nil || got.Key() != want.Key() {
			t.Fatalf("%s does not lead to itself but to %s:\n%s", want, got, a.Screen())
		}
		return
	}
	t.Skip("no paragraph is shown above")
}
