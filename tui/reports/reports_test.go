package reports_test

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/reports"
	"reinspect/tui/view"
)

var errBroken = errors.New("broken: is no inspection report")

func press(r rune) tea.Msg { return tea.KeyPressMsg{Code: r, Text: string(r)} }

func newList(t *testing.T, rows ...reports.Row) *reports.List {
	t.Helper()
	own, err := keys.NewList(nil)
	if err != nil {
		t.Fatal(err)
	}
	l := reports.New(&view.Context{Keys: own, Glyphs: view.UnicodeGlyphs, Styles: view.NewStyles(true, colorprofile.TrueColor)})
	l.Add(rows...)
	return l
}

// of is a row of a report of some year; a year of 0 is not known.
func of(path, authority string, kind model.Kind, year int) reports.Row {
	r := &model.Report{Authority: authority, Kind: kind, Framework: model.FrameworkRef{ID: "ilacs-2023", Name: "ILACS"}}
	if year > 0 {
		r.Inspected.End = model.Date{Year: year, Month: 3, Day: 8}
	}
	return reports.Row{Path: path, Report: r}
}

func drawn(l *reports.List) string { return ansi.Strip(strings.Join(l.Draw(100, 30), "\n")) }

func TestWhatAReportIsSetBeside(t *testing.T) {
	l := newList(
		t,
		of("2015", "Ashcombe", model.Inspection, 2015), of("visit", "Ashcombe", model.FocusedVisit, 2017), of("2019", "Ashcombe", model.Inspection, 2019),
		of("undated", "Ashcombe", model.Inspection, 0), of("alone", "Netherwick", model.Inspection, 2020),
		of("nameless", "", model.Inspection, 2019), of("other", "", model.Inspection, 2015), reports.Row{Path: "broken", Fault: errBroken},
	)
	send := of("send", "Ashcombe", model.Inspection, 2018)
	send.Family = "special needs"
	graded, joint := of("graded", "Tarnbrook", model.Inspection, 2016), of("joint", "Tarnbrook", model.Inspection, 2018)
	later := of("later", "Tarnbrook", model.Inspection, 2019)
	graded.Grades = []reports.Grade{{Judgement: &model.Judgement{Area: model.OverallArea, Grade: "good", Rank: 2}}}
	later.Grades = graded.Grades
	l.Add(send, graded, joint, later)
	for path, want := range map[string]string{
		"send":  "",                                      // nothing else of its kind
		"later": "graded later", "joint": "graded joint", // the one between has no grades
		"2019": "2015 2019", "visit": "2015 visit", "2015": "2015 2019",
		"undated": "", "alone": "", "nameless": "", "broken": "", "nowhere": "",
	} {
		pair, ok := l.Beside(path)
		if got := strings.TrimSpace(pair.Left + " " + pair.Right); got != want || ok != (want != "") {
			t.Errorf("%s: %q, %t; want %q", path, got, ok, want)
		}
	}
}

// A row that comes anew takes the place of the one before, and an authority without
// reports is gone.
func TestRowsThatComeAnew(t *testing.T) {
	l := newList(t, of("a", "Ashcombe", model.Inspection, 2015), of("b", "Ashcombe", model.Inspection, 2019), of("c", "Tarnbrook", model.Inspection, 2020))
	moved := of("d", "Ashcombe", model.Inspection, 2021)
	moved.Was = "b"
	l.Add(of("c", "Netherwick", model.Inspection, 2022), moved)
	got := drawn(l)
	if n, authorities, unread := l.Len(); n != 3 || authorities != 2 || unread != 0 {
		t.Errorf("%d reports on %d authorities, %d unread:\n%s", n, authorities, unread, got)
	}
	for text, want := range map[string]bool{"Tarnbrook": false, "Netherwick": true, "Mar 2015": true, "Mar 2019": false, "Mar 2021": true} {
		if strings.Contains(got, text) != want {
			t.Errorf("%q is listed: %t\n%s", text, !want, got)
		}
	}
}

func TestWhatHasBecomeOfFilesIsCounted(t *testing.T) {
	rows := make([]reports.Row, 6)
	for i, state := range []reports.FileState{reports.Gone, reports.Gone, reports.Changed, reports.Unreadable, reports.AsRead, reports.AsRead} {
		rows[i] = of(string(rune('a'+i)), "Ashcombe", model.Inspection, 2010+i)
		rows[i].File = state
	}
	if got, want := newList(t, rows...).Outdated(), "; 2 files gone; 1 file changed since; 1 file unreadable now"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := newList(t, rows[4:]...).Outdated(); got != "" {
		t.Errorf("%q of files that are as they were", got)
	}
}

