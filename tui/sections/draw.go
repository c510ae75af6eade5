package sections

import (
	"slices"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Draw shows the contents where there is room, the panes, and the scrollbar.
func (v *tab) Draw(width, height int) []string {
	if len(v.parts) == 0 {
		return []string{"", "  " + v.Styles.Quiet.Paint("No sections could be read in either report.")}
	}
	reg := divide(width, v.leftPercent)
	v.drawn = reg
	v.relayout(reg, height)
	text := v.drawText(reg, height)
	blocks := []pane.Block{{Width: reg.Total() + 1, Lines: text}, {Width: view.ScrollbarWidth - 1, Lines: v.drawScrollbar(height)}}
	if reg.contents > 0 {
		outline := pane.Block{Width: reg.contents + 1, Lines: v.drawContents(reg.contents, height)}
		return pane.Beside(height, slices.Insert(blocks, 0, outline)...)
	}
	lines := pane.Beside(height, blocks...)
	if v.contents {
		lines = pane.Over(lines, v.overlay(width, height), 0, 0)
	}
	return lines
}

// drawText draws the visible rows, the name of the section over the top.
func (v *tab) drawText(reg regions, height int) []string {
	lines := make([]string, 0, height)
	first := v.rows.Offset()
	for i := max(v.rows.At(first), 0); i < len(v.list) && len(lines) < height; i++ {
		from := max(first-v.rows.Top(i), 0)
		to := min(v.rows.Height(i), from+height-len(lines))
		lines = append(lines, pane.Fit(v.drawRow(i, reg, from, to), reg.Total(), to-from)...)
	}
	if top := v.rows.At(first); len(lines) > 1 && top >= 0 && (v.list[top].kind != headingRow || first > v.rows.Top(top)) {
		lines[0] = v.sticky(first, reg)
	}
	return lines
}

// drawRow draws the lines of a row from one to before another.
func (v *tab) drawRow(i int, reg regions, from, to int) []string {
	r := &v.list[i]
	switch r.kind {
	case headingRow:
		return v.drawHeading(r.part, reg)[from:]
	case bandRow:
		return v.drawHead(r.part, reg)[from:]
	case foldRow:
		return []string{v.drawFold(r.part, reg), ""}[from:]
	}
	stack := func(side model.Side, columns view.Columns) []string {
		return v.drawStack(r.texts.At(side), columns, from, to)
	}
	left, right := v.OnScreen(model.Left), v.OnScreen(model.Right)
	switch {
	case reg.Arrangement == view.OneSide:
		return stack(v.side, reg.Columns)
	case reg.Arrangement == view.Stacked:
		return v.drawStack(v.read(r, v.side), reg.Columns, from, to)
	case !r.wide:
		return pane.Beside(to-from,
			pane.Block{Width: reg.Panes.Left + view.PaneGap, Lines: stack(left, reg.Columns)},
			pane.Block{Width: reg.Panes.Right, Lines: stack(right, reg.Columns)})
	case len(r.texts.At(left)) > 0:
		return stack(left, reg.wide)
	}
	lines := stack(right, reg.wide)
	for k := range lines {
		lines[k] = pane.Spaces(reg.Total()-reg.wide.Panes.Left) + lines[k]
	}
	return lines
}

// drawStack draws the lines, from one to before another, of texts one below the
// other.
func (v *tab) drawStack(texts []*block, columns view.Columns, from, to int) []string {
	lines := make([]string, to-from)
	for _, b := range texts {
		if b.top+b.height <= from || b.top >= to {
			continue
		}
		for k, l := range v.drawBlock(b, columns) {
			if at := b.top + k - from; at >= 0 && at < len(lines) {
				lines[at] = l
			}
		}
	}
	return lines
}

// drawScrollbar shows where bands moved in the whole text and, beside that, which
// part of it the window shows.
func (v *tab) drawScrollbar(height int) []string {
	lines := make([]string, height)
	total := v.rows.Lines()
	if total <= height {
		return lines
	}
	at := make([]*part, height)
	for _, p := range v.parts {
		if p.kind == headingPart || p.kind == bandPart && !v.moved(p) {
			continue
		}
		k := min(v.rows.Top(p.row)*height/total, height-1)
		if at[k] == nil || weight(v.movement(p)) > weight(v.movement(at[k])) {
			at[k] = p
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
// theme of one report alone quieter still.
func (v *tab) changeOnScrollbar(p *part) string {
	style, mark := v.Styles.Faint, v.mark(p)
	switch mark.Glyph {
	case "":
		return " "
	case v.Glyphs.Improved:
		style = v.Styles.Good
	case v.Glyphs.Declined:
		style = v.Styles.Bad
	}
	return style.Paint(mark.Glyph)
}

// weight says which of two changes at one line of the scrollbar shows.
func weight(m compare.Movement) int {
	return slices.Index([]compare.Movement{compare.Gone, compare.New, compare.Improved, compare.Declined}, m)
}
