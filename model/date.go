package model

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a calendar day. The zero value means that no day is known.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// IsZero reports whether no day is known.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the day as 2006-01-02, or "" for an unknown day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Long returns the day as people write it, "11 December 2023"; "" for an
// unknown day.
func (d Date) Long() string { return Period{d, d}.String() }

// Before reports whether d comes earlier than other.
func (d Date) Before(other Date) bool {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day)) < 0
}

// ParseDate reads a day written as 2006-01-02; "" gives the zero Date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("date %q is not of the form 2006-01-02", s)
	}
	return Date{t.Year(), t.Month(), t.Day()}, nil
}

// Period is the span of days of an inspection; both ends are included.
type Period struct{ Start, End Date }

// IsZero reports whether neither end is known.
func (p Period) IsZero() bool { return p.Start.IsZero() && p.End.IsZero() }

// String returns the period as people write it: "11–22 December 2023",
// "28 February – 11 March 2022", "7 May 2024", or "" when unknown.
func (p Period) String() string {
	s, e := p.Start, p.End
	switch {
	case p.IsZero():
		return ""
	case s.IsZero():
		s = e
	case e.IsZero():
		e = s
	}
	last := fmt.Sprintf("%d %s %d", e.Day, e.Month, e.Year)
	switch {
	case s == e:
		return last
	case s.Year == e.Year && s.Month == e.Month:
		return fmt.Sprintf("%d–%s", s.Day, last)
	case s.Year == e.Year:
		return fmt.Sprintf("%d %s – %s", s.Day, s.Month, last)
	}
	return fmt.Sprintf("%d %s %d – %s", s.Day, s.Month, s.Year, last)
}
