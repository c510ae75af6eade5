package pane

import "sort"

// Rows is a list of rows of unequal height with one scroll offset. Rows and
// lines count from 0; the offset is the first visible line.
type Rows struct {
	tops   []int // tops[i] is the first line of row i; one more at the end
	offset int
	height int // of the window
}

// SetHeights lays the rows out anew, heights in lines; the offset is kept
// within the new list.
func (r *Rows) SetHeights(heights []int) {
	r.tops = make([]int, len(heights)+1)
	for i, h := range heights {
		r.tops[i+1] = r.tops[i] + h
	}
	r.ScrollTo(r.offset)
}

// SetWindow says how many lines are visible at once.
func (r *Rows) SetWindow(height int) {
	r.height = max(height, 0)
	r.ScrollTo(r.offset)
}

// Len returns the number of rows.
func (r *Rows) Len() int { return max(len(r.tops)-1, 0) }

// Lines returns the number of lines of all rows together.
func (r *Rows) Lines() int {
	if len(r.tops) == 0 {
		return 0
	}
	return r.tops[len(r.tops)-1]
}

// Offset returns the first visible line; Window how many are visible.
func (r *Rows) Offset() int { return r.offset }

// Window returns how many lines are visible at once.
func (r *Rows) Window() int { return r.height }

// Top returns the first line of a row, and Height how many lines it has.
func (r *Rows) Top(row int) int { return r.tops[row] }

// Height returns how many lines a row has.
func (r *Rows) Height(row int) int { return r.tops[row+1] - r.tops[row] }

// At returns the row that a line belongs to; -1 where there is none.
func (r *Rows) At(line int) int {
	if line < 0 || line >= r.Lines() {
		return -1
	}
	return sort.Search(len(r.tops), func(i int) bool { return r.tops[i] > line }) - 1
}

// ScrollTo makes line the first visible one, as far as there is text to fill
// the window.
func (r *Rows) ScrollTo(line int) {
	r.offset = max(min(line, r.Lines()-r.height), 0)
}

// ScrollBy moves the window down by lines, or up where negative.
func (r *Rows) ScrollBy(lines int) { r.ScrollTo(r.offset + lines) }

// Reveal scrolls as little as needed to make a row visible, whole if it fits
// below the given number of lines that something else covers at the top.
func (r *Rows) Reveal(row, covered int) {
	if row < 0 || row >= r.Len() {
		return
	}
	r.RevealLines(r.tops[row], r.tops[row+1], covered)
}

// RevealLines scrolls as little as needed to make the lines from and before
// to visible below covered lines at the top; the first of them counts most.
func (r *Rows) RevealLines(from, to, covered int) {
	if to > r.offset+r.height {
		r.ScrollTo(to - r.height)
	}
	if from-covered < r.offset {
		r.ScrollTo(from - covered)
	}
}
