package compare

import (
	"reinspect/framework"
	"reinspect/model"
)

// ladder gives one row for each area that either report judges.
func ladder(reports model.Pair[*model.Report], links []framework.Link, frameworks *framework.Set) []JudgementRow {
	var rows []JudgementRow
	for _, l := range links {
		row := JudgementRow{Area: l.Row, Title: areaTitle(reports, l, frameworks), Nearest: l.Relation == framework.Nearest, Note: l.Note}
		row.Grades.Left = judgement(reports.Left, l.Left)
		row.Grades.Right = judgement(reports.Right, l.Right)
		if row.Grades.Left == nil && row.Grades.Right == nil {
			continue
		}
		if l.Relation == framework.Together {
			row.Together = combined(l)
		}
		row.move(reports, frameworks)
		rows = append(rows, row)
	}
	return rows
}

// judgement is the grade that a report itself gives to an area; a grade that
// a text only reports is not one.
func judgement(r *model.Report, area string) *model.Judgement {
	if area == "" {
		return nil
	}
	for i := range r.Judgements {
		if j := &r.Judgements[i]; j.Area == area && j.Source != model.Reported {
			return j
		}
	}
	return nil
}

// combined is the side whose one grade covers what the other grades in two:
// the side whose area is not the row's own.
func combined(l framework.Link) *model.Side {
	side := model.Right
	if l.Left != l.Row {
		side = model.Left
	}
	return &side
}

func areaTitle(reports model.Pair[*model.Report], l framework.Link, frameworks *framework.Set) string {
	for _, s := range []model.Side{model.Right, model.Left} {
		if f, ok := frameworks.ByID(reports.At(s).Framework.ID); ok {
			if a, ok := f.ByArea(l.Row); ok {
				return a.Title
			}
		}
	}
	return l.Row
}

// move fills movement and steps from the two grades.
func (row *JudgementRow) move(reports model.Pair[*model.Report], frameworks *framework.Set) {
	left, right := row.Grades.Left, row.Grades.Right
	switch {
	case left == nil:
		row.Movement = New
		return
	case right == nil:
		row.Movement = Gone
		return
	}
	steps, comparable, reason := frameworks.Steps(reports.Left.Framework.ID, left.Grade, reports.Right.Framework.ID, right.Grade)
	if !comparable {
		row.Movement, row.Note = NotComparable, joinNotes(row.Note, reason)
		return
	}
	row.Steps = steps
	row.Movement = movementOf(steps)
}

func movementOf(steps int) Movement {
	switch {
	case steps > 0:
		return Improved
	case steps < 0:
		return Declined
	}
	return Stayed
}

func joinNotes(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}
