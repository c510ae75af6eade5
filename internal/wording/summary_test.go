package wording

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
)

// telling is a pair with a row of every sort that a summary speaks of.
func telling(c *compare.Comparison) *compare.Comparison {
	grade := func(area, label string, rank int) *model.Judgement {
		return &model.Judgement{Area: area, GradeLabel: label, Rank: rank, Source: model.FromTable}
	}
	c.Judgements = []compare.JudgementRow{
		{Area: model.OverallArea, Title: "Overall", Grades: model.Pair[*model.Judgement]{Left: grade("overall", "Good", 2), Right: grade("overall", "Inadequate", 4)}, Movement: compare.Declined, Steps: -2},
		{Area: "leadership", Title: "Leadership", Grades: model.Pair[*model.Judgement]{Left: grade("leadership", "Good", 2), Right: grade("leadership", "Good", 2)}, Movement: compare.Stayed},
	}
	c.Recurring = []compare.Recurring{{Theme: "workforce", Weight: 0.9}, {Theme: "placements", Weight: 0.2, Doubt: "the two sentences may find different faults"}}
	c.Recommendations = []compare.FollowUp{{Status: compare.Resolved}, {Status: compare.StillThere}, {Status: compare.StillThere}}
	c.Themes = []compare.ThemeRow{
		{Theme: "front-door", Balance: model.Pair[compare.Balance]{Left: compare.AllWeak, Right: compare.AllStrength}, Movement: compare.Improved},
		{Theme: "workforce", Balance: model.Pair[compare.Balance]{Left: compare.AllWeak, Right: compare.AllWeak}, Movement: compare.Stayed},
	}
	c.Stated = []compare.Stated{{Side: model.Right, Change: model.Improved}}
	return c
}

func said(c *compare.Comparison) string {
	var lines []string
	for _, p := range Of(c, nil).Summary() {
		lines = append(lines, p.About+": "+p.Text)
	}
	return strings.Join(lines, "\n")
}

func TestASummarySaysWhatMovedInSentences(t *testing.T) {
	is(t, "of one authority", said(telling(pair())), `Compared: Ashcombe: inspected 11–22 June 2018; then inspected 6–10 March 2023.
Overall: Good in 2018, Inadequate in 2023: declined by 2 steps.
Judgements: Of 2 judgements: 1 declined, 1 stayed. Declined: Overall.
Recurring weaknesses: 1 weakness recurs, and 1 more to be checked. Workforce.
Recommendations: Of 3 recommendations of 2018: 1 resolved, 2 persist.
Themes: Of 2 themes that the reports speak of: 1 improved, 1 stayed. A weakness in 2018 and a strength in 2023: front-door.
Stated changes: The report of 2023 itself says what has changed since the inspection before it: improved in 1 sentence.`)
	is(t, "of two", said(telling(apart())), `Compared: Ashcombe: inspected 11–22 June 2018; and Quillmarsh: inspected 6–10 March 2023. Stronger, weaker and level say how Quillmarsh compares with Ashcombe.
Overall: Good in Ashcombe, Inadequate in Quillmarsh: weaker by 2 steps.
Judgements: Of 2 judgements: 1 weaker, 1 level. Weaker: Overall.
Shared weaknesses: 1 weakness is shared, and 1 more to be checked. Workforce.
Recommendations: Of 3 recommendations to Ashcombe: 1 strength, 2 weaknesses.
Themes: Of 2 themes that the reports speak of: 1 stronger, 1 level. A weakness in Ashcombe and a strength in Quillmarsh: front-door.
Stated changes: Each report says of its own authority what has changed since the inspection before it: improved in 1 sentence.`)
}

func TestASummaryOfLittleSaysNoMoreThanThereIs(t *testing.T) {
	c := pair()
	c.Judgements, c.Reports.Left.Inspected = nil, model.Period{}
	is(t, "nothing found", said(c), `Compared: old.pdf: inspected on a day that is not known; and new.pdf: inspected 6–10 March 2023. Stronger, weaker and level say how new.pdf compares with old.pdf.
Judgements: Neither report makes a judgement.
Recurring weaknesses: No weakness was found in both reports.`)
	c.Recurring = []compare.Recurring{{Theme: "workforce", Weight: 0.2, Doubt: "the two sentences may find different faults"}}
	if got := said(c); !strings.HasSuffix(got, "No weakness recurs for sure; 1 to be checked.") {
		t.Errorf("only a doubtful one: %s", got)
	}
}

func TestPlacesAreNamedWithTheirPages(t *testing.T) {
	w := Of(pair(), nil)
	is(t, "a paragraph", w.CiteShort(model.Left, numbered), "2018, para 17, page 4")
	is(t, "a page names it already", w.CiteShort(model.Left, onPage), "2018, page 4 (unnumbered)")
	is(t, "several", w.PlacesOnPages(model.Left, []model.Ref{numbered, inSummary, numbered, onPage}), "para 17 (p. 4); summary (p. 1); page 4 (unnumbered)")
}

// A change that may be none is not counted among those that are said.
func TestASummaryCountsDoubtfulChangesApart(t *testing.T) {
	c := pair()
	doubtful := compare.Stated{Side: model.Right, Change: model.Improved, Doubt: "perhaps a plan"}
	for want, stated := range map[string][]compare.Stated{
		"persists in 1 sentence, and 2 more to be checked.": {{Side: model.Right, Change: model.Persists}, doubtful, doubtful},
		"before it: 1 sentence to be checked.":              {doubtful},
	} {
		if c.Stated = stated; !strings.HasSuffix(said(c), want) {
			t.Errorf("not %q: %s", want, said(c))
		}
	}
	c = undated()
	c.Stated = []compare.Stated{doubtful}
	if want := "Each report says what has changed since the inspection before it: 1 sentence to be checked."; !strings.HasSuffix(said(c), want) {
		t.Errorf("not in time: %s", said(c))
	}
	if got := Stated(&doubtful); got != "improved (doubtful)" {
		t.Errorf("a doubtful change is %q", got)
	}
}

