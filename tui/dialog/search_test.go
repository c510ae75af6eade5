package dialog

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"reinspect/internal/theme"
	"reinspect/internal/wording"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/view"
)

// searching is a search of the made-up pair, and what was taken in it: the query
// and the number of the hit.
func searching(t *testing.T) (d *Search, taken func() (string, int)) {
	t.Helper()
	themes, err := theme.Load("")
	if err != nil {
		t.Fatal(err)
	}
	s := newContext(t)
	s.Comparison = fiction.Comparison()
	s.Index, s.Themes, s.Words = view.NewIndex(s.Comparison), themes, wording.Of(s.Comparison, themes)
	query, hit := "", -2
	d, _ = NewSearch(s, s.NewFinder(), func(q string, _ []view.Hit, at int) tea.Cmd {
		query, hit = q, at
		return nil
	})
	return d, func() (string, int) { return query, hit }
}

func drawnSearch(d *Search) string {
	lines, _ := d.Draw(100, 30)
	return ansi.Strip(strings.Join(lines, "\n"))
}

// Hits are listed by the report that they are in, then the themes that are called
// so; the heading of a report says how many it has.
func TestASearchListsReportsThenThemes(t *testing.T) {
	d, taken := searching(t)
	if got := drawnSearch(d); !strings.Contains(got, "looks in every sentence") || strings.Contains(got, "Search:") {
		t.Errorf("before anything is typed:\n%s", got)
	}
	press(d, strings.Split("private fostering", "")...)
	var headings []string
	for _, r := range d.rows {
		if r.heading != "" {
			headings = append(headings, r.heading)
		}
	}
	if got := strings.Join(headings, "|"); got != "2019  1 sentence|2024  1 sentence|Themes" {
		t.Errorf("the headings are %s", got)
	}
	got := drawnSearch(d)
	for _, want := range []string{"Search: 2 sentences", "▌", "Private fostering is now recognised", "Themes"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	press(d, "down", "enter")
	if query, hit := taken(); query != "private fostering" || hit != 1 {
		t.Errorf("taken is hit %d of %q", hit, query)
	}
}

func TestASearchIsLeftByATheme(t *testing.T) {
	d, taken := searching(t)
	press(d, strings.Split("private fostering", "")...)
	if !press(d, "tab", "tab", "enter") {
		t.Error("the search stays open")
	}
	if _, hit := taken(); hit != -2 || d.Selection.Theme != "private-fostering" {
		t.Errorf("hit %d is taken, and the theme is %q", hit, d.Selection.Theme)
	}
}

func TestASearchWithoutHitsOrWords(t *testing.T) {
	d, taken := searching(t)
	if !press(d, "enter") {
		t.Error("without a query the search stays open")
	}
	if query, hit := taken(); query != "" || hit != -1 {
		t.Errorf("taken is hit %d of %q", hit, query)
	}
	d, taken = searching(t)
	press(d, strings.Split("zebra", "")...)
	if got := drawnSearch(d); !strings.Contains(got, "no match") {
		t.Errorf("the search shows\n%s", got)
	}
	if press(d, "enter") {
		t.Error("without a hit the search is closed")
	}
	if _, hit := taken(); hit != -2 {
		t.Errorf("hit %d is taken", hit)
	}
	if !press(d, "esc") {
		t.Error("esc does not close it")
	}
}

// Pages and clicks move over the hits; a click on a heading takes nothing.
func TestASearchIsWalkedThroughByPagesAndClicks(t *testing.T) {
	d, taken := searching(t)
	press(d, "e")
	drawnSearch(d)
	if d.Pos != 1 {
		t.Fatalf("the cursor begins on row %d", d.Pos)
	}
	press(d, "pgdown")
	if d.Pos < d.Window()-2 {
		t.Errorf("a page leads to row %d of %d in sight", d.Pos, d.Window())
	}
	if press(d, "pgup"); d.Pos >= d.Window() {
		t.Errorf("a page back leads to row %d", d.Pos)
	}
	if got := drawnSearch(d); !strings.Contains(got, "2019  ") {
		t.Errorf("the first page is\n%s", got)
	}
	if done, _ := d.Update(view.LineClick{Line: searchTop}); done {
		t.Error("a click on a heading closes the search")
	}
	for range 2 {
		d.Update(view.LineClick{Line: searchTop + 3})
	}
	if _, hit := taken(); hit != 2 {
		t.Errorf("a click takes hit %d, want 2", hit)
	}
}
