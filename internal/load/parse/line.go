package parse

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"reinspect/internal/framework"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/pattern"
)

// line is one line of the document with its marker separated from its text, and
// with what its position on the page says about it.
type line struct {
	layout.Line
	text      string // without marker and footnote marks, blanks single
	label     string // text folded for comparing with headings and labels
	grade     string // text folded for comparing with grades; "" where it is too long for one
	number    int    // number at the line's beginning, 0 for none
	dotted    bool   // the number is followed by a full stop or bracket
	marked    bool   // the format itself sets the number apart
	ownNumber bool   // the number counts the items of a list only, not the report's paragraphs
	bullet    bool
	gap       bool   // white space or a new block above it
	large     bool   // clearly larger than the body's letters
	odd       bool   // of another size than the body's, as italic headings are
	item      bool   // it is a whole item of an improvement list printed as a table
	group     string // of such an item: whom it is addressed to
	taken     use
}

// use says what a line was found to be before paragraphs are built.
type use int

const (
	free use = iota
	inTable
	inContents
	isNote
	isEnd
	inFront
)

// page is the lines of a document with the measurements of its layout.
type page struct {
	lines    []line
	body     float64         // size of the body's letters; 0 without geometry
	pitch    float64         // distance of two lines of one paragraph
	edge     float64         // how far right the body's lines reach
	contents int             // the line after the table of contents; 0 where there is none
	listed   map[string]bool // labels of the headings which the table of contents lists
	unbroken bool            // the format does not wrap lines: each is a whole paragraph
}

var (
	numberMarker = pattern.Lazy(`^\(?(\d{1,3})([.)]?)$`)
	numberText   = pattern.Lazy(`^(\d{1,3})([.)]?)[ \t]+(\S.*)$`)
	numberBare   = pattern.Lazy(`^(\d{1,3})([.)])$`)
	bulletText   = pattern.Lazy(`^([-–*•◦▪■◼●○□►➢✓·]|[\x{E000}-\x{F8FF}])[ \t]+(\S.*)$`)
	bulletAlone  = pattern.Lazy(`^[•◦▪■◼●○□►➢✓\x{E000}-\x{F8FF}]$`)
	superscripts = pattern.Lazy(`[¹²³⁰⁴-⁹]+`)
	markup       = pattern.Lazy(`</?b>|\*\*|^#{1,6} `)
)

// prepare reads the markers of a document's lines and measures its layout.
func prepare(doc *layout.Document) *page {
	p := &page{lines: make([]line, 0, len(doc.Lines))}
	for _, l := range doc.Lines {
		if strings.HasPrefix(l.Text, "#") && l.Role == layout.RoleNone && l.Size == 0 {
			l.Role = layout.RoleHeading
		}
		p.lines = append(p.lines, readLine(l))
	}
	p.measure()
	p.dropMarks()
	for i := range p.lines {
		l := &p.lines[i]
		l.large = p.body > 0 && l.Size > p.body+0.9
		l.odd = p.body > 0 && l.Size > p.body+0.3
		l.gap = i == 0 || p.gapBetween(&p.lines[i-1], l)
	}
	p.markNotes()
	return p
}

// readLine separates a line's marker from its text and folds the text.
func readLine(l layout.Line) line {
	r := line{Line: l, text: clean(l.Text)}
	switch m := numberMarker().FindStringSubmatch(strings.TrimSpace(l.Marker)); {
	case m != nil:
		r.number, _ = strconv.Atoi(m[1])
		r.dotted, r.marked = m[2] != "", true
	case l.Marker != "":
		r.bullet = true
	}
	if m := bulletText().FindStringSubmatch(r.text); m != nil && !r.marked {
		r.bullet, r.text = true, m[2]
	}
	if !r.marked {
		if m := numberText().FindStringSubmatch(r.text); m != nil {
			r.number, _ = strconv.Atoi(m[1])
			r.dotted = m[2] != ""
		} else if m := numberBare().FindStringSubmatch(r.text); m != nil {
			r.number, _ = strconv.Atoi(m[1])
			r.dotted = true
		}
	}
	if r.label = label(r.text); len(r.text) <= mostGradeBytes {
		r.grade = gradeText(r.text)
	}
	return r
}

// body returns the line's text without the number at its beginning.
func (l *line) bodyText() string {
	if l.number == 0 || l.marked {
		return l.text
	}
	if m := numberText().FindStringSubmatch(l.text); m != nil {
		return m[3]
	}
	return ""
}

// clean removes footnote marks and emphasis and reduces runs of white space to
// single spaces.
func clean(s string) string {
	if strings.ContainsAny(s, "<*#") {
		s = markup().ReplaceAllString(s, "")
	}
	if strings.ContainsAny(s, "¹²³⁰⁴⁵⁶⁷⁸⁹") {
		s = superscripts().ReplaceAllString(s, "")
	}
	return singleSpaced(s)
}

