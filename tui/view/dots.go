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
	if g == nil {
		return ""
	}
	return s.DotsOf(g.Rank, steps)
}

// DotsOf are the dots of a step on a scale of some steps.
func (s *Context) DotsOf(rank, steps int) string {
	if rank < 1 || rank > steps {
		return ""
	}
	full := steps - rank + 1
	return strings.Repeat(s.Glyphs.Full, full) + strings.Repeat(s.Glyphs.Hollow, steps-full)
}

// Level is a step on a scale as one sign, higher for a better one; a dot where
// the grade is no step.
func (s *Context) Level(rank, steps int) string {
	if rank < 1 || rank > steps {
		return s.Glyphs.Dot
	}
	top := len(s.Glyphs.Levels) - 1
	if steps == 1 {
		return s.Glyphs.Levels[top]
	}
	return s.Glyphs.Levels[(steps-rank)*top/(steps-1)]
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
