package timeline

import (
	"fmt"

	"reinspect/compare"
	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/tui/pane"
)

// fitting is the first of some texts that fits into a width, else the last.
func fitting(texts []string, width int) string {
	for _, t := range texts {
		if pane.Width(t) <= width {
			return t
		}
	}
	return texts[len(texts)-1]
}

// legends say how to read a part, the fullest first.
func (v *View) legends(p part) []string {
	g := v.Glyphs
	switch p {
	case grades:
		return []string{fmt.Sprintf("(…) one grade for two areas, %s not graded", g.Dot)}
	case runs:
		counts := fmt.Sprintf("+n good sentences, %sn critical, %sn mixed", g.Weakness, g.Mixed)
		return []string{
			fmt.Sprintf("criticised in several inspections: %s, %s not covered, ? %s", counts, g.Dot, wording.Doubtful),
			fmt.Sprintf("criticised in several: %s, %s not covered, ? %s", counts, g.Dot, wording.Doubtful),
			fmt.Sprintf("+n good, %sn critical, %sn mixed, ? %s", g.Weakness, g.Mixed, wording.Doubtful),
			fmt.Sprintf("+n good, %sn critical, %sn mixed", g.Weakness, g.Mixed),
		}
	}
	return []string{v.summed(v.status, " not followed up yet"), v.summed(v.statusSign, " open")}
}

// summed counts everything that was asked for by what became of it.
func (v *View) summed(name func(compare.Status) string, yet string) string {
	text, all := "", 0
	count := map[compare.Status]int{}
	for i := range v.line.Asked {
		a := &v.line.Asked[i]
		all += len(a.Items)
		for _, s := range wording.StatusOrder {
			count[s] += a.Count(s)
		}
	}
	for _, s := range wording.StatusOrder {
		if count[s] > 0 {
			text += fmt.Sprintf(" %s %s %d", v.Glyphs.Dot, name(s), count[s])
		}
	}
	if last := v.line.Asked[len(v.line.Asked)-1]; last.To < 0 {
		text += fmt.Sprintf(" %s %s%s %d", v.Glyphs.Dot, v.times[last.From], yet, len(last.Items))
	}
	return fmt.Sprintf("all years %d", all) + text
}

// status is what became of something, with its sign.
func (v *View) status(s compare.Status) string {
	r := v.line.Entries[0].Report
	return v.statusSign(s) + " " + wording.OfOneAuthority(r, r, v.Themes).Status(s)
}

func (v *View) statusSign(s compare.Status) string {
	return map[compare.Status]string{
		compare.Resolved: v.Glyphs.Done, compare.Partly: v.Glyphs.Mixed,
		compare.StillThere: v.Glyphs.Recurring, compare.NotMentioned: v.Glyphs.Blank,
	}[s]
}

// tail is what a row comes to.
func (v *View) tail(it *item) string {
	switch it.part {
	case grades:
		return v.gradeTail(&v.line.Areas[it.n])
	case runs:
		r := &v.line.Runs[it.n]
		style := v.Styles.Quiet
		if r.Open {
			style = v.Styles.Bad
		}
		return style.Paint(fitting(v.runTexts(r), v.layout.tail))
	}
	return ""
}

// runTexts say how a run went: in full, without what was asked for, in few words.
func (v *View) runTexts(r *timeline.Run) []string {
	text, more := "", ""
	switch {
	case r.Open && r.Running == r.Critical:
		text = fmt.Sprintf("%s %d running", v.Glyphs.Recurring, r.Running)
	case r.Open:
		text = fmt.Sprintf("%s in %d, open", v.Glyphs.Recurring, r.Critical)
	case r.Ended == 0:
		text, more = fmt.Sprintf("in %d", r.Critical), ", not covered since"
	default:
		text = fmt.Sprintf("%s ended %s", v.Glyphs.Done, v.times[r.Ended])
		if r.Said[r.Ended].Doubtful {
			text += "?"
		}
		more = fmt.Sprintf(" after %d", r.Critical)
	}
	beside := ""
	switch n := len(r.Asked); {
	case n == 1:
		beside = ", asked for in " + v.times[r.Asked[0]]
	case n > 1:
		beside = fmt.Sprintf(", asked for %d × since %s", n, v.times[r.Asked[0]])
	case !r.Praised:
		beside = ", never a strength"
	}
	return []string{pane.Clean(text + more + beside), pane.Clean(text + more), pane.Clean(text)}
}

// lastGrades reports whether the last inspection grades an area.
func (v *View) lastGrades(a *timeline.Area) bool {
	for i := len(v.line.Entries) - 1; i >= 0; i-- {
		if v.line.Entries[i].Graded {
			return a.Cells[i].Grade != nil
		}
	}
	return false
}

// course is how the grades of an area went over the years.
func (v *View) course(a *timeline.Area) string {
	var grades []wording.Graded
	for _, i := range a.Given() {
		grades = append(grades, wording.Graded{Grade: a.Cells[i].Grade, Movement: a.Cells[i].Movement, Year: wording.Year(v.line.Entries[i].Report)})
	}
	return pane.Clean(wording.Course(grades, v.lastGrades(a)))
}

// gradeTail is how the grades of an area went, behind the sign of their last
// movement; where there is too little room, that one.
func (v *View) gradeTail(a *timeline.Area) string {
	given := a.Given()
	if len(given) == 0 {
		return ""
	}
	last := given[len(given)-1]
	c, when := &a.Cells[last], v.Styles.Quiet.Paint(" in "+pane.Clean(v.times[last]))
	m := v.movement(c.Movement)
	if m.Glyph == "" {
		m.Glyph, m.Style = v.Glyphs.Stayed, v.Styles.Quiet
	}
	course := v.course(a)
	switch {
	case c.Movement == compare.NotComparable:
		return m.Style.Paint(m.Glyph + " another scale")
	case course == "":
		return ""
	case pane.Width(course)+2 <= v.layout.tail:
		return m.Style.Paint(m.Glyph) + v.Styles.Quiet.Paint(" "+course)
	case c.Steps == 0:
		return m.Style.Paint(m.Glyph) + when
	}
	return m.Style.Paint(m.Glyph+" "+wording.Distance(c.Steps)) + when
}
