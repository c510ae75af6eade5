package grades_test

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
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
	a.Selection = view.Selection{Area: "help-and-protection"}
	a.Press("2")
	if !strings.Contains(a.Screen(), "Help and protection   Requires improvement to be good   ") {
		t.Errorf("the screen is\n%s", a.Screen())
	}
}

// Without characters beyond ASCII a missing grade and what parts two grades
// are told apart.
func TestPlainGradesOfTwoPlacesCanBeTakenApart(t *testing.T) {
	c := fiction.OtherAuthorities()
	c.Judgements[0].Grades.Left = nil
	a := uitest.Open(t, tui.Config{ASCII: true}, tui.Desk{Comparison: c}, 60, 24)
	if !strings.Contains(a.Screen(), "- | Good") {
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
	for _, want := range []string{"Safeguarding children board", "Judgements   ▲", "Themes       ▲"} {
		if !strings.Contains(a.Screen(), want) {
			t.Errorf("%q is not on the first screen:\n%s", want, a.Screen())
		}
	}
}
