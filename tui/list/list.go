// Package list is a list with a cursor: the cursor of lists (Cursor), a list of what a tab has to show (List), and the page of evidence
// that is opened from one of its items (Page).
//
// It knows no tab: what is listed, and how an item is drawn, a Source says.
package list

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// List is what the views that list things have in common: a column of
// items, some of them headings, a cursor on one, and the evidence that is
// opened from it.
type List struct {
	*view.Context
	Cursor
	of    Source // the view itself
	Items []Item
	top   int // lines above the items
	Page  *Page
	built *compare.Comparison // that the page belongs to

	filtered view.Filter    // the one that the cursor last followed
	followed view.Selection // likewise
	own      identity       // of the item under the cursor
	lost     bool           // that item is no longer listed; another one stands in its place
}

// New returns the listing of a view, for the view to embed.
func New(s *view.Context, of Source) *List {
	v := &List{Context: s, of: of}
	v.OnMove = v.choose
	v.Skips = func(i int) bool { return !v.Items[i].chosen() }
	v.Stops = func(i int) bool {
		if v.Filter != "" {
			return v.shown(i)
		}
		return v.of.IsChange(&v.Items[i])
	}
	return v
}

// Item is one thing of a listing.
type Item struct {
	Heading      string // painted; "" for what the cursor can be on
	Remark       string // a text that the cursor passes over; "" elsewhere
	Kind, N      int    // which of the view's things it is
	OwnPlaceOnly bool   // a selection leads to it only by its own place
}

// chosen reports whether the cursor can be on an item.
func (it *Item) chosen() bool { return it.Heading == "" && it.Remark == "" }

// Source is what each view adds.
type Source interface {
	// Build returns the items.
	Build() []Item
	// Shows reports whether a filter asks for an item; the others are dimmed.
	Shows(it *Item, f view.Filter) bool
	// Head returns the lines above the items, which do not scroll.
	Head(width int) []string
	// DrawItem draws one item, at least one line; the last may be blank.
	DrawItem(it *Item, here bool, width int) []string
	// SelectionOf is what an item selects when the cursor is on it.
	SelectionOf(it *Item) view.Selection
	// IsChange reports whether "next change" stops at an item without a filter.
	IsChange(it *Item) bool
	// Open returns the evidence of an item, or what is to be done instead.
	Open(it *Item) (*Page, tea.Cmd)
	// Quote is an item in words, with citations, and what to call it; whole
	// asks for all its evidence.
	Quote(it *Item, whole bool) (text, what string)
	// Empty says why there is nothing to list.
	Empty() string
}

// Refresh lays the page out anew. The cursor stays on its item; where that is
// gone, on the one that stands there now, or on the last.
func (v *List) Refresh() {
	v.Items = v.of.Build()
	same := func(it Item) bool { return it.chosen() && v.identityOf(&it) == v.own }
	if v.lost = false; v.Pos >= len(v.Items) || !same(v.Items[v.Pos]) {
		at := slices.IndexFunc(v.Items, same)
		if v.lost = at < 0; !v.lost {
			v.Pos = at
		}
	}
	v.Reset(len(v.Items))
	v.resetPage()
	if it := v.Current(); it != nil {
		v.own = v.identityOf(it)
	}
}

// resetPage lays the open page out anew; that of an item which is no longer
// there is closed.
func (v *List) resetPage() {
	if v.Page == nil {
		return
	}
	if v.built == v.Comparison {
		v.Page.Refresh()
		return
	}
	v.built = v.Comparison
	old := v.Page
	v.Page = nil
	if it := v.Current(); it == nil || v.of.SelectionOf(it).Theme != old.Theme {
		i := slices.IndexFunc(v.Items, func(it Item) bool { return it.chosen() && v.of.SelectionOf(&it).Theme == old.Theme })
		if i < 0 {
			return
		}
		v.Pos = i
	}
	if v.Page, _ = v.of.Open(v.Current()); v.Page != nil {
		v.Page.resume(old)
	}
}

// Current is the item under the cursor; nil where there is none.
func (v *List) Current() *Item {
	if v.Pos >= len(v.Items) || !v.Items[v.Pos].chosen() {
		return nil
	}
	return &v.Items[v.Pos]
}

// Enter goes to the item that the selection names; the page of another one
// is closed.
func (v *List) Enter() {
	if v.Page != nil {
		if v.Selection.Theme == v.Page.Theme {
			return
		}
		v.Page = nil
	}
	switch i := v.wanted(); {
	case v.Selection == (view.Selection{}), v.lost && v.Selection == v.followed:
		v.choose()
	case v.Selection == v.followed: // the cursor is there
	case i >= 0:
		v.Pos = i
	}
	v.settle()
	v.toFiltered()
}

// shown reports whether the filter asks for the item at a position.
func (v *List) shown(i int) bool {
	return i < len(v.Items) && v.Items[i].chosen() && v.of.Shows(&v.Items[i], v.Filter)
}

// toFiltered goes to the first item from here on that a new filter asks for, else
// to the first of all.
func (v *List) toFiltered() {
	if v.filtered == v.Filter {
		return
	}
	v.filtered = v.Filter
	if v.Filter == "" || v.shown(v.Pos) {
		return
	}
	for _, from := range []int{v.Pos, 0} {
		for i := from; i < len(v.Items); i++ {
			if v.shown(i) {
				v.GoTo(i)
				return
			}
		}
	}
}

