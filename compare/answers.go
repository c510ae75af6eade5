package compare

import (
	"cmp"
	"slices"

	"reinspect/compare/lexicon"
	"reinspect/model"
)

// answer is a sentence of the later report that may answer a recommendation.
type answer struct {
	mention
	bound  bool    // whether it speaks of what is asked for above all: see sides.binds
	chance float64 // how likely it squarely answers the recommendation, 0 to 1
}

// answers is what the later report says that may answer one recommendation.
type answers struct {
	text, list []answer                 // in the text and in the improvement list, the likeliest first
	speaks     map[*lexicon.Object]bool // what the whole later report speaks of
	asked      askedReasons             // how it is said that the later list has the item too
}

// answersTo weighs every sentence as an answer to a recommendation, and returns
// those that are not too unlikely. What it returns holds until it is called again.
func (s *sides) answersTo(m *matter, passages []*passage) answers {
	found := answers{text: s.answers[:0]}
	for _, p := range passages {
		subjects := m.subjects.Dot(p.subjects)
		for j := range p.sentences {
			bound := s.binds(m, p, j)
			chance := s.relevance(m, p, j, bound, subjects)
			if chance < nearFrom {
				continue
			}
			a := answer{mention: mentionOf(p, j, 1), bound: bound, chance: chance}
			if p.ref.Kind == model.RefBullet {
				found.list = append(found.list, a)
			} else {
				found.text = append(found.text, a)
			}
		}
	}
	s.answers = found.text
	s.byChance(found.text)
	s.byChance(found.list)
	return found
}

// ranked is an answer by its place in a list.
type ranked struct {
	at     int
	chance float64
}

// byChance sorts answers, the likeliest first; of equals, the first one stays so.
func (s *sides) byChance(all []answer) {
	s.ranked, s.unsorted = s.ranked[:0], append(s.unsorted[:0], all...)
	for i := range all {
		s.ranked = append(s.ranked, ranked{i, all[i].chance})
	}
	slices.SortFunc(s.ranked, func(a, b ranked) int { return cmp.Or(cmp.Compare(b.chance, a.chance), cmp.Compare(a.at, b.at)) })
	for i := range all {
		all[i] = s.unsorted[s.ranked[i].at]
	}
}

// evidence is the sentences of the text that judge the matter, for the board's
// those that speak of it: those likely enough, and near the likeliest, that one
// first. Criticism of what is done for other children leaves nothing open. best is
// the chance of the likeliest.
func (found *answers) evidence(m *matter) (squarely []answer, best float64) {
	var widely []answer
	for _, a := range found.text {
		if !a.judging || m.board && !a.ofBoard() || a.critical > 0 && a.ofOthers(m) || a.ofOtherNumbers(m) {
			continue
		}
		best = max(best, a.chance)
		if a.chance >= evidenceFrom*max(best, AnswersAbove) && len(squarely) < maxAnswers {
			squarely = append(squarely, a)
		}
		if len(widely) < maxAnswers && a.answersWidely(m) {
			widely = append(widely, a)
		}
	}
	if best < AnswersAbove && len(widely) > 0 {
		return widely, AnswersAbove
	}
	return squarely, best
}

// askedAgain is the item of the later list that asks for the same; nil for none.
func (found *answers) askedAgain(m *matter) *answer {
	for i := range found.list {
		if a := &found.list[i]; a.chance >= AsksAgainAbove && a.asks(m) {
			return a
		}
	}
	return nil
}

// sameThing is the likeliest item of the later list that names what is asked for
// above all; nil for none, for a topic, and for one to the safeguarding board.
func (found *answers) sameThing(m *matter) *answer {
	if m.board || len(m.head) == 0 || m.head[0].Topic {
		return nil
	}
	i := slices.IndexFunc(found.list, func(a answer) bool { return (a.bound || a.namesWide(m)) && !a.ofAnother(m) })
	if i < 0 {
		return nil
	}
	return &found.list[i]
}

// nearest is the likeliest sentence of each of the two likeliest places, in
// order.
func (found *answers) nearest() []answer {
	var out []answer
	for _, a := range found.text {
		if len(out) < maxNearest && !slices.ContainsFunc(out, func(b answer) bool { return b.passage == a.passage }) {
			out = append(out, a)
		}
	}
	return out
}

// says reports whether an answer, with the sentence that it leans on, has a term.
func (a answer) says(term int32) bool {
	return slices.ContainsFunc(a.passage.answering[a.sentence], func(w lexicon.Weighed) bool { return w.ID == term })
}
