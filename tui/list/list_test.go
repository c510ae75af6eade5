package list

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/keys"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// grouped is a list of two kinds of items in three groups, each item of which
// has a page.
type grouped struct {
	*List
	items []Item
	pages map[string]model.Pair[[]int] // paragraphs of a page, by its theme
}

// themes are the items of a grouped: the theme of each, and its area.
var themes = [][2]string{
	{"", "First"},
	{"early-help", "help-and-protection"},
	{"front-door", "help-and-protection"},
	{"", "Second"},
	{"plans", "help-and-protection"},
	{"permanence", "care"},
	{"placements", "care"},
	{"", "Third"},
	{"workforce", "leadership"},
}

// newContext is the made-up pair, without colours.
func newContext() *view.Context {
	c := fiction.Comparison()
	return &view.Context{Comparison: c, Index: view.NewIndex(c), Glyphs: view.UnicodeGlyphs, Words: wording.Of(c, nil)}
}

func newGrouped() *grouped {
	s := &grouped{pages: map[string]model.Pair[[]int]{}}
	for i, t := range themes {
		it := Item{N: i}
		if i > 3 {
			it.Kind = 1
		}
		if t[0] == "" {
			it = Item{Heading: t[1]}
		}
		s.items = append(s.items, it)
	}
	s.List = New(newContext(), s)
	s.Refresh()
	return s
}

func (s *grouped) theme(it *Item) string { return themes[it.N][0] }

func (s *grouped) Build() []Item     { return append([]Item(nil), s.items...) }
func (s *grouped) Head(int) []string { return []string{"head"} }
func (s *grouped) DrawItem(it *Item, _ bool, _ int) []string {
	return []string{s.theme(it), ""}
}

func (s *grouped) SelectionOf(it *Item) view.Selection {
	return view.Selection{Theme: s.theme(it), Area: themes[it.N][1]}
}
func (s *grouped) Shows(_ *Item, f view.Filter) bool { return f == "" }

func (s *grouped) IsChange(it *Item) bool { return it.N%2 == 0 }
func (s *grouped) Quote(it *Item, _ bool) (text, what string) {
	return s.theme(it), "theme"
}
func (s *grouped) Empty() string { return "nothing" }

func (s *grouped) Open(it *Item) (*Page, tea.Cmd) {
	return newPage(s.Context, s.theme(it), s.pages[s.theme(it)]), nil
}

// newPage is a page of some paragraphs of each report.
func newPage(s *view.Context, theme string, numbers model.Pair[[]int]) *Page {
	p := &Page{
		Context: s, Theme: theme, Title: "All of " + theme,
		Mark:  func() view.Mark { return view.Mark{Word: "mark"} },
		Heads: func(model.Side, int) []string { return []string{"what it comes to"} },
		Facts: func() []view.Fact { return nil },
	}
	for _, side := range []model.Side{model.Left, model.Right} {
		var own []*passage.Passage
		for _, n := range numbers.At(side) {
			text, ok := s.TextAt(side, *fiction.Ref(s.Comparison.Reports.At(side), n))
			if !ok {
				panic("no such paragraph")
			}
			own = append(own, passage.New(s, side, text))
		}
		p.Passages.Set(side, own)
	}
	return p
}

func (s *grouped) on() string { return s.theme(s.Current()) }

// The section keys lead over headings, and do nothing else.
func TestSectionKeysGoFromGroupToGroup(t *testing.T) {
	s := newGrouped()
	for _, step := range []struct {
		key  keys.Action
		want string
	}{{keys.NextSection, "plans"}, {keys.NextSection, "workforce"}, {keys.PrevSection, "plans"}, {keys.PrevSection, "early-help"}} {
		if _, done := s.Do(step.key); !done || s.on() != step.want {
			t.Errorf("%s leads to %s (%v), want %s", step.key, s.on(), done, step.want)
		}
	}
	for i := range s.items {
		s.items[i].Heading = ""
	}
	s.Refresh()
	if s.WhyNot(keys.NextSection) != view.NotHere || newGrouped().WhyNot(keys.NextSection) != "" {
		t.Error("the section keys are offered where there are no groups, or not offered where there are")
	}
}

// The status counts among items of the same kind, without headings.
func TestStatusCountsItemsOfAKind(t *testing.T) {
	s := newGrouped()
	for pos, want := range map[int]string{1: "1 of 2", 2: "2 of 2", 4: "1 of 4", 6: "3 of 4", 8: "4 of 4"} {
		s.GoTo(pos)
		if got := s.Status(); got != want {
			t.Errorf("on item %d the status is %q, want %q", pos, got, want)
		}
	}
	s.items = nil
	s.Refresh()
	if got := s.Status(); got != "" {
		t.Errorf("the status of an empty list is %q", got)
	}
}

