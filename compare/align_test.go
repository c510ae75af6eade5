package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"reinspect/model"
)

// beside lists the pairs as "left-right", without those that face a blank.
func beside(c *Comparison) string {
	pairs := slices.DeleteFunc(partners(c), func(p string) bool {
		return strings.HasPrefix(p, "-") || strings.HasSuffix(p, "-")
	})
	return strings.Join(pairs, " ")
}

func ofLarkhollow(frameworkID, day string) *reportBuilder {
	return report("Larkhollow", frameworkID, day)
}

// Paragraphs that are alike in words and themes are paired by area: best where
// the areas are compared with each other, next where one has no counterpart in
// the other report, last where each has a counterpart elsewhere.
func TestAreasDecideBetweenAlikeParagraphs(t *testing.T) {
	const text = "+ Foster carers are visited."
	score := func(left, right *reportBuilder) float64 {
		e, _ := compared(t, left, right).Explain(model.Place{})
		return e.Nearest[0].Parts.Areas
	}
	from := func() *reportBuilder {
		return ofLarkhollow("ilacs-2018", "2019-05-10").section("help-and-protection").para("placements", text)
	}
	to := func(area string) *reportBuilder {
		return ofLarkhollow("ilacs-2018", "2022-05-10").section(area).para("placements", text+" Indeed.")
	}
	const all, half, none = areaShare, areaShare * noCounterpartFit, 0
	for _, c := range []struct {
		name        string
		left, right *reportBuilder
		want        float64
	}{
		{"the same area", from(), to("help-and-protection"), all},
		{"no counterpart for either", from(), to("leadership"), half},
		{"the left one has a counterpart, the right one none", from(), to("leadership").section("help-and-protection").para("health", "+ Hedgehogs."), half},
		{"the right one has a counterpart, the left one none", from().section("leadership").para("health", "+ Hedgehogs."), to("leadership"), half},
		{
			"both have counterparts elsewhere", from().section("leadership").para("health", "+ Hedgehogs."),
			to("leadership").section("help-and-protection").para("health", "+ Hedgehogs."), none,
		},
		{"both summaries", ofLarkhollow("ilacs-2018", "2019-05-10").section(model.Summary).para("placements", text), to(model.Summary), all},
		{"an area that is compared with nothing, and none", ofLarkhollow("sif", "2015-05-10").section("lscb").para("placements", text), to(""), half},
		{"areas that no framework names", ofLarkhollow("ilacs-2018", "2019-05-10").section("").para("placements", text), to(""), half},
	} {
		if got := score(c.left, c.right); got != c.want {
			t.Errorf("%s: %.3f, want %.3f", c.name, got, c.want)
		}
	}
}

// Of several identical paragraphs each stands beside the one in its own place.
func TestIdenticalParagraphsKeepTheirOrder(t *testing.T) {
	side := func(day string) *reportBuilder {
		r := ofLarkhollow("ilacs-2018", day)
		for range 4 {
			r.para("plans", "- Plans are not clear.")
		}
		return r
	}
	left, right := side("2019-05-10"), side("2022-05-10")
	var best []string
	for _, a := range compared(t, left, right).Sections[0].Pairs {
		if a.Best {
			best = append(best, fmt.Sprintf("%s-%s", a.Refs.Left, a.Refs.Right))
		}
		if a.Why != "the same words" {
			t.Errorf("%q", a.Why)
		}
	}
	if got := strings.Join(best, " "); got != "1-1 2-2 3-3 4-4" {
		t.Errorf("best pairs: %s", got)
	}
}

// The reader's pairs are of the paragraphs that he named, in whatever section.
func TestTheReadersPairsAreFoundInEverySection(t *testing.T) {
	side := func(day, word string) *reportBuilder {
		r := ofLarkhollow("ilacs-2018", day)
		for _, area := range []string{"help-and-protection", "care-and-care-leavers", "leadership"} {
			r.section(area)
			for i := range 3 {
				r.para("", fmt.Sprintf("= %s%c.", word, 'a'+len(r.Sections)*3+i))
			}
		}
		return r
	}
	left, right := side("2019-05-10", "zebra"), side("2022-05-10", "quoll")
	at := func(section, paragraph int) model.Ref { return model.Ref{Section: section, Paragraph: paragraph} }
	pairs := []model.Pair[model.Ref]{{Left: at(0, 0), Right: at(2, 2)}, {Left: at(1, 2), Right: at(1, 0)}, {Left: at(2, 1), Right: at(0, 1)}, {Left: at(9, 9), Right: at(0, 0)}}
	c := Compare(&left.Report, &right.Report, testEnv(t), Options{Paired: pairs})
	if got := beside(c); got != "1-9 6-4 8-2" {
		t.Errorf("pairs: %s", got)
	}
	// Given the later report first, the pairs turn with the reports.
	turned := Compare(&right.Report, &left.Report, testEnv(t), Options{Paired: swapped(pairs)})
	if got := beside(turned); got != "1-9 6-4 8-2" {
		t.Errorf("turned: %s", got)
	}
}

// The reader's own pair comes first, then the likelier one.
func TestTheReadersPairIsTheBestOne(t *testing.T) {
	left := ofLarkhollow("ilacs-2018", "2019-05-10").para("plans", "- Chronologies are not clear.")
	right := ofLarkhollow("ilacs-2018", "2022-05-10").para("plans", "- Chronologies are not clear.").para("health", "+ Hedgehogs.")
	c := Compare(&left.Report, &right.Report, testEnv(t), Options{
		Paired: []model.Pair[model.Ref]{{Left: model.Ref{}, Right: model.Ref{Paragraph: 1}}},
	})
	var got []string
	for _, a := range c.Sections[0].Pairs {
		got = append(got, fmt.Sprintf("%s best %t manual %t", a.Refs.Right, a.Best, a.Manual))
	}
	if want := "2 best true manual true, 1 best false manual false"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	if why := c.Sections[0].Pairs[0].Why; why != "set beside each other by the reader" {
		t.Errorf("%q", why)
	}
}

