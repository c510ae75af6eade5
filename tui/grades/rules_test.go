package grades

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// opened is the tab on a comparison.
func opened(c *compare.Comparison) *tab {
	v := New(&view.Context{Comparison: c, Index: view.NewIndex(c), Words: wording.Of(c, nil), Glyphs: view.UnicodeGlyphs})
	v.Refresh()
	v.Draw(100, 60)
	return v
}

func TestWithoutAComparisonThereIsNothing(t *testing.T) {
	v := New(&view.Context{})
	v.Refresh()
	if v.Count() != -1 {
		t.Errorf("the count is %d", v.Count())
	}
	if _, ok := v.At(); ok {
		t.Error("something can be changed")
	}
	if v.open() != nil {
		t.Error("something can be opened")
	}
}

// stopped puts the cursor on the first stop of a kind.
func stopped(v *tab, k kind) *tab {
	v.pos = v.first(k)
	return v
}

// What the reader can correct, and set a proof for, at each kind of stop.
func TestWhatCanBeDoneAtEachStop(t *testing.T) {
	c := fiction.Comparison()
	for name, want := range map[string]struct {
		kind           kind
		remark, beside bool
		changed        bool // there is something that a note or correction belongs to
	}{
		"a judgement":          {judgement, false, false, true},
		"the report's words":   {ownWords, true, true, true},
		"a recommendation":     {asked, true, true, true},
		"a recurring weakness": {weakness, true, true, true},
		"a theme":              {themeRow, true, false, true},
	} {
		v := stopped(opened(c), want.kind)
		if got := v.WhyNot(keys.Remark) == ""; got != want.remark {
			t.Errorf("%s is marked anew: %v", name, got)
		}
		if got := v.WhyNot(keys.Beside) == ""; got != want.beside {
			t.Errorf("%s is set beside something: %v", name, got)
		}
		if _, ok := v.At(); ok != want.changed {
			t.Errorf("%s can be changed: %v", name, ok)
		}
	}
	if spot, _ := stopped(opened(c), ownWords).At(); spot.Sentence == nil || spot.Place.Side != model.Right {
		t.Errorf("the report's own words are %+v", spot)
	}
}

// Entering goes to the judgement of the area that was selected elsewhere, and
// stays where the selection is already.
func TestEnteringGoesToTheSelectedArea(t *testing.T) {
	c := fiction.Comparison()
	v := opened(c)
	v.Selection = view.Selection{Area: c.Judgements[3].Area, Theme: "plans"}
	if v.Enter(); v.pos != 3 {
		t.Errorf("the cursor is on stop %d", v.pos)
	}
	if v.Selection.Theme != "plans" {
		t.Error("the selection is lost")
	}
	v = stopped(opened(c), weakness)
	v.choose()
	at := v.pos
	if v.Enter(); v.pos != at {
		t.Errorf("the cursor went from %d to %d", at, v.pos)
	}
	v = opened(c)
	if v.Enter(); v.Selection.Area != c.Judgements[0].Area {
		t.Errorf("without a selection it is %+v", v.Selection)
	}
}

// Only a list that is not shown whole says how much of it is.
func TestALongListSaysHowMuchOfItIsShown(t *testing.T) {
	for n, want := range map[int]bool{topThemes: false, topThemes + 1: true} {
		v := opened(fiction.Comparison())
		v.criticism = compare.Criticism{}
		for i := range n {
			v.criticism.Newly = append(v.criticism.Newly, &compare.ThemeRow{Theme: fmt.Sprint("theme-", i)})
		}
		var text []string
		parts := v.themes(100)
		for _, p := range parts {
			text = append(text, p.lines...)
		}
		said := strings.Contains(ansi.Strip(strings.Join(text, "\n")), fmt.Sprintf("the first %d of %d", topThemes, n))
		if said != want || len(parts) != topThemes+1 {
			t.Errorf("of %d themes %d parts are shown, and it is said: %v\n%s", n, len(parts), said, text)
		}
	}
	for n, want := range map[int]bool{topRecurring: false, topRecurring + 1: true} {
		c := fiction.Comparison()
		c.Recurring = append(c.Recurring, c.Recurring[0])[:n]
		if said := strings.Contains(ansi.Strip(opened(c).recurring(100)[0].lines[0]), "the first 3 of 4"); said != want {
			t.Errorf("of %d weaknesses it is said how many are shown: %v", n, said)
		}
	}
}

