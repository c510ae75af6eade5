package list

import (
	"slices"

	"reinspect/tui/pane"
)

// Column is a column of a Table: all there is to say to add one.
type Column[T any] struct {
	ID    int                        // what Fitted.At returns; only tables that are clicked on need one
	Title string                     // in the head; a long one runs over the columns to its right that have none
	Cell  func(i int, row *T) string // painted; a column without any text is left out
	Gap   int                        // spaces to its left

	// Drop says which columns are left out first where there is too little
	// room: those with the highest number. One with 0 is always shown.
	Drop int
	// Short is shown where the column is left out, unless it is left out too; nil
	// for nothing.
	Short *Column[T]
}

// longTitle is the longest title that makes its column wider.
const longTitle = 16

// Table is rows in columns. The first column, the name, is wrapped where there
// is too little room for all of it.
type Table[T any] struct {
	Rows    []T
	Name    func(row *T) string // without colour
	Columns []Column[T]
}

// Fitted is a table for one width.
type Fitted[T any] struct {
	NameWidth int
	Full      bool // no column is left out
	columns   []Column[T]
	widths    []int
}

// Fit leaves out columns, and then narrows the name down to a least width, until
// the table fits a width; false where it does not fit.
func (t Table[T]) Fit(width, leastName int) (Fitted[T], bool) {
	name, drop := t.widest(), t.lastDrop()
	for most := drop; ; most-- {
		f := t.without(most)
		f.Full = most == drop
		room := width - f.total()
		if room >= name || most == 0 {
			f.NameWidth = min(name, room)
			return f, room >= min(name, leastName)
		}
	}
}

// FitAt is Fit with a column that begins at a place on the line; where the table
// cannot have it there without wrapping a name, it is Fit.
func (t Table[T]) FitAt(column, place, width, leastName int) (Fitted[T], bool) {
	name, drop := t.widest(), t.lastDrop()
	for most := drop; most >= 0; most-- {
		f := t.without(most)
		if column >= len(f.columns) {
			break
		}
		start := name + f.columns[column].Gap
		for k := range column {
			start += f.columns[k].Gap + f.widths[k]
		}
		if more := place - start; more >= 0 && name+f.total()+more <= width {
			f.columns[column].Gap += more
			f.NameWidth, f.Full = name, most == drop
			return f, true
		}
	}
	return t.Fit(width, leastName)
}

// widest is the width of the longest name.
func (t Table[T]) widest() int {
	name := 0
	for i := range t.Rows {
		name = max(name, pane.Width(t.Name(&t.Rows[i])))
	}
	return name
}

// lastDrop is the number of the columns that are left out first.
func (t Table[T]) lastDrop() int {
	drop := 0
	for _, c := range t.Columns {
		drop = max(drop, c.Drop)
	}
	return drop
}

// without leaves out the columns that are to be dropped before others.
func (t Table[T]) without(most int) Fitted[T] {
	var f Fitted[T]
	for _, c := range t.Columns {
		for c.Drop > most && c.Short != nil {
			c = *c.Short
		}
		if c.Drop > most {
			continue
		}
		width := 0
		for i := range t.Rows {
			width = max(width, pane.Width(c.Cell(i, &t.Rows[i])))
		}
		if width > 0 {
			f.columns = append(f.columns, c)
			f.widths = append(f.widths, max(width, min(pane.Width(c.Title), longTitle)))
		}
	}
	return f
}

// Has reports whether a column of this title is shown.
func (f Fitted[T]) Has(title string) bool {
	return slices.ContainsFunc(f.columns, func(c Column[T]) bool { return c.Title == title })
}

// total is the width of all columns but the name.
func (f Fitted[T]) total() int {
	w := 0
	for k, c := range f.columns {
		w += c.Gap + f.widths[k]
	}
	return w
}

// Width is the width of the whole table.
func (f Fitted[T]) Width() int { return f.NameWidth + f.total() }

// At returns the ID of the column at a place on the line; -1 for the name, and
// for what is right of all columns.
func (f Fitted[T]) At(x int) int {
	x -= f.NameWidth
	for k, c := range f.columns {
		if x < c.Gap+f.widths[k] {
			if x < 0 {
				return -1
			}
			return c.ID
		}
		x -= c.Gap + f.widths[k]
	}
	return -1
}

// Head names the columns.
func (f Fitted[T]) Head(name string) string {
	line := pane.Pad(name, f.NameWidth)
	for k := 0; k < len(f.columns); k++ {
		gap, title, w := f.columns[k].Gap, f.columns[k].Title, f.widths[k]
		for title != "" && k+1 < len(f.columns) && f.columns[k+1].Title == "" {
			k++
			w += f.columns[k].Gap + f.widths[k]
		}
		line += pane.Spaces(gap)
		line += pane.Pad(title, w)
	}
	return line
}

// Row is a row behind its name, which is painted and not wider than NameWidth.
func (f Fitted[T]) Row(i int, row *T, name string) string {
	line := pane.Pad(name, f.NameWidth)
	for k, c := range f.columns {
		line += pane.Spaces(c.Gap) + pane.Pad(c.Cell(i, row), f.widths[k])
	}
	return line
}
