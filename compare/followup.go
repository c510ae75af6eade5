package compare

import (
	"sort"

	"reinspect/model"
)

const (
	// followAbove is the likeness that a sentence of the later report needs to
	// count as speaking of what a recommendation asked for.
	followAbove = 0.30

	// followThemes and followWords are the parts of that likeness.
	followThemes = 0.5
	followWords  = 0.5

	// ResolvedBelow and PersistsAbove part the outcomes: the critical share of
	// what the later report says of the matter.
	ResolvedBelow = 0.30
	PersistsAbove = 0.70

	maxFollowEvidence = 4
)

// answer is a sentence of the later report that speaks of a recommendation.
type answer struct {
	mention
	likeness float64
}

// followUp says of each recommendation of the left report what the right one
// says became of it.
func followUp(s *sides) []FollowUp {
	var out []FollowUp
	for i := range s.Left.bullets {
		b := &s.Left.bullets[i]
		f := FollowUp{N: s.Left.report.Recommendations[i].N, Text: b.text}
		for _, m := range b.themes {
			f.Themes = append(f.Themes, m.ID)
		}
		f.judge(s.answers(b))
		out = append(out, f)
	}
	return out
}

// answers lists the sentences that speak of what a recommendation asks for,
// the likest first.
func (s *sides) answers(b *passage) []answer {
	var out []answer
	for _, p := range s.Right.all() {
		subject := dot(b.subjects, p.subjects)
		for i := range p.sentences {
			like := followThemes*subject + followWords*min(1, 2*dot(b.words, s.vocabulary.vector(p.sentences[i].Text)))
			if like < followAbove {
				continue
			}
			t := tally{}
			t.add(p, i, 1)
			if m := t.mentions[0]; m.judging {
				out = append(out, answer{m, like})
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].likeness > out[j].likeness })
	return out
}

// judge gives the status that the answers amount to.
func (f *FollowUp) judge(answers []answer) {
	if len(answers) == 0 {
		f.Status, f.Why = NotMentioned, "the later report does not speak of it"
		return
	}
	var good, bad float64
	repeated := false
	seen := map[model.Ref]bool{}
	for _, a := range answers {
		w := a.likeness * a.weight
		good += w * (1 - a.critical)
		bad += w * a.critical
		repeated = repeated || a.passage.ref.Kind == model.RefBullet
		if !seen[a.passage.ref] && len(f.Evidence) < maxFollowEvidence {
			seen[a.passage.ref] = true
			f.Evidence = append(f.Evidence, Evidence{Ref: a.passage.ref, Sentence: a.text()})
		}
	}
	switch share := bad / (good + bad); {
	case share > PersistsAbove && repeated:
		f.Status, f.Why = StillThere, "the later report asks for it again"
	case share > PersistsAbove:
		f.Status, f.Why = StillThere, "what the later report says of it is critical"
	case share < ResolvedBelow:
		f.Status, f.Why = Resolved, "what the later report says of it is positive"
	default:
		f.Status, f.Why = Partly, "the later report says both good and critical things of it"
	}
}
