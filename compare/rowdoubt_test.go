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
			"one report speaks of domestic abuse, the other of neglect",
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
			"a paragraph of one report is about it, and none of its sentences is seen to judge it",
		},
	} {
		left, right := earlier().para(c.theme, c.left...), later().para(c.theme, c.right...)
		row := compared(t, left, right).Themes
		if len(row) == 0 || row[0].Doubt != c.want || row[0].Doubtful() != (c.want != "") {
			t.Errorf("%s: %+v, want %q", c.rule, row, c.want)
		}
	}
}
