//go:build unix

package cli_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"reinspect/internal/config"
)

// session starts the program in a terminal of its own, waits for the painted
// judgements, quits and returns how the program ended.
func session(t *testing.T, folder string, args ...string) error {
	t.Helper()
	cmd := exec.Command("reinspect", args...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "REINSPECT_FOLDER="+folder)
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	var seen []byte
	part := make([]byte, 64<<10)
	quitting := false
	for {
		n, err := terminal.Read(part)
		seen = append(seen, part[:n]...)
		if !quitting && bytes.Contains(seen, []byte("Overall effectiveness")) {
			quitting = true
			if _, err := terminal.WriteString("q"); err != nil {
				t.Fatal(err)
			}
		}
		if err != nil { // the program has let go of the terminal
			break
		}
	}
	if !quitting {
		t.Fatalf("the judgements were never painted:\n%s", seen)
	}
	return cmd.Wait()
}

func TestThePairIsRememberedUnlessTheReaderSaysOtherwise(t *testing.T) {
	var files []string
	for _, name := range []string{"short-2019.txt", "short-2024.txt"} {
		path, err := filepath.Abs(filepath.Join("../../testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	for _, c := range []struct {
		name string
		args []string
		want int
	}{
		{"two files", files, 1},
		{"two files, not to be remembered", append([]string{"--recent=false"}, files...), 0},
		{"the built-in pair", nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			if err := session(t, folder, c.args...); err != nil {
				t.Fatal(err)
			}
			pairs, err := config.NewRecent(config.Folders{State: filepath.Join(folder, "state")}).List()
			if err != nil || len(pairs) != c.want {
				t.Fatalf("remembered %v, %v; want %d pairs", pairs, err, c.want)
			}
			if c.want == 1 && (pairs[0].Left != files[0] || pairs[0].Right != files[1]) {
				t.Errorf("remembered %v", pairs[0])
			}
		})
	}
}

// A connection that breaks, and a program that is told to end, lose nothing
// of what was being written.
func TestANoteBeingWrittenSurvivesASignal(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM} {
		t.Run(sig.String(), func(t *testing.T) {
			folder := t.TempDir()
			cmd := exec.Command("reinspect")
			cmd.Env = append(os.Environ(), "TERM=xterm-256color", "REINSPECT_FOLDER="+folder)
			terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
			if err != nil {
				t.Fatal(err)
			}
			defer terminal.Close()
			await(t, terminal, "Overall effectiveness")
			if _, err := terminal.WriteString("a"); err != nil {
				t.Fatal(err)
			}
			await(t, terminal, "Note on")
			// Pasted, so that it is painted in one piece.
			if _, err := terminal.WriteString("\x1b[200~Half\x1b[201~"); err != nil {
				t.Fatal(err)
			}
			await(t, terminal, "Half")
			if err := cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			go func() { _, _ = io.Copy(io.Discard, terminal) }()
			_ = cmd.Wait()
			files, err := filepath.Glob(filepath.Join(folder, "data", "*.toml"))
			if err != nil || len(files) != 1 {
				t.Fatalf("notes are in %v, %v", files, err)
			}
			if data, err := os.ReadFile(files[0]); err != nil || !bytes.Contains(data, []byte("Half")) {
				t.Errorf("the note is not there: %v\n%s", err, data)
			}
		})
	}
}

// await reads a terminal until a text has been painted in one piece.
func await(t *testing.T, terminal *os.File, text string) {
	t.Helper()
	var seen []byte
	part := make([]byte, 64<<10)
	for !bytes.Contains(seen, []byte(text)) {
		n, err := terminal.Read(part)
		if err != nil {
			t.Fatalf("%q was never painted:\n%s", text, seen)
		}
		seen = append(seen, part[:n]...)
	}
}

// The app sends the terminal its own sequences only: none from a report, a
// note or the name of a file.
func TestNothingOfAFileReachesTheTerminalAsACommand(t *testing.T) {
	dir, folder := t.TempDir(), t.TempDir()
	const hostile = `\u001b]52;c;UFdO\u0007\u009d52;c;UFdO\u009c\u001b]8;;http://evil.example\u001b\\\u202e`
	var files []string
	for i, year := range []string{"2019", "2024"} {
		text := strings.ReplaceAll(`reinspect = 1
title = "Inspection @"
authority = "Ashcombe @"
lead_inspector = "@"
inspected.end = YEAR-03-04
[framework]
id = "ilacs-2023"
[[judgement]]
area = "overall"
label = "@"
grade = "good"
source = "table"
[[section]]
title = "@"
area = "leadership"
[[section.paragraph]]
number = 1
text = "Leaders @ know their services well."
`, "@", hostile)
		files = append(files, filepath.Join(dir, "report\x1b]0;UFdO\a\u202e"+strconv.Itoa(i)+".toml"))
		if err := os.WriteFile(files[i], []byte(strings.Replace(text, "YEAR", year, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("reinspect", files...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "REINSPECT_FOLDER="+folder)
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	var seen []byte
	part := make([]byte, 64<<10)
	for keys := "2o\x03"; ; { // the paragraphs, the dialog of files, and out
		n, err := terminal.Read(part)
		seen = append(seen, part[:n]...)
		if err != nil {
			break
		}
		if keys != "" && bytes.Contains(seen, []byte("Overall effectiveness")) {
			if _, err := terminal.WriteString(keys[:1]); err != nil {
				t.Fatal(err)
			}
			keys = keys[1:]
		}
	}
	_ = cmd.Wait()
	for _, bad := range []string{"UFdO", "evil.example", "\u202e", "\u009d"} {
		if bytes.Contains(seen, []byte(bad)) {
			t.Errorf("the terminal got %q", bad)
		}
	}
	if !bytes.Contains(seen, []byte("Overall effectiveness")) {
		t.Errorf("the judgements were never painted:\n%q", seen)
	}
}

// A folder opens as a list, also of two; a comparison opened from it leads back
// there, and is remembered.
func TestAFolderOpensAsAList(t *testing.T) {
	reports, folder := t.TempDir(), t.TempDir()
	for _, name := range []string{"short-2019.txt", "short-2024.txt"} {
		data, err := os.ReadFile(filepath.Join("../../testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(reports, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("reinspect", reports)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "REINSPECT_FOLDER="+folder)
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	go func() { _, _ = io.Copy(io.Discard, terminal) }()
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	recent := config.NewRecent(config.Folders{State: filepath.Join(folder, "state")})
	keys := "gjc" // compare the later report with the one before it
	for range 300 {
		if pairs, _ := recent.List(); len(pairs) == 1 {
			keys = "q" // leave the comparison, then the list
		}
		_, _ = terminal.WriteString(keys)
		select {
		case err := <-ended:
			if err != nil || keys != "q" {
				t.Errorf("ended with %v before it was left", err)
			}
			return
		case <-time.After(100 * time.Millisecond):
		}
	}
	t.Errorf("the list is not left by %q", keys)
	_ = cmd.Process.Kill()
}
