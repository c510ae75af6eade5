package parse

import (
	"strconv"
	"time"

	"reinspect/internal/framework"
	"reinspect/internal/pattern"
	"reinspect/model"
)

var (
	wordDate    = pattern.Lazy(`\b(\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:of\s+)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?,?)?(?:\s*((?:19|20)\d{2})\b)?`)
	numericDate = pattern.Lazy(`\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)?\d{2})\b`)
)

// months by their first three letters.
var months = map[string]time.Month{
	"jan": time.January, "feb": time.February, "mar": time.March, "apr": time.April, "may": time.May, "jun": time.June,
	"jul": time.July, "aug": time.August, "sep": time.September, "oct": time.October, "nov": time.November, "dec": time.December,
}

// period reads the days of an inspection: the first and last of all days
// named. A day without month or year takes those of the next day named, as in
// "28 February to 11 March 2022". What is no date gives the zero Period.
func period(text string) model.Period {
	days := daysIn(framework.Fold(text))
	var p model.Period
	for _, d := range days {
		if p.Start.IsZero() || d.Before(p.Start) {
			p.Start = d
		}
		if p.End.IsZero() || p.End.Before(d) {
			p.End = d
		}
	}
	return p
}

func daysIn(folded string) []model.Date {
	var days []model.Date
	for _, m := range numericDate().FindAllStringSubmatch(folded, -1) {
		year := atoi(m[3])
		if year < 100 {
			year += 2000
		}
		days = appendDay(days, model.Date{Year: year, Month: time.Month(atoi(m[2])), Day: atoi(m[1])})
	}
	if len(days) > 0 {
		return days
	}
	found := wordDate().FindAllStringSubmatch(folded, -1)
	var year int
	var month time.Month
	for i := len(found) - 1; i >= 0; i-- {
		m := found[i]
		if m[2] != "" {
			named := months[m[2][:3]]
			if m[3] == "" && month != 0 && named > month {
				year-- // "27 November to 8 December" and, across the year's end, "11 December to 12 January 2024"
			}
			month = named
		}
		if m[3] != "" {
			year = atoi(m[3])
		}
		if month == 0 || year == 0 {
			continue
		}
		days = appendDay(days, model.Date{Year: year, Month: month, Day: atoi(m[1])})
	}
	return days
}

// appendDay adds a day that the calendar has.
func appendDay(days []model.Date, d model.Date) []model.Date {
	t := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
	if t.Day() != d.Day || t.Month() != d.Month || d.Year < 1990 || d.Year > 2100 {
		return days
	}
	return append(days, d)
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// daysBetween returns how many days lie between two days.
func daysBetween(from, to model.Date) int {
	a := time.Date(from.Year, from.Month, from.Day, 0, 0, 0, 0, time.UTC)
	b := time.Date(to.Year, to.Month, to.Day, 0, 0, 0, 0, time.UTC)
	return int(b.Sub(a).Hours() / 24)
}
