package compare

import (
	"cmp"
	"slices"

	"reinspect/internal/theme"
	"reinspect/model"
)

// Decisions are what the reader decided about single claims. Places are keys
// (Place.Key), on the sides in which Compare is given the reports.
type Decisions struct {
	Weaknesses map[string]bool                  // by theme: whether the recurring weakness is kept, or dropped
	Added      []string                         // the themes of the weaknesses that the reader added, each with a quote of both reports
	Quotes     map[string]model.Pair[*Evidence] // by theme: the sentence of each report that is quoted first for it; nil for the program's own
	Balances   map[string]model.Pair[Balance]   // by theme: what each report says of it, all in all; "" for what the program found
	Statuses   map[model.Place]Status           // by recommendation
	Proofs     map[model.Place]Evidence         // by recommendation: the passage of the other report that proves its status
	Seconds    map[model.Place]Evidence         // the same, for what proves it too
	Struck     map[SentenceKey]bool             // sentences that state no change after all
}

// SentenceKey names a sentence by its text and its place, which is a key.
type SentenceKey struct {
	At   model.Place
	Text string
}

// The reasons that stand where the reader decided.
const (
	SetByReader    = "set by the reader"
	ChosenByReader = "proof chosen by the reader"
	SecondByReader = "second proof chosen by the reader"
	ProofWaits     = "a chosen proof shows once a status is set"
	restsOnOther   = "the status rests on what was quoted before" // a doubt
)

// Decide puts the reader's decisions in place of what was found; themes gives what
// is said of them its titles. The lists of the comparison are replaced, never
// changed in place.
func (c *Comparison) Decide(d Decisions, themes *theme.Catalogue) {
	var kept []Recurring
	for _, r := range c.Recurring {
		keep, decided := d.Weaknesses[r.Theme]
		if decided && !keep {
			continue
		}
		r.Corrected = decided
		c.quote(&r, d.Quotes[r.Theme], themes)
		kept = append(kept, r)
	}
	for _, id := range d.Added {
		kept = c.withAdded(kept, id, d.Quotes[id], themes)
	}
	slices.SortStableFunc(kept, func(a, b Recurring) int { return cmp.Compare(count(a.Doubtful()), count(b.Doubtful())) })
	for i := range kept {
		kept[i].Rank = i + 1
	}
	c.Recurring = kept
	c.decideThemes(d.Balances)
	c.Recommendations = slices.Clone(c.Recommendations)
	for i := range c.Recommendations {
		c.Recommendations[i].follow(d)
	}
	c.Stated, c.StatedEarlier = d.unstruck(c.Stated), d.unstruck(c.StatedEarlier)
}

// decideThemes sets the balances that the reader gave themes. A theme of which the
// reader says that neither report covers it keeps its row: there it is taken back.
func (c *Comparison) decideThemes(balances map[string]model.Pair[Balance]) {
	c.Themes = slices.Clone(c.Themes)
	for i := range c.Themes {
		r := &c.Themes[i]
		r.weigh(balances[r.Theme])
	}
}

// weigh sets the balances that the reader gave a theme, and what follows from them.
func (r *ThemeRow) weigh(set model.Pair[Balance]) {
	for _, at := range []model.Side{model.Left, model.Right} {
		if set.At(at) == "" {
			continue
		}
		r.Corrected.Set(at, true)
		r.Balance.Set(at, set.At(at))
		r.Or.Set(at, "")
		if set.At(at) == Absent {
			r.Counts.Set(at, Counts{})
			r.Refs.Set(at, nil)
			r.Mentions.Set(at, nil)
			r.Critical.Set(at, 0)
		}
	}
	if r.ByReader() {
		r.Movement, r.Apart, r.Doubt = BalanceMovement(r.Balance), false, ""
	}
}

// unstruck returns the stated changes without those that the reader struck. Compare
// leaves them out before it joins two sentences; a comparison of elsewhere still has them.
func (d Decisions) unstruck(all []Stated) []Stated {
	return slices.DeleteFunc(slices.Clone(all), func(s Stated) bool {
		return d.Struck[SentenceKey{model.Place{Side: s.Side, Ref: s.Ref}.Key(), s.Text}]
	})
}

// follow sets the status and the proof that the reader gave a recommendation.
// What is not mentioned has no proof: one that is chosen waits for a status.
func (f *FollowUp) follow(d Decisions) {
	at := model.Place{Side: model.Left, Ref: model.Ref{Kind: model.RefBullet, N: f.N}}
	if status, decided := d.Statuses[at]; decided {
		f.Status, f.Why, f.Corrected, f.Doubt = status, SetByReader, true, ""
	}
	switch proof, decided := d.Proofs[at]; {
	case !decided:
	case f.Status != NotMentioned:
		f.Evidence, f.Chosen = []Evidence{proof}, true
		f.Why += "; " + ChosenByReader
		if f.Doubtful() {
			f.Doubt = restsOnOther
		}
	case !f.Corrected:
		f.Why += "; " + ProofWaits
	}
	if second, decided := d.Seconds[at]; decided && f.Status != NotMentioned && len(f.Evidence) > 0 {
		f.proveToo(second)
	}
	if f.Status == NotMentioned {
		f.Evidence = nil
	} else {
		f.Nearest = nil
	}
}

// proveToo puts a further proof behind the first one; the same one proves nothing more.
func (f *FollowUp) proveToo(second Evidence) {
	if second.Same(f.Evidence[0]) {
		return
	}
	f.Second = true
	f.Evidence = slices.Concat(f.Evidence[:1], []Evidence{second}, slices.DeleteFunc(slices.Clone(f.Evidence[1:]), second.Same))
	if !f.Chosen {
		f.Why += "; " + SecondByReader
	}
}

// swapped returns the decisions for the reports in the other order.
func (d Decisions) swapped() Decisions {
	out := d
	out.Quotes, out.Balances = swappedPairs(d.Quotes), swappedPairs(d.Balances)
	out.Statuses, out.Proofs, out.Seconds = onOtherSide(d.Statuses), onOtherSide(d.Proofs), onOtherSide(d.Seconds)
	out.Struck = map[SentenceKey]bool{}
	for s := range d.Struck {
		out.Struck[SentenceKey{turned(s.At), s.Text}] = true
	}
	return out
}

func turned(p model.Place) model.Place { return model.Place{Side: p.Side.Other(), Ref: p.Ref} }

func onOtherSide[V any](of map[model.Place]V) map[model.Place]V {
	out := map[model.Place]V{}
	for at, v := range of {
		out[turned(at)] = v
	}
	return out
}

func swappedPairs[V any](of map[string]model.Pair[V]) map[string]model.Pair[V] {
	out := map[string]model.Pair[V]{}
	for id, pair := range of {
		out[id] = pair.Swap()
	}
	return out
}
