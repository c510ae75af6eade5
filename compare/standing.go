package compare

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/model"
)

// standing is a text and the band in which it is shown.
type standing struct {
	side  model.Side
	p     *passage
	order int // its place in the report: paragraphs first, then items of the list
	words int
	bandKey
	dissolved bool // its own section faces none, and is shown theme by theme
}

// bandKey names a band: the row, and the theme within it.
type bandKey struct {
	row, theme string
	lone       string // the side whose items of the improvement list stand there alone; "" elsewhere
}

// stand decides for every text in which band it is shown: in the row of its own
// section and the band of its main theme, except that
//
//   - a section that faces none, such as one on the quality of practice, is
//     shown theme by theme where the other report treats the themes;
//   - a row has no theme on one side only for a few words' sake, if these have
//     their place in a band that both sides fill;
//   - a pair that the reader made stands in one band, and so do two items that ask for
//     the same thing.
func (y *layout) stand() {
	y.members = map[bandKey]model.Pair[[]*standing]{}
	for _, side := range []model.Side{model.Left, model.Right} {
		y.texts.Set(side, y.standings(side))
		fillThemes(y.texts.At(side))
		for _, t := range y.texts.At(side) {
			y.open(t.row)
		}
	}
	y.dissolve()
	for _, side := range []model.Side{model.Left, model.Right} {
		for _, t := range y.texts.At(side) {
			if !y.divided(t.row) {
				t.theme = ""
			}
			m := y.members[t.bandKey]
			m.Set(side, append(m.At(side), t))
			y.members[t.bandKey] = m
		}
	}
	y.partners = y.counterparts()
	y.joinFew()
	y.crossFew()
	y.joinReaders()
	y.again = y.askedAgain()
	y.joinAsked()
	y.gatherAsked()
}

// standings is a side's texts, each in its own section's row: the paragraphs by
// their positions, then the items of the improvement list that are none.
func (y *layout) standings(at model.Side) []*standing {
	sd := y.s.At(at)
	var out []*standing
	add := func(p *passage, row string) {
		words := 0
		for range strings.FieldsSeq(p.text) {
			words++
		}
		out = append(out, &standing{
			side: at, p: p, order: len(out), words: words,
			bandKey: bandKey{row: row, theme: mainTheme(p)},
		})
	}
	items := map[int]bool{} // numbers of the paragraphs that are items
	for i := range sd.paragraphs {
		p := &sd.paragraphs[i]
		items[p.ref.N] = items[p.ref.N] || p.listItem
		add(p, y.home(at, p))
	}
	for i := range sd.bullets {
		if n := sd.report.Recommendations[i].Paragraph; n == 0 || !items[n] {
			add(&sd.bullets[i], AskedForArea)
		}
	}
	return out
}

// mainTheme is what a text is mainly about; "" for nothing in particular.
func mainTheme(p *passage) string {
	for _, m := range p.themes {
		if m.ID != theme.Other {
			return m.ID
		}
	}
	return ""
}

// home is the row of a text's own section. If its area is compared with two, it
// is the row to which the text's main theme belongs.
func (y *layout) home(at model.Side, p *passage) string {
	sec := &y.s.At(at).report.Sections[p.ref.Section]
	switch {
	case p.listItem || y.asks(at, sec):
		return AskedForArea
	case p.background:
		return BackgroundArea
	case p.area == "" && p.ref.N == 0: // in a report of numbered paragraphs: a list at the front
		return model.Summary
	}
	var rows []string
	for _, l := range y.links {
		if p.area != "" && areasOf(l).At(at) == p.area {
			rows = append(rows, l.Row)
		}
	}
	if len(rows) == 0 {
		return p.area
	}
	for _, m := range p.themes {
		if t, ok := y.env.Themes.ByID(m.ID); ok && slices.Contains(rows, t.Area) {
			return t.Area
		}
	}
	return rows[0]
}

// asks reports whether a section is an improvement list.
func (y *layout) asks(at model.Side, sec *model.Section) bool {
	f, ok := y.env.Frameworks.ByID(y.s.At(at).report.Framework.ID)
	return ok && f.NamesPart(framework.PartImprovement, framework.Fold(sec.Title))
}

