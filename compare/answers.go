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
	likeness float64 // to the recommendation, 0 to 1
	own      float64 // the cosine of its own words
	weight   float64 // its likeness, less if it speaks of other things than the ones asked for
	bound    bool    // whether it speaks of what is asked for above all: see sides.bound
	telling  float64 // how well it shows what became of the matter; set by supporting
}

// answers is what the later report says that may answer one recommendation.
type answers struct {
	text, list []answer                 // in the text and in the improvement list, the weightiest first
	spoken     bool                     // whether the text judges what is asked for above all, though little like it
	top        float64                  // the best likeness in the text
	ofBoard    float64                  // the best likeness of a sentence about the safeguarding board
	named      bool                     // whether the text judges any of the things asked for
	speaks     map[*lexicon.Object]bool // what the whole later report speaks of
	judged     map[*lexicon.Object]bool // what its text praises or criticises
}

// answersTo gathers the sentences nearest to a recommendation, those that count.
func (s *sides) answersTo(b *passage, m *matter, passages []*passage) answers {
	found := s.weighAnswers(b, m, passages)
	found.text = likest(found.text)
	return found
}

// weighAnswers weighs every sentence as an answer to a recommendation. What it
// returns holds until it is called again.
func (s *sides) weighAnswers(b *passage, m *matter, passages []*passage) answers {
	found := answers{text: s.answers[:0]}
	asked := m.words.Dense()
	for _, p := range passages {
		whole := followThemes*b.subjects.Dot(p.subjects) + followPassage*stretched(asked.Dot(p.words))
		for j, words := range s.sentenceWords(p) {
			a := answer{mention: mentionOf(p, j, 1), own: asked.Dot(words)}
			a.bound = s.bound(a, m)
			a.likeness = whole + followSentence*stretched(a.own)
			if p.ref.Kind == model.RefBullet {
				a.weight = a.likeness
				found.list = append(found.list, a)
				continue
			}
			found.text = append(found.text, a)
			found.top = max(found.top, a.likeness)
			found.spoken = found.spoken || a.judging && (a.bound || a.namesItself(m) && a.likeness >= spokenAbove)
			found.named = found.named || a.judging && a.on(m)
			if m.board && a.ofBoard() {
				found.ofBoard = max(found.ofBoard, a.likeness)
			}
		}
	}
	for i := range found.text {
		a := &found.text[i]
		a.weight = a.likeness
		if found.named && !a.on(m) {
			a.weight *= offMatter
		}
	}
	byWeight(found.list)
	s.answers = found.text
	return found
}

// likest keeps the answers that are near enough to the weightiest one to count,
// the weightiest first.
func likest(all []answer) []answer {
	top := 0.0
	for _, a := range all {
		top = max(top, a.weight)
	}
	near := all[:0]
	for _, a := range all {
		if a.weight > evidenceFrom*top {
			near = append(near, a)
		}
	}
	byWeight(near)
	return near[:min(len(near), maxAnswers)]
}

func byWeight(all []answer) {
	slices.SortStableFunc(all, func(a, b answer) int { return cmp.Compare(b.weight, a.weight) })
}

// stretched brings the cosine of words to a scale of 0 to 1: texts of two
// reports on one matter seldom reach a cosine of more than a half.
func stretched(cosine float64) float64 { return min(1, followStretch*cosine) }

// least is the likeness that the likest answer needs. A brief item names a
// subject, and is answered by what is said of that subject; a long one asks for
// something in particular. If none of the things it names is judged anywhere,
// only a close likeness can mean that other words are used for them.
func (m *matter) least(named bool) float64 {
	if m.wide != nil && named {
		return 0
	}
	least := MentionedAbove
	if m.brief {
		least = BriefMentionedAbove
	}
	if len(m.parts) > 0 && !named {
		least = max(least, UnnamedMentionedAbove)
	}
	return least
}

// askedAgain is the item of the later list that asks for the same; nil for none.
// Of a matter asked for in the broadest words any item that names it asks again.
func (found *answers) askedAgain(m *matter) *answer {
	for i := range found.list {
		a := &found.list[i]
		likely := a.likeness > 0 && a.likeness >= RepeatedAbove*found.top
		if likely && a.asks(m) || a.namesWide(m) {
			return a
		}
	}
	return nil
}

// sameThing is the likest item of the later list that names what the
// recommendation names first; nil for none. Where another item names something
// else of it, further is that one.
func (found *answers) sameThing(m *matter) (same, further *answer) {
	first := matter{parts: m.parts[:min(1, len(m.parts))], wide: m.wide}
	for i := range found.list {
		switch a := &found.list[i]; {
		case a.namesItself(&first) || a.namesWide(&first):
			return a, nil
		case further == nil && a.namesItself(m):
			further = a
		}
	}
	return nil, further
}

// nearest is the likest sentence of each of the two likest places, in order:
// first those that speak of what is asked for above all.
func (found *answers) nearest() []answer {
	var out []answer
	nearer := func(a, b answer) int {
		return cmp.Or(cmp.Compare(count(b.bound), count(a.bound)), cmp.Compare(b.likeness, a.likeness))
	}
	for _, a := range slices.SortedStableFunc(slices.Values(found.text), nearer) {
		if len(out) < maxNearest && a.likeness > 0 && !slices.ContainsFunc(out, func(b answer) bool { return b.passage == a.passage }) {
			out = append(out, a)
		}
	}
	return out
}
