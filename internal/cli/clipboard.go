package cli

import (
	"os"
	"runtime"

	"github.com/atotto/clipboard"
)

// systemClipboard returns a function that puts text on the system's clipboard,
// or nil where there is none: no program for it, or a Unix session without a
// display, as over SSH. The app also asks the terminal to do it.
func systemClipboard() func(text string) error {
	display := runtime.GOOS == "windows" || runtime.GOOS == "darwin" ||
		os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
	if clipboard.Unsupported || !display {
		return nil
	}
	return clipboard.WriteAll
}
