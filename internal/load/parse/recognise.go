package parse

import (
	"strings"

	"reinspect/internal/framework"
	"reinspect/model"
)

// recognition is which framework a document follows and by what it shows.
type recognition struct {
	known bool
	table *table // the printed judgement table; nil where there is none
}

// recognise finds the document's framework and makes it the reader's. The
// printed judgement table decides; where there is none, the headings that
// carry grades do, then the wording of the title. The date never does: forms
// overlap in time.
func (r *reader) recognise(frameworks *framework.Set) recognition {
	var best recognition
	bestFit := fit{}
	r.fw = &framework.Framework{}
	inspected := r.inspectedUntil()
	for _, fw := range frameworks.All() {
		if tooNew(fw, inspected) {
			continue
		}
		if t, f := r.bestTable(fw); t != nil && f.better(bestFit) && r.owns(fw, t) {
			best, bestFit = recognition{known: true, table: t}, f
			r.fw = fw
		}
	}
	if best.known {
		return best
	}
	if r.byHeadings(frameworks, inspected) {
		return recognition{known: true}
	}
	headings, subjects := r.opening()
	longest := 0
	for _, fw := range frameworks.All() {
		for _, p := range fw.Titles {
			if start, end, ok := p.Find(headings); ok && end-start > longest {
				longest, r.fw, best.known = end-start, fw, true
			}
			for _, subject := range subjects {
				if end, ok := p.Starts(subject); ok && end > longest {
					longest, r.fw, best.known = end, fw, true
				}
			}
		}
	}
	if !best.known {
		r.fw = &framework.Framework{Parts: words().Parts, None: words().None}
	}
	return best
}

// inspectedUntil is the last day of the inspection, as the front page gives it,
// or else the day of publication.
func (r *reader) inspectedUntil() model.Date {
	for _, field := range [][]framework.Phrase{words().Fields.Inspected, words().Fields.Published} {
		value, next := r.field(field)
		if day := period(value + " " + next).End; !day.IsZero() {
			return day
		}
	}
	return model.Date{}
}

// tooNew reports whether a framework came into use more than a year after an
// inspection, which cannot have followed it then: older regimes used the same
// names for some of their judgements.
func tooNew(fw *framework.Framework, inspected model.Date) bool {
	if inspected.IsZero() {
		return false
	}
	inspected.Year++
	return inspected.String() < fw.Since
}

// mostTitleWords is how long a title can be; openingLines is how far into a
// document one can stand (letters begin with an address).
const (
	mostTitleWords = 60
	openingLines   = letterLines
)

// opening returns the folded headings among the document's first lines: blocks
// of few words that are no sentence; and apart from them what could be the
// subject of a letter, in spite of the full stop at its end.
func (r *reader) opening() (headings string, subjects []string) {
	var all []string
	block := ""
	flush := func() {
		n := len(strings.Fields(block))
		switch {
		case n == 0 || n > mostTitleWords:
		case !endsSentence(block):
			all = append(all, framework.Fold(block))
		case isSubject(block):
			subjects = append(subjects, framework.Fold(block))
		}
		block = ""
	}
	for i := 0; i < len(r.lines) && i < openingLines; i++ {
		if r.lines[i].gap {
			flush()
		}
		block = join(block, r.lines[i].text)
	}
	flush()
	return strings.Join(all, " | "), subjects
}

// byHeadings recognises a framework by its sections' headings where no table
// is printed or could be read: by the areas headed with a grade. Of two whose
// headings are alike the one in use at the time is taken; that needs the date,
// which decides nothing else.
func (r *reader) byHeadings(frameworks *framework.Set, inspected model.Date) bool {
	best, bestFit := (*framework.Framework)(nil), fit{}
	for _, fw := range frameworks.All() { // the oldest first
		if !fw.Graded() || tooNew(fw, inspected) {
			continue
		}
		f := r.headingFit(fw)
		inUse := !inspected.IsZero() && fw.Since <= inspected.String()
		if f.graded >= leastRows && (f.better(bestFit) || f == bestFit && inUse) {
			best, bestFit = fw, f
		}
	}
	if best == nil || r.unnamedRows(best) > bestFit.graded {
		r.fw = &framework.Framework{}
		return false
	}
	r.fw = best
	r.warn("no judgement table was found: the framework was recognised by the section headings")
	return true
}

// fitLines is how many lines of a report are looked at for the headings of each
// framework; the longest report known has 1,900.
const fitLines = 3000

// headingFit counts the areas of a framework that are headed with a grade. The
// judgement on the whole has no section, so its heading is not missed.
func (r *reader) headingFit(fw *framework.Framework) fit {
	r.fw = fw
	headed := map[string]bool{}
	first := firstWords(fw)
	for i := range min(len(r.lines), fitLines) {
		if !first.begins(r.lines[i].label) || !r.mayHead(i) {
			continue
		}
		if h, ok := r.headingAt(i); ok && h.grade != "" && h.area != "" {
			headed[h.area] = true
		}
	}
	f := fit{graded: len(headed)}
	for _, a := range fw.Areas {
		if a.ID != model.OverallArea && !a.Optional && !headed[a.ID] {
			f.missing++
		}
	}
	return f
}

