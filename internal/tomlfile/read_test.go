package tomlfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/fault"
)

func TestOnlyFilesThatPeopleWriteAreRead(t *testing.T) {
	dir := t.TempDir()
	small, large := filepath.Join(dir, "small.toml"), filepath.Join(dir, "large.toml")
	for _, path := range []string{small, large} {
		if err := os.WriteFile(path, []byte("id = 'x'\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Truncate(large, MaxSize+1); err != nil {
		t.Fatal(err)
	}
	if data, err := ReadFile(small); err != nil || string(data) != "id = 'x'\n" {
		t.Errorf("%q, %v", data, err)
	}
	if _, err := ReadFile(filepath.Join(dir, "none.toml")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file gives %v", err)
	}
	for path, want := range map[string]string{large: "larger than 4 MB", dir: "is not a file", os.DevNull: "is not a file"} {
		if _, err := ReadFile(path); err == nil || !strings.Contains(err.Error(), path+": "+want) || fault.Hint(err) == "" {
			t.Errorf("%s: %v, hint %q", path, err, fault.Hint(err))
		}
	}
}

// The library takes a kilobyte for each open bracket, and for a key within many
// tables memory that grows with the square of their number.
func TestTablesWithinEachOtherAreBounded(t *testing.T) {
	for data, deep := range map[string]bool{
		"a = " + strings.Repeat("[", maxDepth+1):                    true,
		"a = " + strings.Repeat("[\n", maxDepth+1):                  true,
		"a = " + strings.Repeat("{b = ", maxDepth+1):                true,
		"a = '[' " + strings.Repeat("[", maxDepth+1):                true,
		"a" + strings.Repeat(".a", maxDepth+1) + " = 1\n":           true,
		"id = 'x'\n\n[a" + strings.Repeat(".a", maxDepth+1) + "]\n": true,
		"id = '" + strings.Repeat(".", maxDepth+1) + "'\n":          false,
		"id = '" + strings.Repeat("[", maxDepth+1) + "'\n":          false,
		`id = "` + strings.Repeat("[", maxDepth+1) + `\"["` + "\n":  false,
		strings.Repeat("[[area]]\nid = 'a'\n", maxDepth+1):          false,
		"names = [" + strings.Repeat("'[', ", maxDepth+1) + "]\n":   false,
	} {
		err := Decode("x.toml", []byte(data), new(sample))
		if got := err != nil && strings.HasPrefix(err.Error(), "x.toml: tables more than 200 deep") && fault.Hint(err) != ""; got != deep {
			t.Errorf("%.40q…: %v", data, err)
		}
	}
	if err := Decode("x.toml", make([]byte, MaxSize+1), new(sample)); err == nil || !strings.HasPrefix(err.Error(), "x.toml: larger than 4 MB") {
		t.Errorf("too large: %v", err)
	}
}
