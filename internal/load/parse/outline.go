package parse

import (
	"strings"

	"reinspect/internal/framework"
	"reinspect/model"
)

// part is the text under one heading that opens a section.
type part struct {
	heading    heading
	from, to   int // its lines, without the heading
	page       int
	board      bool // about the safeguarding board
	background bool // describes the place or the inspection: nothing in it is graded
	explains   bool // explains what a grade means; such a part is background as well
	pieces     []piece
}

// piece is a paragraph, a list item or other text of a part.
type piece struct {
	kind      pieceKind
	number    int
	printed   bool // the number is in the document, not counted by us
	text      string
	page      int
	x         float64
	level     int
	heading   string // the nearest sub-heading above it
	addressee string // of an item in a table: whom it is for
}

type pieceKind int

const (
	bodyPiece pieceKind = iota
	numberedPiece
	bulletPiece
)

// outline cuts the document into parts and their pieces.
func (r *reader) outline() []part {
	r.halvesOf = nil // lines were changed since
	parts := []part{{heading: heading{part: framework.PartSummary}}}
	subHeading, inPiece := "", false
	for i := 0; i < len(r.lines); {
		l := &r.lines[i]
		p := &parts[len(parts)-1]
		p.to = i
		if l.taken != free || r.tableHead(i) && r.starts[i] == 0 {
			i++
			continue
		}
		if h, ok := r.headingAt(i); ok {
			inPiece = false
			if h.top && !r.within(p, h) || r.endsList(p, h) {
				parts = append(parts, r.openPart(h, p))
				subHeading = ""
			} else {
				subHeading = h.title
			}
			i = h.to
			parts[len(parts)-1].to = i
			continue
		}
		r.addLine(p, i, subHeading, inPiece)
		inPiece = true
		i++
	}
	parts[len(parts)-1].to = len(r.lines)
	return parts
}

// within reports whether a heading that could open a section belongs to the
// part being read: as a sub-heading, or as the name of a group of items in the
// improvement list or the summary.
func (r *reader) within(p *part, h heading) bool {
	if h.part == framework.PartSub {
		return p.heading.part != framework.PartImprovement
	}
	list := p.heading.part == framework.PartImprovement
	if r.lines[h.from].large || h.grade != "" || !list && (p.heading.part != framework.PartSummary || p.heading.title == "") {
		return false
	}
	if h.part == framework.PartImprovement || h.area == "" {
		return list && h.part == framework.PartImprovement
	}
	if outer, inner := r.lines[p.heading.from].Size, r.lines[h.from].Size; outer != inner {
		return outer > inner
	}
	return r.headedAgainLater(h)
}

// headedAgainLater reports whether a later heading opens the same area. If so, this
// heading only names a group of items.
func (r *reader) headedAgainLater(h heading) bool {
	first := firstWords(r.fw)
	for i := h.to; i < len(r.lines); i++ {
		if !first.begins(r.lines[i].label) || !r.mayHead(i) {
			continue
		}
		if again, ok := r.headingAt(i); ok && again.area == h.area {
			return true
		}
	}
	return false
}

// endsList reports whether a heading that no framework names ends the list of
// improvements being read: the list's items are bullets, and running text or, in
// a document of no known framework, a numbered paragraph follows the heading.
func (r *reader) endsList(p *part, h heading) bool {
	if p.heading.part != framework.PartImprovement || h.part != "" || h.area != "" || itemKind(p.pieces) != bulletPiece {
		return false
	}
	if r.fw.ID == "" && h.to < len(r.lines) && r.starts[h.to] > 0 && p.pieces[len(p.pieces)-1].kind == bulletPiece {
		return true
	}
	count := 0
	for i := h.to; i < len(r.lines) && r.starts[i] == 0 && !r.lines[i].bullet && r.lines[i].taken == free; i++ {
		if count += len(strings.Fields(r.lines[i].text)); count >= longItemWords {
			return true
		}
	}
	return false
}

// openPart begins the part under a heading. The part about the board lasts until a
// heading names the authority or an area.
func (r *reader) openPart(h heading, before *part) part {
	p := part{heading: h, from: h.to, to: h.to, page: r.lines[h.from].Page, board: before.board}
	home, _ := r.fw.ByArea(h.area)
	words := label(h.title)
	switch {
	case h.from < r.contents: // the front page gives verdicts; its headings open no part
		p.board = false
	case h.part == framework.PartBoard || home.Within == framework.PartBoard:
		p.board = true
	case h.part == framework.PartAuthority || h.area != "" || h.part == framework.PartBackground || r.fw.NamesPart(framework.PartAuthority, words):
		p.board = false
	case r.isAboutBoard(words):
		p.board = true
	}
	p.background = h.part == framework.PartBackground
	if before.background && (len(before.pieces) == 0 || before.explains) && h.grade == "" && (h.part == framework.PartAuthority || h.part == framework.PartBoard) {
		p.background, p.explains, p.board = true, true, false
	}
	if h.area == "" && h.part == "" && (h.from < r.contents || r.isOverallVerdict(words)) {
		p.heading.part = framework.PartSummary
	}
	return p
}

// isAboutBoard reports whether a heading is about the safeguarding board, such as
// "What does the LSCB need to improve?".
func (r *reader) isAboutBoard(folded string) bool {
	for _, a := range r.fw.Areas {
		if a.Within == framework.PartBoard && anyIn(a.Verdicts, folded) {
			return true
		}
	}
	return false
}

// isOverallVerdict reports whether a heading gives the overall verdict, such as
// "Children's services in Sandmouth require improvement because".
func (r *reader) isOverallVerdict(folded string) bool {
	for _, a := range r.fw.Areas {
		if a.Within == "" && sentenceVerdict(r.fw.Scale, a.Verdicts, folded) != "" {
			return true
		}
	}
	return false
}

