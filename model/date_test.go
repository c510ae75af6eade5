package model

import (
	"testing"
	"time"
)

var (
	day1  = Date{2022, time.February, 28}
	day2  = Date{2022, time.March, 11}
	day3  = Date{2022, time.March, 12}
	later = Date{2023, time.January, 3}
)

func TestPeriodAsPeopleWriteIt(t *testing.T) {
	for _, c := range []struct {
		name string
		p    Period
		want string
	}{
		{"within a month", Period{day2, day3}, "11–12 March 2022"},
		{"over two months", Period{day1, day2}, "28 February – 11 March 2022"},
		{"over two years", Period{day1, later}, "28 February 2022 – 3 January 2023"},
		{"the same month of two years", Period{day2, Date{2023, time.March, 3}}, "11 March 2022 – 3 March 2023"},
		{"one day", Period{day2, day2}, "11 March 2022"},
		{"only the first day known", Period{Start: day2}, "11 March 2022"},
		{"only the last day known", Period{End: day2}, "11 March 2022"},
		{"unknown", Period{}, ""},
	} {
		if got := c.p.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if !(Period{}).IsZero() || (Period{Start: day2}).IsZero() || (Period{End: day2}).IsZero() {
		t.Error("a period is unknown only where both days are")
	}
}

func TestDateInWords(t *testing.T) {
	if day2.Long() != "11 March 2022" || day2.String() != "2022-03-11" {
		t.Errorf("%q, %q", day2.Long(), day2)
	}
	var none Date
	if none.Long() != "" || none.String() != "" || !none.IsZero() || day2.IsZero() {
		t.Errorf("an unknown day reads %q, %q", none.Long(), none)
	}
}

func TestDatesAreOrderedByTheCalendar(t *testing.T) {
	days := []Date{{}, {999, time.December, 31}, day1, day2, day3, later}
	for i := range days {
		for j := range days {
			if got := days[i].Before(days[j]); got != (i < j) {
				t.Errorf("%s before %s: %t", days[i], days[j], got)
			}
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, d := range []Date{{}, day1, later} {
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Errorf("%q: %v, %v", d, got, err)
		}
	}
	for _, s := range []string{"11 March 2022", "2022-02-30", "2022-3-1", "tomorrow"} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("%q is read as %s", s, d)
		}
	}
}
