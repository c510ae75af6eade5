package compare

import (
	"cmp"
	"slices"

	"reinspect/model"
)

// The rows of texts that belong to no judgement, as ids of areas.
const (
	AskedForArea   = "asked-for"  // what both reports want to see improved
	BackgroundArea = "background" // about the place, the inspection or what grades mean
)

// Band is one theme within a row: what each report says of it there. Every
// paragraph of both reports stands in exactly one band of one row, and so does
// every item of an improvement list that is no paragraph.
type Band struct {
	Theme  string                  // "" for text about no theme, and for a row that is not divided
	Refs   model.Pair[[]model.Ref] // each side's texts in the order of its report
	Facing []Facing                // counterparts of which both stand here
	Also   []Elsewhere             // counterparts of which one stands here and the other elsewhere
	Asked  model.Pair[[]int]       // the recommendations whose main theme it is; none in the row of what was asked for
}

// Facing is a pair of counterparts in one band, by their places in Refs.
type Facing struct {
	At    model.Pair[int]
	Score float64 // 0 to 1
}

// Elsewhere is a pair of counterparts that stand in two bands.
type Elsewhere struct {
	Refs     model.Pair[model.Ref]
	Sentence model.Pair[int] // of each text: the sentence that is most like the other text
}

// OnlySide returns the side that alone has text in a band; false where both do.
func (b *Band) OnlySide() (model.Side, bool) {
	switch {
	case len(b.Refs.Right) == 0:
		return model.Left, true
	case len(b.Refs.Left) == 0:
		return model.Right, true
	}
	return model.Left, false
}

// bands builds the bands of a row: those that both reports have in the order in
// which both treat them, then those of the left report alone, then those of the
// right one.
func (y *layout) bands(row string) []Band {
	type placed struct {
		Band
		group int     // what both sides treat first, then what belongs to no theme, then what one side alone has
		at    float64 // where it stands in the row, 0 to 1
	}
	rank := y.ranks(row)
	var all []placed
	for key, texts := range y.members {
		if key.row != row || len(texts.Left)+len(texts.Right) == 0 {
			continue
		}
		b := placed{Band: y.band(key, texts)}
		if side, only := b.OnlySide(); only {
			b.group = 2 + int(side)
		} else if b.Theme == "" {
			b.group = 1
		}
		sides := 0.0
		for _, side := range []model.Side{model.Left, model.Right} {
			sum := 0.0
			for _, t := range texts.At(side) {
				sum += rank[t]
			}
			if n := len(texts.At(side)); n > 0 {
				b.at += sum / float64(n)
				sides++
			}
		}
		b.at /= sides
		all = append(all, b)
	}
	slices.SortFunc(all, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.at, b.at), cmp.Compare(y.env.Themes.Index(a.Theme), y.env.Themes.Index(b.Theme)), cmp.Compare(a.Theme, b.Theme))
	})
	out := make([]Band, len(all))
	for i := range all {
		out[i] = all[i].Band
	}
	return out
}

// ranks is where each text of a row stands among its side's texts, 0 to 1.
func (y *layout) ranks(row string) map[*standing]float64 {
	out := map[*standing]float64{}
	for _, side := range []model.Side{model.Left, model.Right} {
		var own []*standing
		for _, t := range y.texts.At(side) {
			if t.row == row {
				own = append(own, t)
			}
		}
		for i, t := range own {
			out[t] = (float64(i) + 0.5) / float64(len(own))
		}
	}
	return out
}

// band fills a band with its texts and their counterparts.
func (y *layout) band(key bandKey, texts model.Pair[[]*standing]) Band {
	b := Band{Theme: key.theme}
	at := map[*standing]int{}
	for _, side := range []model.Side{model.Left, model.Right} {
		own := texts.At(side)
		slices.SortFunc(own, func(a, b *standing) int { return cmp.Compare(a.order, b.order) })
		refs := make([]model.Ref, len(own))
		for i, t := range own {
			refs[i], at[t] = t.p.ref, i
		}
		b.Refs.Set(side, refs)
	}
	for _, p := range y.s.pairs {
		l, r := y.texts.Left[p.left], y.texts.Right[p.right]
		i, left := at[l]
		j, right := at[r]
		switch {
		case left && right:
			b.Facing = append(b.Facing, Facing{model.Pair[int]{Left: i, Right: j}, p.score})
		case left && y.quotes(l, r, p.score), right && y.quotes(r, l, p.score):
			b.Also = append(b.Also, y.elsewhere(l, r))
		}
	}
	for _, p := range y.again {
		i, left := at[p.Left]
		j, right := at[p.Right]
		if left && right {
			b.Facing = append(b.Facing, Facing{model.Pair[int]{Left: i, Right: j}, 1})
		}
	}
	if key.row != AskedForArea && key.theme != "" {
		b.Asked = model.Pair[[]int]{Left: y.askedOn(model.Left, key.theme), Right: y.askedOn(model.Right, key.theme)}
	}
	return b
}

// quotes reports whether a text names a counterpart that stands in another band:
// the likest of its counterparts does, and where none stands in its own band,
// one that is nearly as like.
func (y *layout) quotes(t, counterpart *standing, score float64) bool {
	best := y.partners[t][0]
	if slices.ContainsFunc(y.partners[t], func(p partner) bool { return p.bandKey == t.bandKey }) {
		return best.standing == counterpart
	}
	return score >= nearlyAsLike*best.score
}

// elsewhere links two counterparts that stand in two bands; both name it.
func (y *layout) elsewhere(l, r *standing) Elsewhere {
	return Elsewhere{
		Refs:     model.Pair[model.Ref]{Left: l.p.ref, Right: r.p.ref},
		Sentence: model.Pair[int]{Left: y.s.likest(l.p, r.p), Right: y.s.likest(r.p, l.p)},
	}
}

// likest is the sentence of a passage that is most like another passage.
func (s *sides) likest(p, other *passage) int {
	best, most := 0, 0.0
	for i, words := range s.sentenceWords(p) {
		if n := words.Dot(other.words); n > most {
			best, most = i, n
		}
	}
	return best
}

// askedOn is the numbers of a report's recommendations on a theme.
func (y *layout) askedOn(at model.Side, theme string) []int {
	var out []int
	for i := range y.s.At(at).bullets {
		if b := &y.s.At(at).bullets[i]; mainTheme(b) == theme {
			out = append(out, b.ref.N)
		}
	}
	return out
}
