package wording

import (
	"fmt"

	"reinspect/internal/timeline"
)

// RunCourses say how a theme that several inspections criticise went over the
// years, the fullest first: "3 running, asked for 3 × since 2015", "ended 2022 after
// 3", "ended 2022", or "ended 2022, again 2026?" where a later one may be critical.
// Times are what the entries of the line are called.
func RunCourses(r *timeline.Run, times []string) []string {
	text, more := "", ""
	switch {
	case r.Open && r.Running == r.Critical:
		text = fmt.Sprintf("%d running", r.Running)
	case r.Open:
		text = fmt.Sprintf("in %d, open", r.Critical)
	case r.Ended == 0:
		text, more = fmt.Sprintf("in %d", r.Critical), ", not covered since"
	default:
		text = "ended " + times[r.Ended]
		if r.Said[r.Ended].Doubtful {
			text += "?"
		}
		if r.Again > 0 {
			text += ", again " + times[r.Again] + "?"
			break
		}
		more = fmt.Sprintf(" after %d", r.Critical)
	}
	beside := ""
	switch n := len(r.Asked); {
	case n == 1:
		beside = ", asked for in " + times[r.Asked[0]]
	case n > 1:
		beside = fmt.Sprintf(", asked for %d × since %s", n, times[r.Asked[0]])
	case !r.Praised:
		beside = ", never a strength"
	}
	return []string{text + more + beside, text + more, text}
}

// AreaCourse is the Course of an area of a timeline.
func AreaCourse(l *timeline.Line, a *timeline.Area) string {
	var grades []Graded
	for _, i := range a.Given() {
		grades = append(grades, Graded{Grade: a.Cells[i].Grade, Movement: a.Cells[i].Movement, Year: Year(l.Entries[i].Report)})
	}
	last := len(l.Entries) - 1
	for last > 0 && !l.Entries[last].Graded {
		last--
	}
	return Course(grades, last >= 0 && a.Cells[last].Grade != nil)
}
