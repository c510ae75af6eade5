package reports

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/query"
	"reinspect/tui/field"
	"reinspect/tui/view"
)

// filter is what the reader has typed.
type filter struct {
	query.Query
	wrong error // what of it is not understood; nil where all is
}

func parse(text string) filter {
	q, wrong := query.ParseReports(text, query.Known{})
	return filter{q, wrong}
}

// word is a plain word of the filter. One that stands nowhere is looked for in
// the names of authorities by its letters in their order.
type word struct {
	text  string
	fuzzy bool
}

func (l *List) wordsOf(f filter) []word {
	words := make([]word, len(f.Phrases))
	for i, w := range f.Phrases {
		w = view.Fold(w)
		words[i] = word{w, !slices.ContainsFunc(l.entries, func(e *entry) bool { return strings.Contains(e.text, w) })}
	}
	return words
}

// asksFor reports whether the filter asks for a row.
func (f *filter) asksFor(e *entry, words []word) bool {
	for _, w := range words {
		switch {
		case !w.fuzzy && strings.Contains(e.text, w.text):
		case w.fuzzy && e.at != nil && inOrder(e.at.folded, w.text):
		default:
			return false
		}
	}
	if e.Report == nil {
		return !f.Picks() && f.From == "" && f.To == ""
	}
	return f.AsksFor(e.Report, e.grades, e.at.name)
}

// inOrder reports whether a text has some letters in their order.
func inOrder(text, letters string) bool {
	for _, r := range letters {
		_, rest, found := strings.Cut(text, string(r))
		if !found {
			return false
		}
		text = rest
	}
	return true
}

// Filtered reports whether there is a filter.
func (l *List) Filtered() bool { return l.query.Value() != "" }

// Typing reports whether the filter is being typed: all keys are then its.
func (l *List) Typing() bool { return l.typing }

// Type takes a key or a paste while the filter is typed.
func (l *List) Type(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "enter", "down", "tab":
			l.stopTyping()
			return nil
		case "esc":
			l.query.SetValue("")
			l.stopTyping()
			l.refilter()
			return nil
		}
	}
	was := l.query.Value()
	cmd := field.TypeLine(&l.query, msg)
	if l.query.Value() != was {
		l.refilter()
	}
	return cmd
}

func (l *List) stopTyping() {
	l.typing = false
	l.query.Blur()
}

func (l *List) refilter() {
	l.filter = parse(l.query.Value())
	l.build()
}
