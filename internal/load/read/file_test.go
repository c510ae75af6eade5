package read_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load/read"
)

// Whatever is no file is refused at once, by saying what it is.
func TestOnlyFilesAreOpened(t *testing.T) {
	dir := t.TempDir()
	empty, large := filepath.Join(dir, "empty.pdf"), filepath.Join(dir, "large.pdf")
	for _, name := range []string{empty, large} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Truncate(large, 65<<20); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		dir:                              "is a folder that holds 2 files: empty.pdf and large.pdf",
		filepath.Join(dir, "none.pdf"):   "no such file",
		filepath.Join(empty, "in a.pdf"): "in a.pdf: cannot be opened: ",
		empty:                            "the file is empty",
		large:                            "larger than 64 MB",
	} {
		refusedFile(t, path, want)
	}
}

func refusedFile(t *testing.T, path, want string) {
	t.Helper()
	_, err := read.File(path)
	if err == nil || strings.Count(err.Error(), path) != 1 || !strings.Contains(err.Error(), want) || fault.Hint(err) == "" {
		t.Errorf("%s: %v, hint %q; want %q", path, err, fault.Hint(err), want)
	}
}

func TestAFileIsReadWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.txt")
	want := strings.Repeat("Plans are read.\n", 10_000)
	if err := os.WriteFile(path, []byte(want), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := read.File(path); err != nil || string(got) != want {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

func TestTheDigestOfAFileIsThatOfItsBytes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.txt")
	text := []byte(strings.Repeat("Plans are read.\n", 10_000))
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(text)
	if got, err := read.Digest(path); err != nil || got != hex.EncodeToString(sum[:]) {
		t.Errorf("%s, %v; want %x", got, err, sum)
	}
	if _, err := read.Digest(path + "x"); err == nil || fault.Hint(err) == "" {
		t.Errorf("of a file that is not there: %v", err)
	}
}
