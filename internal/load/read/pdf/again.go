package pdf

import (
	"math"
	"slices"
)

// doubleGap is how far beside, above or below itself, as part of its size, a
// letter may be drawn again for a shadow or to look bold; doubleShare how far
// beside itself as part of its width. Ordinary letters follow each other at
// their width.
const (
	doubleGap   = 0.2
	doubleShare = 0.6
)

// glyph is a letter that was drawn on the page.
type glyph struct {
	text       string
	x, y, size float32
	run        int32 // which of the page's runs it is in
	next       int32 // where the one drawn after it at its height is; 0 for none
	hidden     bool
}

// glyphRow is what was drawn at one height of a page so far: where the first and
// the last letter are, and how many there are.
type glyphRow struct {
	first, last, letters int32
	right                float32 // where the rightmost of them begins
}

// maxRows is how many heights of a page are told apart, from one point to the
// next; what stands beyond counts as the nearest.
const maxRows = 2000

// drawn is what was drawn on a page so far: all letters in their order, the first
// of them none.
type drawn struct {
	glyphs []glyph
	rows   []glyphRow
}

func (d *drawn) clear() {
	d.glyphs = append(d.glyphs[:0], glyph{})
	for i := range d.rows {
		d.rows[i] = glyphRow{right: -math.MaxFloat32}
	}
}

// row returns what stands at a height.
func (d *drawn) row(y float32) int {
	if d.rows == nil {
		d.rows = make([]glyphRow, maxRows)
		d.clear()
	}
	return int(min(max(y, 0), maxRows-1))
}

// before returns the letter drawn before a like one, almost in the same place, or
// nil.
func (in *interpreter) before(g glyph, width float64) *glyph {
	d := &in.drawn
	far := doubleGap * g.size
	near := min(far, max(doubleShare*float32(width), 0))
	for k, last := d.row(g.y-far), d.row(g.y+far); k <= last; k++ {
		row := &d.rows[k]
		if g.x > row.right+near {
			continue // it stands behind all of them, as most letters do
		}
		if in.budget.Work(int(row.letters)/8) != nil {
			return nil // the next operator returns the error
		}
		for i := row.first; i > 0; i = d.glyphs[i].next {
			o := &d.glyphs[i]
			if apart(o.x, g.x) <= near && apart(o.y, g.y) <= far && apart(o.size, g.size) <= 0.1*g.size && o.text == g.text && o.hidden == g.hidden {
				return o
			}
		}
	}
	return nil
}

// apart returns how far two numbers are apart.
func apart(a, b float32) float32 { return max(a, b) - min(a, b) }

// remember notes a letter of the open run.
func (in *interpreter) remember(g glyph) {
	d := &in.drawn
	i := d.row(g.y) // it may make the rows
	row := &d.rows[i]
	if row.letters >= mostGlyphs {
		return
	}
	if n := len(d.glyphs); n == cap(d.glyphs) {
		more := max(n, fewGlyphs)
		if in.budget.Memory(glyphMemory*(n+more)) != nil {
			return
		}
		d.glyphs = slices.Grow(d.glyphs, more)
	}
	g.run = int32(len(in.runs))
	at := int32(len(d.glyphs))
	d.glyphs = append(d.glyphs, g)
	if row.letters == 0 {
		row.first = at
	} else {
		d.glyphs[row.last].next = at
	}
	row.last, row.letters, row.right = at, row.letters+1, max(row.right, g.x)
}

// mostGlyphs is how many letters are remembered of one height; a line has some
// hundred. A page has some thousand letters, and room is made for fewGlyphs at
// first. Each takes glyphMemory bytes.
const (
	mostGlyphs  = 1000
	fewGlyphs   = 4000
	glyphMemory = 48
)

// onlyOnce takes out the runs that are drawn again almost in their own place, for
// a shadow or to look bold, and counts them where they were drawn first. What it
// returns is a list of its own.
func onlyOnce(runs []run) []run {
	again := make([]bool, len(runs))
	for i := range runs {
		r := &runs[i]
		if !r.again || byChance(runs, i) {
			continue
		}
		again[i] = true
		first := &runs[r.first]
		first.doubled += r.letters
		first.light = min(first.light, r.light)
	}
	kept := make([]run, 0, len(runs))
	for i := range runs {
		if !again[i] {
			kept = append(kept, runs[i])
		}
	}
	return kept
}

// byChance reports whether a run of one or two letters is the middle or the end
// of a word that lies across other words, one of whose letters is the same.
func byChance(runs []run, i int) bool {
	r := runs[i]
	touches := func(left, right run) bool {
		return math.Abs(right.x0-left.x1) < doubleGap*r.size && math.Abs(right.y-left.y) < doubleGap*r.size
	}
	switch {
	case r.letters > 2:
		return false
	case i > 0 && !runs[i-1].again && touches(runs[i-1], r):
		return true
	case i > 0 && r.overlaps(runs[i-1]):
		return false
	}
	return i+1 < len(runs) && !runs[i+1].again && touches(r, runs[i+1])
}

// embolden makes runs bold whose letters are drawn twice to look so. Where most
// of a document is drawn twice, that says nothing of one part of it.
func embolden(sheets []sheet) {
	doubled, letters := 0, 0
	for _, s := range sheets {
		for _, r := range s.runs {
			doubled, letters = doubled+int(r.doubled), letters+int(r.letters)
		}
	}
	if 4*doubled > 3*letters {
		return
	}
	for _, s := range sheets {
		for i := range s.runs {
			r := &s.runs[i]
			r.bold = r.bold || 2*r.doubled > r.letters
		}
	}
}
