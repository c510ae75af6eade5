package tui

import (
	"fmt"
	"strings"
	"unicode"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui/pane"
)

// fold is how letters are compared: without case, and with one form of each
// quotation mark, dash and space.
func fold(r rune) rune {
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”':
		return '"'
	case '–', '—', '‑', '‐':
		return '-'
	}
	return unicode.ToLower(r)
}

// foldText returns a text as searching sees it.
func foldText(s string) string { return strings.Map(fold, s) }

// findAll returns where folded text has the folded query, in its bytes.
func findAll(folded, query string) []pane.Line {
	var out []pane.Line
	for at := 0; ; {
		i := strings.Index(folded[at:], query)
		if i < 0 {
			return out
		}
		out = append(out, pane.Line{Start: at + i, End: at + i + len(query)})
		at += i + len(query)
	}
}

// unfold returns where in the original text the byte n of its folded form
// comes from.
func unfold(original string, n int) int {
	for i, r := range original {
		if n <= 0 {
			return i
		}
		n -= len(string(fold(r)))
	}
	return len(original)
}

// prompt is the line in which a query is typed; the view follows each letter.
type prompt struct {
	input textinput.Model
	view  Searcher
	was   string // the query before
}

// startSearch opens the prompt; a view without text gives way to one that has.
func (a *App) startSearch() tea.Cmd {
	view, ok := a.view().(Searcher)
	if !ok {
		a.show(a.tabOf(Sections))
		view = a.view().(Searcher)
	}
	input := textinput.New()
	input.Prompt = "/"
	input.SetVirtualCursor(false)
	input.SetWidth(max(a.width/2, 10))
	cmd := input.Focus()
	view.BeginSearch()
	a.prompt = &prompt{input: input, view: view, was: a.query}
	return cmd
}

// pressPrompt handles a key while a query is typed.
func (a *App) pressPrompt(k tea.KeyPressMsg) tea.Cmd {
	p := a.prompt
	switch k.String() {
	case "enter":
		a.prompt = nil
		if a.query == "" {
			return nil
		}
		if p.view.Hits().Total == 0 {
			a.notice = Inform("nothing found: " + a.query)
		}
		return nil
	case "esc", "ctrl+c":
		a.prompt = nil
		a.query = p.was
		p.view.Search()
		p.view.CancelSearch()
		return nil
	}
	return a.updatePrompt(k)
}

// updatePrompt hands typing and pasting to the prompt and searches anew.
func (a *App) updatePrompt(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	a.prompt.input, cmd = a.prompt.input.Update(msg)
	if q := a.prompt.input.Value(); q != a.query {
		a.query = q
		a.prompt.view.Search()
	}
	return cmd
}

// searchStatus says how many hits each side has.
func (a *App) searchStatus() string {
	view, ok := a.view().(Searcher)
	if !ok || a.query == "" {
		return ""
	}
	h := view.Hits()
	text := fmt.Sprintf("%s %d, %s %d", a.sideName(model.Left), h.Sides.Left, a.sideName(model.Right), h.Sides.Right)
	switch {
	case h.Total == 0 && a.prompt == nil:
		text = fmt.Sprintf("/%s  nothing here", pane.Clip(a.query, 20))
	case h.Sides.Left+h.Sides.Right < h.Total:
		text = plural(h.Total, "hit")
	}
	if h.At > 0 && a.prompt == nil {
		text = fmt.Sprintf("/%s  %d of %d  %s %s", pane.Clip(a.query, 20), h.At, h.Total, a.glyphs.dot, text)
	}
	return text
}

// foundLines wraps a text and paints it with the hits of the query in it.
func (s *state) foundLines(text string, width int, style pane.Style) []string {
	marks := s.foundIn(text)
	var lines []string
	for _, l := range pane.Wrap(text, width) {
		lines = append(lines, pane.Paint(text, l, style, marks))
	}
	return lines
}

func (s *state) foundIn(text string) []pane.Mark {
	query := foldText(s.query)
	if query == "" {
		return nil
	}
	var marks []pane.Mark
	for _, h := range findAll(foldText(text), query) {
		marks = append(marks, pane.Mark{Start: unfold(text, h.Start), End: unfold(text, h.End), Style: s.styles.hit})
	}
	return marks
}
