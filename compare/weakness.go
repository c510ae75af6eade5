package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"reinspect/compare/alike"
	"reinspect/compare/lexicon"
	"reinspect/model"
)

// weakness is a theme that both reports criticise.
type weakness struct {
	theme   string
	said    model.Pair[[]weakSentence]
	matches []match // every left criticism with every right one, the likest first
	odds    float64 // log odds by all that the reports say on the theme
	chance  float64 // the same with the two sentences quoted, 0 to 1
	quotes  match
	praised bool // whether the reports praise the theme as much as they criticise it
}

// weakSentence is a sentence that finds fault with what is so today.
type weakSentence struct {
	mention
	before string // the sentence before it, where it leans on that one; else ""
	read   *alike.Weakness
}

// sentenceAt is a sentence at a place.
type sentenceAt struct {
	ref      model.Ref
	sentence int
}

func (c weakSentence) place() sentenceAt { return sentenceAt{c.passage.ref, c.sentence} }

// match is a criticism of each report, by their places in weakness.said.
type match struct {
	left, right int
	chance      float64 // that both find the same fault
}

// weaknessOf compares what both reports criticise under a theme; nil if one of
// them criticises nothing.
func (s *sides) weaknessOf(id string, l, r *tally) *weakness {
	if l == nil || r == nil {
		return nil
	}
	weak := model.Pair[[]mention]{Left: l.critical(), Right: r.critical()}
	w := &weakness{theme: id, praised: l.good+r.good >= l.bad+r.bad}
	boards := ofBoard(weak.Left) && ofBoard(weak.Right)
	for _, at := range []model.Side{model.Left, model.Right} {
		found := s.criticisms(weak.At(at), boards)
		if len(found) == 0 {
			return nil
		}
		w.said.Set(at, found)
	}
	words := s.together(weak.Left).Dot(s.together(weak.Right))
	w.odds = logOdds(l, r, words) + alike.OfTheme(id)
	for i, a := range w.said.Left {
		for j, b := range w.said.Right {
			w.matches = append(w.matches, match{i, j, sameFault(a, b)})
		}
	}
	slices.SortStableFunc(w.matches, w.likest)
	return w
}

func ofBoard(mentions []mention) bool {
	return slices.ContainsFunc(mentions, func(m mention) bool { return m.passage.board })
}

// sameFault is the chance that two sentences find the same fault. One that cannot
// be read alone counts less, and so does one of the summary, which says in
// general what a finding says in particular.
func sameFault(a, b weakSentence) float64 {
	z := odds(alike.Chance(a.read, b.read))
	for _, c := range []weakSentence{a, b} {
		if c.before != "" {
			z -= recurringLeans
		}
		if c.passage.area == model.Summary {
			z -= recurringSummary
		}
	}
	return chance(z)
}

// likest orders matches, the likest first. Of matches that are as like, the
// order does not depend on which report is left.
func (w *weakness) likest(a, b match) int {
	weight := func(m match) float64 { return w.said.Left[m.left].weight + w.said.Right[m.right].weight }
	if c := cmp.Or(cmp.Compare(b.chance, a.chance), cmp.Compare(weight(b), weight(a))); c != 0 {
		return c
	}
	texts := func(m match) (first, last string) {
		l, r := w.said.Left[m.left].text(), w.said.Right[m.right].text()
		return min(l, r), max(l, r)
	}
	firstA, lastA := texts(a)
	firstB, lastB := texts(b)
	return cmp.Or(strings.Compare(firstA, firstB), strings.Compare(lastA, lastB))
}

// proven reports whether both sentences can be quoted as proof.
func (w *weakness) proven(m match) bool {
	return w.said.Left[m.left].proves() && w.said.Right[m.right].proves()
}

// oneMatter reports whether both sentences speak of the same thing, and not only
// of one that is a matter of another theme; or of what the whole theme is about,
// such as plans or case records.
func (w *weakness) oneMatter(m match) bool {
	l, r := w.said.Left[m.left].read, w.said.Right[m.right].read
	wide := readFollowUpWords().wide[w.theme]
	if l.Blames(w.theme, wide) && r.Blames(w.theme, wide) {
		return true
	}
	shared := alike.Shared(l, r)
	ownMatter := func(o *lexicon.Object) bool { return o.Theme == "" || o.Theme == w.theme }
	return alike.OneMatter(l, r) && (len(shared) == 0 || slices.ContainsFunc(shared, ownMatter))
}

// listed reports whether a weakness is likely enough, and one of this theme: what its
// two sentences name, if they are unlike, is no matter of other themes only.
func (w *weakness) listed() bool {
	l, r := w.said.Left[w.quotes.left].read, w.said.Right[w.quotes.right].read
	elsewhere := w.unnamed() && len(alike.Shared(l, r)) > 0
	return w.chance >= RecurringAbove && w.quotes.chance >= unlikeBelow && !elsewhere
}

