package view

import (
	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/theme"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
)

// Context is what all views share.
type Context struct {
	Comparison   *compare.Comparison // nil until it is loaded
	Notes        notes.Content       // what the reader noted on it
	NotesEdition int                 // counts the changes of Notes
	NotesFile    string              // the file that notes are saved as; "" where nothing can be noted
	Index        Index
	Themes       *theme.Catalogue
	Words        wording.Words // how facts are said, for this comparison and these sides
	Styles       Styles
	Glyphs       Glyphs
	Keys         *keys.Map
	Swapped      bool // the right report is on the left of the screen
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

// OnScreen returns the side of the comparison that is at a side of the
// screen, and the other way round.
func (s *Context) OnScreen(side model.Side) model.Side {
	if s.Swapped {
		return side.Other()
	}
	return side
}

// Between is the sign between what is left and right on the screen: an
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

// SideName is the shortest name that tells the report at a side of the screen
// from the other one: the year, the month, the authority.
func (s *Context) SideName(screen model.Side) string { return s.NameOf(s.OnScreen(screen)) }

// NameOf is SideName for a side of the comparison.
func (s *Context) NameOf(side model.Side) string { return pane.Clean(s.Words.Side(side)) }

// ThemeTitle returns what people call a theme.
func (s *Context) ThemeTitle(id string) string {
	if id == "" {
		return ""
	}
	return s.Words.Theme(id)
}
