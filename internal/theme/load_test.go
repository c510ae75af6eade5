package theme

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/fault"
)

func write(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, FileName), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestBuiltInThemes(t *testing.T) {
	c, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	if len(c.All()) != 40 {
		t.Errorf("%d themes, want 40", len(c.All()))
	}
	if _, err := decode(FileName, builtIn); err != nil {
		t.Error(err)
	}
	for _, th := range c.All() {
		if th.ID != Other && (len(th.Phrases) < 3 || th.Area == "") {
			t.Errorf("%s: %d phrases, area %q", th.ID, len(th.Phrases), th.Area)
		}
		for _, p := range th.Phrases {
			if p != strings.ToLower(p) {
				t.Errorf("%s: phrase %q is not lower case", th.ID, p)
			}
		}
	}
}

func TestUserAddsAndReplacesThemes(t *testing.T) {
	dir := write(t, "[[theme]]\nid = 'youth-justice'\ntitle = 'Youth justice'\nphrases = ['youth court']\n\n[[theme]]\nid = 'placements'\ntitle = 'Homes'\nphrases = ['homes']\n")
	c, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.All()) != 41 {
		t.Errorf("%d themes, want the 40 and one more", len(c.All()))
	}
	if got := c.Title("placements"); got != "Homes" {
		t.Errorf("placements reads %q, want the user's title", got)
	}
	if th, ok := c.ByID("youth-justice"); !ok || th.Phrases[0] != "youth court" {
		t.Errorf("youth-justice: %v, %v", th, ok)
	}
}

func TestUserReplacesTheWholeCatalogue(t *testing.T) {
	dir := write(t, "replace = true\n[[theme]]\nid = 'custody'\ntitle = 'Custody suites'\n")
	c, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.All()) != 2 || c.All()[0].ID != "custody" || c.All()[1].ID != Other {
		t.Errorf("got %v, want custody and other", c.All())
	}
}

func TestFaultyThemesAreRefusedByName(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"unknown key", "[[theme]]\nid = 'a'\ntitle = 'A'\nfrases = ['b']\n", `themes.toml:4: unknown key "frases"`},
		{"no id", "[[theme]]\ntitle = 'A'\n", "themes.toml: theme 1 has no id"},
		{"no title", "[[theme]]\nid = 'a'\n", `themes.toml: theme "a" has no title`},
		{"id twice", "[[theme]]\nid = 'a'\ntitle = 'A'\n[[theme]]\nid = 'a'\ntitle = 'B'\n", `themes.toml: theme "a" is defined twice`},
		{"broken", "[[theme]\n", "themes.toml:2: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Load(write(t, c.text))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want %q", err, c.want)
			}
			if fault.Hint(err) == "" {
				t.Error("no hint")
			}
		})
	}
}
