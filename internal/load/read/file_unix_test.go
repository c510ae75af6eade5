//go:build unix

package read_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe without a writer, a device and what the system makes up would keep
// the program waiting without end.
func TestPipesAndDevicesAreNotOpened(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe.pdf")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	refusedFile(t, pipe, "is a pipe, not a file")
	refusedFile(t, "/dev/zero", "is a device or a socket, not a file")
	if _, err := os.Stat("/proc/kmsg"); err == nil {
		refusedFile(t, "/proc/kmsg", "the file is empty")
	}
}
