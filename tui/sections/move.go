package sections

import (
	"slices"
	"sort"

	"reinspect/model"
	"reinspect/tui/view"
)

// stop is something that the cursor can be on: a sentence or quoting line of a
// block, or a fold. The zero stop is nothing.
type stop struct {
	block *block
	fold  *part
	line  int
}

// here returns the place at the cursor.
func (v *tab) here() (model.Place, bool) {
	b := v.cursor.block
	if v.cursor.fold != nil {
		b, _ = v.cursor.fold.first()
	}
	if b == nil {
		return model.Place{}, false
	}
	return b.place(), true
}

// stopAt is where a text can be found: the text itself, or the fold that hides
// it.
func stopAt(b *block) stop {
	if b.part.kind == foldPart {
		return stop{fold: b.part}
	}
	return stop{block: b}
}

// reveal puts the cursor on a place, opening a fold that hides it.
func (v *tab) reveal(at model.Place) bool {
	b := v.blocks[at]
	if b == nil {
		return false
	}
	if b.part.kind == foldPart {
		v.unfold(b.part)
		b = v.blocks[at]
	}
	v.goTo(stop{block: b})
	return true
}

// goTo puts the cursor on a stop; its side is the one that is read from there.
func (v *tab) goTo(to stop) {
	if to.block != nil {
		v.side = to.block.Side
	}
	v.set(to)
}

// set puts the cursor on a stop and keeps the side that is being read.
func (v *tab) set(to stop) {
	v.pinned = false
	v.cursor = to
	v.choose()
	if v.laidOut() && v.shape.arrangement == view.OneSide && v.shape.side != v.side {
		v.shape.side = v.side
		v.lay(v.drawn)
	}
}

// choose makes what is under the cursor the selection of all views.
func (v *tab) choose() {
	at, ok := v.here()
	if !ok {
		return
	}
	b := v.blocks[at]
	v.Selection = view.Selection{Area: v.section(b.part).Area, Theme: b.theme, Side: b.Side}
	own := b.Text.Ref // apart from the text, which belongs to a comparison that may be left
	v.Selection.Refs.Set(b.Side, &own)
	if len(b.links) > 0 && v.cursor.block != nil {
		other := b.links[0].to.Text.Ref
		v.Selection.Refs.Set(b.Side.Other(), &other)
	}
}

// Window returns how many lines of text are visible below the heading.
func (v *tab) Window() int { return v.rows.Window() - stickyLines }

// Step moves to the next sentence or quoting line of the side that is read, or
// to the one before.
func (v *tab) Step(way int) {
	defer v.scrollIntoView()
	if b := v.cursor.block; b != nil {
		if line := v.cursor.line + way; line >= 0 && line < b.stops() {
			v.cursor.line = line
			return
		}
	}
	flow, i := v.inFlow()
	if i += way; i < 0 || i >= len(flow) {
		return
	}
	next := flow[i]
	if way < 0 && next.block != nil {
		next.line = next.block.stops() - 1
	}
	v.set(next)
}

// inFlow is the way through the text that the cursor is on, and where on it.
func (v *tab) inFlow() ([]stop, int) {
	flow := v.flow.At(v.side)
	if b := v.cursor.block; b != nil {
		if b.flow.At(v.side) < 0 {
			v.side = b.Side
			flow = v.flow.At(v.side)
		}
		return flow, b.flow.At(v.side)
	}
	return flow, slices.IndexFunc(flow, func(s stop) bool { return s.fold == v.cursor.fold })
}

// Turn moves the text by lines; where it moves no more, the cursor goes to the
// end.
func (v *tab) Turn(lines int) {
	before := v.rows.Offset()
	v.Scroll(lines)
	switch {
	case v.rows.Offset() != before:
	case lines > 0:
		v.ToEnd(1)
	default:
		v.ToEnd(-1)
	}
}

// ToEnd goes to the last text or to the first.
func (v *tab) ToEnd(way int) {
	flow := v.flow.At(v.side)
	if len(flow) == 0 {
		return
	}
	if way < 0 {
		v.set(flow[0])
		v.rows.ScrollTo(0)
		return
	}
	last := flow[len(flow)-1]
	if last.block != nil {
		last.line = last.block.stops() - 1
	}
	v.set(last)
	v.rows.ScrollTo(v.rows.Lines())
}

// topOf is the line on which a stop's text or fold begins.
func (v *tab) topOf(s stop) int {
	switch {
	case s.fold != nil:
		return v.rows.Top(s.fold.row)
	case s.block != nil && s.block.row < v.rows.Len():
		return v.rows.Top(s.block.row) + s.block.top
	}
	return 0
}

// linesOf are the lines, from and before to, of what the cursor is on; of a
// first sentence the caption too.
func (v *tab) linesOf(s stop) (from, to int) {
	top := v.topOf(s)
	b := s.block
	if b == nil {
		return top, top + 1
	}
	at := top + 1
	for i := range b.Lines {
		if i == s.line {
			if i == 0 {
				return top, at + len(b.Lines[i])
			}
			return at, at + len(b.Lines[i])
		}
		at += len(b.Lines[i])
	}
	at = top + b.height - 1 - len(b.also) + (s.line - b.said())
	return at, at + 1
}

