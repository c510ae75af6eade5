package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/view"
)

// copyOut sends words and their citation to the clipboard. What a terminal does
// with what it is sent nobody tells, so the app then says "sent"; tmux does tell.
func (a *App) copyOut(whole bool) tea.Cmd {
	text, what, ok := "", "", false
	if v, cited := a.view().(view.Cited); cited {
		text, what, ok = v.Cite(whole)
	}
	if !ok {
		a.notice = view.Inform("nothing to copy here")
		return nil
	}
	sent := tea.Batch(tea.SetClipboard(text), view.Send(view.Inform("sent to the clipboard: "+what)))
	put, alone := a.config.Clipboard.Put, a.config.Clipboard.Alone
	switch {
	case put == nil:
		return sent
	case alone:
		return func() tea.Msg {
			if put(text) != nil { // the terminal may still take it
				return tea.BatchMsg{sent}
			}
			return view.Inform("copied: " + what)
		}
	}
	return tea.Batch(sent, func() tea.Msg {
		_ = put(text) // a machine without a clipboard is no fault: the terminal got it
		return nil
	})
}
