package tone

import (
	"cmp"
	"math"
	"slices"

	"reinspect/internal/load/assess/tokens"
)

const (
	mostReasons   = 4
	leastOfTop    = 0.35 // of the strongest reason's weight
	shortestWord  = 5    // letters of a word that is a reason outside all cues
	ownCueWeighs  = 4    // times a share, for each cue of the user's own
	settledWeighs = 20   // times a share, for words that settle a fault
	pastWeighs    = 1000 // times a share, for a fault told as past: hardly any were labelled
	negationClose = 4    // words before a cue that a negation still governs
)

// Reasons returns the words that moved the reading of a sentence most from
// one output towards another, in their own order: cues, or single words.
func (r *Reader) Reasons(s *Sentence, v *Views, towards, from int) []tokens.Span {
	weights := r.lean(s, v, towards, from)
	type reason struct {
		tokens.Span
		weight float32
	}
	var all []reason
	inCue := make([]bool, len(s.Words))
	for _, c := range s.Cues {
		w := r.cueLean(v, c.Kind, towards, from)
		span := tokens.Span{First: c.First, Last: c.Last}
		if c.Kind == Negation {
			span.Last = s.governed(c)
		}
		for i := span.First; i < span.Last; i++ {
			w += weights[i]
			inCue[i] = true
		}
		switch {
		case c.Kind == Then, c.Kind == Today, c.Kind == Link, c.Kind == Setting, c.Kind == Lives:
			continue // words of grammar, and whose life it is, explain nothing
		case c.Own && c.Kind.says() == towards:
			w++ // a user's cue always shows
		}
		all = append(all, reason{span, w})
	}
	for i, w := range weights {
		if !inCue[i] && len(s.Words[i].Text) >= shortestWord {
			all = append(all, reason{tokens.Span{First: i, Last: i + 1}, w})
		}
	}
	slices.SortStableFunc(all, func(a, b reason) int { return cmp.Compare(b.weight, a.weight) })
	var out []tokens.Span
	for _, c := range all {
		if len(out) == mostReasons || c.weight <= 0 || c.weight < leastOfTop*all[0].weight {
			break
		}
		if !slices.ContainsFunc(out, func(o tokens.Span) bool { return o.First < c.Last && c.First < o.Last }) {
			out = append(out, c.Span)
		}
	}
	slices.SortFunc(out, func(a, b tokens.Span) int { return a.First - b.First })
	return out
}

// governed returns where the praise ends that a negation takes back, or where
// the negation itself ends if it stands before none.
func (s *Sentence) governed(negation Cue) int {
	for _, c := range s.Cues {
		if c.Kind == Strength && c.First >= negation.Last && c.First-negation.Last < negationClose {
			return c.Last
		}
	}
	return negation.Last
}

// lean returns how far each word moves the reading.
func (r *Reader) lean(s *Sentence, v *Views, towards, from int) []float32 {
	linear := r.figures.Signs
	ofWord, ofLetter := share(v.counts[ofWords]), share(v.counts[ofLetters])
	out := make([]float32, len(s.Words))
	for i := range s.Words {
		w := &s.Words[i]
		if w.Mark {
			continue
		}
		out[i] += ofWord * linear.Lean(tokens.Join(famWord, w.Shape), towards, from)
		if i+1 < len(s.Words) {
			half := ofWord / 2 * linear.Lean(tokens.Join(famPair, tokens.Join(w.Shape, s.Words[i+1].Shape)), towards, from)
			out[i] += half
			out[i+1] += half
		}
		leans := &r.lettersOf(w).leans
		out[i] += ofLetter * (leans[towards] - leans[from])
	}
	return out
}

// cueLean returns how far the first cue of a kind moves the reading.
func (r *Reader) cueLean(v *Views, k Kind, towards, from int) float32 {
	return share(v.counts[ofCues]) * r.figures.Signs.Lean(cueSign(int(k), 1), towards, from)
}

// share is what one of n signs of a group has of the group's weight.
func share(n int) float32 {
	if n == 0 {
		return 0
	}
	return float32(1 / math.Sqrt(float64(n)))
}

// says returns the output that a kind of cue says by itself, or -1.
func (k Kind) says() int {
	switch k {
	case Strength:
		return PolStrength
	case Weakness, Ask:
		return PolWeakness
	case Improved:
		return ChgImproved
	case Declined:
		return ChgDeclined
	case Persists:
		return ChgPersists
	}
	return -1
}

// Heed raises the shares for what is too rare to be learned. The user's own
// cues count, for who writes a word into the list wants it to; a negation
// shortly before turns praise and fault around. Words that settle a past
// fault make a strength that has improved, and a fault told as past is one
// that has been got over.
func (s *Sentence) Heed(shares *Shares) {
	heeded := false
	raise := func(output int, times float32) {
		shares[output] *= times
		heeded = true
	}
	for _, c := range s.Cues {
		output := c.Kind.says()
		switch {
		case c.Kind == Settled:
			raise(PolStrength, settledWeighs)
			raise(ChgImproved, settledWeighs)
		case !c.Own || output < 0:
		case output <= PolWeakness && s.negated(c):
			raise(PolStrength+PolWeakness-output, ownCueWeighs)
		default:
			raise(output, ownCueWeighs)
		}
	}
	if shares[PolWeakness] > 0.5 && s.toldAsPast() {
		raise(ChgImproved, pastWeighs)
	}
	if heeded {
		shares.even()
	}
}

// toldAsPast tells whether a sentence puts what it says in the past, with
// nothing of today.
func (s *Sentence) toldAsPast() bool {
	var has [kinds]bool
	for _, c := range s.Cues {
		has[c.Kind] = true
	}
	return has[Past] && has[Then] && !has[Today] && !has[Persists] && !has[Declined]
}

func (s *Sentence) negated(c Cue) bool {
	return slices.ContainsFunc(s.Cues, func(n Cue) bool {
		return n.Kind == Negation && n.Last <= c.First && c.First-n.Last < negationClose
	})
}

// even makes polarities and changes sum to 1 again.
func (s *Shares) even() {
	for _, part := range [2][]float32{s[:split], s[split:]} {
		var sum float32
		for _, v := range part {
			sum += v
		}
		for i := range part {
			part[i] /= sum
		}
	}
}

// askedWeighs is how many times likelier a fault is in an improvement list.
const askedWeighs = 10

// Asked raises the share of a fault in a sentence of an improvement list:
// what is asked for is what is wanting.
func (s *Shares) Asked() {
	s[PolWeakness] *= askedWeighs
	s.even()
}
