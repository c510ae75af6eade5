package fiction

import (
	"reinspect/compare"
	"reinspect/model"
)

// Bands lays the sections of a comparison out in bands, from their pairs: each
// paragraph under the theme of its first pair, what was asked for first. It is
// far simpler than what makes the bands of real comparisons.
func Bands(c *compare.Comparison) {
	if len(c.Sections) == 0 || c.Sections[0].Area != compare.AskedForArea {
		asked := compare.SectionRow{Area: compare.AskedForArea, Title: "What was asked for"}
		c.Sections = append([]compare.SectionRow{asked}, c.Sections...)
	}
	c.Sections[0].Bands = []compare.Band{{Refs: model.Pair[[]model.Ref]{
		Left: bullets(c.Reports.Left), Right: bullets(c.Reports.Right),
	}}}
	at := map[model.Place]slot{}
	for i := range c.Sections[1:] {
		fill(c, i+1, at)
	}
	for i := range c.Sections {
		for _, a := range c.Sections[i].Pairs {
			if a.Refs.Left != nil && a.Refs.Right != nil {
				link(c, a, at)
			}
		}
	}
}

// slot is where a text stands.
type slot struct{ section, band, at int }

func bullets(r *model.Report) []model.Ref {
	var out []model.Ref
	for i := range r.Recommendations {
		out = append(out, model.Ref{Kind: model.RefBullet, N: i + 1})
	}
	return out
}

// fill makes the bands of a section: those of both reports first.
func fill(c *compare.Comparison, section int, at map[model.Place]slot) {
	s := &c.Sections[section]
	var both, alone []compare.Band
	for _, theme := range themesOf(s) {
		b := compare.Band{Theme: theme}
		for _, a := range s.Pairs {
			if a.Theme == theme || s.Area == model.Summary {
				add(&b, a, at)
			}
		}
		b.Asked = model.Pair[[]int]{Left: askedOn(c.Reports.Left, theme), Right: askedOn(c.Reports.Right, theme)}
		if _, only := b.OnlySide(); only {
			alone = append(alone, b)
		} else {
			both = append(both, b)
		}
	}
	s.Bands = append(both, alone...)
	for k, b := range s.Bands {
		for _, side := range []model.Side{model.Left, model.Right} {
			for i, ref := range b.Refs.At(side) {
				at[model.Place{Side: side, Ref: ref.Key()}] = slot{section, k, i}
			}
		}
	}
}

// add puts the texts of a pair into a band, those that stand in none yet.
func add(b *compare.Band, a compare.Alignment, at map[model.Place]slot) {
	for _, side := range []model.Side{model.Left, model.Right} {
		ref := a.Refs.At(side)
		if ref == nil {
			continue
		}
		place := model.Place{Side: side, Ref: ref.Key()}
		if _, known := at[place]; !known {
			at[place] = slot{}
			b.Refs.Set(side, append(b.Refs.At(side), *ref))
		}
	}
}

func askedOn(r *model.Report, theme string) []int {
	var out []int
	for i, rec := range r.Recommendations {
		if len(rec.Themes) > 0 && rec.Themes[0].ID == theme {
			out = append(out, i+1)
		}
	}
	return out
}

// themesOf lists the themes of a section's pairs; a summary is not divided.
func themesOf(s *compare.SectionRow) []string {
	if s.Area == model.Summary {
		return []string{""}
	}
	var out []string
	seen := map[string]bool{}
	for _, a := range s.Pairs {
		if !seen[a.Theme] {
			seen[a.Theme] = true
			out = append(out, a.Theme)
		}
	}
	return out
}

func link(c *compare.Comparison, a compare.Alignment, at map[model.Place]slot) {
	l := at[model.Place{Side: model.Left, Ref: a.Refs.Left.Key()}]
	r := at[model.Place{Side: model.Right, Ref: a.Refs.Right.Key()}]
	here, there := &c.Sections[l.section].Bands[l.band], &c.Sections[r.section].Bands[r.band]
	if here == there {
		here.Facing = append(here.Facing, compare.Facing{At: model.Pair[int]{Left: l.at, Right: r.at}, Score: a.Score})
		return
	}
	also := compare.Elsewhere{Refs: model.Pair[model.Ref]{Left: *a.Refs.Left, Right: *a.Refs.Right}}
	here.Also, there.Also = append(here.Also, also), append(there.Also, also)
}
