package cli

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// A file that was written is named once it rests; one that is gone is not.
func TestAFileThatChangedIsNamedOnceItRests(t *testing.T) {
	dir := t.TempDir()
	draft, other := filepath.Join(dir, "draft.md"), filepath.Join(dir, "other.md")
	day := time.Date(2031, time.March, 7, 9, 0, 0, 0, time.UTC)
	write := func(text string, minute int) {
		t.Helper()
		if err := os.WriteFile(draft, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		at := day.Add(time.Duration(minute) * time.Minute)
		if err := os.Chtimes(draft, at, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(other, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	write("one", 0)
	w := newWatch([]string{draft, other})
	for _, step := range []struct {
		what string
		do   func()
		want []string
	}{
		{"nothing has changed", func() {}, nil},
		{"it is being written", func() { write("one two", 1) }, nil},
		{"it rests", func() {}, []string{"draft.md"}},
		{"it is written again", func() { write("one two three", 2) }, nil},
		{"it rests again", func() {}, []string{"draft.md"}},
		{"it is gone", func() { os.Remove(draft) }, nil},
		{"it stays away", func() {}, nil},
	} {
		step.do()
		if got := w.changed(); !slices.Equal(got, step.want) {
			t.Errorf("%s: named are %v, want %v", step.what, got, step.want)
		}
	}
}
