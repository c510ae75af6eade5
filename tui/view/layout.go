package view

import (
	"strings"

	"reinspect/model"
	"reinspect/tui/pane"
)

// The widths at which the layout changes, in columns.
const (
	BesideWidth  = 100 // panes beside each other
	StackedWidth = 60  // panes one above the other; below, one side at a time
)

// Arrangement is how the two sides stand to each other.
type Arrangement int

const (
	OneSide Arrangement = iota // one side at a time
	Stacked                    // each pair one above the other
	Beside                     // two columns
)

// Arrange chooses the arrangement for a width.
func Arrange(width int) Arrangement {
	switch {
	case width >= BesideWidth:
		return Beside
	case width >= StackedWidth:
		return Stacked
	}
	return OneSide
}

// The widths of what both sides are laid out with, in columns.
const (
	PaneGap        = 3
	ScrollbarWidth = 3  // a space, the changes, the scrollbar
	GutterWidth    = 5  // selection bar, number or signs, space
	Measure        = 92 // the longest line that reads well
	ColumnGap      = 3  // between the columns of a table
	BarWidth       = 2  // the bar beside the selection, and a space
)

// HalfPercent gives both sides the same width, in percent.
const HalfPercent = 50

// SecondHalf is the column of the screen from which the names of the second
// report stand in the header.
func SecondHalf(width int) int { return 1 + HeaderHalf(width) + PaneGap }

// HeaderHalf is the width of what the header says of each report.
func HeaderHalf(width int) int { return (width - PaneGap - 1) / 2 }

// Columns are the two sides of a text, beside each other or not.
type Columns struct {
	Arrangement Arrangement
	Panes       model.Pair[int] // widths by side of the screen, gutters included
	Gutter      int             // width of what is left of the text
}

// SplitColumns divides a room between the two sides; share is the left one's,
// in percent.
func SplitColumns(at Arrangement, room, share int) Columns {
	c := Columns{Arrangement: at, Gutter: GutterWidth}
	fit := func(w int) int { return max(min(w, Measure+GutterWidth), 1) }
	c.Panes = model.Pair[int]{Left: fit(room), Right: fit(room)}
	if at >= Beside {
		left := (room - PaneGap) * share / 100
		c.Panes = model.Pair[int]{Left: fit(left), Right: fit(room - PaneGap - left)}
	}
	if narrow := min(c.Panes.Left, c.Panes.Right); narrow < 4*GutterWidth {
		c.Gutter = min(2, narrow-1)
	}
	return c
}

// Text is the width of the text in a pane.
func (c Columns) Text(screen model.Side) int { return max(c.Panes.At(screen)-c.Gutter, 1) }

// Total is the width of both panes and the gap, or of the one that is shown.
func (c Columns) Total() int {
	if c.Arrangement >= Beside {
		return c.Panes.Left + PaneGap + c.Panes.Right
	}
	return c.Panes.Left
}

// GutterText is what is left of a line's text.
func (s *Context) GutterText(here bool, signs string, reg Columns) string {
	bar := " "
	if here {
		bar = s.Styles.Selected.Paint(s.Glyphs.Bar)
	}
	if reg.Gutter < GutterWidth {
		return pane.Pad(bar+strings.TrimLeft(signs, " "), reg.Gutter)
	}
	return bar + pane.PadLeft(signs, reg.Gutter-2) + " "
}
