package tui_test

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// nothingFound returns an app at the follow-up of a pair of which nothing was found
// on recommendation 2, after a proof was chosen for that.
func nothingFound(t *testing.T) *uitest.App {
	c := fiction.Comparison()
	f := &c.Recommendations[1]
	f.Status, f.Evidence, f.Why = compare.NotMentioned, nil, "nothing comes close enough to it"
	d := uitest.NewDisk(t, c)
	a := uitest.Open(t, tui.Config{Spare: d.Spare}, d.Opened, 120, 40)
	a.Press("5", "g", "j", "=")
	a.Type("oversight remains inconsistent")
	a.Press("enter")
	return a
}

// What is undone is named: one who presses u once too often knows what to do again.
func TestWhatIsUndoneIsNamed(t *testing.T) {
	for _, c := range []struct{ keys, want string }{
		{"5 a x enter", "the note on 2019, recommendation 1"},
		{"5 ! 3", "the status of 2019, recommendation 1"},
		{"4 ! 2", "the recurring weakness "},
		{"3 ! 7", "what 2024 says of Strategic leadership"},
	} {
		a := uitest.Open(t, tui.Config{}, uitest.NewDisk(t, fiction.Comparison()).Opened, 120, 40)
		a.Press(strings.Fields(c.keys)...)
		a.Press("u")
		if a.Line("taken back: "+c.want) == "" {
			t.Errorf("after %s the last line is\n%s", c.keys, a.Screen())
		}
	}
	a := nothingFound(t)
	a.Press("esc", "u")
	if a.Line("taken back: the proof for 2019, recommendation 2") == "" {
		t.Errorf("the last line is\n%s", a.Screen())
	}
}

// What is not mentioned has no proof: choosing one asks for another status, and
// begins with the one that the proof suggests.
func TestAProofForWhatIsNotMentionedAsksForAStatus(t *testing.T) {
	a := nothingFound(t)
	for _, text := range []string{"What became of recommendation 2", "shows once a status is set"} {
		if !strings.Contains(a.Screen(), text) {
			t.Fatalf("%q is not on the screen:\n%s", text, a.Screen())
		}
	}
	if a.Line("4  ") != "" {
		t.Errorf("nothing found is offered, of which there is no proof:\n%s", a.Screen())
	}
	a.Press("enter")
	if a.Line("status and proof set by you") == "" {
		t.Errorf("the screen is\n%s", a.Screen())
	}
	if f := a.Comparison.Recommendations[1]; f.Status != compare.StillThere || len(f.Evidence) != 1 {
		t.Errorf("the recommendation is %+v", f)
	}
}

// Who sets no status then reads at once, and later beside the recommendation, why
// the proof does not show.
func TestAProofWithoutAStatusIsSaidToWait(t *testing.T) {
	a := nothingFound(t)
	a.Press("esc")
	if a.Line("once ! sets a status") == "" {
		t.Errorf("the last line does not say so:\n%s", a.Screen())
	}
	a.Press("j", "k")
	if a.Line("a chosen proof shows once a status is set") == "" {
		t.Errorf("the recommendation does not say so:\n%s", a.Screen())
	}
}

// Two windows that decide otherwise on one weakness: the last word stands, and
// its window says so.
func TestTwoWindowsOnOneClaim(t *testing.T) {
	a, d := newNotingApp(t)
	b, _ := newNotingApp(t)
	b.Update(b.Loaded(d.Open(fiction.Comparison()), nil))
	a.Press("4", "g", "!", "enter")
	b.Press("4", "g", "!", "j", "enter")
	if !strings.Contains(b.Screen(), "different correction") {
		t.Errorf("the second window does not say so:\n%s", b.Screen())
	}
	if got := d.Open(fiction.Comparison()).Comparison.Recurring; len(got) != 2 {
		t.Errorf("%d weaknesses are left, want 2: the last word was to drop one", len(got))
	}
}

// A decision is there at the next start.
func TestDecisionsAreThereAtTheNextStart(t *testing.T) {
	a, d := newNotingApp(t)
	a.Press("4", "G", "!", "enter")
	b, _ := newNotingApp(t)
	b.Update(b.Loaded(d.Open(fiction.Comparison()), nil))
	b.Press("4")
	if !strings.Contains(b.Screen(), "kept by you") {
		t.Errorf("the screen is\n%s", b.Screen())
	}
}

// What is dropped or struck leaves the cursor where it stood: on the one that
// stands there now, or on the last.
func TestTheCursorStaysWhereSomethingIsTakenOut(t *testing.T) {
	a := newExampleApp(t, t.TempDir())
	a.Press("4", "j", "j")
	next := a.Comparison.Recurring[3].Theme
	a.Press("!", "2")
	if len(a.Comparison.Recurring) != 6 || a.Selection.Theme != next {
		t.Errorf("after a weakness was dropped the cursor is on %q, want %q", a.Selection.Theme, next)
	}
	a.Press("G")
	last := a.Comparison.Recurring[4].Theme
	a.Press("!", "2")
	if a.Selection.Theme != last {
		t.Errorf("after the last weakness was dropped the cursor is on %q, want %q", a.Selection.Theme, last)
	}
	a.Press("u")
	if a.Selection.Theme != last {
		t.Errorf("undone, the cursor is on %q, want %q", a.Selection.Theme, last)
	}
	for taken := range 3 {
		a = newExampleApp(t, t.TempDir())
		a.Press("5")
		for range len(a.Comparison.Recommendations) + taken {
			a.Press("j")
		}
		c := a.Comparison
		if n := len(c.Stated); n < 5 || c.Stated[taken].Side != c.Stated[taken+1].Side {
			t.Fatalf("the pair states %d changes", n)
		}
		a.Press("!")
		if got, want := a.Selection.Refs.Right, c.Stated[taken+1].Ref; len(a.Comparison.Stated) != len(c.Stated)-1 || got == nil || got.Key() != want.Key() {
			t.Errorf("after change %d was struck, the cursor is on %v, want %v", taken+1, got, want)
		}
	}
}
