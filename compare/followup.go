package compare

import (
	"iter"
	"slices"
	"strings"

	"reinspect/compare/lexicon"
	"reinspect/internal/theme"
	"reinspect/model"
)

// followUp says what became of each recommendation of the left side, by what
// the right one says.
func (c *Comparison) followUp(s *sides) []FollowUp {
	if len(s.Left.bullets) == 0 {
		return nil
	}
	passages := s.Right.all()
	var overall *verdict
	if c.Relation == SameAuthority && consecutive(s.Left.report, s.Right.report) {
		overall = wholeList(s.Right)
	}
	share(len(passages), func(mine iter.Seq[int]) {
		for i := range mine {
			s.answerMeanings(passages[i])
		}
	})
	speaks, asked := spokenOfAnywhere(passages), askedThere
	if c.InTime() {
		asked = askedAgain
	}
	out := make([]FollowUp, len(s.Left.bullets))
	share(len(out), func(mine iter.Seq[int]) {
		own := s.ownRoom()
		for i := range mine {
			b, rec := &s.Left.bullets[i], &s.Left.report.Recommendations[i]
			f := FollowUp{N: rec.N, Text: b.text}
			for _, t := range b.themes {
				f.Themes = append(f.Themes, t.ID)
			}
			m := own.matterOf(b, rec)
			found := own.answersTo(&m, passages)
			found.speaks, found.asked = speaks, asked
			f.judge(&m, found, overall)
			if f.Status == NotMentioned && !m.board && overall.allDone() {
				f.doubt("the report says that all that was asked for is done")
				f.Nearest = append(cite([]answer{{mention: overall.mention}}), f.Nearest...)
			}
			out[i] = f
		}
	})
	return out
}

// agree keeps a status from contradicting what the comparison says elsewhere.
// What is still a weakness as a theme, or recurs for sure, is not resolved; what may
// recur is doubtful. What the reader set stays.
func (c *Comparison) agree(f *FollowUp, themes *theme.Catalogue) {
	if f.Corrected {
		return
	}
	for i := range c.Themes {
		r := &c.Themes[i]
		switch {
		case f.Status != Resolved || !f.mainTheme(r.Theme):
		case r.Balance.Right == AllWeak:
			f.hold(themes.Title(r.Theme)+" is a weakness as a whole", c.criticism(r))
		case r.Balance.Right == AllMixed && f.Chance < ResolvedInMixed && !f.saysSince():
			f.hold(themes.Title(r.Theme)+" is mixed as a whole", c.criticism(r))
		}
	}
	own := func(e Evidence) bool { return e.Ref.Kind == model.RefBullet && e.Ref.N == f.N }
	for i := range c.Recurring {
		w := &c.Recurring[i]
		if f.Status == NotMentioned && !w.Doubtful() && own(w.Evidence.Left[0]) {
			f.Status, f.Why, f.Doubt = StillThere, criticised, "only a recurring weakness speaks of it"
			f.Evidence, f.Nearest = w.Evidence.Right[:1], nil
		}
		ofItem := f.mainTheme(w.Theme) && sameThing(f.Text, w.Evidence.Right[0].Sentence) || slices.ContainsFunc(w.Evidence.Left, own)
		switch {
		case f.Status != Resolved:
		case ofItem && !w.Doubtful():
			f.hold("this is criticised in both: "+themes.Title(w.Theme), w.Evidence.Right[:1])
		case own(w.Evidence.Left[0]):
			f.doubt("it is among the weaknesses that may recur: " + themes.Title(w.Theme))
			f.quoteSecond(w.Evidence.Right[:1])
		}
	}
}

// criticism is the weightiest sentence of the right report that criticises a theme;
// none where none does.
func (c *Comparison) criticism(r *ThemeRow) []Evidence {
	for _, m := range r.Mentions.Right {
		if m.Critical {
			return []Evidence{*evidenceAt(c.Reports.Right.Sentences(m.Ref), m)}
		}
	}
	return nil
}

// closeAnswered marks the items that are no evidence that a weakness recurs: those
// of which the other report says nothing for sure, or that are resolved for sure. The
// later of two reports of one authority has the last word, so its own items stay.
func (c *Comparison) closeAnswered(s *sides) {
	for _, at := range []model.Side{model.Left, model.Right} {
		if c.Relation == SameAuthority && isEarlier(c.Reports.At(at.Other()), c.Reports.At(at)) {
			continue
		}
		asked := c.Recommendations
		if at == model.Right {
			turned := *s
			turned.Pair = s.Swap()
			asked = c.followUp(&turned)
		}
		for i := range asked {
			f := &asked[i]
			s.At(at).bullets[i].closed = !f.Doubtful() && (f.Status == NotMentioned || f.Status == Resolved)
		}
	}
}