// A pair says what it has in common.
func TestWhyTwoParagraphsArePaired(t *testing.T) {
	for _, c := range []struct{ themes, left, right, want string }{
		{"workforce", "- Caseloads are high.", "- Caseloads have risen.", "both about Workforce; both say caseloads"},
		{"", "- Caseloads are high.", "- Caseloads have risen.", "both say caseloads"},
		{"", "= Hedgehogs sleep.", "= Hedgehogs wake.", "alike in their words"},
	} {
		left := ofLarkhollow("ilacs-2018", "2019-05-10").para(c.themes, c.left)
		right := ofLarkhollow("ilacs-2018", "2022-05-10").para(c.themes, c.right)
		if got := compared(t, left, right).Sections[0].Pairs[0].Why; got != c.want {
			t.Errorf("%q and %q: %q, want %q", c.left, c.right, got, c.want)
		}
	}
}

// The theme of a pair is the one that weighs most in both, that of a paragraph
// on its own its main one.
func TestTheThemeOfAPair(t *testing.T) {
	left := ofLarkhollow("ilacs-2018", "2019-05-10").para("health plans", "- Plans are late.").para("workforce", "+ Hedgehogs.")
	right := ofLarkhollow("ilacs-2018", "2022-05-10").para("plans health", "- Plans are slow.").para("", "= Quolls.")
	left.Sections[0].Paragraphs[0].Themes = []model.ThemeMark{{ID: "health", Score: 0.9}, {ID: "plans", Score: 0.8}}
	right.Sections[0].Paragraphs[0].Themes = []model.ThemeMark{{ID: "plans", Score: 0.9}, {ID: "health", Score: 0.1}}
	var got []string
	for _, a := range compared(t, left, right).Sections[0].Pairs {
		got = append(got, refName(a.Refs.Left)+"-"+refName(a.Refs.Right)+" "+a.Theme)
	}
	if want := "1-1 plans, 2- workforce, -2 "; strings.Join(got, ", ") != want && strings.Join(got, ", ") != "1-1 plans, -2 , 2- workforce" {
		t.Errorf("%q, want %q", got, want)
	}
	shared := sharedThemes(&passage{themes: []model.ThemeMark{{ID: "b", Score: 1}, {ID: "a", Score: 1}, {ID: "c", Score: 1}}},
		&passage{themes: []model.ThemeMark{{ID: "b", Score: 0.5}, {ID: "a", Score: 0.5}, {ID: "d", Score: 1}}})
	if fmt.Sprint(shared) != "[a b]" {
		t.Errorf("of two with the same weight the first by name: %v", shared)
	}
}

// What a theme of a paragraph's sentences adds: the fewer paragraphs have it,
// the more; "other" is no subject.
func TestSubjectsWeighRareThemes(t *testing.T) {
	r := ofLarkhollow("ilacs-2018", "2019-05-10").para("health plans", "- One.", "- Two.").para("plans", "- Three.").para("plans other", "- Four.")
	r.Sections[0].Paragraphs[0].Themes[1].Score = 0.9
	r.Sections[0].Paragraphs[2].Sentences[0].Themes = []string{"workforce", "health"}
	s := readSides(model.Pair[*model.Report]{Left: &r.Report, Right: &r.Report}, testEnv(t))
	weight := func(paragraph int, id string) float64 {
		for _, w := range s.Left.paragraphs[paragraph].subjects {
			if w.ID == s.themeIDs[id] {
				return w.Weight
			}
		}
		return 0
	}
	if weight(0, "health") <= weight(0, "plans") {
		t.Errorf("health %.2f, plans %.2f, which more paragraphs have", weight(0, "health"), weight(0, "plans"))
	}
	if weight(2, "other") != 0 {
		t.Errorf("other weighs %.2f", weight(2, "other"))
	}
	if main, second := weight(2, "workforce"), weight(2, "health"); !(main > second && second > 0) {
		t.Errorf("of a sentence's themes the first weighs %.2f, the second %.2f", main, second)
	}
}

// However many paragraphs are like one, the likeliest is found.
func TestTheLikeliestOfManyIsFound(t *testing.T) {
	const text = "- Foster carers wait for visits."
	left := ofLarkhollow("ilacs-2018", "2019-05-10").para("placements", text)
	right := ofLarkhollow("ilacs-2018", "2022-05-10")
	for i := range 40 {
		right.para("placements", fmt.Sprintf("- Foster carers wait for visits by zebra%c%c.", 'a'+i/8, 'a'+i%8))
	}
	right.para("placements", text)
	if got := beside(compared(t, left, right)); !strings.HasPrefix(got, "1-41 ") {
		t.Errorf("pairs: %s", got)
	}
}

// A word in common has a name, though a report has it in a form that is in no list.
func TestWordsInCommonHaveAName(t *testing.T) {
	c := compared(t, earlier().para("foster-carers", "+ Supervising workers visit foster carers."), later().para("foster-carers", "+ Supervision of foster carers is regular."))
	for _, s := range c.Sections {
		for _, p := range s.Pairs {
			if strings.Contains(p.Why, "  ") || strings.HasSuffix(p.Why, " ") {
				t.Errorf("%q", p.Why)
			}
		}
	}
}
