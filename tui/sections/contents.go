package sections

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// entry is a line of the contents: a section, or a band of it.
type entry struct {
	part *part
	band int // index into the section's bands; -1 for the section itself
	mark view.Mark
}

// buildContents lists the sections and, below each, its bands.
func (v *tab) buildContents() {
	v.entries = v.entries[:0]
	for _, p := range v.parts {
		if p.kind == headingPart {
			v.entries = append(v.entries, entry{p, -1, v.mark(p)})
			continue
		}
		for _, i := range p.bands {
			if v.titleOf(p, i) != "" {
				v.entries = append(v.entries, entry{p, i, v.mark(p)})
			}
		}
	}
	v.outline.Reset(len(v.entries))
}

// titleOf names a band of a part in the contents; "" for one without a theme.
func (v *tab) titleOf(p *part, band int) string {
	s := v.section(p)
	return pane.Clean(v.Words.BandTitle(s, &s.Bands[band]))
}

// currentEntry is the line of the contents that the cursor is in.
func (v *tab) currentEntry() int {
	at, ok := v.here()
	if !ok {
		return 0
	}
	b, best := v.blocks[at], 0
	for i, e := range v.entries {
		if e.part.section != b.part.section {
			continue
		}
		if e.band < 0 || slices.Contains(v.section(e.part).Bands[e.band].Refs.At(b.Side), b.Text.Ref) {
			best = i
		}
	}
	return best
}

// actContents moves in the contents; the text follows.
func (v *tab) actContents(act keys.Action) (tea.Cmd, bool) {
	switch act {
	case keys.Open:
		v.contents = false
		v.openEntry()
		return nil, true
	case keys.Back, keys.Contents, keys.OtherPane:
		v.contents = false
		return nil, true
	}
	return nil, keys.Move(&v.outline, act)
}

// toEntry goes to the text that the entry under the cursor names, or to the fold
// that hides it.
func (v *tab) toEntry() {
	p := v.entries[v.outline.Pos].part
	if p.kind == headingPart {
		p = v.parts[slices.Index(v.parts, p)+1]
	}
	v.goTo(v.stopIn(p))
	v.pinned = true
}

// openEntry opens the fold that hides what the entry under the cursor names.
func (v *tab) openEntry() {
	e := v.entries[v.outline.Pos]
	if e.part.kind != foldPart {
		return
	}
	b := v.section(e.part).Bands[e.band]
	for _, side := range []model.Side{model.Left, model.Right} {
		if refs := b.Refs.At(side); len(refs) > 0 && v.reveal(model.Place{Side: side, Ref: refs[0].Key()}) {
			v.pinned = true
			return
		}
	}
}

// overlayLeast is the least width of the contents over the text.
const overlayLeast = 34

// contentsHead is how many lines stand above the entries of the contents.
const contentsHead = 2

// overlayWidth is the width of the contents over the text: enough for the longest
// title.
func (v *tab) overlayWidth(width int) int {
	longest := overlayLeast
	for _, e := range v.entries {
		longest = max(longest, pane.Width(v.entryTitle(e))+entryIndent+4)
	}
	return min(longest, width)
}

// overlay is the contents over the left of the text, on screens too narrow to
// show them always.
func (v *tab) overlay(width, height int) []string {
	w := v.overlayWidth(width)
	lines := v.drawContents(w-1, height)
	for i := range lines {
		lines[i] = pane.Pad(lines[i], w-1) + v.Styles.Faint.Paint(v.Glyphs.Track)
	}
	return lines
}

// drawContents lists sections and bands with their marks.
func (v *tab) drawContents(width, height int) []string {
	if !v.contents {
		v.outline.Pos = v.currentEntry()
	}
	title, style := "Contents", v.Styles.Faint
	if v.contents {
		style = v.Styles.Title
	}
	head := pane.Fit([]string{" " + style.Paint(pane.Clip(title, width-1))}, width, contentsHead)
	v.outline.LayoutLines(len(v.entries), width, max(height-contentsHead, 1))
	lines := make([]string, len(v.entries))
	for i, e := range v.entries {
		lines[i] = v.drawEntry(i, e, width)
	}
	return pane.Fit(append(head, v.outline.Visible(lines)...), width, height)
}

// entryIndent is how far the bands are set in below their section.
const entryIndent = 2

// entryTitle is the words of an entry.
func (v *tab) entryTitle(e entry) string {
	if e.band < 0 {
		return v.SectionTitle(e.part.section)
	}
	return v.titleOf(e.part, e.band)
}

func (v *tab) drawEntry(i int, e entry, width int) string {
	bar, indent, style, title := " ", "", v.Styles.Text, v.entryTitle(e)
	if e.band >= 0 {
		indent, style = pane.Spaces(entryIndent), v.Styles.Quiet
		if e.part.kind == foldPart {
			style = v.Styles.Faint
		}
	}
	if i == v.outline.Pos {
		style = v.Styles.Strong
		if v.contents {
			bar = v.Styles.Selected.Paint(v.Glyphs.Bar)
		}
	}
	glyph := e.mark.Glyph
	if glyph == "" {
		glyph = " "
	}
	return bar + indent + e.mark.Style.Paint(glyph) + " " + style.Paint(pane.Clip(title, width-pane.Width(indent)-3))
}

// Click chooses in the contents, or puts the cursor on what was clicked.
func (v *tab) Click(x, y int) tea.Cmd {
	reg := v.drawn
	over := v.contents && reg.contents == 0 && x < v.overlayWidth(reg.width)
	if over || x < reg.contents {
		if v.outline.Click(y - contentsHead) {
			v.contents = false
			v.openEntry()
		}
		return nil
	}
	if v.contents && reg.contents == 0 {
		v.contents = false
		return nil
	}
	x -= reg.contents
	if gap := x - reg.Panes.Left; reg.Arrangement >= view.Beside && gap >= 0 && gap <= view.PaneGap {
		if i := v.rows.At(v.rows.Offset() + y); i < 0 || !v.list[i].wide {
			v.dragging = true
			return nil
		}
	}
	if at := v.clicked(x, y); at != (stop{}) {
		if at == v.cursor {
			v.open()
		} else {
			v.goTo(at)
		}
	}
	return nil
}

// clicked is what is drawn at a column and line of the text; the zero stop for
// nothing.
func (v *tab) clicked(x, y int) stop {
	line := v.rows.Offset() + y
	i := v.rows.At(line)
	if i < 0 {
		return stop{}
	}
	r := &v.list[i]
	if r.kind == foldRow {
		return stop{fold: r.part}
	}
	texts := v.read(r, v.side)
	if v.drawn.Arrangement >= view.Beside && !r.wide {
		screen := model.Left
		if x > v.drawn.Panes.Left {
			screen = model.Right
		}
		texts = r.texts.At(v.OnScreen(screen))
	}
	for _, b := range texts {
		if top := v.topOf(stop{block: b}); line < top || line >= top+b.height {
			continue
		}
		at := stop{block: b}
		for k := range b.stops() {
			if from, _ := v.linesOf(stop{block: b, line: k}); from <= line {
				at.line = k
			}
		}
		return at
	}
	return stop{}
}

// Drag moves the divider to a column while the mouse holds it.
func (v *tab) Drag(x int) {
	if v.dragging {
		v.setLeftPercent((x - v.drawn.contents) * 100 / max(v.drawn.Total(), 1))
	}
}

// Drop lets the divider go.
func (v *tab) Drop() { v.dragging = false }

func (v *tab) setLeftPercent(percent int) {
	v.leftPercent = max(min(percent, 100-leastPercent), leastPercent)
}
