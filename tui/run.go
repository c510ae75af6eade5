package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is how often the library looks for a frame to send. It looks
// even when nothing changes, which is all that the app costs at rest: at 120, the
// library's most, six times as much. A frame waits 25 ms on average, 50 at most,
// which is not seen; below, a key that is held down would scroll in jerks.
const framesPerSecond = 20

// Run shows the app until the reader quits or ctx ends. It returns why the
// app had to stop: the error of the first load, a broken terminal, or notes
// that could not be saved; nil when the reader quit. The terminal is restored
// before it returns.
func Run(ctx context.Context, config Config) error {
	m, err := newProgram(config)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	m.bind(ctx)
	signals := newStopSignals()
	defer signals.close()
	options := []tea.ProgramOption{tea.WithContext(ctx), tea.WithFilter(signals.filter), tea.WithFPS(framesPerSecond)}
	if config.Input != nil {
		options = append(options, tea.WithInput(config.Input))
	}
	if config.Output != nil {
		options = append(options, tea.WithOutput(config.Output))
	}
	if config.Environ != nil {
		options = append(options, tea.WithEnvironment(config.Environ))
	}
	p := tea.NewProgram(m, options...)
	go signals.forward(p)
	_, err = p.Run()
	switch {
	case m.outcome() != nil:
		err = m.outcome()
	case errors.Is(err, tea.ErrInterrupted):
		err = nil
	}
	return errors.Join(err, m.finish())
}

// program is a model that can be run: an App, or a Collection.
type program interface {
	tea.Model
	bind(ctx context.Context)
	outcome() error // why it ended; nil for the reader's own wish
	finish() error  // saves what is still unsaved when it has ended
}

func newProgram(config Config) (program, error) {
	if config.Reports != nil {
		return NewCollection(config)
	}
	return New(config)
}
