package sections

import (
	"reinspect/model"
	"reinspect/tui/view"
)

// contentsWidth is the least width of the contents, in columns.
const contentsWidth = 32

// stickyLines is how many lines the heading of the section covers at the top.
const stickyLines = 1

// regions are the parts of the section view.
type regions struct {
	view.Columns
	contents int // width; 0 where they are not shown
}

// The width of the left pane where both are beside each other, in percent.
const (
	leastPercent = 25
	percentStep  = 5
)

// divide splits a width into contents, panes and scrollbar; share is the left
// pane's, in percent.
func divide(width, share int) regions {
	r := regions{}
	at, room := view.Arrange(width), width-view.ScrollbarWidth
	if at == view.Wide {
		r.contents = max(contentsWidth, width/5)
		room -= r.contents + 1
	}
	r.Columns = view.SplitColumns(at, room, share)
	return r
}

// relayout computes the heights of all rows when the width, the arrangement
// or the rows themselves changed, and keeps the row of the cursor where it
// is on the screen.
func (v *tab) relayout(r regions, height int) {
	want := shape{arrangement: r.Arrangement, text: model.Pair[int]{Left: r.Text(model.Left), Right: r.Text(model.Right)}}
	if r.Arrangement == view.OneSide {
		want.focus = v.focus
	}
	switch {
	case v.shape != want:
		keep := v.lineOfCursor()
		v.shape = want
		heights := make([]int, len(v.list))
		for i := range v.list {
			heights[i] = v.height(&v.list[i], r)
		}
		v.rows.SetHeights(heights)
		v.rows.SetWindow(height)
		v.rows.ScrollTo(v.rows.Top(v.cursor) - keep)
		v.scrollIntoView()
	case v.rows.Window() != height:
		v.rows.SetWindow(height)
		v.scrollIntoView()
	}
	if v.topRow >= 0 && v.topRow < v.rows.Len() {
		covered := stickyLines
		if v.list[v.topRow].kind == headingRow {
			covered = 0
		}
		v.rows.ScrollTo(v.rows.Top(v.topRow) - covered)
	}
	v.topRow = -1
}

// laidOut reports whether the heights belong to the rows as they are.
func (v *tab) laidOut() bool { return v.shape != shape{} }

// lineOfCursor is the line of the window at which the cursor's row begins.
func (v *tab) lineOfCursor() int {
	if !v.laidOut() || v.cursor >= v.rows.Len() {
		return v.keepLine
	}
	return v.rows.Top(v.cursor) - v.rows.Offset()
}

// height is how many lines a row takes, the blank line below it included.
func (v *tab) height(r *row, reg regions) int {
	switch r.kind {
	case headingRow:
		if reg.Arrangement >= view.Beside {
			return 3
		}
		return 2
	case foldRow:
		return 2
	}
	left, right := v.passageHeight(r, model.Left, reg), v.passageHeight(r, model.Right, reg)
	switch reg.Arrangement {
	case view.Stacked:
		return left + right + 1
	case view.OneSide:
		if v.focus == model.Left {
			return left + 1
		}
		return right + 1
	}
	return max(left, right) + 1
}

// passageHeight is how many lines a side of a pair takes: its caption and its
// sentences; one line for a blank or a text that is shown above already.
func (v *tab) passageHeight(r *row, side model.Side, reg regions) int {
	c := r.passages.At(side)
	if c == nil || r.again.At(side) {
		return 1
	}
	return 1 + c.Wrap(reg.Text(v.OnScreen(side)))
}

// cursorLines are the lines, from and before to, of the sentence under the
// cursor; of the first sentence the caption too.
func (v *tab) cursorLines() (from, to int) {
	from = v.rows.Top(v.cursor)
	r := &v.list[v.cursor]
	side := v.focus
	if v.shape.arrangement == view.Stacked && v.OnScreen(side) == model.Right {
		from += v.passageHeight(r, side.Other(), v.drawn)
	}
	c := r.passages.At(side)
	if c == nil || r.again.At(side) || r.kind != pairRow {
		return from, from + 1
	}
	at := from + 1
	for i := range c.Lines {
		if i == v.sentence {
			if i == 0 {
				return from, at + len(c.Lines[i])
			}
			return at, at + len(c.Lines[i])
		}
		at += len(c.Lines[i])
	}
	return from, at
}

// entry is a line of the contents: a section, or a theme in it.
type entry struct {
	section int
	theme   string // "" for the section itself
	row     int    // where it begins
	mark    view.Mark
}

// buildContents lists the sections and, below each, its themes in the order
// in which its rows treat them.
func (v *tab) buildContents() {
	defer func() { v.outline.Reset(len(v.entries)) }()
	seen := map[string]bool{}
	for i := range v.list {
		r := &v.list[i]
		switch {
		case r.kind == headingRow:
			clear(seen)
			v.entries = append(v.entries, entry{r.section, "", i, v.mark(r)})
		case r.theme != "" && !seen[r.theme]:
			seen[r.theme] = true
			m := v.MovementMark(v.Index.ThemeMovement(r.theme))
			if m.Glyph == "" { // a theme of lone paragraphs only
				m = v.mark(r)
			}
			v.entries = append(v.entries, entry{r.section, r.theme, i, m})
		}
	}
}

// currentEntry is the line of the contents that the cursor is in.
func (v *tab) currentEntry() int {
	if v.cursor >= len(v.list) {
		return 0
	}
	r := &v.list[v.cursor]
	best := 0
	for i, e := range v.entries {
		if e.section == r.section && (e.theme == "" || e.theme == r.theme) {
			best = i
		}
	}
	return best
}
