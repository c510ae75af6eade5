// Package sharedtest finds the material that lies beside the repository and
// is no part of it: real reports and their labels.
package sharedtest

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// Dir returns the path of the shared folder, which stands beside the
// repository's own; where it is absent the test is skipped and says so. Real
// reports are the long way round: with -short they are skipped too.
func Dir(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("real reports are not read with -short")
	}
	_, file, _, _ := runtime.Caller(0)
	root := filepath.Join(filepath.Dir(file), "..", "..")
	dir := filepath.Join(root, "..", "shared")
	if _, err := os.Stat(filepath.Join(dir, "labels")); err != nil {
		t.Skipf("no shared material at %s: the real reports are not part of the repository", dir)
	}
	return dir
}
