package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/model"
)

func testEnv(t testing.TB) compare.Env {
	t.Helper()
	frameworks, err := framework.Load("")
	if err != nil {
		t.Fatal(err)
	}
	themes, err := theme.Load("")
	if err != nil {
		t.Fatal(err)
	}
	return compare.Env{Frameworks: frameworks, Themes: themes}
}

// inspection is a small report: grades as "area grade rank", and sentences on
// a theme, each with "+" or "-" in front.
func inspection(authority, regime string, year int, grades []string, theme string, sentences ...string) *model.Report {
	r := &model.Report{
		Authority: authority, Kind: model.Inspection, Framework: model.FrameworkRef{ID: regime},
		Inspected: model.Period{Start: model.Date{Year: year, Month: 3, Day: 1}, End: model.Date{Year: year, Month: 3, Day: 5}},
	}
	for _, g := range grades {
		j := model.Judgement{Source: model.FromTable}
		fmt.Sscan(g, &j.Area, &j.Grade, &j.Rank)
		r.Judgements = append(r.Judgements, j)
	}
	p := model.Paragraph{Number: 1, Numbered: true, Text: strings.Join(sentences, " "), Themes: []model.ThemeMark{{ID: theme, Score: 1}}}
	for _, s := range sentences {
		polarity := model.Strength
		if s[0] == '-' {
			polarity = model.Weakness
		}
		p.Sentences = append(p.Sentences, model.Sentence{Text: s[1:], Polarity: polarity, Confidence: 0.9, Themes: []string{theme}})
	}
	r.Sections = []model.Section{{Area: "help-and-protection", Title: "Help and protection", Paragraphs: []model.Paragraph{p}}}
	return r
}

func only(t *testing.T, reports ...*model.Report) *Line {
	t.Helper()
	lines, homeless := Lines(reports, testEnv(t))
	if len(lines) != 1 || len(homeless) != 0 {
		t.Fatalf("%d lines, %d reports without a place", len(lines), len(homeless))
	}
	return lines[0]
}

