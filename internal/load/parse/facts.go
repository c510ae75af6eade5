package parse

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"reinspect/internal/framework"
	"reinspect/model"
)

// facts are what the front page says of the inspection.
type facts struct {
	title, authority, lead string
	inspected              model.Period
	published              model.Date
}

// readFacts reads the front page. Its fields win over every running footer.
func (r *reader) readFacts() facts {
	var f facts
	f.title = r.title()
	f.authority = authorityIn(f.title, slices.Concat(r.fw.Frames, words().Place.Frames))
	if r.fw.TitleIsPlace {
		f.authority = placeNamed(f.title)
	}
	if r.fw.ID == "" && f.authority == "" {
		f.authority = cmp.Or(authorityIn(f.title, words().Place.Loose), r.placeOnFront())
	}
	if _, _, letter := r.letterSubject(); letter && !r.fw.TitleIsPlace {
		f.authority = r.letterPlace(f.title)
	}
	value, next := r.field(words().Fields.Inspected)
	if f.inspected = period(value); f.inspected.IsZero() {
		f.inspected = period(value + " " + next) // the year has wrapped
	}
	if f.inspected.IsZero() {
		f.inspected = r.toldPeriod()
	}
	value, _ = r.field(words().Fields.Published)
	f.published = period(value).Start
	value, _ = r.field(words().Fields.Lead)
	f.lead = personIn(value)
	if f.lead == "" {
		f.lead = r.leadInTeam()
	}
	return f
}

// leadInTeam returns the inspectors whom the list of the team names as lead,
// each in a cell or line of their own.
func (r *reader) leadInTeam() string {
	var names []string
	for i := range r.lines {
		for _, c := range r.lines[i].Cells {
			folded := strings.TrimRight(framework.Fold(c.Text), " .")
			for _, p := range words().Fields.Lead {
				start, end, ok := p.Find(folded)
				if !ok || start == 0 || end != len(folded) {
					continue
				}
				if n := oneName(clean(c.Text)); n != "" && !slices.Contains(names, n) {
					names = append(names, n)
				}
			}
		}
	}
	return strings.Join(names, " and ")
}

// mostTitleLines is how many lines a title can take.
const mostTitleLines = 12

// title returns the document's title: its first lines, up to the first field
// of the front page. Without any such field the first line alone is taken, if
// it is short enough to be a title.
func (r *reader) title() string {
	text := ""
	if from, to, ok := r.letterSubject(); ok {
		for j := range max(to, r.salutation()+1) {
			if j >= from && j < to {
				text = join(text, r.lines[j].text)
			}
			if r.lines[j].taken == free {
				r.lines[j].taken = inFront
			}
		}
		return strings.TrimRight(tidyTitle(text), ".")
	}
	for i := 0; i < len(r.lines) && i < mostTitleLines; i++ {
		l := &r.lines[i]
		if head, ok := beforeField(l.text); ok {
			r.markFront(i)
			return tidyTitle(join(text, head))
		}
		if l.taken != free || r.tableHead(i) {
			break
		}
		if r.fw.TitleIsPlace && l.Size < r.lines[0].Size {
			continue // an address
		}
		text = join(text, l.text)
	}
	if len(r.lines) == 0 || len(strings.Fields(r.lines[0].text)) > mostHeadingWords {
		return ""
	}
	return tidyTitle(r.wholeTitle())
}

// wholeTitle returns the first line of a document that no framework claims, and
// the next ones as long as the title cannot end there: "Report on an inspection
// of". A document of a known framework has its title in the first line.
func (r *reader) wholeTitle() string {
	text := r.lines[0].text
	for i := 1; r.fw.ID == "" && i < min(len(r.lines), mostSubjectLines); i++ {
		folded := framework.Fold(text)
		if !anyIs(words().Place.Unfinished, folded[strings.LastIndex(folded, " ")+1:]) {
			break
		}
		text = join(text, r.lines[i].text)
	}
	return text
}

// markFront marks the title's lines and those of the fields below them.
func (r *reader) markFront(firstField int) {
	for i := range r.lines {
		l := &r.lines[i]
		_, field := beforeField(l.text)
		if i > firstField && !field && !personIsAll(l.text) && !(isDigits(l.text) && len(l.text) == len("2024")) {
			return
		}
		if l.taken == free {
			l.taken = inFront
		}
	}
}

// markAsides marks the publisher's notes on the front page, and the
// title where the next page repeats it.
func (r *reader) markAsides(title string) {
	for i := 0; i < len(r.lines) && r.lines[i].number == 0; i++ {
		l := &r.lines[i]
		_, aside := anyStarts(words().Aside, framework.Fold(l.text))
		again := l.taken == free && len(l.label) > 20 && i > 0 && strings.HasPrefix(label(title), l.label)
		if aside || again || i > 0 && r.lines[i-1].taken == isNote && !l.gap && r.body > 0 {
			l.taken = isNote
		}
	}
}

// personIsAll reports whether a line is just an inspector's post, as printed
// below the name.
func personIsAll(text string) bool {
	return anyIs(words().Person.After, strings.Trim(framework.Fold(text), " .,"))
}

// beforeField reports whether a line names a front-page field, and returns
// what stands before it, where the format has run title and field together.
func beforeField(text string) (before string, ok bool) {
	if len(text) > mostFieldLine {
		return "", false
	}
	for _, group := range fieldGroups() {
		if b, _, _, found := cutField(group, text); found {
			return b, true
		}
	}
	return "", false
}

