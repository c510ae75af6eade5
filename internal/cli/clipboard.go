package cli

import (
	"os"
	"runtime"

	"github.com/atotto/clipboard"
)

// systemClipboard returns what puts text on the clipboard of the system, or
// nil where there is none: no tool for it, or a Unix session without a
// display, as over SSH. The app also asks the terminal itself.
func systemClipboard() func(text string) error {
	display := runtime.GOOS == "windows" || runtime.GOOS == "darwin" ||
		os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
	if clipboard.Unsupported || !display {
		return nil
	}
	return clipboard.WriteAll
}
