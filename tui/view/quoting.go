package view

import (
	"slices"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Quoted is a quotation behind its place in few letters, wrapped: "17 p 6 “…”".
// Named puts the report's name before the place. The words of the query stand
// out in the quotation.
func (s *Context) Quoted(side model.Side, e compare.Evidence, named bool, width int) []string {
	where := pane.Clean(s.Words.PlaceShort(side, e.Ref)) + " "
	if named {
		where = s.NameOf(side) + " " + where
	}
	return s.Led("“"+pane.Clean(e.Quote())+"”", width, Lead{where, s.Styles.Quiet})
}

// SignedQuote is Quoted behind the sign of what the sentence says of practice
// and a few quiet words; a sentence that says nothing of it has no sign.
func (s *Context) SignedQuote(side model.Side, e compare.Evidence, lead string, width int) []string {
	mark := Mark{}
	if t, ok := s.TextAt(side, e.Ref); ok {
		one := s.SentenceAt(t, e.Sentence)
		if one.Polarity != model.Neutral {
			mark = s.SentenceMark(&one)
		}
	}
	leads := []Lead{{lead + s.NameOf(side) + " " + pane.Clean(s.Words.PlaceShort(side, e.Ref)) + " ", s.Styles.Quiet}}
	if mark.Glyph != "" {
		leads = append([]Lead{{mark.Glyph + " ", mark.Style}}, leads...)
	}
	return s.Led("“"+pane.Clean(e.Quote())+"”", width, leads...)
}

// Lead is a few words before a text, in a style of their own.
type Lead struct {
	Text  string
	Style pane.Style
}

// Led is a text behind what leads to it, wrapped together.
func (s *Context) Led(text string, width int, leads ...Lead) []string {
	var marks []pane.Mark
	lead := ""
	for _, l := range leads {
		marks = append(marks, pane.Mark{Start: len(lead), End: len(lead) + len(l.Text), Style: l.Style})
		lead += l.Text
	}
	for _, m := range s.FoundIn(text) {
		marks = append(marks, pane.Mark{Start: m.Start + len(lead), End: m.End + len(lead), Style: m.Style})
	}
	text = lead + text
	var lines []string
	for _, l := range pane.Wrap(text, max(width, 1)) {
		lines = append(lines, pane.Paint(text, l, s.Styles.Text, marks))
	}
	return lines
}

// Hung is Led with the lines below the first set in.
func (s *Context) Hung(text string, width, indent int, leads ...Lead) []string {
	lines := s.Led(text, width-indent, leads...)
	for i := range lines[1:] {
		lines[i+1] = pane.Spaces(indent) + lines[i+1]
	}
	return lines
}

// FirstLines is the beginning of wrapped lines; where some are left out, the
// last one says so.
func (s *Context) FirstLines(lines []string, most, width int) []string {
	if len(lines) <= most {
		return lines
	}
	lines = slices.Clone(lines[:most])
	last := lines[most-1]
	if pane.Width(last) < width {
		last += s.Styles.Text.Paint("…")
	} else {
		last = pane.Clip(last+" ", width)
	}
	lines[most-1] = last
	return lines
}

// QuoteColumn is the width of each of two quotations beside each other; 0 where
// they would get less than the least, and are one below the other.
func QuoteColumn(width, least int) int {
	column := min((width-PaneGap)/2, Measure)
	if column < least {
		return 0
	}
	return column
}

// QuotedBeside shows the first quotation of each report, with its name: beside
// each other, or where there is too little room one below the other.
func (s *Context) QuotedBeside(evidence model.Pair[[]compare.Evidence], width, least int) []string {
	column := QuoteColumn(width, least)
	room := column
	if column == 0 {
		room = min(width, Measure)
	}
	quoted := func(screen model.Side) []string {
		side := s.OnScreen(screen)
		if list := evidence.At(side); len(list) > 0 {
			return s.Quoted(side, list[0], true, room)
		}
		return nil
	}
	l, r := quoted(model.Left), quoted(model.Right)
	if column == 0 {
		return append(l, r...)
	}
	return pane.Beside(max(len(l), len(r)), pane.Block{Width: column, Lines: l}, pane.Block{Width: PaneGap}, pane.Block{Width: column, Lines: r})
}
