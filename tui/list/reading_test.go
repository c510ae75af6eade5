package list

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

const (
	narrow = 60  // the sides one below the other
	wide   = 140 // and beside each other
)

// drawnPage is a page of three paragraphs of the earlier report, of three, two
// and one sentences, and of two of the later one.
func drawnPage(width, height int) *Page {
	p := newPage(newContext(), "plans", model.Pair[[]int]{Left: []int{2, 4, 5}, Right: []int{2, 4}})
	p.start()
	p.Draw(width, height)
	return p
}

// place is where the cursor of a page is.
func place(p *Page) string { return fmt.Sprint(p.side, " ", p.at, " ", p.sentence) }

// The movement keys lead from sentence to sentence and from place to place:
// where the sides are one below the other, on from one into the other.
func TestMovementOnAPage(t *testing.T) {
	for _, c := range []struct {
		width int
		keys  []keys.Action
		want  []string
	}{
		{narrow, []keys.Action{keys.Down, keys.Down, keys.Down, keys.Up, keys.Up}, []string{"left 0 1", "left 0 2", "left 1 0", "left 0 2", "left 0 1"}},
		{narrow, []keys.Action{keys.NextChange, keys.NextChange, keys.NextChange, keys.PrevChange}, []string{"left 1 0", "left 2 0", "right 0 0", "left 2 0"}},
		{narrow, []keys.Action{keys.Bottom, keys.Down, keys.NextChange, keys.Top, keys.Up}, []string{"right 1 1", "right 1 1", "right 1 1", "left 0 0", "left 0 0"}},
		{narrow, []keys.Action{keys.NextChange, keys.OtherPane, keys.OtherPane}, []string{"left 1 0", "right 0 0", "left 0 0"}},
		{wide, []keys.Action{keys.Bottom, keys.NextChange, keys.Top, keys.PrevChange}, []string{"left 2 0", "left 2 0", "left 0 0", "left 0 0"}},
		{wide, []keys.Action{keys.NextChange, keys.OtherPane, keys.Down, keys.NextChange, keys.Top}, []string{"left 1 0", "right 1 0", "right 1 1", "right 1 1", "right 0 0"}},
		{wide, []keys.Action{keys.Bottom, keys.OtherPane}, []string{"left 2 0", "right 1 0"}},
	} {
		p := drawnPage(c.width, 30)
		for i, key := range c.keys {
			if _, done := p.Do(key); !done || place(p) != c.want[i] {
				t.Fatalf("%d columns, %v leads to %s (%v), want %s", c.width, c.keys[:i+1], place(p), done, c.want[i])
			}
		}
	}
}

// With the sides swapped, the later report is read first.
func TestAPageWithTheSidesSwapped(t *testing.T) {
	p := drawnPage(narrow, 30)
	p.Swapped = true
	for _, step := range []struct {
		key  keys.Action
		want string
	}{{keys.Top, "right 0 0"}, {keys.Bottom, "left 2 0"}, {keys.PrevChange, "left 1 0"}, {keys.Top, "right 0 0"}, {keys.NextChange, "right 1 0"}, {keys.NextChange, "left 0 0"}} {
		if p.Do(step.key); place(p) != step.want {
			t.Fatalf("%s leads to %s, want %s", step.key, place(p), step.want)
		}
	}
}

// Where only one side says anything, the cursor is on that side.
func TestAPageOfOneSide(t *testing.T) {
	p := newPage(newContext(), "plans", model.Pair[[]int]{Right: []int{2, 4}})
	p.start()
	p.Draw(narrow, 30)
	if place(p) != "right 0 0" {
		t.Errorf("the page begins at %s", place(p))
	}
	for _, key := range []keys.Action{keys.OtherPane, keys.Top, keys.PrevChange} {
		if p.Do(key); place(p) != "right 0 0" {
			t.Errorf("%s leads to %s", key, place(p))
		}
	}
	if p.Do(keys.Bottom); p.side != model.Right || p.at != 1 {
		t.Errorf("the end of the page is at %s", place(p))
	}
	if got := p.Status(); got != "2024 2 of 2" {
		t.Errorf("the status is %q", got)
	}
}

// A page without any place has nothing under its cursor, and no key fails.
func TestAnEmptyPage(t *testing.T) {
	p := newPage(newContext(), "plans", model.Pair[[]int]{})
	p.start()
	p.Draw(narrow, 30)
	for _, key := range []keys.Action{keys.Down, keys.Up, keys.Top, keys.Bottom, keys.NextChange, keys.PageDown, keys.PageUp, keys.OtherPane, keys.Open} {
		if cmd, done := p.Do(key); cmd != nil || !done {
			t.Errorf("%s on an empty page does something, or is not taken", key)
		}
	}
	p.Scroll(1)
	if cmd := p.Click(3, p.top); cmd != nil {
		t.Error("a click on an empty page does something")
	}
	_, there := p.At()
	_, _, cited := p.Cite(true)
	if there || cited || p.Status() != "" {
		t.Errorf("an empty page has a sentence (%v), a citation (%v), a status %q", there, cited, p.Status())
	}
}

// What is copied is the sentence under the cursor, or all of its paragraph.
func TestWhatAPageCites(t *testing.T) {
	p := drawnPage(wide, 30)
	p.Step(1)
	one, _, ok := p.Cite(false)
	whole, _, okWhole := p.Cite(true)
	if !ok || !okWhole || strings.Contains(one, "screened on the same day") || !strings.Contains(one, "consent is sought") {
		t.Errorf("cited is %q", one)
	}
	if !strings.Contains(whole, "screened on the same day") || !strings.Contains(whole, "wait over a weekend") {
		t.Errorf("the whole paragraph is %q", whole)
	}
	spot, ok := p.At()
	if !ok || spot.Sentence != &p.current().Text.Sentences[1] {
		t.Errorf("under the cursor is %+v", spot)
	}
}

