package topic

import (
	"math"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// MeasureCount is how many measures of a text and a theme the second stage weighs.
const MeasureCount = 34

// Measure calls yield for every theme in question with its measures, which
// are good until the next call.
func (r *Reader) Measure(t *Text, v *View, before, after *View, yield func(k int, m []float32)) {
	leads := make([][2]int, len(v.Sentences))
	for i, s := range v.Sentences {
		leads[i][0], leads[i][1] = topTwo(s)
	}
	hits, openingHits := r.hits(t)
	usual := r.usual(t.Area)
	top, second := topTwo(v.Whole)
	expected, likely := expected(v.Whole)
	m := make([]float32, 0, MeasureCount)
	for k, p := range v.Whole {
		if p < leastWhole && v.strongest(k) < leastSentence {
			continue
		}
		rival := top
		if k == top {
			rival = second
		}
		above := 0
		for _, q := range v.Whole {
			if q > p {
				above++
			}
		}
		first := v.Sentences[0][k]
		m = append(m[:0],
			weights.Logit(p), p, weights.Logit(first), first,
			min(hits[k], 6), min(openingHits[k], 3), float32(math.Log1p(float64(hits[k]))),
			float32(min(above, 5)), weights.Logit(v.Whole[rival]), weights.Logit(p)-weights.Logit(v.Whole[top]),
			float32(min(len(v.Sentences), 8)), usual[k], expected, likely,
			near(before, k), far(before), near(after, k), far(after),
		)
		yield(k, v.evidence(k, rival, leads, m))
	}
}

// strongest returns the highest chance that a theme has in a sentence.
func (v *View) strongest(k int) float32 {
	var most float32
	for _, s := range v.Sentences {
		most = max(most, s[k])
	}
	return most
}

// From which chance on a theme counts as likely in a text, as likely in a
// sentence, and as plain there.
const likelyWhole, likelySentence, plain = 0.2, 0.3, 0.5

// expected returns how many themes a text has by its chances, and how many
// are likely.
func expected(whole []float32) (sum, likely float32) {
	for _, p := range whole {
		sum += p
		if p > likelyWhole {
			likely++
		}
	}
	return sum, likely
}

// evidence appends what the sentences say of a theme: how strong it is where
// it is strongest and second strongest, in the mean and at the end, how many
// it leads and how clearly, and the same for those that its rival does not
// lead. Leads holds the first and second theme of each sentence.
func (v *View) evidence(k, rival int, leads [][2]int, m []float32) []float32 {
	n := float32(len(v.Sentences))
	var strongest, next, sum, led, plainly, likely float32
	var apart, apartSum, apartMost float32
	margin := float32(-20)
	for i, s := range v.Sentences {
		p := s[k]
		sum += p
		next = max(next, min(strongest, p))
		strongest = max(strongest, p)
		if p > likelySentence {
			likely++
		}
		other := leads[i][0]
		if other == k {
			led++
			other = leads[i][1]
			if p > plain {
				plainly++
			}
		}
		margin = max(margin, weights.Logit(p)-weights.Logit(s[other]))
		if leads[i][0] != rival {
			apart++
			apartSum += p
			apartMost = max(apartMost, p)
		}
	}
	last := v.Sentences[len(v.Sentences)-1][k]
	return append(m,
		weights.Logit(strongest), strongest, weights.Logit(sum/n), sum/n, next,
		led/n, margin, min(plainly, 4), likely/n, min(likely, 5), weights.Logit(last), last,
		apartSum/max(apart, 1), apartSum, apart/n, apartMost,
	)
}

// hits counts the phrases of each theme trained, in all sentences and in the
// first.
func (r *Reader) hits(t *Text) (all, opening []float32) {
	byOwner := make([][2]float32, len(r.keys))
	for i, s := range t.Sentences {
		for _, h := range s.Hits {
			byOwner[h.Owner][0]++
			if i == 0 {
				byOwner[h.Owner][1]++
			}
		}
	}
	n := len(r.figures.Themes)
	all, opening = make([]float32, n), make([]float32, n)
	for k, at := range r.place {
		if at >= 0 {
			all[k], opening[k] = byOwner[at][0], byOwner[at][1]
		}
	}
	return all, opening
}

// usual returns how usual each theme is in an area; of an area never met in
// training, all are alike.
func (r *Reader) usual(area string) []float32 {
	n := len(r.figures.Themes)
	key := tokens.Hash(area)
	for i, have := range r.figures.Areas {
		if have == key {
			return r.figures.Usual[i*n : i*n+n]
		}
	}
	return make([]float32, n)
}

func topTwo(p []float32) (top, second int) {
	second = -1
	for k := range p {
		switch {
		case p[k] > p[top]:
			top, second = k, top
		case k != top && (second < 0 || p[k] > p[second]):
			second = k
		}
	}
	return top, max(second, 0)
}

// near returns a neighbour's chance of a theme, and far 1 where there is none.
func near(v *View, k int) float32 {
	if v == nil {
		return 0
	}
	return v.Whole[k]
}

func far(v *View) float32 {
	if v == nil {
		return 1
	}
	return 0
}
