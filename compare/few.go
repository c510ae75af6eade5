package compare

import (
	"cmp"
	"slices"

	"reinspect/model"
)

// keys lists the bands by row and theme.
func (y *layout) keys() []bandKey {
	var out []bandKey
	for key := range y.members {
		out = append(out, key)
	}
	slices.SortFunc(out, func(a, b bandKey) int {
		return cmp.Or(cmp.Compare(y.at[a.row], y.at[b.row]), cmp.Compare(y.env.Themes.Index(a.theme), y.env.Themes.Index(b.theme)), cmp.Compare(a.theme, b.theme))
	})
	return out
}

// move takes a text to another band.
func (y *layout) move(t *standing, to bandKey) {
	if t.bandKey == to {
		return
	}
	from, into := y.members[t.bandKey], y.members[to]
	from.Set(t.side, slices.DeleteFunc(slices.Clone(from.At(t.side)), func(o *standing) bool { return o == t }))
	into.Set(t.side, append(slices.Clone(into.At(t.side)), t))
	y.members[t.bandKey], y.members[to] = from, into
	t.bandKey = to
}

// alone returns the texts of a band in which only one side has any, and their
// words; none for other bands.
func (y *layout) alone(key bandKey) (texts []*standing, words int) {
	m := y.members[key]
	if len(m.Left) > 0 && len(m.Right) > 0 {
		return nil, 0
	}
	texts = slices.Concat(m.Left, m.Right)
	return texts, wordsOf(texts)
}

func wordsOf(texts []*standing) int {
	n := 0
	for _, t := range texts {
		n += t.words
	}
	return n
}

// joinFew takes the few words that one side alone has on a theme to another
// band of the row in which they have their place: that of a counterpart on one
// of their own themes, or else of a further theme of theirs which the other
// side treats.
func (y *layout) joinFew() {
	for _, key := range y.keys() {
		texts, words := y.alone(key)
		if !y.divided(key.row) || words > fewWords {
			continue
		}
		for _, t := range texts {
			if id := y.sharedTheme(t); id != "" {
				y.move(t, bandKey{row: t.row, theme: id})
			}
		}
	}
}

// partner is a counterpart of a text.
type partner struct {
	*standing
	score float64
}

// counterparts lists the counterparts of each text, the likest first.
func (y *layout) counterparts() map[*standing][]partner {
	out := map[*standing][]partner{}
	for _, p := range y.s.pairs {
		l, r := y.texts.Left[p.left], y.texts.Right[p.right]
		out[l], out[r] = append(out[l], partner{r, p.score}), append(out[r], partner{l, p.score})
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b partner) int { return cmp.Compare(b.score, a.score) })
	}
	return out
}

// sharedTheme is a further theme of a text which the other side treats in its
// row, first that of a counterpart; "" for none.
func (y *layout) sharedTheme(t *standing) string {
	about := func(id string) bool {
		return slices.ContainsFunc(t.p.themes, func(m model.ThemeMark) bool { return m.ID == id })
	}
	for _, c := range y.partners[t] {
		if c.row == t.row && c.theme != t.theme && about(c.theme) {
			return c.theme
		}
	}
	for _, m := range t.p.themes {
		if m.ID != t.theme && len(y.members[bandKey{row: t.row, theme: m.ID}].At(t.side.Other())) > 0 {
			return m.ID
		}
	}
	return ""
}

// crossFew takes the few words that one side alone has on a theme in a row to
// the row in which the other side says most of it.
func (y *layout) crossFew() {
	keys := y.keys()
	for _, key := range keys {
		texts, words := y.alone(key)
		if len(texts) == 0 || words > fewWords || key.theme == "" || y.fixed(key.row) {
			continue
		}
		to, most := key, words-1
		for _, other := range keys {
			n := wordsOf(y.members[other].At(texts[0].side.Other()))
			if other.theme == key.theme && other.row != key.row && !y.fixed(other.row) && n > most {
				to, most = other, n
			}
		}
		for _, t := range texts {
			y.move(t, to)
		}
	}
}

// joinReaders takes the right text of each pair that the reader made to the band
// of the left one.
func (y *layout) joinReaders() {
	for _, p := range y.s.pairs {
		if p.outcome == ByReader {
			y.move(y.texts.Right[p.right], y.texts.Left[p.left].bandKey)
		}
	}
}
