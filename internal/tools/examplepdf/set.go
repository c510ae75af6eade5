package main

import (
	"fmt"
	"strings"
)

// The page and its type, in points: A4 with the margins and sizes that
// inspection reports commonly have.
const (
	left       = 72
	right      = 523
	top        = 770
	bottom     = 96
	indent     = 22 // of text after a number or bullet
	secondCell = 360
	bodySize   = 12
	leading    = 1.25 // of a line, in sizes
)

// style is how a kind of block is set.
type style struct {
	font  *font
	size  float64
	above float64 // space before it
}

var styles = map[blockKind]style{
	title:    {bold, 22, 0},
	fact:     {regular, bodySize, 10},
	row:      {regular, bodySize, 8},
	heading:  {bold, 15, 16},
	bullet:   {regular, bodySize, 6},
	numbered: {regular, bodySize, 8},
	body:     {regular, bodySize, 10},
}

// setter lays blocks on pages from top to bottom.
type setter struct {
	pages  []*strings.Builder
	y      float64
	footer []string
}

// set returns the content of each page.
func set(report []block) []string {
	s := &setter{}
	for _, b := range report {
		if b.kind == title || strings.HasPrefix(b.mark, "Inspection dates") {
			s.footer = append(s.footer, b.text)
		}
	}
	s.newPage()
	for i, b := range report {
		s.block(b, b.kind == row && (i == 0 || report[i-1].kind != row))
	}
	pages := make([]string, len(s.pages))
	for i, p := range s.pages {
		s.foot(p, i+1)
		pages[i] = p.String()
	}
	return pages
}

func (s *setter) newPage() {
	s.pages = append(s.pages, &strings.Builder{})
	s.y = top
}

func (s *setter) page() *strings.Builder { return s.pages[len(s.pages)-1] }

// block sets one block; head says that it is the table's header row.
func (s *setter) block(b block, head bool) {
	st := styles[b.kind]
	s.y -= st.above
	switch b.kind {
	case fact:
		s.room(1, st.size)
		show(s.page(), bold, st.size, left, s.y, b.mark)
		show(s.page(), st.font, st.size, left+bold.width(b.mark+" ", st.size), s.y, b.text)
		s.y -= st.size * leading
	case row:
		s.row(b, head, st)
	case bullet:
		s.lines(st, left+indent, "•", b.text)
	case numbered:
		s.lines(st, left+indent, b.mark, b.text)
	default:
		s.lines(st, left, "", b.text)
	}
}

// row sets two cells beside each other with a rule below them.
func (s *setter) row(b block, head bool, st style) {
	if head {
		st.font = bold
	}
	label := st.font.wrap(b.mark, st.size, secondCell-left-20)
	grade := st.font.wrap(b.text, st.size, right-secondCell)
	s.room(max(len(label), len(grade)), st.size)
	for i := range max(len(label), len(grade)) {
		if i < len(label) {
			show(s.page(), st.font, st.size, left, s.y, label[i])
		}
		if i < len(grade) {
			show(s.page(), st.font, st.size, secondCell, s.y, grade[i])
		}
		s.y -= st.size * leading
	}
	fmt.Fprintf(s.page(), "/Artifact BMC 0.5 w %d %.2f m %d %.2f l S EMC\n", left, s.y+8, right, s.y+8)
}

// lines sets wrapped text at x, with a mark before its first line.
func (s *setter) lines(st style, x float64, mark, text string) {
	wrapped := st.font.wrap(text, st.size, right-x)
	s.room(min(2, len(wrapped)), st.size)
	for i, line := range wrapped {
		s.room(1, st.size)
		if i == 0 && mark != "" {
			show(s.page(), st.font, st.size, left, s.y, mark)
		}
		show(s.page(), st.font, st.size, x, s.y, line)
		s.y -= st.size * leading
	}
}

// room turns the page where n more lines do not fit.
func (s *setter) room(n int, size float64) {
	if s.y-float64(n-1)*size*leading < bottom {
		s.newPage()
	}
}

// foot sets the running footer and the page number, marked as no content.
func (s *setter) foot(page *strings.Builder, number int) {
	const size = 9
	page.WriteString("/Artifact <</Type /Pagination>> BDC\n")
	for i, line := range s.footer {
		show(page, regular, size, left, 54-float64(i)*size*leading, line)
	}
	n := fmt.Sprint(number)
	show(page, regular, size, right-regular.width(n, size), 54-size*leading, n)
	page.WriteString("EMC\n")
}

// show writes one line of text at a place.
func show(page *strings.Builder, f *font, size, x, y float64, text string) {
	fmt.Fprintf(page, "BT /%s %g Tf 1 0 0 1 %.2f %.2f Tm (%s) Tj ET\n", f.name, size, x, y, f.encode(text))
}
