package library

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

// Query is what is looked for: sentences that hold all of the words and phrases,
// in reports and with marks of any one value of each filter.
type Query struct {
	Phrases     []string // a word, or several that follow each other
	Themes      []string // ids
	Marks       []string // polarities and stated changes
	Kinds       []string
	Authorities []string // parts of their names
	From, To    string   // a day, month or year; "" for no limit
}

// mostPhrases is how many words and phrases one query can have. It keeps the
// question to SQLite small; nobody types as many.
const mostPhrases = 64

// Marks are the values of the filter mark.
var Marks = []string{
	string(model.Strength), string(model.Weakness), string(model.Mixed), string(model.Neutral),
	string(model.Improved), string(model.Declined), string(model.Persists),
}

// polarities is how many of Marks are polarities; the others are stated changes.
const polarities = 4

// Kinds are the values of the filter kind.
var Kinds = []string{
	string(model.Inspection), string(model.MonitoringVisit), string(model.FocusedVisit),
	string(model.PressRelease), string(model.News), string(model.OtherKind),
}

// filters are the names that filters begin with, and how a value is taken in.
var filters = map[string]func(*Query, string, func(string) []string) error{
	"theme": func(q *Query, value string, themes func(string) []string) error {
		ids := themes(value)
		if len(ids) == 0 {
			return fault.WithHint(fmt.Errorf("there is no theme %q", value), "name a theme as it is shown, such as theme:permanence or theme:\"care leavers\"")
		}
		q.Themes = append(q.Themes, ids...)
		return nil
	},
	"mark": func(q *Query, value string, _ func(string) []string) error {
		return oneOf(&q.Marks, "mark", value, Marks)
	},
	"kind": func(q *Query, value string, _ func(string) []string) error {
		return oneOf(&q.Kinds, "kind", value, Kinds)
	},
	"authority": func(q *Query, value string, _ func(string) []string) error {
		q.Authorities = append(q.Authorities, value)
		return nil
	},
	"from": func(q *Query, value string, _ func(string) []string) error {
		return dayOf(&q.From, "from", value)
	},
	"to": func(q *Query, value string, _ func(string) []string) error { return dayOf(&q.To, "to", value) },
}

func oneOf(to *[]string, name, value string, known []string) error {
	value = strings.ToLower(strings.ReplaceAll(value, " ", "-"))
	if !slices.Contains(known, value) {
		return fault.WithHint(fmt.Errorf("there is no %s %q", name, value), "write one of: "+strings.Join(known, ", "))
	}
	*to = append(*to, value)
	return nil
}

var dayForm = pattern.Lazy(`^\d{4}(-\d\d(-\d\d)?)?$`)

func dayOf(to *string, name, value string) error {
	if !dayForm().MatchString(value) {
		return fault.WithHint(fmt.Errorf("%s:%s is no year, month or day", name, value), "write it as "+name+":2019, "+name+":2019-05 or "+name+":2019-05-31")
	}
	*to = value
	return nil
}

// part is a filter or a word with what follows it up to a space, or a phrase in
// quotes. Whatever a text holds, it falls into such parts.
var part = pattern.Lazy(`(?:([A-Za-z]+):)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))`)

// ParseQuery reads a query as people type it: words, "phrases in quotes", and
// filters such as theme:permanence, mark:weakness, from:2019. Any text is a
// query; only a filter can be wrong. Themes finds the ids of themes by what people
// call them.
func ParseQuery(typed string, themes func(name string) []string) (Query, error) {
	var q Query
	for _, m := range part().FindAllStringSubmatch(clean.Line(typed), -1) {
		value := strings.TrimSpace(m[2] + m[3])
		if take := filters[strings.ToLower(m[1])]; take != nil && value != "" {
			if err := take(&q, value, themes); err != nil {
				return q, err
			}
			continue
		}
		if value = strings.TrimSpace(m[1] + " " + value); strings.ContainsFunc(value, wordRune) {
			q.Phrases = append(q.Phrases, value)
		}
	}
	if len(q.Phrases) > mostPhrases {
		return q, fault.WithHint(fmt.Errorf("%d words are too many to look for, %d are the most", len(q.Phrases), mostPhrases), "leave some out")
	}
	return q, nil
}

// Empty reports whether nothing is looked for.
func (q Query) Empty() bool {
	return len(q.Phrases)+len(q.Themes)+len(q.Marks)+len(q.Kinds)+len(q.Authorities) == 0 && q.From == "" && q.To == ""
}

// wordRune reports whether the index knows a character: it drops all others, and
// a phrase of none but those would be found nowhere.
func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// match writes the words for the index: each in quotes, so that none is taken
// for an operator.
func (q Query) match() string {
	var all []string
	for _, p := range q.Phrases {
		all = append(all, `"`+strings.ReplaceAll(p, `"`, `""`)+`"`)
	}
	return strings.Join(all, " ")
}

// condition is a part of a WHERE clause with its values.
type condition struct {
	sql    string
	values []any
}

// conditions are those on the reports r and the sentences s.
func (q Query) conditions() []condition {
	var all []condition
	add := func(sql string, values ...any) { all = append(all, condition{sql, values}) }
	if q.From != "" {
		add("r.date >= ?", q.From)
	}
	if q.To != "" {
		add("r.date <= ? || '~'", q.To) // "2019~" comes after every day of 2019
	}
	if len(q.Kinds) > 0 {
		sql, values := anyOf("r.kind", q.Kinds)
		add(sql, values...)
	}
	if len(q.Authorities) > 0 {
		var names []string
		var values []any
		for _, a := range q.Authorities {
			names, values = append(names, "instr(lower(r.authority), lower(?)) > 0"), append(values, a)
		}
		add("("+strings.Join(names, " OR ")+")", values...)
	}
	if len(q.Marks) > 0 {
		var either []string
		var values []any
		for _, m := range q.Marks {
			column := "s.change = ?"
			if slices.Contains(Marks[:polarities], m) {
				column = "s.polarity = ? AND NOT s.undecided"
			}
			either, values = append(either, column), append(values, m)
		}
		add("("+strings.Join(either, " OR ")+")", values...)
	}
	if len(q.Themes) > 0 {
		// A word can stand in every other sentence: those of other themes are told by
		// their ids, before they are read. The plus keeps the index of words first.
		id := "s.id"
		if len(q.Phrases) > 0 {
			id = "+search.rowid"
		}
		sql, values := anyOf("m.theme", q.Themes)
		add(id+" IN (SELECT m.sentence_id FROM marks m WHERE "+sql+")", values...)
	}
	return all
}

// anyOf is the condition that a column has one of some values.
func anyOf[T any](column string, values []T) (string, []any) {
	args := make([]any, len(values))
	for i, v := range values {
		args[i] = v
	}
	return column + " IN (?" + strings.Repeat(", ?", len(values)-1) + ")", args
}
