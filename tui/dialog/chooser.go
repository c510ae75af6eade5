package dialog

import (
	"strings"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/field"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Candidate is a passage that can be chosen.
type Candidate struct {
	Side   model.Side
	Ref    model.Ref
	Text   string  // its own words
	Score  float64 // how like it is, 0 to 1; 0 where that is not known
	Chosen bool    // it is what stands there now
	Does   string  // what choosing it does
}

// Choice is what a Chooser offers.
type Choice struct {
	Title  string
	About  string      // the text for which a passage is chosen
	First  []Candidate // offered before anything is typed
	Others []Item      // what can be chosen instead, below the passages
	Find   func(query string) []Candidate
	Choose func(Candidate) tea.Cmd
}

// Chooser is the dialog in which a passage is chosen: of the likeliest ones, or
// of all that have the words that are typed.
type Chooser struct {
	*view.Context
	list.Cursor
	of    Choice
	query textarea.Model
	found []Candidate
	top   int // lines above the passages when last drawn
	place int // the width of the longest place
}

// NewChooser returns the dialog with the first passages listed.
func NewChooser(s *view.Context, of Choice) (*Chooser, tea.Cmd) {
	c := &Chooser{Context: s, of: of, query: field.New("")}
	c.show(of.First)
	return c, c.query.Focus()
}

func (c *Chooser) show(found []Candidate) {
	c.found, c.Pos, c.place = found, 0, 0
	for _, f := range found {
		c.place = max(c.place, pane.Width(c.Words.PlaceShort(f.Side, f.Ref)))
	}
	c.Reset(c.passages() + len(c.of.Others))
}

// unmatched reports whether words are typed that no passage has. A line says so,
// and the cursor begins there: enter then chooses nothing.
func (c *Chooser) unmatched() bool {
	return len(c.found) == 0 && strings.TrimSpace(c.query.Value()) != ""
}

// passages is how many lines of the list stand above the other choices.
func (c *Chooser) passages() int {
	if c.unmatched() {
		return 1
	}
	return len(c.found)
}

// Update takes a key, a click or a paste.
func (c *Chooser) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return c.press(msg)
	case view.Wheel:
		c.Step(msg.Way)
		return false, nil
	case view.LineClick:
		if c.Click(msg.Line - c.top) {
			return c.take()
		}
		return false, nil
	}
	return false, c.receive(msg)
}

func (c *Chooser) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch key := k.String(); key {
	case "esc":
		return true, nil
	case "shift+tab":
		c.Step(-1)
	case "tab":
		c.Step(1)
	case "enter":
		return c.take()
	default:
		if !steered(&c.Cursor, key) {
			return false, c.receive(k)
		}
	}
	return false, nil
}

// take chooses what is under the cursor.
func (c *Chooser) take() (bool, tea.Cmd) {
	switch other := c.Pos - c.passages(); {
	case other < 0 && c.unmatched():
		return false, nil
	case other < 0:
		return true, c.of.Choose(c.found[c.Pos])
	case other < len(c.of.Others):
		return true, c.of.Others[other].Choose()
	}
	return false, nil
}

// receive hands typing and pasting to the query and narrows the list.
func (c *Chooser) receive(msg tea.Msg) tea.Cmd {
	was := c.query.Value()
	cmd := field.TypeLine(&c.query, msg)
	if now := c.query.Value(); now != was {
		if strings.TrimSpace(now) == "" {
			c.show(c.of.First)
		} else {
			c.show(c.of.Find(now))
		}
	}
	return cmd
}

// The size of the dialog at most, and what its parts take.
const (
	chooserWidth = 120
	chooserAbout = 3 // lines of the text at the top
	chooserLeast = 6 // lines of the list, at least
	chooserRead  = 5 // lines of the passage under the cursor
	scoreWidth   = 5 // "100 %"
)

