package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// pageColumns divides a width between the two sides of a page.
func pageColumns(width int) columns {
	return splitColumns(min(arrange(width), beside), width-stripWidth, evenShare)
}

// row is the row in which a place of a side stands.
func (p *evidence) row(side model.Side, at int) int {
	if p.reg.arrangement < beside && p.onScreen(side) == model.Right {
		return at + len(p.cells.At(side.Other()))
	}
	return at
}

// inRow returns the places of a row by side of the comparison; -1 for none.
func (p *evidence) inRow(row int) model.Pair[int] {
	out := model.Pair[int]{Left: -1, Right: -1}
	for _, side := range []model.Side{model.Left, model.Right} {
		at := row
		if p.reg.arrangement < beside && p.onScreen(side) == model.Right {
			at -= len(p.cells.At(side.Other()))
		}
		if at >= 0 && at < len(p.cells.At(side)) {
			out.Set(side, at)
		}
	}
	return out
}

func (p *evidence) relayout(width int) {
	now := pageLayout{width, p.swapped}
	if p.laid == now {
		return
	}
	p.laid, p.reg = now, pageColumns(width)
	for _, side := range []model.Side{model.Left, model.Right} {
		for _, c := range p.cells.At(side) {
			c.takeNotes(p.notesOn(notes.At(side, c.text.ref)))
		}
	}
	n := len(p.cells.Left) + len(p.cells.Right)
	if p.reg.arrangement >= beside {
		n = max(len(p.cells.Left), len(p.cells.Right))
	}
	heights := make([]int, n)
	for i := range heights {
		in := p.inRow(i)
		for _, side := range []model.Side{model.Left, model.Right} {
			if at := in.At(side); at >= 0 {
				heights[i] = max(heights[i], 2+p.cells.At(side)[at].wrap(p.reg.text(p.onScreen(side))))
			}
		}
	}
	p.rows.SetHeights(heights)
	p.markHits()
}

func (p *evidence) Draw(width, height int) []string {
	p.relayout(width)
	head, rest := p.drawHead(width)
	if len(head)+len(rest)+leastItems <= height {
		head = append(head, rest...)
	}
	p.top = len(head)
	room := max(height-p.top, 0)
	p.rows.SetWindow(room)
	if now := (pageCursor{p.side, p.at, p.sentence, height, p.laid}); p.shown != now {
		p.shown = now
		p.reveal()
	}
	lines := make([]string, 0, room)
	first := p.rows.Offset()
	for i := max(p.rows.At(first), 0); i < p.rows.Len() && len(lines) < room; i++ {
		drawn := p.drawRow(i)
		if skip := first - p.rows.Top(i); skip > 0 {
			drawn = drawn[skip:]
		}
		lines = append(lines, drawn...)
	}
	lines = lines[:min(len(lines), room)]
	total := p.reg.panes.Left
	if p.reg.arrangement >= beside {
		total += paneGap + p.reg.panes.Right
	}
	return append(head, pane.Beside(room,
		pane.Block{Width: total + 2, Lines: lines},
		pane.Block{Width: 1, Lines: p.thumb(room)})...)
}

// drawHead names the matter and, in lines that can be left out, says what each
// side's places come to.
func (p *evidence) drawHead(width int) (title, sides []string) {
	total := width - stripWidth
	if p.reg.arrangement >= beside {
		total = p.reg.panes.Left + paneGap + p.reg.panes.Right
	}
	mark := p.mark().paint()
	for i, l := range pane.Wrap(p.title, max(total-pane.Width(mark)-3, 1)) {
		line := " " + p.styles.strong.Paint(p.title[l.Start:l.End])
		if i == 0 {
			line = pane.Between(line, mark, total)
		}
		title = append(title, line)
	}
	side := func(screen model.Side) []string {
		name := " " + p.styles.quiet.Paint(p.sideName(screen)) + "  "
		indent := pane.Width(name)
		lines := p.heads(p.onScreen(screen), max(p.reg.panes.At(screen)-indent-1, 1))
		for i := range lines {
			lines[i] = name + lines[i]
			name = pane.Spaces(indent)
		}
		return lines
	}
	left, right := side(model.Left), side(model.Right)
	if p.reg.arrangement >= beside {
		sides = pane.Beside(max(len(left), len(right)),
			pane.Block{Width: p.reg.panes.Left + paneGap, Lines: left}, pane.Block{Width: p.reg.panes.Right, Lines: right})
	} else {
		sides = append(left, right...)
	}
	return title, append(sides, "")
}

func (p *evidence) drawRow(i int) []string {
	in := p.inRow(i)
	height := p.rows.Height(i)
	side := func(screen model.Side) []string {
		if at := in.At(p.onScreen(screen)); at >= 0 {
			return p.drawPlace(p.onScreen(screen), at)
		}
		return nil
	}
	if p.reg.arrangement >= beside {
		return pane.Beside(height,
			pane.Block{Width: p.reg.panes.Left + paneGap, Lines: side(model.Left)},
			pane.Block{Width: p.reg.panes.Right, Lines: side(model.Right)})
	}
	lines := append(side(model.Left), side(model.Right)...)
	return pane.Fit(lines, p.reg.panes.Left, height)
}

