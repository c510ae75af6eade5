package wording

import (
	"testing"
	"time"

	"reinspect/compare"
	"reinspect/internal/theme"
	"reinspect/model"
)

// is fails the test where words differ from those wanted.
func is(t *testing.T, about, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %q, want %q", about, got, want)
	}
}

func inspected(year int, from, to time.Month, first, last int) model.Period {
	return model.Period{
		Start: model.Date{Year: year, Month: from, Day: first},
		End:   model.Date{Year: year, Month: to, Day: last},
	}
}

// pair is two reports on Ashcombe, of June 2018 and of March 2023.
func pair() *compare.Comparison {
	report := func(file string, p model.Period) *model.Report {
		return &model.Report{
			Source: model.Source{Path: "reports/" + file}, Title: "Inspection of Ashcombe", Authority: "Ashcombe",
			Kind: model.Inspection, Inspected: p,
			Recommendations: []model.Recommendation{{N: 1, Page: 2}, {N: 2, Page: 2}},
			Sections: []model.Section{
				{Area: model.Summary, Paragraphs: []model.Paragraph{{Text: "In short.", Page: 1}}},
				{Title: "Leadership", Area: "leadership", Paragraphs: []model.Paragraph{
					{Number: 17, Numbered: true, Page: 4}, {Number: 12, Page: 4}, {Page: 4}, {},
				}},
			},
		}
	}
	return &compare.Comparison{
		Relation: compare.SameAuthority,
		Reports: model.Pair[*model.Report]{
			Left:  report("old.pdf", inspected(2018, time.June, time.June, 11, 22)),
			Right: report("new.pdf", inspected(2023, time.March, time.March, 6, 10)),
		},
		Judgements: []compare.JudgementRow{{Area: "leadership", Title: "Leadership"}, {Area: "board"}},
		Sections:   []compare.SectionRow{{Area: "leadership", Title: "Leaders"}, {Area: "adoption", Title: "Adoption"}, {Area: "board"}},
	}
}

// apart is two reports on different authorities.
func apart() *compare.Comparison {
	c := pair()
	c.Relation = compare.DifferentAuthorities
	c.Reports.Right.Authority = "Quillmarsh"
	return c
}

// undated is two reports of one authority of which nobody can tell which is
// the earlier one.
func undated() *compare.Comparison {
	c := pair()
	c.Reports.Left.Inspected = model.Period{}
	return c
}

var (
	numbered  = model.Ref{Section: 1, Paragraph: 0, N: 17}
	byCount   = model.Ref{Section: 1, Paragraph: 1, N: 12}
	onPage    = model.Ref{Section: 1, Paragraph: 2}
	nowhere   = model.Ref{Section: 1, Paragraph: 3}
	inSummary = model.Ref{Section: 0, Paragraph: 0}
)

func item(n int) model.Ref { return model.Ref{Kind: model.RefBullet, N: n} }

