package tui

import (
	"fmt"
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// themes is the third view: what each report says of each theme, all in all,
// and how that moved.
type themes struct {
	*listing
	order order
	cols  themeColumns
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

func newThemes(s *state) *themes {
	v := &themes{}
	v.listing = newListing(s, v)
	return v
}

func (v *themes) Title() string { return "Themes" }

func (v *themes) Count() int {
	if v.cmp == nil {
		return -1
	}
	return len(v.cmp.Themes)
}

func (v *themes) Do(act action) (tea.Cmd, bool) {
	if act != actSort || v.page != nil {
		return v.listing.Do(act)
	}
	v.order = (v.order + 1) % orders
	v.Refresh()
	v.ToEnd(-1) // what the new order has first is what was asked for
	return Send(Inform("sorted by " + v.order.String())), true
}

// WhyNot allows sorting as well.
func (v *themes) WhyNot(act action) string {
	if act == actSort {
		return ""
	}
	return v.listing.WhyNot(act)
}

func (v *themes) fill() []item {
	rows := v.sorted()
	v.cols = v.measured()
	var items []item
	group := ""
	for i, n := range rows {
		if heading := v.group(n); heading != group {
			group = heading
			last := i
			for last < len(rows) && v.group(rows[last]) == group {
				last++
			}
			items = append(items, item{heading: v.heading(rows[i:last])})
		}
		items = append(items, item{n: n, names: []string{v.themeTitle(v.cmp.Themes[n].Theme)}})
	}
	return items
}

// sorted returns which themes the filter shows, as indices, in order.
func (v *themes) sorted() []int {
	var rows []int
	for i := range v.cmp.Themes {
		if v.lets(&v.cmp.Themes[i], v.filter) {
			rows = append(rows, i)
		}
	}
	rank := func(i int) int { return v.areaRank(v.cmp.Themes[i].Area) }
	switch v.order {
	case byMovement:
		rank = func(i int) int { return movementRank[v.cmp.Themes[i].Movement] }
	case byWeight:
		rank = func(i int) int { return -said(&v.cmp.Themes[i]) }
	}
	sort.SliceStable(rows, func(a, b int) bool { return rank(rows[a]) < rank(rows[b]) })
	return rows
}

// areaRank is the place of an area on the ladder; areas without a judgement
// come last.
func (v *themes) areaRank(area string) int {
	for i := range v.cmp.Judgements {
		if v.cmp.Judgements[i].Area == area {
			return i
		}
	}
	return len(v.cmp.Judgements)
}

// movementRank puts first what people look for first.
var movementRank = map[compare.Movement]int{
	compare.Declined: 0, compare.Improved: 1, compare.Stayed: 2, compare.New: 3, compare.Gone: 4, compare.NotComparable: 5,
}

// said is how many judging sentences both reports have on a theme.
func said(t *compare.ThemeRow) int {
	n := 0
	for _, c := range []compare.Counts{t.Counts.Left, t.Counts.Right} {
		n += c.Strength + c.Weakness + c.Mixed
	}
	return n
}

func (v *themes) lets(t *compare.ThemeRow, f filter) bool {
	recurs := false
	for i := range v.cmp.Recurring {
		recurs = recurs || v.cmp.Recurring[i].Theme == t.Theme
	}
	weak := t.Balance.Left == compare.AllWeak || t.Balance.Right == compare.AllWeak
	return f.lets(t.Movement, recurs, weak)
}

func (v *themes) Matching() map[filter]int {
	count := map[filter]int{}
	for i := range v.cmp.Themes {
		for _, f := range filters {
			if v.lets(&v.cmp.Themes[i], f) {
				count[f]++
			}
		}
	}
	return count
}

// group is the id of what a theme stands under in the order chosen.
func (v *themes) group(n int) string {
	switch v.order {
	case byArea:
		return "area " + v.cmp.Themes[n].Area
	case byMovement:
		return "movement " + string(v.cmp.Themes[n].Movement)
	}
	return ""
}

// heading names a group and says how many of its themes moved which way.
func (v *themes) heading(rows []int) string {
	first := &v.cmp.Themes[rows[0]]
	if v.order == byMovement {
		return "  " + v.movementMark(first.Movement).paint() + "  " + v.styles.quiet.Paint(fmt.Sprint(len(rows)))
	}
	line := "  " + v.styles.quiet.Paint(v.areaName(first.Area))
	count := map[compare.Movement]int{}
	for _, n := range rows {
		count[v.cmp.Themes[n].Movement]++
	}
	for _, m := range []compare.Movement{compare.Improved, compare.Declined} {
		if n := count[m]; n > 0 {
			mk := v.movementMark(m)
			line += "   " + mk.style.Paint(fmt.Sprintf("%s %d", mk.glyph, n))
		}
	}
	return line
}

// areaName is what people call an area of a theme.
func (v *themes) areaName(area string) string {
	if j := v.index.areas[area]; j != nil {
		return pane.Clean(j.Title)
	}
	for i := range v.cmp.Sections {
		if v.cmp.Sections[i].Area == area {
			return v.areaTitle(i)
		}
	}
	name := strings.ReplaceAll(area, "-", " ")
	if name == "" {
		return "No area"
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

func (v *themes) selectionOf(it *item) selection {
	t := &v.cmp.Themes[it.n]
	return selection{theme: t.Theme, area: t.Area}
}

func (v *themes) stop(it *item) bool {
	m := v.cmp.Themes[it.n].Movement
	return m != compare.Stayed && m != compare.NotComparable
}

func (v *themes) open(it *item) (*evidence, tea.Cmd) {
	t := &v.cmp.Themes[it.n]
	return &evidence{
		state: v.state, theme: t.Theme, title: v.themeTitle(t.Theme),
		mark:  func() mark { return v.moved(t) },
		heads: func(side model.Side, _ int) []string { return []string{v.balance(t, side)} },
		facts: func() []fact { return append(v.explainTheme(t.Theme), weighingRule()) },
		cells: model.Pair[[]*cell]{
			Left:  mentionCells(v.state, model.Left, t.Mentions.Left),
			Right: mentionCells(v.state, model.Right, t.Mentions.Right),
		},
	}, nil
}

func (v *themes) empty() string {
	return "No sentence of either report speaks of a theme of the catalogue, so there is nothing to weigh."
}

func (v *themes) Explain() (string, []fact) {
	if v.page != nil {
		return v.page.Explain()
	}
	it := v.current()
	if it == nil {
		return "", nil
	}
	id := v.cmp.Themes[it.n].Theme
	return v.themeTitle(id), append(v.explainTheme(id), fact{}, weighingRule())
}

func (v *themes) quote(it *item, whole bool) (text, what string) {
	t := &v.cmp.Themes[it.n]
	title := v.themeTitle(t.Theme)
	moved := v.movementMark(t.Movement).word
	if t.Doubtful {
		moved += ", doubtful"
	}
	text = fmt.Sprintf("%s: %s (%s), %s (%s): %s", title,
		v.balanceMark(t.Balance.Left).word, v.cite(model.Left, t.Refs.Left),
		v.balanceMark(t.Balance.Right).word, v.cite(model.Right, t.Refs.Right), moved)
	if whole {
		for _, side := range []model.Side{model.Left, model.Right} {
			for _, c := range mentionCells(v.state, side, t.Mentions.At(side)) {
				for i := range c.sentences {
					line, _ := v.quotation(c.sentences[i].text, side, c.text.ref)
					text += "\n" + line
				}
			}
		}
	}
	return text, title
}
