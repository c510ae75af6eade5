package compare

import (
	"strings"
	"testing"

	"reinspect/model"
)

func TestOnePlaceUnderSeveralNames(t *testing.T) {
	same := [][2]string{
		{"Larkhollow", "Larkhollow Children and Families Trust"},
		{"City of Larkhollow", "Larkhollow City Council"},
		{"Kingston upon Hull", "Hull"},
		{"London Borough of Larkhollow", "LARKHOLLOW"},
		{"Larkhollow & Quillmarsh", "Larkhollow and Quillmarsh"},
		{"Stoke-on-Trent", "Stoke on Trent City Council"},
	}
	for _, p := range same {
		if !OneAuthority(p[0], p[1]) {
			t.Errorf("%q and %q are one place", p[0], p[1])
		}
	}
	different := [][2]string{{"Nottingham", "Nottinghamshire"}, {"North Larkhollow", "Larkhollow"}, {"", ""}, {"Kingston upon Hull", "Kingston upon Thames"}}
	for _, p := range different {
		if OneAuthority(p[0], p[1]) {
			t.Errorf("%q and %q are two places", p[0], p[1])
		}
	}
}

func TestReportsOfOnePlaceAreOrderedByDate(t *testing.T) {
	early := report("Larkhollow", "ilacs-2018", "2019-05-10").judged("leadership", "inadequate")
	late := report("Larkhollow", "ilacs-2018", "2022-05-10").judged("leadership", "good")
	env := testEnv(t)
	if c := Compare(&late.Report, &early.Report, env, Options{}); c.Judgements[0].Movement != Improved {
		t.Errorf("given late first: %s", c.Judgements[0].Movement)
	}
	if c := Compare(&late.Report, &early.Report, env, Options{AsGiven: true}); c.Judgements[0].Movement != Declined {
		t.Errorf("as given: %s", c.Judgements[0].Movement)
	}
	other := report("Quillmarsh", "ilacs-2018", "2018-05-10").judged("leadership", "good")
	c := Compare(&early.Report, &other.Report, env, Options{})
	if c.Relation != DifferentAuthorities || c.Reports.Left != &early.Report {
		t.Errorf("two places keep their order: %s", c.Relation)
	}
}

// Nobody can tell whether a report without a date is the earlier one.
func TestAReportWithoutADateStaysWhereItIs(t *testing.T) {
	dated := report("Larkhollow", "ilacs-2018", "2019-05-10")
	undated := report("Larkhollow", "ilacs-2018", "2019-05-10")
	undated.Inspected = model.Period{}
	for _, given := range []model.Pair[*model.Report]{{Left: &dated.Report, Right: &undated.Report}, {Left: &undated.Report, Right: &dated.Report}} {
		if got := InOrder(given); got != given {
			t.Errorf("%q and %q are turned", given.Left.Day(), given.Right.Day())
		}
		c := Compare(given.Left, given.Right, testEnv(t), Options{})
		if c.InTime() || len(c.Warnings) != 1 || !strings.Contains(c.Warnings[0], "which report is the earlier one cannot be told") {
			t.Errorf("in time %t, %q", c.InTime(), c.Warnings)
		}
	}
}

func TestParagraphsStandBesideTheirCounterparts(t *testing.T) {
	left, right := smallPair()
	c := compared(t, left, right)
	got := strings.Join(partners(c), " ")
	if got != "-1 1-2 2- 3-3" {
		t.Errorf("pairs: %s", got)
	}
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			if a.Why == "" && a.Alone == nil {
				t.Errorf("%s-%s does not say why", refName(a.Refs.Left), refName(a.Refs.Right))
			}
		}
	}
}

func TestTheReadersPairsAreHonoured(t *testing.T) {
	left, right := smallPair()
	at := func(section, paragraph int) model.Ref {
		return model.Ref{Section: section, Paragraph: paragraph}
	}
	c := Compare(&left.Report, &right.Report, testEnv(t), Options{
		Paired:   []model.Pair[model.Ref]{{Left: at(0, 1), Right: at(0, 0)}},
		Unpaired: []model.Pair[model.Ref]{{Left: at(0, 0), Right: at(0, 1)}},
	})
	got := strings.Join(partners(c), " ")
	if got != "1- 2-1 -2 3-3" {
		t.Errorf("pairs: %s", got)
	}
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			if manual := a.Refs.Left == nil || a.Refs.Left.N < 3; a.Manual != manual {
				t.Errorf("%s-%s manual %v", refName(a.Refs.Left), refName(a.Refs.Right), a.Manual)
			}
		}
	}
}

