package tui

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/theme"
	"reinspect/model"
	"reinspect/tui/pane"
)

// state is what all views share.
type state struct {
	cmp     *compare.Comparison // nil until it is loaded
	noted   notes.Content       // what the reader noted on it
	edition int                 // counts the changes of noted
	noteAt  string              // the file that notes are saved as; "" where nothing can be noted
	index   index
	themes  *theme.Catalogue
	styles  styles
	glyphs  glyphs
	keys    *keyMap
	swapped bool // the right report stands on the left of the screen
	sel     selection
	filter  filter
	query   string // what people look for in both reports
}

// selection is the place people look at, carried from view to view. Sides
// are those of the comparison, whatever the screen shows.
type selection struct {
	area  string
	theme string
	refs  model.Pair[*model.Ref]
	side  model.Side
	words string // the sentence at the place of the side; "" for the whole place
}

// onScreen returns the side of the comparison that stands at a side of the
// screen, and the other way round.
func (s *state) onScreen(side model.Side) model.Side {
	if s.swapped {
		return side.Other()
	}
	return side
}

// between is the sign between what stands left and right on the screen: an
// arrow only where it points onward in time, which it does neither between
// two places nor with the sides swapped.
func (s *state) between() string {
	if s.swapped || !s.cmp.InTime() {
		return s.glyphs.beside
	}
	return s.glyphs.arrow
}

// report returns the report at a side of the screen; nil until it is loaded.
func (s *state) report(screen model.Side) *model.Report {
	if s.cmp == nil {
		return nil
	}
	return s.cmp.Reports.At(s.onScreen(screen))
}

// sideName is the shortest name that tells the reports at the two sides of
// the screen apart: the year, the month, the authority, or the side.
func (s *state) sideName(screen model.Side) string {
	own, other := s.report(screen), s.report(screen.Other())
	if own == nil || other == nil {
		return screen.String()
	}
	if s.cmp.Relation == compare.DifferentAuthorities {
		return placeSide(own.Authority, other.Authority, screen)
	}
	a, b := own.Inspected.Start, other.Inspected.Start
	switch {
	case a.IsZero() || b.IsZero():
		return screen.String()
	case a.Year != b.Year:
		return fmt.Sprint(a.Year)
	case a.Month != b.Month:
		return fmt.Sprintf("%s %d", a.Month.String()[:3], a.Year)
	}
	return screen.String()
}

// longName is the length from which the name of a place is cut where it lists
// several: captions repeat it on every line.
const longName = 16

// placeSide names one of two places: the first it takes its name from, where
// the whole would be long.
func placeSide(own, other string, screen model.Side) string {
	own, other = pane.Clean(own), pane.Clean(other)
	if own == "" || own == other {
		return screen.String()
	}
	if pane.Width(own) <= longName {
		return own
	}
	short := own
	for _, between := range []string{", ", " and ", " & "} {
		short, _, _ = strings.Cut(short, between)
	}
	if strings.HasPrefix(other, short) {
		return own
	}
	return short
}

// nameOf is sideName for a side of the comparison.
func (s *state) nameOf(side model.Side) string { return s.sideName(s.onScreen(side)) }

// themeTitle returns what people call a theme.
func (s *state) themeTitle(id string) string {
	if s.themes == nil || id == "" {
		return id
	}
	return s.themes.Title(id)
}
