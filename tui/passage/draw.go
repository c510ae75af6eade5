package passage

import (
	"github.com/charmbracelet/x/ansi"

	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Marks are the stretches of a passage's sentence that stand out: the hits of
// the search, else the words that only this side has.
func (c *Passage) Marks(i int, changed [][]pane.Line) []pane.Mark {
	marks := c.FoundIn(c.Sentences[i].Text)
	if len(marks) == 0 && i < len(changed) {
		for _, l := range changed[i] {
			marks = append(marks, pane.Mark{Start: l.Start, End: l.End, Style: c.Styles.Changed})
		}
	}
	return marks
}

// DrawSentence shows a sentence of a wrapped passage: its signs in the gutter,
// its marks on the text. Only the signs are coloured: prose is read longest
// where it is plain.
func (c *Passage) DrawSentence(i int, here bool, marks []pane.Mark, reg view.Columns) []string {
	said := &c.Sentences[i]
	m, style := c.PolarityMark(said.Polarity), c.Styles.Text
	if said.Undecided {
		m = c.UndecidedMark()
	}
	sign := m.Style.Paint(m.Glyph)
	if said.Recurs {
		sign = c.Styles.RecurringMark.Paint(c.Glyphs.Recurring) + sign
	}
	if said.Aside {
		style = c.Styles.Quiet
	}
	if said.Dim {
		style, sign = c.Styles.Faint, c.Styles.Faint.Paint(ansi.Strip(sign))
	}
	lines := make([]string, len(c.Lines[i]))
	for k, l := range c.Lines[i] {
		if k > 0 {
			sign = ""
		}
		lines[k] = c.GutterText(here, sign, reg) + pane.Paint(said.Text, l, style, marks)
	}
	return lines
}

// DrawNotes shows the reader's own lines below a text, told apart by their
// sign.
func (c *Passage) DrawNotes(reg view.Columns) []string {
	var lines []string
	for i, n := range c.notes {
		sign := c.Styles.Strong.Paint(c.Glyphs.Note)
		for k, l := range c.noteLines[i] {
			if i > 0 || k > 0 {
				sign = ""
			}
			lines = append(lines, c.GutterText(false, sign, reg)+c.Styles.Strong.Paint(n[l.Start:l.End]))
		}
	}
	return lines
}
