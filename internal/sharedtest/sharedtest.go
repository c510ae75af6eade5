// Package sharedtest is what tests of several packages share: the material
// that lies beside the repository and is no part of it (real reports and their
// labels), and how much of costly work a test does.
package sharedtest

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// checkout is the folder of go.mod, found before a test goes to another folder.
var checkout = func() string {
	for dir, _ := os.Getwd(); ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil || dir == filepath.Dir(dir) {
			return dir
		}
	}
}()

// Dir returns the path of the shared folder, which stands beside the
// repository's own; where it is absent the test is skipped and says so. Real
// reports are the long way round: with -short they are skipped too.
func Dir(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("real reports are not read with -short")
	}
	dir := filepath.Join(checkout, "..", "shared")
	if _, err := os.Stat(filepath.Join(dir, "labels")); err != nil {
		t.Skipf("no shared material at %s: the real reports are not part of the repository", dir)
	}
	return dir
}

// Thorough reports whether tests are to take all of their cases, not a sample.
// It is so where REINSPECT_THOROUGH is set, as .ci/run does.
func Thorough() bool { return os.Getenv("REINSPECT_THOROUGH") != "" }

// Costly skips a test that takes seconds of cpu and guards what changes seldom,
// unless the run is thorough.
func Costly(t testing.TB) {
	t.Helper()
	if !Thorough() {
		t.Skip("costly: runs where REINSPECT_THOROUGH is set")
	}
}

// Some returns n in a thorough run, else only few: how many cases a test tries.
func Some(few, n int) int {
	if Thorough() {
		return n
	}
	return few
}

// PDFs returns the paths of one in nth of the real reports, in a thorough run
// of one in thorough.
func PDFs(t testing.TB, nth, thorough int) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(Dir(t), "reports", "pdf", "*", "*.pdf"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports found: %v", err)
	}
	if Thorough() {
		nth = thorough
	}
	var sample []string
	for i := 0; i < len(files); i += nth {
		sample = append(sample, files[i])
	}
	return sample
}

// Cases makes rapid try only n random cases in a test whose cases are costly.
// A thorough run tries all, and so does one with -rapid.checks. The test must
// not run beside others that use rapid.
func Cases(t testing.TB, n int) {
	t.Helper()
	checks := flag.Lookup("rapid.checks")
	if Thorough() || checks.Value.String() != checks.DefValue {
		return
	}
	if err := checks.Value.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := checks.Value.Set(checks.DefValue); err != nil {
			t.Error(err)
		}
	})
}
