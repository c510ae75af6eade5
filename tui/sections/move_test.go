package sections_test

import (
	"reflect"
	"runtime"
	"strings"
	"testing"
	"weak"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
	"reinspect/tui/view"
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

// From a sentence, enter goes to its likest counterpart wherever that stands,
// and esc comes back to the sentence.
func TestACounterpartIsGoneToAndComeBackFrom(t *testing.T) {
	a := uitest.New(t, uitest.Examples(t, t.TempDir()).Comparison, 120, 30)
	a.Press("2", "g", "]", "]", "j", "j")
	begun, place := a.Line("▌"), *a.Selection.Refs.Left
	want := a.Selection.Refs.Right
	if want == nil {
		t.Fatalf("the paragraph has no counterpart:\n%s", a.Screen())
	}
	a.Press("enter")
	if got := a.Selection; got.Side != model.Right || got.Refs.Right.Key() != want.Key() {
		t.Fatalf("enter leads to %v, want %v", got, want)
	}
	a.Press("esc")
	if got := a.Selection; got.Side != model.Left || got.Refs.Left.Key() != place.Key() || a.Line("▌") != begun {
		t.Errorf("esc leads to %q, want %q", a.Line("▌"), begun)
	}
}

// The counterparts of what is read are marked, those that are only loosely alike as
// doubtful.
func TestALooseCounterpartIsMarkedAsDoubtful(t *testing.T) {
	for score, want := range map[float64]string{0.7: "┆", 0.44: "?"} {
		c := fiction.Comparison()
		for i := range c.Sections {
			for k := range c.Sections[i].Pairs {
				c.Sections[i].Pairs[k].Score = score
			}
		}
		a := uitest.New(t, c, 120, 30)
		a.Press("2", "g", "]", "]", "j")
		if !strings.Contains(a.Screen(), want+"  1 p 2") {
			t.Errorf("score %.2f: no %s beside the counterpart in\n%s", score, want, a.Screen())
		}
	}
}

// At every size the view shows a sentence, whatever was pressed before.
func TestEverySizeShowsASentence(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {140, 42}, {120, 40}, {100, 30}, {80, 24}, {60, 20}, {40, 12}} {
		a := uitest.New(t, fiction.Comparison(), size[0], size[1])
		for _, keys := range []string{"2", "J", "tab", "]", "space", "G", "k", "g", "c", "esc"} {
			a.Press(keys)
			if line := a.Line("▌"); line == "" {
				t.Errorf("%v, %q: the cursor is not on the screen:\n%s", size, keys, a.Screen())
			}
		}
	}
}

// Whatever the layout, each press of j goes on to another text or fold, until
// the end: drawing between two presses must not change where the next one leads.
func TestStepsLeadThroughTheWholeText(t *testing.T) {
	c := uitest.Examples(t, t.TempDir()).Comparison
	for _, width := range []int{50, 80, 120} {
		a := uitest.New(t, c, width, 30)
		a.Press("2", "g")
		seen := map[string]bool{}
		for at := ""; ; {
			a.Press("j")
			screen := a.Screen()
			if screen == at {
				break
			}
			at = screen
			seen[a.Line("▌")] = true
		}
		if len(seen) < 30 {
			t.Errorf("width %d: j leads to %d texts only", width, len(seen))
		}
	}
}

// After a click the cursor steps on from what was clicked.
func TestStepsGoOnFromWhatWasClicked(t *testing.T) {
	a := uitest.New(t, uitest.Examples(t, t.TempDir()).Comparison, 120, 40)
	a.Press("2", "g", "]", "]", "j")
	clicked := a.Selection
	line := strings.ReplaceAll(a.Line("▌"), "▌", " ")
	a.Press("j", "j", "j")
	next := a.Selection
	a.Press("k", "k", "k", "k")
	for y, l := range strings.Split(a.Screen(), "\n") {
		if l == line {
			a.Click(10, y)
		}
	}
	if a.Screen(); !reflect.DeepEqual(a.Selection, clicked) {
		t.Fatalf("the cursor is on %+v, not on what was clicked:\n%s", a.Selection, a.Screen())
	}
	a.Press("j", "j", "j")
	if !reflect.DeepEqual(a.Selection, next) {
		t.Errorf("j, pressed three times, leads to %+v, want %+v", a.Selection, next)
	}
}

// An entry of the contents is chosen wherever on its line it is clicked.
func TestTheContentsAreClickedOverTheirWholeWidth(t *testing.T) {
	c := uitest.Examples(t, t.TempDir()).Comparison
	chosen := func(x int) string {
		a := uitest.New(t, c, 165, 42)
		a.Press("2", "c")
		before := a.Screen()
		a.Click(x, 12)
		if a.Screen() == before {
			t.Errorf("a click at column %d chooses nothing", x)
		}
		return a.Screen()
	}
	first, last := chosen(5), chosen(50)
	if first != last {
		t.Errorf("the same line, clicked at its end, leads to\n%s\nand at its beginning to\n%s", last, first)
	}
}

// cursors is how many things on the screen have the bar of the cursor, each on one
// line or several below each other.
func cursors(a *uitest.App) int {
	n, before := 0, false
	for _, l := range strings.Split(a.Screen(), "\n") {
		here := strings.Contains(l, "▌")
		if here && !before {
			n++
		}
		before = here
	}
	return n
}

// However the screen is made wider or narrower while one reads, exactly one thing
// has the cursor.
func TestTheCursorStaysOnTheScreen(t *testing.T) {
	c := uitest.Examples(t, t.TempDir()).Comparison
	for _, wide := range []int{140, 70} {
		a := uitest.New(t, c, wide, 30)
		a.Press("2", "g", "tab")
		for step := range 60 {
			a.Press("j")
			if n := cursors(a); n != 1 {
				t.Fatalf("%d columns, %d steps on: %d cursors", wide, step, n)
			}
			a.Resize(50, 30)
			if n := cursors(a); n != 1 {
				t.Fatalf("%d columns, %d steps on, made narrow: %d cursors:\n%s", wide, step, n, a.Screen())
			}
			a.Resize(wide, 30)
			a.Screen()
		}
	}
}

// The place that is remembered of a comparison keeps no report in memory.
func TestAPlaceHoldsNoReport(t *testing.T) {
	for _, keys := range [][]string{{"2", "j", "j"}, {"3", "enter", "j"}} {
		left := func() (view.Selection, weak.Pointer[compare.Comparison]) {
			c := fiction.Comparison()
			a := uitest.New(t, c, 120, 30)
			a.Press(keys...)
			return a.Selection, weak.Make(c)
		}
		place, gone := left()
		for range 3 {
			runtime.GC()
		}
		if gone.Value() != nil {
			t.Errorf("after %v the place keeps the comparison", keys)
		}
		runtime.KeepAlive(place)
	}
}
