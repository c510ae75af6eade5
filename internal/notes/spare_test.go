package notes

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestASaveThatFailsElsewhereChangesNothing(t *testing.T) {
	b := open(t, t.TempDir(), reports())
	home := b.Path()
	b.Add(OnJudgement("overall"), "kept")
	taken := filepath.Join(t.TempDir(), "taken")
	if err := os.WriteFile(taken, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := b.SaveTo(context.Background(), taken); err == nil || b.Path() != home || !b.Unsaved() {
		t.Errorf("error %v, path %s, unsaved %t", err, b.Path(), b.Unsaved())
	}
	save(t, b)
	if len(open(t, filepath.Dir(home), reports()).Content().Notes) != 1 {
		t.Error("not saved at home")
	}
}

// The spare folder can be the own one, or none at all.
func TestWithoutASpareFolderNothingIsMovedOrRemoved(t *testing.T) {
	dir := t.TempDir()
	save(t, filled(t, dir))
	for _, in := range []Folders{{Own: dir}, {Own: dir, Spare: dir}} {
		b, err := Open(in, reports())
		if err != nil || b.Unsaved() {
			t.Fatalf("%+v: error %v, unsaved %t", in, err, b.Unsaved())
		}
		b.Add(OnJudgement("overall"), "more")
		save(t, b)
		if open(t, dir, reports()).Content().Empty() {
			t.Fatalf("%+v: the notes are gone", in)
		}
	}
}

func TestABrokenFileInTheSpareFolderIsToldAndLeftAlone(t *testing.T) {
	in := Folders{Own: t.TempDir(), Spare: t.TempDir()}
	path := filepath.Join(in.Spare, filepath.Base(open(t, in.Own, reports()).Path()))
	if err := os.WriteFile(path, []byte("not = [toml"), 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := Open(in, reports())
	if err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("error %v", err)
	}
	b.Add(OnJudgement("overall"), "at home")
	save(t, b)
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the broken file: %v", err)
	}
}

// What had to be saved in the spare folder is there at the next start, moves to
// the own folder with the next save, and does not come back once removed.
func TestNotesOfTheSpareFolderAreFoundAndBroughtHome(t *testing.T) {
	in := Folders{Own: filepath.Join(t.TempDir(), "own"), Spare: filepath.Join(t.TempDir(), "spare")}
	start := func() *Book { return openIn(t, in, reports()) }
	b := start()
	home := b.Add(OnJudgement("overall"), "at home")
	save(t, b)
	away := b.Add(OnJudgement("overall"), "away")
	if _, err := b.SaveTo(context.Background(), in.Spare); err != nil {
		t.Fatal(err)
	}
	b = start()
	if len(b.Content().Notes) != 2 || !b.Unsaved() {
		t.Fatalf("at the next start: %+v", b.Content())
	}
	save(t, b)
	if left, _ := filepath.Glob(filepath.Join(in.Spare, "*.toml")); len(left) > 0 {
		t.Errorf("still in the spare folder: %q", left)
	}
	for _, id := range []string{home, away} {
		b.Rewrite(*b.now.note(id), "")
	}
	save(t, b)
	if c := start().Content(); !c.Empty() {
		t.Errorf("removed notes are back: %+v", c)
	}
}

// Where the file in the own folder cannot be read, saving goes on in the spare
// folder without asking again, and that file stays as it is.
func TestTheSpareFolderServesBesideABrokenFile(t *testing.T) {
	in := Folders{Own: t.TempDir(), Spare: t.TempDir()}
	b, _ := Open(in, reports())
	if err := os.WriteFile(b.Path(), []byte("not = [toml"), 0o600); err != nil {
		t.Fatal(err)
	}
	b, _ = Open(in, reports())
	b.Add(OnJudgement("overall"), "away")
	if _, err := b.SaveTo(context.Background(), in.Spare); err != nil {
		t.Fatal(err)
	}
	b, err := Open(in, reports())
	if err == nil || len(b.Content().Notes) != 1 {
		t.Fatalf("error %v, notes %+v", err, b.Content().Notes)
	}
	b.Add(OnJudgement("overall"), "more")
	save(t, b)
	b, _ = Open(in, reports())
	if len(b.Content().Notes) != 2 {
		t.Errorf("%+v", b.Content().Notes)
	}
}

// Several windows know the spare file. What one of them puts there later is
// brought home with the rest, and what another has brought home already is not
// taken for removed.
func TestWhatAnotherWindowSavesInTheSpareFolderIsBroughtHome(t *testing.T) {
	in := Folders{Own: filepath.Join(t.TempDir(), "own"), Spare: filepath.Join(t.TempDir(), "spare")}
	start := func() *Book { return openIn(t, in, reports()) }
	away := func(b *Book, text string) {
		b.Add(OnJudgement("overall"), text)
		if _, err := b.SaveTo(context.Background(), in.Spare); err != nil {
			t.Fatal(err)
		}
	}
	away(start(), "first")
	a, b, c := start(), start(), start()
	away(a, "second")
	b.Add(OnJudgement("overall"), "third")
	if got := save(t, b); got != (Outcome{Merged: true}) {
		t.Errorf("told %+v", got)
	}
	if got := texts(b.Content()); len(got) != 3 {
		t.Errorf("the window has %q", got)
	}
	d := open(t, filepath.Join(t.TempDir(), "other"), reports())
	away(d, "fourth")
	save(t, c)
	if got := texts(start().Content()); len(got) != 4 || start().Unsaved() {
		t.Errorf("at home %q, unsaved %t", got, start().Unsaved())
	}
}