// Matching is how many items each filter asks for.
func (v *List) Matching() map[view.Filter]int {
	count := map[view.Filter]int{}
	for i := range v.Items {
		for _, f := range view.Filters {
			if v.Items[i].chosen() && v.of.Shows(&v.Items[i], f) {
				count[f]++
			}
		}
	}
	return count
}

// wanted is the item nearest to the selection: one of its place, else of its
// theme, else the first of its area; -1 for none.
func (v *List) wanted() int {
	byTheme, byArea := -1, -1
	for i := range v.Items {
		it := &v.Items[i]
		if !it.chosen() {
			continue
		}
		at := v.of.SelectionOf(it)
		for _, side := range []model.Side{model.Left, model.Right} {
			a, b := at.Refs.At(side), v.Selection.Refs.At(side)
			if a != nil && b != nil && a.Key() == b.Key() && at.Theme == v.Selection.Theme {
				return i
			}
		}
		if it.OwnPlaceOnly {
			continue
		}
		if byTheme < 0 && at.Theme != "" && at.Theme == v.Selection.Theme {
			byTheme = i
		}
		if byArea < 0 && at.Area != "" && at.Area == v.Selection.Area {
			byArea = i
		}
	}
	if byTheme < 0 && v.Selection.Theme == "" {
		return byArea
	}
	return byTheme
}

func (v *List) choose() {
	if it := v.Current(); it != nil {
		side := v.Selection.Side
		v.Selection = v.of.SelectionOf(it)
		if v.Selection.Refs == (model.Pair[*model.Ref]{}) {
			v.Selection.Side = side
		}
	}
	v.settle()
}

// Do carries out an action.
func (v *List) Do(act keys.Action) (tea.Cmd, bool) {
	if v.Page != nil {
		return v.actPage(act)
	}
	switch act {
	case keys.NextSection:
		v.Group(1)
	case keys.PrevSection:
		v.Group(-1)
	case keys.Open:
		return v.open(), true
	default:
		return nil, keys.Move(v, act)
	}
	return nil, true
}

// WhyNot allows movement, opening, copying and explaining; what belongs to a
// sentence on a page; and "next section" where there are groups or pages to go to.
func (v *List) WhyNot(act keys.Action) string {
	switch act {
	case keys.NextSection, keys.PrevSection:
		if v.Page != nil || slices.ContainsFunc(v.Items, func(it Item) bool { return it.Heading != "" }) {
			return ""
		}
		return view.NotHere
	case keys.OtherPane:
		if v.Page != nil && !v.Page.both() {
			return "only one report has anything on it"
		}
		return v.onPage()
	case keys.Beside, keys.Remark, keys.Back:
		return v.onPage()
	case keys.Copy, keys.CopyWhole, keys.Explain:
		return ""
	}
	if why := view.WhyNotMove(act); why != "" || len(v.Items) > 0 {
		return why
	}
	return view.NothingListed
}

// onPage allows what a page of evidence alone can do.
func (v *List) onPage() string {
	if v.Page == nil {
		return view.NotHere
	}
	return ""
}

// CursorLines are the lines on the screen of the item under the cursor, or of the
// sentence on the open page.
func (v *List) CursorLines() (head, from, to int) {
	if v.Page != nil {
		return v.Page.LinesOnScreen()
	}
	from, to = v.Cursor.LinesOnScreen()
	return v.top, from + v.top, to + v.top
}

func (v *List) open() tea.Cmd {
	it := v.Current()
	if it == nil {
		return nil
	}
	v.choose()
	page, cmd := v.of.Open(it)
	if page != nil {
		v.Page, v.built = page, v.Comparison
		page.start()
	}
	return cmd
}

// actPage does what an action asks on the open page; the ways from one page
// to the next, and back to the list, are the list's.
func (v *List) actPage(act keys.Action) (tea.Cmd, bool) {
	switch act {
	case keys.Back:
		v.Page = nil
		v.choose()
		return nil, true
	case keys.NextSection, keys.PrevSection:
		step := 1
		if act == keys.PrevSection {
			step = -1
		}
		kind := v.Items[v.Pos].Kind
		v.Walk(step, func(i int) bool { return v.Items[i].Kind == kind })
		return v.open(), true
	}
	return v.Page.Do(act)
}

// Click goes to what is clicked on; a second click opens it.
func (v *List) Click(x, y int) tea.Cmd {
	if v.Page != nil {
		return v.Page.Click(x, y)
	}
	if v.Cursor.Click(y - v.top) {
		return v.open()
	}
	return nil
}

// Cite is the item under the cursor, or the sentence on the open page.
func (v *List) Cite(whole bool) (text, what string, ok bool) {
	if v.Page != nil {
		return v.Page.Cite(whole)
	}
	it := v.Current()
	if it == nil {
		return "", "", false
	}
	text, what = v.of.Quote(it, whole)
	return text, what, true
}

// At is the sentence under the cursor of the open page; a list has none.
func (v *List) At() (view.Spot, bool) {
	if v.Page == nil {
		return view.Spot{}, false
	}
	return v.Page.At()
}

// Status is the place of the cursor among the items of its kind.
func (v *List) Status() string {
	if v.Page != nil {
		return v.Page.Status()
	}
	n, at := 0, 0
	for i := range v.Items {
		if v.Items[i].chosen() && v.Items[i].Kind == v.Items[v.Pos].Kind {
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
