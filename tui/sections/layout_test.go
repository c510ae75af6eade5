package sections

import (
	"testing"

	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// The columns of the section view fill the width and never more.
func TestDivide(t *testing.T) {
	for width := 1; width <= 220; width++ {
		for share := leastPercent; share <= 100-leastPercent; share += percentStep {
			r := divide(width, share)
			used := r.Total() + view.ScrollbarWidth
			if r.contents > 0 {
				used += r.contents + 1
			}
			if used > max(width, 1+view.ScrollbarWidth) {
				t.Fatalf("%d columns, share %d: %d used by %+v", width, share, used, r)
			}
			if r.Panes.Left < 1 || r.Panes.Right < 1 || r.Gutter < 0 {
				t.Fatalf("%d columns, share %d: %+v", width, share, r)
			}
		}
	}
}

// On a wider screen text is never narrower, as long as both sides stand beside
// each other or not.
func TestTextIsNeverNarrowerOnAWiderScreen(t *testing.T) {
	before := divide(view.StackedWidth, view.HalfPercent)
	for width := view.StackedWidth + 1; width <= 240; width++ {
		r := divide(width, view.HalfPercent)
		for _, side := range []model.Side{model.Left, model.Right} {
			if r.Arrangement == before.Arrangement && r.Text(side) < before.Text(side) {
				t.Errorf("%d columns: %d for the text, %d on a narrower screen", width, r.Text(side), before.Text(side))
			}
		}
		if r.wide.Text(model.Left) < before.wide.Text(model.Left) {
			t.Errorf("%d columns: %d for text over the whole width, %d on a narrower screen", width, r.wide.Text(model.Left), before.wide.Text(model.Left))
		}
		before = r
	}
}

func newTab(t *testing.T) *tab {
	t.Helper()
	own, err := keys.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := fiction.Comparison()
	v := New(&view.Context{Comparison: c, Index: view.NewIndex(c), Glyphs: view.UnicodeGlyphs, Keys: own, Words: wording.Of(c, nil)})
	v.Refresh()
	return v
}

// Every text stands once, each right below the one before it in its column, at
// any width; on a narrow screen those of the side that is read.
func TestEveryTextStandsOnceOnTheScreen(t *testing.T) {
	v := newTab(t)
	for _, p := range append([]*part(nil), v.parts...) {
		if p.kind == foldPart {
			v.unfold(p)
		}
	}
	for _, width := range []int{50, 80, 100, 140, 200} {
		v.Draw(width, 40)
		stands := map[model.Place]int{}
		for i := range v.list {
			for _, side := range []model.Side{model.Left, model.Right} {
				if v.shape.arrangement == view.OneSide && side != v.side {
					continue
				}
				texts := v.list[i].texts.At(side)
				for k, b := range texts {
					stands[b.place()]++
					if b.row != i || k > 0 && b.top != texts[k-1].top+texts[k-1].height {
						t.Errorf("%d columns: %v does not follow the text above it", width, b.place())
					}
				}
			}
		}
		for place := range v.blocks {
			want := 1
			if v.shape.arrangement == view.OneSide && place.Side != v.side {
				want = 0
			}
			if stands[place] != want {
				t.Errorf("%d columns: %v stands %d times", width, place, stands[place])
			}
		}
	}
}

// With a filter the next change is the next sentence that it asks for, down both
// columns of a band as they stand, none of them left out.
func TestTheNextChangeIsTheNextSentenceThatAFilterAsksFor(t *testing.T) {
	v := newTab(t)
	v.Filter = view.OnlyWeak
	v.Refresh()
	v.Draw(140, 60)
	last := -1
	for _, s := range v.changes {
		line, _ := v.linesOf(s)
		if line < last {
			t.Fatalf("line %d comes after line %d", line, last)
		}
		if last = line; s.block != nil && s.block.Sentences[s.line].Dim {
			t.Errorf("%q is not asked for", s.block.Sentences[s.line].Text)
		}
	}
	seen := 0
	for _, b := range v.blocks {
		for i := range b.Sentences {
			if !b.Sentences[i].Dim && (i == 0 || b.Sentences[i-1].Dim) {
				seen++
			}
		}
	}
	if len(v.changes) != seen {
		t.Errorf("%d stops for %d runs of sentences", len(v.changes), seen)
	}
}
