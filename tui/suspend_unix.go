//go:build unix

package tui

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// whyNotSuspend says why the app cannot be suspended: it can.
const whyNotSuspend = ""

// stopSignals makes a stop signal from outside take the same way as the
// suspend key, so that the terminal is restored before the program stops; and
// a hang-up, as when a connection breaks, or a quit signal the way of quitting,
// so that the terminal is restored and what was being written is saved.
type stopSignals struct {
	signals chan os.Signal
	done    chan struct{}
}

func newStopSignals() *stopSignals {
	s := &stopSignals{make(chan os.Signal, 1), make(chan struct{})}
	signal.Notify(s.signals, syscall.SIGTSTP, syscall.SIGHUP, syscall.SIGQUIT)
	return s
}

// filter lets the signal stop the process while the program suspends itself;
// the program stops by sending it.
func (s *stopSignals) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.SuspendMsg:
		signal.Reset(syscall.SIGTSTP)
	case tea.ResumeMsg:
		signal.Notify(s.signals, syscall.SIGTSTP)
	}
	return msg
}

// forward hands signals to the program until close.
func (s *stopSignals) forward(p *tea.Program) {
	for {
		select {
		case sig := <-s.signals:
			if sig != syscall.SIGTSTP {
				p.Quit()
				return
			}
			p.Send(tea.SuspendMsg{})
		case <-s.done:
			return
		}
	}
}

func (s *stopSignals) close() {
	signal.Stop(s.signals)
	close(s.done)
}
