package compare

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strconv"
	"sync"

	"reinspect/compare/alike"
	"reinspect/compare/lexicon"
	"reinspect/internal/theme"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed balance.toml
var balanceTOML []byte

// balanceRules are the lists of balance.toml, which says what each is for.
type balanceRules struct {
	better, few lexicon.Phrases
	judged      []string
	ofNoGroup   []string
	ofGroup     map[string]string // the group of children that a theme is about alone, by the theme's id
}

var readBalanceRules = sync.OnceValue(func() balanceRules {
	data := tomlfile.Must[struct {
		Better, Few, Judged []string
		OfNoGroup           []string          `toml:"of_no_group"`
		OfGroup             map[string]string `toml:"of_group"`
	}]("compare/balance.toml", balanceTOML)
	return balanceRules{lexicon.NewPhrases(data.Better), lexicon.NewPhrases(data.Few), data.Judged, data.OfNoGroup, data.OfGroup}
})

// mention is a sentence that counts for a theme.
type mention struct {
	passage  *passage
	sentence int
	weight   float64
	critical float64 // how much of the sentence criticises what is so today: 0, mixedShare or 1
	judging  bool    // whether it praises or criticises at all
	aside    bool    // whether it mentions the theme in passing
}

func (m mention) text() string { return m.passage.sentences[m.sentence].Text }

func (m mention) before() string { return m.passage.before(m.sentence) }

// proves reports whether a sentence can be quoted as proof: how it was read is
// nearly certain, or it stands in a list that says what it is.
func (m mention) proves() bool {
	sn := &m.passage.sentences[m.sentence]
	return m.passage.ref.Kind == model.RefBullet || sn.Corrected || sn.Confidence == 0 || sn.Confidence >= proofConfidence
}

func (m mention) change() model.Change { return m.passage.sentences[m.sentence].Change }

// tally is all that one report says on one theme.
type tally struct {
	mentions   []mention
	paragraphs int    // that are mainly about the theme
	counts     Counts // of the sentences on the theme
	asides     Counts // of those that mention it in passing
	good       float64
	bad        float64
}

// inPassing reports whether the theme is only ever mentioned in passing, but for
// what is undecided.
func (t *tally) inPassing() bool { return t.counts == Counts{} }

// shown is the counts of the sentences that the balance rests on.
func (t *tally) shown() Counts {
	if t.inPassing() {
		return t.asides
	}
	return t.counts
}

// weight is the weight of the sentences that praise or criticise.
func (t *tally) weight() float64 { return t.good + t.bad }

// share is the critical share of the weight, 0 to 1. It is rounded to nine
// digits, so that the order of adding up never decides a balance.
func (t *tally) share() float64 {
	if t.weight() == 0 {
		return 0
	}
	return math.Round(t.bad/t.weight()*1e9) / 1e9
}

// tallies gathers for each theme what one side says on it.
func tallies(sd *side) map[string]*tally {
	out := map[string]*tally{}
	of := func(id string) *tally {
		if out[id] == nil {
			out[id] = &tally{}
		}
		return out[id]
	}
	for _, p := range sd.all() {
		if id := mainTheme(p); id != "" && p.ref.Kind == model.RefParagraph && p.area != model.Summary {
			of(id).paragraphs++
		}
		for i := range p.sentences {
			for id, w := range attribution(p, i) {
				of(id).add(p, i, w, id)
			}
		}
	}
	addPassing(out, sd)
	return out
}

// addPassing adds what a side says in passing on themes that it would otherwise
// say nothing of: that nothing is said is the strongest claim, and one sentence
// refutes it, though it is too little to judge a theme by.
func addPassing(by map[string]*tally, sd *side) {
	passing := map[string]*tally{}
	for _, p := range sd.all() {
		for i, sp := range p.spokenOf() {
			for id := range themesNamed(sp.own) {
				if !mentionOf(p, i, asideWeight).judging || by[id] != nil && by[id].weight() >= absentBelow {
					continue
				}
				if passing[id] == nil {
					passing[id] = &tally{}
				}
				passing[id].add(p, i, asideWeight, id)
			}
		}
	}
	for id, t := range passing {
		if t.weight() > 0 {
			by[id] = t
		}
	}
}