// unnamed reports whether the two sentences quoted name no one thing, and are unlike.
func (w *weakness) unnamed() bool { return !w.oneMatter(w.quotes) && w.quotes.chance < sureUnnamed }

// onTopic reports whether both sentences may share no more than their topic.
func (w *weakness) onTopic(m match) bool {
	return m.chance < sureUnnamed && alike.OnTopic(w.said.Left[m.left].read, w.said.Right[m.right].read)
}

// criticisms reads the critical mentions of a theme that are squarely on it.
// What is said of the safeguarding board counts only if both reports are about it,
// and an item that the other report says nothing of, or praises, not at all.
func (s *sides) criticisms(weak []mention, boards bool) []weakSentence {
	var out []weakSentence
	for _, m := range weak {
		if m.aside || m.passage.closed || m.passage.board && !boards || len(out) == maxCriticisms {
			continue
		}
		if f := s.faultOf(m); f.read != nil && !f.read.Praising() {
			out = append(out, weakSentence{mention: m, before: f.before, read: f.read})
		}
	}
	return out
}

// fault is a critical sentence read for comparing it with others.
type fault struct {
	once   sync.Once
	before string          // see weakSentence
	read   *alike.Weakness // nil for a sentence that finds nothing
}

// faultOf reads a sentence once, however many themes it counts for.
func (s *sides) faultOf(m mention) *fault {
	f := &m.passage.faults[m.sentence]
	f.once.Do(func() {
		words := m.passage.tokensOf()[m.sentence]
		if item := m.passage.ref.Kind == model.RefBullet; alike.FindingIn(words, item) {
			f.before = m.before()
			f.read = alike.ReadWords(s.vocabulary, m.text(), words, s.sentenceWords(m.passage)[m.sentence], f.before, item)
		}
	})
	return f
}

// chooseQuotes quotes the likest two sentences that can be proof and that no other
// weakness rests on, and works out the chance with the likest two and with the
// likest two others. It reports
// whether there are any.
func (w *weakness) chooseQuotes(taken map[model.Pair[sentenceAt]]*Recurring) bool {
	first := slices.IndexFunc(w.matches, func(m match) bool { return taken[w.at(m)] == nil })
	if first < 0 {
		return false
	}
	likest := w.matches[first]
	w.quotes = likest
	firm := func(m match) bool {
		return w.proven(m) && w.oneMatter(m) && !w.onTopic(m) && m.chance >= oneMatterFrom*likest.chance
	}
	blaming := func(m match) bool {
		return firm(m) && w.said.Left[m.left].read.Blaming() && w.said.Right[m.right].read.Blaming()
	}
	for _, may := range []func(match) bool{blaming, firm, w.proven} {
		if i := slices.IndexFunc(w.matches, func(m match) bool { return taken[w.at(m)] == nil && may(m) }); i >= 0 {
			w.quotes = w.matches[i]
			break
		}
	}
	second := recurringNoSecond
	for _, m := range w.matches[first+1:] {
		if m.left != likest.left && m.right != likest.right {
			second = max(second, m.chance)
			break
		}
	}
	z := w.odds + recurringQuotes*odds(likest.chance) + recurringSecond*odds(second)
	w.chance = chance(z)
	return true
}

// odds are the log odds of a chance.
func odds(chance float64) float64 { return math.Log(chance / (1 - chance)) }

