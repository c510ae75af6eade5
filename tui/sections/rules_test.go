package sections

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// What one side has at the end of a band after the other one has ended takes the
// whole width, if it is ten lines or more.
func TestTheEndOfALongerSideTakesTheWholeWidth(t *testing.T) {
	blocks := func(n int) []*block {
		out := make([]*block, n)
		for i := range out {
			out[i] = &block{}
		}
		return out
	}
	for name, c := range map[string]struct{ left, right, keptLeft, keptRight, tail int }{
		"the left is longer":  {6, 1, 1, 1, 5},
		"the right is longer": {2, 7, 2, 2, 5},
		"by two texts":        {3, 1, 1, 1, 2},
		"by one text":         {2, 1, 2, 1, 0},
		"neither":             {3, 3, 3, 3, 0},
		"one side alone":      {0, 4, 0, 0, 4},
	} {
		v := &tab{list: []row{{texts: model.Pair[[]*block]{Left: blocks(c.left), Right: blocks(c.right)}}}}
		v.layTail(func(model.Side, int) int { return tailFrom / 2 }, compare.Stretch{To: model.Pair[int]{Left: c.left, Right: c.right}})
		kept, tail := v.list[0].texts, 0
		if len(v.list) > 1 {
			tail = len(v.list[1].texts.Left) + len(v.list[1].texts.Right)
			if !v.list[1].wide {
				t.Errorf("%s: the tail is not wide", name)
			}
		}
		if len(kept.Left) != c.keptLeft || len(kept.Right) != c.keptRight || tail != c.tail {
			t.Errorf("%s: %d and %d texts stay beside each other, %d take the whole width", name, len(kept.Left), len(kept.Right), tail)
		}
	}
}

// The contents over the text cut no title where the screen has room for all.
func TestTheContentsNameEverythingInFull(t *testing.T) {
	v := newTab(t)
	v.Draw(100, 60)
	v.contents = true
	for _, l := range v.Draw(100, 60) {
		if title, _, _ := strings.Cut(ansi.Strip(l), v.Glyphs.Track); strings.Contains(title, "…") {
			t.Errorf("cut: %q", title)
		}
	}
}

// An item of the improvement list is called by its number in that list, whether
// it is printed as a numbered paragraph or not; that number where it is another.
func TestTheNameOfARecommendation(t *testing.T) {
	v := newTab(t)
	rec := &v.Comparison.Reports.Left.Recommendations[1]
	b := v.blocks[model.Place{Side: model.Left, Ref: model.Ref{Kind: model.RefBullet, N: rec.N}.Key()}]
	for paragraph, want := range map[int]string{2: "rec 2", 12: "rec 2, para 12"} {
		rec.Paragraph, b.Text.Ref = paragraph, model.Ref{N: paragraph}
		if got := v.name(b); got != want {
			t.Errorf("paragraph %d is called %q, want %q", paragraph, got, want)
		}
	}
}

// Nothing that is drawn is wider than its column.
func TestFoldsAndContentsKeepToTheirWidth(t *testing.T) {
	v := newTab(t)
	folds := 0
	for width := 24; width < 220; width += 7 {
		v.Draw(width, 40)
		reg := divide(width, v.leftPercent)
		for _, p := range v.parts {
			if p.kind != foldPart {
				continue
			}
			folds++
			if line := v.drawFold(p, reg); pane.Width(line) > reg.Total() {
				t.Errorf("%d columns: a fold takes %d of %d", width, pane.Width(line), reg.Total())
			}
		}
		for i, e := range v.entries {
			if line := v.drawEntry(i, e, 20); pane.Width(line) > 20 {
				t.Errorf("an entry of the contents takes %d of 20 columns: %q", pane.Width(line), ansi.Strip(line))
			}
		}
	}
	if folds == 0 {
		t.Error("there is no fold")
	}
}

// Scrolling takes the cursor along, down and up, and leaves it where it is while
// it can be seen.
func TestScrollingTakesTheCursorAlong(t *testing.T) {
	v := newTab(t)
	v.Draw(100, 20)
	v.Scroll(1)
	seen := func() bool {
		from, to := v.linesOf(v.cursor)
		return to > v.rows.Offset()+stickyLines && from < v.rows.Offset()+v.rows.Window()
	}
	for _, lines := range []int{3, 15, 40, -10, -30, -5, 200, -300} {
		v.Scroll(lines)
		if !seen() {
			from, to := v.linesOf(v.cursor)
			t.Errorf("after %d lines the cursor is at %d to %d, and seen are %d lines from %d", lines, from, to, v.rows.Window(), v.rows.Offset())
		}
	}
	v.Scroll(30)
	before := v.cursor
	if v.Scroll(-1); v.cursor != before {
		t.Error("the cursor moved though it could be seen")
	}
	(&tab{}).Scroll(3) // before anything is drawn there is nothing to scroll
}

