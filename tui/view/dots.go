package view

import (
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Dots show a grade by its step, the best with all of them: "●●○○" for the
// third of four steps. "" where the grade is no step of a scale.
func (s *Context) Dots(j *compare.JudgementRow, screen model.Side) string {
	side := s.OnScreen(screen)
	g, steps := j.Grades.At(side), j.Scales.At(side)
	if g == nil || g.Rank < 1 || g.Rank > steps {
		return ""
	}
	full := steps - g.Rank + 1
	return strings.Repeat(s.Glyphs.Full, full) + strings.Repeat(s.Glyphs.Hollow, steps-full)
}

// GradeShort is Grade in fewer words where there are some.
func (s *Context) GradeShort(j *compare.JudgementRow, screen model.Side) string {
	g := j.Grades.At(s.OnScreen(screen))
	if g == nil {
		return s.Glyphs.Blank
	}
	return pane.Clean(wording.ShortGrade(g))
}

// GradeMovedShort is the movement of a judgement in few letters: "▼ 1 step".
func (s *Context) GradeMovedShort(j *compare.JudgementRow) Mark {
	m := s.MovementMark(j.Movement)
	if d := wording.Distance(j.Steps); d != "" {
		m.Word = d
	}
	return m
}
