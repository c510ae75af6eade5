package tui_test

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// What is not mentioned has no proof: choosing one asks for another status.
func TestAProofForWhatIsNotMentionedAsksForAStatus(t *testing.T) {
	c := fiction.Comparison()
	f := &c.Recommendations[1]
	f.Status, f.Evidence, f.Why = compare.NotMentioned, nil, "nothing comes close enough to it"
	d := uitest.NewDisk(t, c)
	a := uitest.Open(t, tui.Config{Spare: d.Spare}, d.Opened, 120, 40)
	a.Press("5", "g", "j", "=")
	a.Type("permanence")
	a.Press("enter")
	if !strings.Contains(a.Screen(), "What became of recommendation 2") {
		t.Fatalf("no status is asked for:\n%s", a.Screen())
	}
	a.Press("g", "enter", "5", "g", "j")
	if !strings.Contains(a.Screen(), "status and proof set by you") {
		t.Errorf("the screen is\n%s", a.Screen())
	}
	if f := a.Comparison.Recommendations[1]; f.Status != compare.Resolved || len(f.Evidence) != 1 {
		t.Errorf("the recommendation is %+v", f)
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
