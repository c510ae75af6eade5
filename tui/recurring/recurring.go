// Package recurring is the fourth tab: the weaknesses that both reports have.
package recurring

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// tab is the fourth view: the weaknesses that both reports carry, by rank.
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

// Build lists them by rank; the doubtful ones follow under a heading of their
// own.
func (v *tab) Build() []list.Item {
	var items []list.Item
	apart := false
	for i := range v.Comparison.Recurring {
		r := &v.Comparison.Recurring[i]
		if r.Doubtful() && !apart {
			apart = true
			items = append(items, list.Item{Heading: "  " + v.Styles.Strong.Paint(wording.ToCheckTitle) +
				pane.Spaces(view.ColumnGap) + v.Styles.Faint.Paint(v.Keys.Name(keys.Remark)+" keeps or drops one")})
		}
		items = append(items, list.Item{N: i})
	}
	return items
}

func (v *tab) Shows(it *list.Item, f view.Filter) bool {
	return v.ShowsWeakness(&v.Comparison.Recurring[it.N], f)
}

func (v *tab) Head(width int) []string {
	asked, doubtful := 0, 0
	for i := range v.Comparison.Recurring {
		if v.Comparison.Recurring[i].InLists {
			asked++
		}
		if v.Comparison.Recurring[i].Doubtful() {
			doubtful++
		}
	}
	text := wording.Count(len(v.Comparison.Recurring), "weakness") + " in both reports"
	if asked > 0 {
		text += fmt.Sprintf(", %d of them %s", asked, v.Words.AskedBothTimes())
	}
	if doubtful > 0 {
		text += fmt.Sprintf(", %d to be checked", doubtful)
	}
	var lines []string
	for _, l := range v.Wrapped(text, width-3, v.Styles.Faint) {
		lines = append(lines, "  "+l)
	}
	return append(lines, "")
}

// indent is how far what is said of a weakness is set in below its theme.
const indent = 2

// leastQuote is the narrowest column in which the two quotations are shown
// beside each other.
const leastQuote = 40

// DrawItem shows a weakness: its theme and what is said of it, why it is to be
// checked, a quotation of each report and where else it is.
func (v *tab) DrawItem(it *list.Item, here bool, width int) []string {
	r := &v.Comparison.Recurring[it.N]
	room := max(width-view.BarWidth-1, 1)
	lines := v.Numbered(r.Rank, v.ThemeTitle(r.Theme), here, room)
	for _, fact := range v.WeaknessFacts(r) {
		if last := &lines[len(lines)-1]; pane.Width(*last)+view.ColumnGap+pane.Width(fact) <= room {
			*last += pane.Spaces(view.ColumnGap) + fact
		} else {
			lines = append(lines, pane.Spaces(indent)+pane.Clip(fact, room-indent))
		}
	}
	in := max(room-indent, 1)
	below := v.standing(r, in)
	below = append(below, v.QuotedBeside(r.Evidence, in, leastQuote)...)
	below = append(below, v.also(r, in)...)
	below = append(below, v.NotedLines(in, v.QuotedPlaces(r.Evidence)...)...)
	for _, l := range below {
		lines = append(lines, pane.Spaces(indent)+l)
	}
	for i := range lines {
		lines[i] = v.Bar(here) + lines[i]
	}
	return append(lines, "")
}

// standing says what of a weakness the reader decided, and why it is to be checked.
func (v *tab) standing(r *compare.Recurring, width int) []string {
	var lines []string
	if yours := decidedByYou(r); yours != "" {
		lines = v.Wrapped(yours, width, v.Styles.Quiet)
	}
	if why := wording.Doubt(r); why != "" {
		lines = append(lines, v.FoundLines(pane.Clean(wording.Capital(why))+".", width, v.Styles.Mixed)...)
	}
	return lines
}

// decidedByYou says what of a weakness the reader decided; "" for nothing.
func decidedByYou(r *compare.Recurring) string {
	switch {
	case r.Added:
		return "added by you"
	case r.Corrected && r.Requoted():
		return "kept by you, with a proof that you chose"
	case r.Corrected:
		return "kept by you"
	case r.Requoted():
		return "proof chosen by you"
	}
	return ""
}

// also names where else the weakness is, below the quotations, and the themes
// that rest on the same two sentences.
func (v *tab) also(r *compare.Recurring, width int) []string {
	places := func(screen model.Side) string {
		side := v.OnScreen(screen)
		refs := compare.Refs(r.Evidence.At(side))
		return pane.Clean(v.Words.PlacesShort(side, refs[min(len(refs), 1):]))
	}
	left, right := places(model.Left), places(model.Right)
	var lines []string
	if column := view.QuoteColumn(width, leastQuote); column > 0 && left+right != "" {
		block := func(places string) []string {
			if places == "" {
				return nil
			}
			return v.Wrapped("also "+places, column, v.Styles.Quiet)
		}
		a, b := block(left), block(right)
		lines = pane.Beside(max(len(a), len(b)), pane.Block{Width: column, Lines: a}, pane.Block{Width: view.PaneGap}, pane.Block{Width: column, Lines: b})
	} else if left+right != "" {
		var parts []string
		for _, screen := range []model.Side{model.Left, model.Right} {
			if of := (model.Pair[string]{Left: left, Right: right}).At(screen); of != "" {
				parts = append(parts, v.SideName(screen)+" "+of)
			}
		}
		lines = v.Wrapped("also "+strings.Join(parts, " "+v.Glyphs.Dot+" "), width, v.Styles.Quiet)
	}
	if len(r.Also) > 0 {
		same := "the same sentences: "
		if r.Requoted() {
			same = "the sentences quoted before: "
		}
		lines = append(lines, v.Wrapped(same+pane.Clean(v.Words.Themes(r.Also)), width, v.Styles.Quiet)...)
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

// At is the sentence on the open page, else the weakness, or the place for one.
func (v *tab) At() (view.Spot, bool) {
	it := v.Current()
	switch {
	case v.Page != nil:
		return v.List.At()
	case it == nil:
		return view.Spot{Place: notes.Place{Lost: true}, AddsWeakness: true}, true
	}
	return v.SpotOfWeakness(&v.Comparison.Recurring[it.N]), true
}

// WhyNot allows choosing what is quoted, and keeping, dropping or adding a weakness,
// as well.
func (v *tab) WhyNot(act keys.Action) string {
	if act == keys.Remark || act == keys.Beside && v.Current() != nil {
		return ""
	}
	return v.List.WhyNot(act)
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
		Facts: func() []view.Fact { return v.ExplainWeakness(r, false) },
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
	return "Why this weakness recurs", v.ExplainWeakness(&v.Comparison.Recurring[it.N], true)
}