func TestASideIsNamedByTheShortestNameThatTellsTheReportsApart(t *testing.T) {
	for _, c := range []struct {
		name        string
		change      func(left, right *model.Report)
		other       bool // different authorities
		left, right string
	}{
		{"years", func(_, _ *model.Report) {}, false, "2018", "2023"},
		{"one authority under two names", func(_, r *model.Report) { r.Authority = "Ashcombe City" }, false, "2018", "2023"},
		{"an inspection over New Year has the year it ended in", func(l, _ *model.Report) {
			l.Inspected.Start.Year = 2017
		}, false, "2018", "2023"},
		{"only the first day is known", func(l, _ *model.Report) { l.Inspected.End = model.Date{} }, false, "2018", "2023"},
		{"only the day of publication is known", func(l, _ *model.Report) {
			l.Inspected, l.Published = model.Period{}, model.Date{Year: 2019, Month: time.May, Day: 3}
		}, false, "2019", "2023"},
		{"months of one year", func(_, r *model.Report) {
			r.Inspected = inspected(2018, time.October, time.October, 1, 5)
		}, false, "Jun 2018", "Oct 2018"},
		{"days of one month", func(_, r *model.Report) {
			r.Inspected = inspected(2018, time.June, time.June, 1, 5)
		}, false, "11–22 June 2018", "1–5 June 2018"},
		{"kinds of document", func(l, _ *model.Report) {
			l.Inspected, l.Kind = model.Period{}, model.News
		}, false, "the article", "the inspection"},
		{"two drafts of one report", func(l, r *model.Report) { r.Inspected = l.Inspected }, false, "old.pdf", "new.pdf"},
		{"no difference at all", func(l, r *model.Report) { *r = *l }, false, "the left report", "the right report"},
		{"authorities", func(_, r *model.Report) { r.Authority = "Quillmarsh" }, true, "Ashcombe", "Quillmarsh"},
		{"an authority that is not known", func(_, r *model.Report) { r.Authority = "" }, true, "2018", "2023"},
		{"a long name of several places", func(_, r *model.Report) { r.Authority = "Bramford, Netherwick and Poole" }, true, "Ashcombe", "Bramford"},
		{"a long name joined by and", func(l, _ *model.Report) { l.Authority = "Kingsford and Chalke" }, true, "Kingsford", "Ashcombe"},
		{"a short name of two places", func(_, r *model.Report) { r.Authority = "Bath and Chalke" }, true, "Ashcombe", "Bath and Chalke"},
		{"a name of sixteen letters is not long", func(_, r *model.Report) { r.Authority = "Bath and Chalkey" }, true, "Ashcombe", "Bath and Chalkey"},
		{"a long name that begins like the other", func(l, r *model.Report) {
			l.Authority, r.Authority = "Kingsford", "Kingsford & Chalkebury"
		}, true, "Kingsford", "Kingsford & Chalkebury"},
	} {
		t.Run(c.name, func(t *testing.T) {
			both := pair()
			if c.other {
				both.Relation = compare.DifferentAuthorities
			}
			c.change(both.Reports.Left, both.Reports.Right)
			w := Of(both, nil)
			is(t, "left", w.Side(model.Left), c.left)
			is(t, "right", w.Side(model.Right), c.right)
		})
	}
}

func TestAReportIsCalledByTheBestNameThatIsKnown(t *testing.T) {
	r := pair().Reports.Left
	is(t, "with an authority", ReportName(r), "Ashcombe")
	r.Authority = ""
	is(t, "with a title", ReportName(r), "Inspection of Ashcombe")
	r.Title = ""
	is(t, "with a file", ReportName(r), "old.pdf")
	r.Source.Path = ""
	is(t, "with nothing", ReportName(r), "report without a title")
	is(t, "its year", Year(&model.Report{}), "")
}

func TestPlacesAreNamedAsPeopleCiteThem(t *testing.T) {
	for _, c := range []struct {
		name string
		ref  model.Ref
		want string
	}{
		{"a printed number", numbered, "para 17"},
		{"a number the report does not print", byCount, "para 12 by count"},
		{"an unnumbered paragraph with a page", onPage, "page 4 (unnumbered)"},
		{"an unnumbered paragraph without a page", nowhere, "unnumbered paragraph"},
		{"the summary, whatever its page", inSummary, "summary"},
		{"an item of the improvement list", item(2), "recommendation 2"},
		{"a number that points at nothing", model.Ref{Section: 9, N: 3}, "para 3"},
		{"nothing at all", model.Ref{Section: 9}, "summary"},
	} {
		is(t, c.name, Of(pair(), nil).Place(model.Right, c.ref), c.want)
	}
	w := Of(pair(), nil)
	is(t, "cited", w.Cite(model.Left, numbered), "Ashcombe, 11–22 June 2018, para 17, page 4")
	is(t, "cited within the comparison", w.CiteShort(model.Left, numbered), "2018, para 17, page 4")
	is(t, "cited without a date", Of(undated(), nil).Cite(model.Left, numbered), "Ashcombe, para 17, page 4")
	is(t, "the page is the name", w.CiteShort(model.Left, onPage), "2018, page 4 (unnumbered)")
	is(t, "a summary", w.CiteShort(model.Right, inSummary), "2023, summary, page 1")
	is(t, "an item", w.CiteShort(model.Left, item(2)), "2018, recommendation 2, page 2")
	is(t, "nothing is known of the page", w.CiteShort(model.Left, nowhere), "2018, unnumbered paragraph")
}

