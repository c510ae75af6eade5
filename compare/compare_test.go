package compare

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/model"
)

func testEnv(t testing.TB) Env {
	t.Helper()
	frameworks, err := framework.Load("")
	if err != nil {
		t.Fatal(err)
	}
	themes, err := theme.Load("")
	if err != nil {
		t.Fatal(err)
	}
	return Env{Frameworks: frameworks, Themes: themes}
}

// reportBuilder builds a small report of an invented borough.
type reportBuilder struct{ model.Report }

func report(authority, frameworkID, day string) *reportBuilder {
	d, err := model.ParseDate(day)
	if err != nil {
		panic(err)
	}
	p := &reportBuilder{}
	p.Authority, p.Framework.ID, p.Kind = authority, frameworkID, model.Inspection
	p.Inspected = model.Period{Start: d, End: d}
	return p
}

func (p *reportBuilder) judged(area, grade string) *reportBuilder {
	p.Judgements = append(p.Judgements, model.Judgement{Area: area, Grade: grade, Source: model.FromTable})
	return p
}

func (p *reportBuilder) section(area string) *reportBuilder {
	p.Sections = append(p.Sections, model.Section{Area: area, Title: "The " + area + " section"})
	return p
}

// para adds a numbered paragraph of one theme; each sentence begins with "+",
// "-", "~" or "=" for strength, weakness, mixed or neutral.
func (p *reportBuilder) para(themes string, sentences ...string) *reportBuilder {
	if len(p.Sections) == 0 {
		p.section("help-and-protection")
	}
	n := 1
	for _, s := range p.Sections {
		n += len(s.Paragraphs)
	}
	sec := &p.Sections[len(p.Sections)-1]
	marks, text := marked(themes, sentences)
	sec.Paragraphs = append(sec.Paragraphs, model.Paragraph{Number: n, Numbered: true, Text: joined(text), Themes: marks, Sentences: text})
	return p
}

func (p *reportBuilder) asked(themes, sentence string) *reportBuilder {
	marks, text := marked(themes, []string{sentence})
	p.Recommendations = append(p.Recommendations, model.Recommendation{N: len(p.Recommendations) + 1, Text: joined(text), Themes: marks, Sentences: text})
	return p
}

func marked(themes string, sentences []string) ([]model.ThemeMark, []model.Sentence) {
	var marks []model.ThemeMark
	score := 0.9
	for _, id := range strings.Fields(themes) {
		marks = append(marks, model.ThemeMark{ID: id, Score: score})
		score -= 0.3
	}
	polarity := map[byte]model.Polarity{'+': model.Strength, '-': model.Weakness, '~': model.Mixed, '=': model.Neutral}
	var out []model.Sentence
	for _, s := range sentences {
		sn := model.Sentence{Polarity: polarity[s[0]], Text: strings.TrimSpace(s[1:]), Change: model.NoChange}
		for _, c := range []model.Change{model.Improved, model.Declined, model.Persists} {
			if rest, ok := strings.CutPrefix(sn.Text, "["+string(c)+"] "); ok {
				sn.Text, sn.Change = rest, c
			}
		}
		out = append(out, sn)
	}
	return marks, out
}

func joined(sentences []model.Sentence) string {
	var texts []string
	for _, s := range sentences {
		texts = append(texts, s.Text)
	}
	return strings.Join(texts, " ")
}

func compared(t testing.TB, left, right *reportBuilder) *Comparison {
	t.Helper()
	return Compare(&left.Report, &right.Report, testEnv(t), Options{})
}

// partners lists "left-right" of each pair, "-" for a blank.
func partners(c *Comparison) []string {
	var out []string
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			out = append(out, refName(a.Refs.Left)+"-"+refName(a.Refs.Right))
		}
	}
	return out
}

func refName(r *model.Ref) string {
	if r == nil {
		return ""
	}
	return r.String()
}

func ladderText(c *Comparison) string {
	var b strings.Builder
	for _, r := range c.Judgements {
		together := ""
		if r.Together != nil {
			together = " together " + r.Together.String()
		}
		fmt.Fprintf(&b, "%s %s %+d%s\n", r.Area, r.Movement, r.Steps, together)
	}
	return b.String()
}

func TestJudgementsAcrossFrameworks(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").judged("leadership", "good").
		judged("help-and-protection", "inadequate").judged("care-and-care-leavers", "requires-improvement").judged("overall", "inadequate")
	right := report("Larkhollow", "ilacs-2023", "2024-05-10").judged("leadership", "good").judged("help-and-protection", "good").
		judged("children-in-care", "good").judged("care-leavers", "inadequate").judged("overall", "requires-improvement")
	got := ladderText(compared(t, left, right))
	want := `leadership stayed +0
help-and-protection improved +2
children-in-care improved +1 together left
care-leavers declined -1 together left
overall improved +1
`
	if got != want {
		t.Errorf("ladder:\n%s\nwant:\n%s", got, want)
	}
}

func TestAGradeThatIsGone(t *testing.T) {
	left := report("Larkhollow", "ilacs-2023", "2024-05-10").judged("leadership", "good").judged("overall", "good")
	right := report("Larkhollow", "ilacs-2026", "2026-06-10").judged("leadership", "requires-improvement")
	got := ladderText(compared(t, left, right))
	if !strings.Contains(got, "overall gone +0") || !strings.Contains(got, "leadership declined -1") {
		t.Errorf("ladder:\n%s", got)
	}
}