// themesNamed is the themes that objects are a matter of.
func themesNamed(objects []*lexicon.Object) map[string]bool {
	out := map[string]bool{}
	for _, o := range objects {
		if o.Theme != "" {
			out[o.Theme] = true
		}
	}
	return out
}

// attribution returns the themes that a sentence counts for, with its weight:
// those that it itself speaks about. One that names no theme counts with
// namelessWeight for the main theme of its paragraph, and with asideWeight for the
// others.
func attribution(p *passage, i int) map[string]float64 {
	out := map[string]float64{}
	for _, id := range p.sentences[i].Themes {
		out[id] = 1
		if group := readBalanceRules().ofGroup[id]; group != "" && p.ofOtherChildren(i, group) {
			out[id] = asideWeight
		}
	}
	if len(out) == 0 {
		for rank, m := range p.themes {
			out[m.ID] = asideWeight
			if rank == 0 {
				out[m.ID] = namelessWeight
			}
		}
	}
	delete(out, theme.Other)
	return out
}

// ofOtherChildren reports whether a sentence speaks of others than a group of
// children: it, or else its passage, names other groups alone, or none at all among help
// and protection.
func (p *passage) ofOtherChildren(i int, group string) bool {
	named := alike.Groups(p.tokensOf()[i])
	if len(named) == 0 {
		named = alike.Groups(p.writtenWords())
	}
	if len(named) == 0 {
		return slices.Contains(readBalanceRules().ofNoGroup, p.area)
	}
	return !slices.Contains(named, group)
}

// mentionOf reads one sentence of a passage as a mention of the given weight.
func mentionOf(p *passage, i int, weight float64) mention {
	m := mention{passage: p, sentence: i, weight: weight}
	if p.sentences[i].Undecided() {
		return m
	}
	switch polarityOf(p, i) {
	case model.Strength:
		m.judging = true
	case model.Weakness:
		// A fault that has been put right is none of today, and no praise.
		if p.sentences[i].Change != model.Improved {
			m.judging, m.critical = true, 1
		}
	case model.Mixed:
		m.judging, m.critical = true, mixedShare
	default:
		m.judging = p.sentences[i].Change == model.Improved // what has improved is good, even if nothing praises it
	}
	return m
}

// polarityOf is a sentence's polarity. A neutral item of the improvement list
// is a weakness: it asks for what is missing.
func polarityOf(p *passage, i int) model.Polarity {
	polarity := p.sentences[i].Polarity
	if p.ref.Kind == model.RefBullet && (polarity == model.Neutral || polarity == "") {
		return model.Weakness
	}
	return polarity
}

// add counts a sentence for the theme of the tally.
func (t *tally) add(p *passage, i int, weight float64, theme string) {
	aside := weight <= asideWeight
	m := mentionOf(p, i, weight)
	m.aside = aside
	if m.critical > 0 && p.ref.Kind != model.RefBullet && concedes(p, i, theme) {
		m.judging, m.critical = m.critical < 1, 0
	}
	switch words, rules := p.tokensOf()[i], readBalanceRules(); {
	case p.ref.Kind != model.RefBullet && rules.better.In(words):
		m.weight *= singledOutWeight
	case m.critical > 0 && rules.few.In(words):
		m.weight *= fewWeight
	}
	if aside {
		t.asides.add(m)
	} else {
		t.counts.add(m)
	}
	if m.judging {
		t.good += m.weight * (1 - m.critical)
		t.bad += m.weight * m.critical
	}
	t.mentions = append(t.mentions, m)
}

// concedes reports whether a sentence names a theme only beside the fault that it
// finds, which is a matter of others: "supervision is regular, but care plans are late"
// criticises no supervision. A fault of "it" or "them" may be one of the theme.
func concedes(p *passage, i int, theme string) bool {
	var own, other bool
	for _, o := range p.spokenOf()[i].own {
		own, other = own || o.Theme == theme, other || o.Theme != "" && o.Theme != theme
	}
	if !own || !other {
		return false
	}
	fault, rest := alike.Parts(p.sentences[i].Text)
	words := lexicon.Words(fault)
	for i := range words {
		if alike.LeansIn(words[i:]) {
			return false
		}
	}
	named := func(words []string) map[string]bool { return themesNamed(lexicon.Once(lexicon.Objects(words))) }
	blamed := named(words)
	return len(blamed) > 0 && !blamed[theme] && named(lexicon.Words(rest))[theme]
}

