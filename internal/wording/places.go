package wording

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"reinspect/model"
)

// Cite names a place as people cite it in a text of their own:
// "Ashcombe, 11–22 June 2018, para 17, page 6".
func (w Words) Cite(side model.Side, ref model.Ref) string {
	return w.Inspection(side) + ", " + w.placeOnPage(side, ref)
}

// CiteShort names a place within the comparison: "2018, para 17, page 6".
func (w Words) CiteShort(side model.Side, ref model.Ref) string {
	return w.Side(side) + ", " + w.placeOnPage(side, ref)
}

// placeOnPage is a place with its page, where that is known.
func (w Words) placeOnPage(side model.Side, ref model.Ref) string {
	name, page := w.Place(side, ref), w.Page(side, ref)
	if page == 0 || w.place(side, ref).noun == "page" {
		return name
	}
	return fmt.Sprintf("%s, page %d", name, page)
}

// Page is the page that a place begins on; 0 where it is not known.
func (w Words) Page(side model.Side, ref model.Ref) int {
	r := w.c.Reports.At(side)
	if p := r.Paragraph(ref); p != nil {
		return p.Page
	}
	if rec := r.Recommendation(ref); rec != nil {
		return rec.Page
	}
	return 0
}

// Place names a place of one report: "para 17", "recommendation 2", "summary",
// "page 4 (unnumbered)", or "para 12 by count" where the report prints no
// numbers.
func (w Words) Place(side model.Side, ref model.Ref) string {
	p := w.place(side, ref)
	return p.group(p.number)
}

// PlaceShort names a place in few letters, with its page: "para 17, p 6",
// "rec 2", "summary, p 1".
func (w Words) PlaceShort(side model.Side, ref model.Ref) string {
	p, page := w.place(side, ref).brief(), w.Page(side, ref)
	name := p.group(p.number)
	if page == 0 || p.noun == "rec" || p.noun == "p" {
		return name
	}
	return fmt.Sprintf("%s, p %d", name, page)
}

// PlacesShort names several places in few letters, each once and those of a
// kind together: "paras 11, 54; rec 2; summary". Numbers need no page to be
// found.
func (w Words) PlacesShort(side model.Side, refs []model.Ref) string {
	return w.places(side, refs, place.brief, false)
}

// Places names several places of one report, each once and those of a kind
// together: "paras 4, 16; recommendation 2; summary".
func (w Words) Places(side model.Side, refs []model.Ref) string {
	return w.places(side, refs, place.whole, false)
}

// PlacesOnPages is Places with the page of each: "paras 4 (p. 2), 16 (p. 5);
// recommendation 2 (p. 3); summary (p. 1)".
func (w Words) PlacesOnPages(side model.Side, refs []model.Ref) string {
	return w.places(side, refs, place.whole, true)
}

func (w Words) places(side model.Side, refs []model.Ref, form func(place) place, pages bool) string {
	var groups []place
	numbers := map[place][]string{}
	for _, ref := range refs {
		p := form(w.place(side, ref))
		number := p.number
		if page := w.Page(side, ref); pages && page > 0 && p.noun != "page" {
			number = strings.TrimSpace(fmt.Sprintf("%s (p. %d)", number, page))
		}
		p.number = ""
		if numbers[p] == nil {
			groups = append(groups, p)
		}
		if !slices.Contains(numbers[p], number) {
			numbers[p] = append(numbers[p], number)
		}
	}
	parts := make([]string, len(groups))
	for i, g := range groups {
		parts[i] = g.group(numbers[g]...)
	}
	return strings.Join(parts, "; ")
}

// FirstPlaces names at most n of some places and says how many more there
// are: "paras 4, 16 and 3 more".
func (w Words) FirstPlaces(side model.Side, refs []model.Ref, n int) string {
	if len(refs) <= n {
		return w.Places(side, refs)
	}
	return fmt.Sprintf("%s and %d more", w.Places(side, refs[:n]), len(refs)-n)
}

// place is a name in parts: "para", "12", " by count".
type place struct{ noun, number, after string }

func (w Words) place(side model.Side, ref model.Ref) place {
	r := w.c.Reports.At(side)
	p := r.Paragraph(ref)
	switch {
	case ref.Kind == model.RefBullet:
		return place{noun: "recommendation", number: strconv.Itoa(ref.N)}
	case ref.N != 0 && p != nil && !p.Numbered:
		return place{noun: "para", number: strconv.Itoa(ref.N), after: " by count"}
	case ref.N != 0:
		return place{noun: "para", number: strconv.Itoa(ref.N)}
	case p == nil || r.Sections[ref.Section].Area == model.Summary:
		return place{noun: "summary"}
	case p.Page != 0:
		return place{noun: "page", number: strconv.Itoa(p.Page), after: " (unnumbered)"}
	}
	return place{noun: "unnumbered paragraph"}
}

// whole is the name as it is, brief in few letters: "rec 2", "p 10", and
// without how the number was found.
func (p place) whole() place { return p }

func (p place) brief() place {
	switch p.noun {
	case "recommendation":
		p.noun = "rec"
	case "page":
		p.noun = "p"
	}
	p.after = ""
	return p
}

func (p place) group(numbers ...string) string {
	if numbers[0] == "" {
		return p.noun
	}
	noun := p.noun
	switch {
	case len(numbers) < 2 || noun == "summary":
	case noun == "p":
		noun = "pp"
	default:
		noun += "s"
	}
	return noun + " " + strings.Join(numbers, ", ") + p.after
}
