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
	hidden     bool
}

// glyphRow is what was drawn at one height of a page so far.
type glyphRow struct {
	glyphs []glyph
	right  float32 // where the rightmost of them begins
}

// maxRows is how many heights of a page are told apart, from one point to the
// next; what stands beyond counts as the nearest.
const maxRows = 2000

// drawn is what was drawn on a page so far.
type drawn struct{ rows []glyphRow }

func (d *drawn) clear() {
	for i := range d.rows {
		d.rows[i].glyphs, d.rows[i].right = d.rows[i].glyphs[:0], -math.MaxFloat32
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
	for k := d.row(g.y - far); k <= d.row(g.y+far); k++ {
		row := &d.rows[k]
		if g.x > row.right+near {
			continue // it stands behind all of them, as most letters do
		}
		if in.budget.Work(len(row.glyphs)/8) != nil {
			return nil // the next operator returns the error
		}
		for i := range row.glyphs {
			o := &row.glyphs[i]
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
	i := in.drawn.row(g.y) // it may make the rows
	row := &in.drawn.rows[i]
	if n := len(row.glyphs); n == cap(row.glyphs) {
		more := max(n, fewGlyphs)
		if n >= mostGlyphs || in.budget.Memory(glyphMemory*(n+more)) != nil {
			return
		}
		row.glyphs = slices.Grow(row.glyphs, more)
	}
	g.run = int32(len(in.runs))
	row.glyphs, row.right = append(row.glyphs, g), max(row.right, g.x)
}

// Between fewGlyphs and mostGlyphs is how many letters are remembered of one
// height; a line has some hundred. Each takes glyphMemory bytes.
const (
	fewGlyphs   = 64
	mostGlyphs  = 1000
	glyphMemory = 40
)

// onlyOnce takes out the runs that are drawn again almost in their own place, for
// a shadow or to look bold, and counts them where they were drawn first.
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
	kept := runs[:0]
	for i, r := range runs {
		if !again[i] {
			kept = append(kept, r)
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
			doubled, letters = doubled+r.doubled, letters+r.letters
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
