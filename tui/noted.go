package tui

import (
	"strings"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// samePlace reports whether two notes stand on the same thing.
func samePlace(a, b notes.Place) bool {
	if a.Area != "" || b.Area != "" {
		return a.Area == b.Area
	}
	return a.Side == b.Side && a.Ref.Key() == b.Ref.Key() && !a.Lost && !b.Lost
}

// notesOn returns what the reader wrote on a place.
func (s *state) notesOn(at notes.Place) []notes.Note {
	var found []notes.Note
	for _, n := range s.noted.Notes {
		if samePlace(n.At, at) {
			found = append(found, n)
		}
	}
	return found
}

// notedPlace names the place of a note: "2019, para 4", or a judgement.
func (s *state) notedPlace(p notes.Place) string {
	switch {
	case p.Area != "":
		if j := s.index.areas[p.Area]; j != nil {
			return pane.Clean(j.Title)
		}
		return p.Area
	case p.Lost:
		return s.sideName(s.onScreen(p.Side)) + ", no longer found"
	}
	return s.sideName(s.onScreen(p.Side)) + ", " + s.place(p.Side, p.Ref)
}

// changeWords is what a sentence says about time, in words.
func changeWords(c model.Change) string {
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

func cleanLines(text string) []string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = pane.Clean(lines[i])
	}
	return lines
}