// fit says how well a table of judgements is a framework's.
type fit struct{ graded, missing int }

// better reports whether f explains more of the table than g.
func (f fit) better(g fit) bool {
	if f.graded != g.graded {
		return f.graded > g.graded
	}
	return f.missing < g.missing
}

// leastRows is how many graded rows make a table: fewer are a section's
// heading in a box.
const leastRows = 2

// bestTable returns the document's judgement table under a framework: the
// first of those with the most graded rows.
func (r *reader) bestTable(fw *framework.Framework) (*table, fit) {
	var best *table
	var bestFit fit
	for _, t := range r.tables(fw) {
		f := fit{}
		areas := map[string]bool{}
		for _, row := range t.rows {
			areas[row.area.Title] = true
			if row.grade != "" {
				f.graded++
			}
		}
		for _, a := range fw.Areas {
			if len(a.Labels) > 0 && len(a.Verdicts) == 0 && !areas[a.Title] {
				f.missing++
			}
		}
		if f.graded >= leastRows && (best == nil || f.better(bestFit)) {
			best, bestFit = &t, f
		}
	}
	return best, bestFit
}

// owns reports whether a table is one of a framework's: no more rows with a
// grade that the framework does not name stand around it than in it.
func (r *reader) owns(fw *framework.Framework, t *table) bool {
	own, others := 0, 0
	for _, row := range t.rows {
		if row.grade != "" {
			own++
		}
	}
	for i := t.from - 1; i >= 0 && r.tableLike(i); i-- {
		others += r.endsInGrade(fw, i)
	}
	for i := t.to; i < len(r.lines) && r.tableLike(i); i++ {
		others += r.endsInGrade(fw, i)
	}
	return others <= own
}

// tableLike reports whether a line could be a row of a table or a heading in
// it: a few words that are no sentence.
func (r *reader) tableLike(i int) bool {
	l := &r.lines[i]
	return !l.bullet && len(strings.Fields(l.text)) <= mostHeadingWords && (len(l.Cells) > 1 || !endsSentence(l.text))
}

// endsInGrade is 1 for a line that names something and ends in a grade, else 0.
func (r *reader) endsInGrade(fw *framework.Framework, i int) int {
	if grade, subject := gradeAtEnd(fw.Scale, r.lines[i].label); grade != "" && subject != "" {
		return 1
	}
	return 0
}

// unnamedRows counts the rows of tables in the document that give a grade to
// what the framework does not name.
func (r *reader) unnamedRows(fw *framework.Framework) int {
	n := 0
	for i := range min(len(r.lines), fitLines) {
		l := &r.lines[i]
		if len(l.Cells) < 2 || l.bullet || l.taken != free {
			continue
		}
		grade, subject := gradeAtEnd(fw.Scale, l.label)
		if _, whole, more := labelled(fw, subject); grade != "" && subject != "" && !whole && !more {
			n++
		}
	}
	return n
}

// markContents marks the table of contents: lines that end in a page
// number, and those that run on into one. What it lists are sections.
func (r *reader) markContents() {
	for i := range r.lines {
		if r.lines[i].taken != free || !anyIs(words().Contents, r.lines[i].label) || len(r.lines[i].Cells) > 1 {
			continue
		}
		end := i + 1
		for j := end; j < len(r.lines) && j < end+4; j++ {
			if endsInNumber(r.lines[j].text) && len(r.lines[j].text) < 160 {
				end = j + 1
			}
		}
		r.contents = end
		entry := ""
		for j := i; j < end; j++ {
			r.lines[j].taken = inContents
			if entry = join(entry, r.lines[j].text); j > i && endsInNumber(entry) {
				r.listed[label(entry)] = true
				entry = ""
			}
			if j == i {
				entry = ""
			}
		}
	}
}

func endsInNumber(s string) bool {
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// markEnd marks the publisher's notes after the report's last word. They
// stand in the document's second half; the same words further up are text.
func (r *reader) markEnd() {
	for i := len(r.lines) / 2; i < len(r.lines); i++ {
		folded := framework.Fold(r.lines[i].text)
		_, own := anyStarts(r.fw.End, folded)
		if _, shared := anyStarts(words().End, folded); own || shared {
			for j := i; j < len(r.lines); j++ {
				r.lines[j].taken = isEnd
			}
			return
		}
	}
}

// gradedRow reports whether a line is a table row that ends in a grade.
func (r *reader) gradedRow(i int) bool {
	cells := r.lines[i].Cells
	return len(cells) > 1 && gradeIs(r.fw.Scale, clean(cells[len(cells)-1].Text)) != "" && !r.headingLike(i)
}

// markTable marks the lines of the judgement table, and the rows below it
// that are nobody's judgement now, such as the grade at the last inspection.
func (r *reader) markTable(t *table) {
	if t == nil {
		return
	}
	for i := t.from; i < t.to || i < len(r.lines) && r.gradedRow(i); i++ {
		if r.lines[i].taken == free {
			r.lines[i].taken = inTable
		}
	}
}
