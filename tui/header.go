package tui

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// header names both reports: authority, dates, framework.
func (a *App) header(r rect) []string {
	if r.h == 0 {
		return nil
	}
	if a.cmp == nil {
		return pane.Fit([]string{" " + a.styles.title.Paint("reinspect")}, r.w, r.h)
	}
	left, right := a.report(model.Left), a.report(model.Right)
	if r.h == 1 {
		return []string{pane.Clip(" "+a.styles.title.Paint(a.windowTitle()), r.w)}
	}
	half := (r.w - 4) / 2
	facts := a.factsWithin(half, left, right)
	fact := func(side model.Side) string { return a.styles.quiet.Paint(pane.Clip(facts.At(side), half)) }
	name := func(rep *model.Report) string {
		return a.styles.title.Paint(pane.Clip(reportName(rep), half))
	}
	between := a.styles.quiet.Paint(a.between())
	return pane.Fit([]string{
		" " + pane.Pad(name(left), half) + pane.Pad(between, 3) + name(right),
		" " + pane.Pad(fact(model.Left), half) + "   " + fact(model.Right),
	}, r.w, r.h)
}

// factsWithin shortens the facts of both reports alike until both fit: first
// the months, then what stands in brackets behind a framework's name, then
// that name.
func (a *App) factsWithin(room int, left, right *model.Report) model.Pair[string] {
	facts := model.Pair[string]{Left: reportFacts(left, a.glyphs.dot), Right: reportFacts(right, a.glyphs.dot)}
	for _, shorter := range []func(text string, r *model.Report) string{
		func(text string, _ *model.Report) string { return shortMonths.Replace(text) },
		func(text string, _ *model.Report) string { text, _, _ = strings.Cut(text, " ("); return text },
		shortFramework,
	} {
		if pane.Width(facts.Left) <= room && pane.Width(facts.Right) <= room {
			break
		}
		facts = model.Pair[string]{Left: shorter(facts.Left, left), Right: shorter(facts.Right, right)}
	}
	return facts
}

// shortFramework names a framework by its id where that is shorter: "SIF".
func shortFramework(text string, r *model.Report) string {
	name, _, _ := strings.Cut(pane.Clean(r.Framework.Name), " (")
	if id := pane.Clean(r.Framework.ID); id != "" && len(id) < len(name) {
		return strings.Replace(text, name, strings.ToUpper(id), 1)
	}
	return text
}

// shortMonths writes dates shorter where room is scarce.
var shortMonths = strings.NewReplacer("January", "Jan", "February", "Feb", "March", "Mar", "April", "Apr",
	"June", "Jun", "July", "Jul", "August", "Aug", "September", "Sep", "October", "Oct",
	"November", "Nov", "December", "Dec")

func (a *App) windowTitle() string {
	left, right := a.report(model.Left), a.report(model.Right)
	if left == nil || right == nil {
		return "reinspect"
	}
	if a.cmp.Relation == compare.DifferentAuthorities {
		return reportName(left) + " and " + reportName(right)
	}
	return fmt.Sprintf("%s, %s and %s", reportName(left), a.sideName(model.Left), a.sideName(model.Right))
}

// tabLabels returns each tab's text and the gap between them. As room
// shrinks, the gap does first, then the counts of the other views go, then
// their words.
func (a *App) tabLabels(width int) (labels []string, gap int) {
	label := func(i int, word, count bool) string {
		text := fmt.Sprint(i + 1)
		if word {
			text += " " + a.tabs[i].Title()
		}
		if n := a.tabs[i].Count(); count && a.cmp != nil && n >= 0 {
			text += fmt.Sprintf(" %d", n)
		}
		return text
	}
	for _, form := range []struct {
		word, count bool
		gap         int
	}{{true, true, 3}, {true, true, 2}, {true, false, 3}, {true, false, 2}, {false, false, 3}} {
		total := 0
		labels, gap = labels[:0], form.gap
		for i := range a.tabs {
			here := i == a.current
			labels = append(labels, label(i, form.word || here, form.count || here))
			total += pane.Width(labels[i]) + gap
		}
		if total <= width+gap-2 {
			break
		}
	}
	return labels, gap
}

