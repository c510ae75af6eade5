//go:build unix

package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/creack/pty"

	"reinspect/examples"
	"reinspect/internal/sharedtest"
)

// screenWith starts the program on two reports in a terminal of its own and
// returns when the screen holds the word.
func screenWith(b *testing.B, word string, args ...string) {
	b.Helper()
	cmd := exec.Command("reinspect", args...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "REINSPECT_FOLDER="+b.TempDir(), "REINSPECT_RECENT=false")
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
	if err != nil {
		b.Fatal(err)
	}
	defer terminal.Close()
	var seen []byte
	part := make([]byte, 64<<10)
	for !bytes.Contains(seen, []byte(word)) {
		n, err := terminal.Read(part)
		if err != nil {
			b.Fatalf("%v before %q was painted:\n%s", err, word, seen)
		}
		seen = append(seen, part[:n]...)
	}
	b.StopTimer()
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	b.StartTimer()
}

// BenchmarkFirstScreen is what a person waits for: from the start of a new
// process to the painted judgements of two reports.
func BenchmarkFirstScreen(b *testing.B) {
	b.Run("examples", func(b *testing.B) {
		for b.Loop() {
			screenWith(b, "Overall effectiveness")
		}
	})
	b.Run("two PDFs", func(b *testing.B) {
		files, err := filepath.Glob(filepath.Join(sharedtest.Dir(b), "reports", "pdf", "*", "*.pdf"))
		if err != nil || len(files) < 2 {
			b.Skip("no published reports beside the checkout")
		}
		for b.Loop() {
			screenWith(b, "Leadership", files[0], files[1])
		}
	})
	b.Run("two text files", func(b *testing.B) {
		dir := b.TempDir()
		var files []string
		for _, f := range examples.All()[:2] {
			files = append(files, filepath.Join(dir, f.Name))
			if err := os.WriteFile(files[len(files)-1], f.Data, 0o600); err != nil {
				b.Fatal(err)
			}
		}
		for b.Loop() {
			screenWith(b, "Overall effectiveness", files...)
		}
	})
}
