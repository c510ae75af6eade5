package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/model"
)

// listing is what the views that list things have in common: a column of
// items, some of them headings, a cursor on one, and the evidence that is
// opened from it.
type listing struct {
	*state
	Cursor
	of    lister // the view itself
	items []item
	top   int // lines above the items
	page  *evidence
	built *compare.Comparison // that the page belongs to

	finds  []find
	now    int // index of the hit last gone to; -1 before any
	origin int // the cursor when the search began
}

// newListing returns the listing of a view, for the view to embed.
func newListing(s *state, of lister) *listing {
	v := &listing{state: s, of: of}
	v.OnMove = v.choose
	v.Skips = func(i int) bool { return v.items[i].heading != "" }
	v.Stops = func(i int) bool { return v.of.stop(&v.items[i]) }
	return v
}

// item is one thing of a listing.
type item struct {
	heading string // painted; "" for what the cursor can stand on
	kind, n int    // which of the view's things it is
	aside   bool   // a selection leads to it only by its own place
	names   []string
	words   []words
}

// words are text of one side in which searching looks.
type words struct {
	side model.Side
	text string
}

// find is one hit of the query; name is set where it belongs to no side.
type find struct {
	item int
	side model.Side
	name bool
}

// lister is what each view adds.
type lister interface {
	// fill returns the items that the filter shows.
	fill() []item
	// head returns the lines that stand still above the items.
	head(width int) []string
	// drawItem draws one item, at least one line; the last may be blank.
	drawItem(it *item, here bool, width int) []string
	// selectionOf is what standing on an item selects.
	selectionOf(it *item) selection
	// stop reports whether "next change" stops at an item.
	stop(it *item) bool
	// open returns the evidence of an item, or what is to be done instead.
	open(it *item) (*evidence, tea.Cmd)
	// quote is an item in words, with citations, and what to call it; whole
	// asks for all its evidence.
	quote(it *item, whole bool) (text, what string)
	// empty says why there is nothing to list.
	empty() string
}

func (v *listing) Refresh() {
	at := v.current()
	v.items = v.of.fill()
	v.Pos = 0
	v.Reset(len(v.items))
	if at != nil {
		for i := range v.items {
			if it := &v.items[i]; it.heading == "" && it.kind == at.kind && it.n == at.n {
				v.Pos = i
			}
		}
	}
	v.resetPage()
	v.markFinds()
}

// resetPage lays the open page out anew; that of an item which is no longer
// there is closed.
func (v *listing) resetPage() {
	if v.page == nil {
		return
	}
	if v.built == v.cmp {
		v.page.Refresh()
		return
	}
	v.built = v.cmp
	old := v.page
	v.page = nil
	if it := v.current(); it == nil || v.of.selectionOf(it).theme != old.theme {
		i := slices.IndexFunc(v.items, func(it item) bool { return it.heading == "" && v.of.selectionOf(&it).theme == old.theme })
		if i < 0 {
			return
		}
		v.Pos = i
	}
	if v.page, _ = v.of.open(v.current()); v.page != nil {
		v.page.resume(old)
	}
}

// current is the item under the cursor; nil where there is none.
func (v *listing) current() *item {
	if v.Pos >= len(v.items) || v.items[v.Pos].heading != "" {
		return nil
	}
	return &v.items[v.Pos]
}

// enter goes to the item that the selection names; the page of another one
// is closed.
func (v *listing) Enter() {
	if v.page != nil {
		if v.sel.theme == v.page.theme {
			return
		}
		v.page = nil
	}
	if i := v.wanted(); i >= 0 {
		v.Pos = i
	} else if v.sel == (selection{}) {
		v.choose()
	}
}

// wanted is the item nearest to the selection: one of its place, else of its
// theme, else the first of its area; -1 for none.
func (v *listing) wanted() int {
	byTheme, byArea := -1, -1
	for i := range v.items {
		it := &v.items[i]
		if it.heading != "" {
			continue
		}
		at := v.of.selectionOf(it)
		for _, side := range []model.Side{model.Left, model.Right} {
			a, b := at.refs.At(side), v.sel.refs.At(side)
			if a != nil && b != nil && a.Key() == b.Key() && at.theme == v.sel.theme {
				return i
			}
		}
		if it.aside {
			continue
		}
		if byTheme < 0 && at.theme != "" && at.theme == v.sel.theme {
			byTheme = i
		}
		if byArea < 0 && at.area != "" && at.area == v.sel.area {
			byArea = i
		}
	}
	if byTheme < 0 && v.sel.theme == "" {
		return byArea
	}
	return byTheme
}

func (v *listing) choose() {
	if it := v.current(); it != nil {
		side := v.sel.side
		v.sel = v.of.selectionOf(it)
		if v.sel.refs == (model.Pair[*model.Ref]{}) {
			v.sel.side = side
		}
	}
}

func (v *listing) Do(act action) (tea.Cmd, bool) {
	if v.page != nil {
		return v.actPage(act)
	}
	switch act {
	case actNextSection:
		v.Group(1)
	case actPrevSection:
		v.Group(-1)
	case actOpen:
		return v.open(), true
	default:
		return nil, Move(v, act)
	}
	return nil, true
}

// WhyNot allows movement, opening, copying and explaining; marking anew on a
// page; and "next section" where there are groups or pages to go to.
func (v *listing) WhyNot(act action) string {
	switch act {
	case actNextSection, actPrevSection:
		if v.page != nil || slices.ContainsFunc(v.items, func(it item) bool { return it.heading != "" }) {
			return ""
		}
		return NotHere
	case actRemark, actCopy, actCopyWhole, actExplain:
		return ""
	}
	return whyNotMove(act)
}

func (v *listing) open() tea.Cmd {
	it := v.current()
	if it == nil {
		return nil
	}
	v.choose()
	page, cmd := v.of.open(it)
	if page != nil {
		v.page, v.built = page, v.cmp
		page.begun()
	}
	return cmd
}

// actPage does what an action asks on the open page; the ways from one page
// to the next, and back to the list, are the list's.
func (v *listing) actPage(act action) (tea.Cmd, bool) {
	switch act {
	case actBack:
		if v.page.searching() {
			return nil, false
		}
		v.page = nil
		v.choose()
		v.markFinds()
		return nil, true
	case actNextSection, actPrevSection:
		step := 1
		if act == actPrevSection {
			step = -1
		}
		kind := v.items[v.Pos].kind
		v.Walk(step, func(i int) bool { return v.items[i].kind == kind })
		return v.open(), true
	}
	return v.page.Do(act)
}

func (v *listing) Click(x, y int) tea.Cmd {
	if v.page != nil {
		return v.page.Click(x, y)
	}
	if v.Cursor.Click(y - v.top) {
		return v.open()
	}
	return nil
}

// Cite is the item under the cursor, or the sentence on the open page.
func (v *listing) Cite(whole bool) (text, what string, ok bool) {
	if v.page != nil {
		return v.page.Cite(whole)
	}
	it := v.current()
	if it == nil {
		return "", "", false
	}
	text, what = v.of.quote(it, whole)
	return text, what, true
}

// At is the sentence under the cursor of the open page; a list has none.
func (v *listing) At() (Spot, bool) {
	if v.page == nil {
		return Spot{}, false
	}
	return v.page.At()
}

// Status is the place of the cursor among the items of its kind.
func (v *listing) Status() string {
	if v.page != nil {
		return v.page.Status()
	}
	n, at := 0, 0
	for i := range v.items {
		if v.items[i].heading == "" && v.items[i].kind == v.items[v.Pos].kind {
			n++
			if i <= v.Pos {
				at = n
			}
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", at, n)
}
