// Package recurring is the fourth tab: the weaknesses that both reports have.
package recurring

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// tab is the fourth view: the weaknesses that both reports carry, the
// weightiest first.
type tab struct {
	*list.List
}

// New returns the tab.
func New(s *view.Context) *tab {
	v := &tab{}
	v.List = list.New(s, v)
	return v
}

func (v *tab) Title() string { return "Recurring" }

func (v *tab) Count() int {
	if v.Comparison == nil {
		return -1
	}
	return len(v.Comparison.Recurring)
}

// Build lists those in both improvement lists first, each kind by rank.
func (v *tab) Build() []list.Item {
	var rows []int
	for i := range v.Comparison.Recurring {
		if v.shows(&v.Comparison.Recurring[i], v.Filter) {
			rows = append(rows, i)
		}
	}
	slices.SortStableFunc(rows, func(a, b int) int {
		x, y := v.Comparison.Recurring[a].InLists, v.Comparison.Recurring[b].InLists
		switch {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
	items := make([]list.Item, len(rows))
	for k, i := range rows {
		r := &v.Comparison.Recurring[i]
		items[k] = list.Item{N: i, Names: []string{v.ThemeTitle(r.Theme), v.Statement(r)}}
		for _, side := range []model.Side{model.Left, model.Right} {
			for _, e := range r.Evidence.At(side) {
				items[k].Words = append(items[k].Words, list.Words{Side: side, Text: e.Sentence})
			}
		}
	}
	return items
}

func (v *tab) shows(r *compare.Recurring, f view.Filter) bool {
	return f.Shows(v.Index.ThemeMovement(r.Theme), true, true)
}

func (v *tab) Matching() map[view.Filter]int {
	count := map[view.Filter]int{}
	for i := range v.Comparison.Recurring {
		for _, f := range view.Filters {
			if v.shows(&v.Comparison.Recurring[i], f) {
				count[f]++
			}
		}
	}
	return count
}

func (v *tab) Head(width int) []string {
	lists, doubtful := 0, 0
	for i := range v.Comparison.Recurring {
		if v.Comparison.Recurring[i].InLists {
			lists++
		}
		if v.Comparison.Recurring[i].Doubtful() {
			doubtful++
		}
	}
	text := wording.Count(len(v.Comparison.Recurring), "weakness") + " in both reports"
	if lists > 0 {
		text += fmt.Sprintf(", %d of them in both improvement lists", lists)
	}
	if doubtful > 0 {
		text += fmt.Sprintf(", %d %s", doubtful, wording.Doubtful)
	}
	var lines []string
	for _, l := range v.Wrapped(text, width-3, v.Styles.Faint) {
		lines = append(lines, "  "+l)
	}
	return append(lines, "")
}

func (v *tab) DrawItem(it *list.Item, here bool, width int) []string {
	r := &v.Comparison.Recurring[it.N]
	rank := fmt.Sprintf("%2d  ", slices.IndexFunc(v.Items, func(o list.Item) bool { return o.N == it.N })+1)
	indent := view.BarWidth + pane.Width(rank)
	room := max(min(width-indent-1, 2*view.Measure), 1)
	var lines []string
	for i, l := range v.FoundLines(v.ThemeTitle(r.Theme), room, v.NameStyle(here)) {
		if i == 0 {
			l = v.Bar(here) + v.Styles.Quiet.Paint(rank) + l
		} else {
			l = pane.Spaces(indent) + l
		}
		lines = append(lines, l)
	}
	if r.InLists {
		mark := v.Styles.RecurringMark.Paint(v.Glyphs.Recurring + " " + v.Words.AskedBothTimes())
		if last := lines[len(lines)-1]; pane.Width(last)+view.ColumnGap+pane.Width(mark) < width {
			lines[len(lines)-1] = last + pane.Spaces(view.ColumnGap) + mark
		} else {
			lines = append(lines, pane.Spaces(indent)+mark)
		}
	}
	said := v.Statement(r)
	if r.Doubtful() {
		said = strings.TrimSpace(wording.Capital(wording.Doubtful) + ". " + said)
	}
	if r.Corrected {
		said = strings.TrimSpace("Kept by you. " + said)
	}
	if said != "" {
		for _, l := range v.FoundLines(said, room, v.Styles.Quiet) {
			lines = append(lines, pane.Spaces(indent)+l)
		}
	}
	lines = append(lines, v.drawEvidence(r, indent, room)...)
	return append(lines, "")
}

// quoteLines is how many lines of the weightiest sentence the list shows.
const quoteLines = 2

// drawEvidence shows each side's weightiest sentence where the sides fit
// beside each other, else only where the evidence is.
func (v *tab) drawEvidence(r *compare.Recurring, indent, room int) []string {
	column := (room - view.PaneGap) / 2
	if indent+room+1 < view.BesideWidth {
		var lines []string
		for _, screen := range []model.Side{model.Left, model.Right} {
			where := v.Where(v.OnScreen(screen), r.Evidence.At(v.OnScreen(screen)))
			lines = append(lines, pane.Spaces(indent)+v.Styles.Quiet.Paint(pane.Clip(v.SideName(screen)+"  "+where, room)))
		}
		return lines
	}
	var blocks []pane.Block
	height := 0
	for _, screen := range []model.Side{model.Left, model.Right} {
		list := r.Evidence.At(v.OnScreen(screen))
		block := []string{v.Styles.Quiet.Paint(pane.Clip(v.SideName(screen)+"  "+v.Where(v.OnScreen(screen), list), column))}
		if len(list) > 0 {
			block = append(block, v.excerpt(list[0].Quote(), column)...)
		}
		height = max(height, len(block))
		blocks = append(blocks, pane.Block{Width: column, Lines: block}, pane.Block{Width: view.PaneGap})
	}
	var lines []string
	for _, l := range pane.Beside(height, blocks[:3]...) {
		lines = append(lines, pane.Spaces(indent)+l)
	}
	return lines
}

// excerpt is the beginning of a sentence, in a few lines.
func (v *tab) excerpt(text string, width int) []string {
	text = pane.Clean(text)
	lines := v.FoundLines(text, width, v.Styles.Text)
	if len(lines) > quoteLines {
		lines = lines[:quoteLines]
		last := lines[quoteLines-1]
		if pane.Width(last) < width {
			last += v.Styles.Text.Paint("…")
		} else {
			last = pane.Clip(last+" ", width)
		}
		lines[quoteLines-1] = last
	}
	return lines
}

func (v *tab) Quote(it *list.Item, whole bool) (text, what string) {
	return v.CiteWeakness(&v.Comparison.Recurring[it.N], whole)
}

func (v *tab) SelectionOf(it *list.Item) view.Selection {
	r := &v.Comparison.Recurring[it.N]
	sel := view.Selection{Theme: r.Theme, Side: v.Selection.Side}
	for _, side := range []model.Side{model.Left, model.Right} {
		if e := r.Evidence.At(side); len(e) > 0 {
			sel.Refs.Set(side, &e[0].Ref)
		}
	}
	return sel
}

// At is the sentence on the open page, else the weakness; a note needs a place
// in a report, which it is not.
func (v *tab) At() (view.Spot, bool) {
	it := v.Current()
	if v.Page != nil || it == nil {
		return v.List.At()
	}
	return view.Spot{Place: notes.Place{Lost: true}, Weakness: &v.Comparison.Recurring[it.N]}, true
}

func (v *tab) IsChange(*list.Item) bool { return true }

func (v *tab) Open(it *list.Item) (*list.Page, tea.Cmd) {
	r := &v.Comparison.Recurring[it.N]
	return &list.Page{
		Context: v.Context, Theme: r.Theme, Title: v.ThemeTitle(r.Theme),
		Mark: func() view.Mark {
			word := "recurring"
			if v.Comparison.Relation == compare.DifferentAuthorities {
				word = "shared"
			}
			return view.Mark{Glyph: v.Glyphs.Recurring, Word: word, Style: v.Styles.RecurringMark}
		},
		Heads: func(side model.Side, width int) []string {
			return v.Wrapped(v.Where(side, r.Evidence.At(side)), width, v.Styles.Quiet)
		},
		Facts: func() []view.Fact { return v.ExplainWeakness(r) },
		Passages: model.Pair[[]*passage.Passage]{
			Left:  passage.Evidence(v.Context, model.Left, r.Evidence.Left),
			Right: passage.Evidence(v.Context, model.Right, r.Evidence.Right),
		},
	}, nil
}

func (v *tab) Empty() string {
	return "No theme is criticised in both reports: neither their sentences nor their improvement lists share a weakness."
}

func (v *tab) Explain() (string, []view.Fact) {
	if v.Page != nil {
		return v.Page.Explain()
	}
	it := v.Current()
	if it == nil {
		return "", nil
	}
	return "Why this weakness recurs", v.ExplainWeakness(&v.Comparison.Recurring[it.N])
}
