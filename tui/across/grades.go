package across

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/internal/across"
	"reinspect/internal/framework"
	"reinspect/internal/query"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// mostLetters is the widest grade in letters: some frameworks grade in sentences.
const mostLetters = 8

// ShowGrades shows the latest grades under a framework.
func (v *View) ShowGrades(g across.Grades) {
	short := wording.ShortFramework(&model.Report{Framework: model.FrameworkRef{ID: g.Framework.ID}})
	b := overview{about: []string{pane.Clean(g.Framework.Name), pane.Clean(short)}, empty: "No report that is listed gives grades under this framework.", legend: v.columnKeys() + " go to a grade, " + v.Keys.Name(keys.Open) + " reads what the report says of it", tight: 3}
	for _, a := range g.Areas {
		b.columns = append(b.columns, column{titlesOf(a), strings.ToLower(pane.Clean(a.Title))})
	}
	for i := range g.Rows {
		r := &g.Rows[i]
		one := &row{authority: r.Authority, path: r.Report.Source.Path, date: wording.Month(r.Report)}
		if r.Later != nil {
			one.later = wording.ShortFramework(r.Later) + " " + wording.Month(r.Later)
		}
		for k := range r.Cells {
			one.cells = append(one.cells, v.gradeCell(r, k, g.Areas[k]))
		}
		b.rows = append(b.rows, one)
	}
	v.show(b)
}

// shortAreas are the titles of columns, by how much room there is.
var shortAreas = map[string][forms]string{
	model.OverallArea:       {"Overall", "Overall", "All", "All", "All"},
	"help-and-protection":   {"Protection", "Prot.", "Prot", "Pr", "Pr"},
	"children-in-care":      {"In care", "Care", "Care", "Ca", "Ca"},
	"care-leavers":          {"Leavers", "Leav.", "Leav", "Lv", "Lv"},
	"care-and-care-leavers": {"Care, leavers", "Care", "Care", "Ca", "Ca"},
	"leadership":            {"Leadership", "Lead.", "Lead", "Ld", "Ld"},
	"adoption":              {"Adoption", "Adop.", "Adop", "Ad", "Ad"},
}

func titlesOf(a framework.Area) [forms]string {
	if short, ok := shortAreas[a.ID]; ok {
		return short
	}
	title := pane.Clean(a.Title)
	return [forms]string{pane.Clip(title, 16), pane.Clip(title, 10), pane.Clip(title, 4), pane.Clip(title, 2), pane.Clip(title, 2)}
}

// gradeCell is a grade, how it moved, and all that is known of both.
func (v *View) gradeCell(r *across.GradeRow, k int, area framework.Area) cell {
	c := &r.Cells[k]
	if c.Grade == nil {
		return cell{}
	}
	one := cell{path: r.Report.Source.Path, steps: wording.Stepped(c.Movement), moved: float64(c.Steps), bad: badness(c.Grade.Rank, c.Scale)}
	section := area.ID
	if section == model.OverallArea {
		section = model.Summary
	}
	one.query = query.Of("section", section) + " " + placed(r.Report)
	mark := v.MovedMark(c.Movement)
	sign := mark.Style.Paint(mark.Glyph + steps(c.Steps))
	if mark.Glyph == "" {
		sign = ""
	}
	letters := v.Styles.Text.Paint(pane.Clip(pane.Clean(wording.GradeLetters(c.Grade)), mostLetters))
	level := v.Styles.Text.Paint(v.Level(c.Grade.Rank, c.Scale))
	initials := pane.Clip(pane.Clean(wording.GradeInitials(c.Grade)), 2)
	few := v.Styles.Text.Paint(initials)
	moved := few + sign
	one.texts = [forms]string{level + " " + letters + spaced(sign), letters + spaced(sign), moved, moved, few + mark.Style.Paint(mark.Glyph)}
	one.said, one.facts = v.gradeInWords(r, c)
	return one
}

// spaced puts a space before a text, where there is one.
func spaced(text string) string {
	if text == "" {
		return ""
	}
	return " " + text
}

// badness says how bad a grade is on its scale: 0 the best step, 1 the worst; -1
// for no step.
func badness(rank, scale int) float64 {
	if rank < 1 || scale < 2 {
		return -1
	}
	return float64(rank-1) / float64(scale-1)
}

// gradeInWords says a grade, and what it is held against.
func (v *View) gradeInWords(r *across.GradeRow, c *across.Cell) (said string, facts []view.Fact) {
	said = pane.Clean(wording.Grade(c.Grade))
	facts = []view.Fact{{About: "grade", Text: said}}
	if r.Before != nil {
		w := wording.OfOneAuthority(r.Before, r.Report, v.Themes)
		when := wording.Month(r.Before)
		for _, f := range c.From {
			moved, name := w.Movement(f.Movement), ""
			if wording.Stepped(f.Movement) {
				moved = w.Moved(f.Movement, f.Steps)
			}
			if len(c.From) > 1 {
				name = " for " + strings.ToLower(pane.Clean(f.Title))
			}
			if f.Movement == compare.Stayed {
				said += ", as" + name
			} else {
				said += fmt.Sprintf(", %s from %s%s", moved, pane.Clean(wording.Grade(f.Grade)), name)
			}
			facts = append(facts, view.Fact{About: "before", Text: fmt.Sprintf("%s%s in %s (%s): %s", pane.Clean(wording.Grade(f.Grade)), name, orBefore(when), pane.Clean(r.Before.Framework.Name), moved)})
		}
		if len(c.From) > 0 {
			said += " in " + orBefore(when)
		}
	}
	if c.Together {
		facts = append(facts, view.Fact{Text: "one grade for two areas"})
	}
	facts = append(facts, view.Fact{About: "framework", Text: pane.Clean(r.Report.Framework.Name)}, view.Fact{About: "inspected", Text: r.Report.Inspected.String()},
		view.Fact{About: "file", Text: pane.Clean(r.Report.Source.Path)})
	return said, facts
}

func orBefore(month string) string {
	if month == "" {
		return "the inspection before"
	}
	return month
}

// placed is the filters that ask for one report.
func placed(r *model.Report) string {
	text := query.Of("authority", r.Authority)
	if day := r.Day(); !day.IsZero() {
		text += " " + query.Of("from", day.String()) + " " + query.Of("to", day.String())
	}
	return text
}
