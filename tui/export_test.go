package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
)

// What the tests of the package see of the app beside its screen.

func (a *App) Loaded(opened Opened, err error) tea.Msg {
	return loadedMsg{a.generation, opened, false, err}
}

func (a *App) Look() tea.Msg { return lookMsg{a.watched} }

func (a *App) LoadedAgain(opened Opened) tea.Msg { return loadedMsg{a.generation, opened, true, nil} }

func (a *App) Slow() tea.Msg { return slowMsg{a.generation} }

func (a *App) Opened() Opened { return a.opened }

func (a *App) Err() error { return a.err }

func (a *App) Finish() error { return a.finish() }

func (a *App) Abandon() { a.abandoned = true }

func (a *App) Left() bool { return a.ctx.Err() != nil }

func (a *App) Dialogs() int { return len(a.overlays) }

func (a *App) Compared(c *compare.Comparison) tea.Msg {
	a.comparing++
	return comparedMsg{a.comparing, c}
}