// sameThing reports whether two texts name the same specific thing.
func sameThing(a, b string) bool {
	named := specificOf(lexicon.Objects(lexicon.Words(b)))
	return countIn(specificOf(lexicon.Objects(lexicon.Words(a))), named) > 0
}

func (f *FollowUp) mainTheme(id string) bool { return len(f.Themes) > 0 && f.Themes[0] == id }

// saysSince reports whether the sentence quoted first names an earlier inspection: what
// it says of that is said of the matter itself.
func (f *FollowUp) saysSince() bool {
	return len(f.Evidence) > 0 && namesEarlier(strings.ToLower(f.Evidence[0].Quote()))
}

// hold lowers a status from resolved to partly for a reason, and quotes the criticism
// that is the reason after the praise.
func (f *FollowUp) hold(reason string, criticism []Evidence) {
	f.Status = Partly
	f.Why += ", but " + reason
	f.quoteSecond(criticism)
	if len(criticism) == 0 || len(f.Evidence) < 2 {
		f.doubt("no criticism is quoted")
		return
	}
	f.doubt("the praise and the criticism quoted may be on different matters")
}

// quoteSecond quotes something right after the first of what is quoted, and after
// the second one that the reader chose. What stands before that stays in its place.
func (f *FollowUp) quoteSecond(e []Evidence) {
	at := 1
	if f.Second {
		at = 2
	}
	at = min(at, len(f.Evidence))
	quoted := func(list []Evidence, one Evidence) bool { return slices.ContainsFunc(list, one.Same) }
	e = slices.DeleteFunc(slices.Clone(e), func(one Evidence) bool { return quoted(f.Evidence[:at], one) })
	rest := slices.DeleteFunc(slices.Clone(f.Evidence[at:]), func(old Evidence) bool { return quoted(e, old) })
	f.Evidence = slices.Concat(f.Evidence[:at], e, rest)
}

// Reasons for a status.
const (
	criticised  = "what is said of it is critical"
	bothSaid    = "both good and critical things are said of it"
	boardSilent = "it was asked of the safeguarding board, of which nothing close enough is said"
)

// askedReasons are the reasons for an item that the later list has as well: where
// nothing else is said of it, or what is said is critical, and where it is praised.
type askedReasons struct{ critical, praised string }

var (
	askedAgain = askedReasons{"asked for again", "progress is seen, and it is asked for again"}
	// Where the right report does not follow the left one in time, neither was asked
	// for what the other asks.
	askedThere = askedReasons{"asked for there too", bothSaid + ", and it is asked for there too"}
)

// judge sets the status. overall is what the later report says of all earlier
// recommendations together, nil for nothing.
func (f *FollowUp) judge(m *matter, found answers, overall *verdict) {
	evidence, best := found.evidence(m)
	f.Chance = best
	again := found.askedAgain(m)
	silent := best < AnswersAbove
	if m.board {
		silent, again = best < BoardAnswersAbove, nil
	}
	if silent && again == nil {
		f.unmentioned(m, found, best)
		return
	}
	share := critical(evidence)
	if silent {
		share, evidence = 1, nil // only the list speaks of it
	}
	if again != nil {
		share += repeatedWeight
	}
	f.decide(share, again != nil, found.asked)
	ofMatter, needed := evidence, PraiseAbove
	if f.Status == Resolved {
		ofMatter = evidence[:1]
		if m.headSilent(found.speaks) {
			needed = PraiseNamelessAbove
		}
	}
	switch {
	case again == nil && best < needed && !slices.ContainsFunc(ofMatter, func(a answer) bool { return a.bound }):
		f.unmentioned(m, found, best) // what is said is of something near to it
		return
	case f.Status != Resolved:
	case slices.ContainsFunc(evidence, func(a answer) bool { return a.bound && a.critical == 1 && a.chance >= openAbove*best }):
		f.Status, f.Why = Partly, bothSaid
	}
	whole := f.applyOverall(overall)
	stay := 1
	if f.Status == Partly {
		stay = 2 // praise and criticism
	}
	proof := append(m.spread(f.supporting(evidence), stay), whole...)
	if again != nil {
		f.Again, f.Diff = &again.passage.ref, wordDiff(f.Text, again.passage.text)
		proof = append(proof, *again)
	}
	if missing := m.unanswered(found.speaks); len(missing) < len(m.parts) {
		m.silent = missing
	}
	if f.Status == Resolved && overall.allDone() && !proof[0].ofOthers(m) && !proof[0].planned() {
		proof = slices.Insert(proof, 1, answer{mention: overall.mention})
	} else {
		f.doubt(f.unshown(m, proof))
	}
	f.Evidence = cite(proof)
	if len(m.silent) > 0 {
		silent := "no sentence names " + inWords(m.silent)
		if f.Status == Resolved {
			f.doubt(silent)
		} else {
			f.Why += "; " + silent
		}
	}
}

