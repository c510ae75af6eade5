package pdf

import (
	"math"
	"strings"
	"unicode/utf8"

	"reinspect/internal/clean"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
)

// lineOf joins the segments of one row into a line with a cell for each, and
// reports whether its last word is broken by a soft hyphen.
func lineOf(b *budget.Budget, page int, r textRow) (l layout.Line, broken bool) {
	l.Page = page
	var sizes, baselines census[float64]
	bold, letters := 0, 0
	for _, s := range r {
		c, inBold, n := cellOf(s)
		if c.Text == "" {
			continue
		}
		broken = strings.HasSuffix(strings.TrimSpace(s.runs[len(s.runs)-1].text), softHyphen)
		l.Cells = append(l.Cells, c)
		bold, letters = bold+inBold, letters+n
		for i := range s.runs {
			p := &s.runs[i]
			n := utf8.RuneCountInString(p.text)
			sizes.add(b, math.Round(p.size*10)/10, n)
			baselines.add(b, p.y, n)
		}
	}
	if len(l.Cells) == 0 {
		return l, false
	}
	l.Bold = 2*bold > letters
	l.Size, l.Y = heaviest(sizes), heaviest(baselines)
	l.X, l.Right = l.Cells[0].X, l.Cells[len(l.Cells)-1].Right
	splitMarker(&l)
	texts := make([]string, len(l.Cells))
	for i, c := range l.Cells {
		texts[i] = c.Text
	}
	l.Text = strings.Join(texts, "\t")
	return l, broken
}

// cellOf joins the runs of a segment; bold is how many of its letters are.
func cellOf(s segment) (c layout.Cell, bold, letters int) {
	var text strings.Builder
	c.X, c.Right = s.left(), s.left()
	for i := range s.runs {
		r := &s.runs[i]
		if i > 0 && (r.spaced || !r.raised && r.x0-c.Right > spaceGap*math.Min(r.size, s.runs[i-1].size)) {
			text.WriteByte(' ')
		}
		text.WriteString(r.text)
		c.Right = max(c.Right, r.x1)
		n := utf8.RuneCountInString(r.text)
		letters += n
		if r.bold {
			bold += n
		}
	}
	c.Text = clean.Line(text.String())
	c.Bold = 2*bold > letters
	return c, bold, letters
}

// census counts the letters of each of a few values, such as sizes.
type census[V comparable] []counted[V]

type counted[V comparable] struct {
	value   V
	letters int
}

// add counts n letters more of a value and returns how many it has.
func (c *census[V]) add(b *budget.Budget, value V, n int) int {
	const lookedAt = 16 // values in a step
	_ = b.Work(len(*c) / lookedAt)
	for i := range *c {
		if o := &(*c)[i]; o.value == value {
			o.letters += n
			return o.letters
		}
	}
	*c = append(*c, counted[V]{value, n})
	return n
}

// heaviest returns the value with the most letters; the smaller of equals.
func heaviest(all census[float64]) float64 {
	best, most := 0.0, -1
	for _, c := range all {
		if c.letters > most || c.letters == most && c.value < best {
			best, most = c.value, c.letters
		}
	}
	return best
}
