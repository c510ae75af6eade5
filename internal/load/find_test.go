package load_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load"
)

// A link to a folder stands for what is in that folder: shared drives are often
// reached by one.
func TestALinkToAFolderIsFollowed(t *testing.T) {
	folder := t.TempDir()
	real, link := filepath.Join(folder, "reports"), filepath.Join(folder, "link")
	if err := os.MkdirAll(filepath.Join(real, "larkhollow"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"larkhollow/2019.txt", "notes.log", ".hidden.txt"} {
		if err := os.WriteFile(filepath.Join(real, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip("no links here:", err)
	}
	for _, root := range []string{real, link, link + string(filepath.Separator)} {
		files, faults := load.Find([]string{root})
		if want := []string{filepath.Join(root, "larkhollow", "2019.txt")}; !slices.Equal(files, want) || len(faults) > 0 {
			t.Errorf("%s: %q, %v", root, files, faults)
		}
	}
}

func TestAFolderThatMayNotBeReadIsSaidWithAHint(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "closed")
	if err := os.Mkdir(folder, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadDir(folder); err == nil {
		t.Skip("every folder may be read here")
	}
	_, faults := load.Find([]string{folder})
	if len(faults) != 1 || strings.Count(faults[0].Error(), "closed") != 1 || fault.Hint(faults[0]) == "" {
		t.Errorf("%v", faults)
	}
}
