package notelist

import (
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// noteWhere is the widest that the column of places gets.
const noteWhere = 30

// Draw lists notes and corrections: the place on the left, the words beside
// it, or below it where there is little room.
func (v *tab) Draw(width, height int) []string {
	if len(v.entries) == 0 {
		return v.empty(width)
	}
	where := 0
	for i := range v.entries {
		where = max(where, min(pane.Width(v.entries[i].where), noteWhere))
	}
	var all []string
	heights := make([]int, len(v.entries))
	for i := range v.entries {
		var block []string
		if i == 0 || v.entries[i].group != v.entries[i-1].group {
			block = append(block, "  "+v.Styles.Quiet.Paint(v.entries[i].group))
		}
		block = append(block, v.drawEntry(i, where, width)...)
		heights[i] = len(block)
		all = append(all, block...)
	}
	v.Layout(heights, width, height)
	return v.Visible(all)
}

// drawEntry is an entry and the blank line below it.
func (v *tab) drawEntry(i, where, width int) []string {
	e := &v.entries[i]
	bar, style := " ", v.Styles.Text
	if i == v.Pos {
		bar, style = v.Styles.Selected.Paint(v.Glyphs.Bar), v.Styles.Strong
	}
	head := bar + " " + e.sign.Style.Paint(e.sign.Glyph) + " "
	indent := 4
	var lines []string
	if width >= view.BesideWidth {
		indent += where + 3
		head += pane.Pad(style.Paint(e.where), where) + "   "
	} else {
		lines, head = append(lines, head+style.Paint(e.where)), pane.Spaces(indent)
	}
	add := func(text string, style pane.Style) {
		for _, l := range pane.Wrap(text, max(min(view.Measure, width-indent-1), 1)) {
			lines = append(lines, head+style.Paint(text[l.Start:l.End]))
			head = pane.Spaces(indent)
		}
	}
	for _, t := range e.text {
		add(t, v.Styles.Text)
	}
	if e.what != "" {
		add(e.what, v.Styles.Quiet)
	}
	return append(lines, "")
}

// empty says why there are no notes, and how to begin.
func (v *tab) empty(width int) []string {
	var lines []string
	add := func(text string, style pane.Style) {
		for _, l := range pane.Wrap(text, max(min(view.Measure, width-4), 1)) {
			lines = append(lines, "  "+style.Paint(text[l.Start:l.End]))
		}
	}
	if v.NotesFile == "" {
		add("Nothing can be noted on this pair.", v.Styles.Text)
		return lines
	}
	add("You have noted nothing on this pair yet.", v.Styles.Text)
	lines = append(lines, "")
	for _, how := range []struct {
		act keys.Action
		say string
	}{
		{keys.Note, "writes a note on the judgement, paragraph, recommendation, weakness or theme you stand on"},
		{keys.Remark, "corrects a mark, a theme, a recurring weakness, a status or a stated change"},
		{keys.Beside, "sets two paragraphs beside each other, or apart, or chooses a proof"},
	} {
		lead := v.Styles.Strong.Paint(v.Keys.Name(how.act)) + "  "
		for _, l := range v.Wrapped(how.say, max(min(view.Measure, width-4)-pane.Width(lead), 1), v.Styles.Quiet) {
			lines = append(lines, "  "+lead+l)
			lead = pane.Spaces(pane.Width(lead))
		}
	}
	lines = append(lines, "")
	add("What you note is kept beside this pair of reports and is part of every export. It will be saved as", v.Styles.Quiet)
	add(pane.Clean(v.NotesFile), v.Styles.Quiet)
	return lines
}