func TestNotJudgedIsNotComparedAndSaysWhy(t *testing.T) {
	left := report("Larkhollow", "sif", "2015-05-10").judged("leadership", "not-judged")
	right := report("Larkhollow", "sif", "2017-05-10").judged("leadership", "good")
	row := compared(t, left, right).Judgements[0]
	if row.Movement != NotComparable || row.Note == "" {
		t.Errorf("movement %s, note %q", row.Movement, row.Note)
	}
}

func TestAReportedGradeIsNoJudgement(t *testing.T) {
	left := report("Larkhollow", "ilacs-2023", "2024-05-10").judged("leadership", "good")
	left.Judgements[0].Source = model.Reported
	right := report("Larkhollow", "ilacs-2023", "2025-05-10").judged("leadership", "good")
	c := compared(t, left, right)
	if got := ladderText(c); got != "leadership new +0\n" {
		t.Errorf("ladder:\n%s", got)
	}
	if len(c.Warnings) != 1 {
		t.Errorf("warnings: %q", c.Warnings)
	}
}

func TestSeveralJudgementsUnderOneAreaAreComparedByLabel(t *testing.T) {
	labelled := func(day string, grades map[string]string) *reportBuilder {
		p := report("Larkhollow", "looked-after-2013", day)
		for _, label := range sortedKeys(grades) {
			p.judged("other", grades[label])
			p.Judgements[len(p.Judgements)-1].Label = label
		}
		return p
	}
	left := labelled("2013-01-10", map[string]string{"Capacity to improve": "good", "Outcomes": "adequate"})
	right := labelled("2013-11-10", map[string]string{"Outcomes": "good", "Quality of provision": "good"})
	var got []string
	for _, row := range compared(t, left, right).Judgements {
		got = append(got, row.Title+" "+string(row.Movement))
	}
	if want := "Capacity to improve gone, Outcomes improved, Quality of provision new"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestAnUnknownFrameworkIsNotCompared(t *testing.T) {
	left := report("Larkhollow", "", "2019-05-10").judged("leadership", "good")
	right := report("Larkhollow", "", "2022-05-10").judged("leadership", "inadequate")
	c := compared(t, left, right)
	if len(c.Judgements) != 1 || c.Judgements[0].Movement != NotComparable || c.Judgements[0].Note == "" {
		t.Errorf("%+v", c.Judgements)
	}
	if len(c.Warnings) == 0 {
		t.Error("no warning")
	}
}

// A report in TOML can name a framework that is not known here, or misspell
// one: none of its judgements may be lost, and none may be called gone.
func TestAnUnknownFrameworkBesideAKnownOneLosesNoJudgement(t *testing.T) {
	left := report("Larkhollow", "ilacs-2023", "2023-05-10").judged("leadership", "good").judged("overall", "good")
	right := report("Larkhollow", "ilacs-2032", "2032-05-10").judged("leadership", "good").judged("kindness", "good")
	right.Judgements[1].Label = "The kindness of staff"
	c := compared(t, left, right)
	if got, want := ladderText(c), "leadership not-comparable +0\noverall gone +0\nkindness new +0\n"; got != want {
		t.Errorf("ladder:\n%s\nwant:\n%s", got, want)
	}
	if c.Judgements[0].Note == "" || c.Judgements[2].Title != "The kindness of staff" {
		t.Errorf("%+v", c.Judgements)
	}
}

func TestALetterIsUngradedEvidence(t *testing.T) {
	left := report("Larkhollow", "ilacs-2023", "2024-05-10").judged("leadership", "good")
	right := report("Larkhollow", "monitoring-visit", "2025-05-10")
	right.Kind = model.MonitoringVisit
	c := compared(t, left, right)
	if len(c.Warnings) != 1 || !strings.Contains(c.Warnings[0], "ungraded evidence") {
		t.Errorf("warnings %q", c.Warnings)
	}
	if got := ladderText(c); got != "leadership gone +0\n" {
		t.Errorf("ladder %q", got)
	}
}

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
		if !sameAuthority(p[0], p[1]) {
			t.Errorf("%q and %q are one place", p[0], p[1])
		}
	}
	different := [][2]string{{"Nottingham", "Nottinghamshire"}, {"North Larkhollow", "Larkhollow"}, {"", ""}, {"Kingston upon Hull", "Kingston upon Thames"}}
	for _, p := range different {
		if sameAuthority(p[0], p[1]) {
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

func smallPair() (*reportBuilder, *reportBuilder) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		section("help-and-protection").
		para("front-door", "+ Contacts to the front door are screened swiftly.", "+ Consent is recorded for each referral.").
		para("private-fostering", "- Visits to privately fostered children are late.").
		section("leadership").
		para("workforce", "- Caseloads of social workers are too high in the assessment teams.").
		asked("workforce", "- The size of caseloads.").asked("private-fostering", "- Private fostering visits.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		section("help-and-protection").
		para("exploitation-and-missing", "+ Children who go missing are spoken to soon after their return.").
		para("front-door", "+ Screening of contacts at the front door is timely and consent is sought.").
		section("leadership").
		para("workforce", "- Caseloads are still too high for many social workers.").
		asked("workforce", "- Caseloads that allow good work.")
	return left, right
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
			if a.Why == "" {
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
				t.Errorf("%s-%s manual %v: %s", refName(a.Refs.Left), refName(a.Refs.Right), a.Manual, a.Why)
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

func TestStatedChangesOfBothSides(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").para("workforce", "+ [improved] Caseloads have fallen since the last inspection.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("workforce", "- [persists] Caseloads remain high.", "+ Staff like to work here.")
	c := compared(t, left, right)
	if len(c.Stated) != 2 || c.Stated[1].Side != model.Right || c.Stated[1].Change != model.Persists || c.Stated[1].Themes[0] != "workforce" {
		t.Errorf("stated: %+v", c.Stated)
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
