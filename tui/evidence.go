package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// evidence is a page of what both reports say on one matter: each side's
// places, the weightiest first, beside each other where there is room, else
// the one side below the other.
type evidence struct {
	*state
	theme string
	title string
	mark  func() mark                               // of the whole matter
	heads func(side model.Side, width int) []string // what a side's places come to, in lines
	facts func() []fact                             // why the matter is marked so
	cells model.Pair[[]*cell]                       // by side of the comparison

	side     model.Side // of the comparison: where the cursor stands
	at       int        // index into the cells of that side
	sentence int
	rows     pane.Rows
	reg      columns    // of the last layout
	before   string     // the search when the page was opened
	laid     pageLayout // for which the rows were laid out
	shown    pageCursor // for which the window was last scrolled
	top      int        // lines above the rows
	hunt     pageHunt
}

// pageLayout is what the heights of a page's rows depend on.
type pageLayout struct {
	width   int
	swapped bool
}

type pageCursor struct {
	side         model.Side
	at, sentence int
	height       int
	layout       pageLayout
}

// begun puts the cursor on the first place of the side that was last read.
func (p *evidence) begun() {
	p.side = p.sel.side
	if len(p.cells.At(p.side)) == 0 {
		p.side = p.side.Other()
	}
	p.before = p.query
	p.goTo(p.side, 0, 0)
}

// searching reports whether a search was begun on the page: "back" ends it
// before it closes the page.
func (p *evidence) searching() bool { return p.query != "" && p.query != p.before }

// resume puts the cursor where it stood on an older page of the same matter.
func (p *evidence) resume(old *evidence) {
	p.before = old.before
	p.side, p.at = old.side, max(min(old.at, len(p.cells.At(old.side))-1), 0)
	if c := p.cell(); c != nil {
		p.sentence = min(old.sentence, len(c.sentences)-1)
	}
}

func (p *evidence) Refresh() { p.laid = pageLayout{} }

// cell is the place under the cursor; nil on a page without any.
func (p *evidence) cell() *cell {
	own := p.cells.At(p.side)
	if p.at >= len(own) {
		return nil
	}
	return own[p.at]
}

// choose makes the place under the cursor the selection of all views.
func (p *evidence) choose() {
	c := p.cell()
	if c == nil {
		return
	}
	p.sel = selection{theme: p.theme, area: p.areaAt(p.side, c.text.ref), side: p.side}
	p.sel.refs.Set(p.side, &c.text.ref)
}

func (p *evidence) Do(act action) (tea.Cmd, bool) {
	switch act {
	case actOtherPane:
		p.otherSide()
	case actOpen:
		return p.open(), true
	default:
		return nil, Move(p, act)
	}
	return nil, true
}

// Window returns how many lines of places are visible at once.
func (p *evidence) Window() int { return p.rows.Window() }

// Step moves to the next sentence or to the one before.
func (p *evidence) Step(way int) {
	if way > 0 {
		p.stepOn()
	} else {
		p.stepBack()
	}
}

// ToEnd goes to the last place or to the first.
func (p *evidence) ToEnd(way int) {
	if way > 0 {
		p.bottom()
	} else {
		p.goTo(p.onScreenFirst(), 0, 0)
	}
}

// Change goes to the next place or to the one before.
func (p *evidence) Change(way int) { p.advance(way) }

// onScreenFirst is the side that is read first: the left one of the screen,
// if it has any place.
func (p *evidence) onScreenFirst() model.Side {
	side := p.side
	if p.reg.arrangement < beside {
		side = p.onScreen(model.Left)
	}
	if len(p.cells.At(side)) == 0 {
		return side.Other()
	}
	return side
}

func (p *evidence) bottom() {
	side := p.side
	if last := p.onScreen(model.Right); p.reg.arrangement < beside && len(p.cells.At(last)) > 0 {
		side = last
	}
	p.goTo(side, len(p.cells.At(side))-1, 0)
	if c := p.cell(); c != nil {
		p.sentence = max(len(c.sentences)-1, 0)
	}
}

func (p *evidence) goTo(side model.Side, at, sentence int) {
	p.side = side
	p.at = max(min(at, len(p.cells.At(side))-1), 0)
	p.sentence = sentence
	p.choose()
}

// stepOn moves to the next sentence; where the sides stand one below the
// other, from the end of one into the next.
func (p *evidence) stepOn() {
	c := p.cell()
	switch {
	case c == nil:
	case p.sentence+1 < len(c.sentences):
		p.sentence++
	default:
		p.advance(1)
	}
}

// stepBack moves to the sentence before.
func (p *evidence) stepBack() {
	switch {
	case p.sentence > 0:
		p.sentence--
	case p.advance(-1):
		p.sentence = max(len(p.cell().sentences)-1, 0)
	}
}

// advance goes to the next place, or back; it reports whether there is one.
func (p *evidence) advance(step int) bool {
	at := p.at + step
	switch {
	case at >= 0 && at < len(p.cells.At(p.side)):
		p.goTo(p.side, at, 0)
		return true
	case p.reg.arrangement >= beside || len(p.cells.At(p.side.Other())) == 0:
		return false
	}
	first := p.side == p.onScreen(model.Left)
	if first != (step > 0) {
		return false
	}
	at = 0
	if step < 0 {
		at = len(p.cells.At(p.side.Other())) - 1
	}
	p.goTo(p.side.Other(), at, 0)
	return true
}

// otherSide goes over to the other side, to the place at the same height
// where there is one.
func (p *evidence) otherSide() {
	other := p.side.Other()
	if len(p.cells.At(other)) == 0 {
		return
	}
	at := 0
	if p.reg.arrangement >= beside {
		at = p.at
	}
	p.goTo(other, at, 0)
}

// open goes to the paragraph in the section view.
func (p *evidence) open() tea.Cmd {
	c := p.cell()
	if c == nil {
		return nil
	}
	p.choose()
	p.sel.words = c.sentences[p.sentence].text
	return p.openPlace(p.side, c.text.ref)
}

// status is the place of the cursor among those of its side.
func (p *evidence) Status() string {
	if p.cell() == nil {
		return ""
	}
	return fmt.Sprintf("%s %d of %d", p.nameOf(p.side), p.at+1, len(p.cells.At(p.side)))
}

// Cite is the sentence under the cursor, or its whole paragraph.
func (p *evidence) Cite(whole bool) (text, what string, ok bool) {
	c := p.cell()
	if c == nil {
		return "", "", false
	}
	words := c.sentences[p.sentence].text
	if whole {
		var all []string
		full, _ := p.textAt(c.side, c.text.ref)
		for _, s := range full.sentences {
			all = append(all, pane.Clean(s.Text))
		}
		words = strings.Join(all, " ")
	}
	text, what = p.quotation(words, c.side, c.text.ref)
	return text, what, true
}

// At is the sentence under the cursor.
func (p *evidence) At() (Spot, bool) {
	c := p.cell()
	if c == nil {
		return Spot{}, false
	}
	return Spot{Place: notes.At(c.side, c.text.ref), Sentence: &c.text.sentences[p.sentence]}, true
}

func (p *evidence) Explain() (string, []fact) {
	facts := p.facts()
	if c := p.cell(); c != nil {
		facts = append(facts, fact{})
		facts = append(facts, p.explainSentence(&c.text.sentences[p.sentence])...)
		if c.sentences[p.sentence].aside {
			facts = append(facts, fact{"", "it speaks of the theme by the way, and weighs half"})
		}
		facts = append(facts, p.explainThemes(c.text.themes)...)
	}
	return p.title, facts
}
