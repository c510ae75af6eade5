package reports

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/field"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// filter is what the reader has typed, taken apart: plain words, and values of
// fields. Of several values of a field one is enough; all fields must agree.
type filter struct {
	words  []string
	values map[string][]string
	wrong  string // what of it is not understood; "" where all is
}

// fields are the names before a colon, in the order in which they are told.
var fields = []string{"grade", "area", "from", "to", "kind", "authority"}

// usage is what can be typed, as it is told while nothing is.
const usage = "words, or grade:inadequate area:leadership from:2022 to:2024 kind:send authority:norfolk"

// dayOrPart is a year, a month or a day.
var dayOrPart = regexp.MustCompile(`^\d{4}(-\d\d){0,2}$`)

// parse takes a filter apart. A field without a value yet asks for nothing.
func parse(text string) filter {
	f := filter{values: map[string][]string{}}
	for _, part := range split(view.Fold(text)) {
		name, value, named := strings.Cut(part, ":")
		switch {
		case !named:
			f.words = append(f.words, part)
		case !slices.Contains(fields, name):
			f.wrong = "no field is called " + name + ": " + strings.Join(fields, ", ")
		case value == "":
		case (name == "from" || name == "to") && !dayOrPart.MatchString(value):
			f.wrong = name + " takes a year, 2022, or 2022-05, or 2022-05-30"
		default:
			f.values[name] = append(f.values[name], strings.ReplaceAll(value, "-", hyphen[name]))
		}
	}
	return f
}

// hyphen is what stands for a hyphen in the value of a field: words can be typed
// with one between them, and days have their own.
var hyphen = map[string]string{"from": "-", "to": "-", "grade": " ", "area": " ", "kind": " ", "authority": " "}

// split parts a text at its spaces; those between quotation marks are kept.
func split(text string) []string {
	quoted := false
	parts := strings.FieldsFunc(text, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	})
	for i := range parts {
		parts[i] = strings.ReplaceAll(parts[i], `"`, "")
	}
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// word is a plain word of the filter. One that stands nowhere is looked for in
// the names of authorities by its letters in their order.
type word struct {
	text  string
	fuzzy bool
}

func (l *List) wordsOf(f filter) []word {
	words := make([]word, len(f.words))
	for i, w := range f.words {
		words[i] = word{w, !slices.ContainsFunc(l.entries, func(e *entry) bool { return strings.Contains(e.text, w) })}
	}
	return words
}

// textOf is what plain words are looked for in.
func textOf(r *Row) string {
	parts := []string{
		r.Report.Authority, r.Report.Title, filepath.Base(r.Path), r.Report.Framework.Name, wording.ShortFramework(r.Report),
		wording.Kind(r.Report), r.Report.Inspected.String(), wording.Year(r.Report),
	}
	for _, g := range r.Grades {
		if g.Area == model.OverallArea {
			parts = append(parts, wording.Grade(g.Judgement))
		}
	}
	return view.Fold(pane.Clean(strings.Join(parts, "\n")))
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
	if len(f.values) == 0 {
		return true
	}
	return e.Report != nil && f.inTime(e) && f.ofKind(e) && f.inPlace(e) && f.graded(e)
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

func (f *filter) inTime(e *entry) bool {
	day := e.day.String()
	for _, from := range f.values["from"] {
		if day < from {
			return false
		}
	}
	for _, to := range f.values["to"] {
		if day == "" || day[:len(to)] > to {
			return false
		}
	}
	return true
}

// ofKind looks at the kind of document and at the framework, whose name often
// says what kind of inspection it was.
func (f *filter) ofKind(e *entry) bool {
	return f.any("kind", wording.Kind(e.Report), e.Report.Framework.ID, e.Report.Framework.Name)
}

func (f *filter) inPlace(e *entry) bool { return f.any("authority", e.Report.Authority, e.at.name) }

// graded reports whether one grade has both the grade and the area asked for.
func (f *filter) graded(e *entry) bool {
	if len(f.values["grade"])+len(f.values["area"]) == 0 {
		return true
	}
	return slices.ContainsFunc(e.Grades, func(g Grade) bool {
		return f.any("grade", g.Grade, wording.Grade(g.Judgement), wording.GradeLetters(g.Judgement)) &&
			f.any("area", append([]string{g.Area, g.Title}, g.Covers...)...)
	})
}

// any reports whether one of the values of a field begins a word of one of some
// texts, or the field has none.
func (f *filter) any(name string, texts ...string) bool {
	values := f.values[name]
	return len(values) == 0 || slices.ContainsFunc(values, func(v string) bool {
		return slices.ContainsFunc(texts, func(text string) bool {
			text = strings.ReplaceAll(view.Fold(pane.Clean(text)), "-", " ")
			return strings.Contains(" "+text, " "+v)
		})
	})
}

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
