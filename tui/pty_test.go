//go:build unix

package tui

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"reinspect/tui/dialog"
	"reinspect/tui/internal/fiction"
)

// runInTerminal is set for the process that the tests below start: it shows
// the app in a real terminal. Its value says how the app ends.
const runInTerminal = "REINSPECT_TEST_APP"

func TestMain(m *testing.M) {
	how := os.Getenv(runInTerminal)
	if how == "" {
		os.Exit(m.Run())
	}
	err := Run(context.Background(), Config{Load: func(context.Context) (dialog.Opened, error) {
		switch how {
		case "panic":
			panic("the loader broke")
		case "fail":
			return dialog.Opened{}, fmt.Errorf("two.pdf: no text layer")
		}
		return dialog.Opened{Comparison: fiction.Comparison()}, nil
	}})
	if err != nil {
		fmt.Println("ended with:", err)
		os.Exit(1)
	}
	fmt.Println("ended well")
}

// terminal is the app in a real pseudo-terminal, and all that it wrote.
type terminal struct {
	*testing.T
	pty  *os.File
	cmd  *exec.Cmd
	mu   sync.Mutex
	out  bytes.Buffer
	read chan struct{} // closed when the terminal is closed
}

func startTerminal(t *testing.T, how string) *terminal {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), runInTerminal+"="+how, "TERM=xterm-256color")
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Skip("no pseudo-terminal here:", err)
	}
	term := &terminal{T: t, pty: f, cmd: cmd, read: make(chan struct{})}
	go term.collect()
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = f.Close() })
	return term
}

func (t *terminal) collect() {
	defer close(t.read)
	buf := make([]byte, 4096)
	for {
		n, err := t.pty.Read(buf)
		t.mu.Lock()
		t.out.Write(buf[:n])
		t.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (t *terminal) text() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.out.String()
}

// await waits until the terminal was sent some text after a point of its
// output; it returns the point behind it.
func (t *terminal) await(text string, after int) int {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if all := t.text(); len(all) > after {
			if i := strings.Index(all[after:], text); i >= 0 {
				return after + i + len(text)
			}
		}
	}
	t.Fatalf("the terminal was never sent %q; all it was sent:\n%q", text, t.text())
	return 0
}

func (t *terminal) send(keys string) {
	t.Helper()
	if _, err := io.WriteString(t.pty, keys); err != nil {
		t.Fatal(err)
	}
}

// ends waits for the process and returns its exit status.
func (t *terminal) ends() int {
	t.Helper()
	done := make(chan error, 1)
	go func() { done <- t.cmd.Wait() }()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatalf("the app did not end; the terminal was sent:\n%q", t.text())
	}
	select {
	case <-t.read:
	case <-time.After(time.Second):
	}
	return t.cmd.ProcessState.ExitCode()
}

// What a terminal is sent to enter and to leave the app's own screen, and to
// show the cursor again.
const (
	enterScreen = "\x1b[?1049h"
	leaveScreen = "\x1b[?1049l"
	showCursor  = "\x1b[?25h"
	mouseOff    = "\x1b[?1002l"
)

// restored fails the test unless the last word on each mode is to leave it.
func (t *terminal) restored() {
	t.Helper()
	out := t.text()
	for _, pair := range [][2]string{{enterScreen, leaveScreen}, {"\x1b[?25l", showCursor}, {"\x1b[?1002h", mouseOff}} {
		if strings.LastIndex(out, pair[0]) > strings.LastIndex(out, pair[1]) {
			t.Errorf("the terminal was left with %q on; it was sent:\n%q", pair[0], out)
		}
	}
}

func TestATerminalFromStartToQuit(t *testing.T) {
	term := startTerminal(t, "well")
	at := term.await(enterScreen, 0)
	at = term.await("Leadership", at)
	if err := pty.Setsize(term.pty, &pty.Winsize{Rows: 40, Cols: 120}); err != nil {
		t.Fatal(err)
	}
	at = term.await("Recurring weaknesses", at)
	term.send("2")
	at = term.await("Families", at)
	term.send("J")
	term.send("q")
	term.await("ended well", at)
	if code := term.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	term.restored()
}

func TestATerminalIsRestored(t *testing.T) {
	t.Run("after a failed load", func(t *testing.T) {
		term := startTerminal(t, "fail")
		term.await("ended with: two.pdf: no text layer", 0)
		if code := term.ends(); code != 1 {
			t.Errorf("exit status %d", code)
		}
		term.restored()
	})
	t.Run("after a panic", func(t *testing.T) {
		term := startTerminal(t, "panic")
		term.await("ended with:", 0)
		if code := term.ends(); code != 1 {
			t.Errorf("exit status %d", code)
		}
		term.restored()
	})
	for _, request := range []syscall.Signal{syscall.SIGTERM, syscall.SIGQUIT} {
		t.Run("after a request to end: "+request.String(), func(t *testing.T) {
			term := startTerminal(t, "well")
			term.await("Leadership", 0)
			if err := term.cmd.Process.Signal(request); err != nil {
				t.Fatal(err)
			}
			term.ends()
			term.restored()
		})
	}
}

// A stop signal leaves the terminal usable, and the app comes back as it was.
func TestATerminalStopsAndGoesOn(t *testing.T) {
	for name, stop := range map[string]func(*terminal){
		"by key":    func(term *terminal) { term.send("\x1a") },
		"by signal": func(term *terminal) { _ = term.cmd.Process.Signal(syscall.SIGTSTP) },
	} {
		t.Run(name, func(t *testing.T) {
			term := startTerminal(t, "well")
			at := term.await("Leadership", 0)
			stop(term)
			at = term.await(leaveScreen, at)
			time.Sleep(200 * time.Millisecond) // the process stops after the terminal is its old self
			if err := term.cmd.Process.Signal(syscall.SIGCONT); err != nil {
				t.Fatal(err)
			}
			at = term.await(enterScreen, at)
			term.await("Leadership", at)
			term.send("q")
			term.ends()
			term.restored()
		})
	}
}
