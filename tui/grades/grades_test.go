package grades_test

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// What makes every mark of the ladder unsure is read before the ladder, on a
// small screen too.
func TestWhatMakesTheLadderUnsureStandsAboveIt(t *testing.T) {
	c := fiction.Comparison()
	c.Reports.Left.Inspected = model.Period{}
	c.Warnings = []string{"the left report's inspection date is not known"}
	a := uitest.New(t, c, 80, 24)
	screen := a.Screen()
	said, ladder := strings.Index(screen, "! the left report's inspection date"), strings.Index(screen, "Overall effectiveness")
	if said < 0 || said > ladder {
		t.Errorf("the warning does not stand above the ladder:\n%s", screen)
	}
	if !strings.Contains(screen, "date not found") {
		t.Errorf("the header hides that a date is missing:\n%s", screen)
	}
	if strings.Contains(screen, "improved") || strings.Contains(screen, "→") || !strings.Contains(screen, "stronger") {
		t.Errorf("something is said to have improved, and nobody knows when:\n%s", screen)
	}
	if a.Press("j"); !strings.Contains(a.Screen(), "▌ Leadership") {
		t.Errorf("the cursor does not reach the second judgement:\n%s", a.Screen())
	}
}

// A long grade that stayed is not cut off in the line that heads its section.
func TestALongGradeThatStayedIsReadInFull(t *testing.T) {
	c := fiction.Comparison()
	j := &c.Judgements[2]
	for _, g := range []*model.Judgement{j.Grades.Left, j.Grades.Right} {
		g.GradeLabel = "Requires improvement to be good"
	}
	a := uitest.New(t, c, 80, 24)
	a.Press("2", "]", "]")
	if !strings.Contains(a.Screen(), "Help and protection   Requires improvement to be good   ") {
		t.Errorf("the screen is\n%s", a.Screen())
	}
}

// Without characters beyond ASCII a missing grade and what parts two grades
// are told apart.
func TestPlainGradesOfTwoPlacesCanBeTakenApart(t *testing.T) {
	c := fiction.OtherAuthorities()
	c.Judgements[0].Grades.Left = nil
	a := uitest.Open(t, tui.Config{ASCII: true}, tui.Opened{Comparison: c}, 60, 24)
	if !strings.Contains(a.Screen(), "- | ###. Good") {
		t.Errorf("the screen is\n%s", a.Screen())
	}
}

// The first screen of a small terminal answers the question: seven judgements,
// as the oldest of today's reports have, leave room for the balance below.
func TestTheBalanceIsOnTheFirstScreen(t *testing.T) {
	c := fiction.Comparison()
	for _, title := range []string{"Adoption", "Safeguarding children board"} {
		row := c.Judgements[2]
		row.Area, row.Title, row.Movement, row.Note = title, title, compare.Gone, "not judged in 2024"
		row.Grades.Right = nil
		c.Judgements = append(c.Judgements, row)
	}
	a := uitest.New(t, c, 80, 24)
	for _, want := range []string{"Safeguarding children board", "Judgements  ▲", "Themes      ▲"} {
		if !strings.Contains(a.Screen(), want) {
			t.Errorf("%q is not on the first screen:\n%s", want, a.Screen())
		}
	}
}

// Without a key pressed, the three weaknesses that recur first are there with
// the sentences that show them, and so is the worst of what was asked for.
func TestTheProofOfWhatRecursIsOnTheFirstScreen(t *testing.T) {
	c := fiction.Comparison()
	a := uitest.New(t, c, 140, 42)
	var left []string
	for _, l := range strings.Split(a.Screen(), "\n") {
		left = append(left, strings.Fields(strings.TrimRight(pane.Clip(l, view.SecondHalf(140)-1), " …"))...)
	}
	text := strings.Join(left, " ")
	for _, r := range c.Recurring[:3] {
		for _, e := range [][]compare.Evidence{r.Evidence.Left, r.Evidence.Right} {
			for _, words := range strings.Split(e[0].Sentence, ", ")[:1] {
				if !strings.Contains(text, words) {
					t.Errorf("%q is not on the first screen:\n%s", words, a.Screen())
				}
			}
		}
	}
	if a.Line("The quality and regularity of") == "" || a.Line("rec 1 “The consistency") == "" {
		t.Errorf("the recommendation that persists is not there with its proof:\n%s", a.Screen())
	}
}

// On a wide screen the later report's grades stand below its heading, and so does
// what it says in its own words.
func TestTheSecondReportStandsBelowItsHeading(t *testing.T) {
	for _, width := range []int{140, 200} {
		a := uitest.New(t, fiction.Comparison(), width, 60)
		header, _, _ := strings.Cut(a.Screen(), "\n")
		want := pane.Width(header[:strings.LastIndex(header, "Tarnbrook")]) + 1
		for _, text := range []string{"●●●○ Good   ", "2024 in its own"} {
			line := a.Line(text)
			if got := pane.Width(line[:strings.LastIndex(line, text)]); got != want {
				t.Errorf("%d columns: %q begins at %d, want %d:\n%s", width, text, got, want, a.Screen())
			}
		}
	}
}

// In two columns the other-side key goes over and back; what is there can be
// opened and corrected as in its own view.
func TestBothColumnsOfTheFirstScreenAreForWork(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.NewDisk(t, fiction.Comparison()).Opened, 160, 50)
	a.Screen()
	a.Press("tab", "j")
	if a.Line("▌ summary, p 1 “Children in care do not") == "" {
		t.Fatalf("the cursor is not on the report's own words:\n%s", a.Screen())
	}
	a.Press("enter")
	if a.Line("▌  − Children in care do not yet") == "" {
		t.Errorf("the sentence is not opened:\n%s", a.Screen())
	}
	a.Press("1", "g", "tab", "j", "j", "!")
	if a.Line("What became of recommendation 1") == "" {
		t.Errorf("the status cannot be set:\n%s", a.Screen())
	}
	a.Press("esc", "tab", "!")
	if a.Line("keep it") == "" {
		t.Errorf("the weakness cannot be kept or dropped:\n%s", a.Screen())
	}
	a.Press("j", "enter")
	if len(a.Comparison.Recurring) != 2 {
		t.Errorf("%d weaknesses are left, want 2", len(a.Comparison.Recurring))
	}
}
