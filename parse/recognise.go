package parse

import (
	"strings"

	"reinspect/framework"
)

// recognition is which framework a document follows and by what it shows.
type recognition struct {
	known bool
	table *table // the printed judgement table; nil where there is none
}

// recognise finds the document's framework and makes it the reader's. The
// printed judgement table decides; where there is none, the wording of the
// title does. The date never does: forms overlap in time.
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

// mostTitleWords is how far into a document its title can reach.
const mostTitleWords = 60

// opening returns the folded first words of the document, its title among them.
func (r *reader) opening() string {
	var text []string
	for i := range r.lines {
		if len(text) > mostTitleWords {
			break
		}
		text = append(text, strings.Fields(framework.Fold(r.lines[i].text))...)
	}
	return strings.Join(text[:min(len(text), mostTitleWords)], " ")
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

// setContentsApart marks the table of contents: lines that end in a page
// number, and those that run on into one.
func (r *reader) setContentsApart() {
	for i := range r.lines {
		if !anyIs(words().Contents, r.lines[i].label) || len(r.lines[i].Cells) > 1 {
			continue
		}
		end := i + 1
		for j := end; j < len(r.lines) && j < end+4; j++ {
			if endsInNumber(r.lines[j].text) && len(r.lines[j].text) < 160 {
				end = j + 1
			}
		}
		for j := i; j < end; j++ {
			r.lines[j].taken = inContents
		}
		r.contents = end
	}
}

func endsInNumber(s string) bool {
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// setEndApart marks the publisher's notes after the report's last word. They
// stand in the document's last fifth; the same words further up are text.
func (r *reader) setEndApart() {
	for i := len(r.lines) * 4 / 5; i < len(r.lines); i++ {
		if _, ok := anyStarts(r.fw.End, framework.Fold(r.lines[i].text)); ok {
			for j := i; j < len(r.lines); j++ {
				r.lines[j].taken = isEnd
			}
			return
		}
	}
}

// setTableApart marks the lines of the judgement table.
func (r *reader) setTableApart(t *table) {
	if t == nil {
		return
	}
	for i := t.from; i < t.to; i++ {
		if r.lines[i].taken == free {
			r.lines[i].taken = inTable
		}
	}
}
