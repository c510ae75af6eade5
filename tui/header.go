package tui

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// header names both reports: authority, dates, framework.
func (a *App) header(r rect) []string {
	if r.h == 0 {
		return nil
	}
	if a.Comparison == nil {
		return pane.Fit([]string{" " + a.Styles.Title.Paint("reinspect")}, r.w, r.h)
	}
	left, right := a.Report(model.Left), a.Report(model.Right)
	if r.h == 1 {
		return []string{pane.Clip(" "+a.Styles.Title.Paint(a.windowTitle()), r.w)}
	}
	half := view.HeaderHalf(r.w)
	facts := view.FactsWithin(half, a.Glyphs.Dot, left, right)
	fact := func(side int) string { return a.Styles.Quiet.Paint(pane.Clip(facts[side], half)) }
	name := func(rep *model.Report) string {
		return a.Styles.Title.Paint(pane.Clip(view.ReportName(rep), half))
	}
	between := a.Styles.Quiet.Paint(a.Between())
	return pane.Fit([]string{
		" " + pane.Pad(name(left), half) + pane.Pad(between, view.PaneGap) + name(right),
		" " + pane.Pad(fact(0), half) + pane.Spaces(view.PaneGap) + fact(1),
	}, r.w, r.h)
}

func (a *App) windowTitle() string {
	switch {
	case a.Comparison == nil:
		return "reinspect"
	case !a.Swapped:
		return pane.Clean(a.Words.Title())
	case a.Comparison.Relation == compare.DifferentAuthorities:
		return view.ReportName(a.Report(model.Left)) + " and " + view.ReportName(a.Report(model.Right))
	}
	return view.ReportName(a.Report(model.Left)) + ", " + a.SideName(model.Left) + " and " + a.SideName(model.Right)
}

// tabLabels returns each tab's text, the gap between them and the margin before
// the first. As room shrinks, the gap does first, then the counts of the other
// views go, then the counts and the margin of all, then the words of the others.
func (a *App) tabLabels(width int) (labels []string, gap, margin int) {
	label := func(i int, word, count bool) string {
		text := fmt.Sprint(i + 1)
		if word {
			text += " " + a.tabs[i].Title()
		}
		if n := a.tabs[i].Count(); count && a.Comparison != nil && n >= 0 {
			text += fmt.Sprintf(" %d", n)
		}
		return text
	}
	for _, form := range []struct {
		word, count, own bool // of the others, and the count of the open one
		gap, margin      int
	}{{true, true, true, 3, 1}, {true, true, true, 2, 1}, {true, false, true, 3, 1}, {true, false, true, 2, 1}, {true, false, false, 1, 0}, {false, false, true, 3, 1}} {
		total := 2 * form.margin
		labels, gap, margin = labels[:0], form.gap, form.margin
		for i := range a.tabs {
			here := i == a.current
			labels = append(labels, label(i, form.word || here, form.count || here && form.own))
			total += pane.Width(labels[i])
		}
		if total+gap*(len(a.tabs)-1) <= width {
			break
		}
	}
	return labels, gap, margin
}

func (a *App) tabLine(r rect) []string {
	if r.h == 0 {
		return nil
	}
	var b strings.Builder
	labels, gap, margin := a.tabLabels(r.w)
	b.WriteString(pane.Spaces(margin))
	for i, label := range labels {
		if i > 0 {
			b.WriteString(pane.Spaces(gap))
		}
		style := a.Styles.Quiet
		if i == a.current {
			style = a.Styles.Tab
		}
		b.WriteString(style.Paint(label))
	}
	line := b.String()
	if crumbs := a.crumbs(r.w - pane.Width(line) - gap - 1); crumbs != "" {
		line = pane.Between(line, crumbs+" ", r.w)
	}
	return []string{pane.Clip(line, r.w)}
}

// crumbs is where the selection is: the area, the theme in it, the place;
// less of it where all does not fit in the room.
func (a *App) crumbs(room int) string {
	if a.Comparison == nil {
		return ""
	}
	var parts []string
	if j := a.Index.Judgements[a.Selection.Area]; j != nil {
		parts = append(parts, pane.Clean(j.Title))
	}
	if a.Selection.Theme != "" {
		parts = append(parts, a.ThemeTitle(a.Selection.Theme))
	}
	if ref := a.Selection.Refs.At(a.Selection.Side); ref != nil {
		parts = append(parts, a.Place(a.Selection.Side, *ref))
	}
	for _, some := range shorter(parts) {
		if line := strings.Join(some, " "+a.Glyphs.Into+" "); pane.Width(line) <= room {
			return a.Styles.Faint.Paint(line)
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

// tabAt returns the view whose tab is at a column; -1 where none does.
func (a *App) tabAt(x int) int {
	labels, gap, at := a.tabLabels(a.width)
	for i, label := range labels {
		w := pane.Width(label)
		if x >= at && x < at+w {
			return i
		}
		at += w + gap
	}
	return -1
}

// footer is one line: what was just said, or the most useful keys, below a
// dialog the one that leaves it; and at the right where the view is.
func (a *App) footer(r rect) []string {
	if r.h == 0 {
		return nil
	}
	hints := func(width int) string {
		if len(a.overlays) > 0 {
			return a.hintOf(keys.Back, "back")
		}
		if tour := a.tourHint(width); tour != "" {
			return tour
		}
		return a.hints(width)
	}
	return []string{a.footLine(hints, a.status(), r.w)}
}

// status is what is at the right of the last line: a load under way, the
// search, the filter, the place in the view.
func (a *App) status() string {
	if a.Comparison == nil {
		return ""
	}
	var parts []string
	if a.loading && a.waited {
		parts = append(parts, "reading the reports; "+a.Keys.Name(keys.Back)+" cancels")
	}
	if hint := a.staleHint(); hint != "" {
		parts = append(parts, hint)
	}
	parts = append(parts, a.searchStatus())
	if a.Filter != "" {
		parts = append(parts, "show only "+a.FilterName(a.Filter))
	}
	parts = append(parts, a.view().Status())
	if a.saveFault != nil {
		parts = append(parts, "notes not saved")
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, "   ")
}

// hints are the keys a newcomer needs most, as many as fit, of those that mean
// something now; the help first, and then the way back to where a comparison was
// opened from.
func (a *App) hints(width int) string {
	all := []hint{
		{keys.Help, "keys"},
		{keys.NextChange, "next change"},
		{keys.Open, "open"},
		{keys.Explain, "explain"},
		{keys.Search, "search"},
		{keys.Filter, "filter"},
		{keys.Quit, "quit"},
		{keys.Copy, "copy"},
		{keys.Note, "note"},
		{keys.Export, "export"},
	}
	if a.within {
		rest := slices.DeleteFunc(all[1:], func(h hint) bool { return h.act == keys.Quit })
		all = append([]hint{all[0], {keys.Quit, "back"}}, rest...)
	}
	return a.hintLine(all, a.whyNot, width)
}

func joinLines(lines []string) string { return strings.Join(lines, "\n") }
