package tui

import (
	"strings"

	"reinspect/model"
	"reinspect/tui/pane"
)

// The widths at which the layout changes, in columns.
const (
	wideWidth    = 140 // contents beside the panes
	besideWidth  = 100 // panes beside each other
	stackedWidth = 60  // panes one above the other; below, one side at a time
)

// arrangement is how the two sides stand to each other.
type arrangement int

const (
	oneSide arrangement = iota // one side at a time
	stacked                    // each pair one above the other
	beside                     // two columns
	wide                       // two columns and the contents
)

// arrange chooses the arrangement for a width.
func arrange(width int) arrangement {
	switch {
	case width >= wideWidth:
		return wide
	case width >= besideWidth:
		return beside
	case width >= stackedWidth:
		return stacked
	}
	return oneSide
}

// The widths of what both sides are laid out with, in columns.
const (
	paneGap     = 3
	stripWidth  = 3  // a space, the changes, the scrollbar
	gutterWidth = 5  // selection bar, number or signs, space
	measure     = 92 // the longest line that reads well
	columnGap   = 3  // between the columns of a table
	barWidth    = 2  // the bar beside the selection, and a space
)

// evenShare gives both sides the same width, in percent.
const evenShare = 50

// columns are the two sides of a text, beside each other or not.
type columns struct {
	arrangement arrangement
	panes       model.Pair[int] // widths by side of the screen, gutters included
	gutter      int             // width of what is left of the text
}

// splitColumns divides a room between the two sides; share is the left one's,
// in percent.
func splitColumns(at arrangement, room, share int) columns {
	c := columns{arrangement: at, gutter: gutterWidth}
	fit := func(w int) int { return max(min(w, measure+gutterWidth), 1) }
	c.panes = model.Pair[int]{Left: fit(room), Right: fit(room)}
	if at >= beside {
		left := (room - paneGap) * share / 100
		c.panes = model.Pair[int]{Left: fit(left), Right: fit(room - paneGap - left)}
	}
	if narrow := min(c.panes.Left, c.panes.Right); narrow < 4*gutterWidth {
		c.gutter = min(2, narrow-1)
	}
	return c
}

// text is the width of the text in a pane.
func (c columns) text(screen model.Side) int { return max(c.panes.At(screen)-c.gutter, 1) }

// total is the width of both panes and the gap, or of the one that is shown.
func (c columns) total() int {
	if c.arrangement >= beside {
		return c.panes.Left + paneGap + c.panes.Right
	}
	return c.panes.Left
}

// gutter is what stands left of a line's text.
func (s *state) gutter(here bool, signs string, reg columns) string {
	bar := " "
	if here {
		bar = s.styles.selected.Paint(s.glyphs.bar)
	}
	if reg.gutter < gutterWidth {
		return pane.Pad(bar+strings.TrimLeft(signs, " "), reg.gutter)
	}
	return bar + pane.PadLeft(signs, reg.gutter-2) + " "
}
