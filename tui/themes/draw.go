package themes

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// themeColumns are the widths that the matrix needs, by side of the screen.
type themeColumns struct {
	title, moved    int
	balance, counts model.Pair[int]
}

// The gaps of the matrix, and the narrowest column that titles are wrapped in.
const (
	leastTheme = 24
	balanceGap = 2
)

func (v *tab) measured() themeColumns {
	var c themeColumns
	for i := range v.Comparison.Themes {
		t := &v.Comparison.Themes[i]
		c.title = max(c.title, pane.Width(v.ThemeTitle(t.Theme)))
		c.moved = max(c.moved, pane.Width(v.moved(t).String()))
		for _, screen := range []model.Side{model.Left, model.Right} {
			side := v.OnScreen(screen)
			c.balance.Set(screen, max(c.balance.At(screen), min(pane.Width(v.SideName(screen)), view.LongName), pane.Width(v.BalanceMark(t.Balance.At(side)).String())))
			c.counts.Set(screen, max(c.counts.At(screen), pane.Width(v.tally(t.Counts.At(side)))))
		}
	}
	return c
}

// fitted is which columns a width has room for.
type fitted struct {
	title  int // 0 where a theme takes two lines
	counts bool
	unsure bool // doubt is said in a word
}

func (v *tab) fit(width int) fitted {
	c := v.cols
	rest := view.BarWidth + 2*view.ColumnGap + c.balance.Left + c.balance.Right + view.ColumnGap + c.moved + 1
	counts := 2*balanceGap + c.counts.Left + c.counts.Right
	switch {
	case rest+counts+c.title <= width:
		return fitted{c.title, true, rest+counts+c.title+view.ColumnGap+len(view.Doubtful) <= width}
	case width-rest >= leastTheme:
		return fitted{title: min(c.title, width-rest)}
	}
	return fitted{}
}

// moved is the movement of a theme; it says so where it is doubtful.
func (v *tab) moved(t *compare.ThemeRow) view.Mark {
	m := v.MovementMark(t.Movement)
	if t.Doubtful {
		m.Word += view.DoubtfulSign
	}
	return m
}

// tally is how many sentences speak how: "+3 −1 ±2".
func (v *tab) tally(c compare.Counts) string {
	var parts []string
	for _, one := range []struct {
		sign string
		n    int
	}{{v.Glyphs.Strength, c.Strength}, {v.Glyphs.Weakness, c.Weakness}, {v.Glyphs.Mixed, c.Mixed}} {
		if one.n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d", one.sign, one.n))
		}
	}
	return strings.Join(parts, " ")
}

// balance is what a side says of a theme, all in all, with its counts.
func (v *tab) balance(t *compare.ThemeRow, side model.Side) string {
	return v.BalanceMark(t.Balance.At(side)).Paint() + pane.Spaces(balanceGap) + v.Styles.Quiet.Paint(v.tally(t.Counts.At(side)))
}

// Head names the columns of the matrix.
func (v *tab) Head(width int) []string {
	f := v.fit(width)
	if f.title == 0 {
		return nil
	}
	line := pane.Spaces(view.BarWidth) + pane.Pad("by "+v.order.String(), f.title)
	for _, screen := range []model.Side{model.Left, model.Right} {
		line += pane.Spaces(view.ColumnGap) + pane.Pad(v.SideName(screen), v.sideWidth(screen, f))
	}
	if !f.unsure && slices.ContainsFunc(v.Comparison.Themes, func(t compare.ThemeRow) bool { return t.Doubtful }) {
		line += pane.Spaces(view.ColumnGap) + strings.TrimSpace(view.DoubtfulSign) + " " + view.Doubtful
	}
	return []string{v.Styles.Faint.Paint(pane.Clip(line, width)), ""}
}

func (v *tab) sideWidth(screen model.Side, f fitted) int {
	w := v.cols.balance.At(screen)
	if f.counts {
		w += balanceGap + v.cols.counts.At(screen)
	}
	return w
}

func (v *tab) DrawItem(it *list.Item, here bool, width int) []string {
	t := &v.Comparison.Themes[it.N]
	f := v.fit(width)
	if f.title == 0 {
		return v.drawNarrow(t, here, width)
	}
	titles := v.FoundLines(v.ThemeTitle(t.Theme), f.title, v.NameStyle(here))
	line := v.Bar(here) + pane.Pad(titles[0], f.title)
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := v.OnScreen(screen)
		cell := v.BalanceMark(t.Balance.At(side)).Paint()
		if f.counts {
			cell = pane.Pad(cell, v.cols.balance.At(screen)+balanceGap) + v.Styles.Quiet.Paint(v.tally(t.Counts.At(side)))
		}
		line += pane.Spaces(view.ColumnGap) + pane.Pad(cell, v.sideWidth(screen, f))
	}
	line += pane.Spaces(view.ColumnGap)
	if f.unsure && t.Doubtful {
		line += pane.Pad(v.MovementMark(t.Movement).Paint(), v.cols.moved) + pane.Spaces(view.ColumnGap) + v.Styles.Quiet.Paint(view.Doubtful)
	} else {
		line += v.moved(t).Paint()
	}
	lines := []string{line}
	for _, more := range titles[1:] {
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
	marks := pane.Pad(v.moved(t).Paint(), v.cols.moved) + pane.Spaces(balanceGap) +
		v.BalanceMark(t.Balance.At(left)).Paint() + between + v.BalanceMark(t.Balance.At(right)).Paint()
	return append(lines, pane.Clip(pane.Spaces(view.BarWidth)+marks, width))
}
