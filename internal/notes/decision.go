package notes

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// Claim is a kind of statement that a comparison makes, and on which the
// reader's word stands in place of the program's.
type Claim string

// The claims. The words are those of the file.
const (
	Weakness Claim = "recurring"    // a weakness recurs: it is kept, dropped or added
	Quote    Claim = "quote"        // which sentence of a report proves that
	Status   Claim = "status"       // what became of a recommendation: one of its statuses
	Proof    Claim = "proof"        // which passage proves that
	Second   Claim = "second-proof" // which one proves it too
	Stated   Claim = "stated"       // a sentence states a change: it is struck
	Theme    Claim = "theme"        // what a sentence speaks of
	Balance  Claim = "balance"      // what a report says of a theme, all in all: one of its balances
)

// The verdicts on a recurring weakness, and the one on a stated change. That on
// a status is the status itself.
const (
	Kept    = "kept"
	Dropped = "dropped"
	Added   = "added" // the program did not list it; its quotes are decisions too
	Struck  = "struck"
)

// shape is what a decision about a claim holds.
type shape struct {
	verdicts        []string // those that it can get; a claim without any gets none
	theme, sentence bool     // whether it names one
	at              reach
	proof           bool // whether it names a passage as proof
}

// reach is what the place of a decision names.
type reach int

const (
	nowhere  reach = iota
	inText         // a recommendation or a paragraph
	inReport       // the same, and there is one decision for each report
	ofReport       // a report alone
)

var shapes = map[Claim]shape{
	Weakness: {verdicts: []string{Kept, Dropped, Added}, theme: true},
	Quote:    {theme: true, sentence: true, at: inReport},
	Status:   {verdicts: []string{string(compare.Resolved), string(compare.Partly), string(compare.StillThere), string(compare.NotMentioned)}, at: inText},
	Proof:    {at: inText, proof: true},
	Second:   {at: inText, proof: true},
	Stated:   {verdicts: []string{Struck}, sentence: true, at: inText},
	Theme:    {theme: true, sentence: true, at: inText},
	Balance:  {verdicts: []string{string(compare.AllStrength), string(compare.AllMixed), string(compare.AllWeak), string(compare.Absent)}, theme: true, at: ofReport},
}

// Placed reports whether a decision about the claim has a place, Decision.At.
func (c Claim) Placed() bool { return shapes[c].at != nowhere }

// Proves reports whether a decision about the claim has a proof, Decision.Proof.
func (c Claim) Proves() bool { return shapes[c].proof }

// Decision is what the reader says about one claim of the comparison.
type Decision struct {
	About    Claim
	Verdict  string
	Theme    string // of the recurring weakness, of the balance, or the one that the sentence speaks of
	Sentence string // the one in question; of a proof the one that is quoted, "" for the whole passage
	At       Place  // the recommendation, where the sentence stands, or of a balance the side alone; only where the claim is Placed
	Proof    Place  // the passage that proves a status
}

// decisionKey is what a decision is about; a later one on the same replaces it.
type decisionKey struct {
	about           Claim
	at              Place
	theme, sentence string
}

func (d Decision) key() decisionKey {
	switch shapes[d.About].at {
	case nowhere:
		return decisionKey{about: d.About, theme: d.Theme}
	case inReport, ofReport:
		return decisionKey{about: d.About, theme: d.Theme, at: Place{Place: model.Place{Side: d.At.Side}}}
	}
	key := decisionKey{about: d.About, at: d.At.key()}
	if shapes[d.About].sentence {
		key.sentence = d.Sentence
	}
	return key
}

// Lost reports whether a text that the decision is about, or the proof that it
// names, is no longer found.
func (d Decision) Lost() bool { return d.At.Lost || d.Proof.Lost }

// fault says what is wrong with a decision that was read from a file; nil for
// nothing.
func (d Decision) fault() error {
	of, known := shapes[d.About]
	switch {
	case !known:
		return fmt.Errorf("nothing can be decided about %q", d.About)
	case len(of.verdicts) == 0 && d.Verdict != "":
		return fmt.Errorf("a decision about %q has no verdict", d.About)
	case len(of.verdicts) > 0 && !slices.Contains(of.verdicts, d.Verdict):
		return fmt.Errorf("the verdict %q is none of %s", d.Verdict, strings.Join(of.verdicts, ", "))
	case d.Theme == "" && of.theme:
		return fmt.Errorf("a decision about %q names a theme", d.About)
	case d.Sentence == "" && of.sentence:
		return fmt.Errorf("a decision about %q names a sentence", d.About)
	}
	return nil
}

// withSentence returns the decision with the place of its sentence lost where that has
// no such sentence: the words are not to be quoted as those of the report.
func (b *Book) withSentence(d Decision) Decision {
	at := &d.At
	switch {
	case d.Sentence == "":
		return d
	case d.About.Proves():
		at = &d.Proof
	case !shapes[d.About].sentence:
		return d
	}
	r := b.reports.At(at.Side)
	whole, _ := textAt(r, at.Ref) // which a proof can be too
	if d.Sentence != whole && !slices.ContainsFunc(r.Sentences(at.Ref), func(s model.Sentence) bool { return s.Text == d.Sentence }) {
		at.Lost = true
	}
	return d
}

// Decide sets the reader's word on claims; it replaces an earlier one. All of it
// is one change.
func (b *Book) Decide(decisions ...Decision) {
	b.change(func(c *Content) {
		for _, d := range decisions {
			c.Decisions = replace(c.Decisions, b.placed(d), Decision.key)
		}
	})
}

// Undecide removes the reader's word on the claims that the decisions are about, in
// one change.
func (b *Book) Undecide(decisions ...Decision) {
	b.change(func(c *Content) {
		for _, d := range decisions {
			gone := b.placed(d).key()
			c.Decisions = slices.DeleteFunc(c.Decisions, func(d Decision) bool { return d.key() == gone })
		}
	})
}

// Adds reports whether the reader added a recurring weakness on a theme.
func (c Content) Adds(theme string) bool {
	return slices.ContainsFunc(c.Decisions, func(d Decision) bool {
		return d.About == Weakness && d.Theme == theme && d.Verdict == Added
	})
}

// WithQuotes is a decision on a weakness with those on what is quoted for it, to be
// taken back together.
func WithQuotes(d Decision) []Decision {
	quote := func(side model.Side) Decision {
		return Decision{About: Quote, Theme: d.Theme, At: At(side, model.Ref{})}
	}
	return []Decision{d, quote(model.Left), quote(model.Right)}
}

// placed fills in the opening words of a decision's places.
func (b *Book) placed(d Decision) Decision { return d.withPlaces(b.quoted) }

// withPlaces returns the decision with what f makes of the places that it has.
func (d Decision) withPlaces(f func(Place) Place) Decision {
	if at := shapes[d.About].at; at == inText || at == inReport {
		d.At = f(d.At)
	}
	if d.About.Proves() {
		d.Proof = f(d.Proof)
	}
	return d
}
