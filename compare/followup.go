package compare

import (
	"slices"
	"strings"

	"reinspect/internal/theme"
	"reinspect/model"
)

// followUp says what became of each recommendation of the left report, by what
// the right one says.
func followUp(s *sides, relation Relation) []FollowUp {
	if len(s.Left.bullets) == 0 {
		return nil
	}
	passages := s.Right.all()
	var overall *mention
	if relation == SameAuthority && consecutive(s.Left.report, s.Right.report) {
		overall = wholeList(s.Right)
	}
	var out []FollowUp
	speaks, judged := spokenOfAnywhere(passages), judgedAnywhere(passages)
	for i := range s.Left.bullets {
		b := &s.Left.bullets[i]
		rec := &s.Left.report.Recommendations[i]
		f := FollowUp{N: rec.N, Text: b.text}
		for _, t := range b.themes {
			f.Themes = append(f.Themes, t.ID)
		}
		m := s.matterOf(b, rec)
		found := s.answersTo(b, &m, passages)
		found.speaks, found.judged = speaks, judged
		f.judge(&m, found, overall)
		if why, ok := askedThere[f.Why]; ok && relation == DifferentAuthorities {
			f.Why = why
		}
		out = append(out, f)
	}
	return out
}

// agree keeps a status from contradicting what the comparison says elsewhere.
// What is still a weakness as a theme, or recurs for sure, is not resolved. What
// the reader set stays.
func (f *FollowUp) agree(weaknesses []Recurring, rows []ThemeRow, themes *theme.Catalogue) {
	if f.Corrected {
		return
	}
	if f.Status == Resolved && slices.ContainsFunc(rows, func(r ThemeRow) bool { return f.mainTheme(r.Theme) && r.Balance.Right == AllWeak }) {
		f.hold(themes.Title(f.Themes[0]) + " is a weakness as a whole")
	}
	own := func(e Evidence) bool { return e.Ref.Kind == model.RefBullet && e.Ref.N == f.N }
	for i := range weaknesses {
		w := &weaknesses[i]
		if f.Status == Resolved && !w.Doubtful() && (f.mainTheme(w.Theme) || slices.ContainsFunc(w.Evidence.Left, own)) {
			f.hold("this is criticised in both: " + themes.Title(w.Theme))
		}
	}
}

// closeAnswered marks the items that are no evidence that a weakness recurs: those
// of which the other report says nothing, and those that are resolved for sure. The
// later of two reports of one authority has the last word, so its own items stay.
func (c *Comparison) closeAnswered(s *sides) {
	for _, at := range []model.Side{model.Left, model.Right} {
		if c.Relation == SameAuthority && c.Reports.At(at.Other()).Day().Before(c.Reports.At(at).Day()) {
			continue
		}
		asked := c.Recommendations
		if at == model.Right {
			turned := *s
			turned.Pair = s.Swap()
			asked = followUp(&turned, c.Relation)
		}
		for i := range asked {
			f := &asked[i]
			s.At(at).bullets[i].closed = f.Status == NotMentioned || f.Status == Resolved && !f.Doubtful
		}
	}
}

func (f *FollowUp) mainTheme(id string) bool { return len(f.Themes) > 0 && f.Themes[0] == id }

// hold lowers a status from resolved to partly for a reason.
func (f *FollowUp) hold(reason string) {
	f.Status, f.Doubtful = Partly, true
	f.Why += ", but " + reason
}

// The reasons for an item that the later list has as well, and what they are
// between two authorities: neither was asked by the other's report.
const (
	askedAgain    = "asked for again"
	progressAgain = "progress is seen, and it is asked for again"
	boardSilent   = "it was asked of the safeguarding board, of which nothing close enough is said"
)

var askedThere = map[string]string{
	askedAgain:    "asked for there too",
	progressAgain: "both good and critical things are said of it, and it is asked for there too",
}

// judge sets the status. overall is what the later report says of all earlier
// recommendations together, nil for nothing.
func (f *FollowUp) judge(m *matter, found answers, overall *mention) {
	share, evidence := critical(found.text)
	again := found.askedAgain(m)
	top, least := found.top, m.least(found.named)
	if again != nil {
		top = max(top, again.likeness)
		share += repeatedWeight
		if found.top < least {
			share, evidence = 1, nil // only the list speaks of it
		}
	}
	silent := top < least
	if m.board {
		silent = found.ofBoard < BoardMentionedAbove
	}
	if silent || len(evidence) == 0 && again == nil {
		f.unmentioned(m, found)
		return
	}
	f.decide(share, again != nil)
	f.Doubtful = len(m.parts) > 0 && !found.named
	if f.Status == Resolved && len(m.parts) > 0 {
		f.doubtPraise(m, found)
	}
	if again != nil {
		f.Again, f.Diff = &again.passage.ref, wordDiff(f.Text, again.passage.text)
		evidence = append(evidence, *again)
	}
	proof := append(f.supporting(evidence, m), f.applyOverall(overall)...)
	f.Evidence = cite(proof)
	f.doubtProof(m, proof)
	if missing := unanswered(m.parts, found.speaks); found.named && len(missing) > 0 {
		f.Why += "; nothing is said of its part about " + strings.Join(missing, ", ")
	}
	f.Doubtful = f.Doubtful || f.Status == Resolved && len(unanswered(m.every, found.judged)) > 0
}

