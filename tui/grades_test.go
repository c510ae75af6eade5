package tui

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
)

// What makes every mark of the ladder unsure is read before the ladder, on a
// small screen too.
func TestWhatMakesTheLadderUnsureStandsAboveIt(t *testing.T) {
	c := fiction.Comparison()
	c.Reports.Left.Inspected = model.Period{}
	c.Warnings = []string{"the left report's inspection date is not known"}
	a := newTestApp(t, c, 80, 24)
	screen := shows(a)
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
	if a.Update(keystroke("j")); !strings.Contains(shows(a), "▌ Leadership") {
		t.Errorf("the cursor does not reach the second judgement:\n%s", shows(a))
	}
}

// A long grade that stayed is not cut off in the line that heads its section.
func TestALongGradeThatStayedIsReadInFull(t *testing.T) {
	c := fiction.Comparison()
	j := &c.Judgements[2]
	for _, g := range []*model.Judgement{j.Grades.Left, j.Grades.Right} {
		g.GradeLabel = "Requires improvement to be good"
	}
	a := newTestApp(t, c, 80, 24)
	a.sel = selection{area: "help-and-protection"}
	a.show(1)
	if !strings.Contains(shows(a), "Help and protection   Requires improvement to be good   ") {
		t.Errorf("the screen is\n%s", shows(a))
	}
}

// Without characters beyond ASCII a missing grade and what parts two grades
// are told apart.
func TestPlainGradesOfTwoPlacesCanBeTakenApart(t *testing.T) {
	c := fiction.OtherAuthorities()
	c.Judgements[0].Grades.Left = nil
	a := newTestApp(t, c, 60, 24)
	a.glyphs = asciiGlyphs
	if !strings.Contains(shows(a), "- | Good") {
		t.Errorf("the screen is\n%s", shows(a))
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
	a := newTestApp(t, c, 80, 24)
	for _, want := range []string{"Safeguarding children board", "Judgements   ▲", "Themes       ▲"} {
		if !strings.Contains(shows(a), want) {
			t.Errorf("%q is not on the first screen:\n%s", want, shows(a))
		}
	}
}
