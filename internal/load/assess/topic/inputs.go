package topic

import (
	"math"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// InputCount is how many inputs the second stage has for a theme of a text.
const InputCount = 34

// A theme is rescored only where the first stage gives it at least one of
// these probabilities, in the text or in a sentence.
const minInText, minInSentence = 0.01, 0.06

// Inputs calls yield for every theme to be rescored with its index among the
// trained themes and its inputs, which are overwritten by the next call.
func (r *Scorer) Inputs(t *Text, scores, before, after *Scores, yield func(k int, inputs []float32)) {
	topTwos := make([][2]int, len(scores.Sentences))
	for i, s := range scores.Sentences {
		topTwos[i][0], topTwos[i][1] = topTwo(s)
	}
	matches, openingMatches := r.matchCounts(t)
	priors := r.areaPriors(t.Area)
	top, second := topTwo(scores.Text)
	expected, likely := expectedThemes(scores.Text)
	in := make([]float32, 0, InputCount)
	for k, p := range scores.Text {
		if p < minInText && scores.highest(k) < minInSentence {
			continue
		}
		rival := top
		if k == top {
			rival = second
		}
		above := 0
		for _, q := range scores.Text {
			if q > p {
				above++
			}
		}
		first := scores.Sentences[0][k]
		in = append(in[:0],
			weights.Logit(p), p, weights.Logit(first), first,
			min(matches[k], 6), min(openingMatches[k], 3), float32(math.Log1p(float64(matches[k]))),
			float32(min(above, 5)), weights.Logit(scores.Text[rival]), weights.Logit(p)-weights.Logit(scores.Text[top]),
			float32(min(len(scores.Sentences), 8)), priors[k], expected, likely,
			neighbour(before, k), missing(before), neighbour(after, k), missing(after),
		)
		yield(k, scores.appendSentences(in, k, rival, topTwos))
	}
}

// highest returns the highest probability that a theme has in a sentence.
func (s *Scores) highest(k int) float32 {
	var highest float32
	for _, p := range s.Sentences {
		highest = max(highest, p[k])
	}
	return highest
}

// Above these probabilities a theme counts as likely in a text, as likely in a
// sentence, and as clear in a sentence.
const likelyInText, likelyInSentence, clearInSentence = 0.2, 0.3, 0.5

// expectedThemes returns the sum of the probabilities of a text's themes, and
// how many themes are likely.
func expectedThemes(probabilities []float32) (sum, likely float32) {
	for _, p := range probabilities {
		sum += p
		if p > likelyInText {
			likely++
		}
	}
	return sum, likely
}

// appendSentences appends what the sentences say of theme k: its highest and
// second highest probability, the mean and the last; how many sentences it
// leads and how clearly; and the same for the sentences that its rival does not
// lead. topTwos has the likeliest and second likeliest theme of each sentence.
func (s *Scores) appendSentences(in []float32, k, rival int, topTwos [][2]int) []float32 {
	n := float32(len(s.Sentences))
	var highest, second, sum, leads, clearLeads, likely float32
	var others, othersSum, othersMax float32 // sentences that the rival does not lead
	margin := float32(-20)
	for i, sentence := range s.Sentences {
		p := sentence[k]
		sum += p
		second = max(second, min(highest, p))
		highest = max(highest, p)
		if p > likelyInSentence {
			likely++
		}
		other := topTwos[i][0]
		if other == k {
			leads++
			other = topTwos[i][1]
			if p > clearInSentence {
				clearLeads++
			}
		}
		margin = max(margin, weights.Logit(p)-weights.Logit(sentence[other]))
		if topTwos[i][0] != rival {
			others++
			othersSum += p
			othersMax = max(othersMax, p)
		}
	}
	last := s.Sentences[len(s.Sentences)-1][k]
	return append(in,
		weights.Logit(highest), highest, weights.Logit(sum/n), sum/n, second,
		leads/n, margin, min(clearLeads, 4), likely/n, min(likely, 5), weights.Logit(last), last,
		othersSum/max(others, 1), othersSum, others/n, othersMax,
	)
}

// matchCounts counts the phrases of each trained theme, in all sentences and
// in the first.
func (r *Scorer) matchCounts(t *Text) (all, opening []float32) {
	byOwner := make([][2]float32, len(r.themeHashes))
	for i, s := range t.Sentences {
		for _, m := range s.Matches {
			byOwner[m.Owner][0]++
			if i == 0 {
				byOwner[m.Owner][1]++
			}
		}
	}
	n := len(r.model.Themes)
	all, opening = make([]float32, n), make([]float32, n)
	for k, listed := range r.listIndex {
		if listed >= 0 {
			all[k], opening[k] = byOwner[listed][0], byOwner[listed][1]
		}
	}
	return all, opening
}

// areaPriors returns how usual each theme is in an area; 0 for all in an area
// that was not met in training.
func (r *Scorer) areaPriors(area string) []float32 {
	n := len(r.model.Themes)
	hash := tokens.Hash(area)
	for i, known := range r.model.Areas {
		if known == hash {
			return r.model.AreaPriors[i*n : i*n+n]
		}
	}
	return make([]float32, n)
}

// topTwo returns the indices of the highest and the second highest
// probability; of a single one, its index twice.
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

// neighbour returns a neighbouring paragraph's probability of a theme.
func neighbour(s *Scores, k int) float32 {
	if s == nil {
		return 0
	}
	return s.Text[k]
}

// missing returns 1 where there is no neighbouring paragraph.
func missing(s *Scores) float32 {
	if s == nil {
		return 1
	}
	return 0
}
