package timeline

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// detail says more of the row under the cursor: the grades in full, the best
// sentence of each report, or what is still open.
func (v *View) detail(width int) []string {
	it := v.current()
	if it == nil {
		return nil
	}
	var head string
	var texts []said
	switch it.part {
	case grades:
		head, texts = "THE SELECTED AREA", v.gradesInFull(&v.line.Areas[it.n])
	case runs:
		head, texts = "THE SELECTED THEME", v.quotes(&v.line.Runs[it.n])
	default:
		head, texts = "ASKED FOR, AND STILL OPEN", v.open(&v.line.Asked[it.n])
	}
	lines := []string{"", v.detailHead(head, it, width)}
	lead := 0
	for _, t := range texts {
		lead = max(lead, pane.Width(t.lead))
	}
	lead = min(lead, width/3)
	for _, t := range texts {
		first := pane.Pad(v.Styles.Quiet.Paint(pane.Clip(t.lead, lead)), lead)
		for _, l := range v.Wrapped(t.text, max(min(width-lead-6, view.Measure), 1), v.Styles.Text) {
			lines = append(lines, "   "+first+"  "+l)
			first = pane.Spaces(lead)
		}
	}
	return lines
}

// detailHead names the row under the cursor, and says how a run went where the
// rows have no room for it.
func (v *View) detailHead(head string, it *item, width int) string {
	line, name := " "+v.Styles.Strong.Paint(head)+"   ", v.name(it)
	room := width - pane.Width(line)
	if it.part != runs || v.layout.tail > 0 {
		return pane.Clip(line+v.Styles.Text.Paint(name), width)
	}
	course := v.runCourse(&v.line.Runs[it.n], room-min(pane.Width(name), room/2)-view.ColumnGap)
	name = pane.ClipMiddle(name, max(room-pane.Width(course)-view.ColumnGap, 0))
	return pane.Clip(line+v.Styles.Text.Paint(name)+pane.Spaces(view.ColumnGap)+course, width)
}

// said is a text with what it is of.
type said struct{ lead, text string }

// gradesInFull are the grades of an area and how each moved, the latest first: the
// earliest are left out where there is no room.
func (v *View) gradesInFull(a *timeline.Area) []said {
	var all []said
	before := -1
	for i := range a.Cells {
		c := &a.Cells[i]
		if c.Grade == nil {
			continue
		}
		text := wording.Grade(c.Grade)
		if before >= 0 && c.Movement != "" && c.Movement != compare.New {
			w := wording.OfOneAuthority(v.line.Entries[before].Report, v.line.Entries[i].Report, v.Themes)
			text += ", " + w.Moved(c.Movement, c.Steps)
		}
		if c.Together {
			text += "; one grade for two areas"
		}
		all = append(all, said{pane.Clean(v.times[i]), pane.Clean(text)})
		before = i
	}
	slices.Reverse(all)
	return all
}

// quotes are the best critical sentence of each report that criticises a theme,
// the latest first.
func (v *View) quotes(r *timeline.Run) []said {
	var all []said
	for i := len(r.Said) - 1; i >= 0; i-- {
		s := &r.Said[i]
		if !s.Criticised() {
			continue
		}
		report := v.line.Entries[i].Report
		place := wording.OfOneAuthority(report, report, v.Themes).PlacesShort(model.Left, []model.Ref{s.Quote.Ref})
		all = append(all, said{pane.Clean(v.times[i] + ", " + place), "“" + pane.Clean(s.Quote.Quote()) + "”"})
	}
	return all
}

// open are the things asked for that are not resolved, the worst first; all of
// them where no later inspection tells.
func (v *View) open(a *timeline.Asked) []said {
	if a.To < 0 {
		all := []said{{"", "No later inspection is here that could tell what became of it."}}
		for i := range a.Items {
			all = append(all, said{fmt.Sprint(a.Items[i].N), pane.Clean(a.Items[i].Text)})
		}
		return all
	}
	var all []said
	for _, status := range []compare.Status{compare.StillThere, compare.NotMentioned, compare.Partly} {
		for i := range a.Items {
			if f := &a.Items[i]; f.Status == status {
				all = append(all, said{strings.TrimSpace(fmt.Sprintf("%d %s", f.N, v.status(status))), pane.Clean(f.Text)})
			}
		}
	}
	if len(all) == 0 {
		return []said{{"", "Everything is resolved."}}
	}
	return all
}
