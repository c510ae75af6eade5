package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/view"
)

// copyOut sends words and their citation to the terminal's clipboard, and to
// the system's where there is one. Whether it arrives nobody tells, so the
// app says "sent".
func (a *App) copyOut(whole bool) tea.Cmd {
	text, what, ok := "", "", false
	if v, cited := a.view().(view.Cited); cited {
		text, what, ok = v.Cite(whole)
	}
	if !ok {
		a.notice = view.Inform("nothing to copy here")
		return nil
	}
	cmds := []tea.Cmd{tea.SetClipboard(text), view.Send(view.Inform("sent to the clipboard: " + what))}
	if system := a.config.Clipboard; system != nil {
		cmds = append(cmds, func() tea.Msg {
			_ = system(text) // a machine without a clipboard is no fault: the terminal got it
			return nil
		})
	}
	return tea.Batch(cmds...)
}
