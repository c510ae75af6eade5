package wording

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// BandTitle names a band of a section: its theme; "" in a section that is not
// divided by themes.
func (w Words) BandTitle(s *compare.SectionRow, b *compare.Band) string {
	switch {
	case b.Theme != "":
		return w.Theme(b.Theme)
	case len(s.Bands) == 1:
		return ""
	case s.Area == compare.AskedForArea && w.OnlyHere(b) != "":
		return choose(w.twoAuthorities(), "Asked of one authority", "Asked for once")
	}
	return "Other matters"
}

// OnlyHere says that one report alone has text in a band: "only in 2018", or
// "here only in 2018" where the other one treats the theme elsewhere; "" where
// both have text.
func (w Words) OnlyHere(b *compare.Band) string {
	side, only := b.OnlySide()
	if !only {
		return ""
	}
	if t := w.c.ThemeRow(b.Theme); t != nil && t.Balance.At(side.Other()) != compare.Absent {
		return "here " + w.OnlyIn(side)
	}
	return w.OnlyIn(side)
}

// Recurs says of a theme whether it is a weakness of both reports; "" where it
// is not.
func (w Words) Recurs(theme string) string {
	for i := range w.c.Recurring {
		if r := &w.c.Recurring[i]; r.Theme == theme && theme != "" {
			if r.Doubtful() {
				return choose(w.twoAuthorities(), "may be shared", "may recur")
			}
			return choose(w.twoAuthorities(), "shared", "recurs")
		}
	}
	return ""
}

// Asked says which recommendations of each report are on a band's theme:
// "asked for: rec 5, 6 (2018), rec 8 (2022)"; "" where none is. First is the
// side named first.
func (w Words) Asked(b *compare.Band, first model.Side) string {
	var parts []string
	for _, side := range []model.Side{first, first.Other()} {
		if n := b.Asked.At(side); len(n) > 0 {
			numbers := strings.Trim(strings.ReplaceAll(fmt.Sprint(n), " ", ", "), "[]")
			parts = append(parts, fmt.Sprintf("rec %s (%s)", numbers, w.Side(side)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "asked for: " + strings.Join(parts, ", ")
}