// In few letters, with the page.
func TestShortPlaces(t *testing.T) {
	w := Of(pair(), nil)
	for _, c := range []struct {
		ref  model.Ref
		want string
	}{
		{numbered, "para 17, p 4"},
		{byCount, "para 12, p 4"},
		{onPage, "p 4"},
		{nowhere, "unnumbered paragraph"},
		{inSummary, "summary, p 1"},
		{item(2), "rec 2"},
	} {
		is(t, c.want, w.PlaceShort(model.Right, c.ref), c.want)
	}
	is(t, "several", w.PlacesShort(model.Right, []model.Ref{numbered, byCount, inSummary, numbered, item(2), item(1), onPage}), "paras 17, 12; summary; recs 2, 1; p 4")
}

func TestSeveralPlacesAreNamedByKindAndEachOnce(t *testing.T) {
	w := Of(pair(), nil)
	three := model.Ref{Section: 9, N: 3}
	for _, c := range []struct {
		name string
		refs []model.Ref
		want string
	}{
		{"none", nil, ""},
		{"one", []model.Ref{numbered}, "para 17"},
		{"two of a kind keep their order", []model.Ref{numbered, three}, "paras 17, 3"},
		{"the same twice", []model.Ref{numbered, three, numbered}, "paras 17, 3"},
		{"kinds", []model.Ref{item(2), numbered, item(1)}, "recommendations 2, 1; para 17"},
		{"counted apart from printed", []model.Ref{byCount, numbered, inSummary}, "para 12 by count; para 17; summary"},
		{"pages", []model.Ref{onPage, onPage}, "page 4 (unnumbered)"},
		{"the summary once", []model.Ref{inSummary, inSummary}, "summary"},
	} {
		is(t, c.name, w.Places(model.Left, c.refs), c.want)
	}
	is(t, "as many as asked for", w.FirstPlaces(model.Left, []model.Ref{numbered, three}, 2), "paras 17, 3")
	is(t, "more than asked for", w.FirstPlaces(model.Left, []model.Ref{numbered, three, item(1), item(2)}, 2), "paras 17, 3 and 2 more")
}

// Only a later report on the same authority improves or declines; otherwise
// one merely stands stronger or weaker than the other.
func TestMovementsAreSaidInTimeOnlyWhereTheyAreInTime(t *testing.T) {
	for _, c := range []struct {
		movement                       compare.Movement
		inTime, swapped, apart, mirror string
	}{
		{compare.Improved, "improved", "improved", "stronger", "weaker"},
		{compare.Declined, "declined", "declined", "weaker", "stronger"},
		{compare.Stayed, "stayed", "stayed", "level", "level"},
		{compare.New, "only in 2023", "only in 2023", "only in Quillmarsh", "only in Quillmarsh"},
		{compare.Gone, "only in 2018", "only in 2018", "only in Ashcombe", "only in Ashcombe"},
		{compare.NotComparable, "not comparable", "not comparable", "not comparable", "not comparable"},
		{"", "", "", "", ""},
	} {
		name := string(c.movement)
		is(t, name, Of(pair(), nil).Movement(c.movement), c.inTime)
		is(t, name+", swapped", Of(pair(), nil).Swapped().Movement(c.movement), c.swapped)
		is(t, name+", two authorities", Of(apart(), nil).Movement(c.movement), c.apart)
		is(t, name+", two authorities, swapped", Of(apart(), nil).Swapped().Movement(c.movement), c.mirror)
		is(t, name+", swapped twice", Of(apart(), nil).Swapped().Swapped().Movement(c.movement), c.apart)
	}
	is(t, "no date", Of(undated(), nil).Movement(compare.Improved), "stronger")
}

func TestTheGlyphFollowsTheSidesOfTheScreen(t *testing.T) {
	mirrored := map[compare.Movement]compare.Movement{
		compare.Improved: compare.Declined, compare.Declined: compare.Improved,
		compare.New: compare.Gone, compare.Gone: compare.New,
		compare.Stayed: compare.Stayed, compare.NotComparable: compare.NotComparable,
	}
	for m, want := range mirrored {
		is(t, "two authorities, swapped", string(Of(apart(), nil).Swapped().Shown(m)), string(want))
		is(t, "two authorities", string(Of(apart(), nil).Shown(m)), string(m))
		is(t, "in time, swapped", string(Of(pair(), nil).Swapped().Shown(m)), string(m))
	}
}