// mostFieldLine is how many bytes a front-page line with a field can have.
const mostFieldLine = 300

func fieldGroups() [][]framework.Phrase {
	f := &words().Fields
	return [][]framework.Phrase{f.Inspected, f.Published, f.Lead, f.Other}
}

// cutField finds one of the labels in text; a label stands at the line's
// beginning or is followed by a colon.
func cutField(labels []framework.Phrase, text string) (before, after string, start int, ok bool) {
	if !mentions(labels, strings.ToLower(text)) {
		return "", "", 0, false
	}
	runes, folded := foldKeeping(text)
	for _, p := range labels {
		s, e, found := p.Find(folded)
		if !found {
			// Text from PDFs can lose the blank after a label's value.
			for _, w := range p.Wordings() {
				i := strings.Index(folded, w)
				if i < 0 || i+len(w) < len(runes) && unicode.IsLower(runes[i+len(w)]) {
					continue
				}
				if i == 0 || unicode.IsDigit(rune(folded[i-1])) {
					s, e, found = i, i+len(w), true
					break
				}
			}
		}
		if !found {
			continue
		}
		rest := strings.TrimLeft(folded[e:], " ")
		if s > 0 && !strings.HasPrefix(rest, ":") && !unicode.IsDigit(rune(folded[s-1])) {
			continue
		}
		return textOf(runes, 0, s), textOf(runes, e, len(folded)), s, true
	}
	return "", "", 0, false
}

// mentions reports whether one of the labels' wordings stands in lower-case
// text, even in the middle of a word.
func mentions(labels []framework.Phrase, lower string) bool {
	for _, p := range labels {
		for _, w := range p.Wordings() {
			if strings.Contains(lower, w) {
				return true
			}
		}
	}
	return false
}

// field returns the value that follows one of the labels, to the next label
// or the line's end, and the line after it; where the line holds the label
// alone, the value is the next line.
func (r *reader) field(labels []framework.Phrase) (value, next string) {
	for i := range r.lines {
		l := &r.lines[i]
		if l.taken == inContents || l.taken == isEnd || len(l.text) > mostFieldLine {
			continue
		}
		_, value, _, ok := cutField(labels, l.text)
		if !ok || r.otherField(labels, l.text) {
			continue
		}
		next := ""
		if i+1 < len(r.lines) {
			next = r.lines[i+1].text
		}
		if value = strings.TrimLeft(value, " :\t"); value == "" {
			value, next = next, ""
		}
		for _, group := range fieldGroups() {
			if before, _, at, found := cutField(group, value); found && at > 0 {
				value = before
			}
		}
		if value = strings.TrimSpace(value); value != "" {
			return value, next
		}
	}
	return "", ""
}

// otherField reports whether a line begins with a field whose label holds the
// wanted one ("deputy lead inspector").
func (r *reader) otherField(labels []framework.Phrase, text string) bool {
	_, other := anyStarts(words().Fields.Other, framework.Fold(text))
	_, own := anyStarts(labels, framework.Fold(text))
	return other && !own
}

// foldKeeping folds text rune by rune, so that positions in the folded text can
// be mapped to the original. Runs of spaces must already be single.
func foldKeeping(text string) (runes []rune, folded string) {
	var b strings.Builder
	for _, c := range text {
		f := framework.Fold(string(c))
		if f == "" && unicode.IsSpace(c) {
			f = " "
		}
		for range len(f) {
			runes = append(runes, c)
		}
		b.WriteString(f)
	}
	return runes, b.String()
}

// textOf returns the original text of a stretch of folded bytes.
func textOf(runes []rune, from, to int) string {
	var b strings.Builder
	for i := from; i < to && i < len(runes); {
		b.WriteRune(runes[i])
		i += max(1, len(framework.Fold(string(runes[i]))))
	}
	return strings.TrimSpace(b.String())
}

// mostNames is the most words in an inspector's name.
const mostNames = 5

// personIn returns the names in a field's value without titles and posts;
// two names are joined by " and ".
func personIn(value string) string {
	var names []string
	for _, one := range strings.FieldsFunc(strings.ReplaceAll(value, " and ", ";"), func(c rune) bool { return c == ';' || c == '&' }) {
		if n := oneName(one); n != "" {
			names = append(names, n)
		}
	}
	return strings.Join(names, " and ")
}

// oneName returns the words at the beginning of text that are a name.
func oneName(text string) string {
	text, _, _ = strings.Cut(text, ",")
	text, _, _ = strings.Cut(text, "(")
	fields := strings.Fields(text)
	for i := range fields {
		if _, ok := anyStarts(words().Person.After, framework.Fold(strings.Join(fields[i:], " "))); ok {
			fields = fields[:i]
			break
		}
	}
	for len(fields) > 0 && anyIs(words().Person.Before, strings.Trim(framework.Fold(fields[0]), ".:")) {
		fields = fields[1:]
	}
	if len(fields) < 2 || len(fields) > mostNames {
		return ""
	}
	for _, f := range fields {
		if strings.ContainsAny(f, "0123456789:") {
			return ""
		}
	}
	if !unicode.IsUpper([]rune(fields[0])[0]) {
		return ""
	}
	return strings.Trim(strings.Join(fields, " "), " .;-–")
}
