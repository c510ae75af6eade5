package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"reinspect/model"
)

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
	c := compared(t, left, right)
	if got := c.Judgements[0].Scales; got != (model.Pair[int]{Left: 4, Right: 4}) {
		t.Errorf("the scales have %+v steps, want 4", got)
	}
	got := ladderText(c)
	want := `overall improved +1
leadership stayed +0
help-and-protection improved +2
children-in-care improved +1 together left
care-leavers declined -1 together left
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
	if got, want := ladderText(c), "overall gone +0\nleadership not-comparable +0\nkindness new +0\n"; got != want {
		t.Errorf("ladder:\n%s\nwant:\n%s", got, want)
	}
	if c.Judgements[1].Note == "" || c.Judgements[2].Title != "The kindness of staff" {
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

// A judgement of no framework's area is called what the report calls it; one
// of a framework's area is called what the framework calls it.
func TestJudgementsAreNamed(t *testing.T) {
	left := report("Larkhollow", "", "2019-05-10").judged("kindness", "good").judged("candour", "good")
	left.Judgements[0].Label = "The kindness of staff"
	right := report("Larkhollow", "", "2022-05-10").judged("kindness", "good")
	right.Judgements[0].Label = "Kindness"
	var got []string
	for _, row := range compared(t, left, right).Judgements {
		got = append(got, row.Area+": "+row.Title)
	}
	if want := "kindness: Kindness, candour: candour"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	known := report("Larkhollow", "ilacs-2023", "2024-05-10").judged("care-leavers", "good")
	known.Judgements[0].Label = "The experiences of young people who have left"
	if row := compared(t, known, known).Judgements[0]; row.Title != "Care leavers" {
		t.Errorf("%q", row.Title)
	}
}

// The grade that covers two areas is marked on its side, whichever it is.
func TestACombinedGradeIsMarkedOnItsSide(t *testing.T) {
	combined := report("Larkhollow", "ilacs-2018", "2019-05-10").judged("care-and-care-leavers", "good")
	split := report("Quillmarsh", "ilacs-2023", "2024-05-10").judged("children-in-care", "good").judged("care-leavers", "good")
	for _, c := range []struct {
		left, right *reportBuilder
		want        model.Side
	}{{combined, split, model.Left}, {split, combined, model.Right}} {
		for _, row := range compared(t, c.left, c.right).Judgements {
			if row.Together == nil || *row.Together != c.want {
				t.Errorf("%s: together on %v, want %s", row.Area, row.Together, c.want)
			}
		}
	}
	for _, row := range compared(t, split, split).Judgements {
		if row.Together != nil {
			t.Errorf("%s is judged on its own", row.Area)
		}
	}
}

// Steps are of the right grade against the left one.
func TestTheMovementOfAGrade(t *testing.T) {
	grades := []string{"inadequate", "requires-improvement", "good", "outstanding"}
	for i, left := range grades {
		for j, right := range grades {
			row := compared(t,
				report("Larkhollow", "ilacs-2018", "2019-05-10").judged("leadership", left),
				report("Larkhollow", "ilacs-2018", "2022-05-10").judged("leadership", right)).Judgements[0]
			want := Stayed
			if j > i {
				want = Improved
			} else if j < i {
				want = Declined
			}
			if row.Movement != want || row.Steps != j-i {
				t.Errorf("%s to %s: %s by %d", left, right, row.Movement, row.Steps)
			}
		}
	}
}

// What makes the comparison less certain is said once for each report that it
// holds for.
func TestWarnings(t *testing.T) {
	graded := func(day string) *reportBuilder {
		return report("Larkhollow", "ilacs-2023", day).judged("leadership", "good")
	}
	reporting := func(own bool) *reportBuilder {
		r := graded("2024-05-10").judged("overall", "good")
		r.Judgements[1].Source = model.Reported
		if !own {
			r.Judgements[0].Source = model.Reported
		}
		return r
	}
	letter := report("Larkhollow", "monitoring-visit", "2024-05-10")
	letter.Kind = model.MonitoringVisit
	ungraded := report("Larkhollow", "ilacs-2023", "2024-05-10")
	published := report("Larkhollow", "ilacs-2023", "").judged("leadership", "good")
	published.Published, _ = model.ParseDate("2024-06-10")
	started := report("Larkhollow", "ilacs-2023", "").judged("leadership", "good")
	started.Inspected.Start, _ = model.ParseDate("2018-05-10")
	elsewhere := report("Quillmarsh", "ilacs-2023", "").judged("leadership", "good")
	for _, c := range []struct {
		name  string
		right *reportBuilder
		want  string
	}{
		{"nothing", graded("2024-05-10"), ""},
		{"own and reported grades", reporting(true), ""},
		{"reported grades only", reporting(false), "the right text only reports grades and gives none of its own: they are not compared"},
		{"a letter", letter, "the right text gives no judgements: what it says is ungraded evidence"},
		{"an inspection without grades", ungraded, ""},
		{"no framework", report("Larkhollow", "", "2024-05-10").judged("leadership", "good"), "the right report's framework was not recognised: its judgements cannot be compared"},
		{"no date", graded(""), "the right report's inspection date is not known: which report is the earlier one cannot be told"},
		{"no date of another authority", elsewhere, ""},
		{"a date of publication", published, ""},
		{"the earlier one right", graded("2018-05-10"), "the right report is the earlier one: stronger and weaker say how it stands against the left"},
		{"a first day only", started, "the right report is the earlier one: stronger and weaker say how it stands against the left"},
	} {
		got := Compare(&graded("2019-05-10").Report, &c.right.Report, testEnv(t), Options{AsGiven: true}).Warnings
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Each of several judgements under one area has its row, however many the
// other report has; one alone is named by its area.
func TestNoneOfSeveralJudgementsUnderOneAreaIsLost(t *testing.T) {
	of := func(day string, labels ...string) *reportBuilder {
		r := report("Larkhollow", "ilacs-2018", day)
		for _, l := range labels {
			r.judged("leadership", "good").Judgements[len(r.Judgements)-1].Label = l
		}
		return r
	}
	for _, c := range []struct {
		left, right []string
		want        string
	}{
		{[]string{"A", "B"}, []string{"b"}, "A gone, B stayed"},
		{[]string{"B"}, []string{"A", "B"}, "B stayed, A new"},
		{[]string{"A", "B"}, nil, "A gone, B gone"},
		{nil, []string{"A", "B"}, "A new, B new"},
		{[]string{"A"}, []string{"B"}, "Leadership stayed"},
		{[]string{"A"}, nil, "Leadership gone"},
		{nil, []string{"A"}, "Leadership new"},
		{nil, nil, ""},
	} {
		var got []string
		for _, row := range compared(t, of("2019-05-10", c.left...), of("2022-05-10", c.right...)).Judgements {
			got = append(got, row.Title+" "+string(row.Movement))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%q and %q: %q, want %q", c.left, c.right, got, c.want)
		}
	}
}

// The themes of areas that one grade covers are looked for under that grade.
func TestACombinedGradeInBothReportsCoversItsAreas(t *testing.T) {
	judged := func(day string) *reportBuilder {
		return report("Larkhollow", "ilacs-2018", day).judged("care-and-care-leavers", "good")
	}
	c := compared(t, judged("2019-05-10"), judged("2022-05-10"))
	if len(c.Judgements) != 1 || !slices.Equal(c.Judgements[0].Covers, []string{"children-in-care", "care-leavers"}) {
		t.Errorf("%+v", c.Judgements)
	}
}
