// Package passage shows a paragraph or a recommendation on the screen: wrapped,
// with the marks of its sentences in the gutter, the hits of a search, the
// words that differ from the other version and the reader's notes below it.
//
// It knows nothing of rows, pages and cursors.
package passage

import (
	"slices"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Passage is a text with its marks, wrapped for one width.
type Passage struct {
	*view.Context
	Side      model.Side
	Text      view.Text
	Sentences []Sentence
	notes     []string // the reader's own lines
	width     int      // for which lines were computed
	Lines     [][]pane.Line
	Changed   [][]pane.Line // by sentence, on a page: words that only this side's text has
	noteLines [][]pane.Line
	Height    int // of all sentences and notes
}

// Sentence is one sentence of a passage, ready to draw.
type Sentence struct {
	Text      string
	Polarity  model.Polarity
	Undecided bool // the polarity is no better than a guess
	Recurs    bool
	Aside     bool // it is about the matter at hand only in passing
	Dim       bool // the filter does not ask for it
}

// New prepares a text for drawing.
func New(s *view.Context, side model.Side, t view.Text) *Passage {
	c := &Passage{Context: s, Side: side, Text: t}
	for _, said := range t.Sentences {
		clean := pane.Clean(said.Text)
		c.Sentences = append(c.Sentences, Sentence{
			Text: clean, Polarity: said.Polarity, Undecided: said.Undecided(), Recurs: s.Recurs(side, t.Ref, said.Text),
		})
	}
	return c
}

// SetNotes shows what the reader now says of the text.
func (c *Passage) SetNotes(on []notes.Note) {
	var lines []string
	for _, n := range on {
		lines = append(lines, view.CleanLines(n.Text)...)
	}
	if !slices.Equal(lines, c.notes) {
		c.notes, c.width = lines, 0
	}
}

// Wrap breaks the sentences for a width and returns the height in lines.
func (c *Passage) Wrap(width int) int {
	if c.width == width {
		return c.Height
	}
	c.width, c.Height = width, 0
	c.Lines, c.noteLines = c.Lines[:0], c.noteLines[:0]
	for i := range c.Sentences {
		lines := pane.Wrap(c.Sentences[i].Text, width)
		c.Lines = append(c.Lines, lines)
		c.Height += len(lines)
	}
	for _, n := range c.notes {
		lines := pane.Wrap(n, width)
		c.noteLines = append(c.noteLines, lines)
		c.Height += len(lines)
	}
	return c.Height
}

// DimBy dims the sentences that the filter does not ask for, as far as they are
// evidence on a theme.
func (c *Passage) DimBy(theme string) {
	for i := range c.Sentences {
		said := &c.Sentences[i]
		recurs := c.Recurs(c.Side, c.Text.Ref, c.Text.Sentences[i].Text)
		said.Dim = !c.ShowsSentence(theme, recurs, said.Polarity == model.Weakness && !said.Undecided)
	}
}
