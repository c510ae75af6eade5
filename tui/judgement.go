package tui

import (
	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// grade is a judgement's grade at a side of the screen, as printed.
func (s *state) grade(j *compare.JudgementRow, screen model.Side) string {
	g := j.Grades.At(s.onScreen(screen))
	switch {
	case g == nil:
		return s.glyphs.blank
	case g.GradeLabel != "":
		return pane.Clean(g.GradeLabel)
	}
	return g.Grade
}

// gradeMoved is the movement of a judgement with its steps.
func (s *state) gradeMoved(j *compare.JudgementRow) mark {
	m := s.movementMark(j.Movement)
	if j.Steps != 0 && (j.Movement == compare.Improved || j.Movement == compare.Declined) {
		m.word += " " + plural(max(j.Steps, -j.Steps), "step")
	}
	return m
}

// gradesWithin is bothGrades; where there is too little room, a grade that
// both sides share stands once.
func (s *state) gradesWithin(j *compare.JudgementRow, room int) string {
	both := s.bothGrades(j)
	if left := s.grade(j, model.Left); pane.Width(both) > room && left == s.grade(j, model.Right) {
		return left
	}
	return both
}

// bothGrades is "Good → Requires improvement", as the sides stand on the screen.
func (s *state) bothGrades(j *compare.JudgementRow) string {
	return s.grade(j, model.Left) + " " + s.between() + " " + s.grade(j, model.Right)
}
