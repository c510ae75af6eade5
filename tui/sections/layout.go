package sections

import (
	"math"
	"slices"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/view"
)

// The contents stand beside the text where a pane keeps at least besideText
// columns of text; up to there it has no more, so that text is never narrower
// on a wider screen.
const (
	besideText    = 64
	contentsLeast = 27
	contentsFrom  = 2*(besideText+view.GutterWidth) + view.PaneGap + view.ScrollbarWidth + contentsLeast + 1
	contentsShare = 2 // of the columns beyond, one in so many is the contents'
)

// stickyLines is how many lines the name of the section covers at the top.
const stickyLines = 1

// mostBlank is how many lines may stay blank for two counterparts to start
// level; tailFrom how many lines of one side alone, at the end of a band, take
// the whole width.
const (
	mostBlank = 4
	tailFrom  = 10
)

// regions are the parts of the section view.
type regions struct {
	view.Columns
	width    int // of all of it
	contents int // width; 0 where they are not shown
	wide     view.Columns
}

// The width of the left pane where both are beside each other, in percent.
const (
	leastPercent = 25
	percentStep  = 5
)

// divide splits a width into contents, panes and scrollbar; share is the left
// pane's, in percent.
func divide(width, share int) regions {
	r := regions{width: width}
	at, room := view.Arrange(width), width-view.ScrollbarWidth
	switch {
	case width >= contentsFrom:
		r.contents = contentsLeast + (width-contentsFrom)/contentsShare
		room -= r.contents + 1
	case at == view.Beside:
		room = min(room, 2*(besideText+view.GutterWidth)+view.PaneGap)
	}
	r.Columns = view.SplitColumns(at, room, share)
	r.wide = view.SplitColumns(view.Stacked, r.Total(), view.HalfPercent)
	return r
}

// shape is what the rows depend on.
type shape struct {
	arrangement view.Arrangement
	text        model.Pair[int] // widths by side of the screen
	swapped     bool
	side        model.Side // only where one side is shown at a time
}

func (v *tab) shapeOf(r regions) shape {
	want := shape{arrangement: r.Arrangement, text: model.Pair[int]{Left: r.Text(model.Left), Right: r.Text(model.Right)}, swapped: v.Swapped}
	if r.Arrangement == view.OneSide {
		want.side = v.side
	}
	return want
}

// rowKind says what a row shows.
type rowKind int

const (
	headingRow rowKind = iota
	bandRow            // the head of a band
	textRow            // texts of both sides that start level
	foldRow
)

// row is a stretch of lines across both sides.
type row struct {
	kind  rowKind
	part  *part
	texts model.Pair[[]*block] // by side of the comparison
	wide  bool                 // one side's texts, over the whole width
}

// relayout lays the rows out anew when the width, the arrangement or the parts
// changed, and keeps the cursor where it is on the screen.
func (v *tab) relayout(r regions, height int) {
	if b := v.cursor.block; b != nil && r.Arrangement == view.OneSide {
		v.side = b.Side // the other side's texts are stepped through too, where both are shown
	}
	switch want := v.shapeOf(r); {
	case v.shape != want:
		keep := v.lineOfCursor()
		v.shape, v.drawn = want, r
		v.lay(r)
		v.rows.SetWindow(height)
		v.rows.ScrollTo(v.topOf(v.cursor) - keep)
		v.scrollIntoView()
	case v.rows.Window() != height:
		v.rows.SetWindow(height)
		v.scrollIntoView()
	}
	if v.pinned {
		v.rows.ScrollTo(v.pin(v.cursor))
	}
	v.pinned = false
}

// laidOut reports whether the rows belong to the parts as they are.
func (v *tab) laidOut() bool { return v.shape != shape{} }

// lay makes the rows of all parts, their heights, and the ways through them.
func (v *tab) lay(r regions) {
	v.list = v.list[:0]
	for _, p := range v.parts {
		p.row = len(v.list)
		switch p.kind {
		case headingPart:
			v.list = append(v.list, row{kind: headingRow, part: p})
		case foldPart:
			v.list = append(v.list, row{kind: foldRow, part: p})
		case bandPart:
			if v.headed(p) {
				v.list = append(v.list, row{kind: bandRow, part: p})
			}
			v.layBand(p, r)
		}
	}
	heights := make([]int, len(v.list))
	for i := range v.list {
		heights[i] = v.place(i, r)
	}
	v.rows.SetHeights(heights)
	v.findFlow()
	v.findChanges()
}

// headed reports whether a band has a head: one that is the whole of its
// section has none unless one side alone has it.
func (v *tab) headed(p *part) bool {
	_, only := v.band(p).OnlySide()
	return only || v.bandTitle(p) != ""
}

