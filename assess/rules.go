package assess

import "reinspect/model"

// negationReach is how many words before a cue a negation still governs it.
const negationReach = 4

// balance is what the cues of a sentence or a part of it add up to.
type balance struct {
	strength, weakness          float64
	improved, declined, persist int
	past, ask                   bool
}

// sentence sets the marks of one sentence from its cues.
func (a *Assessor) sentence(s *model.Sentence, ws []word, asked bool) {
	hits := make([]hit, 0, 16)
	a.cues.find(ws, func(h hit) { hits = append(hits, h) })
	s.Cues = nil
	var whole balance
	for _, h := range hits {
		if whole.count(hits, h) {
			s.Cues = appendNew(s.Cues, s.Text[ws[h.first].start:ws[h.last-1].end])
		}
	}
	whole.ask = whole.ask || asked
	s.Polarity, s.Confidence = whole.polarity()
	s.Change = whole.change(s.Polarity)
}

// count adds one cue to the balance, read in the light of the cues before
// it, and tells whether the cue had a say.
func (b *balance) count(hits []hit, h hit) bool {
	switch cueKind(h.owner) {
	case cueStrength:
		if governed(hits, h, cueNegation) {
			b.weakness++
		} else {
			b.strength++
		}
	case cueWeakness:
		if governed(hits, h, cueRelief) {
			b.strength++
		} else {
			b.weakness++
		}
	case cueAsk:
		b.ask = b.ask || h.first == 0
		return h.first == 0
	case cueImproved:
		b.improved++
	case cueDeclined:
		b.declined++
	case cuePersists:
		b.persist++
	case cuePast:
		b.past = true
	default:
		return false
	}
	return true
}

// governed tells whether a cue of the given kind stands shortly before h.
func governed(hits []hit, h hit, kind cueKind) bool {
	for _, g := range hits {
		if cueKind(g.owner) == kind && g.first < h.first && h.first-g.last < negationReach {
			return true
		}
	}
	return false
}

// polarity weighs praise against fault; the confidence is the share of the
// winning side, and low where little speaks.
func (b *balance) polarity() (model.Polarity, float64) {
	total := b.strength + b.weakness
	switch {
	case b.ask:
		return model.Weakness, 0.9
	case total == 0:
		return model.Neutral, 0.5
	case b.strength >= 0.4*total && b.weakness >= 0.4*total && total >= 2:
		return model.Mixed, 0.4
	case b.strength >= b.weakness:
		return model.Strength, b.strength / (total + 0.5)
	}
	return model.Weakness, b.weakness / (total + 0.5)
}

// change says what the cues of time tell of movement.
func (b *balance) change(p model.Polarity) model.Change {
	switch {
	case b.declined > 0:
		return model.Declined
	case b.persist > 0 && p != model.Strength:
		return model.Persists
	case b.improved > 0 && p != model.Weakness, b.past && b.improved > 0:
		return model.Improved
	}
	return model.NoChange
}
