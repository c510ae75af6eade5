package view

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/theme"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
)

// Context is what all views share.
type Context struct {
	Comparison   *compare.Comparison // nil until it is loaded
	Notes        notes.Content       // what the reader noted on it
	NotesEdition int                 // counts the changes of noted
	NotesFile    string              // the file that notes are saved as; "" where nothing can be noted
	Index        Index
	Themes       *theme.Catalogue
	Styles       Styles
	Glyphs       Glyphs
	Keys         *keys.Map
	Swapped      bool // the right report stands on the left of the screen
	Selection    Selection
	Filter       Filter
	Query        string // what people look for in both reports
}

// Selection is the place people look at, carried from view to view. Sides
// are those of the comparison, whatever the screen shows.
type Selection struct {
	Area     string
	Theme    string
	Refs     model.Pair[*model.Ref]
	Side     model.Side
	Sentence string // the sentence at the place of the side; "" for the whole place
}

// OnScreen returns the side of the comparison that stands at a side of the
// screen, and the other way round.
func (s *Context) OnScreen(side model.Side) model.Side {
	if s.Swapped {
		return side.Other()
	}
	return side
}

// Between is the sign between what stands left and right on the screen: an
// arrow only where it points onward in time, which it does neither between
// two places nor with the sides swapped.
func (s *Context) Between() string {
	if s.Swapped || !s.Comparison.InTime() {
		return s.Glyphs.Beside
	}
	return s.Glyphs.Arrow
}

// Report returns the report at a side of the screen; nil until it is loaded.
func (s *Context) Report(screen model.Side) *model.Report {
	if s.Comparison == nil {
		return nil
	}
	return s.Comparison.Reports.At(s.OnScreen(screen))
}

// SideName is the shortest name that tells the reports at the two sides of
// the screen apart: the year, the month, the authority, or the side.
func (s *Context) SideName(screen model.Side) string {
	own, other := s.Report(screen), s.Report(screen.Other())
	if own == nil || other == nil {
		return screen.String()
	}
	if s.Comparison.Relation == compare.DifferentAuthorities {
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

// LongName is the length from which the name of a place is cut where it lists
// several: captions repeat it on every line.
const LongName = 16

// placeSide names one of two places: the first it takes its name from, where
// the whole would be long.
func placeSide(own, other string, screen model.Side) string {
	own, other = pane.Clean(own), pane.Clean(other)
	if own == "" || own == other {
		return screen.String()
	}
	if pane.Width(own) <= LongName {
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

// NameOf is sideName for a side of the comparison.
func (s *Context) NameOf(side model.Side) string { return s.SideName(s.OnScreen(side)) }

// ThemeTitle returns what people call a theme.
func (s *Context) ThemeTitle(id string) string {
	if s.Themes == nil || id == "" {
		return id
	}
	return s.Themes.Title(id)
}
