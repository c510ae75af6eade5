package tui

import (
	"reinspect/model"
)

// contentsWidth is the least width of the contents, in columns.
const contentsWidth = 32

// stickyLines is how many lines the heading of the section covers at the top.
const stickyLines = 1

// regions are the parts of the section view.
type regions struct {
	columns
	contents int // width; 0 where they are not shown
}

// The share of the left pane where both stand beside each other, in percent.
const (
	leastShare = 25
	shareStep  = 5
)

// divide splits a width into contents, panes and scrollbar; share is the left
// pane's, in percent.
func divide(width, share int) regions {
	r := regions{}
	at, room := arrange(width), width-stripWidth
	if at == wide {
		r.contents = max(contentsWidth, width/5)
		room -= r.contents + 1
	}
	r.columns = splitColumns(at, room, share)
	return r
}

// relayout computes the heights of all rows when the width, the arrangement
// or the rows themselves changed, and keeps the row of the cursor where it
// stands on the screen.
func (v *sections) relayout(r regions, height int) {
	want := shape{arrangement: r.arrangement, text: model.Pair[int]{Left: r.text(model.Left), Right: r.text(model.Right)}}
	if r.arrangement == oneSide {
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
		v.follow()
	case v.rows.Window() != height:
		v.rows.SetWindow(height)
		v.follow()
	}
	if v.first >= 0 && v.first < v.rows.Len() {
		covered := stickyLines
		if v.list[v.first].kind == headingRow {
			covered = 0
		}
		v.rows.ScrollTo(v.rows.Top(v.first) - covered)
	}
	v.first = -1
}

// laidOut reports whether the heights belong to the rows as they are.
func (v *sections) laidOut() bool { return v.shape != shape{} }

// lineOfCursor is the line of the window at which the cursor's row begins.
func (v *sections) lineOfCursor() int {
	if !v.laidOut() || v.cursor >= v.rows.Len() {
		return v.keep
	}
	return v.rows.Top(v.cursor) - v.rows.Offset()
}

// height is how many lines a row takes, the blank line below it included.
func (v *sections) height(r *row, reg regions) int {
	switch r.kind {
	case headingRow:
		if reg.arrangement >= beside {
			return 3
		}
		return 2
	case foldRow:
		return 2
	}
	left, right := v.cellHeight(r, model.Left, reg), v.cellHeight(r, model.Right, reg)
	switch reg.arrangement {
	case stacked:
		return left + right + 1
	case oneSide:
		if v.focus == model.Left {
			return left + 1
		}
		return right + 1
	}
	return max(left, right) + 1
}

// cellHeight is how many lines a side of a pair takes: its caption and its
// sentences; one line for a blank or a text that stands above already.
func (v *sections) cellHeight(r *row, side model.Side, reg regions) int {
	c := r.cells.At(side)
	if c == nil || r.again.At(side) {
		return 1
	}
	return 1 + c.wrap(reg.text(v.onScreen(side)))
}

// cursorLines are the lines, from and before to, of the sentence under the
// cursor; of the first sentence the caption too.
func (v *sections) cursorLines() (from, to int) {
	from = v.rows.Top(v.cursor)
	r := &v.list[v.cursor]
	side := v.focus
	if v.shape.arrangement == stacked && v.onScreen(side) == model.Right {
		from += v.cellHeight(r, side.Other(), v.drawn)
	}
	c := r.cells.At(side)
	if c == nil || r.again.At(side) || r.kind != pairRow {
		return from, from + 1
	}
	at := from + 1
	for i := range c.lines {
		if i == v.sentence {
			if i == 0 {
				return from, at + len(c.lines[i])
			}
			return at, at + len(c.lines[i])
		}
		at += len(c.lines[i])
	}
	return from, at
}

// entry is a line of the contents: a section, or a theme in it.
type entry struct {
	section int
	theme   string // "" for the section itself
	row     int    // where it begins
	mark    mark
}

// buildContents lists the sections and, below each, its themes in the order
// in which its rows treat them.
func (v *sections) buildContents() {
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
			m := v.movementMark(v.index.themeMovement(r.theme))
			if m.glyph == "" { // a theme of lone paragraphs only
				m = v.mark(r)
			}
			v.entries = append(v.entries, entry{r.section, r.theme, i, m})
		}
	}
}

// currentEntry is the line of the contents that the cursor is in.
func (v *sections) currentEntry() int {
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