var (
	abbreviation = pattern.Lazy(`\s*\([A-Z][A-Za-z&]*[A-Z]s?\)`)
	numbering    = pattern.Lazy(`^(?:\d{1,2}(?:\.\d{1,2})*\.?|[a-z]\.)\s+`)
)

// labelMarks are the marks that a label can have or lack.
var labelMarks = strings.NewReplacer(":", " ", "(", " ", ")", " ", "|", " ")

// label folds a heading or table label so that it can be compared: without
// numbering, abbreviations in brackets, end marks and footnote digits.
func label(s string) string {
	if strings.Contains(s, "(") {
		s = abbreviation().ReplaceAllString(s, "")
	}
	s = strings.TrimSpace(labelMarks.Replace(framework.Fold(s)))
	if i := strings.IndexAny(s, " ."); i > 0 && i <= 6 {
		s = numbering().ReplaceAllString(s, "")
	}
	s = strings.TrimRight(s, " .:?;,-0123456789")
	return singleSpaced(s)
}

// singleSpaced returns a text with one space between its words, and none around it.
// Most texts have that already.
func singleSpaced(s string) string {
	before := ' '
	for _, r := range s {
		if unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		before = r
	}
	return strings.TrimSuffix(s, " ")
}

// measure finds the body's letter size and line pitch.
func (p *page) measure() {
	weight := map[float64]int{}
	long := 0
	for i := range p.lines {
		l := &p.lines[i]
		weight[l.Size]++
		if !l.Bold { // headings are no body, however many there are
			weight[l.Size] += len(l.text)
		}
		if len(l.text) > 130 {
			long++
		}
	}
	p.unbroken = long*8 > len(p.lines)
	best := 0
	for size, n := range weight {
		if n > best || n == best && size > p.body {
			best, p.body = n, size
		}
	}
	for i := range p.lines {
		if l := &p.lines[i]; l.Size == p.body {
			p.edge = max(p.edge, l.Right)
		}
	}
	var steps []float64
	for i := 1; i < len(p.lines); i++ {
		a, b := &p.lines[i-1], &p.lines[i]
		if d := b.Y - a.Y; a.Page == b.Page && a.Size == p.body && b.Size == p.body && d > 0.8*p.body && d < 2.2*p.body {
			steps = append(steps, d)
		}
	}
	if len(steps) > 0 {
		sort.Float64s(steps)
		p.pitch = steps[len(steps)/3]
	}
}

// dropMarks removes lines that are nothing but a raised footnote mark, and
// puts a bullet that stands alone to the line below it.
func (p *page) dropMarks() {
	kept := p.lines[:0]
	for _, l := range p.lines {
		if p.body > 0 && l.Size > 0 && l.Size < 0.85*p.body && len(l.text) <= 2 && isDigits(l.text) {
			continue
		}
		if l.text == "" && !l.marked {
			continue
		}
		if n := len(kept); n > 0 && bulletAlone().MatchString(kept[n-1].text) && !kept[n-1].marked {
			l.bullet, l.gap, kept = true, kept[n-1].gap, kept[:n-1]
		}
		kept = append(kept, l)
	}
	p.lines = kept
}

// gapBetween reports whether white space or a new block stands between lines.
func (p *page) gapBetween(a, b *line) bool {
	if p.body == 0 || b.Size == 0 {
		return a.Block != b.Block || b.Block == 0
	}
	if a.Page != b.Page {
		return false
	}
	return b.Y-a.Y > 1.22*max(p.pitch, 0.9*b.Size) || b.Y < a.Y-p.body
}

// markNotes marks the small print at the foot of each page.
func (p *page) markNotes() {
	if p.body == 0 {
		for i := range p.lines {
			if l := &p.lines[i]; l.Role == layout.RoleFootnote || isDigits(l.text) {
				l.taken = isNote // a figure alone is the number of a page
			}
		}
		return
	}
	for i := len(p.lines) - 1; i >= 0; i-- {
		l := &p.lines[i]
		last := i == len(p.lines)-1 || p.lines[i+1].Page != l.Page || p.lines[i+1].taken == isNote
		if l.Role == layout.RoleFootnote || last && l.Size <= p.body-1.5 && !p.smallPage(i) {
			l.taken = isNote
		}
	}
}

// smallPage reports whether line i ends a stretch of small letters that holds
// bullets: a page set smaller than the rest, not notes at its foot.
func (p *page) smallPage(i int) bool {
	if i+1 < len(p.lines) && p.lines[i+1].taken == isNote && p.lines[i+1].Page == p.lines[i].Page {
		return false
	}
	for j := i; j >= 0 && p.lines[j].Page == p.lines[i].Page && p.lines[j].Size <= p.body-1.5; j-- {
		if p.lines[j].bullet {
			return true
		}
	}
	return false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

// endsSentence reports whether text ends as a sentence does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, ` "'’”)]0123456789`)
	return s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;")
}

// startsLower reports whether text begins in the middle of a sentence.
func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
