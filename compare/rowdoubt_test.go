package compare

import "testing"

// A row that has to be checked says why.
func TestADoubtfulRowSaysWhy(t *testing.T) {
	for _, c := range []struct {
		rule        string
		theme       string
		left, right []string
		want        string
	}{
		{"plain on both sides", "health", []string{"+ Health checks are timely."}, []string{"- Health checks are late."}, ""},
		{
			"different things under one theme", "domestic-abuse-and-neglect",
			[]string{"+ The response to domestic abuse is strong."},
			[]string{"- Neglect is seen too late."},
			"the earlier report speaks of domestic abuse, the later report of neglect",
		},
		{
			"different things of one field of work", "foster-carers",
			[]string{"+ Foster carers' annual reviews are thorough."},
			[]string{"- Recruitment of foster carers is slow.", "- Recruitment of foster carers lacks a plan.", "- Recruitment of foster carers is not monitored."},
			"",
		},
		{
			"the same thing", "domestic-abuse-and-neglect",
			[]string{"+ The response to neglect is strong."},
			[]string{"- Neglect is seen too late."},
			"",
		},
		{
			"a paragraph that judges nothing", "private-fostering",
			[]string{"= Few children are privately fostered."},
			[]string{"+ Privately fostered children are visited in time."},
			"the earlier report has a paragraph on it, of which no sentence was seen to judge it",
		},
	} {
		left, right := earlier().para(c.theme, c.left...), later().para(c.theme, c.right...)
		row := compared(t, left, right).Themes
		if len(row) == 0 || row[0].Doubt != c.want || row[0].Doubtful() != (c.want != "") {
			t.Errorf("%s: %+v, want %q", c.rule, row, c.want)
		}
	}
}

// Where the reports speak of different things under a theme nothing is known of how it
// moved; that both praise theirs is no movement anyway.
func TestDifferentThingsUnderOneThemeHaveNoMovement(t *testing.T) {
	for sign, want := range map[string]int{"- ": 3, "+ ": 1} {
		left := earlier().para("domestic-abuse-and-neglect", "+ The response to domestic abuse is strong.")
		right := later().para("domestic-abuse-and-neglect", sign+"Neglect is seen as it should be.")
		row := compared(t, left, right).Themes[0]
		if got := row.Movements(); len(got) != want || row.Doubtful() != (want > 1) {
			t.Errorf("%s: %v, %q", sign, got, row.Doubt)
		}
	}
}

// What one report alone judges is only in that one, whatever the other names.
func TestDifferentThingsOfOneReportAreOnlyInThatOne(t *testing.T) {
	left := earlier().para("domestic-abuse-and-neglect", "= Domestic abuse is common in the area.")
	right := later().para("domestic-abuse-and-neglect", "+ Neglect is seen as it should be.")
	if got := compared(t, left, right).Themes[0].Movements(); len(got) != 1 || got[0] != New {
		t.Errorf("%v", got)
	}
}

// A balance near a threshold counts the sentences that it rests on.
func TestABalanceBetweenTwoCountsItsSentences(t *testing.T) {
	left := earlier().para("health", "+ Health checks are timely.", "+ Dentists see children.", "- Few nurses visit.")
	right := later().para("health", "- Health checks are late.", "- Dentists are far.", "- Few nurses visit.", "+ Carers help.")
	want := "the earlier report is between strength and mixed: it finds fault in 1 of 3 sentences; the later report is between mixed and weakness: it finds fault in 3 of 4 sentences"
	if got := compared(t, left, right).Themes[0].Doubt; got != want {
		t.Errorf("%q", got)
	}
}

// What a reason counts are the sentences that the row shows.
func TestAReasonCountsWhatIsShown(t *testing.T) {
	for n, want := range map[Counts]string{
		{Strength: 3, Mixed: 1}:              "it finds fault in 1 of 4 sentences",
		{Strength: 2, Weakness: 1, Mixed: 1}: "it finds fault in 2 of 4 sentences",
		{Strength: 2}:                        "it finds fault only beside other matters",
		{Mixed: 1}:                           "one sentence judges it",
	} {
		if got := n.faultFound(); got != want {
			t.Errorf("%+v: %q", n, got)
		}
	}
}

// A reason goes by the time of the reports or their names, not by their sides.
func TestAReasonNamesTheReport(t *testing.T) {
	of := func(name, day, said string) *reportBuilder {
		return report(name, "ilacs-2018", day).para("domestic-abuse-and-neglect", said)
	}
	const abuse, neglect = "+ The response to domestic abuse is strong.", "- Neglect is seen too late."
	for _, c := range []struct {
		left, right *reportBuilder
		want        string
	}{
		{of("Larkhollow", "2019-05-10", abuse), of("Quillmarsh", "2022-05-10", neglect), "the report of Larkhollow speaks of domestic abuse, the report of Quillmarsh of neglect"},
		{of("Larkhollow", "2019-05-10", abuse), of("", "2022-05-10", neglect), "one report speaks of domestic abuse, the other report of neglect"},
	} {
		if got := compared(t, c.left, c.right).Themes[0].Doubt; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
