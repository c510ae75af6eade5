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

// quoter is a view that has more to copy than the words of one place: text
// with its citation, and what to call it.
type quoter interface {
	quoted(whole bool) (text, what string, ok bool)
}

// quotation is words as people quote them, with where they stand.
func (s *state) quotation(words string, side model.Side, ref model.Ref) (text, where string) {
	where = s.citation(side, ref)
	return "“" + words + "” (" + where + ")", where
}

// copyOut sends words and their citation to the terminal's clipboard, and to
// the system's where there is one. Whether it arrives nobody tells, so the
// app says "sent".
func (a *App) copyOut(whole bool) tea.Cmd {
	text, what, ok := a.toCopy(whole)
	if !ok {
		a.notice = say{"nothing to copy here", false}
		return nil
	}
	cmds := []tea.Cmd{tea.SetClipboard(text), ask(say{"sent to the clipboard: " + what, false})}
	if system := a.config.Clipboard; system != nil {
		cmds = append(cmds, func() tea.Msg {
			_ = system(text) // a machine without a clipboard is no fault: the terminal got it
			return nil
		})
	}
	return tea.Batch(cmds...)
}

// toCopy is what the open view has to copy.
func (a *App) toCopy(whole bool) (text, what string, ok bool) {
	switch view := a.views[a.current].(type) {
	case quoter:
		return view.quoted(whole)
	case copier:
		words, side, ref, ok := view.copied(whole)
		if !ok {
			return "", "", false
		}
		text, what = a.quotation(words, side, ref)
		return text, what, true
	}
	return "", "", false
}
