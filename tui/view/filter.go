package view

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"reinspect/compare"
	"reinspect/model"
)

// Filter says which marks the views show: a movement, one of the two below,
// or all where it is "". Everything else is dimmed, in every view.
type Filter string

// The filters that are no movement.
const (
	OnlyRecurring Filter = "recurring"
	OnlyWeak      Filter = "weakness"
)

// Filters are what the filter menu offers, in its order.
var Filters = []Filter{
	"", Filter(compare.Improved), Filter(compare.Declined), Filter(compare.Stayed),
	Filter(compare.New), Filter(compare.Gone), OnlyRecurring, OnlyWeak,
}

// Shows reports whether a row of some marks is shown.
func (f Filter) Shows(m compare.Movement, recurs, weak bool) bool {
	switch f {
	case "":
		return true
	case OnlyRecurring:
		return recurs
	case OnlyWeak:
		return weak
	}
	return compare.Movement(f) == m
}

// ShowsTheme reports whether a filter asks for a theme.
func (s *Context) ShowsTheme(t *compare.ThemeRow, f Filter) bool {
	recurs := false
	for i := range s.Comparison.Recurring {
		recurs = recurs || s.Comparison.Recurring[i].Theme == t.Theme
	}
	weak := t.Balance.Left == compare.AllWeak || t.Balance.Right == compare.AllWeak
	return f.Shows(t.Shown(), recurs, weak)
}

// ShowsWeakness reports whether a filter asks for a recurring weakness.
func (s *Context) ShowsWeakness(r *compare.Recurring, f Filter) bool {
	return f.Shows(s.Index.ThemeMovement(r.Theme), true, true)
}

// ShowsSentence reports whether the filter asks for a sentence that speaks of a
// theme.
func (s *Context) ShowsSentence(theme string, recurs, weak bool) bool {
	return s.Filter.Shows(s.Index.ThemeMovement(theme), recurs, weak)
}

// ShowsStatus reports whether a filter asks for what became of a recommendation:
// what moved on improved, what is still asked for stayed and recurs, what is not
// mentioned is in the left report only.
func (f Filter) ShowsStatus(s compare.Status) bool {
	m := map[compare.Status]compare.Movement{
		compare.Resolved: compare.Improved, compare.Partly: compare.Improved,
		compare.StillThere: compare.Stayed, compare.NotMentioned: compare.Gone,
	}[s]
	return f.Shows(m, s == compare.StillThere, s == compare.StillThere || s == compare.Partly)
}

// ShowsChange reports whether a filter asks for a change that a report states.
func (f Filter) ShowsChange(c model.Change) bool {
	m := map[model.Change]compare.Movement{
		model.Improved: compare.Improved, model.Declined: compare.Declined, model.Persists: compare.Stayed,
	}[c]
	return f.Shows(m, c == model.Persists, c == model.Persists || c == model.Declined)
}

// Dimmed are painted lines as they look where the filter does not ask for them;
// the bar of the cursor stays.
func (s *Context) Dimmed(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		rest, here := strings.CutPrefix(ansi.Strip(l), s.Glyphs.Bar)
		if rest != "" {
			rest = s.Styles.Faint.Paint(rest)
		}
		if here {
			rest = s.Styles.Selected.Paint(s.Glyphs.Bar) + rest
		}
		out[i] = rest
	}
	return out
}

// FilterName is what people call a filter.
func (s *Context) FilterName(f Filter) string {
	switch f {
	case "":
		return "everything"
	case OnlyRecurring:
		return s.Glyphs.Recurring + " recurring"
	case OnlyWeak:
		return s.Glyphs.Weakness + " weaknesses"
	}
	return s.MovementMark(compare.Movement(f)).String()
}
