package tone

import (
	"cmp"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"reinspect/internal/load/assess/tokens"
)

const (
	maxReasons    = 4
	minOfTop      = 0.35 // a reason's contribution, as part of the strongest's
	minWordLength = 5    // bytes of a word that can be a reason without being a cue
)

// Reasons returns the cues and single words that moved the reading of a
// sentence most from one output towards another, in the order of the sentence.
func (r *Scorer) Reasons(s *Sentence, scores *Scores, towards, from int) []tokens.Span {
	all := r.reasons(s, scores, towards, from)
	return strongest(all, func(x reason) float32 { return x.contribution })
}

// Against returns those that spoke for the other output instead, as far as they
// are not much weaker than the strongest reason for this one.
func (r *Scorer) Against(s *Sentence, scores *Scores, towards, from int) []tokens.Span {
	all := r.reasons(s, scores, towards, from)
	top := float32(0)
	for _, x := range all {
		top = max(top, x.contribution)
	}
	all = slices.DeleteFunc(all, func(x reason) bool { return -x.contribution < minOfTop*top })
	return strongest(all, func(x reason) float32 { return -x.contribution })
}

// reason is a cue or a word, and how far it moved the reading.
type reason struct {
	tokens.Span
	contribution float32
}

// reasonsOf are the reasons of a sentence from one output towards another.
type reasonsOf struct {
	sentence      *Sentence
	towards, from int
	all           []reason
}

// reasons returns whatever moved the reading of a sentence, either way, as a list
// of the caller's own.
func (r *Scorer) reasons(s *Sentence, scores *Scores, towards, from int) []reason {
	if t := &r.told; t.sentence != s || t.towards != towards || t.from != from {
		*t = reasonsOf{s, towards, from, r.findReasons(s, scores, towards, from, t.all[:0])}
	}
	return slices.Clone(r.told.all)
}

// findReasons appends the reasons to a list.
func (r *Scorer) findReasons(s *Sentence, scores *Scores, towards, from int, all []reason) []reason {
	contributions := r.contributions(s, scores, towards, from)
	inCue := make([]bool, len(s.Words))
	for _, c := range s.Cues {
		sum := r.cueContribution(scores, c.Kind, towards, from)
		span := tokens.Span{First: c.First, Last: c.Last}
		if c.Kind == Negation {
			span.Last = s.negatedEnd(c)
		}
		for i := span.First; i < span.Last; i++ {
			sum += contributions[i]
			inCue[i] = true
		}
		switch {
		case c.Kind == Then, c.Kind == Today, c.Kind == Link, c.Kind == Setting, c.Kind == Lives:
			continue // words of grammar explain nothing, nor does whose life it is about
		case c.User && c.Kind.output() == towards:
			sum++ // a user's own cue is always shown
		}
		all = append(all, reason{span, sum})
	}
	for i, v := range contributions {
		if !inCue[i] && len(s.Words[i].Text) >= minWordLength && !s.isName(i) {
			all = append(all, reason{tokens.Span{First: i, Last: i + 1}, v})
		}
	}
	return all
}

// strongest returns the strongest reasons, in the order of the sentence.
func strongest(all []reason, strength func(reason) float32) []tokens.Span {
	slices.SortStableFunc(all, func(a, b reason) int { return cmp.Compare(strength(b), strength(a)) })
	var out []tokens.Span
	for _, c := range all {
		if len(out) == maxReasons || strength(c) <= 0 || strength(c) < minOfTop*strength(all[0]) {
			break
		}
		if !slices.ContainsFunc(out, func(o tokens.Span) bool { return o.First < c.Last && c.First < o.Last }) {
			out = append(out, c.Span)
		}
	}
	slices.SortFunc(out, func(a, b tokens.Span) int { return a.First - b.First })
	return out
}

// isName reports whether a word has a capital letter though it does not open the
// sentence: the name of a place or a person is no reason.
func (s *Sentence) isName(i int) bool {
	first, _ := utf8.DecodeRuneInString(s.Text[s.Words[i].Start:])
	return i > 0 && unicode.IsUpper(first)
}

// negatedEnd returns the end of the praise that a negation applies to, or of
// the negation itself where there is none.
func (s *Sentence) negatedEnd(negation Cue) int {
	for _, c := range s.Cues {
		if c.Kind == Strength && c.First >= negation.Last && c.First-negation.Last < negationGap {
			return c.Last
		}
	}
	return negation.Last
}

// contributions returns how far each word moves the linear model's reading. A
// pair of words is shared between the two.
func (r *Scorer) contributions(s *Sentence, scores *Scores, towards, from int) []float32 {
	linear := r.model.Features
	wordScale, nGramScale := groupScale(scores.featureCounts[groupWords]), groupScale(scores.featureCounts[groupNGrams])
	out := make([]float32, len(s.Words))
	for i := range s.Words {
		w := &s.Words[i]
		if w.Punctuation {
			continue
		}
		out[i] += wordScale * linear.Difference(tokens.Combine(famWord, w.Shape), towards, from)
		if i+1 < len(s.Words) {
			half := wordScale / 2 * linear.Difference(tokens.Combine(famPair, tokens.Combine(w.Shape, s.Words[i+1].Shape)), towards, from)
			out[i] += half
			out[i+1] += half
		}
		known := &r.nGramsOf(w).weights
		out[i] += nGramScale * (known[towards] - known[from])
	}
	return out
}

// cueContribution returns how far the first cue of a kind moves the reading.
func (r *Scorer) cueContribution(scores *Scores, k Kind, towards, from int) float32 {
	return groupScale(scores.featureCounts[groupCues]) * r.model.Features.Difference(cueFeature(int(k), 1), towards, from)
}

// groupScale is the factor on each of n features of a group.
func groupScale(n int) float32 {
	if n == 0 {
		return 0
	}
	return float32(1 / math.Sqrt(float64(n)))
}