// A list opens at what was selected elsewhere: its place, else its theme, else
// the first of its area. Where nothing was, the item of the cursor becomes the
// selection.
func TestAListOpensAtTheSelection(t *testing.T) {
	for _, c := range []struct{ theme, area, on, selected string }{
		{"permanence", "care", "permanence", "permanence"},
		{"unknown", "care", "early-help", "unknown"},
		{"", "care", "permanence", ""},
		{"", "leadership", "workforce", ""},
		{"", "elsewhere", "early-help", ""},
		{"", "", "early-help", "early-help"},
	} {
		s := newGrouped()
		s.Selection = view.Selection{Theme: c.theme, Area: c.area}
		if s.Enter(); s.on() != c.on || s.Selection.Theme != c.selected {
			t.Errorf("selected %q in %q: the cursor is on %s, the selection is %q; want %s and %q", c.theme, c.area, s.on(), s.Selection.Theme, c.on, c.selected)
		}
	}
	s := newGrouped()
	s.items[5].OwnPlaceOnly = true
	s.Refresh()
	s.Selection = view.Selection{Theme: "permanence"}
	if s.Enter(); s.on() != "early-help" {
		t.Errorf("an item that only its own place leads to was gone to: %s", s.on())
	}
}

// A filter that changes the items leaves the cursor on its item, or puts it on
// the first.
func TestTheCursorStaysOnItsItem(t *testing.T) {
	s := newGrouped()
	s.GoTo(6)
	s.items = s.items[3:]
	if s.Refresh(); s.on() != "placements" {
		t.Errorf("the cursor is on %s", s.on())
	}
	s.items = s.items[4:]
	if s.Refresh(); s.on() != "workforce" {
		t.Errorf("the cursor is on %s", s.on())
	}
}

// The head gives way to the items, and a click finds its line below it.
func TestClicksBelowTheHead(t *testing.T) {
	s := newGrouped()
	if drawn := s.Draw(80, 20); drawn[0] != "head" || drawn[1] != "First" || drawn[2] != "early-help" {
		t.Fatalf("the list begins\n%s", strings.Join(drawn[:3], "\n"))
	}
	if s.Click(0, 4); s.on() != "front-door" {
		t.Errorf("the fifth line is of %s", s.on())
	}
	if s.Click(0, 4); s.Page == nil {
		t.Error("a second click opens nothing")
	}
	s.Page = nil
	if drawn := s.Draw(80, 6); len(drawn) != 6 || drawn[0] == "head" {
		t.Errorf("in six lines:\n%s", strings.Join(drawn, "\n"))
	}
	if drawn := s.Draw(80, 7); len(drawn) != 7 || drawn[0] != "head" {
		t.Errorf("in seven lines:\n%s", strings.Join(drawn, "\n"))
	}
}

// From an open page the section keys lead to the pages of the same kind, and
// back leads to the list.
func TestFromPageToPage(t *testing.T) {
	s := newGrouped()
	s.GoTo(4)
	for _, step := range []struct {
		key  keys.Action
		page string
	}{
		{keys.Open, "plans"},
		{keys.NextSection, "permanence"},
		{keys.PrevSection, "plans"},
		{keys.PrevSection, "plans"},
		{keys.NextSection, "permanence"},
		{keys.NextSection, "placements"},
		{keys.NextSection, "workforce"},
		{keys.NextSection, "workforce"},
	} {
		if _, done := s.Do(step.key); !done || s.Page == nil || s.Page.Theme != step.page {
			t.Fatalf("%s leads to %+v (%v), want the page of %s", step.key, s.Page, done, step.page)
		}
	}
	if s.WhyNot(keys.NextSection) != "" {
		t.Error("the section keys are not offered on a page")
	}
	if _, done := s.Do(keys.Back); !done || s.Page != nil || s.Selection.Theme != "workforce" {
		t.Errorf("back leads to %+v (%v), the selection is %q", s.Page, done, s.Selection.Theme)
	}
}

// A new comparison keeps the page of its theme open, wherever its item now is,
// and closes that of a theme which is gone.
func TestAPageAfterANewComparison(t *testing.T) {
	s := newGrouped()
	s.pages["permanence"] = model.Pair[[]int]{Left: []int{4, 2}}
	s.GoTo(5)
	s.Do(keys.Open)
	s.Page.Change(1)
	s.Page.Step(1)
	s.Comparison = fiction.Comparison()
	s.items[4], s.items[5] = s.items[5], s.items[4]
	s.items[4].N, s.items[5].N = 5, 4
	s.Refresh()
	if s.Page == nil || s.Page.Theme != "permanence" || s.on() != "permanence" || s.Pos != 4 {
		t.Fatalf("the page is %+v, the cursor is on %s", s.Page, s.on())
	}
	if s.Page.at != 1 || s.Page.sentence != 1 {
		t.Errorf("the page resumes at sentence %d of place %d", s.Page.sentence, s.Page.at)
	}
	s.Comparison = fiction.Comparison()
	s.items = s.items[:4]
	if s.Refresh(); s.Page != nil {
		t.Errorf("the page of a theme that is gone is open: %+v", s.Page)
	}
}

// Going to a tab keeps its page open only where the page is of the selection.
func TestEnteringWithAPageOpen(t *testing.T) {
	s := newGrouped()
	s.GoTo(5)
	s.Do(keys.Open)
	s.Selection = view.Selection{Theme: "permanence"}
	if s.Enter(); s.Page == nil {
		t.Error("the page of the selection was closed")
	}
	s.Selection = view.Selection{Theme: "workforce"}
	if s.Enter(); s.Page != nil || s.on() != "workforce" {
		t.Errorf("the page is %+v, the cursor is on %s", s.Page, s.on())
	}
}
