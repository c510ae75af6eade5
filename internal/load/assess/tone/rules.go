package tone

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/tomlfile"
)

// Rules for what is too rare in the labelled sentences to be learned. Each
// factor multiplies a probability before all are made to sum to 1 again.
const (
	userCueFactor     = 4    // for each cue of the user's own
	settledFactor     = 20   // for words that say a past fault is settled
	pastFactor        = 1000 // for a fault told as past
	improvementFactor = 10   // for a weakness in a list of improvements
	strengthsFactor   = 3    // for a strength in a list of strengths

	negationGap = 4 // words before a cue from which on a negation no longer applies to it
)

// output returns the output that a kind of cue speaks for by itself, or -1.
func (k Kind) output() int {
	switch k {
	case Strength:
		return PolStrength
	case Weakness, Ask:
		return PolWeakness
	case Improved:
		return ChgImproved
	case Declined:
		return ChgDeclined
	case Persists:
		return ChgPersists
	}
	return -1
}

// ApplyRules raises the probabilities of what the rules say. A cue of the
// user's own counts, because whoever adds a word wants it to; shortly after a
// negation, praise counts as a weakness and a fault as a strength. Words that
// settle a past fault make the sentence a strength that has improved. A
// weakness told as past has improved since. The lists of rules.toml come first.
func (s *Sentence) ApplyRules(p *Probabilities) {
	s.applyLists(p)
	changed := false
	for _, c := range s.Cues {
		output := c.Kind.output()
		switch {
		case c.Kind == Settled:
			p[PolStrength] *= settledFactor
			p[ChgImproved] *= settledFactor
		case !c.User || output < 0:
			continue
		case output <= PolWeakness && s.negated(c):
			p[PolStrength+PolWeakness-output] *= userCueFactor
		default:
			p[output] *= userCueFactor
		}
		changed = true
	}
	if p[PolWeakness] > 0.5 && s.isPast() {
		p[ChgImproved] *= pastFactor
		changed = true
	}
	if changed {
		p.normalise()
	}
}

// applyLists applies the lists of rules.toml: standing text is neutral, blame
// is never a strength, and a denied fault never a weakness. A sentence with a
// cue of the user's own is left to that.
func (s *Sentence) applyLists(p *Probabilities) {
	switch {
	case slices.ContainsFunc(s.Cues, func(c Cue) bool { return c.User }):
	case s.opens(neutralOpening), s.has(neutral):
		*p = Probabilities{PolNeutral: 1, ChgNone: 1}
	case s.has(blame) && len(s.Clauses) > 1:
		p.move(PolStrength, PolMixed)
	case s.has(blame):
		p.move(PolStrength, PolWeakness)
	case s.deniesFault(), s.allHave():
		p.move(PolWeakness, PolStrength)
	}
}

// deniesFault tells whether a sentence says that a fault was not found, or that
// what is better seldom used seldom is, and sets nothing against that.
func (s *Sentence) deniesFault() bool {
	if len(s.Clauses) > 1 {
		return false
	}
	denied := slices.IndexFunc(s.ruled, func(m tokens.Match) bool { return m.Owner == denial })
	if s.has(unwanted) && s.has(seldom) {
		return true
	}
	return denied >= 0 && slices.ContainsFunc(s.ruled[denied:], func(m tokens.Match) bool { return m.Owner == harm })
}

// allHave tells whether a sentence says that all have a thing, and nothing else
// of it: "All care leavers have a pathway plan."
func (s *Sentence) allHave() bool {
	faulted := func(c Cue) bool { return c.Kind == Weakness || c.Kind == Negation || c.Kind == Ask }
	return s.opens(all) && s.has(have) && len(s.Clauses) <= 1 && !slices.ContainsFunc(s.Cues, faulted)
}

// has tells whether a sentence holds a phrase of one of the lists of rules.toml.
func (s *Sentence) has(list int) bool {
	return slices.ContainsFunc(s.ruled, func(m tokens.Match) bool { return m.Owner == list })
}

// opens tells whether a sentence opens with such a phrase.
func (s *Sentence) opens(list int) bool {
	return slices.ContainsFunc(s.ruled, func(m tokens.Match) bool { return m.Owner == list && m.First == 0 })
}

// The lists of rules.toml that are phrases.
const (
	neutralOpening = iota
	neutral
	blame
	denial
	harm
	unwanted
	seldom
	all
	have
)

//go:embed rules.toml
var rulesFile []byte

type ruleLists struct {
	NeutralOpening   []string `toml:"neutral_opening"`
	Neutral          []string `toml:"neutral"`
	Blame            []string `toml:"blame"`
	Denial           []string `toml:"denial"`
	Harm             []string `toml:"harm"`
	Unwanted         []string `toml:"unwanted"`
	Seldom           []string `toml:"seldom"`
	All              []string `toml:"all"`
	Have             []string `toml:"have"`
	StrengthsHeading []string `toml:"strengths_heading"`
}

var readRules = sync.OnceValue(func() ruleLists { return tomlfile.Must[ruleLists]("rules.toml", rulesFile) })

var rulePhrases = sync.OnceValue(func() *tokens.PhraseSet {
	lists := readRules()
	set := tokens.NewPhraseSet()
	for list, phrases := range [][]string{
		neutralOpening: lists.NeutralOpening, neutral: lists.Neutral,
		blame: lists.Blame, denial: lists.Denial, harm: lists.Harm,
		unwanted: lists.Unwanted, seldom: lists.Seldom, all: lists.All, have: lists.Have,
	} {
		for _, text := range phrases {
			if !set.Add(text, list) {
				panic("rules.toml: phrase " + text + " is too short")
			}
		}
	}
	return set
})

// HeadsStrengths tells whether a heading stands over a list of strengths.
func HeadsStrengths(heading string) bool {
	heading = strings.ToLower(strings.TrimSpace(heading))
	return slices.ContainsFunc(readRules().StrengthsHeading, func(end string) bool { return strings.HasSuffix(heading, end) })
}

// isPast tells whether a sentence puts what it says in the past and says
// nothing of today.
func (s *Sentence) isPast() bool {
	var has [kinds]bool
	for _, c := range s.Cues {
		has[c.Kind] = true
	}
	return has[Past] && has[Then] && !has[Today] && !has[Persists] && !has[Declined]
}

// negated tells whether a negation shortly before a cue applies to it.
func (s *Sentence) negated(c Cue) bool {
	return slices.ContainsFunc(s.Cues, func(n Cue) bool {
		return n.Kind == Negation && n.Last <= c.First && c.First-n.Last < negationGap
	})
}

// InImprovements makes a sentence of a list of improvements a likelier
// weakness, and never a strength: what is asked for is missing.
func (p *Probabilities) InImprovements() {
	p[PolWeakness] *= improvementFactor
	p.move(PolStrength, PolWeakness)
	p.normalise()
}

// InStrengths makes a sentence of a list of strengths a likelier strength:
// such items may have no word of praise, or no verb.
func (p *Probabilities) InStrengths() {
	p[PolStrength] *= strengthsFactor
	p.normalise()
}

// move gives all of one polarity's probability to another.
func (p *Probabilities) move(from, to int) {
	p[to] += p[from]
	p[from] = 0
}

// normalise makes polarities and changes sum to 1 again.
func (p *Probabilities) normalise() {
	for _, part := range [2][]float32{p[:polarities], p[polarities:]} {
		var sum float32
		for _, v := range part {
			sum += v
		}
		for i := range part {
			part[i] /= sum
		}
	}
}
