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
	for _, fw := range frameworks.All() {
		if t, f := r.bestTable(fw); t != nil && f.better(bestFit) {
			best, bestFit = recognition{known: true, table: t}, f
			r.fw = fw
		}
	}
	if best.known {
		return best
	}
	if r.byHeadings(frameworks) {
		return recognition{known: true}
	}
	opening := r.opening()
	longest := 0
	for _, fw := range frameworks.All() {
		for _, p := range fw.Titles {
			if start, end, ok := p.Find(opening); ok && end-start > longest {
				longest, r.fw, best.known = end-start, fw, true
			}
		}
	}
	return best
}

// mostTitleWords is how long a title can be; openingLines is how far into a
// document one can stand (letters begin with an address).
const (
	mostTitleWords = 60
	openingLines   = 40
)

// opening returns the folded headings among the document's first lines:
// blocks of few words that are no sentence.
func (r *reader) opening() string {
	var headings []string
	block := ""
	flush := func() {
		if n := len(strings.Fields(block)); n > 0 && n <= mostTitleWords && !endsSentence(block) {
			headings = append(headings, framework.Fold(block))
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
	return strings.Join(headings, " | ")
}

// byHeadings recognises a framework by its sections' headings where no table
// is printed or could be read: by the areas headed with a grade. Of two whose
// headings are alike the one in use at the time is taken; that needs the date,
// which decides nothing else.
func (r *reader) byHeadings(frameworks *framework.Set) bool {
	value, next := r.field(words().Fields.Inspected)
	inspected := period(value + " " + next).End.String()
	best, bestFit := (*framework.Framework)(nil), fit{}
	for _, fw := range frameworks.All() { // the oldest first
		if !fw.Graded() {
			continue
		}
		f := r.headingFit(fw)
		inUse := inspected != "" && fw.Since <= inspected
		if f.graded >= leastRows && (f.better(bestFit) || f == bestFit && inUse) {
			best, bestFit = fw, f
		}
	}
	if best == nil {
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
