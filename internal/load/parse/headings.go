package parse

import (
	"slices"
	"strings"
	"sync"

	"reinspect/internal/framework"
	"reinspect/internal/load/read/layout"
)

// heading is one heading and what the framework says of it.
type heading struct {
	from, to int // its lines are [from, to)
	title    string
	area     string // area id; "" where it belongs to no judgement
	grade    string // grade id; "" where none is printed in it
	part     framework.PartKind
	items    framework.Items
	prose    bool // of improvements: text of several sentences under it is findings
	top      bool // opens a section; otherwise it stands within one
}

// mostHeadingLines is the most lines that a heading with its grade takes up in
// a narrow box.
const mostHeadingLines = 7

// headingAt reads the longest known heading that begins at line i, or one that
// only looks like a heading; ok is false if there is none.
func (r *reader) headingAt(i int) (heading, bool) {
	if !r.mayHead(i) {
		return heading{}, false
	}
	for n := r.headingReach(i); n >= 1; n-- {
		if h, ok := r.knownHeading(i, i+n); ok {
			return r.firstOf(h), true
		}
	}
	return r.unknownHeading(i)
}

// firstOf returns the first of two headings, one below the other, that together
// read as one: "The Local Safeguarding Children Board" and, below it,
// "The Local Safeguarding Children Board requires improvement".
func (r *reader) firstOf(h heading) heading {
	for mid := h.from + 1; mid < h.to; mid++ {
		first, ok := r.knownHeading(h.from, mid)
		if !ok {
			continue
		}
		if _, ok := r.knownHeading(mid, h.to); ok {
			return first
		}
	}
	return h
}

// mayHead reports whether a heading can begin at line i at all.
func (r *reader) mayHead(i int) bool {
	l := &r.lines[i]
	if l.taken != free || l.bullet && l.label != "" && !l.Bold || r.starts[i] > 0 {
		return false
	}
	if r.body > 0 {
		return r.headingLike(i) || l.gap || i > 0 && (r.lines[i-1].Page != l.Page || r.tableHead(i-1))
	}
	if l.Role == layout.RoleHeading || r.unbroken {
		return true
	}
	if startsLower(l.text) {
		return false
	}
	return l.gap || len(l.text) < shortLine && (i == 0 || endsSentence(r.lines[i-1].text) || len(r.lines[i-1].text) < shortLine)
}

// shortLine is the length in bytes below which a line of wrapped text is too
// short to be a full line of a paragraph.
const shortLine = 75

// tableHead reports whether a line is the head of a table or box of grades.
func (r *reader) tableHead(i int) bool { return r.headsTable(r.fw, i) }

// headsTable is tableHead under a framework that need not be the reader's.
func (r *reader) headsTable(fw *framework.Framework, i int) bool {
	return anyIs(words().Table.Headers, r.lines[i].label) || anyIs(fw.TableHeads, r.lines[i].label)
}

// tellsOfEarlier reports whether line i is in a list that a sentence with a
// colon introduces as the findings of an earlier inspection.
func (r *reader) tellsOfEarlier(i int) bool {
	for j := i - 1; j >= 0 && j > i-mostEarlierLines; j-- {
		if !strings.HasSuffix(r.lines[j].text, ":") {
			if id, _ := gradeAtEnd(r.fw.Scale, r.lines[j].label); id == "" && len(r.lines[j].text) > 70 && j < i-1 {
				return false // the list has ended
			}
			continue
		}
		lead := ""
		for k := max(0, j-2); k <= j; k++ {
			lead = join(lead, r.lines[k].text)
		}
		return anyIn(words().Verdict.Earlier, framework.Fold(lead))
	}
	return false
}

// mostEarlierLines is how long a list of earlier grades can be.
const mostEarlierLines = 14

// headingReach returns how many lines from i on can belong to one heading.
func (r *reader) headingReach(i int) int {
	n := 1
	for n < mostHeadingLines && i+n < len(r.lines) {
		a, b := &r.lines[i], &r.lines[i+n]
		if b.taken != free || b.bullet || r.starts[i+n] > 0 || a.Page != b.Page && r.body > 0 {
			break
		}
		if r.body > 0 && r.headingLike(i) != r.headingLike(i+n) {
			break
		}
		if r.body == 0 && (a.Role == layout.RoleHeading || b.Role == layout.RoleHeading) {
			break
		}
		n++
	}
	return n
}

