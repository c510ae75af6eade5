package list

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// Page is a page of what both reports say on one matter: each side's
// places, the weightiest first, beside each other where there is room, else
// the one side below the other.
type Page struct {
	*view.Context
	Theme    string
	Title    string
	Mark     func() view.Mark                          // of the whole matter
	Heads    func(side model.Side, width int) []string // what a side's places come to, in lines
	Facts    func() []view.Fact                        // why the matter is marked so
	Passages model.Pair[[]*passage.Passage]            // by side of the comparison

	side     model.Side // of the comparison: where the cursor is
	at       int        // index into the passages of that side
	sentence int
	rows     pane.Rows
	reg      view.Columns // of the last layout
	laid     pageLayout   // for which the rows were laid out
	shown    pageCursor   // for which the window was last scrolled
	top      int          // lines above the rows
}

// pageLayout is what the heights of a page's rows depend on.
type pageLayout struct {
	width   int
	swapped bool
	filter  view.Filter
}

type pageCursor struct {
	side         model.Side
	at, sentence int
	height       int
	layout       pageLayout
}

// start puts the cursor on the first place of the side that was last read.
func (p *Page) start() {
	p.side = p.Selection.Side
	if len(p.Passages.At(p.side)) == 0 {
		p.side = p.side.Other()
	}
	p.goTo(p.side, 0)
}

// resume puts the cursor where it was on an older page of the same matter.
func (p *Page) resume(old *Page) {
	p.side, p.at = old.side, max(min(old.at, len(p.Passages.At(old.side))-1), 0)
	if c := p.current(); c != nil {
		p.sentence = min(old.sentence, len(c.Sentences)-1)
	}
}

// Refresh lays the page out anew.
func (p *Page) Refresh() { p.laid = pageLayout{} }

// current is the place under the cursor; nil on a page without any.
func (p *Page) current() *passage.Passage {
	own := p.Passages.At(p.side)
	if p.at >= len(own) {
		return nil
	}
	return own[p.at]
}

// choose makes the place under the cursor the selection of all views.
func (p *Page) choose() {
	c := p.current()
	if c == nil {
		return
	}
	p.Selection = view.Selection{Theme: p.Theme, Area: p.AreaAt(p.side, c.Text.Ref), Side: p.side}
	ref := c.Text.Ref // apart from the text, which belongs to a comparison that may be left
	p.Selection.Refs.Set(p.side, &ref)
}

// Do carries out an action.
func (p *Page) Do(act keys.Action) (tea.Cmd, bool) {
	switch act {
	case keys.OtherPane:
		p.otherSide()
	case keys.Open:
		return p.open(), true
	default:
		return nil, keys.Move(p, act)
	}
	return nil, true
}

// Window returns how many lines of places are visible at once.
func (p *Page) Window() int { return p.rows.Window() }

// Step moves to the next sentence or to the one before.
func (p *Page) Step(way int) {
	if way > 0 {
		p.stepOn()
	} else {
		p.stepBack()
	}
}

// ToEnd goes to the last place or to the first.
func (p *Page) ToEnd(way int) {
	if way > 0 {
		p.bottom()
	} else {
		p.goTo(p.onScreenFirst(), 0)
	}
}

// Change goes to the next place or to the one before.
func (p *Page) Change(way int) { p.advance(way) }

// onScreenFirst is the side that is read first: the left one of the screen,
// if it has any place.
func (p *Page) onScreenFirst() model.Side {
	side := p.side
	if p.reg.Arrangement < view.Beside {
		side = p.OnScreen(model.Left)
	}
	if len(p.Passages.At(side)) == 0 {
		return side.Other()
	}
	return side
}

func (p *Page) bottom() {
	side := p.side
	if last := p.OnScreen(model.Right); p.reg.Arrangement < view.Beside && len(p.Passages.At(last)) > 0 {
		side = last
	}
	p.goTo(side, len(p.Passages.At(side))-1)
	if c := p.current(); c != nil {
		p.sentence = max(len(c.Sentences)-1, 0)
	}
}

