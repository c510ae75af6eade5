package cli

import (
	"errors"
	"io"
	"os"

	"github.com/charmbracelet/x/term"
)

// isTerminal reports whether f is a terminal that the app can draw on.
func isTerminal(f *os.File) bool {
	return term.IsTerminal(f.Fd()) && os.Getenv("TERM") != "dumb"
}

// standardOutput returns where output goes: a closed one is an error like a
// full disk, not silence.
func standardOutput() io.Writer {
	if closed(os.Stdout) {
		return closedOutput{}
	}
	return os.Stdout
}

type closedOutput struct{}

func (closedOutput) Write([]byte) (int, error) {
	return 0, errors.New("it is closed; > /dev/null throws the output away")
}
