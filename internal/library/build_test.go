package library

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"reinspect/internal/fault"
)

// entry is a report on a place with what is kept of its file.
func entry(path, digest, text string) Entry {
	return Entry{Report: report("Ashcombe", 2024, text), Path: path, FileSHA256: digest, ReadBy: "1.0"}
}

// pathOf is where a library says that the file with a digest lies, "" for nowhere.
func pathOf(t *testing.T, library, digest string) string {
	t.Helper()
	files, err := open(t, library).Files(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.SHA256 == digest {
			return f.Path
		}
	}
	return ""
}

// A file is unchanged if the library had its content before, read by the same
// version of the program.
func TestAFileIsUnchangedIfThisVersionHasReadItsContent(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sqlite")
	edit(t, path, func(b *Build) error { return b.Put(t.Context(), entry("/a.txt", "a", "Plans are clear.")) })
	b, err := Edit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := b.Put(t.Context(), entry("/b.txt", "b", "Visits are late.")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		digest, version string
		want            bool
	}{{"a", "1.0", true}, {"a", "1.1", false}, {"b", "1.0", false}, {"none", "1.0", false}, {"none", "", false}} {
		if got := b.Had(c.digest, c.version); got != c.want {
			t.Errorf("it had %s read by %s: %t", c.digest, c.version, got)
		}
	}
	for digest, want := range map[string]bool{"a": true, "b": true, "none": false} {
		if f, known := b.Known(digest); known != want || known && f.Path != "/"+digest+".txt" {
			t.Errorf("%s is known: %t, as %+v", digest, known, f)
		}
	}
	if b.Files() != 2 || b.Gone() != 2 {
		t.Errorf("%d files, %d of them gone", b.Files(), b.Gone())
	}
}

func TestOnlyFilesThatAreNoLongerThereAreGone(t *testing.T) {
	there := filepath.Join(t.TempDir(), "there.txt")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	edit(t, filepath.Join(t.TempDir(), "a.sqlite"), func(b *Build) error {
		for _, e := range []Entry{entry(there, "a", "Plans are clear."), entry(there+".old", "b", "Visits are late.")} {
			if err := b.Put(t.Context(), e); err != nil {
				return err
			}
		}
		if b.Gone() != 1 {
			t.Errorf("%d files are gone", b.Gone())
		}
		return nil
	})
}

func TestAMovedFileKeepsItsReport(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sqlite")
	edit(t, path, func(b *Build) error { return b.Put(t.Context(), entry("/old.txt", "a", "Plans are clear.")) })
	changed := edit(t, path, func(b *Build) error {
		f, _ := b.Known("a")
		return b.Move(t.Context(), f, "/new.txt")
	})
	if got := pathOf(t, path, "a"); !changed || got != "/new.txt" {
		t.Errorf("changed: %t, the file lies at %q", changed, got)
	}
	if got := found(t, open(t, path), "clear"); got != "Ashcombe 2024 1" {
		t.Errorf("its sentence is found as %q", got)
	}
}

// Where a file has a copy and then gets other content, the report stays, now as
// that of the copy; one without a copy gives way.
func TestAReportStaysWhereACopyOfItsFileIsLeft(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sqlite")
	edit(t, path, func(b *Build) error {
		if err := b.Put(t.Context(), entry("/a.txt", "first", "Plans are clear.")); err != nil {
			return err
		}
		f, _ := b.Known("first")
		b.Also(f, "/copy.txt")
		return b.Put(t.Context(), entry("/a.txt", "second", "Plans are bold."))
	})
	if got := pathOf(t, path, "second"); got != "/a.txt" {
		t.Errorf("the new content lies at %q", got)
	}
	edit(t, path, func(b *Build) error { return b.Put(t.Context(), entry("/a.txt", "third", "Plans drift.")) })
	for digest, want := range map[string]string{"first": "/copy.txt", "second": "", "third": "/a.txt"} {
		if got := pathOf(t, path, digest); got != want {
			t.Errorf("the %s content lies at %q, want %q", digest, got, want)
		}
	}
}

// The same content read again takes its own place, whether or not it has a copy.
func TestAFileThatIsReadAgainIsKeptOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sqlite")
	edit(t, path, func(b *Build) error { return b.Put(t.Context(), entry("/a.txt", "a", "Plans are clear.")) })
	edit(t, path, func(b *Build) error {
		f, _ := b.Known("a")
		b.Also(f, "/copy.txt")
		return b.Put(t.Context(), entry("/a.txt", "a", "Plans are clear."))
	})
	if got := found(t, open(t, path), "clear"); got != "Ashcombe 2024 1" {
		t.Errorf("found: %q", got)
	}
}

func TestAFolderIsForgottenWithAllThatLiesInIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sqlite")
	folder, err := filepath.Abs("drafts")
	if err != nil {
		t.Fatal(err)
	}
	edit(t, path, func(b *Build) error {
		for digest, at := range map[string]string{"a": filepath.Join(folder, "a.txt"), "b": filepath.Join(folder, "may", "b.txt"), "c": folder + ".txt"} {
			if err := b.Put(t.Context(), entry(at, digest, "Plans are clear.")); err != nil {
				return err
			}
		}
		n, err := b.Forget(t.Context(), "drafts")
		if n != 2 || b.Files() != 1 {
			t.Errorf("%d reports are forgotten, %d are left", n, b.Files())
		}
		return err
	})
	if got := pathOf(t, path, "c"); got != folder+".txt" {
		t.Errorf("what lies beside the folder is at %q", got)
	}
}