// What is whole on the screen stays where it is; anything else comes to the top.
func TestOnlyWhatCannotBeSeenComesToTheTop(t *testing.T) {
	v := newTab(t)
	v.Draw(100, 30)
	flow := v.flow.At(v.side)
	if v.toTop(flow[1]); v.pinned {
		t.Error("a sentence on the screen comes to the top")
	}
	if v.toTop(flow[len(flow)-1]); !v.pinned {
		t.Error("a sentence below the screen stays there")
	}
	if v.Draw(100, 30); v.pinned {
		t.Error("the place is held after it was drawn")
	}
	if v.toTop(flow[0]); !v.pinned {
		t.Error("a sentence above the screen stays there")
	}
}

func TestWithoutTextThereIsNothingToCite(t *testing.T) {
	v := &tab{}
	for _, whole := range []bool{false, true} {
		if text, _, ok := v.Cite(whole); ok || text != "" {
			t.Errorf("cited is %q", text)
		}
	}
}

// A text that stands alone says why, and whether a reader decided it; an item of
// an improvement list is followed up instead.
func TestWhyATextStandsAlone(t *testing.T) {
	v := newTab(t)
	alone, paired := 0, 0
	for i := range v.Comparison.Sections {
		for k := range v.Comparison.Sections[i].Pairs {
			a := &v.Comparison.Sections[i].Pairs[k]
			for _, side := range []model.Side{model.Left, model.Right} {
				ref := a.Refs.At(side)
				if ref == nil {
					continue
				}
				b := v.blocks[model.Place{Side: side, Ref: ref.Key()}]
				why, _, ok := v.whyAlone(b)
				if other := a.Refs.At(side.Other()); other == nil {
					if alone++; !ok || why != v.Words.WhyAligned(a) {
						t.Errorf("%s %+v is alone, because %q, want %q", side, *ref, why, v.Words.WhyAligned(a))
					}
				} else if paired++; ok {
					t.Errorf("%s %+v has a counterpart, and is alone because %q", side, *ref, why)
				}
			}
		}
	}
	if alone == 0 || paired == 0 {
		t.Errorf("%d texts are alone, %d have a counterpart", alone, paired)
	}
	item := v.blocks[model.Place{Side: model.Left, Ref: model.Ref{Kind: model.RefBullet, N: 1}.Key()}]
	if why, _, ok := v.whyAlone(item); !ok || !strings.Contains(why, "followed up") {
		t.Errorf("an item of the list is alone because %q", why)
	}
}

// Entering goes to the theme that was selected elsewhere, or else to its area.
func TestEnteringGoesToTheThemeOrTheArea(t *testing.T) {
	for name, want := range map[string]view.Selection{
		"a theme": {Theme: "management-oversight"}, "an area": {Area: "leadership"},
	} {
		v := newTab(t)
		v.Draw(100, 30)
		v.Selection = want
		v.Enter()
		b := v.cursor.block
		if b == nil {
			t.Errorf("%s leads to nothing", name)
			continue
		}
		if got := v.section(b.part); want.Area != "" && got.Area != want.Area {
			t.Errorf("%s leads to the section %s", name, got.Area)
		}
		if got := v.band(b.part); want.Theme != "" && got.Theme != want.Theme {
			t.Errorf("%s leads to the band %s", name, got.Theme)
		}
	}
}

// A filter that asks for nothing hides no fold.
func TestAFoldStaysClosedUnlessTheFilterAsksForSomethingInIt(t *testing.T) {
	v := newTab(t)
	for _, p := range v.parts {
		if v.Filter = ""; v.showsAny(p) {
			t.Errorf("without a filter something of part %d is asked for", p.row)
		}
	}
}

// A page is as high as the window without the line that names the section.
func TestAPageLeavesTheNameOfTheSection(t *testing.T) {
	v := newTab(t)
	v.Draw(100, 30)
	if got := v.Window(); got != 30-stickyLines {
		t.Errorf("a page has %d lines", got)
	}
}

// The first part of a longer side stays beside the other, the rest follows in
// order.
func TestTheTailFollowsWhatStaysBesideInOrder(t *testing.T) {
	texts := []*block{{}, {}, {}, {}, {}, {}, {}}
	v := &tab{list: []row{{texts: model.Pair[[]*block]{Left: texts[2:], Right: texts[:1]}}}}
	v.layTail(func(model.Side, int) int { return tailFrom / 2 }, compare.Stretch{From: model.Pair[int]{Left: 2}, To: model.Pair[int]{Left: 7, Right: 1}})
	if len(v.list) != 2 || !slices.Equal(slices.Concat(v.list[0].texts.Left, v.list[1].texts.Left), texts[2:]) || len(v.list[0].texts.Left) != 1 {
		t.Errorf("the rows are %+v", v.list)
	}
}