// The bar and the style of the cursor are at its own stop only.
func TestTheNameUnderTheCursorStandsOut(t *testing.T) {
	c := fiction.Comparison()
	v := opened(c)
	v.Styles = view.NewStyles(true, colorprofile.TrueColor)
	for i := range c.Judgements {
		here := v.NameStyle(i == 2).Paint("x")
		v.pos = 2
		for _, width := range []int{30, 60} {
			line := v.narrowRow(&c.Judgements[i], i, width, false)[0]
			if name := strings.Split(here, "x")[0]; !strings.Contains(line, name) {
				t.Errorf("judgement %d, %d columns: %q", i, width, line)
			}
		}
	}
}

// A theme is cited here as in the view of themes, and a grade in words alone.
func TestWhatIsCitedFromTheFirstView(t *testing.T) {
	v := opened(fiction.Comparison())
	stopped(v, themeRow)
	for _, whole := range []bool{false, true} {
		want, _ := v.CiteTheme(v.stops[v.pos].row, whole)
		if got, _, _ := v.Cite(whole); got != want {
			t.Errorf("a theme is cited as\n%s, want\n%s", got, want)
		}
	}
	v.pos = 0
	for v.Comparison.Judgements[v.stops[v.pos].n].Movement != compare.Improved {
		v.pos++
	}
	if got, _, _ := v.Cite(false); strings.Contains(got, v.Glyphs.Improved) || !strings.Contains(got, ": improved by") {
		t.Errorf("a grade is cited as %q", got)
	}
}

// A new filter leads to the first thing that it asks for, after a movement too.
func TestAFilterMovesTheCursor(t *testing.T) {
	for from := range opened(fiction.Comparison()).stops {
		v := opened(fiction.Comparison())
		v.goTo(from)
		v.Filter = view.Filter(compare.Declined)
		v.Refresh()
		v.Enter()
		if !v.shows(v.stops[v.pos], v.Filter) {
			t.Errorf("the cursor goes from %d to %d, which the filter does not ask for", from, v.pos)
		}
	}
}

// What moved by a doubtful theme shows so: in words where there is room, else by
// the sign, and on each theme that is named, the sure ones first.
func TestDoubtfulThemesThatMovedAreMarked(t *testing.T) {
	c := fiction.Comparison()
	for i := range c.Themes {
		if r := &c.Themes[i]; r.Theme == "workforce" || r.Theme == "strategic-leadership" || r.Movement == compare.Declined {
			r.Doubt = "close to the threshold between mixed and weakness"
		} else {
			r.Doubt = ""
		}
	}
	v := opened(c)
	for _, want := range []struct {
		width int
		text  string
	}{
		{140, "▲ 10 improved, 2 of them doubtful"},
		{140, "▼ 1 declined, doubtful"},
		{100, "▲ 10 improved ?"},
		{100, "▼ 1 declined ?"},
		{140, "▼ 1 placements ?"},
	} {
		text := ansi.Strip(strings.Join(v.Draw(want.width, 60), "\n"))
		if !strings.Contains(text, want.text) {
			t.Errorf("%q is not on a screen %d wide:\n%s", want.text, want.width, text)
		}
	}
	text := ansi.Strip(strings.Join(v.Draw(160, 60), "\n"))
	_, text, _ = strings.Cut(text, "▲ 4 ")
	text, _, _ = strings.Cut(text, "\n")
	if sure, doubtful := strings.Index(text, "corporate-parenting"), strings.Index(text, "workforce ?"); sure < 0 || doubtful < sure {
		t.Errorf("named are %q", text)
	}
}
