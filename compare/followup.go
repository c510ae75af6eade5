package compare

import (
	"cmp"
	"slices"

	"reinspect/internal/theme"
	"reinspect/model"
)

// answer is a sentence of the later report about a recommendation's matter.
type answer struct {
	mention
	likeness float64
}

// followUp says what became of each recommendation of the left report, by what
// the right one says.
func followUp(s *sides, relation Relation) []FollowUp {
	if len(s.Left.bullets) == 0 {
		return nil
	}
	passages := s.Right.all()
	var overall *mention
	if relation == SameAuthority && consecutive(s.Left.report, s.Right.report) {
		overall = wholeList(s.Right)
	}
	var out []FollowUp
	for i := range s.Left.bullets {
		b := &s.Left.bullets[i]
		rec := s.Left.report.Recommendations[i]
		f := FollowUp{N: rec.N, Text: b.text}
		for _, m := range b.themes {
			f.Themes = append(f.Themes, m.ID)
		}
		least := MentionedAbove
		if rec.Board {
			least = BoardMentionedAbove
		}
		text, list := s.answers(b, passages)
		f.judge(text, list, least, overall)
		if why, ok := askedThere[f.Why]; ok && relation == DifferentAuthorities {
			f.Why = why
		}
		out = append(out, f)
	}
	return out
}

// recurs adds to the reason of a recommendation that is not mentioned that its
// own words are evidence of a recurring weakness. Otherwise "not mentioned"
// would read as if the matter were closed.
func (f *FollowUp) recurs(weaknesses []Recurring, themes *theme.Catalogue) {
	if f.Status != NotMentioned {
		return
	}
	own := func(e Evidence) bool { return e.Ref.Kind == model.RefBullet && e.Ref.N == f.N }
	for _, w := range weaknesses {
		if slices.ContainsFunc(w.Evidence.Left, own) {
			f.Why += ", though this is criticised in both: " + themes.Title(w.Theme)
			return
		}
	}
}

// The reasons for an item that the later list has as well, and what they are
// between two authorities: neither was asked by the other's report.
const (
	askedAgain    = "asked for again"
	progressAgain = "progress is seen, and it is asked for again"
)

var askedThere = map[string]string{
	askedAgain:    "asked for there too",
	progressAgain: "both good and critical things are said of it, and it is asked for there too",
}

// answers lists the sentences nearest to a recommendation, the likest first:
// those of the text, and those of the improvement list.
func (s *sides) answers(b *passage, passages []*passage) (text, list []answer) {
	whole := make([]float64, len(passages))
	top := map[model.RefKind]float64{}
	for i, p := range passages {
		whole[i] = followThemes*b.subjects.Dot(p.subjects) + followPassage*stretched(b.words.Dot(p.words))
		top[p.ref.Kind] = max(top[p.ref.Kind], whole[i])
	}
	for i, p := range passages {
		if whole[i]+followSentence < evidenceFrom*top[p.ref.Kind] {
			continue // none of its sentences can be near enough
		}
		for j, words := range s.sentenceWords(p) {
			a := answer{mentionOf(p, j, 1), whole[i] + followSentence*stretched(b.words.Dot(words))}
			if p.ref.Kind == model.RefBullet {
				list = append(list, a)
			} else {
				text = append(text, a)
			}
		}
	}
	return likest(text), likest(list)
}

// likest keeps the answers that are near enough to the best one to count, the
// best first.
func likest(answers []answer) []answer {
	top := 0.0
	for _, a := range answers {
		top = max(top, a.likeness)
	}
	near := answers[:0]
	for _, a := range answers {
		if a.likeness > evidenceFrom*top {
			near = append(near, a)
		}
	}
	slices.SortStableFunc(near, func(a, b answer) int { return cmp.Compare(b.likeness, a.likeness) })
	return near[:min(len(near), maxAnswers)]
}

// stretched brings the cosine of words to a scale of 0 to 1: texts of two
// reports on one matter seldom reach a cosine of more than a half.
func stretched(cosine float64) float64 { return min(1, followStretch*cosine) }

