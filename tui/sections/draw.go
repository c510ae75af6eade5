package sections

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// Draw shows the contents where there is room, the panes, and the scrollbar.
func (v *tab) Draw(width, height int) []string {
	if len(v.list) == 0 {
		return []string{"", "  " + v.Styles.Quiet.Paint(v.empty())}
	}
	reg := divide(width, v.leftPercent)
	v.drawn = reg
	v.relayout(reg, height)
	if v.contents && reg.contents == 0 {
		return v.drawContents(width, height)
	}
	text := v.drawText(reg.Columns, height)
	blocks := []pane.Block{{Width: reg.Total() + 1, Lines: text}, {Width: view.ScrollbarWidth - 1, Lines: v.drawScrollbar(height)}}
	if reg.contents > 0 {
		outline := pane.Block{Width: reg.contents + 1, Lines: v.drawContents(reg.contents, height)}
		blocks = append([]pane.Block{outline}, blocks...)
	}
	return pane.Beside(height, blocks...)
}

// empty says why there is nothing to show.
func (v *tab) empty() string {
	if v.Filter != "" {
		return "No paragraph is marked " + v.FilterName(v.Filter) + ". " + v.Keys.Name(keys.Back) + " shows everything again."
	}
	return "No sections could be read in either report."
}

// drawText draws the visible rows, the heading of the section over the top.
func (v *tab) drawText(reg view.Columns, height int) []string {
	lines := make([]string, 0, height)
	first := v.rows.Offset()
	for i := max(v.rows.At(first), 0); i < len(v.list) && len(lines) < height; i++ {
		drawn := v.drawRow(i, reg)
		drawn = pane.Fit(drawn, reg.Total(), v.rows.Height(i))
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

func (v *tab) drawRow(i int, reg view.Columns) []string {
	r := &v.list[i]
	switch r.kind {
	case headingRow:
		return v.drawHeading(r, reg)
	case foldRow:
		return v.drawFold(r, i == v.cursor, reg)
	}
	side := func(screen model.Side) []string { return v.drawPassage(r, screen, i == v.cursor, reg) }
	switch reg.Arrangement {
	case view.OneSide:
		return side(v.OnScreen(v.focus))
	case view.Stacked:
		return append(side(model.Left), side(model.Right)...)
	}
	return pane.Beside(v.rows.Height(i),
		pane.Block{Width: reg.Panes.Left + view.PaneGap, Lines: side(model.Left)},
		pane.Block{Width: reg.Panes.Right, Lines: side(model.Right)})
}

// heading is the line that names a section: area, grades, movement.
func (v *tab) heading(r *row, reg view.Columns) string {
	line := " " + v.Styles.Strong.Paint(v.SectionTitle(r.section))
	mk := ""
	if j := v.Index.Judgements[r.area]; j != nil {
		mk = v.GradeMoved(j).Paint()
		room := reg.Total() - pane.Width(line) - pane.Width(mk) - 2*view.ColumnGap
		line += pane.Spaces(view.ColumnGap) + v.Styles.Quiet.Paint(v.GradesWithin(j, room))
	}
	return pane.Between(line, mk, reg.Total())
}

// drawHeading shows the section's line and, below it, how each report
// heads it.
func (v *tab) drawHeading(r *row, reg view.Columns) []string {
	lines := []string{v.heading(r, reg)}
	if reg.Arrangement < view.Beside {
		return lines
	}
	titles := v.Comparison.Sections[r.section].Titles
	printed := func(screen model.Side) string {
		t := pane.Clean(titles.At(v.OnScreen(screen)))
		if t == "" && !v.present(r.section, v.OnScreen(screen)) {
			t = "no such section"
		}
		return " " + v.Styles.Faint.Paint(pane.Clip(v.SideName(screen)+"  "+t, reg.Panes.At(screen)-1))
	}
	return append(lines, pane.Pad(printed(model.Left), reg.Panes.Left+view.PaneGap)+printed(model.Right))
}

// present reports whether a side has any paragraph in a section.
func (v *tab) present(section int, side model.Side) bool {
	for i := range v.Comparison.Sections[section].Pairs {
		if v.Comparison.Sections[section].Pairs[i].Refs.At(side) != nil {
			return true
		}
	}
	return false
}

// drawFold shows a run of lone paragraphs as one line on their side.
func (v *tab) drawFold(r *row, current bool, reg view.Columns) []string {
	count := map[model.Polarity]int{}
	for _, a := range r.folded {
		if c := v.passages[model.Place{Side: r.side, Ref: a.Refs.At(r.side).Key()}]; c != nil {
			for i := range c.Sentences {
				count[c.Sentences[i].Polarity]++
			}
		}
	}
	screen := v.OnScreen(r.side)
	first, last := r.folded[0].Refs.At(r.side), r.folded[len(r.folded)-1].Refs.At(r.side)
	text := fmt.Sprintf("%s %d paragraphs %s: %s to %s   %s %d  %s %d", v.Glyphs.Folded, len(r.folded),
		v.OnlyMark(r.side).Word, first, last, v.Glyphs.Strength, count[model.Strength], v.Glyphs.Weakness, count[model.Weakness])
	bar := " "
	style := v.Styles.Quiet
	if current {
		bar, style = v.Styles.Selected.Paint(v.Glyphs.Bar), v.Styles.Strong
	}
	line := bar + " " + style.Paint(pane.Clip(text, reg.Panes.At(screen)-2))
	if reg.Arrangement >= view.Beside && screen == model.Right {
		line = pane.Spaces(reg.Panes.Left+view.PaneGap) + line
	}
	return []string{line}
}

// drawPassage shows one side of a pair.
func (v *tab) drawPassage(r *row, screen model.Side, current bool, reg view.Columns) []string {
	side := v.OnScreen(screen)
	c := r.passages.At(side)
	here := current && side == v.focus
	if c == nil {
		return []string{v.GutterText(here, "", reg) + v.Styles.Faint.Paint(v.blank(r, screen, reg))}
	}
	caption := v.caption(r, c, screen, here, reg)
	if r.again.At(side) {
		return []string{caption}
	}
	lines := make([]string, 1, 1+c.Height)
	lines[0] = caption
	c.Wrap(reg.Text(screen))
	for i := range c.Sentences {
		lines = append(lines, c.DrawSentence(i, here && i == v.sentence, c.Marks(i, r.changed.At(c.Side)), reg)...)
	}
	return append(lines, c.DrawNotes(reg)...)
}

// blank is shown where a paragraph has no counterpart.
func (v *tab) blank(r *row, screen model.Side, reg view.Columns) string {
	text := v.Glyphs.Blank + " no counterpart"
	if reg.Arrangement < view.Beside {
		text += " in " + v.SideName(screen)
	}
	if screen == model.Right || reg.Arrangement == view.OneSide {
		return pane.Between(text, v.mark(r).String(), reg.Text(screen))
	}
	return text
}

// caption is the quiet line above a text: number, page, themes, and on the
// right the mark of the row.
func (v *tab) caption(r *row, c *passage.Passage, screen model.Side, here bool, reg view.Columns) string {
	number := ""
	if c.Text.Ref.Kind == model.RefParagraph && c.Text.Ref.N > 0 {
		number = fmt.Sprint(c.Text.Ref.N)
	}
	style, quiet := v.Styles.Quiet, v.Styles.Faint
	if here {
		style = v.Styles.Strong
		if reg.Arrangement < view.Beside {
			quiet = v.Styles.Text
		}
	}
	var parts []string
	if reg.Arrangement < view.Beside { // no column says whose paragraph it is
		parts = append(parts, v.SideName(screen))
		number = ""
	}
	name := v.Place(c.Side, c.Text.Ref)
	if number == "" {
		parts = append(parts, name)
	}
	if c.Text.Page > 0 && !strings.HasPrefix(name, "page") {
		parts = append(parts, fmt.Sprintf("p %d", c.Text.Page))
	}
	if r.again.At(c.Side) {
		parts = append(parts, "shown above")
	}
	for _, t := range c.Text.Themes {
		parts = append(parts, v.ThemeTitle(t.ID))
	}
	text := quiet.Paint(strings.Join(parts, " "+v.Glyphs.Dot+" "))
	return v.GutterText(here && len(c.Sentences) == 0, style.Paint(number), reg) +
		pane.Between(text, v.rowMark(r, c, screen, reg), reg.Text(screen))
}

// rowMark is the movement at the right end of a caption: once a row, on the
// right pane, or on the upper text where they are stacked.
func (v *tab) rowMark(r *row, c *passage.Passage, screen model.Side, reg view.Columns) string {
	var marks []string
	if c.Recurs {
		marks = append(marks, v.Styles.RecurringMark.Paint(v.Glyphs.Recurring+" recurring"))
	}
	first := screen == model.Right
	if reg.Arrangement == view.Stacked {
		first = screen == model.Left
	}
	if reg.Arrangement == view.OneSide || first {
		marks = append(marks, v.mark(r).Paint())
	}
	return strings.Join(marks, "  ")
}

// drawScrollbar shows where the changes are in the whole text and, beside them,
// which part of it the window shows.
func (v *tab) drawScrollbar(height int) []string {
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
			sign = v.changeOnScrollbar(at[i])
		}
		if i >= from && i < to {
			sign += v.Styles.Faint.Paint(v.Glyphs.Thumb)
		}
		lines[i] = sign
	}
	return lines
}

