package timeline

import "testing"

// Where the whole course of an area does not fit, its last stretch still says how
// things stand.
func TestTheLastStretchOfACourse(t *testing.T) {
	for course, want := range map[string]string{
		"up twice, then Good since 2022": "Good since 2022",
		"2 × RI, then up, then down":     "down",
		"RI since 2015":                  "RI since 2015",
	} {
		if got := ofLate(course); got != want {
			t.Errorf("%q of %q, want %q", got, course, want)
		}
	}
}
