package sections

import (
	"slices"

	"reinspect/model"
	"reinspect/tui/view"
)

// otherSide goes over to the other report: to a counterpart in this band, else
// to what stands at the same height, else to the nearest text there.
func (v *tab) otherSide() {
	b := v.cursor.block
	if b == nil {
		v.side = v.side.Other()
		v.set(v.cursor)
		return
	}
	for _, l := range b.links {
		if l.to.part == b.part {
			v.goTo(stop{block: l.to})
			v.scrollIntoView()
			return
		}
	}
	side := b.Side.Other()
	line, best := v.topOf(v.cursor), (*block)(nil)
	for _, p := range v.parts {
		if p.kind != bandPart {
			continue
		}
		for _, o := range p.texts.At(side) {
			if best == nil || p == b.part && best.part != p || p == b.part == (best.part == b.part) && v.distance(o, line) < v.distance(best, line) {
				best = o
			}
		}
	}
	if best != nil {
		v.goTo(stop{block: best})
		v.scrollIntoView()
	}
}

// distance is how far a text is from a line.
func (v *tab) distance(b *block, line int) int {
	top := v.topOf(stop{block: b})
	return max(top-line, line-(top+b.height-1), 0)
}

// open unfolds the fold under the cursor, or goes to the counterpart that a
// quoting line names; from a sentence to the likest counterpart.
func (v *tab) open() bool {
	if p := v.cursor.fold; p != nil {
		first, _ := p.first()
		line := v.lineOfCursor()
		v.unfold(p)
		b := v.blocks[first.place()]
		v.goTo(stop{block: b})
		if v.laidOut() { // the first head takes the place of the fold
			v.rows.ScrollTo(v.rows.Top(b.part.row) - line)
			v.scrollIntoView()
		}
		return true
	}
	b := v.cursor.block
	if b == nil || len(b.links) == 0 {
		return false
	}
	to := b.links[0].to
	if i := v.cursor.line - b.said(); i >= 0 {
		to = b.also[i].to
	}
	v.trail = append(v.trail, step{b.place(), v.cursor.line, v.rows.Offset()})
	at := to.place()
	v.reveal(at)
	v.toTop(stop{block: v.blocks[at]})
	return true
}

// step is where the reader was before following a line to a counterpart.
type step struct {
	place        model.Place
	line, offset int
}

// back returns from a counterpart, or closes the fold that was opened around
// the cursor; it reports whether there was either.
func (v *tab) back() bool {
	if n := len(v.trail); n > 0 {
		last := v.trail[n-1]
		v.trail = v.trail[:n-1]
		if b := v.blocks[last.place]; b != nil && v.reveal(last.place) {
			v.cursor.line = min(last.line, v.cursor.block.stops()-1)
			v.rows.ScrollTo(last.offset)
			v.scrollIntoView()
			return true
		}
	}
	return v.fold()
}

// unfold shows the bands of a fold.
func (v *tab) unfold(p *part) {
	if first, ok := p.first(); ok {
		v.opened[first.place()] = true
		v.rebuild()
		v.buildContents()
		v.ensureLaidOut()
	}
}

// fold closes the opened run of bands that the cursor is in; it reports whether
// there was one.
func (v *tab) fold() bool {
	first := v.openedFold()
	if first == nil {
		return false
	}
	place := first.place()
	delete(v.opened, place)
	v.rebuild()
	v.buildContents()
	v.ensureLaidOut()
	v.goTo(stopAt(v.blocks[place]))
	return true
}

// openedFold is the first text of the opened run of bands that the cursor is in;
// nil for none.
func (v *tab) openedFold() *block {
	b := v.cursor.block
	if b == nil {
		return nil
	}
	for i := slices.Index(v.parts, b.part); i >= 0 && v.parts[i].kind == bandPart; i-- {
		first, ok := v.parts[i].first()
		if _, only := v.band(v.parts[i]).OnlySide(); !ok || !only {
			return nil
		}
		if v.opened[first.place()] {
			return first
		}
	}
	return nil
}

// rebuild makes all parts anew and keeps the cursor at its place.
func (v *tab) rebuild() {
	at, ok := v.here()
	line := v.cursor.line
	v.buildParts()
	if v.cursor = (stop{}); ok && v.blocks[at] != nil {
		v.cursor = stopAt(v.blocks[at])
		if b := v.cursor.block; b != nil {
			v.cursor.line = min(line, b.stops()-1)
		}
	}
}

// ensureLaidOut lays the parts out where they have changed since they were last drawn,
// or were never drawn: movement goes by the lines on which things stand.
func (v *tab) ensureLaidOut() {
	switch {
	case v.laidOut() || len(v.parts) == 0:
		return
	case v.drawn.Total() == 0:
		v.drawn = divide(view.BesideWidth, v.leftPercent)
	}
	v.relayout(v.drawn, v.rows.Window())
}
