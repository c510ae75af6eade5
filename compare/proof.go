package compare

import (
	"cmp"
	"slices"
	"strings"

	"reinspect/compare/lexicon"
	"reinspect/model"
)

// supporting keeps the evidence for the status, the likeliest first: praise for
// resolved, criticism for persists, the two in turn for partly. A sentence whose
// polarity is not nearly certain comes after those that are about as likely, and one
// that says what has changed since an earlier inspection before them.
func (f *FollowUp) supporting(evidence []answer) []answer {
	worth := func(a answer) float64 {
		w := a.chance
		if !a.proves() {
			w *= unprovenWorth
		}
		if a.change() != model.NoChange && namesEarlier(strings.ToLower(a.text())) {
			w *= sinceWorth
		}
		return w
	}
	slices.SortStableFunc(evidence, func(a, b answer) int { return cmp.Compare(worth(b), worth(a)) })
	var good, bad []answer
	for _, a := range evidence {
		if a.critical == 0 {
			good = append(good, a)
		} else {
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

// spread brings forward, after the first so many answers that stay, those that
// speak of a thing that is asked for and none before them speaks of: each part of a
// recommendation is to be shown.
func (m *matter) spread(proof []answer, stay int) []answer {
	missing, out := slices.Clone(m.parts), slices.Clone(proof)
	for i := 0; i < len(out) && len(missing) > 0; i++ {
		if i >= stay {
			next := slices.IndexFunc(out[i:], func(a answer) bool { return countIn(missing, a.speaksOf()) > 0 })
			if next < 0 {
				break
			}
			a := out[i+next]
			out = slices.Insert(slices.Delete(out, i+next, i+next+1), i, a)
		}
		missing = slices.DeleteFunc(missing, func(p *lexicon.Object) bool { return slices.Contains(out[i].speaksOf(), p) })
	}
	return out
}

// onSomethingNear is what is said of sentences that are not likely enough to answer
// what is asked for, though they leave nothing of it out.
const onSomethingNear = "may be on something near"

// leavesOut says what some sentences leave out of what is asked for; "" for nothing.
func (m *matter) leavesOut(quoted ...answer) string {
	if unsaid := m.unsaid(quoted...); len(unsaid) > 0 {
		return "does not say " + inSeries(unsaid, " or ")
	}
	return ""
}

// lacking says why none of some quoted sentences is a proof of a kind, praise or
// criticism; "" where one is.
func (m *matter) lacking(kind string, quoted []answer, is func(answer) bool) string {
	why := "no " + kind + " is quoted"
	for _, a := range slices.Backward(quoted) {
		if !is(a) {
			continue
		}
		flaw := a.flaw(m)
		if flaw == "" {
			return ""
		}
		why = "the " + kind + " quoted " + flaw
	}
	return why
}

// flaw says why an answer cannot stand alone as proof; "" where it can: it is likely
// enough to answer the matter, names the thing that is asked for above all, and tells
// of today, not of a plan, not of one example, not of other children, and not of
// something that only includes it.
func (a answer) flaw(m *matter) string {
	words, sp := a.passage.tokensOf()[a.sentence], &a.passage.spokenOf()[a.sentence]
	switch {
	case a.ofOthers(m):
		return "is on other children"
	case a.planned():
		return "may tell of a plan"
	case opensWith(words, readFollowUpWords().example):
		return "tells of one example"
	case countIn(m.head, sp.own) > 0 && countIn(m.head, sp.core) == 0:
		return "names it only after “including”"
	case !a.bound && len(m.head) > 0 && !m.head[0].Topic:
		return cmp.Or(m.leavesOut(a), "does not name "+m.inItsWords(m.head[0]))
	case a.chance < SureAbove:
		return cmp.Or(m.leavesOut(a), onSomethingNear)
	}
	return ""
}

// planned reports whether an answer tells of what is to come.
func (a answer) planned() bool { return a.passage.spokenOf()[a.sentence].planned }

// inTurn takes one answer from each list in turn. The list with the likelier
// first answer begins.
func inTurn(a, b []answer) []answer {
	if b[0].chance > a[0].chance {
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

// cite names each place once, by its first sentence, or twice if it has a good
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
		out = append(out, Evidence{Ref: ref, Sentence: a.text(), Before: a.before()})
	}
	return out
}