// knownHeading reads lines [from, to) as a heading that the framework names.
func (r *reader) knownHeading(from, to int) (heading, bool) {
	h := heading{from: from, to: to, top: true}
	full, left, right := r.columns(from, to)
	if full == "" {
		return h, false
	}
	folded := label(full)
	for _, a := range r.fw.Areas {
		for _, p := range areaPhrases(a) {
			if right != "" && p.Is(label(left)) {
				if g := gradeIs(r.fw.Scale, right); g != "" && !r.tellsOfEarlier(from) {
					h.title, h.area, h.grade = titleOnly(left, p), a.ID, g
					return h, true
				}
			}
			n, ok := p.Starts(folded)
			if !ok {
				continue
			}
			if g, ok := verdict(r.fw.Scale, folded[n:]); ok && (g == "" || r.gradesNow(from, to)) {
				h.title, h.area, h.grade = titleOnly(full, p), a.ID, g
				return r.withPart(h, folded), true
			}
		}
		if r.headingLike(from) && a.Within != "" {
			if g := sentenceVerdict(r.fw.Scale, a.Verdicts, folded); g != "" {
				h.title, h.area, h.grade = tidyTitle(full), a.ID, g
				return h, true
			}
		}
	}
	h.title = tidyTitle(full)
	if h = r.withPart(h, folded); h.part != "" {
		return h, true
	}
	return r.misprinted(h, folded)
}

// misprinted reads a heading with a misprint in the name of its area.
func (r *reader) misprinted(h heading, folded string) (heading, bool) {
	grade, subject := gradeAtEnd(r.fw.Scale, folded)
	if grade == "" {
		subject = folded
	} else if !r.gradesNow(h.from, h.to) {
		return h, false
	}
	for _, link := range append([]string{""}, linkWords()...) {
		name, ok := strings.CutSuffix(subject, link)
		if !ok {
			continue
		}
		for _, a := range r.fw.Areas {
			for _, p := range areaPhrases(a) {
				if p.Nearly(strings.Trim(name, " :,-")) {
					h.area, h.grade = a.ID, grade
					return h, true
				}
			}
		}
	}
	return h, false
}

// linkWords returns the words between a heading's subject and its grade, each
// after a blank, the longest first.
var linkWords = sync.OnceValue(func() []string {
	var all []string
	for _, p := range words().Verdict.Links {
		for _, w := range p.Wordings() {
			all = append(all, " "+w)
		}
	}
	slices.SortFunc(all, func(a, b string) int { return len(b) - len(a) })
	return all
})

// gradesNow reports whether lines that name an area and a grade are a heading
// of this inspection: they look like one or are on their own, and are not in a
// list of earlier grades.
func (r *reader) gradesNow(from, to int) bool {
	alone := r.lines[from].gap && (to >= len(r.lines) || r.lines[to].gap || r.starts[to] > 0)
	return (r.body == 0 || alone || r.headingLike(from)) && !r.tellsOfEarlier(from)
}

// withPart says which part of the report a heading opens, if any.
func (r *reader) withPart(h heading, folded string) heading {
	for _, p := range r.fw.Parts {
		if anyIs(p.Headings, folded) {
			h.part, h.items, h.prose = p.Kind, p.Items, p.Prose == framework.PartFindings
		}
	}
	return h
}

func areaPhrases(a framework.Area) []framework.Phrase {
	return append(append([]framework.Phrase{}, a.Labels...), a.Headings...)
}

// columns joins lines to one text, and to a left and a right column if the
// right one holds parts of a grade. Table heads are left out.
func (r *reader) columns(from, to int) (full, left, right string) {
	for i := from; i < to; i++ {
		h := r.halves(i)
		if h.head && to-from > 1 {
			continue
		}
		full, left, right = join(full, h.full), join(left, h.left), join(right, h.right)
	}
	return full, left, right
}

// halves is a line as a part of a heading: its text, and the same in columns.
type halves struct {
	full, left, right string
	head              bool // of a table
	read              bool
}

