package pdf

import (
	"math"
	"strings"

	"reinspect/internal/pattern"
)

// Gaps between letters, as parts of the letter size.
const (
	// spaceGap is the gap from which a space is read into text that prints
	// none; real spaces are 0.2 to 0.3 wide, and the loosest kerning stays
	// below 0.1.
	spaceGap = 0.12
	// blankGap is the gap from which white space that was drawn counts; some
	// producers hide a space behind the letters of a ligature.
	blankGap = 0.03
	// runGap is the gap at which a run ends: what follows may be another
	// cell, or the text behind a number. Plain spaces are narrower.
	runGap = 0.45
	// backGap is how far letters may run back into each other (kerning)
	// before they count as drawn anew.
	backGap = 0.4
)

// penState is the run that is being written.
type penState struct {
	open  bool
	run   run
	text  []byte
	end   float64 // where the next letter stands if no gap is made
	space blank   // white space drawn since the last letter
}

// blank is white space that was drawn: where it ends. It outlives its run,
// since a number and its text are often drawn apart.
type blank struct {
	drawn bool
	x, y  float64
}

// before reports whether the white space leads up to a letter at x, y.
func (b blank) before(x, y, size float64) bool {
	return b.drawn && math.Abs(x-b.x) < size && math.Abs(y-b.y) < size
}

// show draws the strings among args; numbers among them move the pen by
// thousandths of the size.
func (in *interpreter) show(args []token) {
	s := &in.state
	if s.face == nil {
		return
	}
	in.moves = in.movesBySpacing(args)
	in.shape = in.shapeOf()
	for _, a := range args {
		switch a.kind {
		case kindNumber:
			in.tm = in.tm.shift(-a.number/1000*s.size*s.stretch, 0)
		case kindString:
			in.damaged = in.damaged || swallowed().Match(a.text)
			if in.budget.Work(3*len(a.text)) != nil {
				return // the next operator returns the error
			}
			s.face.letters(a.text, in.letter)
		}
	}
	in.pen.end = in.pen.run.x1 // letter spacing behind the last letter parts words
}

// swallowed matches an operator that shows text, within a string: the string
// has lost its end.
var swallowed = pattern.Lazy(`\)\s*T[jJ]\s`)

// fewLetters is how many bytes a string has at most in which wide letter
// spacing is a move to the next word: some producers save a move so.
const fewLetters = 5

// movesBySpacing reports whether letter spacing parts words in a string.
func (in *interpreter) movesBySpacing(args []token) bool {
	n := 0
	for _, a := range args {
		n += len(a.text)
	}
	return n <= fewLetters && in.state.charSpace > spaceGap*in.state.size
}

// shape is what the letters of a string have in common: their matrix but for its
// place, and what follows from it.
type shape struct {
	matrix
	raise       matrix  // how far they are moved by their rise, as e and f
	size, width float64 // of a letter as high and as wide as its size
	quarter     int
	upright     bool
}

func (in *interpreter) shapeOf() shape {
	s := &in.state
	h := shape{matrix: matrix{a: s.size * s.stretch, d: s.size, f: s.rise}.then(in.tm).then(s.ctm)}
	h.raise = matrix{e: s.rise * in.tm.c, f: s.rise * in.tm.d}
	h.size, h.width = hypot(h.c, h.d), hypot(h.a, h.b)
	h.quarter = h.matrix.quarter()
	h.upright = h.quarter == 0 && math.Abs(h.b) <= level*h.a
	return h
}

// letter draws one letter and moves the pen behind it.
func (in *interpreter) letter(l letter) {
	s := &in.state
	m := in.shape.matrix
	x, y := in.shape.raise.e+in.tm.e, in.shape.raise.f+in.tm.f
	m.e, m.f = x*s.ctm.a+y*s.ctm.c+s.ctm.e, x*s.ctm.b+y*s.ctm.d+s.ctm.f
	advance := l.width/1000*s.size + s.charSpace
	if l.space {
		advance += s.wordSpace
	}
	in.tm = in.tm.shift(advance*s.stretch, 0)
	if s.face.type3 && l.text == "" {
		in.drawings = true
		return
	}
	if in.around().hidden {
		in.layers = true
		return
	}
	if !m.finite() {
		return
	}
	after := in.tm.e*s.ctm.a + in.tm.f*s.ctm.c + s.ctm.e
	in.place(m, l.width/1000*in.shape.width, after, in.spoken(l.text))
}

