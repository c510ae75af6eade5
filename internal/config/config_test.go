package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"reinspect/internal/fault"
)

func env(vars map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) { v, ok := vars[name]; return v, ok }
}

// folder holds a config.toml with the given text.
func folder(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, FileName), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestWithoutAFileTheDefaultsHold(t *testing.T) {
	s, err := Load(t.TempDir(), env(nil))
	if err != nil || s.Look != "auto" || !s.Mouse || !s.Recent || s.ASCII {
		t.Errorf("got %+v, %v", s, err)
	}
}

func TestEnvironmentGoesBeforeTheFile(t *testing.T) {
	dir := folder(t, "look = 'light'\nascii = true\nmouse = false\n[keys]\nquit = ['x']\n")
	s, err := Load(dir, env(map[string]string{"REINSPECT_LOOK": "dark", "REINSPECT_ASCII": "0", "REINSPECT_MOUSE": ""}))
	if err != nil {
		t.Fatal(err)
	}
	if s.Look != "dark" || s.ASCII || s.Mouse || s.Keys["quit"][0] != "x" {
		t.Errorf("got %+v", s)
	}
}

func TestFaultySettingsAreRefusedByName(t *testing.T) {
	for _, c := range []struct {
		name, text string
		env        map[string]string
		want       string
	}{
		{"unknown key", "look = 'dark'\ncolour = 'red'\n", nil, `config.toml:2: unknown key "colour"`},
		{"no TOML", "look = \n", nil, "config.toml:1: "},
		{"wrong look", "look = 'pink'\n", nil, `config.toml: look is "pink"`},
		{"wrong variable", "", map[string]string{"REINSPECT_ASCII": "maybe"}, `REINSPECT_ASCII is "maybe"`},
		{"wrong look in the environment", "", map[string]string{"REINSPECT_LOOK": "pink"}, `REINSPECT_LOOK is "pink"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Load(folder(t, c.text), env(c.env))
			if err == nil || !strings.Contains(err.Error(), c.want) || fault.Hint(err) == "" {
				t.Errorf("got %v (hint %q), want %s", err, fault.Hint(err), c.want)
			}
		})
	}
}

func recent(t *testing.T) *Recent {
	return NewRecent(FoldersOf(env(map[string]string{"REINSPECT_FOLDER": t.TempDir()})))
}

func TestRecentPutsTheLatestFirstAndEachOnce(t *testing.T) {
	r := recent(t)
	for _, p := range []RecentPair{{"/a", "/b"}, {"/c", "/d"}, {"/a", "/b"}} {
		if err := r.Add(p); err != nil {
			t.Fatal(err)
		}
	}
	got, err := r.List()
	if err != nil || fmt.Sprint(got) != "[{/a /b} {/c /d}]" {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestRecentForgetsTheOldestAndAllWhenCleared(t *testing.T) {
	r := recent(t)
	for i := range recentLimit + 3 {
		if err := r.Add(RecentPair{fmt.Sprint("/", i), "/b"}); err != nil {
			t.Fatal(err)
		}
	}
	if got, _ := r.List(); len(got) != recentLimit || got[0].Left != fmt.Sprint("/", recentLimit+2) {
		t.Errorf("got %d pairs, first %v", len(got), got[0])
	}
	for range 2 { // clearing what is clear is no fault
		if err := r.Clear(); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := r.List(); len(got) != 0 || err != nil {
		t.Errorf("after clearing: %v, %v", got, err)
	}
}

func TestRecentLosesNothingWhenSeveralRunsAdd(t *testing.T) {
	r := recent(t)
	var all sync.WaitGroup
	for i := range recentLimit {
		all.Go(func() {
			if err := r.Add(RecentPair{fmt.Sprint("/", i), "/b"}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got, err := r.List(); err != nil || len(got) != recentLimit {
		t.Errorf("%d of %d pairs kept, %v", len(got), recentLimit, err)
	}
}

func TestDamagedRecentFileSaysHowToGoOn(t *testing.T) {
	r := recent(t)
	if err := r.Add(RecentPair{"/a", "/b"}); err != nil {
		t.Fatal(err)
	}
	damage(t, r)
	_, err := r.List()
	if err == nil || !strings.Contains(fault.Hint(err), "--clear") {
		t.Errorf("got %v, hint %q", err, fault.Hint(err))
	}
	if err := r.Clear(); err != nil {
		t.Fatal(err)
	}
}

func TestRemovingAPairKeepsTheOthers(t *testing.T) {
	r := recent(t)
	for _, p := range []RecentPair{{"/a", "/b"}, {"/a", "/c"}, {"/d", "/b"}} {
		if err := r.Add(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Remove(RecentPair{"/a", "/b"}); err != nil {
		t.Fatal(err)
	}
	if got, err := r.List(); err != nil || fmt.Sprint(got) != "[{/d /b} {/a /c}]" {
		t.Errorf("left are %v, %v", got, err)
	}
	damage(t, r)
	if err := r.Remove(RecentPair{"/a", "/c"}); err == nil {
		t.Error("a damaged list was rewritten")
	}
}

// damage makes the list of recent pairs unreadable.
func damage(t *testing.T, r *Recent) {
	t.Helper()
	if err := os.WriteFile(r.path, []byte("pair = 4"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// A variable that is set to nothing counts as not set.
func TestEmptyVariablesAreNotSet(t *testing.T) {
	s, err := Load(folder(t, "look = 'light'\n"), env(map[string]string{"REINSPECT_LOOK": "", "REINSPECT_ASCII": ""}))
	if err != nil || s.Look != "light" || s.ASCII {
		t.Errorf("got %+v, %v", s, err)
	}
	for _, vars := range []map[string]string{nil, {"REINSPECT_FOLDER": ""}} {
		f := FoldersOf(env(vars))
		if filepath.Base(f.User) != "reinspect" || filepath.Base(f.Data) != "reinspect" || filepath.Base(f.State) != "reinspect" {
			t.Errorf("with %v the folders are %v", vars, f)
		}
	}
	f := FoldersOf(env(map[string]string{"REINSPECT_FOLDER": "/own"}))
	if f.User != "/own" || f.Data != filepath.Join("/own", "data") || f.State != filepath.Join("/own", "state") {
		t.Errorf("the folders are %v", f)
	}
}