// addLine adds a line of text to a part: to its last piece where the line
// continues it, else as a new piece.
func (r *reader) addLine(p *part, i int, subHeading string, inPiece bool) {
	l := &r.lines[i]
	if l.item {
		p.pieces = append(p.pieces, piece{kind: bodyPiece, text: l.text, page: l.Page, x: l.X, heading: subHeading, addressee: l.group})
		return
	}
	if n := r.starts[i]; n > 0 {
		text := l.bodyText()
		if r.inferred[i] || l.number != n {
			text = l.text
		}
		p.pieces = append(p.pieces, piece{kind: numberedPiece, number: n, printed: !r.inferred[i], text: text, page: l.Page, x: l.X, heading: subHeading})
		return
	}
	if !strings.ContainsFunc(l.text, isWordRune) {
		return // a bullet without text
	}
	text := l.text
	if l.marked {
		text = l.Marker + " " + text
	}
	if inPiece && len(p.pieces) > 0 && !l.bullet && !r.namesGroup(p, l) && !r.nextItem(p, i) && !r.isNextOwnNumber(p, l) && r.continues(&p.pieces[len(p.pieces)-1], i) {
		last := &p.pieces[len(p.pieces)-1]
		last.text = join(last.text, text)
		return
	}
	kind := bodyPiece
	if l.bullet {
		kind = bulletPiece
	} else if r.isNextOwnNumber(p, l) {
		kind, text = bulletPiece, l.bodyText()
	}
	p.pieces = append(p.pieces, piece{kind: kind, text: text, page: l.Page, x: l.X, level: l.Level, heading: subHeading})
}

// namesGroup reports whether a line of an improvement list introduces a group
// of its items, as "Within three months:" does.
func (r *reader) namesGroup(p *part, l *line) bool {
	return p.heading.part == framework.PartImprovement && l.gap && strings.HasSuffix(l.text, ":") &&
		!startsLower(l.text) && len(strings.Fields(l.text)) <= mostGroupWords
}

// longestParagraph is the most bytes in a paragraph; the longest known has a
// tenth of that. It limits the time taken by a text without any breaks.
const longestParagraph = 50_000

// nextItem reports whether line i begins another item of a list whose items
// are paragraphs. Such lists are in boxes with hardly any white space between
// items, so we rely on the blocks that the file format gives.
func (r *reader) nextItem(p *part, i int) bool {
	return p.heading.items == framework.ItemsParagraphs && r.lines[i].Block != r.lines[i-1].Block &&
		endsSentence(p.pieces[len(p.pieces)-1].text)
}

// isNextOwnNumber reports whether a line of an improvement list has the next
// number of a list that counts its own items, not the report's paragraphs.
func (r *reader) isNextOwnNumber(p *part, l *line) bool {
	if p.heading.part != framework.PartImprovement || !l.dotted || startsLower(l.bodyText()) {
		return false
	}
	items := 0
	for _, piece := range p.pieces {
		switch piece.kind {
		case bulletPiece:
			items++
		case numberedPiece:
			return false
		}
	}
	return l.number == items+1
}

// continues reports whether line i belongs to the piece before it. A numbered
// paragraph ends only at the next number, list or heading.
func (r *reader) continues(last *piece, i int) bool {
	if len(last.text) > longestParagraph {
		return false
	}
	l, before := &r.lines[i], &r.lines[i-1]
	if startsLower(l.text) && !endsSentence(last.text) || last.kind == numberedPiece {
		return true
	}
	if r.body > 0 && last.kind == bulletPiece && l.X < last.x-4 {
		return false // the lines of an item never begin left of its bullet
	}
	if r.body == 0 {
		if r.unbroken {
			return false
		}
		return !l.gap
	}
	if before.Page == l.Page && before.taken == free {
		return !l.gap
	}
	// Across a page break the white space between lines is unknown. The text of
	// an item is indented further than its bullet, and the last line of a
	// paragraph is mostly short.
	if last.kind == bulletPiece {
		return !endsSentence(last.text) || l.X > last.x+4
	}
	return !endsSentence(last.text) || before.Right > r.edge-40
}

// assemble turns the parts into the report's sections and recommendations.
func (r *reader) assemble(parts []part) ([]model.Section, []model.Recommendation) {
	numbered := false
	for _, n := range r.starts {
		numbered = numbered || n > 0
	}
	var sections []model.Section
	var list improvements
	parts = r.partScope(parts)
	for k := range parts {
		p := &parts[k]
		s := model.Section{Title: p.heading.title, Area: p.heading.area, Grade: p.heading.grade, Background: p.background}
		switch {
		case p.heading.part == framework.PartSummary && s.Area == "" && !p.board:
			s.Area = model.Summary
		case p.board && s.Area == "":
			s.Area = r.boardArea()
		}
		switch {
		case p.heading.part != framework.PartImprovement:
			s.Paragraphs = paragraphs(p.pieces)
		case r.isProse(p):
			s.Paragraphs = paragraphs(p.pieces)
			list.prose = append(list.prose, s.Title)
		default:
			list.add(r, p)
			s.Paragraphs = listParagraphs(p.pieces, p.heading.items)
		}
		if len(s.Paragraphs) > 0 || s.Grade != "" {
			sections = append(sections, s)
		}
	}
	if !numbered {
		numberInOrder(sections)
	}
	return sections, list.grouped()
}

// boardArea is the id of the area that is judged in the board's part, or "".
func (r *reader) boardArea() string {
	for _, a := range r.fw.Areas {
		if a.Within == framework.PartBoard {
			return a.ID
		}
	}
	return ""
}
