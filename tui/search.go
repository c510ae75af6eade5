package tui

import (
	"fmt"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// prompt is the line in which a query is typed; the view follows each letter.
type prompt struct {
	input textinput.Model
	view  view.Searcher
	was   string // the query before
}

// startSearch opens the prompt; a view without text gives way to one that has.
func (a *App) startSearch() tea.Cmd {
	searched, ok := a.view().(view.Searcher)
	if !ok {
		a.show(a.tabOf(view.Sections))
		searched = a.view().(view.Searcher)
	}
	input := textinput.New()
	input.Prompt = "/"
	input.SetVirtualCursor(false)
	input.SetWidth(max(a.width/2, 10))
	cmd := input.Focus()
	searched.BeginSearch()
	a.prompt = &prompt{input: input, view: searched, was: a.Query}
	return cmd
}

// pressPrompt handles a key while a query is typed.
func (a *App) pressPrompt(k tea.KeyPressMsg) tea.Cmd {
	p := a.prompt
	switch k.String() {
	case "enter":
		a.prompt = nil
		if a.Query == "" {
			return nil
		}
		if p.view.Hits().Total == 0 {
			a.notice = view.Inform("nothing found: " + a.Query)
		}
		return nil
	case "esc", "ctrl+c":
		a.prompt = nil
		a.Query = p.was
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
	if q := a.prompt.input.Value(); q != a.Query {
		a.Query = q
		a.prompt.view.Search()
	}
	return cmd
}

// searchStatus says how many hits each side has.
func (a *App) searchStatus() string {
	searched, ok := a.view().(view.Searcher)
	if !ok || a.Query == "" {
		return ""
	}
	h := searched.Hits()
	text := fmt.Sprintf("%s %d, %s %d", a.SideName(model.Left), h.Sides.Left, a.SideName(model.Right), h.Sides.Right)
	switch {
	case h.Total == 0 && a.prompt == nil:
		text = fmt.Sprintf("/%s  nothing here", pane.Clip(a.Query, 20))
	case h.Sides.Left+h.Sides.Right < h.Total:
		text = wording.Count(h.Total, "hit")
	}
	if h.At > 0 && a.prompt == nil {
		text = fmt.Sprintf("/%s  %d of %d  %s %s", pane.Clip(a.Query, 20), h.At, h.Total, a.Glyphs.Dot, text)
	}
	return text
}
