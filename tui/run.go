package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond bounds how often the library looks for a frame to send. It
// looks that often even when nothing changes, which is all that the app costs
// at rest: at 120, the library's most, four times as much. A frame that did not
// change is not sent.
const framesPerSecond = 30

// Run shows the app until the reader quits or ctx ends. It returns why the
// app had to stop: the error of the first load, a broken terminal, or notes
// that could not be saved; nil when the reader quit. The terminal is restored
// before it returns.
func Run(ctx context.Context, config Config) error {
	app, err := New(config)
	if err != nil {
		return err
	}
	app.ctx, app.cancel = context.WithCancel(ctx)
	defer app.cancel()
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
	p := tea.NewProgram(app, options...)
	go signals.forward(p)
	_, err = p.Run()
	switch {
	case app.err != nil:
		err = app.err
	case errors.Is(err, tea.ErrInterrupted):
		err = nil
	}
	return errors.Join(err, app.finish())
}
