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

// A balance near a threshold counts the sentences that it rests on.
func TestABalanceBetweenTwoCountsItsSentences(t *testing.T) {
	left := earlier().para("health", "+ Health checks are timely.", "+ Dentists see children.", "- Few nurses visit.")
	right := later().para("health", "- Health checks are late.", "- Dentists are far.", "- Few nurses visit.", "+ Carers help.")
	want := "the earlier report is between strength and mixed: it finds fault in 1 of 3 sentences; the later report is between mixed and weakness: it finds fault in 3 of 4 sentences"
	if got := compared(t, left, right).Themes[0].Doubt; got != want {
		t.Errorf("%q", got)
	}
}
