package compare

import (
	"slices"
	"strings"

	"reinspect/internal/framework"
	"reinspect/model"
)

// judgementRows returns a row for each area that either report judges: those
// that the frameworks know, then any other.
func judgementRows(reports model.Pair[*model.Report], links []framework.Link, frameworks *framework.Set) []JudgementRow {
	var rows []JudgementRow
	known := map[string]bool{}
	for _, l := range links {
		known[l.Left], known[l.Right] = true, true
		rows = append(rows, rowsOfLink(reports, l, frameworks)...)
	}
	for _, at := range []model.Side{model.Right, model.Left} {
		for _, j := range reports.At(at).Judgements {
			if !known[j.Area] {
				known[j.Area] = true
				rows = append(rows, rowsOfLink(reports, framework.Link{Row: j.Area, Left: j.Area, Right: j.Area}, frameworks)...)
			}
		}
	}
	return rows
}

// rowsOfLink returns the rows of one link: one, or several if a report gives
// several judgements under one area id; those are matched by label.
func rowsOfLink(reports model.Pair[*model.Report], l framework.Link, frameworks *framework.Set) []JudgementRow {
	lefts, rights := judgements(reports.Left, l.Left), judgements(reports.Right, l.Right)
	var rows []JudgementRow
	add := func(left, right *model.Judgement, title string) {
		row := JudgementRow{Area: l.Row, Title: title, Nearest: l.Relation == framework.Nearest, Note: l.Note}
		row.Grades = model.Pair[*model.Judgement]{Left: left, Right: right}
		if l.Relation == framework.Together {
			row.Together = combined(l)
		}
		row.move(reports, frameworks)
		rows = append(rows, row)
	}
	title := areaTitle(reports, l, frameworks)
	if len(lefts)+len(rights) > 0 && len(lefts) <= 1 && len(rights) <= 1 {
		add(first(lefts), first(rights), title)
		return rows
	}
	for _, left := range lefts {
		i := slices.IndexFunc(rights, func(r *model.Judgement) bool { return strings.EqualFold(r.Label, left.Label) })
		if i < 0 {
			add(left, nil, left.Label)
			continue
		}
		add(left, rights[i], left.Label)
		rights = slices.Delete(rights, i, i+1)
	}
	for _, right := range rights {
		add(nil, right, right.Label)
	}
	return rows
}

func first(js []*model.Judgement) *model.Judgement {
	if len(js) == 0 {
		return nil
	}
	return js[0]
}

// judgements are the grades that a report itself gives to an area. A grade that
// a text only reports is not one.
func judgements(r *model.Report, area string) []*model.Judgement {
	var out []*model.Judgement
	for i := range r.Judgements {
		if j := &r.Judgements[i]; area != "" && j.Area == area && j.Source != model.Reported {
			out = append(out, j)
		}
	}
	return out
}

// combined is the side whose one grade covers two areas of the other: the side
// whose area is not the row's own.
func combined(l framework.Link) *model.Side {
	side := model.Right
	if l.Left != l.Row {
		side = model.Left
	}
	return &side
}

// areaTitle names the area of a row as its framework does, or if no framework
// knows it, as a report prints it.
func areaTitle(reports model.Pair[*model.Report], l framework.Link, frameworks *framework.Set) string {
	for _, s := range []model.Side{model.Right, model.Left} {
		if f, ok := frameworks.ByID(reports.At(s).Framework.ID); ok {
			if a, ok := f.ByArea(l.Row); ok {
				return a.Title
			}
		}
	}
	for _, r := range []*model.Report{reports.Right, reports.Left} {
		for _, j := range r.Judgements {
			if j.Area == l.Row && j.Label != "" {
				return j.Label
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
