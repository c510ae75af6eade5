package load_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load"
)

// A theme under a misspelt area would stand by itself, and nobody would be
// told why; an area of a framework of the reader's own is no mistake.
func TestAThemeOfAnUnknownAreaIsRefused(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("themes.toml", "[[theme]]\nid = 'hoses'\ntitle = 'Hoses'\narea = 'equipmet'\nphrases = ['hoses']\n")
	_, err := load.New(load.Config{Dir: dir}).Env()
	if err == nil || !strings.Contains(err.Error(), `themes.toml: theme "hoses": no framework has an area "equipmet"`) || fault.Hint(err) == "" {
		t.Fatalf("error %v, hint %q", err, fault.Hint(err))
	}
	write("frameworks/fire.toml", "id = 'fire'\nname = 'Fire'\n[[area]]\nid = 'equipmet'\ntitle = 'Equipment'\n")
	if _, err := load.New(load.Config{Dir: dir}).Env(); err != nil {
		t.Errorf("with a framework that has the area: %v", err)
	}
}