// Draw draws it in the given room: the text, the query, the passages, and the
// one under the cursor in full.
func (c *Chooser) Draw(width, height int) ([]string, *tea.Cursor) {
	w := max(min(chooserWidth, width-boxMargin), 1)
	h := max(height-boxLines, 1)
	about := c.FirstLines(c.Wrapped(c.of.About, w, c.Styles.Quiet), max(min(chooserAbout, h/8), 1), w)
	lines := append(about, "")
	read := max(min(chooserRead, h/5), 1)
	h = min(h, len(lines)+2+max(len(c.of.First)+len(c.of.Others)+1, chooserLeast)+1+read)
	field := len(lines)
	c.query.SetHeight(1)
	c.query.SetWidth(max(w-1, 1))
	lines = append(lines, c.Styles.Strong.Paint("/")+pane.Pad(c.query.View(), max(w-1, 1)), "")
	c.top = len(lines)
	rows, heights := c.rows(w)
	window := max(min(len(rows), h-c.top-read-1), 1)
	c.Layout(heights, w, window)
	lines = append(append(lines, c.Visible(rows)...), "")
	lines = append(lines, c.read(w, max(h-len(lines), 0))...)
	for len(lines) < h { // the box keeps its height while one types
		lines = append(lines, "")
	}
	at := inBox(c.query.Cursor(), field)
	if at != nil {
		at.X++
	}
	return box(c.Context, c.of.Title, lines[:h], width, height), at
}

// rows are the lines of the list, and how many each thing in it takes.
func (c *Chooser) rows(width int) (lines []string, heights []int) {
	for i := range c.found {
		lines, heights = append(lines, c.drawFound(i, width)), append(heights, 1)
	}
	if c.unmatched() {
		line := c.Bar(c.Pos == 0) + c.Styles.Quiet.Paint("nothing matches")
		lines, heights = append(lines, pane.Clip(line, width)), append(heights, 1)
	}
	for i, it := range c.of.Others {
		before := len(lines)
		if it.Gap {
			lines = append(lines, "")
		}
		here := c.passages()+i == c.Pos
		line := c.Bar(here) + c.NameStyle(here).Paint(it.Label)
		if it.Detail != "" {
			line += pane.Spaces(view.ColumnGap) + c.Styles.Quiet.Paint(it.Detail)
		}
		lines = append(lines, pane.Clip(line, width))
		heights = append(heights, len(lines)-before)
	}
	return lines, heights
}

// drawFound is a passage in one line: how like it is, its place, whether it
// stands there now, and its first words.
func (c *Chooser) drawFound(i, width int) string {
	f, here := c.found[i], i == c.Pos
	score, sign := "", " "
	if f.Score > 0 {
		score = wording.Percent(f.Score)
	}
	if f.Chosen {
		sign = c.Glyphs.Done
	}
	place := pane.Pad(pane.Clean(c.Words.PlaceShort(f.Side, f.Ref)), min(c.place, searchPlace, width/3))
	lead := c.Bar(here) + c.Styles.Quiet.Paint(pane.PadLeft(score, scoreWidth)+"  "+place) + " " + c.Styles.Strong.Paint(sign) + " "
	return lead + excerpt(c.Context, pane.Clean(f.Text), c.query.Value(), max(width-pane.Width(lead), 1), c.NameStyle(here))
}

// read shows what choosing would do, and the passage in full, as far as there
// is room.
func (c *Chooser) read(width, height int) []string {
	if height < 1 {
		return nil
	}
	if len(c.found) == 0 && !c.unmatched() {
		text := "nothing like it was found: type some words of what you look for"
		return []string{c.Styles.Quiet.Paint(pane.Clip(text, width))}
	}
	if c.Pos >= len(c.found) {
		return []string{c.Styles.Quiet.Paint(pane.Clip("type words to look for others", width))}
	}
	f := c.found[c.Pos]
	lines := []string{c.Styles.Quiet.Paint(pane.Clip(c.NameOf(f.Side)+", "+c.Place(f.Side, f.Ref)+": enter "+f.Does, width))}
	if height < 2 {
		return lines
	}
	return append(lines, c.FirstLines(c.Wrapped(pane.Clean(f.Text), width, c.Styles.Text), height-1, width)...)
}
