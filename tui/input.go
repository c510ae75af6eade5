package tui

import (
	tea "charm.land/bubbletea/v2"
)

// press handles a key: overlays first, then actions.
func (a *App) press(k tea.KeyPressMsg) tea.Cmd {
	a.notice = say{}
	if n := len(a.overlays); n > 0 {
		top := a.overlays[n-1]
		if _, writes := top.(*editor); k.String() == "ctrl+c" && !writes {
			if a.leaving {
				return a.abandon()
			}
			return a.leave()
		}
		done, cmd := top.press(k)
		if done {
			a.close(top)
		}
		return cmd
	}
	if a.prompt != nil {
		return a.pressPrompt(k)
	}
	return a.do(a.keys.action(k.String()))
}

// close takes an overlay off, wherever it lies.
func (a *App) close(o overlay) {
	for i := range a.overlays {
		if a.overlays[i] == o {
			a.overlays = append(a.overlays[:i], a.overlays[i+1:]...)
			return
		}
	}
}

// viewIndex is the place of the view that an action opens; -1 where it opens
// none.
func viewIndex(act action) int {
	for i, v := range []action{actView1, actView2, actView3, actView4, actView5, actView6} {
		if act == v {
			return i
		}
	}
	return -1
}

// do carries an action out: the app's own ones here, the others in the view.
func (a *App) do(act action) tea.Cmd {
	if act == "" {
		return nil
	}
	if why := a.cannot(act); why != "" {
		a.notice = say{a.keys.binding(act).Help().Desc + ": " + why, false}
		return nil
	}
	if i := viewIndex(act); i >= 0 {
		a.jump(i)
		return nil
	}
	switch act {
	case actQuit:
		return a.leave()
	case actSuspend:
		return tea.Suspend
	case actHelp:
		a.overlays = append(a.overlays, newHelp(&a.state, a.cannot))
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
		return a.openExport()
	case actOpenFiles:
		return a.openFiles()
	case actPalette:
		a.overlays = append(a.overlays, a.newCommands())
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
	cmd, ok := a.views[a.current].act(act)
	if !ok {
		a.notice = say{a.keys.binding(act).Help().Desc + ": nothing to do that with here", false}
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
	cmd, done := a.views[a.current].act(actBack)
	switch {
	case done:
	case a.search.query != "":
		a.search.query = ""
		a.refresh()
	case a.filter != "":
		a.filter = ""
		a.refresh()
	}
	return cmd
}

// explain opens the explanation of the mark under the cursor.
func (a *App) explain() tea.Cmd {
	if view, ok := a.views[a.current].(explainer); ok {
		if title, facts := view.explain(); len(facts) > 0 {
			a.overlays = append(a.overlays, &explanation{state: &a.state, title: title, facts: facts})
			return nil
		}
	}
	a.notice = say{"no mark to explain here", false}
	return nil
}

func (a *App) toggleMouse() tea.Cmd {
	a.mouseOff = !a.mouseOff
	a.notice = say{"the app has the mouse", false}
	if a.mouseOff {
		a.notice = say{"the terminal has the mouse: select text as usual; " + a.keys.name(actMouse) + " takes it back", false}
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
			a.views[a.current].scroll(-wheelLines)
		case tea.MouseWheelDown:
			a.views[a.current].scroll(wheelLines)
		}
	case tea.MouseMotionMsg:
		if view, ok := a.views[a.current].(dragger); ok {
			view.drag(m.X - f.body.x)
		}
	case tea.MouseReleaseMsg:
		if view, ok := a.views[a.current].(dragger); ok {
			view.drop()
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
			return a.views[a.current].click(m.X-f.body.x, m.Y-f.body.y)
		}
	}
	return nil
}

// mouseOver is the mouse while an overlay is open: the wheel moves in it, a
// click goes to its lines, a click beside it closes it as esc does.
func (a *App) mouseOver(top overlay, msg tea.MouseMsg) tea.Cmd {
	m := msg.Mouse()
	done, cmd := false, tea.Cmd(nil)
	switch msg.(type) {
	case tea.MouseWheelMsg:
		k := tea.KeyPressMsg{Code: tea.KeyDown}
		if m.Button == tea.MouseWheelUp {
			k.Code = tea.KeyUp
		}
		done, cmd = top.press(k)
	case tea.MouseClickMsg:
		if m.Button != tea.MouseLeft {
			return nil
		}
		if !a.boxAt.contains(m.X, m.Y) {
			done, cmd = top.press(tea.KeyPressMsg{Code: tea.KeyEscape})
		} else if list, ok := top.(pointed); ok {
			done, cmd = list.click(m.Y - a.boxAt.y - boxTop)
		}
	}
	if done {
		a.close(top)
	}
	return cmd
}
