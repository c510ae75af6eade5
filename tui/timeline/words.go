package timeline

import (
	"fmt"
	"strings"

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
			fmt.Sprintf("in several inspections: %s, %s not covered, ? %s", counts, g.Dot, wording.Doubtful),
			fmt.Sprintf("in several: %s, %s not covered, ? %s", counts, g.Dot, wording.Doubtful),
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
		return v.runCourse(&v.line.Runs[it.n], v.layout.tail)
	}
	return ""
}

// runCourse is how a run went, in the words that fit into a width.
func (v *View) runCourse(r *timeline.Run, width int) string {
	style := v.Styles.Quiet
	if r.Open {
		style = v.Styles.Bad
	}
	return style.Paint(fitting(v.runTexts(r), width))
}

// runTexts say how a run went, behind its sign: in full, without what was asked
// for, in few words.
func (v *View) runTexts(r *timeline.Run) []string {
	sign := ""
	switch {
	case r.Open:
		sign = v.Glyphs.Recurring + " "
	case r.Ended > 0:
		sign = v.Glyphs.Done + " "
	}
	texts := wording.RunCourses(r, v.times)
	for i := range texts {
		texts[i] = pane.Clean(sign + texts[i])
	}
	return texts
}

// ofLate is the last stretch of a course: "Good since 2022" of "up twice, then Good
// since 2022".
func ofLate(course string) string {
	parts := strings.Split(course, ", then ")
	return parts[len(parts)-1]
}

// course is how the grades of an area went over the years.
func (v *View) course(a *timeline.Area) string { return pane.Clean(wording.AreaCourse(v.line, a)) }

// gradeTail is how the grades of an area went, behind the sign of their last
// movement; where there is too little room, how they went of late, or that one.
func (v *View) gradeTail(a *timeline.Area) string {
	given := a.Given()
	if len(given) == 0 {
		return ""
	}
	last := given[len(given)-1]
	c, when := &a.Cells[last], v.Styles.Quiet.Paint(" in "+pane.Clean(v.times[last]))
	m := v.MovedMark(c.Movement)
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
	case pane.Width(ofLate(course))+2 <= v.layout.tail:
		return m.Style.Paint(m.Glyph) + v.Styles.Quiet.Paint(" "+ofLate(course))
	case c.Steps == 0:
		return m.Style.Paint(m.Glyph) + when
	}
	return m.Style.Paint(m.Glyph+" "+wording.Distance(c.Steps)) + when
}