func TestGradesCarryOnUnderANewFramework(t *testing.T) {
	l := only(t,
		inspection("Ashcombe", "ilacs-2023", 2024, []string{"overall good 2", "care-leavers inadequate 4", "children-in-care good 2"}, "plans", "+Plans are clear."),
		inspection("Ashcombe", "sif", 2015, []string{"overall requires-improvement 3", "adoption good 2"}, "plans", "-Plans drift."),
		inspection("Ashcombe", "ilacs-2018", 2019, []string{"overall inadequate 4", "care-and-care-leavers requires-improvement 3"}, "plans", "-Plans drift."),
	)
	var got []string
	for _, a := range l.Areas {
		line := a.ID
		for _, c := range a.Cells {
			if c.Grade == nil {
				line += " ·"
				continue
			}
			line += fmt.Sprintf(" %s/%s", c.Grade.Grade, c.Movement)
		}
		got = append(got, line)
	}
	for _, want := range []string{
		"overall requires-improvement/ inadequate/declined good/improved",
		"adoption good/ · ·",
		"care-leavers · requires-improvement/new inadequate/declined",
	} {
		if !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("no row %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
}

func TestEveryGradeOfEveryInspectionIsOnTheLine(t *testing.T) {
	reports := []*model.Report{
		inspection("Ashcombe", "looked-after-2013", 2013, []string{"overall adequate 3", "leadership good 2"}, "plans"),
		inspection("Ashcombe", "sif", 2015, []string{"overall good 2", "children-in-care good 2", "care-leavers good 2", "adoption good 2"}, "plans"),
		inspection("Ashcombe", "ilacs-2018", 2019, []string{"overall good 2", "care-and-care-leavers good 2"}, "plans"),
	}
	l := only(t, reports...)
	for i, r := range reports {
		for j := range r.Judgements {
			found := false
			for _, a := range l.Areas {
				found = found || a.Cells[i].Grade == &r.Judgements[j]
			}
			if !found {
				t.Errorf("%s of %d is not on the line", r.Judgements[j].Area, r.Inspected.End.Year)
			}
		}
	}
}

func TestARunIsAThemeThatSeveralInspectionsCriticise(t *testing.T) {
	grades := []string{"overall good 2"}
	l := only(t,
		inspection("Ashcombe", "ilacs-2018", 2018, grades, "plans", "-Plans drift.", "-Plans are late."),
		inspection("Ashcombe", "ilacs-2018", 2021, grades, "plans", "-Plans still drift.", "-Plans are vague."),
		inspection("Ashcombe", "ilacs-2023", 2024, grades, "plans", "+Plans are clear.", "+Plans are up to date."),
	)
	if len(l.Runs) != 1 || l.Runs[0].Theme != "plans" || l.Runs[0].Critical != 2 || l.Runs[0].Open {
		t.Fatalf("%+v", l.Runs)
	}
	said := l.Runs[0].Said
	if said[0].Quote == nil || said[1].Quote == nil || !strings.HasPrefix(said[1].Quote.Sentence, "Plans ") || said[2].Criticised() {
		t.Errorf("%+v", said)
	}
}

func TestHowARunWent(t *testing.T) {
	said := map[byte][]string{'-': {"-Plans drift.", "-Plans are vague."}, '+': {"+Plans are clear.", "+Plans are up to date."}, ' ': nil}
	for course, want := range map[string]string{
		"---":  "3 critical, 3 running, ended 0, praised false",
		"+--":  "2 critical, 2 running, ended 0, praised true",
		"-+-":  "2 critical, 1 running, ended 0, praised true",
		"--+":  "2 critical, 0 running, ended 2, praised true",
		"-- ":  "2 critical, 0 running, ended 0, praised false",
		"-- +": "2 critical, 0 running, ended 3, praised true",
	} {
		var reports []*model.Report
		for i := range course {
			reports = append(reports, inspection("Ashcombe", "ilacs-2018", 2010+3*i, []string{"overall good 2"}, "plans", said[course[i]]...))
		}
		reports[1].Recommendations = []model.Recommendation{{N: 1, Text: "The quality of plans.", Themes: []model.ThemeMark{{ID: "plans", Score: 1}, {ID: "pace", Score: 0.5}}}}
		l := only(t, reports...)
		if len(l.Runs) != 1 {
			t.Fatalf("%s: %+v", course, l.Runs)
		}
		r := l.Runs[0]
		if got := fmt.Sprintf("%d critical, %d running, ended %d, praised %t", r.Critical, r.Running, r.Ended, r.Praised); got != want || !slices.Equal(r.Asked, []int{1}) {
			t.Errorf("%q: %s, asked %v; want %s", course, got, r.Asked, want)
		}
	}
}

// A theme whose fault ended may be critical again though no sentence can be quoted
// for it, such as one that tells how the inspection was carried out.
func TestARunThatEndedMayBeBack(t *testing.T) {
	grades := []string{"overall good 2"}
	var reports []*model.Report
	for i, said := range [][]string{
		{"-Plans drift.", "-Plans are vague."},
		{"-Plans still drift.", "-Plans are late."},
		{"+Plans are clear.", "+Plans are up to date."},
		{"-No widespread failures were found in plans."},
	} {
		reports = append(reports, inspection("Ashcombe", "ilacs-2018", 2010+3*i, grades, "plans", said...))
	}
	if r := only(t, reports...).Runs[0]; r.Open || r.Ended != 2 || r.Again != 3 {
		t.Errorf("open %t, ended %d, again %d", r.Open, r.Ended, r.Again)
	}
}

func TestWhatWasAskedForIsFollowedToTheNextInspection(t *testing.T) {
	grades := []string{"overall good 2"}
	first := inspection("Ashcombe", "ilacs-2018", 2018, grades, "plans", "-Plans drift.")
	first.Recommendations = []model.Recommendation{{N: 1, Text: "The quality of plans.", Themes: []model.ThemeMark{{ID: "plans", Score: 1}}}}
	second := inspection("Ashcombe", "ilacs-2018", 2021, grades, "plans", "+Plans are clear.")
	second.Recommendations = []model.Recommendation{{N: 1, Text: "The pace of permanence planning."}}
	l := only(t, second, first)
	if len(l.Asked) != 2 || l.Asked[0].From != 0 || l.Asked[0].To != 1 || l.Asked[1].From != 1 || l.Asked[1].To != -1 {
		t.Fatalf("%+v", l.Asked)
	}
	total := 0
	for _, s := range []compare.Status{compare.Resolved, compare.Partly, compare.StillThere, compare.NotMentioned} {
		total += l.Asked[0].Count(s)
	}
	if total != 1 {
		t.Errorf("%d statuses of one item", total)
	}
}

func TestOtherDocumentsHaveTheirPlaceWithoutGrades(t *testing.T) {
	letter := inspection("Ashcombe", "", 2020, nil, "plans", "-Plans drift.")
	letter.Kind = model.FocusedVisit
	undated := inspection("Ashcombe", "", 0, nil, "plans", "-Plans drift.")
	undated.Inspected = model.Period{}
	grades := []string{"overall good 2"}
	l := only(t, undated, letter,
		inspection("Ashcombe", "ilacs-2018", 2021, grades, "plans", "-Plans drift."),
		inspection("Ashcombe", "ilacs-2018", 2018, grades, "plans", "-Plans drift."))
	if l.Entries[1].Report != letter || l.Entries[1].Graded || l.Entries[3].Report != undated {
		t.Errorf("the letter and the undated file: %+v", l.Entries)
	}
	if len(l.Areas) != 1 || l.Areas[0].Cells[1].Grade != nil || l.Areas[0].Cells[2].Movement != compare.Stayed {
		t.Errorf("%+v", l.Areas)
	}
	if r := l.Runs; len(r) != 1 || r[0].Critical != 2 || r[0].Said[1].Balance != compare.Absent {
		t.Errorf("%+v", r)
	}
}

// An inspection of something else, such as of all services for children with
// special needs, has its place, but the next inspection follows the one before it.
func TestInspectionsOfSomethingElseDoNotBreakTheLine(t *testing.T) {
	send := inspection("Ashcombe", "area-send-2023", 2021, []string{"outcome typically-positive 1"}, "plans", "-Plans drift.", "-Plans are late.")
	first := inspection("Ashcombe", "ilacs-2018", 2018, []string{"overall inadequate 4"}, "plans", "-Plans drift.", "-Plans are vague.")
	first.Recommendations = []model.Recommendation{{N: 1, Text: "The quality of plans.", Themes: []model.ThemeMark{{ID: "plans", Score: 1}}}}
	last := inspection("Ashcombe", "ilacs-2023", 2024, []string{"overall good 2"}, "plans", "-Plans drift.", "-Plans are vague.")
	l := only(t, first, send, last)
	if l.Entries[1].Report != send || l.Entries[1].Graded || len(l.Areas) != 1 || l.Areas[0].Cells[2].Movement != compare.Improved {
		t.Errorf("%+v, %+v", l.Entries, l.Areas)
	}
	if len(l.Asked) != 1 || l.Asked[0].From != 0 || l.Asked[0].To != 2 || len(l.Runs) != 1 || l.Runs[0].Critical != 2 {
		t.Errorf("%+v, %+v", l.Asked, l.Runs)
	}
	if l := only(t, send); !l.Entries[0].Graded {
		t.Error("where nothing else was inspected, it has no grades")
	}
}

func TestTwoFilesOfOneInspectionCountOnce(t *testing.T) {
	grades := []string{"overall good 2"}
	draft, final := inspection("Ashcombe", "ilacs-2018", 2018, grades, "plans"), inspection("Ashcombe", "ilacs-2018", 2018, grades, "plans")
	if l := only(t, draft, final); len(l.Entries) != 1 || len(l.Repeated) != 1 || l.Repeated[0] != final {
		t.Errorf("%+v, %+v", l.Entries, l.Repeated)
	}
}

func TestEachAuthorityHasItsLine(t *testing.T) {
	grades := []string{"overall good 2"}
	nowhere := inspection("", "ilacs-2018", 2018, grades, "plans")
	lines, homeless := Lines([]*model.Report{
		inspection("Quillmarsh", "ilacs-2018", 2018, grades, "plans"), nowhere,
		inspection("Ashcombe", "ilacs-2018", 2021, grades, "plans"), inspection("Ashcombe", "ilacs-2018", 2018, grades, "plans"),
	}, testEnv(t))
	if len(lines) != 2 || lines[0].Authority != "Ashcombe" || len(lines[0].Entries) != 2 || len(lines[1].Areas) != 1 {
		t.Errorf("%+v", lines)
	}
	if len(homeless) != 1 || homeless[0] != nowhere {
		t.Errorf("%+v", homeless)
	}
}