func TestADistanceIsSaidWithoutItsSign(t *testing.T) {
	w := Of(pair(), nil)
	is(t, "none", w.Moved(compare.Stayed, 0), "stayed")
	is(t, "up", w.Moved(compare.Improved, 1), "improved by 1 step")
	is(t, "down", w.Moved(compare.Declined, -2), "declined by 2 steps")
	for m, want := range map[compare.Movement]bool{
		compare.Improved: true, compare.Declined: true, compare.Stayed: true,
		compare.New: false, compare.Gone: false, compare.NotComparable: false,
	} {
		if Stepped(m) != want {
			t.Errorf("%s has a distance: %v", m, !want)
		}
	}
}

func TestGradesAreSaidAsPrinted(t *testing.T) {
	is(t, "none", Grade(nil), "no judgement")
	is(t, "printed", Grade(&model.Judgement{Grade: "good", GradeLabel: "Good"}), "Good")
	is(t, "by id only", Grade(&model.Judgement{Grade: "good"}), "good")
	is(t, "in an article", Grade(&model.Judgement{GradeLabel: "Good", Source: model.Reported}), "Good (as reported)")
	is(t, "from a table", ReadFrom(&model.Judgement{Source: model.FromTable, Page: 1}), "judgement table, page 1")
	is(t, "from a heading", ReadFrom(&model.Judgement{Source: model.FromHeading}), "section heading")
	is(t, "from a sentence", ReadFrom(&model.Judgement{Source: model.FromSentence}), "sentence")
	is(t, "from an article", ReadFrom(&model.Judgement{Source: model.Reported}), "another text that reports it")
	is(t, "from a file written by hand", ReadFrom(&model.Judgement{}), "unknown place")
}

func TestAThemeThatIsNotCoveredIsNotAStatus(t *testing.T) {
	is(t, "absent", Balance(compare.Absent), "not covered")
	is(t, "none", Balance(""), "not covered")
	is(t, "weak", Balance(compare.AllWeak), "weakness")
	is(t, "no status", Of(pair(), nil).Status(compare.NotMentioned), "nothing found")
}

// Between two balances both are said, and how a theme moved as far as they tell.
func TestABalanceBetweenTwoSaysBoth(t *testing.T) {
	for _, c := range []struct {
		left, leftOr, right, rightOr compare.Balance
		says, moved                  string
	}{
		{compare.AllStrength, "", compare.AllWeak, "", "weakness", "declined"},
		{compare.AllStrength, "", compare.AllWeak, compare.AllMixed, "mixed to weakness", "declined"},
		{compare.AllStrength, "", compare.AllMixed, compare.AllStrength, "strength to mixed", "declined or stayed"},
		{compare.AllMixed, compare.AllStrength, compare.AllStrength, compare.AllMixed, "strength to mixed", "no clear movement"},
		{compare.Absent, "", compare.AllStrength, compare.Absent, "strength in passing", "only in 2023"},
	} {
		row := compare.ThemeRow{
			Balance:  model.Pair[compare.Balance]{Left: c.left, Right: c.right},
			Or:       model.Pair[compare.Balance]{Left: c.leftOr, Right: c.rightOr},
			Movement: compare.BalanceMovement(model.Pair[compare.Balance]{Left: c.left, Right: c.right}),
		}
		is(t, c.says, BalanceOf(&row, model.Right), c.says)
		is(t, c.says, Of(pair(), nil).ThemeMoved(&row), c.moved)
	}
}

// Another authority was never asked to act on a recommendation: it only
// stands so on the same matter.
func TestStatusesSayWhatTheyCanSay(t *testing.T) {
	for _, c := range []struct {
		status                    compare.Status
		inTime, apart, one, three string
	}{
		{compare.Resolved, "resolved", "strength", "1 resolved", "3 resolved"},
		{compare.Partly, "partly resolved", "mixed", "1 partly resolved", "3 partly resolved"},
		{compare.StillThere, "persists", "weakness", "1 persists", "3 persist"},
		{compare.NotMentioned, "nothing found", "nothing found", "nothing found on 1", "nothing found on 3"},
	} {
		name := string(c.status)
		is(t, name, Of(pair(), nil).Status(c.status), c.inTime)
		is(t, name+", two authorities", Of(apart(), nil).Status(c.status), c.apart)
		is(t, name+", one", Of(pair(), nil).StatusCount(c.status, 1), c.one)
		is(t, name+", three", Of(pair(), nil).StatusCount(c.status, 3), c.three)
	}
	w := Of(apart(), nil)
	is(t, "two strengths", w.StatusCount(compare.Resolved, 2), "2 strengths")
	is(t, "two weaknesses", w.StatusCount(compare.StillThere, 2), "2 weaknesses")
	is(t, "two mixed", w.StatusCount(compare.Partly, 2), "2 mixed")
}

