package compare

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"reinspect/model"
)

// themeRow compares a report with nothing on the theme with one that has the
// given sentences on it, and returns the theme's row.
func themeRow(t *testing.T, id string, right *reportBuilder) ThemeRow {
	t.Helper()
	c := compared(t, report("Larkhollow", "ilacs-2018", "2019-05-10"), right)
	if row := c.ThemeRow(id); row != nil {
		return *row
	}
	return ThemeRow{Balance: model.Pair[Balance]{Left: Absent, Right: Absent}}
}

// said is a report that says a sentence of each polarity given on workforce.
func said(polarities string) *reportBuilder {
	var sentences []string
	for i, p := range strings.Fields(polarities) {
		sentences = append(sentences, fmt.Sprintf("%s Sentence %d.", p, i))
	}
	return report("Larkhollow", "ilacs-2018", "2022-05-10").para("workforce", sentences...)
}

// Below 0.22 critical is a strength, above 0.70 a weakness; within 0.08 of the
// first and 0.05 of the second it may be the next one as well, and so may what one
// sentence alone makes mixed, and a weakness beside praise or of two sentences.
func TestTheBalanceFollowsTheCriticalShare(t *testing.T) {
	for _, c := range []struct {
		sentences string
		want, or  Balance
	}{
		{"+ + +", AllStrength, ""},
		{"+ + + + + + + -", AllStrength, ""},     // 0.13
		{"+ + + + -", AllStrength, AllMixed},     // 0.20
		{"+ + + -", AllMixed, AllStrength},       // 0.25
		{"+ + + + + - -", AllMixed, AllStrength}, // 0.29
		{"+ + + + + - - -", AllMixed, ""},        // 0.38
		{"+ + -", AllMixed, AllStrength},         // 0.33, by one sentence
		{"+ -", AllMixed, AllStrength},
		{"+ + - - -", AllMixed, ""},                  // 0.60
		{"+ - -", AllMixed, AllWeak},                 // 0.67
		{"~", AllMixed, AllStrength},                 // as much praise as criticism
		{"+ + + - - - - - - -", AllMixed, AllWeak},   // 0.70
		{"+ + + - - - - - - - -", AllWeak, AllMixed}, // 0.73
		{"+ - - - -", AllWeak, AllMixed},             // 0.80, beside praise
		{"- - -", AllWeak, ""},
		{"- -", AllWeak, AllMixed},
		{"-", AllWeak, AllMixed},
		{"= =", Absent, ""},
		{"+ = = =", AllStrength, ""},
	} {
		row := themeRow(t, "workforce", said(c.sentences))
		if row.Balance.Right != c.want || row.Or.Right != c.or {
			t.Errorf("%s: %s or %q, want %s or %q", c.sentences, row.Balance.Right, row.Or.Right, c.want, c.or)
		}
	}
}

// Beside praise of the better cases alone, one criticism is nearer to a weakness.
func TestOneCriticismCanBeNearlyAWeakness(t *testing.T) {
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("plans", "- Plans are late.", "+ Stronger plans are detailed.")
	if row := themeRow(t, "plans", right); row.Balance.Right != AllMixed || row.Or.Right != AllWeak {
		t.Errorf("%s or %q, %.2f critical", row.Balance.Right, row.Or.Right, row.Critical.Right)
	}
}

// A movement is doubtful only where what a balance may be as well would change it,
// and the row says what else it may be.
func TestAMovementIsOpenWhereTheBalancesLeaveItOpen(t *testing.T) {
	for _, c := range []struct {
		left, right string
		want        []Movement
	}{
		{"- - -", "+ + -", []Movement{Improved, Stayed}}, // mixed or a strength: better either way, but the same weakness recurs
		{"+ + +", "+ - - - -", []Movement{Declined}},     // a weakness or mixed
		{"+ + +", "+ + -", []Movement{Declined, Stayed}}, // mixed or a strength
		{"+ + -", "+ + +", []Movement{Improved, Stayed}},
		{"- - -", "+ - - - -", []Movement{Stayed, Improved}},
		{"+ + -", "+ + + -", []Movement{Stayed, Improved, Declined}},
		{"+ + +", "+ + +", []Movement{Stayed}},
	} {
		left := said(c.left)
		left.Inspected = report("Larkhollow", "ilacs-2018", "2019-05-10").Inspected
		row := compared(t, left, said(c.right)).ThemeRow("workforce")
		if got := row.Movements(); !slices.Equal(got, c.want) || row.Doubtful() != (len(c.want) > 1) {
			t.Errorf("%s, then %s: %v (%s), want %v", c.left, c.right, got, row.Doubt, c.want)
		}
	}
}