// CursorLines are the lines of the window, from and before to, of the sentence,
// the quoting line or the fold under the cursor.
func (v *tab) CursorLines() (head, from, to int) {
	from, to = v.linesOf(v.cursor)
	return stickyLines, max(from-v.rows.Offset(), 0), min(to-v.rows.Offset(), v.rows.Window())
}

// lineOfCursor is the line of the window at which the cursor's text begins.
func (v *tab) lineOfCursor() int {
	if !v.laidOut() {
		return v.keepLine
	}
	return v.topOf(v.cursor) - v.rows.Offset()
}

// scrollIntoView scrolls as little as needed to show what the cursor is on; the
// heads above the first text of a band come along.
func (v *tab) scrollIntoView() {
	if !v.laidOut() {
		return
	}
	from, to := v.linesOf(v.cursor)
	if v.cursor.line == 0 {
		if head := v.pin(v.cursor) + stickyLines; to-head < v.Window() {
			from = min(from, head)
		}
	}
	v.rows.RevealLines(from, to, stickyLines)
}

// pin is the first line of a window that shows a stop at its top: with the head
// of its band and of its section, where it is the first there.
func (v *tab) pin(s stop) int {
	line, p := v.topOf(s), s.fold
	if s.block != nil {
		p = s.block.part
	}
	if p == nil {
		return 0
	}
	if s.block != nil && p.texts.At(s.block.Side)[0] != s.block {
		return line - stickyLines
	}
	line = v.rows.Top(p.row)
	if p.row > 0 && v.list[p.row-1].kind == headingRow {
		return v.rows.Top(p.row - 1)
	}
	return line - stickyLines
}

// toTop goes to a stop; one that is not whole on the screen comes to the top,
// where the eye looks first.
func (v *tab) toTop(s stop) {
	v.goTo(s)
	from, to := v.linesOf(s)
	if !v.laidOut() || from < v.rows.Offset()+stickyLines || to > v.rows.Offset()+v.rows.Window() {
		v.pinned = true
	}
}

// Change goes to the next change (way 1) or to the one before (-1).
func (v *tab) Change(way int) {
	if len(v.changes) == 0 {
		return
	}
	if i := slices.Index(v.changes, v.cursor); i >= 0 { // two can stand on one line
		v.toTop(v.changes[max(min(i+way, len(v.changes)-1), 0)])
		return
	}
	line, _ := v.linesOf(v.cursor)
	at := sort.Search(len(v.changes), func(i int) bool {
		from, _ := v.linesOf(v.changes[i])
		return from > line
	})
	if way < 0 {
		at = sort.Search(len(v.changes), func(i int) bool {
			from, _ := v.linesOf(v.changes[i])
			return from >= line
		}) - 1
	}
	v.toTop(v.changes[max(min(at, len(v.changes)-1), 0)])
}

// nextSection goes to the next section (way 1); back (-1), first to the start
// of this one.
func (v *tab) nextSection(way int) {
	line := v.topOf(v.cursor)
	var to *part
	for i, p := range v.parts {
		if p.kind != headingPart || i+1 >= len(v.parts) {
			continue
		}
		starts := v.topOf(v.stopIn(v.parts[i+1]))
		if way > 0 && starts > line {
			to = v.parts[i+1]
			break
		}
		if way < 0 && starts < line {
			to = v.parts[i+1]
		}
	}
	if to != nil {
		v.goTo(v.stopIn(to))
		v.pinned = true
	}
}

// stopIn is where the cursor goes in a part; the zero stop where a narrow screen
// shows nothing of it.
func (v *tab) stopIn(p *part) stop {
	if p.kind == foldPart {
		return stop{fold: p}
	}
	if b := v.entry(p); b != nil {
		return stop{block: b}
	}
	if b, ok := p.first(); ok {
		return stop{block: b}
	}
	return stop{}
}

// Scroll moves the text; the cursor comes along when it would leave the
// screen.
func (v *tab) Scroll(lines int) {
	if !v.laidOut() || len(v.list) == 0 {
		return
	}
	v.rows.ScrollBy(lines)
	first, last := v.rows.Offset()+stickyLines, v.rows.Offset()+v.rows.Window()-1
	from, to := v.linesOf(v.cursor)
	switch {
	case to <= first:
		v.set(v.near(first, 1))
	case from > last:
		v.set(v.near(last, -1))
	}
}

// near is the first stop of the side being read that begins at or below a line
// (way 1), or the last that begins at or above it (-1); else the nearest.
func (v *tab) near(line, way int) stop {
	flow := v.flow.At(v.side)
	i := sort.Search(len(flow), func(i int) bool { return v.topOf(flow[i]) > line }) - 1
	if len(flow) == 0 {
		return stop{}
	}
	s := flow[max(i, 0)]
	if s.block == nil {
		if way > 0 && v.topOf(s) < line && i+1 < len(flow) {
			return flow[i+1]
		}
		return s
	}
	for k := range s.block.stops() {
		from, _ := v.linesOf(stop{block: s.block, line: k})
		if way > 0 && from >= line {
			return stop{block: s.block, line: k}
		}
		if way < 0 && from <= line {
			s.line = k
		}
	}
	if way > 0 && i+1 < len(flow) {
		return flow[i+1]
	}
	return s
}
