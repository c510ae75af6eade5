package grades

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// The width of the screen from which there are two columns, and what a column
// needs for quotations beside each other.
const (
	twoFrom    = 140
	leastQuote = 48 // quotations narrower than this are one below the other
)

// Draw shows everything in one column; with enough room the judgements over the
// whole width and below them, each below the heading of a report, what recurs
// and what the later report says and was asked for.
func (v *tab) Draw(width, height int) []string {
	wide := joined(v.cautions(width), v.ladder(width, height))
	columns, second := [][]part(nil), width
	if width >= twoFrom {
		second = view.SecondHalf(width) - 1
		left, right := second-view.PaneGap, width-second
		columns = [][]part{
			joined(v.recurring(left), v.themes(left), v.warnings(left)),
			joined(v.ownWords(right), v.asked(right)),
		}
	} else {
		columns = [][]part{joined(v.ownWords(width), v.asked(width), v.recurring(width), v.themes(width), v.warnings(width))}
	}
	wide = append(wide, part{noStop, []string{""}})
	if v.Filter != "" {
		v.dim(append(columns, wide))
	}
	v.layout(wide, columns, second, width, height)
	return v.visible(append(linesIn(wide), beside(columns, second, width)...))
}

// joined are parts one below the other, a blank line between those that have
// any.
func joined(groups ...[]part) []part {
	var all []part
	for _, g := range groups {
		if len(g) > 0 && len(all) > 0 {
			all = append(all, part{noStop, []string{""}})
		}
		all = append(all, g...)
	}
	return all
}

// first is the index of the first stop of a kind.
func (v *tab) first(k kind) int {
	for i, s := range v.stops {
		if s.kind == k {
			return i
		}
	}
	return len(v.stops)
}

// heading is the title of a group, with what else is said of it.
func (v *tab) heading(title, more string, width int) part {
	line := "  " + v.Styles.Strong.Paint(title)
	if more != "" {
		line += pane.Spaces(view.ColumnGap) + v.Styles.Faint.Paint(more)
	}
	return part{noStop, []string{pane.Clip(line, width-1)}}
}

// barred puts the bar of the cursor before the lines of a stop.
func (v *tab) barred(stop int, lines []string) part {
	for i := range lines {
		lines[i] = v.Bar(stop == v.pos) + lines[i]
	}
	return part{stop, lines}
}

// ownWords quotes the later report's summary.
func (v *tab) ownWords(width int) []part {
	if len(v.Comparison.OwnWords) == 0 {
		return nil
	}
	parts := []part{v.heading(v.Words.OwnWordsTitle(), "", width)}
	for i, e := range v.Comparison.OwnWords {
		lines := v.Quoted(model.Right, e, false, min(width-view.BarWidth-1, view.Measure))
		parts = append(parts, v.barred(v.first(ownWords)+i, lines))
	}
	return parts
}

// mostAsked is how many lines of what was asked for are shown: all of it is in
// the follow-up.
const mostAsked = 3

// textIndent is how far text is set in below its number.
const textIndent = 2

// asked counts what became of the recommendations and shows the worst of them,
// each with its proof.
func (v *tab) asked(width int) []part {
	if len(v.Comparison.Recommendations) == 0 {
		return nil
	}
	parts := []part{v.heading(v.Words.AskedTitle(model.Left), "", width)}
	parts = append(parts, part{noStop, v.StatusCounts(width)})
	room := max(min(width-view.BarWidth-1, view.Measure), 1)
	for i, f := range v.Comparison.Worst(topAsked) {
		stop := v.first(asked) + i
		m := v.StatusMark(f.Status)
		lines := v.Hung(pane.Clean(f.Text), room, textIndent, view.Lead{Text: fmt.Sprintf("%d ", f.N), Style: v.NameStyle(stop == v.pos)},
			view.Lead{Text: m.String() + "   ", Style: m.Style})
		lines = v.FirstLines(lines, mostAsked, room)
		for _, e := range f.Evidence[:min(len(f.Evidence), 1)] {
			for _, l := range v.Quoted(model.Right, e, true, max(room-textIndent, 1)) {
				lines = append(lines, pane.Spaces(textIndent)+l)
			}
		}
		parts = append(parts, v.barred(stop, lines))
	}
	return parts
}

// recurring shows the first recurring weaknesses, each by a quotation of both
// reports.
func (v *tab) recurring(width int) []part {
	all := v.Comparison.Recurring
	if len(all) == 0 {
		return []part{v.heading("No weakness is in both reports.", "", width)}
	}
	more := ""
	if len(all) > topRecurring {
		more = wording.FirstOf(topRecurring, len(all))
	}
	parts := []part{v.heading(v.Words.RecurringTitle(), more, width)}
	for i := range all[:min(len(all), topRecurring)] {
		stop := v.first(weakness) + i
		room := width - view.BarWidth - 1
		lines := v.Numbered(all[i].Rank, v.ThemeTitle(all[i].Theme), stop == v.pos, room)
		facts := v.WeaknessFacts(&all[i])
		if all[i].Doubtful() {
			facts = append([]string{v.Styles.Quiet.Paint(wording.Doubtful)}, facts...)
		}
		for _, fact := range facts {
			if last := &lines[len(lines)-1]; pane.Width(*last)+view.ColumnGap+pane.Width(fact) <= room {
				*last += pane.Spaces(view.ColumnGap) + fact
			} else {
				lines = append(lines, "  "+pane.Clip(fact, max(room-2, 1)))
			}
		}
		for _, l := range v.QuotedBeside(all[i].Evidence, room-2, leastQuote) {
			lines = append(lines, "  "+l)
		}
		parts = append(parts, v.barred(stop, lines))
	}
	return parts
}