// add counts a mention by what it adds to the balance, an undecided one not at all.
func (c *Counts) add(m mention) {
	switch sn := &m.passage.sentences[m.sentence]; {
	case sn.Undecided():
	case !m.judging:
		c.Neutral++
	case m.critical == 0:
		c.Strength++
	case m.critical == 1:
		c.Weakness++
	default:
		c.Mixed++
	}
}

// askedFor reports whether an item of the report's own list, and not one to the
// safeguarding board, asks for the theme to improve.
func (t *tally) askedFor() bool {
	return slices.ContainsFunc(t.mentions, func(m mention) bool {
		return m.passage.ref.Kind == model.RefBullet && !m.passage.board && !m.aside && m.critical == 1
	})
}

// balance returns the balance of a tally, the one that it may be as well, and why;
// the latter two are "" where it is clear. report is how its report is called.
func (t *tally) balance(report string) (balance, or Balance, why string) {
	switch {
	case t == nil:
		return Absent, "", ""
	case t.weight() < absentBelow && t.paragraphs > 0:
		return Absent, "", report + " has a paragraph on it, of which no sentence was seen to judge it"
	case t.weight() < absentBelow:
		return Absent, "", ""
	}
	share, n := t.share(), t.shown()
	balance = AllStrength
	switch {
	case share > WeaknessAbove:
		balance = AllWeak
	case share >= StrengthBelow, t.askedFor():
		balance = AllMixed
	}
	between := " is between strength and mixed: "
	switch {
	case t.inPassing() && (n.Judging() <= fewJudging || balance == AllMixed):
		return balance, Absent, report + " speaks of it only beside other matters"
	case balance == AllMixed && share < StrengthBelow:
		or, why = AllStrength, "it praises it, and asks in its own list to improve it"
	case near(share, StrengthBelow, strengthDoubt), balance == AllMixed && n.Critical() == 1 && !near(share, WeaknessAbove, weaknessDoubt):
		or, why = AllStrength, n.faultFound()
	case near(share, WeaknessAbove, weaknessDoubt), balance == AllWeak && (n.Strength > 0 || n.Judging() <= fewJudging):
		or, why, between = AllWeak, n.faultFound(), " is between mixed and weakness: "
	default:
		return balance, "", ""
	}
	if or == balance {
		or = AllMixed
	}
	return balance, or, report + between + why
}

// faultFound says in how many of the sentences that judge a theme fault is found, of
// those that are shown.
func (c Counts) faultFound() string {
	switch critical, all := c.Critical(), c.Judging(); {
	case critical == 0:
		return "it finds fault only beside other matters"
	case all == 1:
		return "one sentence judges it"
	default:
		return "it finds fault in " + strconv.Itoa(critical) + " of " + strconv.Itoa(all) + " sentences"
	}
}

func near(share, threshold, within float64) bool {
	return share > threshold-within && share < threshold+within
}

// refs lists the places that count for a theme, the weightiest first.
func (t *tally) refs() []model.Ref {
	weight := map[model.Ref]float64{}
	var refs []model.Ref
	for _, m := range t.mentions {
		if _, ok := weight[m.passage.ref]; !ok {
			refs = append(refs, m.passage.ref)
		}
		weight[m.passage.ref] += m.weight
	}
	item := func(r model.Ref) int { return count(r.Kind == model.RefBullet) }
	slices.SortStableFunc(refs, func(a, b model.Ref) int {
		return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(item(b), item(a)))
	})
	return refs
}

// inOrder lists the sentences counted place by place.
func (t *tally) inOrder(refs []model.Ref) []Mention {
	at := map[model.Ref][]Mention{}
	for _, m := range t.mentions {
		at[m.passage.ref] = append(at[m.passage.ref], Mention{m.passage.ref, m.sentence, m.aside, m.critical > 0})
	}
	out := make([]Mention, 0, len(t.mentions))
	for _, ref := range refs {
		out = append(out, at[ref]...)
	}
	return out
}
