package sections

import (
	"sort"

	"reinspect/model"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// here returns the place at the cursor.
func (v *tab) here() (model.Place, bool) {
	if v.cursor >= len(v.list) {
		return model.Place{}, false
	}
	r := &v.list[v.cursor]
	if r.kind == foldRow {
		return model.Place{Side: r.side, Ref: r.folded[0].Refs.At(r.side).Key()}, true
	}
	for _, side := range []model.Side{v.focus, v.focus.Other()} {
		if c := r.passages.At(side); c != nil {
			return model.Place{Side: side, Ref: c.Text.Ref.Key()}, true
		}
	}
	return model.Place{}, false
}

// rowOf returns the first row that shows a place in full, folded or not.
func (v *tab) rowOf(at model.Place) (int, bool) {
	for i := range v.list {
		r := &v.list[i]
		if c := r.passages.At(at.Side); c != nil && !r.again.At(at.Side) && c.Text.Ref.Key() == at.Ref {
			return i, true
		}
		for _, a := range r.folded {
			if ref := a.Refs.At(at.Side); ref != nil && ref.Key() == at.Ref {
				return i, true
			}
		}
	}
	return 0, false
}

// goTo puts the cursor on a place, if a row shows it.
func (v *tab) goTo(at model.Place) bool {
	i, ok := v.rowOf(at)
	if ok {
		v.setCursor(i)
	}
	return ok
}

// Hides reports whether no row shows a place of the selection; one without
// places is everywhere.
func (v *tab) Hides(sel view.Selection) bool {
	hidden := false
	for _, side := range []model.Side{model.Left, model.Right} {
		if ref := sel.Refs.At(side); ref != nil {
			hidden = true
			if _, ok := v.rowOf(model.Place{Side: side, Ref: ref.Key()}); ok {
				return false
			}
		}
	}
	return hidden
}

// reveal goes to a place of a side, opening a fold that hides it.
func (v *tab) reveal(side model.Side, ref model.Ref) bool {
	at := model.Place{Side: side, Ref: ref.Key()}
	i, ok := v.rowOf(at)
	if !ok {
		return false
	}
	if v.list[i].kind == foldRow {
		v.unfold(i)
		i, _ = v.rowOf(at)
	}
	v.focus = side
	v.setCursor(i)
	return true
}

// focused is the cell of the focused side in the row of the cursor; nil
// where there is a blank, a heading or a fold.
func (v *tab) focused() *passage.Passage {
	if v.cursor >= len(v.list) {
		return nil
	}
	return v.list[v.cursor].passages.At(v.focus)
}

// sentences is how many sentences the cursor can be on in a row.
func (v *tab) sentences(i int) int {
	r := &v.list[i]
	side := v.focus
	if c := r.passages.At(side); c != nil && !r.again.At(side) {
		return max(len(c.Sentences), 1)
	}
	return 1
}

func (v *tab) setCursor(i int) {
	v.topRow = -1
	v.cursor = max(min(i, len(v.list)-1), 0)
	v.sentence = 0
	v.choose()
}

// choose makes what is under the cursor the selection of all views.
func (v *tab) choose() {
	if v.cursor >= len(v.list) {
		return
	}
	r := &v.list[v.cursor]
	v.Selection = view.Selection{Area: r.area, Theme: r.theme, Side: v.focus}
	if r.align != nil {
		v.Selection.Refs = r.align.Refs
	}
}

// Window returns how many lines of text are visible below the heading.
func (v *tab) Window() int { return v.rows.Window() - stickyLines }

// Step moves to the next sentence of the focused side or to the one before.
func (v *tab) Step(way int) {
	if way > 0 {
		v.stepOn()
	} else {
		v.stepBack()
	}
}

// Turn moves the text by lines.
func (v *tab) Turn(lines int) { v.Scroll(lines) }

// ToEnd goes to the last row or to the first.
func (v *tab) ToEnd(way int) {
	if way > 0 {
		v.jump(len(v.list) - 1)
	} else {
		v.jump(0)
	}
}

// stepOn moves to the next sentence of the focused side, past headings.
func (v *tab) stepOn() {
	defer v.scrollIntoView()
	if v.sentence+1 < v.sentences(v.cursor) {
		v.sentence++
		return
	}
	i := v.cursor + 1
	for i < len(v.list)-1 && v.list[i].kind == headingRow {
		i++
	}
	if i < len(v.list) && v.list[i].kind != headingRow {
		v.setCursor(i)
	}
}

// stepBack moves to the sentence before, past headings.
func (v *tab) stepBack() {
	defer v.scrollIntoView()
	if v.sentence > 0 {
		v.sentence--
		return
	}
	i := v.cursor - 1
	for i > 0 && v.list[i].kind == headingRow {
		i--
	}
	if i < 0 {
		return
	}
	v.setCursor(i)
	if v.list[i].kind != headingRow {
		v.sentence = v.sentences(i) - 1
	}
}

// jump goes to a row and shows it from its first line.
func (v *tab) jump(i int) {
	v.setCursor(i)
	v.skipHeading()
	v.focusNonEmpty()
	v.scrollIntoView()
}

// focusNonEmpty turns to the other side where a leap has led to a blank: what was
// looked for is over there.
func (v *tab) focusNonEmpty() {
	if v.cursor < len(v.list) && v.focused() == nil && v.list[v.cursor].passages.At(v.focus.Other()) != nil {
		v.focus = v.focus.Other()
		v.choose()
	}
}

// skipHeading moves the cursor off a heading, to the paragraph below it.
func (v *tab) skipHeading() {
	for v.cursor < len(v.list)-1 && v.list[v.cursor].kind == headingRow {
		v.setCursor(v.cursor + 1)
	}
}

// Change goes to the next change (way 1) or to the one before (-1).
func (v *tab) Change(way int) {
	if len(v.stops) == 0 {
		return
	}
	at := sort.SearchInts(v.stops, v.cursor+1) // the first stop below the cursor
	if way < 0 {
		at = sort.SearchInts(v.stops, v.cursor) - 1
	}
	v.scrollToTop(v.stops[max(min(at, len(v.stops)-1), 0)])
}

// nextSection goes to the next section (way 1); back (-1), first to the start
// of this one.
func (v *tab) nextSection(way int) {
	for i := v.cursor + way; i >= 0 && i < len(v.list); i += way {
		if v.list[i].kind == headingRow && (way > 0 || i < v.cursor-1) {
			v.setCursor(i)
			v.skipHeading()
			v.focusNonEmpty()
			v.topRow = i
			return
		}
	}
}

// scrollToTop goes to a row; one that is not whole on the screen comes to the top,
// where the eye looks first.
func (v *tab) scrollToTop(i int) {
	v.setCursor(i)
	v.focusNonEmpty()
	if !v.laidOut() || v.rows.Top(i) < v.rows.Offset()+stickyLines ||
		v.rows.Top(i+1) > v.rows.Offset()+v.rows.Window() {
		v.topRow = i
	}
}

// scrollIntoView scrolls as little as needed to show the sentence under the cursor.
func (v *tab) scrollIntoView() {
	if !v.laidOut() || v.cursor >= len(v.list) {
		return
	}
	from, to := v.cursorLines()
	v.rows.RevealLines(from, to, stickyLines)
}

// Scroll moves the text; the cursor comes along when it would leave the
// screen.
func (v *tab) Scroll(lines int) {
	if !v.laidOut() || len(v.list) == 0 {
		return
	}
	v.rows.ScrollBy(lines)
	first, last := v.rows.Offset()+stickyLines, v.rows.Offset()+v.rows.Window()-1
	from, to := v.cursorLines()
	switch {
	case to <= first:
		v.cursorAt(first)
	case from > last:
		v.cursorAt(last)
	}
}

// cursorAt puts the cursor on the row at a line, or the next paragraph.
func (v *tab) cursorAt(line int) {
	if i := v.rows.At(min(max(line, 0), v.rows.Lines()-1)); i >= 0 {
		v.setCursor(i)
		v.skipHeading()
	}
}

// open unfolds the fold under the cursor, or goes to the row in which a
// paragraph that is shown above is shown in full.
func (v *tab) open() {
	if v.cursor >= len(v.list) {
		return
	}
	r := &v.list[v.cursor]
	if r.kind == foldRow {
		v.unfold(v.cursor)
		return
	}
	for _, side := range []model.Side{v.focus, v.focus.Other()} {
		if r.again.At(side) {
			v.reveal(side, r.passages.At(side).Text.Ref)
			v.scrollToTop(v.cursor)
			return
		}
	}
}

// unfold shows the paragraphs of a fold; the cursor stays on the first.
func (v *tab) unfold(i int) {
	first, _ := lone(v.list[i].folded[0])
	v.opened[first] = true
	v.build()
	v.setCursor(i)
}

// fold closes the opened run of lone paragraphs that the cursor is in; it
// reports whether there was one.
func (v *tab) fold() bool {
	for i := v.cursor; i >= 0 && i < len(v.list) && v.list[i].kind == pairRow; i-- {
		at, ok := lone(v.list[i].align)
		if !ok {
			return false
		}
		if v.opened[at] {
			delete(v.opened, at)
			v.build()
			v.setCursor(i)
			return true
		}
	}
	return false
}

// Next goes to the next hit while a search is on, else to the next change.
func (v *tab) Next(way int) {
	if v.Query != "" {
		v.nextHit(way)
		return
	}
	v.Change(way)
}
