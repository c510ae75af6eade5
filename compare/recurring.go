package compare

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"reinspect/compare/lexicon"
	"reinspect/internal/theme"
	"reinspect/model"
)

// recurring lists the themes that are likely a weakness of both reports, the
// likeliest first.
func recurring(s *sides, by model.Pair[map[string]*tally], themes *theme.Catalogue) []Recurring {
	var out []Recurring
	for _, t := range themes.All() {
		l, r := by.Left[t.ID], by.Right[t.ID]
		if l == nil || r == nil {
			continue
		}
		weak := model.Pair[[]mention]{Left: l.critical(), Right: r.critical()}
		if len(weak.Left) == 0 || len(weak.Right) == 0 {
			continue
		}
		words := model.Pair[lexicon.Vector]{Left: s.together(weak.Left), Right: s.together(weak.Right)}
		weight := chance(l, r, words.Left.Dot(words.Right))
		if weight < RecurringAbove {
			continue
		}
		rec := Recurring{Theme: t.ID, Weight: weight, InLists: asked(weak.Left) > 0 && asked(weak.Right) > 0}
		rec.Phrases = s.inCommon(words)
		rec.Statement = statement(themes.Title(t.ID), rec.Phrases)
		rec.Evidence.Left, rec.Evidence.Right = evidence(weak.Left), evidence(weak.Right)
		out = append(out, rec)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Weight > out[j].Weight })
	for i := range out {
		out[i].Rank = i + 1
	}
	return out
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

// chance is how likely a careful reader would call a theme a weakness of both
// reports, 0 to 1. alike is the likeness of the words of its criticism.
func chance(l, r *tally, alike float64) float64 {
	z := recurringBase + recurringAlike*alike
	z += recurringCritical * math.Sqrt(math.Log1p(l.badText())*math.Log1p(r.badText()))
	z += recurringShare * min(l.share(), r.share())
	left, right := asked(l.mentions), asked(r.mentions)
	z += recurringAsked*(left+right) + recurringBothAsk*left*right
	z += recurringPraise * (math.Log1p(l.good) + math.Log1p(r.good))
	return 1 / (1 + math.Exp(-z))
}

// badText is the weight of criticism outside the improvement list.
func (t *tally) badText() float64 {
	bad := 0.0
	for _, m := range t.mentions {
		if m.passage.ref.Kind != model.RefBullet {
			bad += m.weight * m.critical
		}
	}
	return bad
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

// evidence names at most maxEvidence places, each once, by its weightiest
// sentence.
func evidence(mentions []mention) []Evidence {
	var out []Evidence
	seen := map[model.Ref]bool{}
	for _, m := range mentions {
		if !seen[m.passage.ref] && len(out) < maxEvidence {
			seen[m.passage.ref] = true
			out = append(out, Evidence{Ref: m.passage.ref, Sentence: m.text()})
		}
	}
	return out
}

// together is the words of several sentences as one vector.
func (s *sides) together(mentions []mention) lexicon.Vector {
	var all lexicon.Vector
	for _, m := range mentions {
		all = append(all, s.sentenceWords(m.passage)[m.sentence]...)
	}
	slices.SortStableFunc(all, func(a, b lexicon.Weighed) int { return cmp.Compare(a.ID, b.ID) })
	sum := all[:0]
	for _, t := range all {
		if n := len(sum); n > 0 && sum[n-1].ID == t.ID {
			sum[n-1].Weight += t.Weight
			continue
		}
		sum = append(sum, t)
	}
	return sum.Unit()
}

// inCommon lists the telling terms that two texts share, the weightiest first.
func (s *sides) inCommon(words model.Pair[lexicon.Vector]) []string {
	var shared lexicon.Vector
	l, r := words.Left, words.Right
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
	var names []string
	for _, t := range shared[:min(len(shared), maxPhrases)] {
		names = append(names, s.vocabulary.Name(t.ID))
	}
	return names
}

// statement is one line for people: the title of a theme, and the words in
// common that the title does not have.
func statement(title string, phrases []string) string {
	var more []string
	for _, p := range phrases {
		if !strings.Contains(strings.ToLower(title), strings.ToLower(p)) {
			more = append(more, p)
		}
	}
	if len(more) == 0 {
		return title + ": criticised in both"
	}
	return title + ": criticised in both, with words in common: " + strings.Join(more, ", ")
}

// telling reports whether a term is worth naming to a reader.
func (s *sides) telling(id int32) bool {
	return s.vocabulary.Known(id) && s.vocabulary.Weight(id) >= tellingAbove
}
