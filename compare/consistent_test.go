package compare

import (
	"slices"
	"testing"

	"reinspect/model"
)

// A row that something else speaks against says how it may have moved as well.
func TestAThemeMayHaveMovedAsSomethingElseSays(t *testing.T) {
	mixed, praised := model.Pair[Balance]{Left: AllMixed, Right: AllMixed}, model.Pair[Balance]{Left: AllWeak, Right: AllStrength}
	for _, c := range []struct {
		name string
		of   Comparison
		row  ThemeRow
		want []Movement
	}{
		{"nothing against it", Comparison{}, ThemeRow{Movement: Stayed, Balance: mixed}, []Movement{Stayed}},
		{"said to improve", Comparison{Stated: []Stated{{Side: model.Right, Change: model.Improved, Themes: []string{"plans"}}}}, ThemeRow{Movement: Stayed, Balance: mixed}, []Movement{Stayed, Improved}},
		{"it recurs", Comparison{Recurring: []Recurring{{Theme: "plans"}}}, ThemeRow{Movement: Improved, Balance: praised}, []Movement{Improved, Stayed}},
		{"the reader's", Comparison{Recurring: []Recurring{{Theme: "plans"}}}, ThemeRow{Movement: Improved, Balance: praised, Corrected: model.Pair[bool]{Left: true}}, []Movement{Improved}},
	} {
		c.row.Theme = "plans"
		c.of.Themes, c.of.Reports, c.of.Relation = []ThemeRow{c.row}, model.Pair[*model.Report]{Left: &earlier().Report, Right: &later().Report}, SameAuthority
		c.of.doubtThemes()
		if got := c.of.Themes[0].Movements(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// What a report says of its own past says nothing of how another place stands.
func TestAStatedChangeSaysNothingOfAnotherPlace(t *testing.T) {
	row := ThemeRow{Theme: "plans", Movement: Stayed, Balance: model.Pair[Balance]{Left: AllMixed, Right: AllMixed}}
	c := Comparison{
		Themes: []ThemeRow{row}, Relation: DifferentAuthorities, Stated: []Stated{{Side: model.Right, Change: model.Improved, Themes: []string{"plans"}}},
		Reports: model.Pair[*model.Report]{Left: &earlier().Report, Right: &later().Report},
	}
	c.doubtThemes()
	if got := c.Themes[0]; got.Doubtful() || len(got.Movements()) != 1 {
		t.Errorf("%+v", got)
	}
}

// What else stands on the page can speak against a row of a theme.
func TestAThemeIsDoubtfulIfSomethingElseSpeaksAgainstIt(t *testing.T) {
	row := func(m Movement, left, right Balance) ThemeRow {
		return ThemeRow{Theme: "plans", Movement: m, Balance: model.Pair[Balance]{Left: left, Right: right}}
	}
	leadership := func(m Movement) ThemeRow {
		return ThemeRow{Theme: "strategic-leadership", Movement: m, Balance: model.Pair[Balance]{Left: AllMixed, Right: AllMixed}}
	}
	weak := []Recurring{{Theme: "health", Weight: 0.9, Also: []string{"plans"}}}
	stated := func(changes ...model.Change) (out []Stated) {
		for _, ch := range changes {
			out = append(out, Stated{Side: model.Right, Change: ch, Themes: []string{"plans"}})
		}
		return out
	}
	// judged is a comparison in which the area of the row, which has none, is judged.
	judged := func(m Movement, rank int) Comparison {
		grade := &model.Judgement{Rank: rank}
		return Comparison{Judgements: []JudgementRow{{Movement: m, Grades: model.Pair[*model.Judgement]{Right: grade}, Scales: model.Pair[int]{Right: 4}}}}
	}
	asked := func(s Status) []FollowUp { return []FollowUp{{Themes: []string{"plans"}, Status: s}} }
	for _, c := range []struct {
		name string
		of   Comparison
		row  ThemeRow
		want bool
	}{
		{"nothing against it", Comparison{}, row(Improved, AllWeak, AllStrength), false},
		{"it improved and recurs", Comparison{Recurring: weak}, row(Improved, AllWeak, AllMixed), true},
		{"it is praised and recurs", Comparison{Recurring: weak}, row(Stayed, AllStrength, AllStrength), true},
		{"it was praised and recurs", Comparison{Recurring: weak}, row(Declined, AllStrength, AllWeak), true},
		{"it stayed weak and recurs", Comparison{Recurring: weak}, row(Stayed, AllWeak, AllWeak), false},
		{"it may recur", Comparison{Recurring: []Recurring{{Theme: "plans", Doubt: "may be"}}}, row(Improved, AllWeak, AllMixed), false},
		{"said to improve where it declined", Comparison{Stated: stated(model.Improved)}, row(Declined, AllStrength, AllMixed), true},
		{"said to do both", Comparison{Stated: stated(model.Improved, model.Declined)}, row(Declined, AllStrength, AllMixed), false},
		{"stayed mixed and said to improve", Comparison{Stated: stated(model.Improved)}, row(Stayed, AllMixed, AllMixed), true},
		{"stayed mixed and said to do both", Comparison{Stated: stated(model.Improved, model.Declined)}, row(Stayed, AllMixed, AllMixed), false},
		{"stayed good and said to improve", Comparison{Stated: stated(model.Improved)}, row(Stayed, AllStrength, AllStrength), false},
		{"improved where the judgement fell", judged(Declined, 2), row(Improved, AllWeak, AllStrength), true},
		{"improved where the judgement fell, as the report itself says", Comparison{
			Judgements: judged(Declined, 2).Judgements, Stated: stated(model.Improved),
		}, row(Improved, AllWeak, AllStrength), false},
		{"improved where the judgement rose", judged(Improved, 2), row(Improved, AllWeak, AllStrength), false},
		{"praised under the worst judgement", judged(Stayed, 4), row(Stayed, AllStrength, AllStrength), true},
		{"leadership stayed where its judgement rose", judged(Improved, 2), leadership(Stayed), true},
		{"leadership stayed as its judgement", judged(Stayed, 2), leadership(Stayed), false},
		{"another theme stayed where the judgement rose", judged(Improved, 2), row(Stayed, AllMixed, AllMixed), false},
		{"weak under the worst judgement", judged(Stayed, 4), row(Stayed, AllWeak, AllWeak), false},
		{"gone and said to improve", Comparison{Stated: stated(model.Improved)}, row(Gone, AllWeak, Absent), true},
		{"gone and answered", Comparison{Recommendations: asked(Partly)}, row(Gone, AllWeak, Absent), true},
		{"gone and not answered", Comparison{Recommendations: asked(NotMentioned)}, row(Gone, AllWeak, Absent), false},
		{"improved and not answered", Comparison{Recommendations: asked(NotMentioned)}, row(Improved, AllWeak, AllStrength), false},
		{"improved and what was asked persists", Comparison{Recommendations: asked(StillThere)}, row(Improved, AllWeak, AllStrength), true},
	} {
		c.of.Themes, c.of.Reports, c.of.Relation = []ThemeRow{c.row}, model.Pair[*model.Report]{Left: &earlier().Report, Right: &later().Report}, SameAuthority
		c.of.doubtThemes()
		if got := c.of.Themes[0].Doubtful(); got != c.want {
			t.Errorf("%s: doubtful %t", c.name, got)
		}
	}
}