// judge sets the status. least is the likeness that the likest answer needs;
// overall is what the later report says of all earlier recommendations
// together, nil for nothing.
func (f *FollowUp) judge(text, list []answer, least float64, overall *mention) {
	top := 0.0
	if len(text) > 0 {
		top = text[0].likeness
	}
	repeated := len(list) > 0 && list[0].likeness >= RepeatedAbove*top
	share, evidence := critical(text, top)
	if repeated {
		evidence = append(evidence, list[0])
		top = max(top, list[0].likeness)
		share += repeatedWeight
	}
	if top < least || len(evidence) == 0 {
		f.Status, f.Why = NotMentioned, "nothing comes close enough to it"
		return
	}
	if repeated {
		again := list[0].passage
		f.Again, f.Diff = &again.ref, wordDiff(f.Text, again.text)
	}
	f.decide(share, repeated)
	evidence = append(evidence, f.applyOverall(overall)...)
	f.Evidence = cite(f.supporting(evidence))
}

// critical returns the critical share of what the text says, 0 to 1, and the
// sentences behind it, the weightiest first. top is the best likeness.
func critical(text []answer, top float64) (float64, []answer) {
	var good, bad float64
	var evidence []answer
	for _, a := range text {
		w := a.likeness/top - evidenceFrom
		if !a.judging || w <= 0 {
			continue
		}
		good += w * (1 - a.critical)
		bad += w * a.critical
		evidence = append(evidence, a)
	}
	if good+bad == 0 {
		return 0, nil
	}
	return bad / (good + bad), evidence
}

func (f *FollowUp) decide(share float64, repeated bool) {
	switch {
	case share > PersistsAbove && repeated:
		f.Status, f.Why = StillThere, askedAgain
	case share > PersistsAbove:
		f.Status, f.Why = StillThere, "what is said of it is critical"
	case share < ResolvedBelow:
		f.Status, f.Why = Resolved, "what is said of it is positive"
	case repeated:
		f.Status, f.Why = Partly, progressAgain
	default:
		f.Status, f.Why = Partly, "both good and critical things are said of it"
	}
}

// supporting keeps the evidence for the status: praise for resolved, criticism
// for persists, the two in turn for partly.
func (f *FollowUp) supporting(evidence []answer) []answer {
	var good, bad []answer
	for _, a := range evidence {
		if polarityOf(a.passage, a.sentence) != model.Weakness && a.critical < 0.5 {
			good = append(good, a)
		} else if a.critical > 0 {
			bad = append(bad, a)
		}
	}
	switch {
	case f.Status == Resolved && len(good) > 0:
		return good
	case f.Status == StillThere && len(bad) > 0:
		return bad
	case len(good) == 0 || len(bad) == 0:
		return evidence
	}
	return inTurn(good, bad)
}

// inTurn takes one answer from each list in turn. The list with the likelier
// first answer begins.
func inTurn(a, b []answer) []answer {
	if b[0].likeness > a[0].likeness {
		a, b = b, a
	}
	var out []answer
	for i := range max(len(a), len(b)) {
		if i < len(a) {
			out = append(out, a[i])
		}
		if i < len(b) {
			out = append(out, b[i])
		}
	}
	return out
}

// applyOverall moves the status by one step if the later report says otherwise
// of all earlier recommendations together, and returns that sentence as
// evidence.
func (f *FollowUp) applyOverall(overall *mention) []answer {
	if overall == nil {
		return nil
	}
	switch persists := overall.change() == model.Persists; {
	case persists && f.Status == Partly:
		f.Status, f.Why = StillThere, "all earlier matters are said to remain"
	case !persists && f.Status == StillThere:
		f.Status, f.Why = Partly, "still criticised, but earlier matters are said to have moved on"
	default:
		return nil
	}
	return []answer{{mention: *overall}}
}

// cite names each place once, by its likest sentence, or twice if it has a good
// and a critical one. At most maxProof places are named, and in any case an
// item of the list that asks for the same again.
func cite(answers []answer) []Evidence {
	type view struct {
		ref      model.Ref
		critical bool
	}
	var out []Evidence
	seen := map[view]bool{}
	for _, a := range answers {
		ref := a.passage.ref
		v := view{ref, a.critical > 0}
		if seen[v] || len(out) >= maxProof && ref.Kind != model.RefBullet {
			continue
		}
		seen[v] = true
		out = append(out, Evidence{Ref: ref, Sentence: a.text()})
	}
	return out
}
