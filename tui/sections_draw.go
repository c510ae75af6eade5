package tui

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// draw shows the contents where there is room, the panes, and the scrollbar.
func (v *sections) Draw(width, height int) []string {
	if len(v.list) == 0 {
		return []string{"", "  " + v.styles.quiet.Paint(v.empty())}
	}
	reg := divide(width, v.share)
	v.drawn = reg
	v.relayout(reg, height)
	if v.contents && reg.contents == 0 {
		return v.drawContents(width, height)
	}
	text := v.drawText(reg.columns, height)
	blocks := []pane.Block{{Width: reg.total() + 1, Lines: text}, {Width: stripWidth - 1, Lines: v.drawStrip(height)}}
	if reg.contents > 0 {
		outline := pane.Block{Width: reg.contents + 1, Lines: v.drawContents(reg.contents, height)}
		blocks = append([]pane.Block{outline}, blocks...)
	}
	return pane.Beside(height, blocks...)
}

// empty says why there is nothing to show.
func (v *sections) empty() string {
	if v.filter != "" {
		return "No paragraph is marked " + v.filterName(v.filter) + ". " + v.keys.name(actBack) + " shows everything again."
	}
	return "No sections could be read in either report."
}

// drawText draws the visible rows, the heading of the section over the top.
func (v *sections) drawText(reg columns, height int) []string {
	lines := make([]string, 0, height)
	first := v.rows.Offset()
	for i := max(v.rows.At(first), 0); i < len(v.list) && len(lines) < height; i++ {
		drawn := v.drawRow(i, reg)
		drawn = pane.Fit(drawn, reg.total(), v.rows.Height(i))
		if skip := first - v.rows.Top(i); skip > 0 {
			drawn = drawn[skip:]
		}
		lines = append(lines, drawn...)
	}
	lines = lines[:min(len(lines), height)]
	if top := v.rows.At(first); len(lines) > 1 && top >= 0 && (v.list[top].kind != headingRow || first > v.rows.Top(top)) {
		lines[0] = v.heading(&v.list[top], reg)
	}
	return lines
}

func (v *sections) drawRow(i int, reg columns) []string {
	r := &v.list[i]
	switch r.kind {
	case headingRow:
		return v.drawHeading(r, reg)
	case foldRow:
		return v.drawFold(r, i == v.cursor, reg)
	}
	side := func(screen model.Side) []string { return v.drawCell(r, screen, i == v.cursor, reg) }
	switch reg.arrangement {
	case oneSide:
		return side(v.onScreen(v.focus))
	case stacked:
		return append(side(model.Left), side(model.Right)...)
	}
	return pane.Beside(v.rows.Height(i),
		pane.Block{Width: reg.panes.Left + paneGap, Lines: side(model.Left)},
		pane.Block{Width: reg.panes.Right, Lines: side(model.Right)})
}

// heading is the line that names a section: area, grades, movement.
func (v *sections) heading(r *row, reg columns) string {
	line := " " + v.styles.strong.Paint(v.areaTitle(r.section))
	mk := ""
	if j := v.index.areas[r.area]; j != nil {
		mk = v.gradeMoved(j).paint()
		room := reg.total() - pane.Width(line) - pane.Width(mk) - 2*columnGap
		line += pane.Spaces(columnGap) + v.styles.quiet.Paint(v.gradesWithin(j, room))
	}
	return pane.Between(line, mk, reg.total())
}

// drawHeading shows the section's line and, below it, how each report
// heads it.
func (v *sections) drawHeading(r *row, reg columns) []string {
	lines := []string{v.heading(r, reg)}
	if reg.arrangement < beside {
		return lines
	}
	titles := v.cmp.Sections[r.section].Titles
	printed := func(screen model.Side) string {
		t := pane.Clean(titles.At(v.onScreen(screen)))
		if t == "" && !v.present(r.section, v.onScreen(screen)) {
			t = "no such section"
		}
		return " " + v.styles.faint.Paint(pane.Clip(v.sideName(screen)+"  "+t, reg.panes.At(screen)-1))
	}
	return append(lines, pane.Pad(printed(model.Left), reg.panes.Left+paneGap)+printed(model.Right))
}

// present reports whether a side has any paragraph in a section.
func (v *sections) present(section int, side model.Side) bool {
	for i := range v.cmp.Sections[section].Pairs {
		if v.cmp.Sections[section].Pairs[i].Refs.At(side) != nil {
			return true
		}
	}
	return false
}

// drawFold shows a run of lone paragraphs as one line on their side.
func (v *sections) drawFold(r *row, current bool, reg columns) []string {
	count := map[model.Polarity]int{}
	for _, a := range r.folded {
		if c := v.cells[model.Place{Side: r.side, Ref: a.Refs.At(r.side).Key()}]; c != nil {
			for i := range c.sentences {
				count[c.sentences[i].polarity]++
			}
		}
	}
	screen := v.onScreen(r.side)
	first, last := r.folded[0].Refs.At(r.side), r.folded[len(r.folded)-1].Refs.At(r.side)
	text := fmt.Sprintf("%s %d paragraphs %s: %s to %s   %s %d  %s %d", v.glyphs.folded, len(r.folded),
		v.onlyMark(r.side).word, first, last, v.glyphs.strength, count[model.Strength], v.glyphs.weakness, count[model.Weakness])
	bar := " "
	style := v.styles.quiet
	if current {
		bar, style = v.styles.selected.Paint(v.glyphs.bar), v.styles.strong
	}
	line := bar + " " + style.Paint(pane.Clip(text, reg.panes.At(screen)-2))
	if reg.arrangement >= beside && screen == model.Right {
		line = pane.Spaces(reg.panes.Left+paneGap) + line
	}
	return []string{line}
}