// drawPlace shows a place: its caption, and the sentences that speak of the
// matter.
func (p *evidence) drawPlace(side model.Side, at int) []string {
	c := p.cells.At(side)[at]
	here := side == p.side && at == p.at
	lines := []string{p.caption(c, here)}
	for i := range c.sentences {
		lines = append(lines, c.drawSentence(i, here && i == p.sentence, c.marksIn(i, c.changed), p.reg)...)
	}
	return append(lines, c.drawNotes(p.reg)...)
}

func (p *evidence) caption(c *cell, here bool) string {
	ref := c.text.ref
	style := p.styles.quiet
	if here {
		style = p.styles.strong
	}
	number, parts := "", []string(nil)
	if p.reg.arrangement < beside {
		parts = append(parts, p.nameOf(c.side))
	} else if ref.Kind == model.RefParagraph && ref.N > 0 {
		number = fmt.Sprint(ref.N)
	}
	name := p.place(c.side, ref)
	if number == "" {
		parts = append(parts, name)
	}
	if c.text.page > 0 && !strings.HasPrefix(name, "page") {
		parts = append(parts, fmt.Sprintf("p %d", c.text.page))
	}
	if title := p.homeTitle(c.side, ref); title != "" && ref.N > 0 {
		parts = append(parts, title)
	}
	quiet := p.styles.faint
	if here && p.reg.arrangement < beside {
		quiet = p.styles.text
	}
	text := quiet.Paint(pane.Clip(strings.Join(parts, " "+p.glyphs.dot+" "), p.reg.text(p.onScreen(c.side))))
	return p.gutter(false, style.Paint(number), p.reg) + text
}

// thumb is the scrollbar: which part of all places the window shows.
func (p *evidence) thumb(height int) []string {
	lines := make([]string, height)
	total := p.rows.Lines()
	if total <= height {
		return lines
	}
	from := p.rows.Offset() * height / total
	to := max((p.rows.Offset()+height)*height/total, from+1)
	for i := from; i < min(to, height); i++ {
		lines[i] = p.styles.faint.Paint(p.glyphs.thumb)
	}
	return lines
}

// cursorLines are the lines, from and before to, of the sentence under the
// cursor; of the first sentence the caption too.
func (p *evidence) cursorLines() (from, to int) {
	from = p.rows.Top(p.row(p.side, p.at))
	to = from + 1
	for i, lines := range p.cell().lines {
		if i > 0 {
			from = to
		}
		to += len(lines)
		if i == p.sentence {
			break
		}
	}
	return from, to
}

func (p *evidence) reveal() {
	if p.cell() != nil {
		from, to := p.cursorLines()
		p.rows.RevealLines(from, to, 0)
	}
}

// scroll moves the text; the cursor comes along when it would leave the
// screen.
func (p *evidence) Scroll(lines int) {
	if p.cell() == nil || p.rows.Len() == 0 {
		return
	}
	p.rows.ScrollBy(lines)
	first, last := p.rows.Offset(), p.rows.Offset()+p.rows.Window()-1
	from, to := p.cursorLines()
	switch {
	case to <= first:
		p.cursorAt(first, 1)
	case from > last:
		p.cursorAt(last, -1)
	}
	p.shown = pageCursor{p.side, p.at, p.sentence, p.shown.height, p.laid}
}

// Turn is Scroll by a key: where the text moves no more, the cursor goes to
// its end.
func (p *evidence) Turn(lines int) {
	before := p.rows.Offset()
	p.Scroll(lines)
	switch {
	case p.rows.Offset() != before:
	case lines > 0:
		p.bottom()
	default:
		p.goTo(p.onScreenFirst(), 0, 0)
	}
}

// cursorAt puts the cursor on the row at a line, or on the nearest one, in a
// direction, that has a place of the cursor's side.
func (p *evidence) cursorAt(line, step int) {
	for i := p.rows.At(line); i >= 0 && i < p.rows.Len(); i += step {
		in := p.inRow(i)
		for _, side := range []model.Side{p.side, p.side.Other()} {
			if at := in.At(side); at >= 0 && (side == p.side || p.reg.arrangement < beside) {
				p.goTo(side, at, 0)
				return
			}
		}
	}
}

// click puts the cursor on a sentence's place; a second click opens it.
func (p *evidence) Click(x, y int) tea.Cmd {
	row := p.rows.At(y - p.top + p.rows.Offset())
	if y < p.top || row < 0 {
		return nil
	}
	in := p.inRow(row)
	screen := model.Left
	if p.reg.arrangement >= beside && x >= p.reg.panes.Left+paneGap {
		screen = model.Right
	}
	side := p.onScreen(screen)
	if p.reg.arrangement < beside && in.At(side) < 0 {
		side = side.Other()
	}
	at := in.At(side)
	switch {
	case at < 0:
		return nil
	case side == p.side && at == p.at:
		return p.open()
	}
	p.goTo(side, at, 0)
	return nil
}
