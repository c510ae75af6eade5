package pdf

import (
	"cmp"
	"math"
	"slices"

	"reinspect/internal/load/read/budget"
)

// Gaps of line building, as parts of the letter size.
const (
	// cellGap is the gap from which text on one baseline counts as set
	// apart: another cell of a table, another column, or the text behind a
	// number.
	cellGap = 1.2
	// alignedGap is the gap from which text counts as set apart where it
	// begins below or above another cell.
	alignedGap = 0.35
	// aligned is how far in points the beginnings of two cells of one column
	// may differ.
	aligned = 1.5
	// near is how many rows up and down a row looks for its table.
	near = 4
	// baselineDrift is how far the pieces of one line may stand above or
	// below each other.
	baselineDrift = 0.3
)

// segment is a piece of a row with no wide gap in it.
type segment struct{ runs []run }

func (s segment) left() float64  { return s.runs[0].x0 }
func (s segment) size() float64  { return s.runs[0].size }
func (s segment) right() float64 { return s.runs[len(s.runs)-1].x1 }

// textRow is what stands on one baseline, from left to right.
type textRow []segment

func (r textRow) y() float64 { return r[0].runs[0].y }

// uprightOf appends the upright runs of a page to a list, as many of them as the
// budget lets a page have.
func uprightOf(b *budget.Budget, runs, upright []run) []run {
	upright = slices.Grow(upright, min(len(runs), b.Pieces()))
	for i := range runs {
		if !runs[i].turned && len(upright) < b.Pieces() {
			upright = append(upright, runs[i])
		}
	}
	return upright
}

// pageRows sorts the upright runs of a page into rows from the top down and cuts
// these at wide gaps. It changes the runs, of which the rows are made.
func pageRows(b *budget.Budget, upright []run) []textRow {
	lowerSuperscripts(b, upright)
	slices.SortStableFunc(upright, func(a, b run) int { return cmp.Compare(a.y, b.y) })
	var rows []textRow
	for i := 0; i < len(upright); {
		j := i + 1
		for j < len(upright) && sameRow(upright[i], upright[j-1], upright[j]) {
			j++
		}
		pieces := upright[i:j]
		slices.SortStableFunc(pieces, func(a, b run) int { return cmp.Compare(a.x0, b.x0) })
		rows = append(rows, cut(pieces))
		i = j
	}
	cutAligned(rows)
	return rows
}

// sameRow reports whether next stands on the row that began with first and
// holds last so far.
func sameRow(first, last, next run) bool {
	small := math.Min(first.size, next.size)
	return next.y-last.y <= baselineDrift*small && next.y-first.y <= 2*baselineDrift*first.size
}

// cut splits the runs of one baseline at wide gaps, and behind a number at
// the front.
func cut(pieces []run) textRow {
	var out textRow
	start := 0
	right := pieces[0].x1
	for i := 1; i <= len(pieces); i++ {
		if i < len(pieces) {
			gap := (pieces[i].x0 - right) / math.Min(pieces[i].size, pieces[i-1].size)
			number := start == 0 && i == 1 && splitsFromText(pieces[0].text, gap, pieces[i].spaced)
			if gap <= cellGap && !number && !otherCell(pieces[i-1], pieces[i]) {
				right = max(right, pieces[i].x1)
				continue
			}
			right = pieces[i].x1
		}
		out = append(out, segment{pieces[start:i]})
		start = i
	}
	return out
}

// otherCell reports whether the tags say that two pieces stand in two cells
// of one table row.
func otherCell(a, b run) bool {
	return a.element.row > 0 && a.element.row == b.element.row && a.element.cell != b.element.cell
}

// cutAligned splits segments where a run begins right below or above the
// beginning of another cell, though the gap before it is narrow: a long
// label that nearly touches its grade.
func cutAligned(rows []textRow) {
	cuts := make([]textRow, len(rows))
	for i, r := range rows {
		cuts[i] = r
		starts := cellStarts(rows[max(0, i-near):min(len(rows), i+near+1)])
		if len(starts) == 0 {
			continue
		}
		var out textRow
		for _, s := range r {
			out = append(out, splitAt(s, starts)...)
		}
		cuts[i] = out
	}
	copy(rows, cuts)
}

// cellStarts returns where the second and later cells of rows begin, sorted.
func cellStarts(rows []textRow) []float64 {
	var out []float64
	for _, r := range rows {
		for _, s := range r[1:] {
			out = append(out, s.left())
		}
	}
	slices.Sort(out)
	return out
}

func splitAt(s segment, starts []float64) textRow {
	var out textRow
	from := 0
	for i := 1; i < len(s.runs); i++ {
		gap := s.runs[i].x0 - s.runs[i-1].x1
		if gap <= alignedGap*s.runs[i].size {
			continue
		}
		x := s.runs[i].x0
		if at, _ := slices.BinarySearch(starts, x-aligned); at < len(starts) && starts[at] <= x+aligned {
			out = append(out, segment{s.runs[from:i]})
			from = i
		}
	}
	return append(out, segment{s.runs[from:]})
}

// artifact reports whether the file marks all of a row as furniture.
func (r textRow) artifact() bool {
	for _, s := range r {
		if slices.ContainsFunc(s.runs, func(p run) bool { return !p.artifact }) {
			return false
		}
	}
	return true
}