// layBand makes the rows of a band's texts.
func (v *tab) layBand(p *part, r regions) {
	if _, only := v.band(p).OnlySide(); only || r.Arrangement == view.OneSide {
		if r.Arrangement != view.OneSide || len(p.texts.At(v.side)) > 0 {
			v.list = append(v.list, row{kind: textRow, part: p, texts: p.texts, wide: only && r.Arrangement == view.Beside})
		}
		return
	}
	most := mostBlank
	if r.Arrangement == view.Stacked {
		most = math.MaxInt / 2 // one below the other, nothing stays blank
	}
	height := func(side model.Side, i int) int { return p.texts.At(side)[i].lines(r.Text(v.OnScreen(side))) }
	stretches := v.band(p).Level(height, most)
	for _, s := range stretches {
		texts := model.Pair[[]*block]{Left: p.texts.Left[s.From.Left:s.To.Left], Right: p.texts.Right[s.From.Right:s.To.Right]}
		v.list = append(v.list, row{kind: textRow, part: p, texts: texts})
	}
	if r.Arrangement == view.Beside {
		v.layTail(height, stretches[len(stretches)-1])
	}
}

// layTail gives the whole width to what one side has at the end of a band after
// the other one has ended.
func (v *tab) layTail(height func(model.Side, int) int, last compare.Stretch) {
	r := &v.list[len(v.list)-1]
	sum := func(side model.Side, from int) int {
		n := 0
		for i := from; i < last.To.At(side); i++ {
			n += height(side, i)
		}
		return n
	}
	side := model.Left
	if sum(model.Right, last.From.Right) > sum(model.Left, last.From.Left) {
		side = model.Right
	}
	other, from := sum(side.Other(), last.From.At(side.Other())), last.From.At(side)
	for at := 0; from < last.To.At(side) && at < other; from++ {
		at += height(side, from)
	}
	if rest := sum(side, from); rest < tailFrom {
		return
	}
	tail := row{kind: textRow, part: r.part, wide: true}
	n := from - last.From.At(side)
	tail.texts.Set(side, r.texts.At(side)[n:])
	r.texts.Set(side, r.texts.At(side)[:n])
	v.list = append(v.list, tail)
}

// lines is how many lines a text takes at a width: its caption, its sentences
// and notes, its quoting lines, and a blank one.
func (b *block) lines(width int) int {
	for _, m := range b.measured {
		if m.width == width {
			return m.lines
		}
	}
	m := measure{width, 1 + b.Wrap(width) + len(b.also) + 1}
	b.measured = [2]measure{m, b.measured[0]}
	return m.lines
}

// place computes the height of a row, and where its texts stand in it.
func (v *tab) place(i int, r regions) int {
	row := &v.list[i]
	switch row.kind {
	case headingRow:
		if r.Arrangement >= view.Beside && v.printed(row.part) {
			return 3
		}
		return 2
	case bandRow:
		return len(v.drawHead(row.part, r))
	case foldRow:
		return 2
	}
	at := model.Pair[int]{}
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := v.OnScreen(screen)
		if r.Arrangement == view.OneSide && side != v.side {
			continue
		}
		if r.Arrangement == view.Stacked && screen == model.Right {
			at.Set(side, at.At(side.Other()))
		}
		width := r.Text(screen)
		if row.wide {
			width = r.wide.Text(model.Left)
		}
		for _, b := range row.texts.At(side) {
			b.Wrap(width)
			b.row, b.top, b.height = i, at.At(side), b.lines(width)
			at.Set(side, b.top+b.height)
		}
	}
	return max(at.Left, at.Right)
}

// findFlow lists what the cursor steps through while one or the other side is
// read: its texts, and where a row has none of them those of the other side.
func (v *tab) findFlow() {
	v.flow = model.Pair[[]stop]{}
	for _, side := range []model.Side{model.Left, model.Right} {
		var flow []stop
		for i := range v.list {
			row := &v.list[i]
			if row.kind == foldRow {
				flow = append(flow, stop{fold: row.part})
				continue
			}
			for _, b := range slices.Concat(row.texts.Left, row.texts.Right) {
				b.flow.Set(side, -1)
			}
			for _, b := range v.read(row, side) {
				b.flow.Set(side, len(flow))
				flow = append(flow, stop{block: b})
			}
		}
		v.flow.Set(side, flow)
	}
}

// read is the texts of a row that are stepped through while a side is read.
func (v *tab) read(row *row, side model.Side) []*block {
	switch {
	case v.shape.arrangement == view.Stacked:
		return slices.Concat(row.texts.At(v.OnScreen(model.Left)), row.texts.At(v.OnScreen(model.Right)))
	case v.shape.arrangement == view.OneSide:
		return row.texts.At(v.side)
	case len(row.texts.At(side)) > 0:
		return row.texts.At(side)
	}
	return row.texts.At(side.Other())
}
