package cli

import (
	"errors"
	"fmt"
	"io"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
)

// The exit statuses.
const (
	statusDone   = 0
	statusFailed = 1 // something could not be read, compared or written
	statusUsage  = 2 // the command line itself was wrong
)

// usageError is a wrong command line.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// usage returns a wrong-usage error with a hint.
func usage(hint, format string, args ...any) error {
	return usageError{fault.WithHint(fmt.Errorf(format, args...), hint)}
}

// terminal is what may be a terminal: only such a writer is given colours.
type terminal interface {
	io.ReadWriteCloser
	Fd() uintptr
}

// watched keeps the first error of writing to standard output. The help and
// the completions are written by libraries that tell nobody of it.
type watched struct {
	terminal
	failed error
}

func (w *watched) Write(p []byte) (int, error) {
	n, err := w.terminal.Write(p)
	if w.failed == nil {
		w.failed = err
	}
	return n, err
}

// errTold means that something failed whose reason has already been printed.
var errTold = errors.New("told already")

// status returns the exit status for an error.
func status(err error) int {
	var u usageError
	switch {
	case err == nil:
		return statusDone
	case errors.As(err, &u):
		return statusUsage
	}
	return statusFailed
}

// tell writes an error on one line and, where it has one, its hint on another.
func tell(w io.Writer, err error) {
	if errors.Is(err, errTold) {
		return
	}
	fmt.Fprintln(w, "reinspect:", clean.Line(err.Error()))
	if hint := fault.Hint(err); hint != "" {
		fmt.Fprintln(w, "hint:", clean.Line(hint))
	}
}