// unshown says why the sentences that are quoted first do not show the status, ""
// where they do: resolved is shown by praise, persists by criticism, partly by
// both. An item that asks for the same again shows that it is not done.
func (f *FollowUp) unshown(m *matter, proof []answer) string {
	praises := func(a answer) bool { return a.judging && a.critical < 1 }
	criticises := func(a answer) bool { return a.critical > 0 || a.change() == model.Persists }
	shown := 1
	if f.Status == Partly {
		shown = 2
	}
	quoted := proof[:min(shown, len(proof))]
	if f.Status != StillThere {
		if why := m.lacking("praise", quoted, praises); why != "" {
			return why
		}
	}
	switch {
	case f.Status == Resolved && proof[0].chance < SureResolvedAbove:
		why := m.leavesOut(proof[:min(2, len(proof))]...)
		if why == "" && proof[0].chance < SureWholeAbove {
			why = onSomethingNear
		}
		if why == "" {
			return ""
		}
		return "the praise quoted " + why
	case f.Status == Resolved, f.Again != nil:
		return ""
	}
	return m.lacking("criticism", quoted, criticises)
}

// unmentioned sets the status of a recommendation that nothing answers, unless the
// later list has an item on the same thing: that is never nothing. best is the
// chance of the likeliest sentence.
func (f *FollowUp) unmentioned(m *matter, found answers, best float64) {
	if again := found.sameThing(m); again != nil {
		f.Status, f.Why, f.Doubt = StillThere, found.asked.critical, "the item quoted may ask for something near"
		f.Again, f.Diff = &again.passage.ref, wordDiff(f.Text, again.passage.text)
		f.Evidence = cite([]answer{*again})
		return
	}
	f.Status, f.Why = NotMentioned, "nothing comes close enough to it"
	switch {
	case m.board:
		f.Why = boardSilent
	case best >= SilentBelow:
		f.Doubt = "what comes nearest may answer it"
	}
	f.Nearest = cite(found.nearest())
}

// critical returns the critical share of the evidence, 0 to 1. The likelier a
// sentence answers the matter, the more it weighs.
func critical(evidence []answer) float64 {
	var bad, all float64
	for _, a := range evidence {
		w := a.chance
		bad += w * a.critical
		all += w
	}
	if all == 0 {
		return 0
	}
	return bad / all
}

func (f *FollowUp) decide(share float64, repeated bool, asked askedReasons) {
	switch {
	case share > PersistsAbove && repeated:
		f.Status, f.Why = StillThere, asked.critical
	case share > PersistsAbove:
		f.Status, f.Why = StillThere, criticised
	case repeated:
		f.Status, f.Why = Partly, asked.praised
	case share < ResolvedBelow:
		f.Status, f.Why = Resolved, "what is said of it is positive"
	default:
		f.Status, f.Why = Partly, bothSaid
	}
}

// applyOverall moves the status by one step if the later report says otherwise
// of all earlier recommendations together, and returns that sentence as
// evidence.
func (f *FollowUp) applyOverall(overall *verdict) []answer {
	if overall == nil {
		return nil
	}
	switch persists := overall.became == model.Persists; {
	case persists && f.Status == Partly:
		f.Status, f.Why = StillThere, "all earlier matters are said to remain"
	case !persists && f.Status == StillThere:
		f.Status, f.Why = Partly, "still criticised, but earlier matters are said to have moved on"
	default:
		return nil
	}
	return []answer{{mention: overall.mention}}
}