func TestConfidenceIsDoubtfulBelowSixInTen(t *testing.T) {
	is(t, "not known", Confidence(&model.Sentence{}), "")
	is(t, "low", Confidence(&model.Sentence{Confidence: 0.59}), "59 % confident, doubtful")
	is(t, "enough", Confidence(&model.Sentence{Confidence: 0.6}), "60 % confident")
	is(t, "read", Polarity(&model.Sentence{Polarity: model.Mixed, Confidence: 0.2}), "mixed")
	is(t, "no better than a guess", Polarity(&model.Sentence{Polarity: model.Mixed, Confidence: 0.19}), "undecided")
	is(t, "a guess that a reader confirmed", Polarity(&model.Sentence{Polarity: model.Mixed, Confidence: 0.1, Corrected: true}), "mixed")
	is(t, "with no confidence known", Polarity(&model.Sentence{Polarity: model.Mixed}), "mixed")
	is(t, "not read", Polarity(&model.Sentence{}), "not read")
	is(t, "by hand", Confidence(&model.Sentence{Confidence: 0.2, Corrected: true}), "corrected by hand")
	is(t, "no change", Change(model.NoChange), "")
	is(t, "a change", Change(model.Persists), "persists")
}

func TestCountsHaveTheirPlurals(t *testing.T) {
	is(t, "none", Count(0, "step"), "0 steps")
	is(t, "one", Count(1, "weakness"), "1 weakness")
	is(t, "two", Count(2, "weakness"), "2 weaknesses")
	is(t, "no sentence", Counts(compare.Counts{}), "")
	is(t, "all", Counts(compare.Counts{Strength: 3, Weakness: 1, Mixed: 2, Neutral: 4}), "3 strengths, 1 weakness, 2 mixed, 4 neutral")
	is(t, "judging sentences", Counts(Judging([]model.Sentence{
		{Polarity: model.Strength}, {Polarity: model.Neutral}, {Polarity: model.Weakness}, {Polarity: model.Strength}, {Polarity: model.Mixed},
	})), "2 strengths, 1 weakness, 1 mixed")
	is(t, "movements", Of(pair(), nil).Movements(map[compare.Movement]int{compare.Gone: 1, compare.Declined: 2}, nil), "2 declined, 1 only in 2018")
}

func TestTextsBecomeSentences(t *testing.T) {
	is(t, "a full stop", Sentence(" a clause "), "a clause.")
	is(t, "none where one ends it", Sentence("Why?"), "Why?")
	is(t, "nothing", Sentence(""), "")
	is(t, "capital", Capital("écoles"), "Écoles")
	is(t, "no capital", Capital(""), "")
}

func TestThemesAndAreasHaveTitles(t *testing.T) {
	themes := theme.New([]theme.Theme{{ID: "front-door", Title: "Front door"}})
	w := Of(pair(), themes)
	is(t, "a theme", w.Theme("front-door"), "Front door")
	is(t, "an unknown theme", w.Theme("harbour"), "harbour")
	is(t, "no catalogue", Of(pair(), nil).Theme("front-door"), "front-door")
	is(t, "several", w.Themes([]string{"front-door", "harbour"}), "Front door, harbour")
	is(t, "an area that is judged", w.Area("leadership"), "Leadership")
	is(t, "an area with a section only", w.Area("adoption"), "Adoption")
	is(t, "an area without a title", w.Area("board"), "Board")
	is(t, "an area of neither report", w.Area("help-and-protection"), "Help and protection")
	is(t, "no area", w.Area(""), "Other text")
}

// What is asked for now says which items of the other list asked for the same.
func TestWhatIsAskedForAgain(t *testing.T) {
	ask := func(c *compare.Comparison) *compare.Comparison {
		again := model.Ref{Kind: model.RefBullet, N: 2}
		c.Recommendations = []compare.FollowUp{{N: 1, Again: &again}, {N: 2}, {N: 3, Again: &again}}
		return c
	}
	w := Of(ask(pair()), nil)
	is(t, "new", w.AskedDetail(&model.Recommendation{N: 1}), "")
	is(t, "new, to the board", w.AskedDetail(&model.Recommendation{N: 1, Board: true}), "to the safeguarding board")
	is(t, "asked again", w.AskedDetail(&model.Recommendation{N: 2, Board: true}), "to the safeguarding board; asked again: recommendations 1, 3 of 2018")
	is(t, "asked of both", Of(ask(apart()), nil).AskedDetail(&model.Recommendation{N: 2}), "asked for in both: recommendations 1, 3 of Ashcombe")
}