// halves reads a line as a part of a heading. Each line is a part of many that
// are tried.
func (r *reader) halves(i int) *halves {
	if r.halvesOf != r.fw {
		r.halvesOf, r.allHalves = r.fw, make([]halves, len(r.lines))
	}
	h := &r.allHalves[i]
	if h.read {
		return h
	}
	l := &r.lines[i]
	*h = halves{full: l.text, head: r.tableHead(i), read: true}
	if l.marked {
		h.full = l.Marker + " " + l.text
	}
	h.left, h.right = r.splitGrade(l, h.full)
	return h
}

// splitGrade divides a line into the text on the left and the part of a grade
// in a cell of its own on the right.
func (r *reader) splitGrade(l *line, text string) (left, right string) {
	if n := len(l.Cells); n > 1 && gradePiece(r.fw.Scale, l.Cells[n-1].Text) {
		var cells []string
		if l.marked {
			cells = append(cells, l.Marker)
		}
		for _, c := range l.Cells[:n-1] {
			cells = append(cells, clean(c.Text))
		}
		return strings.Join(cells, " "), clean(l.Cells[n-1].Text)
	}
	if gradePiece(r.fw.Scale, text) {
		return "", text
	}
	return text, ""
}

// titleOnly is a heading without the grade that follows its subject.
func titleOnly(full string, subject framework.Phrase) string {
	fields := strings.Fields(full)
	for n := len(fields); n > 0; n-- {
		if title := strings.Join(fields[:n], " "); subject.Is(label(title)) {
			return strings.TrimRight(tidyTitle(title), " :.,-–")
		}
	}
	return tidyTitle(full)
}

// tidyTitle removes the footnote mark from the end of a heading.
func tidyTitle(s string) string {
	return strings.TrimSpace(strings.TrimRight(s, "0123456789 "))
}

// The most words in a heading that no framework names.
const (
	mostHeadingWords      = 24
	mostPlainHeadingWords = 12
)

// unknownHeading recognises a heading by its appearance: letters larger or
// bolder than the body's, or in plain text a short line on its own.
func (r *reader) unknownHeading(i int) (heading, bool) {
	l := &r.lines[i]
	h := heading{from: i, to: i + 1, title: l.text}
	if r.body == 0 {
		if l.Role == layout.RoleHeading {
			h.top = l.Level == 1 || l.Level == 2
			return h, true
		}
		return h, r.plainHeading(i)
	}
	if !r.headingLike(i) {
		h.top = false
		return h, r.plainHeading(i) && i+1 < len(r.lines) && r.lines[i+1].Page == l.Page && l.Right < 0.75*r.edge
	}
	if startsLower(l.text) || !l.large && !r.standsAlone(i) || l.Role == layout.RoleTableRow && len(l.Cells) > 1 {
		return h, false
	}
	for h.to < len(r.lines) && h.to-i < 4 {
		a, b := &r.lines[h.to-1], &r.lines[h.to]
		if b.taken != free || b.bullet || b.number > 0 || b.gap || a.Page != b.Page || a.Size != b.Size || a.Bold != b.Bold {
			break
		}
		if _, known := r.knownHeading(h.to, h.to+1); known {
			break
		}
		h.title = join(h.title, b.text)
		h.to++
	}
	h.title = tidyTitle(h.title)
	h.top = l.large || r.listed[label(h.title)]
	return h, len(strings.Fields(h.title)) <= mostHeadingWords && strings.ContainsAny(strings.ToLower(h.title), "abcdefghijklmnopqrstuvwxyz")
}

// standsAlone reports whether a bold line is not part of a sentence.
func (r *reader) standsAlone(i int) bool {
	if i == 0 {
		return true
	}
	before := &r.lines[i-1]
	return r.lines[i].gap || before.taken != free || r.headingLike(i-1) || endsSentence(before.text)
}

// plainHeading reports whether a line without layout is a heading: a few words
// in a block of their own that do not end like a sentence.
func (r *reader) plainHeading(i int) bool {
	l := &r.lines[i]
	if l.bullet || l.number > 0 || startsLower(l.text) || len(strings.Fields(l.text)) > mostPlainHeadingWords || len(l.Cells) > 1 {
		return false
	}
	if strings.ContainsAny(l.text[len(l.text)-1:], ".!;,\"”'’") {
		return false
	}
	if i+1 >= len(r.lines) || i > 0 && !endsSentence(r.lines[i-1].text) && !r.lines[i-1].bullet {
		return false
	}
	next := &r.lines[i+1]
	return l.gap && (next.gap || r.starts[i+1] > 0) && !startsLower(next.text)
}