func TestThemesRecurringAndFollowUp(t *testing.T) {
	left, right := smallPair()
	c := compared(t, left, right)
	moved := map[string]Movement{}
	for _, row := range c.Themes {
		moved[row.Theme] = row.Movement
	}
	want := map[string]Movement{"front-door": Stayed, "private-fostering": Gone, "exploitation-and-missing": New, "workforce": Stayed}
	for id, m := range want {
		if moved[id] != m {
			t.Errorf("%s %s, want %s", id, moved[id], m)
		}
	}
	if len(c.Recurring) != 1 || c.Recurring[0].Theme != "workforce" || !c.Recurring[0].InLists {
		t.Errorf("recurring: %+v", c.Recurring)
	}
	if s := c.Recommendations[0].Status; s != StillThere {
		t.Errorf("caseloads: %s", s)
	}
	if s := c.Recommendations[1].Status; s != NotMentioned {
		t.Errorf("private fostering: %s", s)
	}
}

func TestTwoDraftsAreVersionsWithWordMarks(t *testing.T) {
	draft := func(word string) *reportBuilder {
		return report("Larkhollow", "ilacs-2018", "2019-05-10").
			para("front-door", "+ Contacts to the front door are screened "+word+" by qualified staff.", "+ Consent is recorded for each referral.").
			para("workforce", "- Caseloads are too high.")
	}
	c := compared(t, draft("swiftly"), draft("well"))
	if !c.Versions {
		t.Error("two drafts are versions of one report")
	}
	var left, right []string
	for _, d := range c.Sections[0].Pairs[0].Diff {
		if d.Op != DiffRight {
			left = append(left, d.Text)
		}
		if d.Op == DiffRight {
			right = append(right, strings.TrimSpace(d.Text))
		}
	}
	if strings.Join(left, "") != joined(c.Reports.Left.Sections[0].Paragraphs[0].Sentences) || len(right) != 1 || right[0] != "well" {
		t.Errorf("left %q, only right %q", left, right)
	}
	l, r := smallPair()
	if compared(t, l, r).Versions {
		t.Error("two inspections are no versions of one report")
	}
}

// The first heading of a report's summary can be its verdict ("The overall
// judgement is inadequate"), which is not true of the other report: nothing
// that both reports share is named by it.
func TestSectionsAreNamedInWordsThatFitBothReports(t *testing.T) {
	left := report("Larkhollow", "sif", "2014-05-10").section(model.Summary).para("workforce", "Staff leave too often.")
	left.Sections[0].Title = "The overall judgement is inadequate"
	left.section("leadership").para("strategic-leadership", "Leaders are slow to act.")
	left.section("").para("other", "The team had six inspectors.")
	right := report("Larkhollow", "ilacs-2023", "2024-05-10").section("leadership").para("workforce", "Staff now stay.")
	titles := map[string]string{}
	for _, s := range compared(t, left, right).Sections {
		titles[s.Area] = s.Title
	}
	for area, want := range map[string]string{model.Summary: "Summary", "leadership": "Leadership", "": "Other parts"} {
		if titles[area] != want {
			t.Errorf("the section of %q is called %q, want %q", area, titles[area], want)
		}
	}
}

// A weakness that stands in both drafts of one report was found once: nobody
// may take it for one that has outlived an inspection.
func TestTwoDraftsAreSaidToBeNoTwoInspections(t *testing.T) {
	l, r := smallPair()
	if c := compared(t, l, r); strings.Contains(strings.Join(c.Warnings, " "), "versions") {
		t.Errorf("two inspections: %q", c.Warnings)
	}
	if c := compared(t, l, l); !strings.Contains(strings.Join(c.Warnings, " "), "versions of one report") {
		t.Errorf("a report and itself: %q", c.Warnings)
	}
}

// A rise seen backwards is a fall, and between reports of which one has no
// date nobody knows which it is: neither has improved or declined.
func TestOnlyALaterReportCanHaveImproved(t *testing.T) {
	day := func(d string) *reportBuilder {
		return report("Larkhollow", "ilacs-2023", d).judged("leadership", "good")
	}
	env := testEnv(t)
	for _, c := range []struct {
		name        string
		left, right *reportBuilder
		opts        Options
		want        bool
	}{
		{"in order", day("2019-05-10"), day("2024-05-10"), Options{}, true},
		{"put in order", day("2024-05-10"), day("2019-05-10"), Options{}, true},
		{"backwards", day("2024-05-10"), day("2019-05-10"), Options{AsGiven: true}, false},
		{"without a date", report("Larkhollow", "ilacs-2023", ""), day("2019-05-10"), Options{}, false},
		{"two places", report("Quillmarsh", "ilacs-2023", "2018-05-10"), day("2019-05-10"), Options{}, false},
	} {
		got := Compare(&c.left.Report, &c.right.Report, env, c.opts)
		if got.InTime() != c.want {
			t.Errorf("%s: in time %t", c.name, got.InTime())
		}
		if !c.want && got.Relation == SameAuthority && len(got.Warnings) == 0 {
			t.Errorf("%s: nothing is said of it", c.name)
		}
	}
}
