package notes

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
)

// Claim is a kind of statement that a comparison makes, and on which the
// reader's word stands in place of the program's.
type Claim string

// The claims. The words are those of the file.
const (
	Weakness Claim = "recurring" // a weakness recurs: it is kept or dropped
	Status   Claim = "status"    // what became of a recommendation: one of its statuses
	Proof    Claim = "proof"     // which passage proves that
	Stated   Claim = "stated"    // a sentence states a change: it is struck
	Theme    Claim = "theme"     // what a sentence speaks of
)

// The verdicts on a recurring weakness, and the one on a stated change. That on
// a status is the status itself.
const (
	Kept    = "kept"
	Dropped = "dropped"
	Struck  = "struck"
)

// verdicts are those that each claim can get; a claim without any gets none.
var verdicts = map[Claim][]string{
	Weakness: {Kept, Dropped},
	Status:   {string(compare.Resolved), string(compare.Partly), string(compare.StillThere), string(compare.NotMentioned)},
	Proof:    nil,
	Stated:   {Struck},
	Theme:    nil,
}

// Decision is what the reader says about one claim of the comparison.
type Decision struct {
	About    Claim
	Verdict  string
	Theme    string // of the recurring weakness, or the one that the sentence speaks of
	Sentence string // the one in question; of a proof the one that is quoted, "" for the whole passage
	At       Place  // the recommendation, or where the sentence stands; not used for a weakness
	Proof    Place  // the passage that proves a status
}

// decisionKey is what a decision is about; a later one on the same replaces it.
type decisionKey struct {
	about           Claim
	at              Place
	theme, sentence string
}

func (d Decision) key() decisionKey {
	switch d.About {
	case Weakness:
		return decisionKey{about: d.About, theme: d.Theme}
	case Status, Proof:
		return decisionKey{about: d.About, at: d.At.key()}
	}
	return decisionKey{about: d.About, at: d.At.key(), sentence: d.Sentence}
}

// Lost reports whether a text that the decision is about, or the proof that it
// names, is no longer found.
func (d Decision) Lost() bool { return d.At.Lost || d.Proof.Lost }

// fault says what is wrong with a decision that was read from a file; nil for
// nothing.
func (d Decision) fault() error {
	allowed, known := verdicts[d.About]
	switch {
	case !known:
		return fmt.Errorf("nothing can be decided about %q", d.About)
	case len(allowed) == 0 && d.Verdict != "":
		return fmt.Errorf("a decision about %q has no verdict", d.About)
	case len(allowed) > 0 && !slices.Contains(allowed, d.Verdict):
		return fmt.Errorf("the verdict %q is none of %s", d.Verdict, strings.Join(allowed, ", "))
	case d.Theme == "" && (d.About == Weakness || d.About == Theme):
		return fmt.Errorf("a decision about %q names a theme", d.About)
	case d.Sentence == "" && (d.About == Stated || d.About == Theme):
		return fmt.Errorf("a decision about %q names a sentence", d.About)
	}
	return nil
}

// Decide sets the reader's word on a claim; it replaces an earlier one.
func (b *Book) Decide(d Decision) {
	b.change(func(c *Content) { c.Decisions = replace(c.Decisions, b.placed(d), Decision.key) })
}

// Undecide removes the reader's word on the claim that d is about.
func (b *Book) Undecide(d Decision) {
	b.change(func(c *Content) {
		gone := b.placed(d).key()
		c.Decisions = slices.DeleteFunc(c.Decisions, func(d Decision) bool { return d.key() == gone })
	})
}

// placed fills in the opening words of a decision's places.
func (b *Book) placed(d Decision) Decision {
	if d.About != Weakness {
		d.At = b.quoted(d.At)
	}
	if d.About == Proof {
		d.Proof = b.quoted(d.Proof)
	}
	return d
}
