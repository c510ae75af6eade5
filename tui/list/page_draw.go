package list

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// pageColumns divides a width between the two sides of a page.
func pageColumns(width int) view.Columns {
	return view.SplitColumns(view.Arrange(width), width-view.ScrollbarWidth, view.HalfPercent)
}

// row is the row in which a place of a side is.
func (p *Page) row(side model.Side, at int) int {
	if p.reg.Arrangement < view.Beside && p.OnScreen(side) == model.Right {
		return at + len(p.Passages.At(side.Other()))
	}
	return at
}

// inRow returns the places of a row by side of the comparison; -1 for none.
func (p *Page) inRow(row int) model.Pair[int] {
	out := model.Pair[int]{Left: -1, Right: -1}
	for _, side := range []model.Side{model.Left, model.Right} {
		at := row
		if p.reg.Arrangement < view.Beside && p.OnScreen(side) == model.Right {
			at -= len(p.Passages.At(side.Other()))
		}
		if at >= 0 && at < len(p.Passages.At(side)) {
			out.Set(side, at)
		}
	}
	return out
}

func (p *Page) relayout(width int) {
	now := pageLayout{width, p.Swapped, p.Filter}
	if p.laid == now {
		return
	}
	p.laid, p.reg = now, pageColumns(width)
	for _, side := range []model.Side{model.Left, model.Right} {
		for _, c := range p.Passages.At(side) {
			c.SetNotes(p.NotesOn(notes.At(side, c.Text.Ref)))
			c.DimBy(p.Theme)
		}
	}
	n := len(p.Passages.Left) + len(p.Passages.Right)
	if p.reg.Arrangement >= view.Beside {
		n = max(len(p.Passages.Left), len(p.Passages.Right))
	}
	heights := make([]int, n)
	for i := range heights {
		in := p.inRow(i)
		for _, side := range []model.Side{model.Left, model.Right} {
			if at := in.At(side); at >= 0 {
				heights[i] = max(heights[i], 2+p.Passages.At(side)[at].Wrap(p.reg.Text(p.OnScreen(side))))
			}
		}
	}
	p.rows.SetHeights(heights)
}

// Draw draws it in the given room.
func (p *Page) Draw(width, height int) []string {
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
	return append(head, pane.Beside(room,
		pane.Block{Width: p.reg.Total() + 2, Lines: lines},
		pane.Block{Width: 1, Lines: p.scrollbar(room)})...)
}

// drawHead names the matter and, in lines that can be left out, says what each
// side's places come to.
func (p *Page) drawHead(width int) (title, sides []string) {
	total := width - view.ScrollbarWidth
	if p.reg.Arrangement >= view.Beside {
		total = p.reg.Total()
	}
	mark := p.Mark().Paint()
	for i, l := range pane.Wrap(p.Title, max(total-pane.Width(mark)-3, 1)) {
		line := " " + p.Styles.Strong.Paint(p.Title[l.Start:l.End])
		if i == 0 {
			line = pane.Between(line, mark, total)
		}
		title = append(title, line)
	}
	side := func(screen model.Side) []string {
		name := " " + p.Styles.Quiet.Paint(p.SideName(screen)) + "  "
		indent := pane.Width(name)
		lines := p.Heads(p.OnScreen(screen), max(p.reg.Panes.At(screen)-indent-1, 1))
		for i := range lines {
			lines[i] = name + lines[i]
			name = pane.Spaces(indent)
		}
		return lines
	}
	left, right := side(model.Left), side(model.Right)
	if p.reg.Arrangement >= view.Beside {
		sides = pane.Beside(max(len(left), len(right)),
			pane.Block{Width: p.reg.Panes.Left + view.PaneGap, Lines: left}, pane.Block{Width: p.reg.Panes.Right, Lines: right})
	} else {
		sides = append(left, right...)
	}
	return title, append(sides, "")
}

func (p *Page) drawRow(i int) []string {
	in := p.inRow(i)
	height := p.rows.Height(i)
	side := func(screen model.Side) []string {
		if at := in.At(p.OnScreen(screen)); at >= 0 {
			return p.drawPlace(p.OnScreen(screen), at)
		}
		return nil
	}
	if p.reg.Arrangement >= view.Beside {
		return pane.Beside(height,
			pane.Block{Width: p.reg.Panes.Left + view.PaneGap, Lines: side(model.Left)},
			pane.Block{Width: p.reg.Panes.Right, Lines: side(model.Right)})
	}
	lines := append(side(model.Left), side(model.Right)...)
	return pane.Fit(lines, p.reg.Panes.Left, height)
}

