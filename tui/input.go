package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// press handles a key: overlays first, then actions.
func (a *App) press(k tea.KeyPressMsg) tea.Cmd {
	a.notice = Notice{}
	if n := len(a.overlays); n > 0 {
		top := a.overlays[n-1]
		if _, drafts := top.(Drafter); k.String() == "ctrl+c" && !drafts {
			if a.leaving {
				return a.abandon()
			}
			return a.leave()
		}
		return a.updateOverlay(top, k)
	}
	if a.prompt != nil {
		return a.pressPrompt(k)
	}
	return a.do(a.keys.action(k.String()))
}

// updateOverlay hands a message to an overlay and closes it where that is done.
func (a *App) updateOverlay(o Overlay, msg tea.Msg) tea.Cmd {
	done, cmd := o.Update(msg)
	if done {
		a.close(o)
	}
	return cmd
}

// open puts an overlay on top; it takes what the constructors of dialogs
// return.
func (a *App) open(o Overlay, cmd tea.Cmd) tea.Cmd {
	a.overlays = append(a.overlays, o)
	return cmd
}

// close takes an overlay off, wherever it lies.
func (a *App) close(o Overlay) {
	for i := range a.overlays {
		if a.overlays[i] == o {
			a.overlays = append(a.overlays[:i], a.overlays[i+1:]...)
			return
		}
	}
}

// opens is the index of the tab that an action opens; -1 where it opens none.
func (a *App) opens(act action) int {
	return slices.IndexFunc(a.tabs, func(t tab) bool { return t.open == act })
}

// do carries an action out: the app's own ones here, the others in the view.
func (a *App) do(act action) tea.Cmd {
	if act == "" {
		return nil
	}
	if why := a.whyNot(act); why != "" {
		a.notice = Inform(a.keys.binding(act).Help().Desc + ": " + why)
		return nil
	}
	if i := a.opens(act); i >= 0 {
		a.jump(i)
		return nil
	}
	switch act {
	case actQuit:
		return a.leave()
	case actSuspend:
		return tea.Suspend
	case actHelp:
		a.overlays = append(a.overlays, newHelp(&a.state, a.whyNot))
		return nil
	case actMouse:
		return a.toggleMouse()
	case actSwap:
		a.swapped = !a.swapped
		a.refresh()
		return nil
	case actSearch:
		return a.startSearch()
	case actFilter:
		a.overlays = append(a.overlays, a.newFilterMenu())
		return nil
	case actCopy, actCopyWhole:
		return a.copyOut(act == actCopyWhole)
	case actExplain:
		return a.explain()
	case actExport:
		return a.open(newExporter(&a.state, a.config.Files))
	case actOpenFiles:
		return a.open(newOpener(a.ctx, &a.state, a.config.Files, a.load))
	case actPalette:
		a.overlays = append(a.overlays, newCommands(&a.state, a.whyNot, a.do))
		return nil
	case actNote:
		return a.writeNote()
	case actBeside:
		return a.setBeside()
	case actRemark:
		return a.remark()
	case actRemove:
		return a.removeNote()
	case actUndo:
		return a.undo()
	case actBack:
		return a.back()
	}
	cmd, ok := a.view().Do(act)
	if !ok {
		a.notice = Inform(a.keys.binding(act).Help().Desc + ": nothing to do that with here")
	}
	return cmd
}

// back cancels a load, or leaves what was opened last: the view that something
// led to, something inside the view, then the search, then the filter.
func (a *App) back() tea.Cmd {
	switch {
	case a.loading:
		a.cancelLoad()
		return nil
	case a.linking != nil:
		a.linking = nil
		return nil
	}
	if a.goBack() {
		return nil
	}
	cmd, done := a.view().Do(actBack)
	switch {
	case done:
	case a.query != "":
		a.query = ""
		a.refresh()
	case a.filter != "":
		a.filter = ""
		a.refresh()
	}
	return cmd
}

// explain opens the explanation of the mark under the cursor.
func (a *App) explain() tea.Cmd {
	if v, ok := a.view().(Explainer); ok {
		if title, facts := v.Explain(); len(facts) > 0 {
			a.overlays = append(a.overlays, newExplanation(&a.state, title, facts))
			return nil
		}
	}
	a.notice = Inform("no mark to explain here")
	return nil
}

func (a *App) toggleMouse() tea.Cmd {
	a.mouseOff = !a.mouseOff
	a.notice = Inform("the app has the mouse")
	if a.mouseOff {
		a.notice = Inform("the terminal has the mouse: select text as usual; " + a.keys.name(actMouse) + " takes it back")
	}
	return nil
}

// wheelLines is how far one notch of the wheel scrolls.
const wheelLines = 3

func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	if len(a.overlays) > 0 {
		return a.mouseOver(a.overlays[len(a.overlays)-1], msg)
	}
	if a.cmp == nil {
		return nil
	}
	m := msg.Mouse()
	f := layOut(a.width, a.height)
	switch msg.(type) {
	case tea.MouseWheelMsg:
		switch m.Button {
		case tea.MouseWheelUp:
			a.view().Scroll(-wheelLines)
		case tea.MouseWheelDown:
			a.view().Scroll(wheelLines)
		}
	case tea.MouseMotionMsg:
		if v, ok := a.view().(Dragger); ok {
			v.Drag(m.X - f.body.x)
		}
	case tea.MouseReleaseMsg:
		if v, ok := a.view().(Dragger); ok {
			v.Drop()
		}
	case tea.MouseClickMsg:
		if m.Button != tea.MouseLeft {
			return nil
		}
		if f.tabs.contains(m.X, m.Y) {
			if i := a.tabAt(m.X); i >= 0 {
				a.jump(i)
			}
			return nil
		}
		if f.body.contains(m.X, m.Y) {
			return a.view().Click(m.X-f.body.x, m.Y-f.body.y)
		}
	}
	return nil
}

// mouseOver is the mouse while an overlay is open: the wheel moves in it, a
// click goes to its lines, a click beside it closes it as esc does.
func (a *App) mouseOver(top Overlay, msg tea.MouseMsg) tea.Cmd {
	m := msg.Mouse()
	switch msg.(type) {
	case tea.MouseWheelMsg:
		k := tea.KeyPressMsg{Code: tea.KeyDown}
		if m.Button == tea.MouseWheelUp {
			k.Code = tea.KeyUp
		}
		return a.updateOverlay(top, k)
	case tea.MouseClickMsg:
		if m.Button != tea.MouseLeft {
			return nil
		}
		if !a.boxAt.contains(m.X, m.Y) {
			return a.updateOverlay(top, tea.KeyPressMsg{Code: tea.KeyEscape})
		}
		return a.updateOverlay(top, LineClick{m.Y - a.boxAt.y - boxTop})
	}
	return nil
}
