package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"reinspect/examples"
	"reinspect/internal/config"
	"reinspect/internal/load"
	"reinspect/model"
	"reinspect/tui"
)

// newFiles returns the app's way to the disk with folders of its own, and a
// folder with the example reports in it.
func newFiles(t *testing.T) (f *files, reports string) {
	t.Helper()
	dir := t.TempDir()
	reports = filepath.Join(dir, "reports")
	if err := os.MkdirAll(filepath.Join(reports, "older"), 0o700); err != nil {
		t.Fatal(err)
	}
	others := map[string][]byte{"picture.png": nil, ".hidden.txt": nil, "SCAN.PDF": nil}
	for _, e := range examples.All() {
		others[e.Name] = e.Data
	}
	for name, data := range others {
		if err := os.WriteFile(filepath.Join(reports, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a := &app{folders: config.Folders{User: dir, Data: filepath.Join(dir, "data"), State: filepath.Join(dir, "state")}}
	return &files{app: a, loader: load.New(load.Config{}), remember: true}, reports
}

func TestAFolderListsReportsAndFolders(t *testing.T) {
	f, reports := newFiles(t)
	t.Chdir(reports)
	full, entries, err := f.List(".")
	if err != nil {
		t.Fatal(err)
	}
	want := []tui.Entry{
		{Name: "SCAN.PDF"},
		{Name: examples.Larkhollow2019},
		{Name: examples.Larkhollow2024},
		{Name: examples.Quillmarsh2025},
		{Name: "older", Folder: true},
	}
	if !filepath.IsAbs(full) || len(entries) != len(want) {
		t.Fatalf("%s holds %v, want %v", full, entries, want)
	}
	for i := range want {
		if entries[i] != want[i] {
			t.Errorf("entry %d is %v, want %v", i, entries[i], want[i])
		}
	}
	if _, _, err := f.List("nowhere"); err == nil {
		t.Error("a folder that is not there is listed")
	}
}

func TestAPairThatIsOpenedIsOfferedTheNextTime(t *testing.T) {
	f, reports := newFiles(t)
	pair := model.Pair[string]{Left: filepath.Join(reports, examples.Larkhollow2019), Right: filepath.Join(reports, examples.Quillmarsh2025)}
	opened, err := f.Open(context.Background(), pair)
	if err != nil || opened.Comparison == nil || opened.Trouble != nil {
		t.Fatalf("%v, %v", err, opened.Trouble)
	}
	offers, err := f.Offers()
	if err != nil || offers[0].Names != pair {
		t.Fatalf("offered are %v, %v", offers, err)
	}
	last := offers[len(offers)-1]
	if opened, err := last.Open(context.Background()); err != nil || opened.Comparison == nil {
		t.Errorf("the built-in pair %v does not open: %v", last.Names, err)
	}
	if err := offers[0].Forget(); err != nil {
		t.Fatal(err)
	}
	if offers, _ = f.Offers(); offers[0].Names == pair {
		t.Error("a forgotten pair is offered")
	}
	if _, err := f.Open(context.Background(), pair); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(pair.Left); err != nil {
		t.Fatal(err)
	}
	if offers, _ = f.Offers(); offers[0].Names == pair {
		t.Error("a pair is offered whose file is gone")
	}
}

func TestAPairIsNotRememberedAgainstTheReadersWish(t *testing.T) {
	f, reports := newFiles(t)
	f.remember = false
	pair := model.Pair[string]{Left: filepath.Join(reports, examples.Larkhollow2019), Right: filepath.Join(reports, examples.Quillmarsh2025)}
	if _, err := f.Open(context.Background(), pair); err != nil {
		t.Fatal(err)
	}
	if pairs, _ := f.recent().List(); len(pairs) != 0 {
		t.Errorf("remembered are %v", pairs)
	}
}

func TestNoFileIsWrittenOverUnlessItMay(t *testing.T) {
	f, reports := newFiles(t)
	t.Chdir(reports)
	full, err := f.Write("out.md", []byte("one"), false)
	if err != nil || !filepath.IsAbs(full) {
		t.Fatal(full, err)
	}
	if _, err := f.Write("out.md", []byte("two"), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("the error is %v, want that it exists", err)
	}
	if data, _ := os.ReadFile(full); string(data) != "one" {
		t.Errorf("the file now holds %q", data)
	}
	if _, err := f.Write("out.md", []byte("two"), true); err != nil {
		t.Error(err)
	}
	if data, _ := os.ReadFile(full); string(data) != "two" {
		t.Errorf("replaced, the file holds %q", data)
	}
	if _, err := f.Write("no/such/folder/out.md", nil, false); err == nil {
		t.Error("a folder that is not there was written in")
	}
	info, err := os.Stat(full)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v", info.Mode())
	}
}