// drawPlace shows a place: its caption, and the sentences that speak of the
// matter.
func (p *Page) drawPlace(side model.Side, at int) []string {
	c := p.Passages.At(side)[at]
	here := side == p.side && at == p.at
	lines := []string{p.caption(c, here)}
	for i := range c.Sentences {
		lines = append(lines, c.DrawSentence(i, here && i == p.sentence, c.Marks(i, c.Changed), p.reg)...)
	}
	return append(lines, c.DrawNotes(p.reg)...)
}

func (p *Page) caption(c *passage.Passage, here bool) string {
	ref := c.Text.Ref
	style := p.Styles.Quiet
	if here {
		style = p.Styles.Strong
	}
	number, parts := "", []string(nil)
	if p.reg.Arrangement < view.Beside {
		parts = append(parts, p.NameOf(c.Side))
	} else if ref.Kind == model.RefParagraph && ref.N > 0 {
		number = fmt.Sprint(ref.N)
	}
	name := p.Place(c.Side, ref)
	if number == "" {
		parts = append(parts, name)
	}
	if c.Text.Page > 0 && !strings.HasPrefix(name, "page") {
		parts = append(parts, fmt.Sprintf("p %d", c.Text.Page))
	}
	if title := p.OwnSectionTitle(c.Side, ref); title != "" && ref.N > 0 {
		parts = append(parts, title)
	}
	quiet := p.Styles.Faint
	if here && p.reg.Arrangement < view.Beside {
		quiet = p.Styles.Text
	}
	text := quiet.Paint(pane.Clip(strings.Join(parts, " "+p.Glyphs.Dot+" "), p.reg.Text(p.OnScreen(c.Side))))
	return p.GutterText(false, style.Paint(number), p.reg) + text
}

// scrollbar is the scrollbar: which part of all places the window shows.
func (p *Page) scrollbar(height int) []string {
	lines := make([]string, height)
	total := p.rows.Lines()
	if total <= height {
		return lines
	}
	from := p.rows.Offset() * height / total
	to := max((p.rows.Offset()+height)*height/total, from+1)
	for i := from; i < min(to, height); i++ {
		lines[i] = p.Styles.Faint.Paint(p.Glyphs.Thumb)
	}
	return lines
}

// cursorLines are the lines, from and before to, of the sentence under the
// cursor; of the first sentence the caption too. None are before it is drawn.
func (p *Page) cursorLines() (from, to int) {
	if p.rows.Len() == 0 {
		return 0, 0
	}
	from = p.rows.Top(p.row(p.side, p.at))
	to = from + 1
	for i, lines := range p.current().Lines {
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

// LinesOnScreen are those lines, of what was last drawn.
func (p *Page) LinesOnScreen() (head, from, to int) {
	if p.current() == nil {
		return 0, 0, 0
	}
	from, to = p.cursorLines()
	by := p.top - p.rows.Offset()
	return p.top, max(from+by, p.top), to + by
}

func (p *Page) reveal() {
	if p.current() != nil {
		from, to := p.cursorLines()
		p.rows.RevealLines(from, to, 0)
	}
}

// Scroll moves the text; the cursor comes along when it would leave the
// screen.
func (p *Page) Scroll(lines int) {
	if p.current() == nil || p.rows.Len() == 0 {
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
func (p *Page) Turn(lines int) {
	before := p.rows.Offset()
	p.Scroll(lines)
	switch {
	case p.rows.Offset() != before:
	case lines > 0:
		p.bottom()
	default:
		p.goTo(p.onScreenFirst(), 0)
	}
}

// cursorAt puts the cursor on the row at a line, or on the nearest one, in a
// direction, that has a place of the cursor's side.
func (p *Page) cursorAt(line, step int) {
	for i := p.rows.At(line); i >= 0 && i < p.rows.Len(); i += step {
		in := p.inRow(i)
		for _, side := range []model.Side{p.side, p.side.Other()} {
			if at := in.At(side); at >= 0 && (side == p.side || p.reg.Arrangement < view.Beside) {
				p.goTo(side, at)
				return
			}
		}
	}
}

// Click puts the cursor on a sentence's place; a second click opens it.
func (p *Page) Click(x, y int) tea.Cmd {
	row := p.rows.At(y - p.top + p.rows.Offset())
	if y < p.top || row < 0 {
		return nil
	}
	in := p.inRow(row)
	screen := model.Left
	if p.reg.Arrangement >= view.Beside && x >= p.reg.Panes.Left+view.PaneGap {
		screen = model.Right
	}
	side := p.OnScreen(screen)
	if p.reg.Arrangement < view.Beside && in.At(side) < 0 {
		side = side.Other()
	}
	at := in.At(side)
	switch {
	case at < 0:
		return nil
	case side == p.side && at == p.at:
		return p.open()
	}
	p.goTo(side, at)
	return nil
}