// divided reports whether a row is divided by themes: a summary says what it
// says as a whole, and background is read by nobody for its themes.
func (y *layout) divided(row string) bool {
	return row != model.Summary && row != BackgroundArea && !y.c.Versions
}

// fixed reports whether the texts of a row stay in it whatever they are about.
func (y *layout) fixed(row string) bool {
	return row == AskedForArea || row == model.Summary || row == BackgroundArea || y.ofBoard(row)
}

// ofBoard reports whether a row is about the safeguarding board, which is
// another body than the authority.
func (y *layout) ofBoard(row string) bool {
	for _, side := range []model.Side{model.Left, model.Right} {
		if f, ok := y.env.Frameworks.ByID(y.s.At(side).report.Framework.ID); ok {
			if a, ok := f.ByArea(row); ok && a.Within == framework.PartBoard {
				return true
			}
		}
	}
	return false
}

// dissolve moves the texts of sections that face none and are no subject of
// their own: to the row where the other report treats their theme. What an
// inspection of one area finds goes to the row of that area.
func (y *layout) dissolve() {
	words := map[string]model.Pair[int]{}    // by row
	treated := map[bandKey]model.Pair[int]{} // by row and theme, in rows that stay
	for _, t := range y.all() {
		words[t.row] = plus(words[t.row], t)
	}
	dissolves := func(t *standing) bool {
		return words[t.row].At(t.side.Other()) == 0 && !y.fixed(t.row) && !y.isSubject(t.row)
	}
	for _, t := range y.all() {
		if !dissolves(t) && !y.fixed(t.row) {
			treated[t.bandKey] = plus(treated[t.bandKey], t)
		}
	}
	for _, t := range y.all() {
		switch {
		case !dissolves(t):
		case t.row == model.OverallArea && words[model.Summary].At(t.side.Other()) > 0:
			t.row = model.Summary // both say what was found, all in all
		default:
			row := y.whereTreated(t, treated, words)
			t.row, t.dissolved = row, row != t.row
		}
	}
}

// whereTreated is the row of the other report in which a text's theme is: that
// of the theme's area if its own report has a section on it, that of the area
// that the whole inspection is about, that of the theme's area all the same, or
// else the one that says most of it.
func (y *layout) whereTreated(t *standing, treated map[bandKey]model.Pair[int], words map[string]model.Pair[int]) string {
	about := y.about(t.side)
	if t.theme == "" {
		return cmp.Or(about, t.row)
	}
	says := func(row string) int { return treated[bandKey{row: row, theme: t.theme}].At(t.side.Other()) }
	subject, _ := y.env.Themes.ByID(t.theme)
	first := []string{about, subject.Area}
	if words[subject.Area].At(t.side) > 0 {
		slices.Reverse(first)
	}
	for _, row := range first {
		if row != "" && says(row) > 0 {
			return row
		}
	}
	best := cmp.Or(about, t.row)
	for _, row := range y.rows {
		if says(row.Area) > says(best) {
			best = row.Area
		}
	}
	return best
}

// about is the row of the area that a whole inspection is about; "" where it is
// about several.
func (y *layout) about(at model.Side) string {
	if f, ok := y.env.Frameworks.ByID(y.s.At(at).report.Framework.ID); ok {
		if _, ok := y.at[f.About]; ok {
			return f.About
		}
	}
	return ""
}

// isSubject reports whether themes of the catalogue belong to a row.
func (y *layout) isSubject(row string) bool {
	return slices.ContainsFunc(y.env.Themes.All(), func(t theme.Theme) bool { return row != "" && t.Area == row })
}

// all is the texts of both sides.
func (y *layout) all() []*standing { return slices.Concat(y.texts.Left, y.texts.Right) }

// plus adds a text's words to those of its side.
func plus(n model.Pair[int], t *standing) model.Pair[int] {
	n.Set(t.side, n.At(t.side)+t.words)
	return n
}

// fillThemes gives each text about nothing in particular the theme of the one
// before it in its row, or else of the one after it.
func fillThemes(texts []*standing) {
	fill := func(texts iter.Seq2[int, *standing]) {
		last := map[string]string{} // by row
		for _, t := range texts {
			t.theme = cmp.Or(t.theme, last[t.row])
			last[t.row] = t.theme
		}
	}
	fill(slices.All(texts))
	fill(slices.Backward(texts))
}