func TestALibraryThatCannotBeWrittenSaysWhatToDo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "no such folder", "a.sqlite")
	b, err := Edit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := b.Put(t.Context(), entry("/a.txt", "a", "Plans are clear.")); fault.Hint(err) == "" {
		t.Errorf("put: %v without a hint", err)
	}
	if err := b.Move(t.Context(), File{SHA256: "a"}, "/b.txt"); fault.Hint(err) == "" {
		t.Errorf("move: %v without a hint", err)
	}
	if changed, err := b.Commit(t.Context()); changed || err != nil {
		t.Errorf("with nothing to write: changed %t, %v", changed, err)
	}
}

// Whoever stops the program while it writes finds the library as it was.
func TestACommitThatIsCancelledChangesNothing(t *testing.T) {
	path := build(t, report("Ashcombe", 2024, "Plans are clear."))
	before := contents(t, path)
	for name, whole := range map[string]bool{"from the beginning": true, "at its end": false} {
		ctx, cancel := context.WithCancel(t.Context())
		writing := t.Context()
		if whole {
			writing = ctx
		}
		b, err := Edit(writing, path)
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Put(writing, entry("/b.txt", "b", "Visits are late.")); err != nil {
			t.Fatal(err)
		}
		cancel()
		if changed, err := b.Commit(ctx); changed || err == nil {
			t.Errorf("cancelled %s: changed %t, %v", name, changed, err)
		}
		b.Close()
		if string(contents(t, path)) != string(before) {
			t.Errorf("cancelled %s: the file has changed", name)
		}
		if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
			t.Errorf("cancelled %s: the folder holds %v", name, entries)
		}
	}
}

// What was put in before reading was cancelled is kept; what comes afterwards is not
// taken.
func TestWhatWasPutInOutlivesItsReading(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sqlite")
	b, err := Edit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	reading, cancel := context.WithCancel(t.Context())
	if err := b.Put(reading, entry("/a.txt", "a", "Plans are clear.")); err != nil {
		t.Fatal(err)
	}
	cancel()
	time.Sleep(20 * time.Millisecond) // a transaction that ends with its context does so on its own
	if err := b.Put(reading, entry("/b.txt", "b", "Visits are late.")); err == nil {
		t.Error("a report is put in after reading was cancelled")
	}
	if changed, err := b.Commit(t.Context()); !changed || err != nil {
		t.Fatalf("changed %t, %v", changed, err)
	}
	if pathOf(t, path, "a") == "" || pathOf(t, path, "b") != "" {
		t.Error("the library does not have what was put in, and only that")
	}
}

// has lists which of some digests a library has.
func has(t *testing.T, path string, digests ...string) (all string) {
	for _, d := range digests {
		if pathOf(t, path, d) != "" {
			all += d
		}
	}
	return all
}

// Two changes that were begun on the same state: the later one to change something
// sees what the other has written.
func TestAChangeSeesWhatAnotherHasWrittenMeanwhile(t *testing.T) {
	put := func(digest string) func(*Build) error {
		return func(b *Build) error { return b.Put(t.Context(), entry("/"+digest+".txt", digest, "Plans are clear.")) }
	}
	forget := func(b *Build) error {
		_, err := b.Forget(t.Context(), "/a.txt")
		return err
	}
	move := func(b *Build) error {
		f, _ := b.Known("a")
		return b.Move(t.Context(), f, "/z.txt")
	}
	for name, c := range map[string]struct {
		first, later func(*Build) error
		want         string
		fails        bool
	}{
		"forgotten, then put in another":  {forget, put("c"), "bc", false},
		"forgotten, then moved":           {forget, move, "b", false},
		"the same file put in twice":      {put("c"), put("c"), "abc", false},
		"two files put in":                {put("c"), put("d"), "abcd", false},
		"put in another, then forgotten":  {put("c"), forget, "bc", false},
		"forgotten, then forgotten again": {forget, forget, "b", true},
		"deleted, then put in another":    {func(b *Build) error { return b.Delete(t.Context()) }, put("c"), "c", false},
	} {
		path := filepath.Join(t.TempDir(), "a.sqlite")
		edit(t, path, func(b *Build) error { return errors.Join(put("a")(b), put("b")(b)) })
		later, err := Edit(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		edit(t, path, c.first)
		err = c.later(later)
		if err == nil {
			_, err = later.Commit(t.Context())
		}
		later.Close()
		if got := has(t, path, "a", "b", "c", "d"); got != c.want || (err != nil) != c.fails {
			t.Errorf("%s: has %s, want %s; error %v", name, got, c.want, err)
		}
		if later.Files() != len(c.want) {
			t.Errorf("%s: says that it has %d", name, later.Files())
		}
		if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
			t.Errorf("%s: the folder holds %v", name, entries)
		}
	}
}

func TestALibraryThatIsBeingChangedSaysSo(t *testing.T) {
	defer func(was time.Duration) { lockPatience = was }(lockPatience)
	lockPatience = 20 * time.Millisecond
	path := build(t, report("Ashcombe", 2024, "Plans are clear."))
	var builds [3]*Build
	for i := range builds {
		var err error
		if builds[i], err = Edit(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		defer builds[i].Close()
	}
	put := func(b *Build) error { return b.Put(t.Context(), entry("/b.txt", "b", "Visits are late.")) }
	if err := put(builds[0]); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*Build) error{
		"put": put, "delete": func(b *Build) error { return b.Delete(t.Context()) },
	} {
		if err := change(builds[1]); err == nil || !strings.Contains(err.Error(), "another run") || !strings.Contains(fault.Hint(err), "ended") {
			t.Errorf("%s: %v, hint %q", name, err, fault.Hint(err))
		}
	}
	if changed, err := builds[1].Commit(t.Context()); changed || err != nil {
		t.Errorf("changed %t, %v", changed, err)
	}
	lockPatience = time.Minute
	done := make(chan error)
	go func() { done <- put(builds[2]) }()
	if _, err := builds[0].Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Errorf("after the other change: %v", err)
	}
}