func (p *Page) goTo(side model.Side, at int) {
	p.side = side
	p.at = max(min(at, len(p.Passages.At(side))-1), 0)
	p.sentence = 0
	p.choose()
}

// stepOn moves to the next sentence; where the sides are one below the
// other, from the end of one into the next.
func (p *Page) stepOn() {
	c := p.current()
	switch {
	case c == nil:
	case p.sentence+1 < len(c.Sentences):
		p.sentence++
	default:
		p.advance(1)
	}
}

// stepBack moves to the sentence before.
func (p *Page) stepBack() {
	switch {
	case p.sentence > 0:
		p.sentence--
	case p.advance(-1):
		p.sentence = max(len(p.current().Sentences)-1, 0)
	}
}

// advance goes to the next place, or back; it reports whether there is one.
func (p *Page) advance(step int) bool {
	at := p.at + step
	switch {
	case at >= 0 && at < len(p.Passages.At(p.side)):
		p.goTo(p.side, at)
		return true
	case p.reg.Arrangement >= view.Beside || len(p.Passages.At(p.side.Other())) == 0:
		return false
	}
	first := p.side == p.OnScreen(model.Left)
	if first != (step > 0) {
		return false
	}
	at = 0
	if step < 0 {
		at = len(p.Passages.At(p.side.Other())) - 1
	}
	p.goTo(p.side.Other(), at)
	return true
}

// both reports whether both sides have a place.
func (p *Page) both() bool { return len(p.Passages.Left) > 0 && len(p.Passages.Right) > 0 }

// otherSide goes over to the other side, to the place at the same height
// where there is one.
func (p *Page) otherSide() {
	other := p.side.Other()
	if len(p.Passages.At(other)) == 0 {
		return
	}
	at := 0
	if p.reg.Arrangement >= view.Beside {
		at = p.at
	}
	p.goTo(other, at)
}

// open goes to the paragraph in the section view.
func (p *Page) open() tea.Cmd {
	c := p.current()
	if c == nil {
		return nil
	}
	p.choose()
	p.Selection.Sentence = c.Sentences[p.sentence].Text
	return p.OpenPlace(p.side, c.Text.Ref)
}

// Status is the place of the cursor among those of its side.
func (p *Page) Status() string {
	if p.current() == nil {
		return ""
	}
	return fmt.Sprintf("%s %d of %d", p.NameOf(p.side), p.at+1, len(p.Passages.At(p.side)))
}

// Cite is the sentence under the cursor, or its whole paragraph.
func (p *Page) Cite(whole bool) (text, what string, ok bool) {
	c := p.current()
	if c == nil {
		return "", "", false
	}
	words := c.Sentences[p.sentence].Text
	if whole {
		var all []string
		full, _ := p.TextAt(c.Side, c.Text.Ref)
		for _, s := range full.Sentences {
			all = append(all, pane.Clean(s.Text))
		}
		words = strings.Join(all, " ")
	}
	text, what = p.Quotation(words, c.Side, c.Text.Ref)
	return text, what, true
}

// At is the sentence under the cursor.
func (p *Page) At() (view.Spot, bool) {
	c := p.current()
	if c == nil {
		return view.Spot{}, false
	}
	return view.Spot{Place: notes.At(c.Side, c.Text.Ref), Sentence: &c.Text.Sentences[p.sentence]}, true
}

// Explain says why the matter and the sentence under the cursor are marked so.
func (p *Page) Explain() (string, []view.Fact) {
	var facts []view.Fact
	if c := p.current(); c != nil {
		facts = append(facts, p.ExplainSentence(&c.Text.Sentences[p.sentence])...)
		if c.Sentences[p.sentence].Aside {
			facts = append(facts, view.Fact{About: "", Text: "mentions the theme in passing; counts half"})
		}
		facts = append(append(facts, p.ExplainThemes(c.Text.Themes)...), view.Fact{})
	}
	return p.Title, append(facts, p.Facts()...)
}