// Marks stay on reports that are listed anew, and go with those that are not.
func TestMarksStayWithTheirReports(t *testing.T) {
	l := newList(t, of("a", "Ashcombe", model.Inspection, 2015), of("b", "Ashcombe", model.Inspection, 2019))
	l.Draw(100, 30)
	for _, act := range []keys.Action{keys.Down, keys.Mark, keys.Mark} {
		l.Do(act)
		l.Draw(100, 30)
	}
	l.Clear()
	l.Add(of("a", "Ashcombe", model.Inspection, 2015), reports.Row{Path: "b", Fault: errBroken})
	if !strings.HasPrefix(l.Status(), "1 report marked") {
		t.Errorf("%q:\n%s", l.Status(), drawn(l))
	}
}

// A filter by time keeps what is on its limits, and nothing without a date.
func TestFilteringByTime(t *testing.T) {
	for typed, want := range map[string]string{
		"from:2019": "2019 2021", "to:2019": "2015 2019", "from:2016 to:2020": "2019", "from:2019-04": "2021", "to:2019-03": "2015 2019", "to:2019-02": "2015",
	} {
		l := newList(
			t, of("a", "Ashcombe", model.Inspection, 2015), of("b", "Ashcombe", model.Inspection, 2019),
			of("c", "Ashcombe", model.Inspection, 2021), of("d", "Ashcombe", model.Inspection, 0),
		)
		l.Do(keys.Filter)
		for _, r := range typed {
			l.Type(press(r))
		}
		got := drawn(l)
		for _, year := range []string{"2015", "2019", "2021", "no date"} {
			if listed := strings.Contains(got, "Mar "+year) || year == "no date" && strings.Contains(got, year); listed != strings.Contains(want, year) {
				t.Errorf("%s: %s is listed: %t\n%s", typed, year, listed, got)
			}
		}
	}
}

// A framework that grades in sentences takes no room from the grades of others.
func TestALongGradeDropsNoColumn(t *testing.T) {
	good := of("a", "Ashcombe", model.Inspection, 2019)
	for _, area := range []string{model.OverallArea, "help-and-protection", "children-in-care", "care-leavers", "leadership"} {
		good.Grades = append(good.Grades, reports.Grade{Judgement: &model.Judgement{Area: area, Grade: "good", GradeLabel: "Good", Rank: 2}, Steps: 4})
	}
	long := of("b", "Tarnbrook", model.Inspection, 2021)
	long.Grades = []reports.Grade{{Judgement: &model.Judgement{Area: "outcome", Grade: "inconsistent", GradeLabel: "Inconsistent experiences and outcomes everywhere", Rank: 2}, Steps: 3}}
	if got := ansi.Strip(strings.Join(newList(t, good, long).Draw(80, 24), "\n")); !strings.Contains(got, "Lead.") || !strings.Contains(got, "Incons") {
		t.Error(got)
	}
}

// On a narrow terminal the grades of the areas are worth more than the framework.
func TestANarrowListShowsTheGradesOfAllAreas(t *testing.T) {
	good := of("a", "Ashcombe", model.Inspection, 2019)
	for _, area := range []string{model.OverallArea, "help-and-protection", "children-in-care", "care-leavers", "leadership"} {
		good.Grades = append(good.Grades, reports.Grade{Judgement: &model.Judgement{Area: area, Grade: "outstanding", GradeLabel: "Outstanding", Rank: 1}, Steps: 4})
	}
	visit := of("b", "Ashcombe", model.FocusedVisit, 2021)
	visit.Report.Framework = model.FrameworkRef{ID: "focused-visit", Name: "Focused visit letter"}
	got := ansi.Strip(strings.Join(newList(t, good, visit).Draw(60, 20), "\n"))
	if n := strings.Count(got, "Outst."); n != 5 || !strings.Contains(got, "Prot.") {
		t.Errorf("%d grades:\n%s", n, got)
	}
	if !strings.Contains(got, "Mar 2021  Focused visit\n") {
		t.Errorf("what has no grades is not named:\n%s", got)
	}
}

// In an order other than by authority there is room for initials at least, also
// where one authority has a long name.
func TestANarrowListByDateShowsTheGradesOfAllAreas(t *testing.T) {
	good, long := of("a", "Ashcombe", model.Inspection, 2019), of("b", "Bournemouth, Christchurch and Poole", model.Inspection, 2021)
	for i, area := range []string{model.OverallArea, "help-and-protection", "children-in-care", "care-leavers", "leadership"} {
		g := []string{"good", "requires-improvement"}[i%2]
		good.Grades = append(good.Grades, reports.Grade{Judgement: &model.Judgement{Area: area, Grade: g, GradeLabel: "Good", Rank: 2}, Steps: 4})
	}
	l := newList(t, good, long)
	l.Do(keys.Sort)
	if got := ansi.Strip(strings.Join(l.Draw(60, 20), "\n")); !strings.Contains(got, "RI G  RI G") || !strings.Contains(got, "Pr Ca Lv Ld") {
		t.Error(got)
	}
}