// An item of the improvement list is criticism, even where it is worded neutrally.
func TestAnItemOfTheListCountsAsCriticism(t *testing.T) {
	for _, item := range []string{"- The size of caseloads.", "= The size of caseloads."} {
		row := themeRow(t, "workforce", said("+ + +").asked("workforce", item))
		if math.Abs(row.Critical.Right-0.25) > 1e-6 || row.Counts.Right != (Counts{Strength: 3, Weakness: 1}) {
			t.Errorf("%s: critical %.2f, %+v", item, row.Critical.Right, row.Counts.Right)
		}
	}
	row := themeRow(t, "workforce", said("-").asked("workforce", "+ Keep caseloads low."))
	if row.Counts.Right.Strength != 1 {
		t.Errorf("an item that praises: %+v", row.Counts.Right)
	}
}

// What a sentence praises beside a fault of something else is not criticised by it.
func TestAFaultCountsForWhatItIsFoundIn(t *testing.T) {
	for _, c := range []struct {
		sentence   string
		supervised Balance
	}{
		{"~ Supervision is regular, but child protection plans are not updated.", AllStrength},
		{"- While supervision is regular, child protection plans are not updated.", Absent},
		{"~ Supervision is regular, but it is not recorded.", AllMixed},
		{"- While supervision is regular, it does not move child protection plans on.", AllWeak},
		{"~ Supervision is regular, but too often it is not recorded in case records.", AllMixed},
		{"~ Child protection plans are clear, but supervision is not regular.", AllMixed},
	} {
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("management-oversight", c.sentence)
		right.Sections[0].Paragraphs[0].Sentences[0].Themes = []string{"management-oversight", "plans"}
		if row := themeRow(t, "management-oversight", right); row.Balance.Right != c.supervised {
			t.Errorf("%s: %s, want %s", c.sentence, row.Balance.Right, c.supervised)
		}
	}
}

// What is said of others than care leavers is no matter of their homes, but in passing.
func TestAThemeOfOneGroupIsOfThatGroup(t *testing.T) {
	for _, c := range []struct {
		area, sentence string
		or             Balance
	}{
		{"help-and-protection", "+ Accommodation is tailored to need.", Absent},
		{"help-and-protection", "+ Accommodation for care leavers is tailored to need.", ""},
		{"care-leavers", "+ Accommodation is tailored to need.", ""},
		{"care-leavers", "+ Accommodation for homeless children is tailored to need.", Absent},
	} {
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").section(c.area).para("care-leaver-accommodation", c.sentence)
		right.Sections[0].Paragraphs[0].Sentences[0].Themes = []string{"care-leaver-accommodation"}
		if row := themeRow(t, "care-leaver-accommodation", right); row.Balance.Right != AllStrength || row.Or.Right != c.or {
			t.Errorf("%s: %s: %s or %q", c.area, c.sentence, row.Balance.Right, row.Or.Right)
		}
	}
}

// However much a report praises, what its own list asks to improve is no plain
// strength, and it is doubtful how much of one it is.
func TestWhatTheListAsksForIsNoPlainStrength(t *testing.T) {
	praise := "+ + + + + + + + +"
	row := themeRow(t, "workforce", said(praise).asked("workforce", "- The size of caseloads."))
	if row.Balance.Right != AllMixed || row.Or.Right != AllStrength {
		t.Errorf("asked for: %s or %q", row.Balance.Right, row.Or.Right)
	}
	row = themeRow(t, "workforce", said(praise).asked("adoption", "- The time that adoption takes."))
	if row.Balance.Right != AllStrength {
		t.Errorf("something else is asked for: %s", row.Balance.Right)
	}
	ofBoard := said(praise).asked("workforce", "- The size of caseloads.")
	ofBoard.Recommendations[0].Board = true
	if row := themeRow(t, "workforce", ofBoard); row.Balance.Right != AllStrength {
		t.Errorf("it is asked of the board: %s", row.Balance.Right)
	}
}

// Criticism of a few cases weighs less than that of all.
func TestCriticismOfAFewCasesCountsLess(t *testing.T) {
	plain := themeRow(t, "workforce", report("Larkhollow", "ilacs-2018", "2022-05-10").para("workforce", "+ Staff stay.", "- Caseloads are too high."))
	few := themeRow(t, "workforce", report("Larkhollow", "ilacs-2018", "2022-05-10").para("workforce", "+ Staff stay.", "- A small number of caseloads are too high."))
	if plain.Critical.Right != 0.5 || few.Critical.Right >= 0.5 || few.Critical.Right <= 0.25 {
		t.Errorf("critical %.2f, of a few %.2f", plain.Critical.Right, few.Critical.Right)
	}
}

