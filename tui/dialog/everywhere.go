package dialog

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"reinspect/internal/query"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/field"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Found is the answer to a search in many reports: the first sentences, and how
// many there are.
type Found struct {
	Hits []FoundSentence
	All  int
}

// FoundSentence is a sentence that was found. Of its report the facts are known,
// and of the text the paragraph or recommendation that Ref points at.
type FoundSentence struct {
	Report   *model.Report
	Ref      model.Ref
	Sentence model.Sentence
}

// Everywhere is the search in many reports.
type Everywhere struct {
	// Find finds sentences; it runs as a command, and ends with its context.
	Find func(ctx context.Context, query string) (Found, error)
	// Searched says how many of how many reports are searched so far.
	Searched func() (done, all int)
	// Open shows a sentence in its report.
	Open func(FoundSentence) tea.Cmd
	// Leave is called when the search is closed.
	Leave func()
}

// SearchAll is the dialog in which words are looked for in many reports: one list
// of quotes with their places, the best match first.
type SearchAll struct {
	*view.Context
	list.Cursor
	Everywhere
	ctx   context.Context
	query textarea.Model
	asked string // what was looked for last
	busy  context.CancelFunc
	stale bool // more reports are searched than when it was looked for
	found Found
	wrong error
}

// Answer is what a search found for a query; it waits for its search whatever lies on
// top of that.
type Answer struct {
	of    *SearchAll
	query string
	found Found
	err   error
}

// Searched says that more reports can be searched.
type Searched struct{}

// NewSearchAll opens the search with a query, which may be "". Nothing is looked for
// any more when ctx ends.
func NewSearchAll(ctx context.Context, s *view.Context, in Everywhere, query string) (*SearchAll, tea.Cmd) {
	d := &SearchAll{Context: s, Everywhere: in, ctx: ctx, query: field.New(query), asked: query}
	cmd := d.query.Focus()
	if query != "" {
		cmd = tea.Batch(cmd, d.find())
	}
	return d, cmd
}

// Update takes a key, a click, a paste, or what was found.
func (d *SearchAll) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return d.press(msg)
	case view.Wheel:
		d.Step(msg.Way)
		return false, nil
	case view.LineClick:
		if d.Click(msg.Line - searchTop) {
			return false, d.open()
		}
		return false, nil
	case Answer:
		return false, d.take(msg)
	case Searched:
		d.stale = true
		return false, d.again()
	}
	return false, d.receive(msg)
}

func (d *SearchAll) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch key := k.String(); key {
	case "esc":
		return true, nil
	case "enter":
		return false, d.open()
	default:
		if !steered(&d.Cursor, key) {
			return false, d.receive(k)
		}
	}
	return false, nil
}

// Close ends the search.
func (d *SearchAll) Close() {
	d.stop()
	d.Leave()
}

// open shows the sentence under the cursor in its report.
func (d *SearchAll) open() tea.Cmd {
	if d.Pos >= len(d.found.Hits) {
		return nil
	}
	return d.Open(d.found.Hits[d.Pos])
}

// receive hands typing and pasting to the query and searches anew.
func (d *SearchAll) receive(msg tea.Msg) tea.Cmd {
	cmd := field.TypeLine(&d.query, msg)
	typed := strings.TrimSpace(d.query.Value())
	if typed == d.asked {
		return cmd
	}
	d.asked = typed
	d.stop()
	if typed == "" {
		d.show(Found{}, nil)
		return cmd
	}
	return tea.Batch(cmd, d.find())
}

// again searches anew where more reports are there than before, and nothing is
// under way.
func (d *SearchAll) again() tea.Cmd {
	if !d.stale || d.busy != nil || d.asked == "" {
		return nil
	}
	return d.find()
}

func (d *SearchAll) find() tea.Cmd {
	ctx, stop := context.WithCancel(d.ctx)
	d.busy, d.stale = stop, false
	asked, find := d.asked, d.Find
	return func() tea.Msg {
		found, err := find(ctx, asked)
		return Answer{d, asked, found, err}
	}
}

// stop ends a search that is under way.
func (d *SearchAll) stop() {
	if d.busy != nil {
		d.busy()
		d.busy = nil
	}
}

func (d *SearchAll) take(msg Answer) tea.Cmd {
	if msg.of != d || msg.query != d.asked || errors.Is(msg.err, context.Canceled) {
		return nil
	}
	d.stop()
	d.show(msg.found, msg.err)
	return d.again()
}

