package pdf

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"

	"reinspect/internal/load/read/budget"
)

// What makes two columns of prose, and not a table: enough lines on either
// side that follow each other closely and fill their column. A table's cells
// are few, short or apart.
const (
	columnLines = 4   // lines on either side, at least
	columnText  = 160 // letters on either side, at least
	columnFill  = 0.6 // of the column's width, by half of the lines at least
	columnRows  = 300 // rows on a page, at most: more are a drawing
	gutterWidth = 0.9 // parts of the letter size, at least
	gutterFrom  = 0.3 // the gutter lies between these parts of the text's width
	gutterTo    = 0.7
	tightGap    = 1.6 // letter sizes between two baselines of one paragraph, at most
	sectionGap  = 2.2 // letter sizes between two baselines, from which they are apart
)

// rowWork is what it takes to look at one row, in steps of the budget.
const rowWork = 10

// span is a stretch from one x to another.
type span struct{ from, to float64 }

func (s span) width() float64 { return s.to - s.from }

// readingOrder puts the rows of a page in the order they are read: where two
// columns of prose stand side by side, the left one first.
func readingOrder(b *budget.Budget, rows []textRow) []textRow {
	if len(rows) > columnRows {
		return rows
	}
	from, to, gutter := widestColumns(b, rows)
	if to == 0 {
		return rows
	}
	var out []textRow
	out = append(out, readingOrder(b, rows[:from])...)
	for _, part := range columnParts(rows[from:to], gutter) {
		left, right := sides(part, gutter)
		out = append(out, readingOrder(b, left)...)
		out = append(out, readingOrder(b, right)...)
	}
	return append(out, readingOrder(b, rows[to:])...)
}

// widestColumns returns the longest stretch of rows that are two columns of
// prose, and the gutter between them; to is 0 where there is none.
func widestColumns(b *budget.Budget, rows []textRow) (from, to int, gutter span) {
	text := extent(rows)
	middle := span{text.from + gutterFrom*text.width(), text.from + gutterTo*text.width()}
	for i := range rows {
		free := []span{middle}
		for j := i; j < len(rows); j++ {
			if free = narrow(free, rows[j]); len(free) == 0 || b.Work(rowWork*len(rows[j])) != nil {
				break
			}
			widest := slices.MaxFunc(free, func(a, b span) int { return cmp.Compare(a.width(), b.width()) })
			if j+1-i > to-from && b.Work(rowWork*(j+1-i)) == nil && prose(rows[i:j+1], widest) {
				from, to, gutter = i, j+1, widest
			}
		}
	}
	if to > 0 {
		to = from + trimmed(rows[from:to], gutter)
	}
	return from, to, gutter
}

func extent(rows []textRow) span {
	s := span{math.Inf(1), math.Inf(-1)}
	for _, r := range rows {
		s.from = min(s.from, r[0].left())
		s.to = max(s.to, r[len(r)-1].right())
	}
	return s
}

// narrow takes a row's text away from what is free of text so far and keeps
// what can still be a gutter.
func narrow(free []span, r textRow) []span {
	for _, s := range r {
		var rest []span
		for _, f := range free {
			for _, part := range []span{{f.from, min(f.to, s.left())}, {max(f.from, s.right()), f.to}} {
				if part.width() >= gutterWidth*s.size() {
					rest = append(rest, part)
				}
			}
		}
		free = rest
	}
	return free
}

// prose reports whether the rows on both sides of a gutter are running text.
func prose(rows []textRow, gutter span) bool {
	left, right := sides(rows, gutter)
	return column(left) && column(right)
}

func column(rows []textRow) bool {
	if len(rows) < columnLines {
		return false
	}
	width := extent(rows).width()
	letters, full, tight := 0, 0, 0
	for i, r := range rows {
		last := r[len(r)-1]
		if last.right()-r[0].left() >= columnFill*width {
			full++
		}
		if i > 0 && r.y()-rows[i-1].y() <= tightGap*r[0].size() {
			tight++
		}
		for _, s := range r {
			for _, p := range s.runs {
				letters += utf8.RuneCountInString(p.text)
			}
		}
	}
	return letters >= columnText && 2*full >= len(rows) && 2*tight >= len(rows)
}

// sides cuts rows at a gutter.
func sides(rows []textRow, gutter span) (left, right []textRow) {
	for _, r := range rows {
		i := slices.IndexFunc(r, func(s segment) bool { return s.left() >= gutter.to-1 })
		if i < 0 {
			i = len(r)
		}
		if i > 0 {
			left = append(left, r[:i])
		}
		if i < len(r) {
			right = append(right, r[i:])
		}
	}
	return left, right
}

// trimmed returns how many rows are left when those at the end that stand
// apart below both columns are taken off.
func trimmed(rows []textRow, gutter span) int {
	n := len(rows)
	for i := len(rows) - 1; i > 0; i-- {
		if _, right := sides(rows[i:i+1], gutter); right != nil {
			break
		}
		if farApart(rows[i-1], rows[i]) {
			n = i
		}
	}
	return n
}

func farApart(above, below textRow) bool { return below.y()-above.y() > sectionGap*below[0].size() }

// columnParts cuts a stretch of columns at headings that stand over both:
// bold lines on the left with nothing beside them.
func columnParts(rows []textRow, gutter span) [][]textRow {
	var parts [][]textRow
	start := 0
	for i := 1; i+1 < len(rows); i++ {
		_, right := sides(rows[i-1:i+2], gutter)
		alone := !slices.ContainsFunc(right, func(r textRow) bool { return r.y() > rows[i-1].y() && r.y() < rows[i+1].y() })
		if alone && rows[i].bold() && len(rows[i]) == 1 && rows[i][0].left() < gutter.from && farApart(rows[i-1], rows[i]) {
			parts = append(parts, rows[start:i])
			start = i
		}
	}
	return append(parts, rows[start:])
}

// bold reports whether all of a row is drawn bold.
func (r textRow) bold() bool {
	for _, s := range r {
		if slices.ContainsFunc(s.runs, func(p run) bool { return !p.bold }) {
			return false
		}
	}
	return true
}
