package timeline

import (
	"slices"

	"reinspect/compare"
	"reinspect/model"
)

// areas lays the grades of all inspections side by side. Which areas of two
// frameworks face each other is what their comparison says; a grade that faces
// another stands in its row, so that a row carries on under a new framework.
func (l *Line) areas(intervals []interval, graded []int, env compare.Env) {
	if len(graded) == 1 {
		l.alone(graded[0], env)
		return
	}
	placed := map[*model.Judgement]int{} // the row of each grade
	for _, s := range intervals {
		for i := range s.Judgements {
			j := &s.Judgements[i]
			left, right := j.Grades.Left, j.Grades.Right
			row, ok := placed[left]
			if left == nil || !ok || l.Areas[row].Cells[s.to].Grade != nil {
				row = l.row(j, s)
			}
			if left != nil && l.Areas[row].Cells[s.from].Grade == nil {
				l.place(placed, row, s.from, left, j.Title, AreaGrade{Grade: left, Scale: j.Scales.Left, Together: together(j, model.Left)})
			}
			if right != nil && l.Areas[row].Cells[s.to].Grade == nil {
				l.place(placed, row, s.to, right, j.Title, AreaGrade{Grade: right, Scale: j.Scales.Right, Together: together(j, model.Right), Movement: j.Movement, Steps: j.Steps})
			}
		}
	}
}

// place sets a grade into its row, which is called as the last inspection does.
func (l *Line) place(placed map[*model.Judgement]int, row, entry int, grade *model.Judgement, title string, c AreaGrade) {
	l.Areas[row].Cells[entry], l.Areas[row].Title = c, title
	if _, ok := placed[grade]; !ok {
		placed[grade] = row
	}
}

// row returns the row of an area in which both grades of a judgement have
// room; a new one where there is none.
func (l *Line) row(j *compare.JudgementRow, s interval) int {
	i := slices.IndexFunc(l.Areas, func(a Area) bool {
		from, to := a.Cells[s.from].Grade, a.Cells[s.to].Grade
		return a.ID == j.Area && (from == nil || from == j.Grades.Left) && (to == nil || j.Grades.Right == nil)
	})
	if i >= 0 {
		return i
	}
	l.Areas = append(l.Areas, Area{ID: j.Area, Title: j.Title, Cells: make([]AreaGrade, len(l.Entries))})
	return len(l.Areas) - 1
}

// alone lists the grades of the only inspection.
func (l *Line) alone(entry int, env compare.Env) {
	r := l.Entries[entry].Report
	for _, j := range compare.Compare(r, r, env, compare.Options{AsGiven: true}).Judgements {
		a := Area{ID: j.Area, Title: j.Title, Cells: make([]AreaGrade, len(l.Entries))}
		a.Cells[entry] = AreaGrade{Grade: j.Grades.Left, Scale: j.Scales.Left, Together: together(&j, model.Left)}
		l.Areas = append(l.Areas, a)
	}
}

func together(j *compare.JudgementRow, side model.Side) bool {
	return j.Together != nil && *j.Together == side
}