// drawCell shows one side of a pair.
func (v *sections) drawCell(r *row, screen model.Side, current bool, reg columns) []string {
	side := v.onScreen(screen)
	c := r.cells.At(side)
	here := current && side == v.focus
	if c == nil {
		return []string{v.gutter(here, "", reg) + v.styles.faint.Paint(v.blank(r, screen, reg))}
	}
	caption := v.caption(r, c, screen, here, reg)
	if r.again.At(side) {
		return []string{caption}
	}
	lines := make([]string, 1, 1+c.height)
	lines[0] = caption
	c.wrap(reg.text(screen))
	for i := range c.sentences {
		lines = append(lines, c.drawSentence(i, here && i == v.sentence, c.marksIn(i, r.changed.At(c.side)), reg)...)
	}
	return append(lines, c.drawNotes(reg)...)
}

// blank is what stands where a paragraph has no counterpart.
func (v *sections) blank(r *row, screen model.Side, reg columns) string {
	text := v.glyphs.blank + " no counterpart"
	if reg.arrangement < beside {
		text += " in " + v.sideName(screen)
	}
	if screen == model.Right || reg.arrangement == oneSide {
		return pane.Between(text, v.mark(r).String(), reg.text(screen))
	}
	return text
}

// caption is the quiet line above a text: number, page, themes, and on the
// right the mark of the row.
func (v *sections) caption(r *row, c *cell, screen model.Side, here bool, reg columns) string {
	number := ""
	if c.text.ref.Kind == model.RefParagraph && c.text.ref.N > 0 {
		number = fmt.Sprint(c.text.ref.N)
	}
	style, quiet := v.styles.quiet, v.styles.faint
	if here {
		style = v.styles.strong
		if reg.arrangement < beside {
			quiet = v.styles.text
		}
	}
	var parts []string
	if reg.arrangement < beside { // no column says whose paragraph it is
		parts = append(parts, v.sideName(screen))
		number = ""
	}
	name := v.place(c.side, c.text.ref)
	if number == "" {
		parts = append(parts, name)
	}
	if c.text.page > 0 && !strings.HasPrefix(name, "page") {
		parts = append(parts, fmt.Sprintf("p %d", c.text.page))
	}
	if r.again.At(c.side) {
		parts = append(parts, "stands above")
	}
	for _, t := range c.text.themes {
		parts = append(parts, v.themeTitle(t.ID))
	}
	text := quiet.Paint(strings.Join(parts, " "+v.glyphs.dot+" "))
	return v.gutter(here && len(c.sentences) == 0, style.Paint(number), reg) +
		pane.Between(text, v.rowMark(r, c, screen, reg), reg.text(screen))
}

// rowMark is the movement at the right end of a caption: once a row, on the
// right pane, or on the upper text where they are stacked.
func (v *sections) rowMark(r *row, c *cell, screen model.Side, reg columns) string {
	var marks []string
	if c.recurs {
		marks = append(marks, v.styles.recurringMark.Paint(v.glyphs.recurring+" recurring"))
	}
	first := screen == model.Right
	if reg.arrangement == stacked {
		first = screen == model.Left
	}
	if reg.arrangement == oneSide || first {
		marks = append(marks, v.mark(r).paint())
	}
	return strings.Join(marks, "  ")
}

// drawStrip shows where the changes are in the whole text and, beside them,
// which part of it the window shows.
func (v *sections) drawStrip(height int) []string {
	lines := make([]string, height)
	total := v.rows.Lines()
	if total <= height {
		return lines
	}
	at := make([]*row, height)
	for _, i := range v.stops {
		k := min(v.rows.Top(i)*height/total, height-1)
		if r := &v.list[i]; at[k] == nil || weight(v.movement(r)) > weight(v.movement(at[k])) {
			at[k] = r
		}
	}
	from := v.rows.Offset() * height / total
	to := max((v.rows.Offset()+v.rows.Window())*height/total, from+1)
	for i := range lines {
		sign := " "
		if at[i] != nil {
			sign = v.laneMark(at[i])
		}
		if i >= from && i < to {
			sign += v.styles.faint.Paint(v.glyphs.thumb)
		}
		lines[i] = sign
	}
	return lines
}

// laneMark is a change on the scrollbar: quieter than in the text, and a
// paragraph that merely stands alone quieter still.
func (v *sections) laneMark(r *row) string {
	style := v.styles.faint
	switch m := v.mark(r); m.glyph {
	case v.glyphs.improved:
		style = v.styles.good
	case v.glyphs.declined:
		style = v.styles.bad
	}
	return style.Paint(v.mark(r).glyph)
}

// weight says which of two changes at one line of the scrollbar shows.
func weight(m compare.Movement) int {
	switch m {
	case compare.Declined:
		return 4
	case compare.Improved:
		return 3
	case compare.New:
		return 2
	case compare.Gone:
		return 1
	}
	return 0
}

// drawContents lists sections and themes with their marks.
func (v *sections) drawContents(width, height int) []string {
	if !v.contents {
		v.outline.Pos = v.currentEntry()
	}
	v.outline.LayoutLines(len(v.entries), width, height)
	var lines []string
	for i, e := range v.entries {
		bar, indent, style := " ", "  ", v.styles.quiet
		title := v.themeTitle(e.theme)
		if e.theme == "" {
			indent, style, title = "", v.styles.text, v.areaTitle(e.section)
		}
		if i == v.outline.Pos {
			style = v.styles.strong
			bar = v.styles.selected.Paint(v.glyphs.bar)
		}
		glyph := e.mark.glyph
		if glyph == "" {
			glyph = " "
		}
		lines = append(lines, bar+indent+e.mark.style.Paint(glyph)+" "+style.Paint(pane.Clip(title, width-6)))
	}
	return v.outline.Visible(lines)
}