func (a *App) tabLine(r rect) []string {
	if r.h == 0 {
		return nil
	}
	var b strings.Builder
	b.WriteString(" ")
	labels, gap := a.tabLabels(r.w)
	for i, label := range labels {
		if i > 0 {
			b.WriteString(pane.Spaces(gap))
		}
		style := a.styles.quiet
		if i == a.current {
			style = a.styles.tab
		}
		b.WriteString(style.Paint(label))
	}
	line := b.String()
	if crumbs := a.crumbs(r.w - pane.Width(line) - gap - 1); crumbs != "" {
		line = pane.Between(line, crumbs+" ", r.w)
	}
	return []string{pane.Clip(line, r.w)}
}

// crumbs is where the selection stands: the area, the theme in it, the place;
// less of it where all does not fit in the room.
func (a *App) crumbs(room int) string {
	if a.cmp == nil {
		return ""
	}
	var parts []string
	if j := a.index.areas[a.sel.area]; j != nil {
		parts = append(parts, pane.Clean(j.Title))
	}
	if a.sel.theme != "" {
		parts = append(parts, a.themeTitle(a.sel.theme))
	}
	if ref := a.sel.refs.At(a.sel.side); ref != nil {
		parts = append(parts, a.place(a.sel.side, *ref))
	}
	for _, some := range shorter(parts) {
		if line := strings.Join(some, " "+a.glyphs.into+" "); pane.Width(line) <= room {
			return a.styles.faint.Paint(line)
		}
	}
	return ""
}

// shorter returns a path and what may stand for it, the best first: without
// its beginning, without its end, without both.
func shorter(path []string) [][]string {
	n := len(path)
	if n < 2 {
		return [][]string{path}
	}
	return [][]string{path, path[1:], path[:n-1], path[1 : n-1]}
}

// tabAt returns the view whose tab stands at a column; -1 where none does.
func (a *App) tabAt(x int) int {
	at := 1
	labels, gap := a.tabLabels(a.width)
	for i, label := range labels {
		w := pane.Width(label)
		if x >= at && x < at+w {
			return i
		}
		at += w + gap
	}
	return -1
}

// footer is one line: what was just said, or the most useful keys; and at
// the right where the view stands.
func (a *App) footer(r rect) []string {
	if r.h == 0 {
		return nil
	}
	right := a.status()
	if right != "" {
		right = " " + a.styles.quiet.Paint(right) + " "
	}
	left := " " + a.hints(r.w-pane.Width(right)-2)
	if hint := a.linkingHint(); hint != "" {
		left = " " + a.styles.strong.Paint(hint)
	}
	if a.notice.Text != "" {
		style := a.styles.text
		if a.notice.Warning {
			style = a.styles.badStrong
		}
		left = " " + style.Paint(pane.Clean(a.notice.Text))
	}
	if a.prompt != nil {
		left = " " + a.prompt.input.View()
	}
	return []string{pane.Clip(pane.Between(left, right, r.w), r.w)}
}

// status is what stands at the right of the last line: a load under way, the
// search, the filter, the place in the view.
func (a *App) status() string {
	if a.cmp == nil {
		return ""
	}
	var parts []string
	if a.loading && a.waited {
		parts = append(parts, "reading the reports; "+a.keys.name(actBack)+" cancels")
	}
	parts = append(parts, a.searchStatus())
	if a.filter != "" {
		parts = append(parts, "only "+a.filterName(a.filter))
	}
	parts = append(parts, a.view().Status())
	if a.saveFault != nil {
		parts = append(parts, "notes not saved")
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, "   ")
}

// hints are the keys a newcomer needs most, as many as fit, of those that mean
// something now; the help first.
func (a *App) hints(width int) string {
	hints := []struct {
		act  action
		word string
	}{
		{actHelp, "keys"},
		{actNextChange, "next change"},
		{actOpen, "open"},
		{actExplain, "explain"},
		{actSearch, "search"},
		{actFilter, "filter"},
		{actQuit, "quit"},
		{actCopy, "copy"},
		{actNote, "note"},
		{actExport, "export"},
	}
	line := ""
	for _, h := range hints {
		k := a.keys.name(h.act)
		if k == "" || a.whyNot(h.act) != "" {
			continue
		}
		next := a.styles.strong.Paint(k) + " " + a.styles.quiet.Paint(h.word)
		if line != "" {
			next = line + "   " + next
		}
		if pane.Width(next) > width {
			break
		}
		line = next
	}
	return line
}

func joinLines(lines []string) string { return strings.Join(lines, "\n") }