func TestHeadingsTellTimeFromComparison(t *testing.T) {
	is(t, "stated, in time", Of(pair(), nil).StatedTitle(), "What the report of 2023 itself says has changed")
	is(t, "stated, not in time", Of(undated(), nil).StatedTitle(), "What each report itself says has changed since its last inspection")
	in, out := Of(pair(), nil), Of(apart(), nil)
	is(t, "title", in.Title(), "Ashcombe, 2018 and 2023")
	is(t, "title of two", out.Title(), "Ashcombe and Quillmarsh")
	is(t, "recurring", in.RecurringTitle(), "Recurring weaknesses")
	is(t, "shared", out.RecurringTitle(), "Shared weaknesses")
	is(t, "own words", in.OwnWordsTitle(), "2023 in its own words")
	is(t, "asked for", in.AskedTitle(model.Left), "Asked for in 2018")
	is(t, "asked for now", in.AskedTitle(model.Right), "Asked for in 2023")
	is(t, "asked of another place", out.AskedTitle(model.Left), "Asked of Ashcombe")
	is(t, "newly criticised", in.NewlyTitle(), "Newly criticised")
	is(t, "criticised in one of two places", out.NewlyTitle(), "Criticised only in Quillmarsh")
	is(t, "declined", in.WorseTitle(), "Declined, criticised before too")
	is(t, "weaker of two places", out.WorseTitle(), "Weaker, criticised in both")
	is(t, "no longer criticised", in.NoMoreTitle(), "No longer criticised")
	is(t, "criticised in the other of two places", out.NoMoreTitle(), "Criticised only in Ashcombe")
	is(t, "praised", in.PraisedTitle(), "Praised both times")
	is(t, "praised in two places", out.PraisedTitle(), "Praised in both")
	is(t, "the beginning of a list", FirstOf(3, 26), "the first 3 of 26")
	is(t, "follow-up", in.FollowUpTitle(false), "Recommendations of 2018, and what became of them")
	is(t, "follow-up of the board", in.FollowUpTitle(true), "Recommendations of 2018 to the safeguarding board, and what became of them")
	is(t, "follow-up of two", out.FollowUpTitle(false), "Recommendations to Ashcombe, and what the report on Quillmarsh says")
	is(t, "follow-up of two boards", out.FollowUpTitle(true), "Recommendations to the safeguarding board of Ashcombe, and what the report on Quillmarsh says")
	sure := compare.Recurring{Weight: 0.8}
	is(t, "nothing to add", in.RecurringDetail(&sure), "")
	listed := compare.Recurring{Weight: 0.3, InLists: true, Doubt: "the two sentences may find different faults"}
	is(t, "listed and doubtful", in.RecurringDetail(&listed), "asked for both times; doubtful: the two sentences may find different faults")
}

func TestGradesInInitials(t *testing.T) {
	for grade, want := range map[string]string{"good": "G", "requires-improvement": "RI", "inadequate": "I", "outstanding": "O", "adequate": "A"} {
		if got := GradeInitials(&model.Judgement{Grade: grade, GradeLabel: Capital(grade)}); got != want {
			t.Errorf("%s: %q, want %q", grade, got, want)
		}
	}
	if got := GradeInitials(nil); got != "" {
		t.Errorf("%q of no grade", got)
	}
}

// A framework's name is not said twice.
func TestPartsOfAFrameworksName(t *testing.T) {
	for _, f := range [][4]string{
		{"ilacs-2023", "ILACS (care leavers judged separately)", "ILACS 2023", "care leavers judged separately"},
		{"sif", "Single inspection framework", "SIF", "Single inspection framework"},
		{"round-2013", "Round 2013", "Round 2013", ""},
	} {
		if short, adds := FrameworkParts(f[0], f[1]); short != f[2] || adds != f[3] {
			t.Errorf("%s: %q, %q", f[1], short, adds)
		}
	}
	if n := Count(2, "authority"); n != "2 authorities" {
		t.Errorf("counts %s", n)
	}
}
