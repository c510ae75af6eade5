// Package themes is the third tab: what each report says of each theme, and how
// that moved.
package themes

import (
	"fmt"
	"sort"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// tab is the third view: what each report says of each theme, all in all,
// and how that moved.
type tab struct {
	*list.List
	order order

	fitted     list.Fitted[compare.ThemeRow] // the table for the width fittedFor
	fits       bool
	fittedFor  int
	movedWidth int // of the longest movement
}

// order is how the themes are sorted.
type order int

const (
	byArea     order = iota // under their areas, as the catalogue has them
	byMovement              // under their movements, what declined first
	byWeight                // by how much is said of them
	orders
)

func (o order) String() string { return [...]string{"area", "movement", "weight"}[o] }

// New returns the tab.
func New(s *view.Context) *tab {
	v := &tab{}
	v.List = list.New(s, v)
	return v
}

func (v *tab) Title() string { return "Themes" }

func (v *tab) Count() int {
	if v.Comparison == nil {
		return -1
	}
	return len(v.Comparison.Themes)
}

func (v *tab) Do(act keys.Action) (tea.Cmd, bool) {
	if act != keys.Sort || v.Page != nil {
		return v.List.Do(act)
	}
	v.order = (v.order + 1) % orders
	v.Refresh()
	v.ToEnd(-1) // what the new order has first is what was asked for
	return view.Send(view.Inform("sorted by " + v.order.String())), true
}

// WhyNot allows sorting and deciding on a theme as well.
func (v *tab) WhyNot(act keys.Action) string {
	switch {
	case act == keys.Remark && v.Page == nil && v.Current() != nil:
		return ""
	case act == keys.Sort && v.Page != nil:
		return "only the list is sorted: " + v.Keys.Name(keys.Back) + " goes back to it"
	case act == keys.Sort:
		return ""
	}
	return v.List.WhyNot(act)
}

func (v *tab) Build() []list.Item {
	rows := v.sorted()
	v.fittedFor, v.movedWidth = 0, 0
	for i := range v.Comparison.Themes {
		v.movedWidth = max(v.movedWidth, pane.Width(v.moved(&v.Comparison.Themes[i]).String()))
	}
	var items []list.Item
	group := ""
	for i, n := range rows {
		if heading := v.group(n); heading != group {
			group = heading
			last := i
			for last < len(rows) && v.group(rows[last]) == group {
				last++
			}
			items = append(items, list.Item{Heading: v.heading(rows[i:last])})
		}
		items = append(items, list.Item{N: n})
	}
	return items
}

// sorted returns the themes as indices, in order.
func (v *tab) sorted() []int {
	var rows []int
	for i := range v.Comparison.Themes {
		rows = append(rows, i)
	}
	rank := func(i int) int { return v.areaRank(v.Comparison.Themes[i].Area) }
	switch v.order {
	case byMovement:
		rank = func(i int) int { return movementRank[v.Comparison.Themes[i].Shown()] }
	case byWeight:
		rank = func(i int) int { return -said(&v.Comparison.Themes[i]) }
	}
	sort.SliceStable(rows, func(a, b int) bool { return rank(rows[a]) < rank(rows[b]) })
	return rows
}

// areaRank is the place of an area on the ladder; areas without a judgement
// come last.
func (v *tab) areaRank(area string) int {
	for i := range v.Comparison.Judgements {
		if v.Comparison.Judgements[i].Area == area {
			return i
		}
	}
	return len(v.Comparison.Judgements)
}

// movementRank puts first what people look for first.
var movementRank = map[compare.Movement]int{
	compare.Declined: 0, compare.Improved: 1, compare.Stayed: 2, compare.Unclear: 3, compare.New: 4, compare.Gone: 5, compare.NotComparable: 6,
}

// said is how many judging sentences both reports have on a theme.
func said(t *compare.ThemeRow) int {
	n := 0
	for _, c := range []compare.Counts{t.Counts.Left, t.Counts.Right} {
		n += c.Judging()
	}
	return n
}

func (v *tab) Shows(it *list.Item, f view.Filter) bool {
	return v.ShowsTheme(&v.Comparison.Themes[it.N], f)
}

// group is the id of the heading that a theme is under in the order chosen.
func (v *tab) group(n int) string {
	switch v.order {
	case byArea:
		return "area " + v.Comparison.Themes[n].Area
	case byMovement:
		return "movement " + string(v.Comparison.Themes[n].Shown())
	}
	return ""
}

// heading names a group and says how many of its themes moved which way.
func (v *tab) heading(rows []int) string {
	first := &v.Comparison.Themes[rows[0]]
	if v.order == byMovement {
		return "  " + v.MovementMark(first.Shown()).Paint() + "  " + v.Styles.Quiet.Paint(fmt.Sprint(len(rows)))
	}
	line := "  " + v.Styles.Quiet.Paint(v.areaName(first.Area))
	count := map[compare.Movement]int{}
	for _, n := range rows {
		count[v.Comparison.Themes[n].Shown()]++
	}
	for _, m := range []compare.Movement{compare.Improved, compare.Declined} {
		if n := count[m]; n > 0 {
			mk := v.MovementMark(m)
			line += "   " + mk.Style.Paint(fmt.Sprintf("%s %d", mk.Glyph, n))
		}
	}
	return line
}

// areaName is what people call an area of a theme.
func (v *tab) areaName(area string) string { return pane.Clean(v.Words.Area(area)) }

func (v *tab) SelectionOf(it *list.Item) view.Selection {
	t := &v.Comparison.Themes[it.N]
	return view.Selection{Theme: t.Theme, Area: t.Area}
}

func (v *tab) IsChange(it *list.Item) bool {
	m := v.Comparison.Themes[it.N].Shown()
	return m != compare.Stayed && m != compare.NotComparable
}

func (v *tab) Open(it *list.Item) (*list.Page, tea.Cmd) {
	t := &v.Comparison.Themes[it.N]
	return &list.Page{
		Context: v.Context, Theme: t.Theme, Title: v.ThemeTitle(t.Theme),
		Mark:  func() view.Mark { return v.moved(t) },
		Heads: func(side model.Side, _ int) []string { return []string{v.balance(t, side)} },
		Facts: func() []view.Fact { return append(v.ExplainTheme(t.Theme), view.WeighingRule()) },
		Passages: model.Pair[[]*passage.Passage]{
			Left:  passage.Mentions(v.Context, model.Left, t.Mentions.Left),
			Right: passage.Mentions(v.Context, model.Right, t.Mentions.Right),
		},
	}, nil
}

// At is the sentence on the open page, else the theme.
func (v *tab) At() (view.Spot, bool) {
	it := v.Current()
	if v.Page != nil || it == nil {
		return v.List.At()
	}
	return v.SpotOfTheme(&v.Comparison.Themes[it.N]), true
}

func (v *tab) Empty() string {
	return "No sentence of either report is about a theme of the catalogue, so there is nothing to weigh."
}

func (v *tab) Explain() (string, []view.Fact) {
	if v.Page != nil {
		return v.Page.Explain()
	}
	it := v.Current()
	if it == nil {
		return "", nil
	}
	id := v.Comparison.Themes[it.N].Theme
	return v.ThemeTitle(id), append(v.ExplainTheme(id), view.Fact{}, view.WeighingRule())
}

func (v *tab) Quote(it *list.Item, whole bool) (text, what string) {
	return v.CiteTheme(&v.Comparison.Themes[it.N], whole)
}