// themes lists what is criticised anew, what more than before, what no more, and
// what is praised in both.
func (v *tab) themes(width int) []part {
	var parts []part
	stop, name := v.first(themeRow), 0
	for _, s := range v.stops[stop:] {
		name = max(name, pane.Width(v.ThemeTitle(s.row.Theme)))
	}
	for _, group := range []struct {
		title string
		rows  []*compare.ThemeRow
	}{
		{v.Words.NewlyTitle(), v.criticism.Newly},
		{v.Words.WorseTitle(), v.criticism.Worse},
		{v.Words.NoMoreTitle(), v.criticism.NoMore},
		{v.Words.PraisedTitle(), v.criticism.Praise},
	} {
		if len(group.rows) == 0 {
			continue
		}
		if len(parts) > 0 {
			parts = append(parts, part{noStop, []string{""}})
		}
		more, shown := "", group.rows[:min(len(group.rows), topThemes)]
		if len(shown) < len(group.rows) {
			more = wording.FirstOf(len(shown), len(group.rows))
		}
		parts = append(parts, v.heading(group.title, more, width))
		for _, t := range shown {
			parts = append(parts, v.barred(stop, v.themeLine(t, stop == v.pos, name, width-view.BarWidth-1)))
			stop++
		}
	}
	return parts
}

// themeLine is a theme, its name as wide as the longest, with how many sentences
// of each report praise and criticise it.
func (v *tab) themeLine(t *compare.ThemeRow, here bool, name, width int) []string {
	tallies := v.Tallies(t)
	if t.Doubtful() {
		tallies += pane.Spaces(view.ColumnGap) + wording.Doubtful
	}
	if t.ByReader() {
		tallies += pane.Spaces(view.ColumnGap) + view.SetByYou
	}
	title := v.ThemeTitle(t.Theme)
	if room := width - view.ColumnGap - pane.Width(tallies); pane.Width(title) <= room {
		return []string{pane.Pad(v.NameStyle(here).Paint(title), min(name, room)) + pane.Spaces(view.ColumnGap) + v.Styles.Quiet.Paint(tallies)}
	}
	lines := v.Wrapped(title, max(width, 1), v.NameStyle(here))
	return append(lines, "  "+v.Styles.Quiet.Paint(pane.Clip(tallies, width-2)))
}

// figures say how many judgements and themes moved which way; brief ones by the
// signs alone.
func (v *tab) figures(width int, brief bool) []string {
	judgements := map[compare.Movement]int{}
	for _, j := range v.Comparison.Judgements {
		judgements[j.Movement]++
	}
	lines := v.count("Judgements", judgements, nil, false, width, brief)
	if len(v.Comparison.Themes) == 0 {
		return lines
	}
	themes, doubtful := v.Comparison.ThemeMovements()
	signed := v.count("Themes", themes, doubtful, false, width, brief)
	said := v.count("Themes", themes, doubtful, true, width, brief)
	if brief || len(said) > len(signed) {
		said = signed
	}
	return append(lines, said...)
}

// countLabel is the width of the words before the figures.
const countLabel = 12

// count says in a line how many moved which way, and more lines where it is too
// long; that some are doubtful it says in words, else by the sign.
func (v *tab) count(label string, counts, doubtful map[compare.Movement]int, inWords bool, width int, brief bool) []string {
	lines := []string{pane.Spaces(indent) + v.Styles.Quiet.Paint(pane.Pad(label, countLabel))}
	for i, m := range wording.MovementOrder {
		n := counts[m]
		if n == 0 && i > 2 { // only what rose, fell and stayed is said of none
			continue
		}
		mark := v.MovementMark(m)
		style := mark.Style
		if n == 0 {
			style = v.Styles.Faint
		}
		if brief {
			mark.Word = ""
		}
		doubt := ""
		switch of := wording.DoubtfulOf(doubtful[m], n); {
		case of != "" && inWords:
			doubt = ", " + of
		case of != "":
			doubt = view.DoubtfulSign
		}
		text := style.Paint(strings.TrimRight(fmt.Sprintf("%s %d %s", mark.Glyph, n, mark.Word), " ") + doubt)
		if last := len(lines) - 1; i == 0 || pane.Width(lines[last])+gradeGap+pane.Width(text) < width {
			lines[last] += pane.Spaces(min(i, 1)*gradeGap) + text
		} else {
			lines = append(lines, pane.Spaces(indent+countLabel)+text)
		}
	}
	return lines
}

// cautions say what makes the whole comparison less sure: they are above what
// they make so.
func (v *tab) cautions(width int) []part {
	var lines []string
	for _, w := range v.Comparison.Warnings {
		lines = append(lines, v.warning(w, width)...)
	}
	if len(lines) == 0 {
		return nil
	}
	return []part{{noStop, lines}}
}

// warnings say what could not be read of both reports.
func (v *tab) warnings(width int) []part {
	var lines []string
	for _, screen := range []model.Side{model.Left, model.Right} {
		for _, w := range v.Report(screen).Warnings {
			lines = append(lines, v.warning(v.SideName(screen)+": "+w, width)...)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return []part{v.heading("What could not be read", "", width), {noStop, lines}}
}

func (v *tab) warning(text string, width int) []string {
	sign := v.Styles.Mixed.Paint("!")
	var lines []string
	for _, l := range v.Wrapped(pane.Clean(text), max(width-5, 1), v.Styles.Quiet) {
		lines = append(lines, "  "+sign+" "+l)
		sign = " "
	}
	return lines
}
