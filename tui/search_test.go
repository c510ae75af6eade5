package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// Opening a search moves nothing, in no view, and neither does giving it up; the
// last line no longer says what was said before.
func TestOpeningASearchMovesNothing(t *testing.T) {
	for view := 1; view <= 6; view++ {
		a := uitest.New(t, fiction.Comparison(), 120, 40)
		a.Press(fmt.Sprint(view), "j", "j")
		shown := func() string { return strings.Join(strings.Split(a.Screen(), "\n")[:39], "\n") }
		before := shown()
		a.Press("/")
		a.Type("plans")
		if a.Press("esc"); shown() != before {
			t.Errorf("view %d was\n%s\nis\n%s", view, before, shown())
		}
	}
}

// The counts of a search are the same in every view, whatever it lists.
func TestASearchCountsAlikeInEveryView(t *testing.T) {
	a := uitest.New(t, fiction.Comparison(), 140, 42)
	a.Press("/")
	a.Type("children")
	a.Press("enter")
	_, want, _ := strings.Cut(a.Line("/children"), "/children")
	for view := 1; view <= 6; view++ {
		a.Press(fmt.Sprint(view))
		if _, got, _ := strings.Cut(a.Line("/children"), "/children"); strings.Fields(got)[2] != strings.Fields(want)[2] {
			t.Errorf("view %d says %q, was %q", view, got, want)
		}
	}
}

// In a view that a search does not lead to, the last line says what it does there,
// and what it says is so; on a low screen too.
func TestASearchSaysWhatItDoesInOtherViews(t *testing.T) {
	for _, width := range []int{140, 80} {
		a := uitest.New(t, fiction.Comparison(), width, 24)
		a.Press("/")
		a.Type("children")
		a.Press("enter", "3")
		if line := a.Line("/children"); !strings.Contains(line, "n next in Sections, esc ends it") || !strings.Contains(line, "? keys") {
			t.Errorf("at %d the last line says %q", width, line)
		}
		a.Press("n")
		if line := a.Line("/children"); !strings.Contains(line, "2 of") || strings.Contains(line, "ends it") {
			t.Errorf("n leads to %q", line)
		}
		a.Press("3", "esc")
		if strings.Contains(a.Screen(), "/children") || !strings.Contains(a.Screen(), "Strategic leadership") {
			t.Errorf("esc leads to\n%s", a.Screen())
		}
	}
}
