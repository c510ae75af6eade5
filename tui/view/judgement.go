package view

import (
	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Grade is a judgement's grade at a side of the screen, as printed; a blank
// where there is none.
func (s *Context) Grade(j *compare.JudgementRow, screen model.Side) string {
	g := j.Grades.At(s.OnScreen(screen))
	if g == nil {
		return s.Glyphs.Blank
	}
	return pane.Clean(wording.Grade(g))
}

// GradeMoved is the movement of a judgement with its steps.
func (s *Context) GradeMoved(j *compare.JudgementRow) Mark {
	m := s.MovementMark(j.Movement)
	m.Word = s.Words.Moved(j.Movement, j.Steps)
	return m
}

// GradesWithin is BothGrades; where there is too little room, a grade that
// both sides share is shown once.
func (s *Context) GradesWithin(j *compare.JudgementRow, room int) string {
	both := s.BothGrades(j)
	if left := s.Grade(j, model.Left); pane.Width(both) > room && left == s.Grade(j, model.Right) {
		return left
	}
	return both
}

// BothGrades is "Good → Requires improvement", as the sides are on the screen.
func (s *Context) BothGrades(j *compare.JudgementRow) string {
	return s.Grade(j, model.Left) + " " + s.Between() + " " + s.Grade(j, model.Right)
}