// changeOnScrollbar is a change on the scrollbar: quieter than in the text, and a
// paragraph without a counterpart quieter still.
func (v *tab) changeOnScrollbar(r *row) string {
	style := v.Styles.Faint
	switch m := v.mark(r); m.Glyph {
	case v.Glyphs.Improved:
		style = v.Styles.Good
	case v.Glyphs.Declined:
		style = v.Styles.Bad
	}
	return style.Paint(v.mark(r).Glyph)
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
func (v *tab) drawContents(width, height int) []string {
	if !v.contents {
		v.outline.Pos = v.currentEntry()
	}
	v.outline.LayoutLines(len(v.entries), width, height)
	var lines []string
	for i, e := range v.entries {
		bar, indent, style := " ", "  ", v.Styles.Quiet
		title := v.ThemeTitle(e.theme)
		if e.theme == "" {
			indent, style, title = "", v.Styles.Text, v.SectionTitle(e.section)
		}
		if i == v.outline.Pos {
			style = v.Styles.Strong
			bar = v.Styles.Selected.Paint(v.Glyphs.Bar)
		}
		glyph := e.mark.Glyph
		if glyph == "" {
			glyph = " "
		}
		lines = append(lines, bar+indent+e.mark.Style.Paint(glyph)+" "+style.Paint(pane.Clip(title, width-6)))
	}
	return v.outline.Visible(lines)
}