// Doubtful themes are counted with those that moved, and named behind the sure ones.
func TestASummarySaysWhichThemesAreDoubtful(t *testing.T) {
	c := telling(pair())
	down := model.Pair[compare.Balance]{Left: compare.AllStrength, Right: compare.AllWeak}
	c.Themes = []compare.ThemeRow{
		{Theme: "front-door", Balance: down, Movement: compare.Declined, Doubt: "close to a threshold"},
		{Theme: "workforce", Balance: down, Movement: compare.Declined},
		{Theme: "plans", Balance: down, Or: model.Pair[compare.Balance]{Right: compare.AllMixed}, Movement: compare.Declined},
		{Theme: "permanence", Balance: model.Pair[compare.Balance]{Left: compare.AllWeak, Right: compare.AllMixed}, Movement: compare.Improved, Doubt: "close to a threshold"},
	}
	want := "Themes: Of 4 themes that the reports speak of: 1 improved (doubtful), 3 declined (1 of them doubtful). " +
		"Improved: permanence (doubtful). A strength in 2018 and a weakness in 2023: workforce and front-door (doubtful). Also declined: plans."
	if got := said(c); !strings.Contains(got, want) {
		t.Errorf("the summary is\n%s", got)
	}
}

// Doubtful statuses are counted apart as well.
func TestASummarySaysHowManyStatusesAreDoubtful(t *testing.T) {
	c := telling(pair())
	c.Recommendations = []compare.FollowUp{
		{N: 1, Status: compare.Resolved, Doubt: "near"}, {N: 2, Status: compare.Partly, Doubt: "near"}, {N: 3, Status: compare.Partly}, {N: 4, Status: compare.NotMentioned},
	}
	want := "Of 4 recommendations of 2018: 1 resolved (doubtful), 2 partly resolved (1 of them doubtful), nothing found on 1."
	if got := said(c); !strings.Contains(got, want) {
		t.Errorf("the summary is\n%s", got)
	}
}

// What declined is named in full, and so is what the later report asks for again.
func TestASummaryNamesWhatDeclinedAndWhatIsAskedForAgain(t *testing.T) {
	c := telling(pair())
	row := func(id string, left, right compare.Balance, m compare.Movement, doubt string) compare.ThemeRow {
		return compare.ThemeRow{Theme: id, Balance: model.Pair[compare.Balance]{Left: left, Right: right}, Movement: m, Doubt: doubt}
	}
	c.Themes = []compare.ThemeRow{
		row("front-door", compare.AllWeak, compare.AllStrength, compare.Improved, ""),
		row("placements", compare.AllMixed, compare.AllStrength, compare.Improved, ""),
		row("permanence", compare.AllMixed, compare.AllWeak, compare.Declined, "close to a threshold"),
		row("workforce", compare.AllStrength, compare.AllMixed, compare.Declined, ""),
	}
	again := &model.Ref{Kind: model.RefBullet, N: 4}
	c.Recommendations = []compare.FollowUp{
		{N: 1, Status: compare.StillThere, Again: again, Themes: []string{"workforce", "permanence"}},
		{N: 2, Status: compare.Resolved, Themes: []string{"front-door"}},
		{N: 3, Status: compare.StillThere, Again: again},
	}
	for _, want := range []string{
		"A weakness in 2018 and a strength in 2023: front-door. Also improved: placements. Declined: workforce and permanence (doubtful).",
		"Of 3 recommendations of 2018: 1 resolved, 2 persist. Asked for again in 2023: 1 (workforce) and 3.",
	} {
		if got := said(c); !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	two := telling(apart())
	two.Themes, two.Recommendations = c.Themes, c.Recommendations
	for _, want := range []string{"Also stronger: placements. Weaker: workforce", "Asked for in both: 1 (workforce) and 3."} {
		if got := said(two); !strings.Contains(got, want) {
			t.Errorf("two authorities: no %q in\n%s", want, got)
		}
	}
}

// Of many themes that improved the first are named: the table has them all.
func TestASummaryNamesTheFirstOfManyThatImproved(t *testing.T) {
	c := telling(pair())
	c.Themes = nil
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		c.Themes = append(c.Themes, compare.ThemeRow{Theme: id, Balance: model.Pair[compare.Balance]{Left: compare.AllWeak, Right: compare.AllMixed}, Movement: compare.Improved})
	}
	if got, want := said(c), "6 improved. Improved: a, b, c and 3 more."; !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
}

// Where a name has a comma or an "and" of its own, semicolons keep the names apart.
func TestNamesOfSeveralPartsAreKeptApart(t *testing.T) {
	is(t, "plain names", List([]string{"a", "b", "c"}), "a, b and c")
	is(t, "names of parts", List([]string{"Ferries and piers", "Tides, winds", "Fog"}), "Ferries and piers; Tides, winds; Fog")
	is(t, "one name", List([]string{"Ferries and piers"}), "Ferries and piers")
	is(t, "no name", List(nil), "")
	is(t, "the first of many", firstOf([]string{"Ferries and piers", "b", "c", "d", "e", "f"}), "Ferries and piers; b; c; and 3 more")
}
