package compare

import (
	"cmp"
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
	slices.SortStableFunc(rows, func(a, b JudgementRow) int { return cmp.Compare(orderOf(a.Area), orderOf(b.Area)) })
	addCovered(rows, reports, frameworks)
	return rows
}

// addCovered notes which areas without a row a combined grade covers.
func addCovered(rows []JudgementRow, reports model.Pair[*model.Report], frameworks *framework.Set) {
	seen := map[string]bool{}
	for i := range rows {
		seen[rows[i].Area] = true
	}
	for _, r := range []*model.Report{reports.Right, reports.Left} {
		f, known := frameworks.ByID(r.Framework.ID)
		if !known {
			continue
		}
		for i := range rows {
			a, _ := f.ByArea(rows[i].Area)
			for _, id := range a.Covers {
				if !seen[id] {
					seen[id] = true
					rows[i].Covers = append(rows[i].Covers, id)
				}
			}
		}
	}
}

// orderOf orders areas: the judgement on the whole comes before all others.
func orderOf(area string) int {
	if area == model.OverallArea {
		return 0
	}
	return 1
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
		row.scale(reports, frameworks)
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

// scale fills in how long the scale of each grade is.
func (row *JudgementRow) scale(reports model.Pair[*model.Report], frameworks *framework.Set) {
	for _, at := range []model.Side{model.Left, model.Right} {
		f, known := frameworks.ByID(reports.At(at).Framework.ID)
		if !known || row.Grades.At(at) == nil {
			continue
		}
		if g, ok := f.ByGrade(row.Grades.At(at).Grade); ok && g.Rank > 0 {
			row.Scales.Set(at, f.Scale.Steps())
		}
	}
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
