package tui_test

import (
	"testing"

	"reinspect/compare"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// "!" on a theme sets what a report says of it; the movement follows, and the row is
// the reader's in every view until it is taken back.
func TestTheBalanceOfAThemeIsSet(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.NewDisk(t, fiction.Comparison()).Opened, 120, 40)
	a.Press("3", "!")
	for _, text := range []string{"2019: + strength", "2024: – not covered", "as the program found it"} {
		if a.Line(text) == "" {
			t.Fatalf("%q is not offered:\n%s", text, a.Screen())
		}
	}
	a.Fits(t)
	a.Press("7")
	row := func() *compare.ThemeRow { return a.Comparison.ThemeRow("strategic-leadership") }
	if r := row(); r.Balance.Right != compare.AllWeak || r.Movement != compare.Stayed || a.Line("= stayed       ✓") == "" || a.Line("✓ yours") == "" {
		t.Errorf("the row is %+v:\n%s", r, a.Screen())
	}
	a.Press("x")
	if a.Line("weakness, as you decided") == "" {
		t.Errorf("it is explained as\n%s", a.Screen())
	}
	a.Press("esc", "6")
	if a.Line("you set what 2024 says of it: weakness") == "" {
		t.Errorf("Notes shows\n%s", a.Screen())
	}
	a.Press("enter")
	if a.Line("by area") == "" || a.Selection.Theme != "strategic-leadership" {
		t.Errorf("Notes does not lead to the theme:\n%s", a.Screen())
	}
	a.Resize(160, 40)
	if a.Line("set by you") == "" {
		t.Errorf("where there is room the word is not said:\n%s", a.Screen())
	}
	a.Press("!", "9")
	if r := row(); r.ByReader() || len(a.Notes.Decisions) != 0 {
		t.Errorf("taken back, the row is %+v, decided %+v", r, a.Notes.Decisions)
	}
	a.Press("u", "u")
	if r := row(); r.ByReader() || len(a.Notes.Decisions) != 0 {
		t.Errorf("undone twice, the row is %+v", r)
	}
	for _, size := range [][2]int{{80, 24}, {60, 20}, {30, 8}, {3, 3}} {
		a.Resize(size[0], size[1])
		a.Press("!")
		a.Fits(t)
		a.Press("esc")
	}
}

// A theme on the first screen is decided there.
func TestTheBalanceOfAThemeIsSetOnTheFirstScreen(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 140, 42)
	for range 30 {
		if a.Line("▌ Disabled children") == "" {
			a.Press("j")
		}
	}
	a.Press("!")
	if a.Line("2019: + strength") == "" {
		t.Fatalf("nothing is offered for %q:\n%s", a.Selection.Theme, a.Screen())
	}
}