// chance is that of log odds, 0 to 1.
func chance(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

func (w *weakness) at(m match) model.Pair[sentenceAt] {
	return model.Pair[sentenceAt]{Left: w.said.Left[m.left].place(), Right: w.said.Right[m.right].place()}
}

func (w *weakness) quoted() model.Pair[sentenceAt] { return w.at(w.quotes) }

// recurring is a weakness as it is shown.
func (w *weakness) recurring(title string) *Recurring {
	l, r := w.said.Left[w.quotes.left].read, w.said.Right[w.quotes.right].read
	rec := &Recurring{Theme: w.theme, Weight: w.chance, InLists: w.askedBothTimes()}
	objects := alike.Shared(l, r)
	rec.Phrases = shown(objects)
	rec.Doubt = w.doubt()
	rec.MayDiffer = w.mayDiffer() && rec.Doubt != differentFaults
	rec.Statement = statement(title, objects, rec.MayDiffer)
	rec.Evidence.Left = evidence(w.said.Left, w.quotes.left, w.bearing(model.Left))
	rec.Evidence.Right = evidence(w.said.Right, w.quotes.right, w.bearing(model.Right))
	return rec
}

// mayDiffer reports whether the two sentences quoted may find different faults: where
// they name no one thing, or different kinds of fault.
func (w *weakness) mayDiffer() bool {
	l, r := w.said.Left[w.quotes.left].read, w.said.Right[w.quotes.right].read
	from := sameFaultFrom
	switch named := len(alike.Shared(l, r)) > 0; {
	case named && alike.OtherKind(l, r), !named && alike.SameKind(l, r):
		from = sameKindFrom
	case named:
		return false
	}
	return w.quotes.chance < from
}

const differentFaults = "the two sentences may find different faults"

// doubt says why a weakness has to be checked; "" for one that is sure.
func (w *weakness) doubt() string {
	l, r := w.said.Left[w.quotes.left].read, w.said.Right[w.quotes.right].read
	switch one, past := len(alike.Shared(l, r)) > 0, l.Past() || r.Past(); {
	case !w.proven(w.quotes):
		return "one of the sentences may not be a criticism"
	case w.unnamed():
		return "no one thing was recognised in both sentences"
	case alike.OtherFault(l, r) && w.quotes.chance < sureOtherFault, w.onTopic(w.quotes):
		return differentFaults
	case alike.Apart(l, r):
		return "the two sentences are about different children"
	case w.chance >= DoubtfulBelow, w.chance >= sureByQuotes && one && !past && w.quotes.chance >= sureQuotes:
		return ""
	case past:
		return "one of the sentences may speak of the past"
	case !one && !alike.SameKind(l, r):
		return differentFaults
	case w.praised:
		return "the reports praise it as well"
	case min(len(w.said.Left), len(w.said.Right)) == 1:
		return "one of the reports criticises it in one sentence only"
	case w.quotes.chance < sameFaultFrom:
		return differentFaults
	}
	return "all in all it is not likely enough"
}

// askedBothTimes reports whether an item of each improvement list asks for the
// same thing.
func (w *weakness) askedBothTimes() bool {
	return slices.ContainsFunc(w.matches, func(m match) bool {
		l, r := w.said.Left[m.left], w.said.Right[m.right]
		items := l.passage.ref.Kind == model.RefBullet && r.passage.ref.Kind == model.RefBullet
		one := alike.OneMatter(l.read, r.read) && !alike.OnTopic(l.read, r.read) && !alike.Apart(l.read, r.read) && !alike.OtherKind(l.read, r.read)
		return items && one && m.chance >= AskedAgainAbove
	})
}

// bearing is for each criticism of a side how like the other side's likest it is.
func (w *weakness) bearing(at model.Side) []float64 {
	out := make([]float64, len(w.said.At(at)))
	for _, m := range w.matches {
		i := model.Pair[int]{Left: m.left, Right: m.right}.At(at)
		out[i] = max(out[i], m.chance)
	}
	return out
}

// evidence names at most maxEvidence places, each once: the quoted sentence,
// then what else bears it out, the most telling first.
func evidence(all []weakSentence, quoted int, bearing []float64) []Evidence {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch quoted {
		case a:
			return -1
		case b:
			return 1
		}
		return cmp.Compare(bearing[b], bearing[a])
	})
	var out []Evidence
	seen := map[model.Ref]bool{}
	for _, i := range order {
		c := all[i]
		if seen[c.passage.ref] || len(out) == maxEvidence || i != quoted && (bearing[i] < BearsOutAbove || !c.read.Blaming()) {
			continue
		}
		seen[c.passage.ref] = true
		out = append(out, Evidence{Ref: c.passage.ref, Sentence: c.text(), Before: c.before})
	}
	return out
}

// statement is one line for people: the title of a theme, what both quotes name
// that the title does not, and whether they may find different faults.
func statement(title string, objects []*lexicon.Object, mayDiffer bool) string {
	more := shown(slices.DeleteFunc(slices.Clone(objects), func(o *lexicon.Object) bool {
		return strings.Contains(strings.ToLower(title), o.Name) || strings.EqualFold(title, o.Shown)
	}))
	said := title + ": criticised in both"
	if len(more) > 0 {
		said += " over " + inWords(more)
	}
	if mayDiffer {
		said += ", perhaps for different faults"
	}
	return said
}

// shown are objects as a reader is told of them.
func shown(objects []*lexicon.Object) []string {
	var words []string
	for _, o := range objects {
		words = append(words, o.Shown)
	}
	return words
}

// inWords is words as a list: "a, b and c".
func inWords(words []string) string { return inSeries(words, " and ") }

// inSeries is words as a list with what stands before the last one.
func inSeries(words []string, last string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + last + words[n-1]
	}
	return strings.Join(words, "")
}
