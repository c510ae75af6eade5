//go:build !unix

package tui

import tea "charm.land/bubbletea/v2"

// whyNotSuspend says why the app cannot be suspended.
const whyNotSuspend = "programs cannot be suspended on this system"

// stopSignals do not exist here.
type stopSignals struct{}

func newStopSignals() *stopSignals { return &stopSignals{} }

func (*stopSignals) filter(_ tea.Model, msg tea.Msg) tea.Msg { return msg }

func (*stopSignals) forward(*tea.Program) {}

func (*stopSignals) close() {}
