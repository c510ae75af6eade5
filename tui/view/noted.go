package view

import (
	"strings"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// NotesOn returns what the reader wrote on a place.
func (s *Context) NotesOn(at notes.Place) []notes.Note { return s.Notes.On(at) }

// NotedLines are the notes on some places, each behind their sign and with its place,
// for an entry that stands for these places.
func (s *Context) NotedLines(width int, places ...notes.Place) []string {
	var lines []string
	for _, at := range places {
		for _, n := range s.NotesOn(at) {
			text := s.Glyphs.Note + " " + pane.Clean(n.Text) + " (" + s.NotedPlace(at) + ")"
			lines = append(lines, s.Wrapped(text, max(min(width, Measure), 1), s.Styles.Strong)...)
		}
	}
	return lines
}

// QuotedPlaces are the places of what is quoted first for a claim, as the sides are on
// the screen.
func (s *Context) QuotedPlaces(evidence model.Pair[[]compare.Evidence]) []notes.Place {
	var places []notes.Place
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := s.OnScreen(screen)
		if list := evidence.At(side); len(list) > 0 {
			places = append(places, notes.At(side, list[0].Ref))
		}
	}
	return places
}

// SpotOfWeakness is the spot of a recurring weakness. It has no place of its own:
// that is where its quotation stands, of the side that is being read.
func (s *Context) SpotOfWeakness(r *compare.Recurring) Spot {
	spot := s.quotedFor(r.Theme, func(side model.Side) *compare.Evidence {
		if list := r.Evidence.At(side); len(list) > 0 {
			return &list[0]
		}
		return nil
	})
	spot.Weakness = r
	return spot
}

// SpotOfTheme is that of a theme, in the same way.
func (s *Context) SpotOfTheme(t *compare.ThemeRow) Spot {
	spot := s.quotedFor(t.Theme, func(side model.Side) *compare.Evidence { return s.Comparison.Telling(t, side) })
	spot.Theme = t
	return spot
}

// quotedFor is the spot of what is quoted for a theme, of the side that is being
// read, else of the other one.
func (s *Context) quotedFor(theme string, quoted func(model.Side) *compare.Evidence) Spot {
	for _, side := range []model.Side{s.Selection.Side, s.Selection.Side.Other()} {
		if e := quoted(side); e != nil {
			return Spot{Place: notes.At(side, e.Ref), Quoted: theme}
		}
	}
	return Spot{Place: notes.Place{Lost: true}}
}

// NotedPlace names the place of a note: "2019, para 4", or a judgement.
func (s *Context) NotedPlace(p notes.Place) string {
	switch {
	case p.Area != "":
		if j := s.Index.Judgements[p.Area]; j != nil {
			return pane.Clean(j.Title)
		}
		return p.Area
	case p.Lost:
		return s.SideName(s.OnScreen(p.Side)) + ", no longer found"
	}
	return s.SideName(s.OnScreen(p.Side)) + ", " + s.Place(p.Side, p.Ref)
}

// ChangeWords is what a sentence says about time, in words.
func ChangeWords(c model.Change) string {
	switch c {
	case model.Improved:
		return "says it has improved"
	case model.Declined:
		return "says it has declined"
	case model.Persists:
		return "says it is still there"
	}
	return "says nothing of change"
}

// CleanLines is a text in lines that are safe to show.
func CleanLines(text string) []string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = pane.Clean(lines[i])
	}
	return lines
}
