package tui_test

import (
	"strings"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/uitest"
)

// "=" lists what is likeliest to stand beside a paragraph, and what is likeliest
// to prove what became of a recommendation: three keys make the correction.
func TestTheLikeliestAreOffered(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	a.Press("2", "]", "]", "=")
	if n := strings.Count(a.Screen(), " % "); n < 3 || n > 9 {
		t.Fatalf("%d passages are offered:\n%s", n, a.Screen())
	}
	if !strings.Contains(a.Screen(), "✓ ") {
		t.Errorf("nothing shows which one stands there now:\n%s", a.Screen())
	}
	a.Press("down", "enter")
	if a.Line("undoes it") == "" {
		t.Errorf("nothing was changed:\n%s", a.Screen())
	}
	a.Press("5", "=")
	if n := strings.Count(a.Screen(), " % "); n != 8 {
		t.Fatalf("%d sentences are offered as proof:\n%s", n, a.Screen())
	}
	a.Press("down", "enter")
	if a.Line("proof chosen by you") == "" {
		t.Errorf("the proof was not taken:\n%s", a.Screen())
	}
	for _, size := range [][2]int{{80, 24}, {60, 20}, {30, 8}, {3, 3}} {
		a.Resize(size[0], size[1])
		a.Press("=")
		a.Fits(t)
		a.Press("esc")
	}
}

// Words that nothing matches choose nothing: "none of these" is reached by the
// arrow keys, or with no words typed.
func TestWordsThatNothingMatchesChooseNothing(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	a.Press("5", "=")
	a.Type("zzzzz")
	if a.Line("nothing matches") == "" || a.Line("none of these") == "" {
		t.Fatalf("the screen is\n%s", a.Screen())
	}
	a.Press("enter")
	if len(a.Notes.Decisions) != 0 || a.Line("nothing matches") == "" {
		t.Fatalf("enter chose something: %+v\n%s", a.Notes.Decisions, a.Screen())
	}
	a.Fits(t)
	a.Press("down", "enter")
	if len(a.Notes.Decisions) != 1 {
		t.Errorf("none of these cannot be reached:\n%s", a.Screen())
	}
}
