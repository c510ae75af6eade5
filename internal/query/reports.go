package query

import (
	"path/filepath"
	"slices"
	"strings"

	"reinspect/internal/clean"
	"reinspect/internal/wording"
	"reinspect/model"
)

// Grade is a grade with what its area is called.
type Grade struct {
	*model.Judgement
	Areas []string
}

// Picks reports whether some reports are asked for by more than their date: by
// their authority, their kind or their grades.
func (q Query) Picks() bool { return len(q.authorities)+len(q.kinds) > 0 || q.PicksGrades() }

// PicksGrades reports whether some are asked for by their grades.
func (q Query) PicksGrades() bool { return len(q.grades)+len(q.areas) > 0 }

// AsksFor reports whether the filters ask for a report, which has grades, and
// whose authority may be called by further names.
func (q Query) AsksFor(r *model.Report, grades []Grade, places ...string) bool {
	return q.inTime(r.Day()) &&
		begins(q.authorities, append(places, r.Authority)...) &&
		// The name of a framework often says what kind of inspection it was.
		begins(q.kinds, string(r.Kind), wording.Kind(r), r.Framework.ID, r.Framework.Name) &&
		q.graded(grades)
}

// GradesOf are the grades of a report.
func (q Query) GradesOf(r *model.Report) []Grade {
	var all []Grade
	for i := range r.Judgements {
		g := Grade{Judgement: &r.Judgements[i]}
		if q.known.Areas != nil {
			g.Areas = q.known.Areas(r.Framework.ID, g.Area)
		}
		if g.Areas == nil {
			g.Areas = []string{g.Label}
		}
		all = append(all, g)
	}
	return all
}

// Text is what words are looked for in to find a report by what it is: folded, a
// line for each name.
func Text(path string, r *model.Report, grades []Grade) string {
	parts := []string{
		r.Authority, r.Title, filepath.Base(path), r.Framework.Name, wording.ShortFramework(r),
		wording.Kind(r), r.Inspected.String(), wording.Year(r),
	}
	for _, g := range grades {
		if g.Area == model.OverallArea {
			parts = append(parts, wording.ShortGrade(g.Judgement)) // "… to be good" is not good
		}
	}
	for i := range parts {
		parts[i] = clean.Line(parts[i])
	}
	return clean.Fold(strings.Join(parts, "\n"))
}

// In reports whether a folded text has all words and phrases.
func (q Query) In(text string) bool {
	return !slices.ContainsFunc(q.Phrases, func(p string) bool { return !strings.Contains(text, clean.Fold(p)) })
}

func (q Query) inTime(day model.Date) bool {
	if q.From != "" && day.String() < q.From {
		return false
	}
	// "2019~" comes after every day of 2019.
	return q.To == "" || !day.IsZero() && day.String() <= q.To+"~"
}

// graded reports whether one grade has both the grade and the area asked for.
func (q Query) graded(grades []Grade) bool {
	return !q.PicksGrades() || slices.ContainsFunc(grades, func(g Grade) bool {
		return oneOf(q.grades, strings.HasPrefix, g.Grade, g.GradeLabel, wording.GradeLetters(g.Judgement)) &&
			begins(q.areas, append(g.Areas, g.Area)...)
	})
}

// begins reports whether one of some values begins a word of one of some texts, or
// there is no value.
func begins(values []string, texts ...string) bool {
	return oneOf(values, func(text, value string) bool { return strings.Contains(" "+text, " "+value) }, texts...)
}

func oneOf(values []string, fits func(text, value string) bool, texts ...string) bool {
	return len(values) == 0 || slices.ContainsFunc(values, func(v string) bool {
		return slices.ContainsFunc(texts, func(text string) bool { return fits(folded(text), v) })
	})
}

// folded is how values are compared: a hyphen is as good as a space.
func folded(text string) string { return strings.ReplaceAll(clean.Fold(clean.Line(text)), "-", " ") }
