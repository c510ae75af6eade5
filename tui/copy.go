package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/model"
)

// copier is a view that has something to copy where its cursor stands: the
// words, without quotation marks, and where they stand.
type copier interface {
	copied(whole bool) (words string, side model.Side, ref model.Ref, ok bool)
}

// copyOut sends words and their citation to the terminal's clipboard, and to
// the system's where there is one. Whether it arrives nobody tells, so the
// app says "sent".
func (a *App) copyOut(whole bool) tea.Cmd {
	view, ok := a.views[a.current].(copier)
	if !ok {
		a.notice = say{"nothing to copy here", false}
		return nil
	}
	words, side, ref, ok := view.copied(whole)
	if !ok {
		a.notice = say{"nothing to copy here: this side is blank", false}
		return nil
	}
	where := a.citation(side, ref)
	text := "“" + words + "” (" + where + ")"
	cmds := []tea.Cmd{tea.SetClipboard(text), ask(say{"sent to the clipboard: " + where, false})}
	if system := a.config.Clipboard; system != nil {
		cmds = append(cmds, func() tea.Msg {
			_ = system(text) // a machine without a clipboard is no fault: the terminal got it
			return nil
		})
	}
	return tea.Batch(cmds...)
}
