package parse

import (
	"strings"

	"reinspect/internal/framework"
)

// authorityIn returns the place that a title names, found by the first frame
// that fits, without "London Borough of" and the like. What is called a
// programme or a project is no place.
func authorityIn(title string, frames []framework.Frame) string {
	runes, folded := foldKeeping(title)
	for _, frame := range frames {
		from, to := 0, len(folded)
		if frame.Before != nil {
			_, end, ok := frame.Before.Find(folded)
			if !ok {
				continue
			}
			from = end
		}
		if frame.Last != "" {
			at := strings.LastIndex(folded[from:], frame.Last)
			if at < 0 {
				continue
			}
			from += at + len(frame.Last)
		}
		if frame.After != nil {
			start, end, ok := frame.After.Find(folded[from:])
			if !ok || start == 0 || startsAny(words().Place.Scheme, folded[from+end:]) {
				continue
			}
			to = from + start
		}
		if place := placeName(textOf(runes, from, to)); place != "" && !startsLower(place) {
			return place
		}
	}
	return ""
}

// placeOnFront returns the place in the first of a document's first lines that
// consists of the name of a council or its services.
func (r *reader) placeOnFront() string {
	for i := 0; i < len(r.lines) && i < mostTitleLines; i++ {
		text := r.lines[i].text
		_, folded := foldKeeping(text)
		if longestEnd(folded) == 0 || endsSentence(text) || startsLower(text) {
			continue
		}
		if place := placeName(text); place != "" && !tellsOfInspection(place) && !startsAny(words().Place.NoPlace, folded) {
			return place
		}
	}
	return ""
}

// placeNamed returns the name in a title that consists of little else.
func placeNamed(title string) string {
	runes, folded := foldKeeping(title)
	if end, ok := anyStarts(words().Place.Named, folded); ok {
		title = textOf(runes, end, len(folded))
	}
	return strings.Trim(title, " ,.:;-–")
}

// mostPlaceWords is the most words in an authority's name.
const mostPlaceWords = 7

// placeName removes words such as "London Borough of", "Council" and "Children's
// Trust" from an authority's name. It is empty for what is no place.
func placeName(name string) string {
	for again := true; again; {
		again = false
		name = strings.Trim(name, " ,.:;-–")
		runes, folded := foldKeeping(name)
		if startsAny(words().Place.NoPlace, folded) {
			return ""
		}
		if n, ok := anyStarts(words().Place.Before, folded); ok {
			name, again = textOf(runes, n, len(folded)), true
		} else if n := longestEnd(folded); n > 0 {
			name, again = textOf(runes, 0, len(folded)-n), true
		}
	}
	if n := len(strings.Fields(name)); n == 0 || n > mostPlaceWords {
		return ""
	}
	return name
}

func startsAny(phrases []framework.Phrase, folded string) bool {
	_, ok := anyStarts(phrases, strings.TrimLeft(folded, " ,.:;-–"))
	return ok
}

// longestEnd returns the length of the longest wording at the end of a folded
// name that is no part of the place.
func longestEnd(folded string) int {
	longest := 0
	for _, p := range words().Place.After {
		for _, w := range p.Wordings() {
			ends := folded == w || strings.HasSuffix(folded, " "+w) || strings.HasPrefix(w, "'") && strings.HasSuffix(folded, w)
			if ends && len(w) > longest {
				longest = len(w)
			}
		}
	}
	return longest
}
