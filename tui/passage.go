package tui

import (
	"slices"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// cell is a text with its marks, wrapped for one width.
type cell struct {
	*state
	side      model.Side
	text      text
	sentences []sentence
	notes     []string // the reader's own lines
	recurs    bool     // some sentence is part of a recurring weakness
	weak      bool     // some sentence is a weakness
	width     int      // for which lines were computed
	lines     [][]pane.Line
	changed   [][]pane.Line // by sentence, on a page: words that only this side's text has
	noteLines [][]pane.Line
	height    int // of all sentences and notes
}

// sentence is one sentence of a cell, ready to draw.
type sentence struct {
	text     string
	folded   string // as searching sees it
	polarity model.Polarity
	recurs   bool
	aside    bool        // it speaks of the matter at hand only by the way
	hits     []pane.Line // where the query stands, in bytes of folded
}

// newCell prepares a text for drawing.
func newCell(s *state, side model.Side, t text) *cell {
	c := &cell{state: s, side: side, text: t}
	for _, said := range t.sentences {
		clean := pane.Clean(said.Text)
		one := sentence{
			text: clean, folded: foldText(clean), polarity: said.Polarity, recurs: s.recurs(side, t.ref, said.Text),
		}
		c.recurs = c.recurs || one.recurs
		c.weak = c.weak || said.Polarity == model.Weakness
		c.sentences = append(c.sentences, one)
	}
	return c
}

// takeNotes shows what the reader now says of the text.
func (c *cell) takeNotes(on []notes.Note) {
	var lines []string
	for _, n := range on {
		lines = append(lines, cleanLines(n.Text)...)
	}
	if !slices.Equal(lines, c.notes) {
		c.notes, c.width = lines, 0
	}
}

// wrap breaks the sentences for a width and returns the height in lines.
func (c *cell) wrap(width int) int {
	if c.width == width {
		return c.height
	}
	c.width, c.height = width, 0
	c.lines, c.noteLines = c.lines[:0], c.noteLines[:0]
	for i := range c.sentences {
		lines := pane.Wrap(c.sentences[i].text, width)
		c.lines = append(c.lines, lines)
		c.height += len(lines)
	}
	for _, n := range c.notes {
		lines := pane.Wrap(n, width)
		c.noteLines = append(c.noteLines, lines)
		c.height += len(lines)
	}
	return c.height
}
