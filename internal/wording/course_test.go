package wording

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
)

// Each case is the grades of some years with how they moved: "2013 Inad, 2015 Inad
// =, 2017 RI +"; ~ is another scale, ! a grade after a gap, and an empty last one an
// inspection that does not grade the area.
func TestCourse(t *testing.T) {
	grades := map[string]string{"Inad": "inadequate", "RI": "requires-improvement", "Good": "good", "Outst": "outstanding"}
	moves := map[string]compare.Movement{
		"": "", "=": compare.Stayed, "+": compare.Improved, "-": compare.Declined, "~": compare.NotComparable, "!": compare.New,
	}
	for _, c := range []struct{ grades, want string }{
		{"", ""},
		{"2013 Good", ""},
		{"2013 Inad, 2015 Inad =, 2017 Inad =, 2022 RI +, 2025 Good +", "3 × Inad., then up twice"},
		{"2015 RI, 2017 RI =, 2025 RI =", "RI since 2015"},
		{"2015 RI, 2022 Good +", "up to Good by 2022"},
		{"2015 Inad, 2019 RI +, 2022 Good +", "up twice to Good by 2022"},
		{"2012 Inad, 2015 RI +, 2018 Good +, 2022 Outst +", "up 3 times to Outst. by 2022"},
		{"2015 Good, 2019 RI -, 2022 Good +", "down, then up"},
		{"2015 RI, 2019 Good +, 2022 Good =, 2025 Good =", "up, then Good since 2019"},
		{"2015 RI, 2019 Good +, 2022 Good =, 2025 RI -", "up, then 2 × Good, then down"},
		{"2011 Good, 2015 RI ~", ""},
		{"2011 Good, 2015 RI ~, 2019 RI =", "RI since 2015"},
		{"2011 Good, 2013 Good =, 2015 RI ~, 2019 Inad -, 2022 RI +", "from 2015 down, then up"},
		{"2011 Inad, 2015 RI +, 2022 Good !", ""},
		{"2015 Inad, 2022 Good !, 2025 Good =", "Good since 2022"},
		{"2014 RI, 2017 RI =, ", "2 × RI"},
		{"2012 Inad, 2014 RI +, 2017 RI =, ", "up, then 2 × RI"},
		{"2014 RI, 2017 Good +, ", "up to Good by 2017"},
		{" RI, Good +", "up"},
		{" RI, RI =", "2 × RI"},
	} {
		var all []Graded
		for _, one := range strings.Split(c.grades, ",") {
			if parts := strings.Fields(one); len(parts) > 0 {
				g := Graded{}
				if parts[0][0] == '2' {
					g.Year, parts = parts[0], parts[1:]
				}
				g.Grade = &model.Judgement{Grade: grades[parts[0]], GradeLabel: parts[0]}
				if len(parts) > 1 {
					g.Movement = moves[parts[1]]
				}
				all = append(all, g)
			}
		}
		if got := Course(all, !strings.HasSuffix(c.grades, ", ")); got != c.want {
			t.Errorf("%s: %q, want %q", c.grades, got, c.want)
		}
	}
}
