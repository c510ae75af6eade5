package tui

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
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

func (v *themes) measured() themeColumns {
	var c themeColumns
	for i := range v.cmp.Themes {
		t := &v.cmp.Themes[i]
		c.title = max(c.title, pane.Width(v.themeTitle(t.Theme)))
		c.moved = max(c.moved, pane.Width(v.moved(t).String()))
		for _, screen := range []model.Side{model.Left, model.Right} {
			side := v.onScreen(screen)
			c.balance.Set(screen, max(c.balance.At(screen), min(pane.Width(v.sideName(screen)), longName), pane.Width(v.balanceMark(t.Balance.At(side)).String())))
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

func (v *themes) fit(width int) fitted {
	c := v.cols
	rest := barWidth + 2*columnGap + c.balance.Left + c.balance.Right + columnGap + c.moved + 1
	counts := 2*balanceGap + c.counts.Left + c.counts.Right
	switch {
	case rest+counts+c.title <= width:
		return fitted{c.title, true, rest+counts+c.title+columnGap+len(unsure) <= width}
	case width-rest >= leastTheme:
		return fitted{title: min(c.title, width-rest)}
	}
	return fitted{}
}

// moved is the movement of a theme; it says so where it is doubtful.
func (v *themes) moved(t *compare.ThemeRow) mark {
	m := v.movementMark(t.Movement)
	if t.Doubtful {
		m.word += unsureShort
	}
	return m
}

// tally is how many sentences speak how: "+3 −1 ±2".
func (v *themes) tally(c compare.Counts) string {
	var parts []string
	for _, one := range []struct {
		sign string
		n    int
	}{{v.glyphs.strength, c.Strength}, {v.glyphs.weakness, c.Weakness}, {v.glyphs.mixed, c.Mixed}} {
		if one.n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d", one.sign, one.n))
		}
	}
	return strings.Join(parts, " ")
}

// balance is what a side says of a theme, all in all, with its counts.
func (v *themes) balance(t *compare.ThemeRow, side model.Side) string {
	return v.balanceMark(t.Balance.At(side)).paint() + pane.Spaces(balanceGap) + v.styles.quiet.Paint(v.tally(t.Counts.At(side)))
}

// head names the columns of the matrix.
func (v *themes) head(width int) []string {
	f := v.fit(width)
	if f.title == 0 {
		return nil
	}
	line := pane.Spaces(barWidth) + pane.Pad("by "+v.order.String(), f.title)
	for _, screen := range []model.Side{model.Left, model.Right} {
		line += pane.Spaces(columnGap) + pane.Pad(v.sideName(screen), v.sideWidth(screen, f))
	}
	if !f.unsure && slices.ContainsFunc(v.cmp.Themes, func(t compare.ThemeRow) bool { return t.Doubtful }) {
		line += pane.Spaces(columnGap) + strings.TrimSpace(unsureShort) + " " + unsure
	}
	return []string{v.styles.faint.Paint(pane.Clip(line, width)), ""}
}

func (v *themes) sideWidth(screen model.Side, f fitted) int {
	w := v.cols.balance.At(screen)
	if f.counts {
		w += balanceGap + v.cols.counts.At(screen)
	}
	return w
}

func (v *themes) drawItem(it *item, here bool, width int) []string {
	t := &v.cmp.Themes[it.n]
	f := v.fit(width)
	if f.title == 0 {
		return v.drawNarrow(t, here, width)
	}
	titles := v.foundLines(v.themeTitle(t.Theme), f.title, v.nameStyle(here))
	line := v.bar(here) + pane.Pad(titles[0], f.title)
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := v.onScreen(screen)
		cell := v.balanceMark(t.Balance.At(side)).paint()
		if f.counts {
			cell = pane.Pad(cell, v.cols.balance.At(screen)+balanceGap) + v.styles.quiet.Paint(v.tally(t.Counts.At(side)))
		}
		line += pane.Spaces(columnGap) + pane.Pad(cell, v.sideWidth(screen, f))
	}
	line += pane.Spaces(columnGap)
	if f.unsure && t.Doubtful {
		line += pane.Pad(v.movementMark(t.Movement).paint(), v.cols.moved) + pane.Spaces(columnGap) + v.styles.quiet.Paint(unsure)
	} else {
		line += v.moved(t).paint()
	}
	lines := []string{line}
	for _, more := range titles[1:] {
		lines = append(lines, pane.Spaces(barWidth)+more)
	}
	return lines
}

// drawNarrow shows a theme on two lines or more, its marks below the title.
func (v *themes) drawNarrow(t *compare.ThemeRow, here bool, width int) []string {
	var lines []string
	for i, l := range v.foundLines(v.themeTitle(t.Theme), max(width-barWidth-1, 1), v.nameStyle(here)) {
		lines = append(lines, v.bar(here && i == 0)+l)
	}
	between := v.styles.quiet.Paint(" " + v.between() + " ")
	left, right := v.onScreen(model.Left), v.onScreen(model.Right)
	marks := pane.Pad(v.moved(t).paint(), v.cols.moved) + pane.Spaces(balanceGap) +
		v.balanceMark(t.Balance.At(left)).paint() + between + v.balanceMark(t.Balance.At(right)).paint()
	return append(lines, pane.Clip(pane.Spaces(barWidth)+marks, width))
}
