package tone

import "slices"

// Rules for what is too rare in the labelled sentences to be learned. Each
// factor multiplies a probability before all are made to sum to 1 again.
const (
	userCueFactor     = 4    // for each cue of the user's own
	settledFactor     = 20   // for words that say a past fault is settled
	pastFactor        = 1000 // for a fault told as past
	improvementFactor = 10   // for a weakness in a list of improvements

	negationGap = 4 // words before a cue from which on a negation no longer applies to it
)

// output returns the output that a kind of cue speaks for by itself, or -1.
func (k Kind) output() int {
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

// ApplyRules raises the probabilities of what the rules say. A cue of the
// user's own counts, because whoever adds a word wants it to; shortly after a
// negation, praise counts as a weakness and a fault as a strength. Words that
// settle a past fault make the sentence a strength that has improved. A
// weakness told as past has improved since.
func (s *Sentence) ApplyRules(p *Probabilities) {
	changed := false
	for _, c := range s.Cues {
		output := c.Kind.output()
		switch {
		case c.Kind == Settled:
			p[PolStrength] *= settledFactor
			p[ChgImproved] *= settledFactor
		case !c.User || output < 0:
			continue
		case output <= PolWeakness && s.negated(c):
			p[PolStrength+PolWeakness-output] *= userCueFactor
		default:
			p[output] *= userCueFactor
		}
		changed = true
	}
	if p[PolWeakness] > 0.5 && s.isPast() {
		p[ChgImproved] *= pastFactor
		changed = true
	}
	if changed {
		p.normalise()
	}
}

// isPast tells whether a sentence puts what it says in the past and says
// nothing of today.
func (s *Sentence) isPast() bool {
	var has [kinds]bool
	for _, c := range s.Cues {
		has[c.Kind] = true
	}
	return has[Past] && has[Then] && !has[Today] && !has[Persists] && !has[Declined]
}

// negated tells whether a negation shortly before a cue applies to it.
func (s *Sentence) negated(c Cue) bool {
	return slices.ContainsFunc(s.Cues, func(n Cue) bool {
		return n.Kind == Negation && n.Last <= c.First && c.First-n.Last < negationGap
	})
}

// BoostWeakness makes a weakness likelier, for a sentence of a list of
// improvements: what is asked for is missing.
func (p *Probabilities) BoostWeakness() {
	p[PolWeakness] *= improvementFactor
	p.normalise()
}

// normalise makes polarities and changes sum to 1 again.
func (p *Probabilities) normalise() {
	for _, part := range [2][]float32{p[:polarities], p[polarities:]} {
		var sum float32
		for _, v := range part {
			sum += v
		}
		for i := range part {
			part[i] /= sum
		}
	}
}
