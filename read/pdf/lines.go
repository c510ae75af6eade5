package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"reinspect/layout"
	"reinspect/read/clean"
)

// Gaps of line building, as parts of the letter size.
const (
	// cellGap is the gap from which text on one baseline counts as set
	// apart: another cell of a table, or the text behind a number.
	cellGap = 1.2
	// baselineDrift is how far the pieces of one line may stand above or
	// below each other.
	baselineDrift = 0.3
)

// pageLines joins the runs of one page into rows, from the top down and from
// left to right.
func pageRows(runs []run) [][]run {
	upright := make([]run, 0, len(runs))
	for _, r := range runs {
		if !r.turned {
			upright = append(upright, r)
		}
	}
	slices.SortStableFunc(upright, func(a, b run) int { return cmp.Compare(a.y, b.y) })
	var rows [][]run
	for i := 0; i < len(upright); {
		j := i + 1
		for j < len(upright) && sameRow(upright[i], upright[j-1], upright[j]) {
			j++
		}
		row := upright[i:j]
		slices.SortStableFunc(row, func(a, b run) int { return cmp.Compare(a.x0, b.x0) })
		rows = append(rows, row)
		i = j
	}
	return rows
}

// sameRow reports whether next stands on the row that began with first and
// holds last so far.
func sameRow(first, last, next run) bool {
	small := math.Min(first.size, next.size)
	return next.y-last.y <= baselineDrift*small && next.y-first.y <= 2*baselineDrift*first.size
}

// line joins the runs of one row.
func line(number int, row []run) layout.Line {
	var b lineBuilder
	for _, r := range row {
		b.add(r)
	}
	return b.line(number)
}

// lineBuilder collects the runs of a line from left to right.
type lineBuilder struct {
	cells                 []layout.Cell
	text                  strings.Builder // of the open cell
	cell                  layout.Cell
	last                  run
	bold                  int // letters drawn bold, in the line and in the open cell
	letters               int
	cellBold, cellLetters int
	sizes, baselines      map[float64]int // letters at each
}

func (b *lineBuilder) add(r run) {
	if b.letters == 0 {
		b.sizes, b.baselines = map[float64]int{}, map[float64]int{}
		b.cell.X = r.x0
	} else {
		gap := (r.x0 - b.cell.Right) / math.Min(r.size, b.last.size)
		switch {
		case gap > cellGap || gap > markerGap && len(b.cells) == 0 && numberMarker.MatchString(b.text.String()):
			b.closeCell()
			b.cell = layout.Cell{X: r.x0}
		case gap > spaceGap:
			b.text.WriteByte(' ')
		}
	}
	n := utf8.RuneCountInString(r.text)
	b.text.WriteString(r.text)
	b.cell.Right = max(b.cell.Right, r.x1)
	b.letters += n
	b.cellLetters += n
	if r.bold {
		b.bold += n
		b.cellBold += n
	}
	b.sizes[math.Round(r.size*10)/10] += n
	b.baselines[r.y] += n
	b.last = r
}

func (b *lineBuilder) closeCell() {
	// A soft hyphen that is drawn is a hyphen.
	b.cell.Text = clean.Line(strings.ReplaceAll(b.text.String(), "\u00ad", "-"))
	b.cell.Bold = 2*b.cellBold > b.cellLetters
	if b.cell.Text != "" {
		b.cells = append(b.cells, b.cell)
	}
	b.text.Reset()
	b.cellBold, b.cellLetters = 0, 0
}

func (b *lineBuilder) line(number int) layout.Line {
	b.closeCell()
	l := layout.Line{Page: number, Cells: b.cells, Bold: 2*b.bold > b.letters, Size: heaviest(b.sizes), Y: heaviest(b.baselines)}
	if len(l.Cells) == 0 {
		return l
	}
	splitMarker(&l)
	l.X, l.Right = l.Cells[0].X, l.Cells[len(l.Cells)-1].Right
	texts := make([]string, len(l.Cells))
	for i, c := range l.Cells {
		texts[i] = c.Text
	}
	l.Text = strings.Join(texts, "\t")
	return l
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
