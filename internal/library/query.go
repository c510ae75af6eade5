package library

import (
	"slices"
	"strings"

	"reinspect/internal/query"
)

// match writes the words for the index: each in quotes, so that none is taken
// for an operator.
func match(q query.Query) string {
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

// polarities is how many of query.Marks are polarities; the others are stated
// changes.
const polarities = 4

// conditions are those on the reports r and the sentences s.
func conditions(q query.Query) []condition {
	var all []condition
	add := func(sql string, values []any) { all = append(all, condition{sql, values}) }
	if q.From != "" {
		add("r.date >= ?", []any{q.From})
	}
	if q.To != "" {
		add("r.date <= ? || '~'", []any{q.To}) // "2019~" comes after every day of 2019
	}
	if len(q.Marks) > 0 {
		var either []string
		var values []any
		for _, m := range q.Marks {
			column := "s.change = ?"
			if slices.Contains(query.Marks[:polarities], m) {
				column = "s.polarity = ? AND NOT s.undecided"
			}
			either, values = append(either, column), append(values, m)
		}
		add("("+strings.Join(either, " OR ")+")", values)
	}
	if len(q.Themes) > 0 {
		// A word can stand in every other sentence: those of other themes are told by
		// their ids, before they are read. The plus keeps the index of words first.
		id := "s.id"
		if len(q.Phrases) > 0 {
			id = "+search.rowid"
		}
		add(onThemes(id, q))
	}
	return all
}

// named is the condition on the sections x that what is asked for begins a word of their
// area or title.
func named(sections []string) (string, []any) {
	var either []string
	var values []any
	for _, s := range sections {
		either = append(either, `' ' || replace(coalesce(x.area, ''), '-', ' ') || ' ' || coalesce(x.title, '') LIKE ? ESCAPE '\'`)
		values = append(values, "% "+strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(s)+"%")
	}
	return strings.Join(either, " OR "), values
}

// onThemes is the condition that a sentence is marked with a theme. Where reports are
// picked, of which there are few, so is one without a theme of its own that stands in
// something mainly about it, as it counts for the balance of the theme; over all
// reports that would take as long as the rest of a search.
func onThemes(id string, q query.Query) (string, []any) {
	theme, values := anyOf("m.theme", q.Themes)
	sql := id + " IN (SELECT m.sentence_id FROM marks m WHERE " + theme + ")"
	if !q.Picks() {
		return sql, values
	}
	within := func(what string) string {
		return "s." + what + " IN (SELECT m." + what + " FROM marks m WHERE " + theme + " AND m.sentence_id IS NULL AND m.main)"
	}
	sql = "(" + sql + " OR NOT EXISTS (SELECT 1 FROM marks o WHERE o.sentence_id = s.id) AND (" + within("paragraph_id") + " OR " + within("recommendation_id") + "))"
	return sql, slices.Concat(values, values, values)
}

// anyOf is the condition that a column has one of some values.
func anyOf[T any](column string, values []T) (string, []any) {
	args := make([]any, len(values))
	for i, v := range values {
		args[i] = v
	}
	return column + " IN (?" + strings.Repeat(", ?", len(values)-1) + ")", args
}
