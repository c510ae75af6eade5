package cli

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"github.com/atotto/clipboard"

	"reinspect/tui"
)

// systemClipboard is where the app copies to, beside what the terminal is asked
// to do: the buffer of tmux, else the system's clipboard; nothing where there is
// neither, as over SSH.
func systemClipboard() tui.Clipboard {
	if os.Getenv("TMUX") != "" {
		if path, err := exec.LookPath("tmux"); err == nil {
			return tui.Clipboard{Put: func(text string) error { return toTmux(path, text) }, Alone: true}
		}
	}
	display := runtime.GOOS == "windows" || runtime.GOOS == "darwin" ||
		os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
	if clipboard.Unsupported || !display {
		return tui.Clipboard{}
	}
	return tui.Clipboard{Put: clipboard.WriteAll}
}

// toTmux puts text into the newest buffer of tmux, and with -w on the terminal's
// clipboard as well: tmux drops what a program inside asks the terminal for,
// unless it is set to pass it on.
func toTmux(path, text string) error {
	cmd := exec.Command(path, "load-buffer", "-w", "-")
	cmd.Stdin = strings.NewReader(text)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("tmux: %w: %s", err, strings.TrimSpace(string(out)))
	}
	return nil
}
