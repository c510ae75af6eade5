package wording

import (
	"strings"

	"reinspect/compare"
	"reinspect/internal/theme"
	"reinspect/model"
)

// Words says the facts of one comparison. Sides are always those of the
// comparison, whatever side of the screen they are shown on.
type Words struct {
	c       *compare.Comparison
	themes  *theme.Catalogue
	swapped bool
	names   model.Pair[string]
}

// Of returns the words for a comparison. A nil catalogue leaves themes named
// by their ids.
func Of(c *compare.Comparison, themes *theme.Catalogue) Words {
	return Words{c: c, themes: themes, names: sideNames(c)}
}

// OfOneAuthority returns the words for two reports on one authority that follow
// each other; for one alone they can be the same.
func OfOneAuthority(left, right *model.Report, themes *theme.Catalogue) Words {
	return Of(&compare.Comparison{
		Reports:  model.Pair[*model.Report]{Left: left, Right: right},
		Relation: compare.SameAuthority,
	}, themes)
}

// Swapped returns the words for a screen that shows the right report on the
// left. Only movements between reports that do not follow each other in time
// change: what was "stronger" is then "weaker".
func (w Words) Swapped() Words {
	w.swapped = !w.swapped
	return w
}

// Theme returns the title of a theme.
func (w Words) Theme(id string) string {
	if w.themes == nil {
		return id
	}
	return w.themes.Title(id)
}

// Themes returns the titles of several themes, joined by commas.
func (w Words) Themes(ids []string) string {
	titles := make([]string, len(ids))
	for i, id := range ids {
		titles[i] = w.Theme(id)
	}
	return strings.Join(titles, ", ")
}

// Area returns the title of an area as this comparison has it, else its id
// written as words.
func (w Words) Area(id string) string {
	for _, j := range w.c.Judgements {
		if j.Area == id && j.Title != "" {
			return j.Title
		}
	}
	for _, s := range w.c.Sections {
		if s.Area == id && s.Title != "" {
			return s.Title
		}
	}
	if id == "" {
		return "Other text"
	}
	return Capital(strings.ReplaceAll(id, "-", " "))
}
