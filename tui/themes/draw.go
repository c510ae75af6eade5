package themes

import (
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// leastTheme is the narrowest column that titles are wrapped in, balanceGap
// the gap before counts.
const (
	leastTheme = 20
	balanceGap = 2
)

// The lines that the theme under the cursor is quoted in below the matrix, and
// those that the matrix keeps.
const (
	quotedBeside  = 3 // of each report, beside each other, on a low screen
	quotedMost    = 8 // the same on a high one
	quotedShare   = 7 // they get one line in so many
	quotedStacked = 2 // of each report, one below the other
	leastMatrix   = 9
	leastQuote    = 40 // the narrowest column of a quotation beside another one
)

// Draw shows the matrix and, below it, a telling sentence of each report on
// the theme under the cursor.
func (v *tab) Draw(width, height int) []string {
	most := min(max(height/quotedShare, quotedBeside), quotedMost)
	lines := most + 1
	if view.QuoteColumn(width-view.BarWidth-1, leastQuote) == 0 {
		most, lines = quotedStacked, 2*quotedStacked+1
	}
	it := v.Current()
	if v.Page != nil || it == nil || height < leastMatrix+lines {
		return v.List.Draw(width, height)
	}
	matrix := pane.Fit(v.List.Draw(width, height-lines), width, height-lines)
	return append(append(matrix, ""), v.quotes(&v.Comparison.Themes[it.N], width, most)...)
}

// quotes are a sentence of each report on a theme, each in as many lines at most.
func (v *tab) quotes(t *compare.ThemeRow, width, most int) []string {
	room := max(width-view.BarWidth-1, 1)
	column := view.QuoteColumn(room, leastQuote)
	one := column
	if column == 0 {
		one = min(room, view.Measure)
	}
	quoted := func(screen model.Side) []string {
		side := v.OnScreen(screen)
		if e := v.Comparison.Telling(t, side); e != nil {
			return v.FirstLines(v.SignedQuote(side, *e, "", one), most, one)
		}
		return nil
	}
	lines, right := quoted(model.Left), quoted(model.Right)
	if column == 0 {
		lines = append(lines, right...)
	} else {
		lines = pane.Beside(max(len(lines), len(right)),
			pane.Block{Width: column + view.PaneGap, Lines: lines}, pane.Block{Width: column, Lines: right})
	}
	for i := range lines {
		lines[i] = pane.Spaces(view.BarWidth) + lines[i]
	}
	return lines
}

// table is the matrix of themes. A new column is one more entry here.
func (v *tab) table() list.Table[compare.ThemeRow] {
	type column = list.Column[compare.ThemeRow]
	balance := func(screen model.Side) column {
		brief := column{Title: v.SideName(screen), Gap: view.ColumnGap, Cell: func(_ int, t *compare.ThemeRow) string {
			return v.BriefMark(t, v.OnScreen(screen)).Paint()
		}}
		whole := brief
		whole.Drop, whole.Short, whole.Cell = 2, &brief, func(_ int, t *compare.ThemeRow) string {
			return v.SaidMark(t, v.OnScreen(screen)).Paint()
		}
		return whole
	}
	counts := func(screen model.Side) column {
		return column{Gap: balanceGap, Drop: 1, Cell: func(_ int, t *compare.ThemeRow) string {
			return v.Styles.Quiet.Paint(v.Tally(t.Counts.At(v.OnScreen(screen))))
		}}
	}
	brief := column{Gap: view.ColumnGap, Cell: func(_ int, t *compare.ThemeRow) string {
		return v.briefMoved(t).Paint()
	}}
	movement := brief
	movement.Drop, movement.Short, movement.Cell = 3, &brief, func(_ int, t *compare.ThemeRow) string {
		return v.ThemeMovedMark(t).Paint()
	}
	sign := column{Gap: 1, Cell: func(_ int, t *compare.ThemeRow) string {
		return v.standing(t, strings.TrimSpace(view.DoubtfulSign), v.Glyphs.Done)
	}}
	doubt := column{Gap: view.ColumnGap, Drop: 4, Short: &sign, Cell: func(_ int, t *compare.ThemeRow) string {
		return v.standing(t, wording.Doubtful, view.SetByYou)
	}}
	return list.Table[compare.ThemeRow]{
		Rows: v.Comparison.Themes,
		Name: func(t *compare.ThemeRow) string { return v.ThemeTitle(t.Theme) },
		Columns: []column{
			balance(model.Left), counts(model.Left),
			balance(model.Right), counts(model.Right),
			movement, doubt,
		},
	}
}

// fit is the table for a width of the screen; false where a theme needs more
// than one line.
func (v *tab) fit(width int) (list.Fitted[compare.ThemeRow], bool) {
	if v.fittedFor != width {
		v.fitted, v.fits = v.table().Fit(width-view.BarWidth-1, leastTheme)
		v.fittedFor = width
	}
	return v.fitted, v.fits
}

// standing marks a theme that is to be checked, or that is the reader's.
func (v *tab) standing(t *compare.ThemeRow, doubtful, yours string) string {
	switch {
	case t.Doubtful():
		return v.Styles.Quiet.Paint(doubtful)
	case t.ByReader():
		return v.Styles.Quiet.Paint(yours)
	}
	return ""
}

// briefMoved is the likeliest movement of a theme where there is little room.
func (v *tab) briefMoved(t *compare.ThemeRow) view.Mark {
	m := v.MovementMark(t.Shown())
	if t.Shown() == compare.Unclear {
		m.Word = "unclear"
	}
	return m
}

// moved is the movement of a theme; it says so where it is doubtful or the reader's.
func (v *tab) moved(t *compare.ThemeRow) view.Mark {
	m := v.briefMoved(t)
	if t.Doubtful() {
		m.Word += view.DoubtfulSign
	}
	if t.ByReader() {
		m.Word += " " + v.Glyphs.Done
	}
	return m
}

// balance is what a side says of a theme, all in all, with its counts.
func (v *tab) balance(t *compare.ThemeRow, side model.Side) string {
	return v.SaidMark(t, side).Paint() + pane.Spaces(balanceGap) + v.Styles.Quiet.Paint(v.Tally(t.Counts.At(side)))
}

// Head names the columns.
func (v *tab) Head(width int) []string {
	table, ok := v.fit(width)
	if !ok {
		return nil
	}
	line := pane.Spaces(view.BarWidth) + table.Head("by "+v.order.String())
	if legend := v.legend(); !table.Full && legend != "" {
		line = pane.Between(strings.TrimRight(line, " "), legend, view.BarWidth+table.Width())
	}
	return []string{v.Styles.Faint.Paint(pane.Clip(line, width)), ""}
}

// legend says what the signs behind the movements mean that are on the screen.
func (v *tab) legend() string {
	var parts []string
	if slices.ContainsFunc(v.Comparison.Themes, func(t compare.ThemeRow) bool { return t.Doubtful() }) {
		parts = append(parts, strings.TrimSpace(view.DoubtfulSign)+" "+wording.Doubtful)
	}
	if slices.ContainsFunc(v.Comparison.Themes, func(t compare.ThemeRow) bool { return t.ByReader() }) {
		parts = append(parts, v.Glyphs.Done+" yours")
	}
	return strings.Join(parts, "  ")
}

// DrawItem draws a theme as a row of the table, or on several lines.
func (v *tab) DrawItem(it *list.Item, here bool, width int) []string {
	t := &v.Comparison.Themes[it.N]
	table, ok := v.fit(width)
	if !ok {
		return v.drawNarrow(t, here, width)
	}
	names := v.FoundLines(v.ThemeTitle(t.Theme), table.NameWidth, v.NameStyle(here))
	lines := []string{v.Bar(here) + strings.TrimRight(table.Row(it.N, t, names[0]), " ")}
	for _, more := range names[1:] {
		lines = append(lines, pane.Spaces(view.BarWidth)+more)
	}
	return lines
}

// drawNarrow shows a theme on two lines or more, its marks below the title.
func (v *tab) drawNarrow(t *compare.ThemeRow, here bool, width int) []string {
	var lines []string
	for i, l := range v.FoundLines(v.ThemeTitle(t.Theme), max(width-view.BarWidth-1, 1), v.NameStyle(here)) {
		lines = append(lines, v.Bar(here && i == 0)+l)
	}
	between := v.Styles.Quiet.Paint(" " + v.Between() + " ")
	left, right := v.OnScreen(model.Left), v.OnScreen(model.Right)
	marks := pane.Pad(v.moved(t).Paint(), v.movedWidth) + pane.Spaces(balanceGap) +
		v.BriefMark(t, left).Paint() + between + v.BriefMark(t, right).Paint()
	return append(lines, pane.Clip(pane.Spaces(view.BarWidth)+marks, width))
}
