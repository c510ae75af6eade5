//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// Inside tmux what is copied goes to its buffer, and the app knows whether it
// arrived.
func TestInTmuxCopyingGoesThroughItsBuffer(t *testing.T) {
	dir := t.TempDir()
	got := filepath.Join(dir, "got")
	script := "#!/bin/sh\necho \"$@\" > " + got + "\ncat >> " + got + "\n"
	if err := os.WriteFile(filepath.Join(dir, "tmux"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	t.Setenv("TMUX", "/tmp/tmux-1/default,1,0")
	c := systemClipboard()
	if !c.Alone || c.Put == nil {
		t.Fatalf("the clipboard is %+v", c)
	}
	if err := c.Put("“Visits are late.” (Ashcombe, para 17, page 6)"); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(got)
	if want := "load-buffer -w -\n“Visits are late.” (Ashcombe, para 17, page 6)"; err != nil || string(data) != want {
		t.Errorf("tmux got %q, %v; want %q", data, err, want)
	}
	if err := os.WriteFile(filepath.Join(dir, "tmux"), []byte("#!/bin/sh\necho no server >&2\nexit 1\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := c.Put("text"); err == nil {
		t.Error("a tmux that fails is not noticed")
	}
}
