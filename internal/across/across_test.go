package across_test

import (
	"slices"
	"testing"

	"reinspect/compare"
	"reinspect/internal/across"
	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/model"
)

func env(t *testing.T) compare.Env {
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

var ranks = map[string]int{"outstanding": 1, "good": 2, "requires-improvement": 3, "inadequate": 4, "inconsistent": 2}

// inspection is the facts of a report with its grades: areas and grades in turn.
func inspection(authority, id string, year int, grades ...string) *model.Report {
	r := &model.Report{Authority: authority, Kind: model.Inspection, Framework: model.FrameworkRef{ID: id}}
	r.Inspected.Start, r.Inspected.End = model.Date{Year: year, Month: 3, Day: 1}, model.Date{Year: year, Month: 3, Day: 9}
	for i := 0; i < len(grades); i += 2 {
		r.Judgements = append(r.Judgements, model.Judgement{Area: grades[i], Grade: grades[i+1], Rank: ranks[grades[i+1]], Source: model.FromTable})
	}
	return r
}

// Grades of one framework stand side by side, each with its movement since the
// inspection before; those of another scale are nobody's business.
func TestGradesUnderOneFramework(t *testing.T) {
	e := env(t)
	reports := []*model.Report{
		inspection("Ashcombe", "ilacs-2023", 2024, "leadership", "good", "overall", "good"),
		inspection("Ashcombe", "ilacs-2018", 2019, "leadership", "inadequate", "care-and-care-leavers", "good", "overall", "requires-improvement"),
		inspection("Ashcombe", "sif", 2016, "children-in-care", "requires-improvement", "care-leavers", "good"),
		inspection("Ashcombe", "area-send-2023", 2025, "outcome", "inconsistent"),
		inspection("Tarnbrook", "ilacs-2023", 2022, "leadership", "good"),
		inspection("Netherwick", "ilacs-2018", 2020, "leadership", "good"),
	}
	all := across.Frameworks(reports, e.Frameworks)
	if len(all) != 4 || all[0].ID != "ilacs-2023" || all[3].ID != "sif" {
		t.Fatalf("that of most last inspections is not first: %v", all)
	}
	if n := across.Authorities(append(slices.Clone(reports), inspection("", "ilacs-2023", 2024, "overall", "good")), all[0]); n != 2 {
		t.Errorf("%d authorities have grades under the first, want 2", n)
	}
	lines := across.Lines(reports, all[0].Family, e)
	g := across.GradesUnder(all[0], lines)
	if len(g.Rows) != 2 || g.Rows[0].Authority != "Ashcombe" || g.Rows[1].Authority != "Tarnbrook" {
		t.Fatalf("rows %+v", g.Rows)
	}
	if len(g.Areas) != 2 || g.Areas[0].ID != "overall" || g.Areas[1].ID != "leadership" {
		t.Fatalf("areas %+v", g.Areas)
	}
	c := g.Rows[0].Cells[1]
	if c.Movement != compare.Improved || c.Steps != 2 || len(c.From) != 1 || c.From[0].Grade.Grade != "inadequate" || g.Rows[0].Before.Day().Year != 2019 || g.Rows[0].Later != nil {
		t.Errorf("%+v", g.Rows[0])
	}
	if g.Rows[1].Cells[0].Grade != nil || g.Rows[1].Before != nil || g.Rows[1].Cells[1].Movement != "" {
		t.Errorf("%+v", g.Rows[1])
	}
	// One grade for two areas, held against two of which one moved.
	earlier, _ := e.Frameworks.ByID("ilacs-2018")
	g = across.GradesUnder(earlier, lines)
	if len(g.Rows) != 2 || g.Rows[0].Later == nil || g.Rows[0].Later.Day().Year != 2024 {
		t.Fatalf("%+v", g.Rows)
	}
	for i, a := range g.Areas {
		if c := g.Rows[0].Cells[i]; a.ID == "care-and-care-leavers" && (c.Movement != compare.NotComparable || len(c.From) != 2) {
			t.Errorf("%+v", c)
		}
	}
	send, _ := e.Frameworks.ByID("area-send-2023")
	if g := across.GradesUnder(send, across.Lines(reports, send.Family, e)); len(g.Rows) != 1 || len(g.Areas) != 1 {
		t.Errorf("%+v", g)
	}
}

// A theme's balance is followed from inspection to inspection; what is not read
// yet, or not spoken of, has not moved.
func TestAThemeOverAllAuthorities(t *testing.T) {
	e := env(t)
	first, second, third := inspection("Ashcombe", "sif", 2015, "overall", "good"), inspection("Ashcombe", "ilacs-2018", 2019, "overall", "good"), inspection("Ashcombe", "ilacs-2023", 2024, "overall", "good")
	silent, unread := inspection("Tarnbrook", "ilacs-2018", 2019, "overall", "good"), inspection("Tarnbrook", "ilacs-2023", 2023, "overall", "good")
	said := map[*model.Report]map[string]compare.ThemeSaid{
		first:  {"permanence": {Balance: compare.AllWeak}},
		second: {"permanence": {Balance: compare.AllMixed, Doubt: "close to a threshold"}},
		third:  {"permanence": {Balance: compare.AllStrength}},
		silent: {},
	}
	f, _ := e.Frameworks.ByID("ilacs-2023")
	rows := across.OfTheme("permanence", across.Lines([]*model.Report{first, second, third, silent, unread}, f.Family, e), func(r *model.Report) (map[string]compare.ThemeSaid, bool) {
		s, known := said[r]
		return s, known
	})
	if len(rows) != 2 || len(rows[0].Said) != 3 || len(rows[1].Said) != 2 {
		t.Fatalf("%+v", rows)
	}
	a := rows[0].Said
	if a[0].Report != third || a[0].Movement != compare.Improved || !a[0].Unsure || a[1].Movement != compare.Improved || a[2].Movement != "" || a[2].Unsure {
		t.Errorf("%+v", a)
	}
	b := rows[1].Said
	if b[0].Known || !b[1].Known || b[1].Balance != compare.Absent || b[0].Movement != "" {
		t.Errorf("%+v", b)
	}
}