// show lists what was found; the cursor stays on its sentence where it can.
func (d *SearchAll) show(found Found, wrong error) {
	at := 0
	if d.Pos < len(d.found.Hits) {
		was := &d.found.Hits[d.Pos]
		for i := range found.Hits {
			if h := &found.Hits[i]; h.Report.Source.Path == was.Report.Source.Path && h.Ref == was.Ref && h.Sentence.Text == was.Sentence.Text {
				at = i
			}
		}
	}
	d.found, d.wrong, d.Pos = found, wrong, at
	d.Reset(len(found.Hits))
}

// Draw draws it in the given room.
func (d *SearchAll) Draw(width, height int) ([]string, *tea.Cursor) {
	w := max(min(searchWidth, width-boxMargin), 1)
	h := max(height-boxLines-searchTop, 1)
	d.query.SetHeight(1)
	d.query.SetWidth(max(w-1, 1))
	typed := d.query.View()
	if d.query.Value() == "" {
		typed = d.Styles.Faint.Paint(query.Usage)
	}
	lines := []string{pane.Clip(d.Styles.Strong.Paint("/")+pane.Pad(typed, max(w-1, 1)), w), ""}
	var all []string
	heights := make([]int, len(d.found.Hits))
	for i := range d.found.Hits {
		hit := d.drawHit(i, w)
		heights[i] = len(hit)
		all = append(all, hit...)
	}
	d.Layout(heights, w, h)
	lines = append(lines, d.Visible(all)...)
	if len(all) == 0 {
		lines = append(lines, d.nothing(w)...)
	}
	return searchBox(d.Context, &d.query, pane.Clip(d.title(), w), lines, h, width, height)
}

// title says how much was found, and how far the reports are searched.
func (d *SearchAll) title() string {
	title := "Search all reports"
	switch n := len(d.found.Hits); {
	case n > 0 && n < d.found.All:
		title += ": " + wording.FirstOf(n, d.found.All)
	case n > 0:
		title += ": " + wording.Count(n, "sentence")
	}
	if done, all := d.Searched(); done < all {
		title += fmt.Sprintf(", %d of %d reports read", done, all)
	}
	return title
}

// nothing says why nothing is listed.
func (d *SearchAll) nothing(width int) []string {
	done, all := d.Searched()
	switch {
	case d.wrong != nil:
		var lines []string
		for _, text := range FaultTexts(d.wrong) {
			lines = append(lines, d.Wrapped(pane.Clean(text), width, d.Styles.Quiet)...)
		}
		return lines
	case d.asked == "":
		lines := d.Wrapped("Finds the sentences of all listed reports that hold all of the words, the best match first.", width, d.Styles.Quiet)
		return append(append(lines, ""), d.Wrapped("Filters, such as: "+query.Filters, width, d.Styles.Quiet)...)
	case d.busy != nil || done < all:
		return []string{d.Styles.Quiet.Paint("searching …")}
	}
	return []string{d.Styles.Quiet.Paint("no match")}
}

// drawHit is a sentence under its citation, with its marks; a blank line parts it
// from the next.
func (d *SearchAll) drawHit(i, width int) []string {
	h, here := &d.found.Hits[i], i == d.Pos
	words := wording.OfOneAuthority(h.Report, h.Report, d.Themes)
	place := pane.Clean(words.Cite(model.Left, h.Ref))
	mark := d.Styles.Quiet.Paint(wording.Polarity(&h.Sentence))
	room := max(width-view.BarWidth, 1)
	head := d.NameStyle(here).Paint(pane.ClipMiddle(place, max(room-pane.Width(mark)-2, 1)))
	lines := []string{d.Bar(here) + pane.Clip(pane.Between(head, mark, room), room)}
	text := "“" + pane.Clean(h.Sentence.Text) + "”"
	marks := d.lit(text)
	for _, l := range pane.Wrap(text, room) {
		lines = append(lines, d.Bar(here)+pane.Paint(text, l, d.Styles.Text, marks))
	}
	return append(lines, "")
}

// lit is where the words that were looked for begin in a text.
func (d *SearchAll) lit(text string) []pane.Mark {
	folded := view.Fold(text)
	var at []pane.Line
	for _, word := range strings.Fields(view.Fold(strings.Join(query.Phrases(d.asked), " "))) {
		for _, l := range view.FindAll(folded, word) {
			if before, _ := utf8.DecodeLastRuneInString(folded[:l.Start]); !unicode.IsLetter(before) {
				at = append(at, l)
			}
		}
	}
	slices.SortFunc(at, func(a, b pane.Line) int { return cmp.Compare(a.Start, b.Start) })
	var marks []pane.Mark
	end := 0
	for _, l := range at {
		if l.Start >= end {
			marks = append(marks, pane.Mark{Start: view.Unfold(text, l.Start), End: view.Unfold(text, l.End), Style: d.Styles.Hit})
			end = l.End
		}
	}
	return marks
}
