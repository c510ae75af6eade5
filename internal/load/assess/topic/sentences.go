package topic

import (
	"math"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// SentenceInputCount is how many inputs the sentence stage has for a theme of
// a sentence.
const SentenceInputCount = 29

// A sentence's theme is weighed only where the first stage gives it this
// probability in the sentence, the second in the text, or the sentence stage
// in the sentence before; or where the sentence has one of its phrases.
const minOwn, minFromText, minFromBefore = 0.03, 0.1, 0.2

// SentenceThemes is the sentence stage: for each sentence of a text the
// probability that it speaks about each listed theme itself, rather than
// mentioning it or standing in a paragraph on it. ofText is what Rescore
// returned. The probability of a theme that was never trained is 0.
func (r *Scorer) SentenceThemes(t *Text, scores *Scores, ofText []float32) [][]float32 {
	var out [][]float32
	var before []float32
	for i := range t.Sentences {
		own := make([]float32, len(r.themeHashes))
		r.SentenceInputs(t, scores, ofText, i, before, func(listed, trained int, inputs []float32) {
			var one [1]float32
			r.model.SentenceNet.Outputs(inputs, r.sentenceHidden, one[:])
			own[listed] = weights.Sigmoid(one[0] + r.model.SentenceBias[trained])
		})
		out = append(out, own)
		before = own
	}
	return out
}

// SentenceInputs calls yield for every theme that sentence i may speak about,
// with its index in the list and among the trained themes, and its inputs,
// which are overwritten by the next call. before has the probabilities of the
// sentence before by listed theme; nil for the first sentence.
func (r *Scorer) SentenceInputs(t *Text, scores *Scores, ofText []float32, i int, before []float32, yield func(listed, trained int, inputs []float32)) {
	s := &t.Sentences[i]
	p := scores.Sentences[i]
	from, to := weights.Around(i, len(scores.Sentences))
	around := Scores{Sentences: scores.Sentences[from:to]}
	matches := matchesByTheme(s, len(r.themeHashes))
	top, second := topTwo(p)
	textTop, textSecond := topTwo(ofText)
	beforeTop, beforeMost := -1, float32(0)
	if before != nil {
		beforeTop, _ = topTwo(before)
		beforeMost = before[beforeTop]
	}
	named, likely := float32(0), float32(0)
	for _, m := range matches {
		named += flag(m.count > 0)
	}
	for _, q := range p {
		likely += flag(q > likelyInSentence)
	}
	continues, unnamed := flag(s.Continues), flag(named == 0)
	in := make([]float32, 0, SentenceInputCount)
	for trained, listed := range r.listIndex {
		if listed < 0 {
			continue
		}
		m := matches[listed]
		fromBefore := float32(0)
		if before != nil {
			fromBefore = before[listed]
		}
		if p[trained] < minOwn && ofText[listed] < minFromText && fromBefore < minFromBefore && m.count == 0 {
			continue
		}
		rival := top
		if trained == top {
			rival = second
		}
		var mean, next float32
		for _, q := range around.Sentences {
			mean += q[trained] / float32(len(around.Sentences))
		}
		if i+1 < len(scores.Sentences) {
			next = scores.Sentences[i+1][trained]
		}
		here := weights.Logit(p[trained])
		carries := flag(beforeTop == listed)
		in = append(in[:0],
			here, p[trained], here-weights.Logit(p[rival]), weights.Logit(p[rival]), flag(trained == top),
			min(m.count, 3), flag(m.count > 0), m.position, named-flag(m.count > 0), m.count/(1+float32(len(s.Matches))),
			weights.Logit(ofText[listed]), ofText[listed], flag(listed == textTop), flag(listed == textSecond), weights.Logit(ofText[textTop]),
			scores.Text[trained], around.highest(trained), weights.Logit(mean), weights.Logit(next),
			fromBefore, fromBefore*continues, carries, carries*continues, beforeMost, fromBefore*unnamed,
			continues, flag(i == 0), float32(math.Log1p(float64(len(s.Words)))), likely,
		)
		yield(listed, trained, in)
	}
}

// themeMatches is what a sentence has of a theme's phrases.
type themeMatches struct {
	count    float32
	position float32 // of the first one: 0 at the start of the sentence, 1 at its end; notNamed for none
}

// notNamed is the position of the phrases of a theme that has none in a
// sentence: behind its end.
const notNamed = 1.2

func matchesByTheme(s *Sentence, themes int) []themeMatches {
	out := make([]themeMatches, themes)
	for k := range out {
		out[k].position = notNamed
	}
	add := func(m tokens.Match) {
		of := &out[m.Owner]
		of.count++
		of.position = min(of.position, float32(m.First)/float32(len(s.Words)))
	}
	for _, m := range s.Matches {
		add(m)
	}
	return out
}

func flag(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// The lowest probability of a sentence's theme, and of a second one.
const minSentenceTheme, minSecondTheme = 0.55, 0.65

// ChooseOwn returns the one or two themes of a sentence by their probabilities, the main
// one first; none where none is likely.
func ChooseOwn(probabilities []float32) []int {
	top, second := topTwo(probabilities)
	switch {
	case len(probabilities) == 0 || probabilities[top] < minSentenceTheme:
		return nil
	case probabilities[second] < minSecondTheme || second == top:
		return []int{top}
	}
	return []int{top, second}
}
