package themes

import (
	"slices"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/view"
)

// newTab is the tab on the made-up pair, without colours.
func newTab() *tab {
	c := fiction.Comparison()
	v := New(&view.Context{Comparison: c, Index: view.NewIndex(c), Glyphs: view.UnicodeGlyphs, Words: wording.Of(c, nil)})
	v.Refresh()
	return v
}

// row is the theme of an item.
func (v *tab) row(it *list.Item) *compare.ThemeRow { return &v.Comparison.Themes[it.N] }

// themes are the themes of the tab in order, and its headings.
func (v *tab) listed() (themes, headings []string) {
	for i := range v.Items {
		if it := &v.Items[i]; it.Heading != "" {
			headings = append(headings, strings.TrimSpace(it.Heading))
		} else {
			themes = append(themes, v.row(it).Theme)
		}
	}
	return themes, headings
}

// The sort key goes from areas to movements to weight, and round.
func TestThemesAreSorted(t *testing.T) {
	v := newTab()
	byArea, areas := v.listed()
	if byArea[0] != "strategic-leadership" || len(byArea) != v.Count() {
		t.Errorf("by area: %v under %q", byArea, areas)
	}
	if want := []string{"Leadership   ▲ 4", "Help and protection   ▲ 4", "Children in care   ▲ 1   ▼ 1", "Care leavers   ▲ 1"}; !slices.Equal(areas, want) {
		t.Errorf("the headings are %q, want %q", areas, want)
	}
	v.GoTo(len(v.Items) - 1)
	for _, want := range []struct{ order, first, heading string }{{"movement", "placements", "declined"}, {"weight", "", ""}, {"area", byArea[0], "Leadership"}} {
		cmd, done := v.Do(keys.Sort)
		if notice, ok := cmd().(view.Notice); !done || !ok || !strings.Contains(notice.Text, want.order) {
			t.Errorf("sorting says %+v (%v), want %s", cmd(), done, want.order)
		}
		themes, headings := v.listed()
		if want.first != "" && (themes[0] != want.first || v.row(v.Current()).Theme != want.first || !strings.Contains(headings[0], want.heading)) {
			t.Errorf("by %s the first is %s under %q, the cursor on %s", want.order, themes[0], headings[0], v.row(v.Current()).Theme)
		}
		if want.order == "weight" {
			weights := []int{}
			for _, id := range themes {
				i := slices.IndexFunc(v.Comparison.Themes, func(r compare.ThemeRow) bool { return r.Theme == id })
				weights = append(weights, -sentences(&v.Comparison.Themes[i]))
			}
			if !slices.IsSorted(weights) || len(headings) != 0 {
				t.Errorf("by weight the counts are %v, under %q", weights, headings)
			}
		}
	}
}

// sentences are those of both reports that judge a theme.
func sentences(t *compare.ThemeRow) int {
	l, r := t.Counts.Left, t.Counts.Right
	return l.Strength + l.Weakness + l.Mixed + r.Strength + r.Weakness + r.Mixed
}

// Each filter shows the themes that it names, and its count says how many.
func TestFiltersOfThemes(t *testing.T) {
	v := newTab()
	recurs := map[string]bool{}
	for _, r := range v.Comparison.Recurring {
		recurs[r.Theme] = true
	}
	for _, f := range view.Filters {
		v.Filter = f
		v.Refresh()
		var shown []string
		for i := range v.Items {
			if it := &v.Items[i]; it.Heading == "" && v.Shows(it, f) {
				shown = append(shown, v.Comparison.Themes[it.N].Theme)
			}
		}
		if f != "" && len(shown) != v.Matching()[f] {
			t.Errorf("%q shows %d themes and counts %d", f, len(shown), v.Matching()[f])
		}
		for i := range v.Comparison.Themes {
			row := &v.Comparison.Themes[i]
			weak := row.Balance.Left == compare.AllWeak || row.Balance.Right == compare.AllWeak
			if got, want := slices.Contains(shown, row.Theme), f.Shows(row.Movement, recurs[row.Theme], weak); got != want {
				t.Errorf("%q shows %s: %v, want %v", f, row.Theme, got, want)
			}
		}
	}
}

// The next change is a theme that moved.
func TestTheNextChangeIsAThemeThatMoved(t *testing.T) {
	v := newTab()
	for m, want := range map[compare.Movement]bool{compare.Improved: true, compare.Declined: true, compare.New: true, compare.Gone: true, compare.Stayed: false, compare.NotComparable: false} {
		v.Comparison.Themes[0].Movement = m
		if got := v.IsChange(&list.Item{N: 0}); got != want {
			t.Errorf("%s counts as a change: %v", m, got)
		}
	}
	v.Comparison = nil
	if v.Count() != -1 {
		t.Errorf("without a comparison the tab counts %d", v.Count())
	}
}

// What is copied of a theme says both balances and where they come from.
func TestTheQuotationOfATheme(t *testing.T) {
	v := newTab()
	one, title := v.Quote(&list.Item{N: 3}, false)
	whole, _ := v.Quote(&list.Item{N: 3}, true)
	if !strings.HasPrefix(one, title+": weakness (Tarnbrook, 10–21 June 2019") || !strings.Contains(one, "improved or stayed, doubtful") || strings.Contains(one, "\n") {
		t.Errorf("quoted is %q", one)
	}
	if !strings.HasPrefix(whole, one+"\n") || !strings.Contains(whole, "Supervision is irregular") {
		t.Errorf("all of it is %q", whole)
	}
}