// doubtProof marks a status as doubtful that the sentences quoted first do not
// show: resolved is quoted with praise of what is asked for above all, persists
// with criticism, partly with both, of which one may be of a further thing asked
// for. An item that asks for the same again shows that it is not done.
func (f *FollowUp) doubtProof(m *matter, proof []answer) {
	first, two := proof[0], proof[:min(2, len(proof))]
	shows := func(a answer) bool { return a.shows(m) }
	praises := func(a answer) bool { return a.judging && a.critical < 1 && (a.on(m) || a.shows(m)) }
	criticises := func(a answer) bool {
		return (a.critical > 0 || a.change() == model.Persists) && (a.on(m) || a.shows(m))
	}
	shown := false
	switch again := f.Again != nil; f.Status {
	case Resolved:
		shown = shows(first) && praises(first)
	case StillThere:
		shown = again || shows(first) && criticises(first)
	case Partly:
		shown = slices.ContainsFunc(two, praises) &&
			(again || slices.ContainsFunc(two, criticises) && slices.ContainsFunc(two, shows))
	}
	if !shown {
		f.Doubtful = true
	}
}

// unmentioned sets the status of a recommendation that nothing answers, unless
// the later list has an item on the same thing: that is never nothing.
func (f *FollowUp) unmentioned(m *matter, found answers) {
	again, further := found.sameThing(m)
	switch {
	case m.board:
		f.Status, f.Why = NotMentioned, boardSilent
	case again != nil:
		f.Status, f.Why, f.Doubtful = StillThere, askedAgain, true
		f.Again, f.Diff = &again.passage.ref, wordDiff(f.Text, again.passage.text)
		f.Evidence = cite([]answer{*again})
		return
	default:
		f.Status, f.Why = NotMentioned, "nothing comes close enough to it"
		f.Doubtful = found.spoken || further != nil || len(m.parts)-len(unanswered(m.parts, found.judged)) > 1
	}
	nearest := found.nearest()
	if further != nil && !m.board {
		f.Why += ", though a later item asks for part of it"
		nearest = append([]answer{*further}, nearest[:min(len(nearest), maxNearest-1)]...)
	}
	f.Nearest = cite(nearest)
}

// doubtPraise holds "resolved" to a sentence that names what was asked for and
// says that it is good now, and to none that criticises the same thing.
func (f *FollowUp) doubtPraise(m *matter, found answers) {
	praised := false
	for _, a := range found.text {
		switch {
		case a.critical > 0.5 && a.namesItself(m) && a.weight >= openAbove*found.top, a.bound && a.critical > 0 && a.change() == model.Persists:
			f.Status, f.Why, f.Doubtful = Partly, "both good and critical things are said of it", true
			return
		case a.judging && a.critical < 0.5 && m.named(a.speaksOf()) && a.weight >= praisedAbove*found.top:
			praised = true
		}
	}
	if !praised {
		f.Status, f.Why, f.Doubtful = Partly, "only matters near to it are praised", true
	}
}

// critical returns the critical share of what the text says, 0 to 1, and the
// sentences behind it, the weightiest first.
func critical(text []answer) (float64, []answer) {
	var good, bad float64
	var evidence []answer
	for _, a := range text {
		w := a.weight/text[0].weight - evidenceFrom
		if !a.judging || w <= 0 {
			continue
		}
		good += w * (1 - a.critical)
		bad += w * a.critical
		evidence = append(evidence, a)
	}
	if good+bad == 0 {
		return 0, nil
	}
	return bad / (good + bad), evidence
}

func (f *FollowUp) decide(share float64, repeated bool) {
	switch {
	case share > PersistsAbove && repeated:
		f.Status, f.Why = StillThere, askedAgain
	case share > PersistsAbove:
		f.Status, f.Why = StillThere, "what is said of it is critical"
	case repeated:
		f.Status, f.Why = Partly, progressAgain
	case share < ResolvedBelow:
		f.Status, f.Why = Resolved, "what is said of it is positive"
	default:
		f.Status, f.Why = Partly, "both good and critical things are said of it"
	}
}

// applyOverall moves the status by one step if the later report says otherwise
// of all earlier recommendations together, and returns that sentence as
// evidence.
func (f *FollowUp) applyOverall(overall *mention) []answer {
	if overall == nil {
		return nil
	}
	switch persists := overall.change() == model.Persists; {
	case persists && f.Status == Partly:
		f.Status, f.Why = StillThere, "all earlier matters are said to remain"
	case !persists && f.Status == StillThere:
		f.Status, f.Why = Partly, "still criticised, but earlier matters are said to have moved on"
	default:
		return nil
	}
	return []answer{{mention: *overall}}
}
