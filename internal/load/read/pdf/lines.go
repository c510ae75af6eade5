package pdf

import (
	"math"
	"strings"
	"unicode/utf8"

	"reinspect/internal/clean"
	"reinspect/internal/load/read/layout"
)

// lineOf joins the segments of one row into a line with a cell for each, and
// reports whether its last word is broken by a soft hyphen.
func lineOf(page int, r textRow) (l layout.Line, broken bool) {
	l.Page = page
	sizes, baselines := map[float64]int{}, map[float64]int{}
	bold, letters := 0, 0
	for _, s := range r {
		c, b, n := cellOf(s)
		if c.Text == "" {
			continue
		}
		broken = strings.HasSuffix(strings.TrimSpace(s.runs[len(s.runs)-1].text), softHyphen)
		l.Cells = append(l.Cells, c)
		bold, letters = bold+b, letters+n
		for _, p := range s.runs {
			n := utf8.RuneCountInString(p.text)
			sizes[math.Round(p.size*10)/10] += n
			baselines[p.y] += n
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
	for i, r := range s.runs {
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

// heaviest returns the value with the most letters; the smaller of equals.
func heaviest(weight map[float64]int) float64 {
	best, most := 0.0, -1
	for v, n := range weight {
		if n > most || n == most && v < best {
			best, most = v, n
		}
	}
	return best
}
