package parse

import (
	"slices"
	"strconv"
	"strings"

	"reinspect/internal/framework"
	"reinspect/internal/load/parse/sentence"
	"reinspect/internal/pattern"
	"reinspect/model"
)

// leastAddress is the fewest lines that a letter's addresses take up.
const leastAddress = 3

// letterLines is the most lines that a letter's addresses can take up.
const letterLines = 60

// dateWords is how many words a date has: "12 May 2017".
const dateWords = 3

// mostSubjectLines is the most lines that the subject of a letter takes up.
const mostSubjectLines = 5

// letterSubject returns the lines [from, to) of a letter's subject: worded as a
// title of the framework, mostly below the addresses, or right below the
// salutation.
func (r *reader) letterSubject() (from, to int, ok bool) {
	first := leastAddress
	if r.fw.ID != "" && !r.fw.Graded() { // a framework of letters: it can stand above them
		first = 0
	}
	greeted := r.salutation() + 1
	for i := 0; i < len(r.lines) && i < letterLines; i++ {
		if _, titled := anyStarts(r.fw.Titles, r.lines[i].label); titled && i >= first || i == greeted && i > 0 {
			if to, ok := r.subjectEnd(i); ok {
				return i, to, true
			}
		}
	}
	return 0, 0, false
}

// salutation returns the line in which a letter greets its reader; -1 if there is
// none.
func (r *reader) salutation() int {
	for i := 0; i < len(r.lines) && i < letterLines; i++ {
		_, greets := anyStarts(words().Letter.Salutation, framework.Fold(r.lines[i].text))
		if greets && len(strings.Fields(r.lines[i].text)) <= mostPlainHeadingWords {
			return i
		}
	}
	return -1
}

// subjectEnd returns the line after a subject that begins at line i; ok is
// false where a sentence of the letter begins there.
func (r *reader) subjectEnd(i int) (to int, ok bool) {
	text := r.lines[i].text
	for to = i + 1; to < len(r.lines) && to < i+mostSubjectLines; to++ {
		a, b := &r.lines[to-1], &r.lines[to]
		if b.gap || b.taken != free || a.Page != b.Page || a.Bold != b.Bold || a.Size != b.Size {
			break
		}
		text = join(text, b.text)
	}
	return to, r.headingLike(i) || isSubject(text)
}

// isSubject reports whether text could be the subject of a letter, which some
// end with a full stop: it is short and has no verb.
func isSubject(text string) bool {
	return len(strings.Fields(text)) <= mostTitleWords && !anyIn(words().Letter.Verbs, framework.Fold(text))
}

// letterPlace returns the place that a letter is about: from its subject, else
// from the salutation and the first sentences.
func (r *reader) letterPlace(subject string) string {
	frames := slices.Concat(r.fw.Frames, words().Place.Frames)
	if place := placeBefore(authorityIn(abbreviation().ReplaceAllString(subject, ""), frames)); place != "" {
		return place
	}
	if i := r.salutation(); i >= 0 {
		if place := authorityIn(r.lines[i].text, words().Letter.Frames); place != "" {
			return place
		}
	}
	for _, s := range r.openingSentences() {
		if anyIn(words().Letter.Visit, framework.Fold(s)) {
			if place := placeBefore(authorityIn(s, frames)); place != "" {
				return place
			}
		}
	}
	return placeSpokenOf(r.allText())
}

// afterPlace is what a subject or a sentence goes on with after a place.
var afterPlace = pattern.Lazy(`(?:\s*[:;]|\.\d|\.$|\s[–—-]\s|,\s+\p{Ll}|\s*\().*$`)

// placeBefore is a place without what stands after it.
func placeBefore(name string) string {
	name = afterPlace().ReplaceAllString(name, "")
	runes, folded := foldKeeping(name)
	for _, p := range words().Letter.After {
		if start, _, ok := p.Find(folded); ok && start > 0 {
			folded = folded[:start]
		}
	}
	return placeName(textOf(runes, 0, len(folded)))
}

// openingSentences returns the sentences of the document's first lines, of a
// letter those below its subject. Fields of a front page are no sentences.
func (r *reader) openingSentences() []string {
	text := ""
	_, from, _ := r.letterSubject()
	for i := from; i < len(r.lines) && i < from+letterLines; i++ {
		if _, field := beforeField(r.lines[i].text); !field {
			text = join(text, r.lines[i].text)
		}
	}
	return sentence.Split(text)
}

// letterDate returns the day on which a letter was written: the first line that
// holds nothing but a date.
func (r *reader) letterDate() model.Date {
	for i := 0; i < len(r.lines) && i < leastAddress; i++ {
		l := &r.lines[i]
		if d := period(l.text); !d.IsZero() && d.Start == d.End && len(strings.Fields(l.text)) <= dateWords {
			return d.Start
		}
	}
	return model.Date{}
}

// toldPeriod returns the days of the inspection where a sentence at the
// beginning tells them, as letters do: "This inspection took place from 3 to
// 7 June 2031". A year that it leaves out follows from the letter's date.
func (r *reader) toldPeriod() model.Period {
	written, opening := r.letterDate(), r.openingSentences()
	for _, s := range opening {
		folded := framework.Fold(s)
		for _, p := range words().Fields.Told {
			if _, end, ok := p.Find(folded); ok {
				rest, _, _ := strings.Cut(folded[end:], ", ")
				if found := periodBefore(rest, written); !found.IsZero() {
					return found
				}
			}
		}
	}
	if r.fw.Kind == "" && r.fw.ID != "" {
		return model.Period{}
	}
	for _, s := range opening {
		folded := framework.Fold(s)
		if !anyIn(words().Letter.Visit, folded) || anyIn(words().Verdict.Earlier, folded) {
			continue
		}
		if found := daysOfVisit(s, written); !found.IsZero() {
			return found
		}
	}
	return model.Period{}
}

// periodBefore reads a period whose year, if it names none, is the last one
// before a day.
func periodBefore(text string, day model.Date) model.Period {
	found := period(text)
	if !found.IsZero() || day.IsZero() {
		return found
	}
	for year := day.Year; year >= day.Year-1; year-- {
		found = period(text + " " + strconv.Itoa(year))
		if !found.IsZero() && !day.Before(found.End) {
			return found
		}
	}
	return model.Period{}
}

// partScope parts the first paragraphs of a letter, which say what was inspected,
// how and by whom, from those that say what was found.
func (r *reader) partScope(parts []part) []part {
	first := &parts[0]
	n := 0
	for n < len(first.pieces) && anyIn(r.fw.Scope, framework.Fold(abbreviation().ReplaceAllString(first.pieces[n].text, ""))) {
		n++
	}
	if first.heading.title != "" || n == 0 {
		return parts
	}
	scope := part{heading: first.heading, background: true, pieces: first.pieces[:n]}
	first.pieces = first.pieces[n:]
	return append([]part{scope}, parts...)
}