// A sentence counts for what it itself speaks about, whatever its paragraph is
// about; one that names no theme counts for its paragraph's main theme, and in
// passing for the others.
func TestASentenceCountsWhereItBelongs(t *testing.T) {
	r := report("Larkhollow", "ilacs-2018", "2022-05-10").para("workforce health", "- Sickness is high.", "+ Staff stay.")
	r.Sections[0].Paragraphs[0].Sentences[0].Themes = []string{"health", "plans"}
	for theme, want := range map[string]string{
		"health":            "critical 0.67: 1.0 1.1 in passing, counted {0 1 0 0}",
		"workforce":         "critical 0.00: 1.1, counted {1 0 0 0}",
		"plans":             "critical 1.00: 1.0, counted {0 1 0 0}",
		"personal-advisers": "critical 0.00:, counted {0 0 0 0}",
	} {
		row := themeRow(t, theme, r)
		got := fmt.Sprintf("critical %.2f:", row.Critical.Right)
		for _, m := range row.Mentions.Right {
			got += fmt.Sprintf(" %s.%d", m.Ref, m.Sentence)
			if m.Aside {
				got += " in passing"
			}
		}
		got += fmt.Sprintf(", counted %v", row.Counts.Right)
		if got != want {
			t.Errorf("%s: %s, want %s", theme, got, want)
		}
	}
}

func TestTheWeightiestPlaceComesFirst(t *testing.T) {
	r := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("workforce", "- Turnover is high.").
		para("workforce", "- Caseloads are high.", "+ Morale is good.", "- Sickness is high.").
		para("workforce", "+ Training is good.").
		asked("workforce", "- The size of caseloads.")
	row := themeRow(t, "workforce", r)
	if got := fmt.Sprint(row.Refs.Right); got != "[2 bullet 1 1 3]" {
		t.Errorf("places %s", got)
	}
	var sentences []string
	for _, m := range row.Mentions.Right {
		sentences = append(sentences, fmt.Sprintf("%s.%d", m.Ref, m.Sentence))
	}
	if got := strings.Join(sentences, " "); got != "2.0 2.1 2.2 bullet 1.0 1.0 3.0" {
		t.Errorf("sentences %s", got)
	}
}

func TestAWeaknessThatHasImprovedWeighsNothing(t *testing.T) {
	for _, c := range []struct {
		said     string
		sentence model.Sentence
		want     bool
	}{
		{"a weakness", model.Sentence{Polarity: model.Weakness}, true},
		{"a weakness that has improved", model.Sentence{Polarity: model.Weakness, Change: model.Improved}, false},
		{"a weakness that persists", model.Sentence{Polarity: model.Weakness, Change: model.Persists}, true},
		{"a strength that has improved", model.Sentence{Polarity: model.Strength, Change: model.Improved}, true},
	} {
		if m := mentionOf(&passage{sentences: []model.Sentence{c.sentence}}, 0, 1); m.judging != c.want {
			t.Errorf("%s counts: %v, want %v", c.said, m.judging, c.want)
		}
	}
}

func TestTheMovementOfAThemeFollowsItsBalances(t *testing.T) {
	for _, c := range []struct {
		left, right string
		want        Movement
	}{
		{"-", "+", Improved},
		{"-", "+ -", Improved},
		{"+ -", "+", Improved},
		{"+", "-", Declined},
		{"+", "+ -", Declined},
		{"+ -", "-", Declined},
		{"+", "+", Stayed},
		{"-", "-", Stayed},
		{"+ -", "+ -", Stayed},
		{"=", "+", New},
		{"=", "-", New},
		{"+", "=", Gone},
		{"-", "=", Gone},
	} {
		left := said(c.left)
		left.Inspected.End, _ = model.ParseDate("2019-05-10")
		if got := compared(t, left, said(c.right)).Themes[0]; got.Movement != c.want {
			t.Errorf("%s to %s: %s, want %s", c.left, c.right, got.Movement, c.want)
		}
		if got := compared(t, left, said(c.right)).Themes[0]; (got.Balance.Left == Absent) != (got.Refs.Left == nil) {
			t.Errorf("%s to %s: absent has places %v", c.left, c.right, got.Refs.Left)
		}
	}
}

// What the place is like, and an item of the list that is a paragraph as well,
// are no findings of the text.
func TestBackgroundIsNotCounted(t *testing.T) {
	r := said("-").asked("workforce", "- The size of caseloads.")
	r.Recommendations[0].Paragraph = 1
	if row := themeRow(t, "workforce", r); row.Counts.Right.Weakness != 1 || row.Refs.Right[0].Kind != model.RefBullet {
		t.Errorf("an item counts once, as an item: %+v", row)
	}
	r = said("- -")
	r.Sections[0].Background = true
	if row := themeRow(t, "workforce", r); row.Balance.Right != Absent {
		t.Errorf("background: %+v", row)
	}
}

// "Stronger plans are detailed" stands beside weaker ones.
func TestPraiseOfTheBetterCasesCountsHalf(t *testing.T) {
	weak := []string{"- Plans are variable.", "- Weaker plans lack detail."}
	for text, want := range map[string]Balance{
		"+ Stronger plans are detailed.": AllWeak,
		"+ All plans are detailed.":      AllMixed,
	} {
		sentences := append([]string{text}, weak...)
		c := compared(t, later().para("plans", sentences...), later().para("plans", sentences...))
		if got := c.Themes[0].Balance.Right; got != want {
			t.Errorf("%q: %s", text, got)
		}
	}
}
