package compare

import (
	"cmp"
	"slices"

	"reinspect/model"
)

// supporting keeps the evidence for the status: praise for resolved, criticism
// for persists, the two in turn for partly. First come the sentences that can
// stand alone as proof, and of these the most telling.
func (f *FollowUp) supporting(evidence []answer, m *matter) []answer {
	if sure := slices.DeleteFunc(slices.Clone(evidence), func(a answer) bool { return !a.proves() }); len(sure) > 0 {
		evidence = sure
	}
	for i := range evidence {
		evidence[i].telling = evidence[i].proofWeight(m)
	}
	slices.SortStableFunc(evidence, func(a, b answer) int {
		return cmp.Or(cmp.Compare(count(b.shows(m)), count(a.shows(m))), cmp.Compare(b.telling, a.telling))
	})
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

// inTurn takes one answer from each list in turn. The list with the more
// telling first answer begins.
func inTurn(a, b []answer) []answer {
	if b[0].telling > a[0].telling {
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

// cite names each place once, by its most telling sentence, or twice if it has a good
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

// shows reports whether an answer can stand alone as proof: it speaks of what is
// asked for above all, names that first or is like it in its own words, and tells
// of today, not of a plan, and not of one example. Plans and assessments share too few words with what is
// said of them to be like it.
func (a answer) shows(m *matter) bool {
	words := a.passage.tokensOf()[a.sentence]
	if !a.bound || readFollowUpWords().planned.In(words) || opensWith(words, readFollowUpWords().example) {
		return false
	}
	if a.passage.ref.Kind == model.RefBullet {
		return true
	}
	sp := a.passage.spokenOf()[a.sentence]
	switch specific := len(m.head) > 0 && !m.head[0].Topic; {
	case m.wide != nil:
		return sp.first != nil && slices.Contains(m.wide, sp.first.Name)
	case specific && slices.Contains(m.head, sp.first):
		return true
	case specific && !sp.leans && countIn(m.head, sp.core) == 0:
		return false
	}
	return a.own >= shownByWords
}

// proofWeight is how well an answer shows what became of the matter: its
// weight, and more the liker its own words are, if it names the matter itself,
// if it or its paragraph is mainly about the same theme, and if it opens its
// paragraph, as the sentence that names the subject does. One that cannot be
// read alone shows less.
func (a answer) proofWeight(m *matter) float64 {
	w := a.weight + wordProof*a.own
	if a.passage.ref.Kind == model.RefBullet {
		w -= listProof
	}
	if a.namesItself(m) {
		w += namedProof
	}
	w += partProof * float64(m.partsNamed(a))
	if a.bound {
		w += boundProof
	}
	if readFollowUpWords().planned.In(a.passage.tokensOf()[a.sentence]) {
		w -= plannedProof
	}
	if a.sentence == 0 {
		w += firstProof
	}
	if a.passage.spokenOf()[a.sentence].leans {
		w -= leansProof
	}
	if m.theme == "" {
		return w
	}
	if ids := a.passage.themes; len(ids) > 0 && ids[0].ID == m.theme {
		w += themeProof
	}
	if slices.Contains(a.passage.sentences[a.sentence].Themes, m.theme) {
		w += themeProof
	}
	return w
}
