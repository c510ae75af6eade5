package compare

import (
	"math"
	"sort"
	"strings"

	"reinspect/model"
	"reinspect/theme"
)

// What makes a theme a weakness of both reports: how much criticism the text
// of each carries, how large a share of what it says that is, whether the
// improvement lists ask for it, and how much praise stands against it. The
// figures were learnt from compared pairs of reports; docs/comparing.md has
// them.
const (
	recurringBase     = -1.0
	recurringCritical = 1.3
	recurringShare    = 1.7
	recurringAsked    = 1.2 // by one of the lists
	recurringBothAsk  = 0.5 // on top of it where both do
	recurringPraise   = -0.8

	// RecurringAbove is the chance from which a theme is listed.
	RecurringAbove = 0.12

	maxEvidence = 6
	maxPhrases  = 5
)

// recurring lists the themes on which both reports are critical, the
// weightiest first.
func recurring(s *sides, by model.Pair[map[string]*tally], themes *theme.Catalogue) []Recurring {
	var out []Recurring
	for _, t := range themes.All() {
		l, r := by.Left[t.ID], by.Right[t.ID]
		if l == nil || r == nil {
			continue
		}
		weak := model.Pair[[]mention]{Left: l.critical(), Right: r.critical()}
		rec := Recurring{Theme: t.ID, Weight: chance(l, r), InLists: asked(weak.Left) > 0 && asked(weak.Right) > 0}
		if len(weak.Left) == 0 || len(weak.Right) == 0 || rec.Weight < RecurringAbove {
			continue
		}
		rec.Phrases = s.inCommon(weak)
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

// critical returns the mentions that are at least half critical, the
// weightiest first.
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
// reports, 0 to 1.
func chance(l, r *tally) float64 {
	z := recurringBase
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

// asked is how squarely the improvement list asks for something, 0 to 1.
func asked(mentions []mention) float64 {
	most := 0.0
	for _, m := range mentions {
		if m.passage.ref.Kind == model.RefBullet {
			most = max(most, min(1, m.weight))
		}
	}
	return most
}

// evidence names each place once, by its weightiest sentence.
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

// inCommon lists the terms that the critical sentences of both sides use, the
// most telling first.
func (s *sides) inCommon(weak model.Pair[[]mention]) []string {
	left, right := s.weights(weak.Left), s.weights(weak.Right)
	var ids []int32
	for id := range left {
		if right[id] > 0 && s.telling(id) {
			ids = append(ids, id)
		}
	}
	weight := func(id int32) float64 { return min(left[id], right[id]) }
	sort.Slice(ids, func(i, j int) bool {
		if a, b := weight(ids[i]), weight(ids[j]); a != b {
			return a > b
		}
		return ids[i] < ids[j]
	})
	return s.names(ids, maxPhrases)
}

// weights adds up by term what the sentences of some mentions weigh.
func (s *sides) weights(mentions []mention) map[int32]float64 {
	sum := map[int32]float64{}
	for _, m := range mentions {
		for _, t := range s.sentenceWords(m.passage)[m.sentence] {
			sum[t.ID] += t.Weight
		}
	}
	return sum
}

// names shows terms to a reader.
func (s *sides) names(ids []int32, most int) []string {
	var out []string
	for _, id := range ids {
		if len(out) < most {
			out = append(out, s.vocabulary.Name(id))
		}
	}
	return out
}

func statement(title string, phrases []string) string {
	if len(phrases) == 0 {
		return title + " is criticised in both reports"
	}
	return title + ": both reports criticise " + strings.Join(phrases, ", ")
}

// tellingAbove is the weight from which a word is worth showing.
const tellingAbove = 1.2

// telling reports whether a term says something to a reader.
func (s *sides) telling(id int32) bool { return s.vocabulary.Weight(id) >= tellingAbove }
