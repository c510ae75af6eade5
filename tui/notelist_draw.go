package tui

import "reinspect/tui/pane"

// noteWhere is the widest that the column of places gets.
const noteWhere = 30

// draw lists notes and corrections: the place on the left, the words beside
// it, or below it where there is little room.
func (v *noteList) Draw(width, height int) []string {
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
			block = append(block, "  "+v.styles.quiet.Paint(v.entries[i].group))
		}
		block = append(block, v.drawEntry(i, where, width)...)
		heights[i] = len(block)
		all = append(all, block...)
	}
	v.Layout(heights, width, height)
	return v.Visible(all)
}

// drawEntry is an entry and the blank line below it.
func (v *noteList) drawEntry(i, where, width int) []string {
	e := &v.entries[i]
	bar, style := " ", v.styles.text
	if i == v.Pos {
		bar, style = v.styles.selected.Paint(v.glyphs.bar), v.styles.strong
	}
	head := bar + " " + e.sign.style.Paint(e.sign.glyph) + " "
	indent := 4
	var lines []string
	if width >= besideWidth {
		indent += where + 3
		head += pane.Pad(style.Paint(e.where), where) + "   "
	} else {
		lines, head = append(lines, head+style.Paint(e.where)), pane.Spaces(indent)
	}
	add := func(text string, style pane.Style) {
		for _, l := range pane.Wrap(text, max(min(measure, width-indent-1), 1)) {
			lines = append(lines, head+style.Paint(text[l.Start:l.End]))
			head = pane.Spaces(indent)
		}
	}
	for _, t := range e.text {
		add(t, v.styles.text)
	}
	if e.what != "" {
		add(e.what, v.styles.quiet)
	}
	return append(lines, "")
}

// empty says why there are no notes, and how to begin.
func (v *noteList) empty(width int) []string {
	lines := []string{""}
	add := func(text string, style pane.Style) {
		for _, l := range pane.Wrap(text, max(min(measure, width-4), 1)) {
			lines = append(lines, "  "+style.Paint(text[l.Start:l.End]))
		}
	}
	if v.noteAt == "" {
		add("Nothing can be noted on this pair.", v.styles.text)
		return lines
	}
	add("You have noted nothing on this pair yet.", v.styles.text)
	lines = append(lines, "")
	for _, how := range []struct {
		act action
		say string
	}{
		{actNote, "writes a note on the paragraph or judgement you stand on"},
		{actRemark, "says that a sentence is marked wrongly"},
		{actBeside, "sets two paragraphs beside each other, or apart"},
	} {
		lines = append(lines, "  "+v.styles.strong.Paint(v.keys.name(how.act))+"  "+v.styles.quiet.Paint(how.say))
	}
	lines = append(lines, "")
	add("What you note is kept beside this pair of reports and is part of every export. It will be saved as", v.styles.quiet)
	return append(lines, "  "+v.styles.quiet.Paint(pane.ClipLeft(v.noteAt, max(width-3, 1))))
}