// spoken returns the text that a letter adds: its own, or, inside marked
// content with a replacement text, that text once.
func (in *interpreter) spoken(text string) string {
	if actual := in.around().actual; actual != nil {
		text, *actual = *actual, ""
		return text
	}
	in.tally.letters++
	if text == unreadable {
		in.tally.unread++
	}
	return text
}

// isSpoken reports whether the text of the marked content around a letter has
// been spoken in place of its letters.
func (in *interpreter) isSpoken() bool {
	return in.around().actual != nil
}

// offPage is how far from the page letters may be drawn, as part of its width
// and height: nobody sees them, but designers leave notes beside a page. What is
// further away was put there by a damaged number.
const offPage = 0.5

// place adds a letter to the open run, or starts a new one. White space is
// remembered, not kept: the next letter decides whether it is a space in a
// run or a gap between two. after is where the next letter stands.
func (in *interpreter) place(m matrix, width, after float64, text string) {
	size, upright := in.shape.size, in.shape.upright
	x, y := m.e, m.f
	p := &in.pen
	if strings.TrimSpace(text) == "" {
		if text != "" {
			p.space = blank{true, after, y}
		} else if p.open && in.isSpoken() && in.continues(x, y, size, upright) {
			p.run.x1, p.end = max(p.run.x1, x+width), max(p.end, after)
		}
		return
	}
	g := glyph{text: text, x: float32(x), y: float32(y), size: float32(size), hidden: in.state.mode == unseen}
	var again *glyph
	if upright {
		again = in.before(g, width)
	}
	goesOn := p.open && in.continues(x, y, size, upright)
	if goesOn && again != nil && int(again.run) == len(in.runs) && !p.run.again {
		p.run.doubled++ // each letter is drawn twice
		return
	}
	if goesOn && p.run.again == (again != nil) {
		if p.space.drawn && x-p.run.x1 > blankGap*size || x-p.end > spaceGap*size {
			p.text = append(p.text, ' ')
		}
	} else {
		in.endRun()
		*p = penState{open: true, run: in.runFrom(x, y, size, upright, again), text: p.text[:0]}
	}
	if again == nil {
		in.remember(g)
	}
	if in.budget.Text(len(text)) != nil {
		return // the next operator returns the error
	}
	in.damaged = in.damaged || x < -offPage*in.width || x > (1+offPage)*in.width || y < -offPage*in.height || y > (1+offPage)*in.height
	in.quarters[in.shape.quarter]++
	if in.shape.quarter == 0 {
		in.slopes.add(m)
	}
	p.space = blank{}
	p.text = append(p.text, text...)
	p.run.letters++
	p.run.x1 = max(p.run.x1, x+width)
	p.end = x + width
	if !in.moves {
		p.end = max(p.end, after)
	}
}

// runFrom returns the run that a letter at x, y opens; again is the letter that it
// is drawn over, nil for none.
func (in *interpreter) runFrom(x, y, size float64, upright bool, again *glyph) run {
	r := run{
		spaced: in.pen.space.before(x, y, size), x0: x, y: y, size: size, bold: in.heavy(), turned: !upright, tag: -1,
		hidden: in.state.mode == unseen, light: in.state.shade(), face: in.state.face,
	}
	if n := len(in.marks); n > 0 {
		r.tag, r.artifact, r.stamp = in.marks[n-1].tag, in.marks[n-1].artifact, in.marks[n-1].stamp
	}
	if again != nil {
		r.again, r.first = true, again.run
	}
	return r
}

// unseen is the text mode in which letters leave no ink on the page.
const unseen = 3

// heavy reports whether letters are drawn bold: by their font, or by filling
// them and drawing their outline as well.
func (in *interpreter) heavy() bool { return in.state.face.bold || in.state.mode == 2 }

// continues reports whether a letter at x, y belongs to the open run.
func (in *interpreter) continues(x, y, size float64, upright bool) bool {
	p := &in.pen
	r := &p.run
	if !upright || r.turned || math.Abs(y-r.y) > 0.05*size || math.Abs(size-r.size) > 0.05*size {
		return false
	}
	return r.bold == in.heavy() && x-r.x1 < runGap*size && x-p.end > -backGap*size
}

// endRun closes the open run and keeps it if it holds any text.
func (in *interpreter) endRun() {
	p := &in.pen
	if p.open && len(p.text) > 0 && in.budget.Memory(runMemory+len(p.text)) == nil {
		p.run.text = string(p.text)
		in.runs = append(in.runs, p.run)
	}
	p.open = false
	p.text = p.text[:0]
}
