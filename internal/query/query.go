// Package query reads what people type to find reports and sentences: words,
// "phrases in quotes", and filters such as grade:inadequate. The filter of a list,
// the search in all reports and the command line share it.
//
// It knows what reports are called by, and no screen, no SQL and no command line.
package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/internal/pattern"
	"reinspect/model"
)

// Query is what is looked for: reports that each filter asks for by one of its
// values and, in them, sentences that hold all of the words and phrases.
type Query struct {
	Phrases  []string // a word, or several that follow each other
	Themes   []string // ids
	Marks    []string // polarities and stated changes
	Sections []string // what sections are about, as values are compared
	From, To string   // a day, month or year; "" for no limit

	authorities, kinds, grades, areas []string // as values are compared
	known                             Known
}

// Known is what names stand for. The zero Known knows no theme, and of areas what
// reports call them.
type Known struct {
	Themes func(name string) []string                   // the ids of themes by what people call them
	Areas  func(framework string, area string) []string // what an area is called, and those that are judged with it; nil for none
}

// What can be typed, as it is told while nothing is.
const (
	Usage        = `words, "a phrase", or filters`
	Filters      = `theme:permanence mark:weakness section:leadership authority:norfolk kind:send from:2019 to:2023 grade:inadequate area:leadership`
	ReportsUsage = `words, or grade:inadequate area:leadership from:2022 to:2024 kind:send authority:norfolk`
)

// mostPhrases is how many words and phrases one query can have. It keeps the
// question to SQLite small; nobody types as many.
const mostPhrases = 64

// Marks are the values of the filter mark.
var Marks = []string{
	string(model.Strength), string(model.Weakness), string(model.Mixed), string(model.Neutral),
	string(model.Improved), string(model.Declined), string(model.Persists),
}

// filter is a name that stands before a colon, and how its values are taken in.
type filter struct {
	name        string
	ofSentences bool // it asks for sentences, not for reports
	take        func(q *Query, value string) error
}

// filters are all filters, in the order in which they are told.
var filters = []filter{
	{name: "authority", take: func(q *Query, value string) error { return add(&q.authorities, value) }},
	{name: "kind", take: func(q *Query, value string) error { return add(&q.kinds, value) }},
	{name: "from", take: func(q *Query, value string) error { return setDay(&q.From, "from", value) }},
	{name: "to", take: func(q *Query, value string) error { return setDay(&q.To, "to", value) }},
	{name: "grade", take: func(q *Query, value string) error { return add(&q.grades, value) }},
	{name: "area", take: func(q *Query, value string) error { return add(&q.areas, value) }},
	{name: "theme", ofSentences: true, take: addTheme},
	{name: "mark", ofSentences: true, take: addMark},
	{name: "section", ofSentences: true, take: func(q *Query, value string) error { return add(&q.Sections, value) }},
}

func add(to *[]string, value string) error {
	*to = append(*to, folded(value))
	return nil
}

func addTheme(q *Query, value string) error {
	var ids []string
	if q.known.Themes != nil {
		ids = q.known.Themes(value)
	}
	if len(ids) == 0 {
		return fault.WithHint(fmt.Errorf("there is no theme %q", value), "name a theme as it is shown, such as theme:permanence or theme:\"care leavers\"")
	}
	q.Themes = append(q.Themes, ids...)
	return nil
}

func addMark(q *Query, value string) error {
	mark := strings.ReplaceAll(strings.ToLower(value), " ", "-")
	if !slices.Contains(Marks, mark) {
		return fault.WithHint(fmt.Errorf("there is no mark %q", mark), "write one of: "+strings.Join(Marks, ", "))
	}
	q.Marks = append(q.Marks, mark)
	return nil
}

var dayForm = pattern.Lazy(`^\d{4}(-\d\d(-\d\d)?)?$`)

func setDay(to *string, name, value string) error {
	if !dayForm().MatchString(value) {
		return fault.WithHint(fmt.Errorf("%s:%s is no year, month or day", name, value), "write it as "+name+":2019, "+name+":2019-05 or "+name+":2019-05-31")
	}
	*to = value
	return nil
}

// part is a filter or a word with what follows it up to a space, or a phrase in
// quotes. Whatever a text holds, it falls into such parts.
var part = pattern.Lazy(`(?:([A-Za-z]+):)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))`)

// Parse reads a query for sentences as people type it. Any text is a query; only
// a filter can be wrong, and the rest is then taken in all the same. A filter that
// has no value yet asks for nothing.
func Parse(typed string, known Known) (Query, error) { return parse(typed, known, false) }

// ParseReports reads a query for reports, in which filters for sentences are wrong.
func ParseReports(typed string, known Known) (Query, error) { return parse(typed, known, true) }

func parse(typed string, known Known, reports bool) (q Query, wrong error) {
	q.known = known
	note := func(err error) {
		if wrong == nil {
			wrong = err
		}
	}
	for _, m := range part().FindAllStringSubmatch(clean.Line(typed), -1) {
		name, value := strings.ToLower(m[1]), strings.TrimSpace(m[2]+m[3])
		switch f := named(name); {
		case value == "" || name == "" && named(strings.ToLower(strings.TrimSuffix(value, ":"))) != nil && strings.HasSuffix(value, ":"):
		case name == "":
			if strings.ContainsFunc(value, wordRune) {
				q.Phrases = append(q.Phrases, value)
			}
		case f == nil:
			note(fault.WithHint(fmt.Errorf("there is no filter %s", name), "filters are "+strings.Join(names(reports), ", ")))
		case reports && f.ofSentences:
			note(fault.WithHint(fmt.Errorf("%s is a filter for sentences, not for reports", name), "filters for reports are "+strings.Join(names(true), ", ")))
		default:
			if err := f.take(&q, value); err != nil {
				note(err)
			}
		}
	}
	if len(q.Phrases) > mostPhrases {
		note(fault.WithHint(fmt.Errorf("%d words are too many to look for, %d are the most", len(q.Phrases), mostPhrases), "leave some out"))
	}
	return q, wrong
}

func named(name string) *filter {
	i := slices.IndexFunc(filters, func(f filter) bool { return f.name == name })
	if i < 0 {
		return nil
	}
	return &filters[i]
}

// names are those of all filters, or of those for reports.
func names(reports bool) []string {
	var all []string
	for _, f := range filters {
		if !reports || !f.ofSentences {
			all = append(all, f.name)
		}
	}
	return all
}

// wordRune reports whether the index of words knows a character: it drops all
// others, and a phrase of none but those would be found nowhere.
func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Empty reports whether nothing is looked for.
func (q Query) Empty() bool {
	return len(q.Phrases)+len(q.Themes)+len(q.Marks)+len(q.Sections) == 0 && q.From == "" && q.To == "" && !q.Picks()
}

// Of writes a filter as people type it: section:leadership, authority:"North
// Somerset".
func Of(filter, value string) string {
	if strings.ContainsFunc(value, unicode.IsSpace) {
		value = `"` + strings.ReplaceAll(value, `"`, "") + `"`
	}
	return filter + ":" + value
}

// Phrases are the words and phrases of what was typed, also where a filter in it
// is wrong.
func Phrases(typed string) []string {
	q, _ := Parse(typed, Known{})
	return q.Phrases
}