// A click goes to the place under the pointer, on either side; a click on the
// place of the cursor opens it.
func TestClicksOnAPage(t *testing.T) {
	p := drawnPage(wide, 40)
	right := p.reg.Panes.Left + view.PaneGap
	for _, c := range []struct {
		x, row int
		want   string
	}{{3, 1, "left 1 0"}, {right, 0, "right 0 0"}, {right, 1, "right 1 0"}, {right - 1, 2, "left 2 0"}, {right, 2, "left 2 0"}} {
		if cmd := p.Click(c.x, p.top+p.rows.Top(c.row)); cmd != nil || place(p) != c.want {
			t.Errorf("a click at column %d of row %d leads to %s, want %s", c.x, c.row, place(p), c.want)
		}
	}
	if p.Click(3, p.top+p.rows.Top(2)) == nil {
		t.Error("a click on the place of the cursor opens nothing")
	}
	if cmd := p.Click(3, p.top-1); cmd != nil || place(p) != "left 2 0" {
		t.Error("a click above the places does something")
	}
	p = drawnPage(narrow, 60)
	if p.Click(3, p.top+p.rows.Top(3)); place(p) != "right 0 0" {
		t.Errorf("in one column, the fourth row is %s", place(p))
	}
	if p.Click(3, p.top+p.rows.Top(1)); place(p) != "left 1 0" {
		t.Errorf("in one column, the second row is %s", place(p))
	}
}

// Scrolling takes the cursor along when it would leave the window, and by a
// key goes on to the very end.
func TestScrollingAPage(t *testing.T) {
	p := drawnPage(narrow, 12)
	p.Scroll(1)
	if place(p) != "left 0 0" {
		t.Errorf("a line down leads to %s", place(p))
	}
	p.Scroll(p.rows.Top(1))
	if place(p) != "left 1 0" {
		t.Errorf("with the first place out of sight the cursor is at %s", place(p))
	}
	for range 9 {
		p.Turn(6)
	}
	if place(p) != "right 1 1" {
		t.Errorf("turned to the end, the cursor is at %s", place(p))
	}
	p.Scroll(-p.rows.Lines())
	if p.side != model.Left || p.at > 1 {
		t.Errorf("scrolled to the top, the cursor is at %s", place(p))
	}
	for range 9 {
		p.Turn(-6)
	}
	if place(p) != "left 0 0" || p.rows.Offset() != 0 {
		t.Errorf("turned to the top, the cursor is at %s", place(p))
	}
}

// The scrollbar shows which part of the places is in the window.
func TestTheScrollbarOfAPage(t *testing.T) {
	p := drawnPage(narrow, 12)
	p.Glyphs.Thumb = "#"
	room := p.Window()
	for _, end := range []struct {
		offset int
		at     int // a line of the scrollbar that is marked
		none   int // and one that is not
	}{{0, 0, room - 1}, {p.rows.Lines(), room - 1, 0}} {
		p.rows.ScrollTo(end.offset)
		bar := p.scrollbar(room)
		if len(bar) != room || bar[end.at] == "" || bar[end.none] != "" {
			t.Errorf("scrolled to %d: %q", end.offset, bar)
		}
	}
	for i, line := range p.scrollbar(p.rows.Lines()) {
		if line != "" {
			t.Errorf("everything is in sight, and line %d of the scrollbar is marked", i)
		}
	}
}

// The cursor of a page is marked on one sentence, and its caption says where
// the paragraph stands.
func TestCaptionsOfAPage(t *testing.T) {
	p := drawnPage(narrow, 60)
	text := strings.Join(p.Draw(narrow, 60), "\n")
	if n := strings.Count(text, "▌"); n != 2 {
		t.Errorf("%d lines are marked as the cursor's, want the two of the first sentence:\n%s", n, text)
	}
	if !strings.Contains(text, "2019 · para 4 · p 3 · Help and protection") {
		t.Errorf("in one column a caption does not name report, paragraph, page and section:\n%s", text)
	}
	p.Passages.Left[1].Text.Page = 0
	p.Passages.Left[2].Text.Ref.N = 0
	text = strings.Join(p.Draw(wide, 60), "\n")
	if strings.Contains(text, "p 0") || strings.Contains(text, "2019 · ") || !strings.Contains(text, " p 2 · Help and protection") {
		t.Errorf("beside each other:\n%s", text)
	}
	if strings.Contains(text, "page 3 · p 3") {
		t.Errorf("the page is named twice:\n%s", text)
	}
}

// A page of fewer places keeps its cursor on one of them.
func TestAPageResumesWhereItWas(t *testing.T) {
	old := drawnPage(narrow, 30)
	old.goTo(model.Left, 2)
	old.sentence = 0
	p := newPage(old.Context, "plans", model.Pair[[]int]{Left: []int{2, 4}})
	p.resume(old)
	if place(p) != "left 1 0" {
		t.Errorf("resumed at %s", place(p))
	}
	old.goTo(model.Left, 0)
	old.sentence = 2
	p.resume(old)
	if place(p) != "left 0 2" {
		t.Errorf("resumed at %s", place(p))
	}
	p = newPage(old.Context, "plans", model.Pair[[]int]{})
	if p.resume(old); place(p) != "left 0 0" {
		t.Errorf("resumed without places at %s", place(p))
	}
}
