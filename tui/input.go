package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// press handles a key; the one after the last view of the tour ends that.
func (a *App) press(k tea.KeyPressMsg) tea.Cmd {
	if a.tour.complete() {
		return tea.Batch(a.endTour(), a.handle(k))
	}
	return a.handle(k)
}

// handle handles a key: overlays first, then actions.
func (a *App) handle(k tea.KeyPressMsg) tea.Cmd {
	a.notice = view.Notice{}
	if top := a.top(); top != nil {
		if _, drafts := top.(view.Drafter); k.String() == "ctrl+c" && !drafts {
			a.endsAll = true
			if a.leaving {
				return a.abandon()
			}
			return a.leave()
		}
		return a.updateOverlay(top, k)
	}
	act := a.Keys.Action(k.String())
	if act == keys.Quit {
		a.endsAll = k.String() == "ctrl+c"
	}
	if a.waits(k, act) {
		a.waiting = append(a.waiting, k)
		return nil
	}
	return a.do(act)
}

// waits reports whether a key has to wait for the first pair to be read. What
// is typed behind one that waits waits with it, since it may be what is looked
// for; there is always a way out.
func (a *App) waits(k tea.KeyPressMsg, act keys.Action) bool {
	switch {
	case a.Comparison != nil || !a.loading || act == keys.Back:
		return false
	case len(a.waiting) > 0:
		return act != keys.Quit || k.String() != "ctrl+c"
	}
	return act != "" && a.whyNot(act) != ""
}

// pressWaiting presses the keys that waited. Between them the screen is drawn:
// movement goes by what was last shown.
func (a *App) pressWaiting() tea.Cmd {
	var cmds []tea.Cmd
	waiting := a.waiting
	a.waiting = nil
	for _, k := range waiting {
		a.lines()
		cmds = append(cmds, a.press(k))
	}
	return tea.Batch(cmds...)
}

// opens is the index of the tab that an action opens; -1 where it opens none.
func (a *App) opens(act keys.Action) int {
	return slices.IndexFunc(a.tabs, func(t tab) bool { return t.open == act })
}

// do carries an action out: the app's own ones here, the others in the view.
func (a *App) do(act keys.Action) tea.Cmd {
	if act == "" {
		return nil
	}
	if why := a.whyNot(act); why != "" {
		a.notice = view.Inform(a.Keys.Binding(act).Help().Desc + ": " + why)
		return nil
	}
	if i := a.opens(act); i >= 0 {
		a.jump(i)
		return nil
	}
	switch act {
	case keys.Quit:
		return a.leave()
	case keys.Suspend:
		return tea.Suspend
	case keys.Help:
		a.overlays = append(a.overlays, dialog.NewHelp(&a.Context, a.whyNot))
		return nil
	case keys.Mouse:
		a.toggleMouse()
		return nil
	case keys.Swap:
		a.Swapped = !a.Swapped
		a.refresh()
		return nil
	case keys.Search:
		return a.startSearch()
	case keys.Filter:
		a.overlays = append(a.overlays, a.newFilterMenu())
		return nil
	case keys.Copy, keys.CopyWhole:
		return a.copyOut(act == keys.CopyWhole)
	case keys.Explain:
		return a.explain()
	case keys.Export:
		return a.open(dialog.NewExport(&a.Context, a.config.Files, &a.exportAs, a.config.Made))
	case keys.OpenFiles:
		return a.open(dialog.NewOpen(a.ctx, &a.Context, a.config.Files, a.load))
	case keys.ReadAgain:
		return a.readAgain()
	case keys.Commands:
		a.overlays = append(a.overlays, dialog.NewCommands(&a.Context, a.whyNot, a.do))
		return nil
	case keys.Note, keys.Beside, keys.Remark, keys.Remove, keys.Undo:
		return a.noteOrCorrect(act)
	case keys.Back:
		return a.back()
	}
	if way := map[keys.Action]int{keys.Next: 1, keys.Prev: -1}[act]; way != 0 && a.Query != "" {
		a.nextHit(way)
		return nil
	}
	cmd, ok := a.view().Do(act)
	if !ok {
		a.notice = view.Inform(a.Keys.Binding(act).Help().Desc + ": nothing to do that with here")
	}
	return cmd
}

// noteOrCorrect carries out what changes the reader's notes and corrections.
func (a *App) noteOrCorrect(act keys.Action) tea.Cmd {
	switch act {
	case keys.Note:
		return a.writeNote()
	case keys.Beside:
		return a.setBeside()
	case keys.Remark:
		return a.correct()
	case keys.Remove:
		return a.removeNote()
	}
	return a.undo()
}

// back cancels a load, or leaves what was opened last: the view that something
// led to, something inside the view, then the search, then the filter.
func (a *App) back() tea.Cmd {
	switch {
	case a.loading:
		a.cancelLoad()
		if a.within && a.Comparison == nil {
			return a.leave()
		}
		return nil
	case a.goBack():
		return nil
	case a.Query != "":
		a.endSearch()
		return nil
	}
	cmd, done := a.view().Do(keys.Back)
	switch {
	case done:
	case a.Filter != "":
		a.Filter = ""
		a.refresh()
	case a.within:
		return a.leave()
	default:
		return a.endTour()
	}
	return cmd
}

// explain opens the explanation of the mark under the cursor.
func (a *App) explain() tea.Cmd {
	if v, ok := a.view().(view.Explainer); ok {
		if title, facts := v.Explain(); len(facts) > 0 {
			a.overlays = append(a.overlays, dialog.NewExplanation(&a.Context, title, facts))
			a.makeRoom(layOut(a.width, a.height), a.view())
			return nil
		}
	}
	a.notice = view.Inform("no mark to explain here")
	return nil
}

// wheelLines is how far one notch of the wheel scrolls.
const wheelLines = 3

func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	if _, ends := msg.(tea.MouseReleaseMsg); ends {
		if v, ok := a.view().(view.Dragger); ok {
			v.Drop()
		}
	}
	if top := a.top(); top != nil {
		return a.mouseOver(top, msg)
	}
	if a.Comparison == nil {
		return nil
	}
	m := msg.Mouse()
	f := layOut(a.width, a.height)
	switch msg.(type) {
	case tea.MouseWheelMsg:
		a.view().Scroll(wheelWay(m) * wheelLines)
	case tea.MouseMotionMsg:
		if v, ok := a.view().(view.Dragger); ok {
			v.Drag(m.X - f.body.x)
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
