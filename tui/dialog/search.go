package dialog

import (
	"fmt"
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

// Search is the dialog in which words are looked for in both reports: one list
// of all hits. Nothing below it moves before one is chosen.
type Search struct {
	*view.Context
	list.Cursor
	query  textarea.Model
	finder *view.Finder
	hits   []view.Hit
	rows   []searchRow
	place  int // the width of the longest place
	choose func(query string, hits []view.Hit, at int) tea.Cmd
}

// searchRow is a hit, a theme that is called so, or a heading.
type searchRow struct {
	heading string
	hit     int
	theme   string // its id
}

// NewSearch lists the hits of a query as it is typed; choose is handed what was
// found and which hit was taken, -1 for none. A theme that is called so is
// listed after them and leads to its view; it is no hit.
func NewSearch(s *view.Context, finder *view.Finder, choose func(query string, hits []view.Hit, at int) tea.Cmd) (*Search, tea.Cmd) {
	d := &Search{Context: s, query: field.New(""), finder: finder, choose: choose}
	d.Skips = func(i int) bool { return d.rows[i].heading != "" }
	return d, d.query.Focus()
}

// Update takes a key, a click or a paste.
func (d *Search) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return d.press(msg)
	case view.Wheel:
		d.Step(msg.Way)
		return false, nil
	case view.LineClick:
		if d.Click(msg.Line - searchTop) {
			return d.take()
		}
		return false, nil
	}
	return false, d.receive(msg)
}

func (d *Search) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch key := k.String(); key {
	case "esc":
		return true, nil
	case "tab":
		d.Group(1)
	case "shift+tab":
		d.Group(-1)
	case "enter":
		return d.take()
	default:
		if !steered(&d.Cursor, key) {
			return false, d.receive(k)
		}
	}
	return false, nil
}

// take goes to the hit under the cursor; without a query it ends the search.
func (d *Search) take() (bool, tea.Cmd) {
	query := strings.TrimSpace(d.query.Value())
	if query == "" {
		return true, d.choose("", nil, -1)
	}
	if d.Pos >= len(d.rows) {
		return false, nil
	}
	if id := d.rows[d.Pos].theme; id != "" {
		d.Selection = view.Selection{Theme: id}
		return true, view.Send(view.Show{ID: view.Themes})
	}
	return true, d.choose(query, d.hits, d.rows[d.Pos].hit)
}

// receive hands typing and pasting to the query and searches anew.
func (d *Search) receive(msg tea.Msg) tea.Cmd {
	was := d.query.Value()
	cmd := field.TypeLine(&d.query, msg)
	if d.query.Value() != was {
		d.hits = d.finder.Find(d.query.Value())
		d.build()
	}
	return cmd
}

// build lists the hits under the reports that they are in.
func (d *Search) build() {
	d.rows = d.rows[:0]
	count := map[model.Side]int{}
	d.place = 0
	for _, h := range d.hits {
		count[h.Side]++
		d.place = max(d.place, pane.Width(d.Words.PlaceShort(h.Side, h.Ref)))
	}
	for i, h := range d.hits {
		if i == 0 || d.hits[i-1].Side != h.Side {
			d.rows = append(d.rows, searchRow{heading: d.NameOf(h.Side) + "  " + wording.Count(count[h.Side], "sentence")})
		}
		d.rows = append(d.rows, searchRow{hit: i})
	}
	query := view.Fold(strings.TrimSpace(d.query.Value()))
	first := true
	for i := range d.Comparison.Themes {
		id := d.Comparison.Themes[i].Theme
		if query == "" || !strings.Contains(view.Fold(d.ThemeTitle(id)), query) {
			continue
		}
		if first {
			first = false
			d.rows = append(d.rows, searchRow{heading: "Themes"})
		}
		d.rows = append(d.rows, searchRow{theme: id})
	}
	d.Pos = 0
	d.Reset(len(d.rows))
}

// The size of the list at most, and the lines above it: the query and a blank.
const (
	searchWidth  = 120
	searchHeight = 24
	searchTop    = 2
	searchPlace  = 14 // the widest that the column of places gets
)

// Draw draws it in the given room.
func (d *Search) Draw(width, height int) ([]string, *tea.Cursor) {
	w := max(min(searchWidth, width-boxMargin), 1)
	h := max(min(searchHeight, height-boxLines-searchTop), 1)
	d.query.SetHeight(1)
	d.query.SetWidth(max(w-1, 1))
	lines := []string{d.Styles.Strong.Paint("/") + pane.Pad(d.query.View(), max(w-1, 1)), ""}
	d.LayoutLines(len(d.rows), w, h)
	for i := d.Offset(); i < min(d.Offset()+h, len(d.rows)); i++ { // a letter can have thousands of hits
		lines = append(lines, d.drawRow(i, w))
	}
	if len(d.rows) == 0 {
		text := "looks in every sentence of both reports, recommendations included"
		if strings.TrimSpace(d.query.Value()) != "" {
			text = "no match"
		}
		lines = append(lines, d.Styles.Quiet.Paint(pane.Clip(text, w)))
	}
	title := "Search"
	if n := len(d.hits); n > 0 {
		title = fmt.Sprintf("Search: %s", wording.Count(n, "sentence"))
	}
	return searchBox(d.Context, &d.query, title, lines, h, width, height)
}

// searchBox draws what is typed and what was found, of h lines, in a box; it keeps
// its height while one types. The cursor stands behind the slash.
func searchBox(s *view.Context, query *textarea.Model, title string, lines []string, h, width, height int) ([]string, *tea.Cursor) {
	for len(lines) < h+searchTop {
		lines = append(lines, "")
	}
	at := inBox(query.Cursor(), 0)
	if at != nil {
		at.X++
	}
	return box(s, title, lines, width, height), at
}

// drawRow is one line of the list.
func (d *Search) drawRow(i, width int) string {
	r, here := d.rows[i], i == d.Pos
	switch {
	case r.heading != "":
		return d.Styles.Quiet.Paint(pane.Clip(r.heading, width))
	case r.theme != "":
		return pane.Clip(d.Bar(here)+d.NameStyle(here).Paint(d.ThemeTitle(r.theme)), width)
	}
	return d.drawHit(d.hits[r.hit], here, min(d.place, searchPlace, width/3), width)
}

// drawHit shows a hit in one line: its place, and the words around what is
// looked for.
func (d *Search) drawHit(h view.Hit, here bool, place, width int) string {
	text := pane.Clean(h.Sentence)
	where := pane.Pad(pane.Clean(d.Words.PlaceShort(h.Side, h.Ref)), place)
	room := max(width-view.BarWidth-place-2, 1)
	return d.Bar(here) + d.Styles.Quiet.Paint(where) + "  " + excerpt(d.Context, text, d.query.Value(), room, d.NameStyle(here))
}
