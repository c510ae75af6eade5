package compare

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"sort"

	"reinspect/compare/lexicon"
	"reinspect/internal/theme"
	"reinspect/model"
)

// recurring lists the themes in which both reports likely find the same
// weakness, the likeliest first. Each rests on its own two sentences: a theme
// that has none but those of a likelier one is part of that one.
func recurring(s *sides, by model.Pair[map[string]*tally], themes *theme.Catalogue) []Recurring {
	all := make([]*weakness, len(themes.All()))
	share(len(all), func(mine iter.Seq[int]) {
		for i := range mine {
			id := themes.All()[i].ID
			if w := s.weaknessOf(id, by.Left[id], by.Right[id]); w != nil && w.chooseQuotes(nil) {
				all[i] = w
			}
		}
	})
	all = slices.DeleteFunc(all, func(w *weakness) bool { return w == nil })
	sort.SliceStable(all, func(i, j int) bool { return all[i].chance > all[j].chance })
	taken := map[model.Pair[sentenceAt]]*Recurring{}
	var out []*Recurring
	for _, w := range all {
		if first := w.quoted(); taken[first] != nil && !w.chooseQuotes(taken) {
			taken[first].Also = append(taken[first].Also, w.theme)
			continue
		}
		if w.listed() {
			r := w.recurring(themes.Title(w.theme))
			taken[w.quoted()] = r
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b *Recurring) int { return cmp.Compare(b.Weight, a.Weight) })
	list := make([]Recurring, len(out))
	for i, r := range out {
		list[i] = *r
		list[i].Rank = i + 1
	}
	return list
}

// critical returns the mentions that criticise, the weightiest first.
func (t *tally) critical() []mention {
	var out []mention
	for _, m := range t.mentions {
		if m.critical > 0 {
			out = append(out, m)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].weight*out[i].critical > out[j].weight*out[j].critical })
	return out
}

// logOdds are those that a theme is a weakness of both reports, by all that
// they say on it. alike is the likeness of the words of its criticism.
func logOdds(l, r *tally, alike float64) float64 {
	z := recurringBase + recurringAlike*alike
	z += recurringShare * min(l.share(), r.share())
	left, right := asked(l.mentions), asked(r.mentions)
	z += recurringAsked*(left+right) + recurringBothAsk*left*right
	z += recurringPraise * (math.Log1p(l.good) + math.Log1p(r.good))
	return z
}

// asked is 1 if the improvement list asks for something, less if its items
// mention it in passing only, and 0 if not at all.
func asked(mentions []mention) float64 {
	most := 0.0
	for _, m := range mentions {
		if m.passage.ref.Kind == model.RefBullet {
			most = max(most, min(1, m.weight))
		}
	}
	return most
}

// together is the words of several sentences as one vector.
func (s *sides) together(mentions []mention) lexicon.Vector {
	var words []lexicon.Vector
	for _, m := range mentions {
		words = append(words, s.sentenceWords(m.passage)[m.sentence])
	}
	return lexicon.Sum(words...).Unit()
}

// inCommon lists the telling terms that two passages share, the weightiest first, as
// they write them: "MASH / front door" where each has its own word.
func (s *sides) inCommon(left, right *passage) []string {
	var shared lexicon.Vector
	l, r := left.words, right.words
	for len(l) > 0 && len(r) > 0 {
		switch {
		case l[0].ID < r[0].ID:
			l = l[1:]
		case l[0].ID > r[0].ID:
			r = r[1:]
		default:
			if s.telling(l[0].ID) {
				shared = append(shared, lexicon.Weighed{ID: l[0].ID, Weight: l[0].Weight * r[0].Weight})
			}
			l, r = l[1:], r[1:]
		}
	}
	slices.SortStableFunc(shared, func(a, b lexicon.Weighed) int { return cmp.Compare(b.Weight, a.Weight) })
	if len(shared) == 0 {
		return nil
	}
	var names []string
	inLeft, inRight := left.writtenWords(), right.writtenWords()
	for _, t := range shared[:min(len(shared), maxPhrases)] {
		name, other := s.vocabulary.Spelt(t.ID, inLeft), s.vocabulary.Spelt(t.ID, inRight)
		name, other = cmp.Or(name, other, s.vocabulary.Name(t.ID)), cmp.Or(other, name)
		if name != other && s.vocabulary.IsGroup(t.ID) {
			name += " / " + other
		}
		names = append(names, name)
	}
	return names
}

// telling reports whether a term is worth naming to a reader.
func (s *sides) telling(id int32) bool {
	return s.vocabulary.Known(id) && s.vocabulary.Weight(id) >= tellingAbove
}
