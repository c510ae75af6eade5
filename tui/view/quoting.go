package view

import (
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

// FirstLines is the beginning of wrapped lines; where some are left out, the
// last one says so.
func (s *Context) FirstLines(lines []string, most, width int) []string {
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most:most]
	last := lines[most-1]
	if pane.Width(last) < width {
		last += s.Styles.Text.Paint("…")
	} else {
		last = pane.Clip(last+" ", width)
	}
	lines[most-1] = last
	return lines
}

// QuotedBeside shows a quotation of each report: beside each other where each
// gets the least width, else one below the other, each with its report's name.
func (s *Context) QuotedBeside(evidence model.Pair[[]compare.Evidence], width, least int) []string {
	left, right := s.OnScreen(model.Left), s.OnScreen(model.Right)
	quoted := func(side model.Side, width int) []string {
		if list := evidence.At(side); len(list) > 0 {
			return s.Quoted(side, list[0], true, width)
		}
		return nil
	}
	column := (width - PaneGap) / 2
	if column < least {
		return append(quoted(left, min(width, Measure)), quoted(right, min(width, Measure))...)
	}
	column = min(column, Measure)
	l, r := quoted(left, column), quoted(right, column)
	return pane.Beside(max(len(l), len(r)), pane.Block{Width: column, Lines: l}, pane.Block{Width: PaneGap}, pane.Block{Width: column, Lines: r})
}
