package followup_test

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// paged is all that a view shows, a page at a time, in one line.
func paged(a *uitest.App) string {
	seen := ""
	for last := ""; last != a.Screen(); a.Press("space") {
		last = a.Screen()
		for _, line := range strings.Split(last, "\n") {
			seen += " " + strings.TrimPrefix(line, "▌")
		}
	}
	return strings.Join(strings.Fields(seen), " ")
}

// One key shows every recommendation with the sentences that show what became
// of it, in full, at every size.
func TestEveryRecommendationHasItsProofInFull(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {140, 42}, {80, 24}, {60, 20}} {
		c := fiction.Comparison()
		a := uitest.New(t, c, size[0], size[1])
		a.Press("5")
		text := paged(a)
		for _, f := range c.Recommendations {
			said := []string{f.Text}
			for _, e := range f.Evidence {
				said = append(said, e.Sentence)
			}
			for _, s := range said {
				for _, word := range strings.Fields(s) {
					if !strings.Contains(text, word) {
						t.Errorf("%dx%d: %q of %q is not shown", size[0], size[1], word, s)
					}
				}
			}
		}
	}
}

// Where nothing was found, what comes nearest is listed.
func TestWhatComesNearestIsListedWhereNothingWasFound(t *testing.T) {
	c := fiction.Comparison()
	f := &c.Recommendations[0]
	f.Status, f.Nearest, f.Evidence, f.Why = compare.NotMentioned, f.Evidence, nil, "nothing comes close enough to it"
	a := uitest.New(t, c, 120, 40)
	a.Press("5")
	if a.Line("– nothing found   nothing comes close enough") == "" || a.Line("nearest: 2024 rec 1 “The consistency") == "" {
		t.Errorf("the screen is\n%s", a.Screen())
	}
	a.Press("enter")
	if a.Line("The consistency of management oversight") == "" {
		t.Errorf("its page does not show what comes nearest:\n%s", a.Screen())
	}
}

// A doubtful status says what its quotes lack, in the list, on its page and where it
// is explained.
func TestADoubtfulStatusSaysWhy(t *testing.T) {
	c := fiction.Comparison()
	c.Recommendations[0].Why, c.Recommendations[0].Doubt = "what is said of it is critical", "the criticism quoted may be on something near"
	a := uitest.New(t, c, 120, 40)
	const why = "what is said of it is critical; doubtful: the criticism quoted may be on something near"
	if a.Press("5"); a.Line(why) == "" {
		t.Errorf("the list:\n%s", a.Screen())
	}
	if a.Press("x"); a.Line("doubtful   ") == "" {
		t.Errorf("the explanation:\n%s", a.Screen())
	}
	if a.Press("esc", "enter"); a.Line("is critical; doubtful: the") == "" {
		t.Errorf("the page:\n%s", a.Screen())
	}
}

// A proof that the reader chose does not make the program's status sure.
func TestAStatusWithAChosenProofStaysDoubtful(t *testing.T) {
	c := fiction.Comparison()
	f := &c.Recommendations[0]
	f.Chosen, f.Doubt = true, "the status rests on what was quoted before"
	a := uitest.New(t, c, 160, 40)
	a.Press("5")
	if a.Line("proof chosen by you; doubtful: the status rests on what was quoted before") == "" {
		t.Errorf("the screen is\n%s", a.Screen())
	}
}

// A status is set in three keys at most, whatever it was.
func TestAStatusIsSetInThreeKeys(t *testing.T) {
	for n, status := range []compare.Status{compare.Resolved, compare.Partly, compare.StillThere, compare.NotMentioned} {
		d := uitest.NewDisk(t, fiction.Comparison())
		a := uitest.Open(t, tui.Config{Spare: d.Spare}, d.Opened, 100, 30)
		a.Press("5", "!", fmt.Sprint(n+1))
		if got := a.Comparison.Recommendations[0].Status; got != status {
			t.Errorf("it is %s, want %s", got, status)
		}
	}
}
