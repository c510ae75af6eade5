package tui_test

import (
	"strings"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// added returns an app on the example pair after a weakness on homes was
// added with the likeliest sentence of each report.
func added(t *testing.T) *uitest.App {
	t.Helper()
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	a.Press("4", "!", "3")
	if a.Line("Which theme do both reports criticise?") == "" {
		t.Fatalf("no theme is asked for:\n%s", a.Screen())
	}
	a.Type("homes and place")
	a.Press("enter")
	if a.Line("What shows it in 2019: Homes and placements") == "" || strings.Count(a.Screen(), " % ") < 1 {
		t.Fatalf("no sentence of the left report is offered:\n%s", a.Screen())
	}
	a.Press("enter")
	if a.Line("What shows it in 2024: Homes and placements") == "" {
		t.Fatalf("no sentence of the right report is offered:\n%s", a.Screen())
	}
	a.Press("enter")
	return a
}

func TestAWeaknessIsAddedInRecurring(t *testing.T) {
	a := added(t)
	if len(a.Comparison.Recurring) != 8 || a.Line("added by you") == "" || a.Line("▌ 6 Homes and placements") == "" {
		t.Fatalf("it is not listed as the sixth, under the cursor:\n%s", a.Screen())
	}
	a.Press("!")
	if a.Line("take it out again") == "" || a.Line("drop it") != "" {
		t.Errorf("it cannot be taken out:\n%s", a.Screen())
	}
	a.Press("1")
	if len(a.Comparison.Recurring) != 7 || len(a.Notes.Decisions) != 0 {
		t.Errorf("taken out, there are %d weaknesses and %+v", len(a.Comparison.Recurring), a.Notes.Decisions)
	}
	a.Press("u", "6")
	if len(a.Comparison.Recurring) != 8 || a.Line("you added it as a weakness of both reports") == "" {
		t.Errorf("undone, Notes shows\n%s", a.Screen())
	}
	a.Press("g", "d")
	if len(a.Notes.Decisions) != 0 {
		t.Errorf("removed in Notes, there are %+v", a.Notes.Decisions)
	}
}

// Without one of its quotes an added weakness would show nothing: each of the three
// entries in Notes takes the others with it.
func TestAnAddedWeaknessGoesWithEachOfItsQuotes(t *testing.T) {
	for _, down := range []string{"", "j", "jj"} {
		a := added(t)
		a.Press("6", "g")
		a.Type(down)
		if a.Line("the recurring weakness Homes and placements, which you added") == "" {
			t.Errorf("the quotes do not say so:\n%s", a.Screen())
		}
		a.Press("d")
		if len(a.Notes.Decisions) != 0 || len(a.Comparison.Recurring) != 7 {
			t.Errorf("after %q there are %d weaknesses and %+v", down, len(a.Comparison.Recurring), a.Notes.Decisions)
		}
		a.Press("u")
		if len(a.Notes.Decisions) != 3 || len(a.Comparison.Recurring) != 8 {
			t.Errorf("undone, there are %d weaknesses and %+v", len(a.Comparison.Recurring), a.Notes.Decisions)
		}
	}
}

// What was dropped and added again is left to the program with its quotes.
func TestADroppedWeaknessIsAddedAgainAndLeftToTheProgram(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	own := a.Comparison.Recurring[0]
	a.Press("4", "!", "2", "!", "3")
	a.Type(a.ThemeTitle(own.Theme))
	a.Press("enter", "down", "enter", "down", "enter")
	if len(a.Notes.Decisions) != 3 || a.Selection.Theme != own.Theme {
		t.Fatalf("it is not added again: %+v\n%s", a.Notes.Decisions, a.Screen())
	}
	a.Press("!", "3")
	if r := a.Comparison.Recurring[0]; len(a.Notes.Decisions) != 0 || r.Theme != own.Theme || r.Requoted() || r.Corrected {
		t.Errorf("left to the program it is %+v, decided %+v", r, a.Notes.Decisions)
	}
}

// A weakness that is taken back, or the reports read again, before the comparison
// is made does not draw the cursor to it later.
func TestAWeaknessTakenBackIsNotFollowed(t *testing.T) {
	for name, leave := range map[string]func(*uitest.App){
		"taken back": func(a *uitest.App) { a.Press("u") },
		"read again": func(a *uitest.App) { a.Update(a.Loaded(uitest.Examples(t, t.TempDir()), nil)) },
	} {
		a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
		a.Press("4", "!", "3")
		a.Type("homes and place")
		a.Press("enter", "enter")
		a.Update(uitest.Key("enter")) // which compares in the background
		leave(a)
		a.Press("4", "!", "1")
		if a.Selection.Theme == "placements" {
			t.Errorf("%s: the cursor goes to the weakness", name)
		}
	}
}

// Leaving either choice adds nothing.
func TestLeavingTheChoiceOfASentenceAddsNothing(t *testing.T) {
	for _, keys := range [][]string{{"esc"}, {"enter", "esc"}} {
		a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 80, 24)
		a.Press("4", "!", "3", "enter")
		a.Press(keys...)
		a.Fits(t)
		if len(a.Notes.Decisions) != 0 || a.Line("╭") != "" {
			t.Errorf("after %v: %+v\n%s", keys, a.Notes.Decisions, a.Screen())
		}
	}
}

// In Themes a theme that both reports criticise is added; one that is listed is not offered.
func TestAWeaknessIsAddedInThemes(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	a.Press("3")
	for range a.Comparison.Themes {
		if a.Selection.Theme != "placements" {
			a.Press("j")
		}
	}
	a.Press("!", "9", "enter", "enter")
	if a.Line("added as yours; u takes it out again") == "" || len(a.Comparison.Recurring) != 8 || a.Selection.Theme != "placements" {
		t.Fatalf("it is not added:\n%s", a.Screen())
	}
	a.Press("!")
	if a.Line("add it to what recurs") != "" {
		t.Errorf("it could be added again:\n%s", a.Screen())
	}
}

// Where the program lists nothing, a weakness can still be added.
func TestAWeaknessIsAddedToAnEmptyList(t *testing.T) {
	c := fiction.Comparison()
	c.Recurring = nil
	a := uitest.Open(t, tui.Config{}, uitest.NewDisk(t, c).Opened, 100, 30)
	a.Press("4", "!")
	if a.Line("Which theme do both reports criticise?") == "" {
		t.Fatalf("the screen is\n%s", a.Screen())
	}
	a.Type("health")
	a.Press("enter")
	a.Type("assessments are too often late")
	a.Press("enter")
	a.Type("rarely completed")
	a.Press("enter")
	if r := a.Comparison.Recurring; len(r) != 1 || !r[0].Added || a.Line("added by you") == "" {
		t.Errorf("listed are %+v:\n%s", r, a.Screen())
	}
}

// Where the two quotations may find different faults, the weakness says so.
func TestAWeaknessSaysThatItsFaultsMayDiffer(t *testing.T) {
	c := fiction.Comparison()
	for _, differ := range []bool{false, true} {
		c.Recurring[0].MayDiffer = differ
		a := uitest.Open(t, tui.Config{}, uitest.NewDisk(t, c).Opened, 120, 40)
		a.Press("4")
		if got := a.Line("perhaps different faults") != ""; got != differ {
			t.Errorf("they may differ %t:\n%s", differ, a.Screen())
		}
	}
}
