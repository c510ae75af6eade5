package tui

import "reinspect/tui/pane"

// marksIn are the stretches of a cell's sentence that stand out: the hits of
// the search, else the words that only this side has.
func (c *cell) marksIn(i int, changed [][]pane.Line) []pane.Mark {
	marks := c.hitMarks(i)
	if len(marks) == 0 && i < len(changed) {
		for _, l := range changed[i] {
			marks = append(marks, pane.Mark{Start: l.Start, End: l.End, Style: c.styles.changed})
		}
	}
	return marks
}

// drawSentence shows a sentence of a wrapped cell: its signs in the gutter,
// its marks on the text.
func (c *cell) drawSentence(i int, here bool, marks []pane.Mark, reg columns) []string {
	said := &c.sentences[i]
	m := c.polarityMark(said.polarity)
	sign := m.style.Paint(m.glyph)
	style := c.styles.sentence(said.polarity)
	if said.recurs {
		sign = c.styles.recurringMark.Paint(c.glyphs.recurring) + sign
		style = c.styles.recurring
	}
	if said.aside {
		style = c.styles.quiet
	}
	lines := make([]string, len(c.lines[i]))
	for k, l := range c.lines[i] {
		if k > 0 {
			sign = ""
		}
		lines[k] = c.gutter(here, sign, reg) + pane.Paint(said.text, l, style, marks)
	}
	return lines
}

// hitMarks are the stretches of a sentence where the query stands.
func (c *cell) hitMarks(i int) []pane.Mark {
	said := &c.sentences[i]
	var marks []pane.Mark
	for _, h := range said.hits {
		marks = append(marks, pane.Mark{Start: unfold(said.text, h.Start), End: unfold(said.text, h.End), Style: c.styles.hit})
	}
	return marks
}

// drawNotes shows the reader's own lines below a text, told apart by their
// sign.
func (c *cell) drawNotes(reg columns) []string {
	var lines []string
	for i, n := range c.notes {
		sign := c.styles.strong.Paint(c.glyphs.note)
		for k, l := range c.noteLines[i] {
			if i > 0 || k > 0 {
				sign = ""
			}
			lines = append(lines, c.gutter(false, sign, reg)+c.styles.strong.Paint(n[l.Start:l.End]))
		}
	}
	return lines
}
