package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// recurring is the fourth view: the weaknesses that both reports carry, the
// weightiest first.
type recurring struct {
	*listing
}

func newRecurring(s *state) *recurring {
	v := &recurring{}
	v.listing = newListing(s, v)
	return v
}

func (v *recurring) Title() string { return "Recurring" }

func (v *recurring) Count() int {
	if v.cmp == nil {
		return -1
	}
	return len(v.cmp.Recurring)
}

// fill lists those in both improvement lists first, each kind by rank.
func (v *recurring) fill() []item {
	var rows []int
	for i := range v.cmp.Recurring {
		if v.lets(&v.cmp.Recurring[i], v.filter) {
			rows = append(rows, i)
		}
	}
	slices.SortStableFunc(rows, func(a, b int) int {
		x, y := v.cmp.Recurring[a].InLists, v.cmp.Recurring[b].InLists
		switch {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
	items := make([]item, len(rows))
	for k, i := range rows {
		r := &v.cmp.Recurring[i]
		items[k] = item{n: i, names: []string{v.themeTitle(r.Theme), v.statement(r)}}
		for _, side := range []model.Side{model.Left, model.Right} {
			for _, e := range r.Evidence.At(side) {
				items[k].words = append(items[k].words, words{side, e.Sentence})
			}
		}
	}
	return items
}

func (v *recurring) lets(r *compare.Recurring, f filter) bool {
	return f.lets(v.index.themeMovement(r.Theme), true, true)
}

func (v *recurring) Matching() map[filter]int {
	count := map[filter]int{}
	for i := range v.cmp.Recurring {
		for _, f := range filters {
			if v.lets(&v.cmp.Recurring[i], f) {
				count[f]++
			}
		}
	}
	return count
}

func (v *recurring) head(width int) []string {
	lists, doubtful := 0, 0
	for i := range v.cmp.Recurring {
		if v.cmp.Recurring[i].InLists {
			lists++
		}
		if v.cmp.Recurring[i].Doubtful() {
			doubtful++
		}
	}
	text := plural(len(v.cmp.Recurring), "weakness") + " in both reports"
	if n := len(v.cmp.Recurring); n != 1 {
		text = fmt.Sprintf("%d weaknesses in both reports", n)
	}
	if lists > 0 {
		text += fmt.Sprintf(", %d of them in both improvement lists", lists)
	}
	if doubtful > 0 {
		text += fmt.Sprintf(", %d %s", doubtful, unsure)
	}
	var lines []string
	for _, l := range v.wrapped(text, width-3, v.styles.faint) {
		lines = append(lines, "  "+l)
	}
	return append(lines, "")
}

// badge marks what both improvement lists ask for.
const badge = "in both improvement lists"

func (v *recurring) drawItem(it *item, here bool, width int) []string {
	r := &v.cmp.Recurring[it.n]
	rank := fmt.Sprintf("%2d  ", slices.IndexFunc(v.items, func(o item) bool { return o.n == it.n })+1)
	indent := barWidth + pane.Width(rank)
	room := max(min(width-indent-1, 2*measure), 1)
	var lines []string
	for i, l := range v.foundLines(v.themeTitle(r.Theme), room, v.nameStyle(here)) {
		if i == 0 {
			l = v.bar(here) + v.styles.quiet.Paint(rank) + l
		} else {
			l = pane.Spaces(indent) + l
		}
		lines = append(lines, l)
	}
	if r.InLists {
		mark := v.styles.recurringMark.Paint(v.glyphs.recurring + " " + badge)
		if last := lines[len(lines)-1]; pane.Width(last)+columnGap+pane.Width(mark) < width {
			lines[len(lines)-1] = last + pane.Spaces(columnGap) + mark
		} else {
			lines = append(lines, pane.Spaces(indent)+mark)
		}
	}
	said := v.statement(r)
	if r.Doubtful() {
		said = strings.TrimSpace("Doubtful. " + said)
	}
	if said != "" {
		for _, l := range v.foundLines(said, room, v.styles.quiet) {
			lines = append(lines, pane.Spaces(indent)+l)
		}
	}
	lines = append(lines, v.drawEvidence(r, indent, room)...)
	return append(lines, "")
}

// quoteLines is how many lines of the weightiest sentence the list shows.
const quoteLines = 2

// drawEvidence shows each side's weightiest sentence where the sides fit
// beside each other, else only where the evidence stands.
func (v *recurring) drawEvidence(r *compare.Recurring, indent, room int) []string {
	column := (room - paneGap) / 2
	if indent+room+1 < besideWidth {
		var lines []string
		for _, screen := range []model.Side{model.Left, model.Right} {
			where := v.where(v.onScreen(screen), r.Evidence.At(v.onScreen(screen)))
			lines = append(lines, pane.Spaces(indent)+v.styles.quiet.Paint(pane.Clip(v.sideName(screen)+"  "+where, room)))
		}
		return lines
	}
	var blocks []pane.Block
	height := 0
	for _, screen := range []model.Side{model.Left, model.Right} {
		list := r.Evidence.At(v.onScreen(screen))
		block := []string{v.styles.quiet.Paint(pane.Clip(v.sideName(screen)+"  "+v.where(v.onScreen(screen), list), column))}
		if len(list) > 0 {
			block = append(block, v.excerpt(list[0].Sentence, column)...)
		}
		height = max(height, len(block))
		blocks = append(blocks, pane.Block{Width: column, Lines: block}, pane.Block{Width: paneGap})
	}
	var lines []string
	for _, l := range pane.Beside(height, blocks[:3]...) {
		lines = append(lines, pane.Spaces(indent)+l)
	}
	return lines
}

// excerpt is the beginning of a sentence, in a few lines.
func (v *recurring) excerpt(text string, width int) []string {
	text = pane.Clean(text)
	lines := v.foundLines(text, width, v.styles.text)
	if len(lines) > quoteLines {
		lines = lines[:quoteLines]
		last := lines[quoteLines-1]
		if pane.Width(last) < width {
			last += v.styles.text.Paint("…")
		} else {
			last = pane.Clip(last+" ", width)
		}
		lines[quoteLines-1] = last
	}
	return lines
}

func (v *recurring) quote(it *item, whole bool) (text, what string) {
	return v.citeWeakness(&v.cmp.Recurring[it.n], whole)
}

func (v *recurring) selectionOf(it *item) selection {
	r := &v.cmp.Recurring[it.n]
	sel := selection{theme: r.Theme, side: v.sel.side}
	for _, side := range []model.Side{model.Left, model.Right} {
		if e := r.Evidence.At(side); len(e) > 0 {
			sel.refs.Set(side, &e[0].Ref)
		}
	}
	return sel
}

func (v *recurring) stop(*item) bool { return true }

func (v *recurring) open(it *item) (*evidence, tea.Cmd) {
	r := &v.cmp.Recurring[it.n]
	return &evidence{
		state: v.state, theme: r.Theme, title: v.themeTitle(r.Theme),
		mark: func() mark {
			word := "recurring"
			if v.cmp.Relation == compare.DifferentAuthorities {
				word = "shared"
			}
			return mark{v.glyphs.recurring, word, v.styles.recurringMark}
		},
		heads: func(side model.Side, width int) []string {
			return v.wrapped(v.where(side, r.Evidence.At(side)), width, v.styles.quiet)
		},
		facts: func() []fact { return v.explainWeakness(r) },
		cells: model.Pair[[]*cell]{
			Left:  evidenceCells(v.state, model.Left, r.Evidence.Left),
			Right: evidenceCells(v.state, model.Right, r.Evidence.Right),
		},
	}, nil
}

func (v *recurring) empty() string {
	return "No theme is criticised in both reports: neither their sentences nor their improvement lists share a weakness."
}

func (v *recurring) Explain() (string, []fact) {
	if v.page != nil {
		return v.page.Explain()
	}
	it := v.current()
	if it == nil {
		return "", nil
	}
	return "Why this weakness recurs", v.explainWeakness(&v.cmp.Recurring[it.n])
}
