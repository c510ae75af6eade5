// Package theme is the catalogue of what reports speak about: ids, titles,
// the area a theme belongs to, and the phrases that name it over the years.
//
// It knows no reports and no weights; those are assess's.
package theme

import "slices"

// Theme is one subject that paragraphs can be about.
type Theme struct {
	ID      string   `toml:"id"`      // what programs exchange, such as "front-door"
	Title   string   `toml:"title"`   // what people read
	Area    string   `toml:"area"`    // the area it mostly belongs to
	Phrases []string `toml:"phrases"` // words that name it, lower case, over the years
}

// Other is the theme of text that no other theme fits.
const Other = "other"

// Catalogue is all themes in their reading order.
type Catalogue struct {
	themes []Theme
	byID   map[string]int
}

// New returns a catalogue of the given themes; a later one with the id of an
// earlier one replaces it in place.
func New(themes []Theme) *Catalogue {
	c := &Catalogue{byID: map[string]int{}}
	for _, t := range themes {
		if i, ok := c.byID[t.ID]; ok {
			c.themes[i] = t
			continue
		}
		c.byID[t.ID] = len(c.themes)
		c.themes = append(c.themes, t)
	}
	return c
}

// With returns a catalogue with further themes at its end, but for those whose id
// it has already.
func (c *Catalogue) With(further []Theme) *Catalogue {
	all := slices.Clone(c.themes)
	for _, t := range further {
		if _, known := c.ByID(t.ID); !known {
			all = append(all, t)
		}
	}
	return New(all)
}

// All returns the themes in reading order.
func (c *Catalogue) All() []Theme { return c.themes }

// ByID returns a theme, and whether there is one of that id.
func (c *Catalogue) ByID(id string) (Theme, bool) {
	i, ok := c.byID[id]
	if !ok {
		return Theme{}, false
	}
	return c.themes[i], true
}

// Index returns the place of a theme in reading order; one that is unknown comes
// after all others.
func (c *Catalogue) Index(id string) int {
	if i, ok := c.byID[id]; ok {
		return i
	}
	return len(c.themes)
}

// Title returns the title of a theme, or the id itself where it is unknown.
func (c *Catalogue) Title(id string) string {
	if t, ok := c.ByID(id); ok {
		return t.Title
	}
	return id
}
