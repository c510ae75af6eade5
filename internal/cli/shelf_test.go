package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"reinspect/internal/config"
	"reinspect/internal/load"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/reports"
)

// shelfIn is a library in a folder, as the app opens it.
func shelfIn(t *testing.T, folder string, asked ...string) *tui.Reports {
	t.Helper()
	own := t.TempDir()
	a := &app{
		shared: load.New(load.Config{}), folders: config.Folders{User: own, Data: own, State: own},
		now: func() time.Time { return time.Date(2026, time.March, 9, 0, 0, 0, 0, time.UTC) },
	}
	env, err := a.loader().Env()
	if err != nil {
		t.Fatal(err)
	}
	disk := &files{app: a, loader: a.loader()}
	return disk.shelved(filepath.Join(folder, "all.sqlite"), asked, env)
}

// readAll lists what a library has, and all news of its files, by their names.
func readAll(t *testing.T, list *tui.Reports) (stored, news map[string]reports.Row) {
	t.Helper()
	files, known, err := list.Find(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	stored, news = map[string]reports.Row{}, map[string]reports.Row{}
	for _, row := range known {
		stored[filepath.Base(row.Path)] = row
	}
	for _, path := range files {
		if row, isNew := list.Read(t.Context(), path); isNew {
			news[filepath.Base(path)] = row
		}
	}
	return stored, news
}

// twoReportsIn puts two reports of one authority into a folder of its own.
func twoReportsIn(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	for _, name := range []string{"short-2019.txt", "short-2024.txt"} {
		data, err := os.ReadFile(filepath.Join("../../testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(folder, name), data)
	}
	return folder
}

// What is stored is listed without its files, and opens without them; what has
// become of a file is said of its row.
func TestAStoredLibraryOpensWithoutItsFiles(t *testing.T) {
	folder := twoReportsIn(t)
	made := shelfIn(t, folder, folder)
	if stored, news := readAll(t, made); len(stored) != 0 || len(news) != 2 {
		t.Fatalf("at first %v, %v", stored, news)
	}
	if _, err := os.Stat(filepath.Join(folder, "all.sqlite")); err == nil {
		t.Error("the library is written before all is read")
	}
	if said, err := made.Save(); err != nil || !strings.Contains(said, "2 reports; 2 read, 0 unchanged") {
		t.Fatal(said, err)
	}
	if info, err := os.Stat(filepath.Join(folder, "all.sqlite")); err != nil || info.Mode().Perm() != 0o600 {
		t.Error("the library is not its owner's alone", info, err)
	}
	if err := os.Remove(filepath.Join(folder, "short-2019.txt")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "short-2024.txt"), []byte("something else"))
	list := shelfIn(t, folder)
	if list.Save != nil {
		t.Error("a library that is only opened is written")
	}
	stored, news := readAll(t, list)
	if len(stored) != 2 || stored["short-2019.txt"].File != reports.Gone || stored["short-2024.txt"].File != reports.AsRead {
		t.Errorf("stored %+v", stored)
	}
	if len(news) != 1 || news["short-2024.txt"].File != reports.Changed || news["short-2024.txt"].Report.Authority != "Larkhollow" {
		t.Errorf("news %+v", news)
	}
	older, newer := stored["short-2019.txt"].Path, stored["short-2024.txt"].Path
	opened, err := list.Open(t.Context(), model.Pair[string]{Left: older, Right: newer})
	if err != nil || len(opened.Comparison.Judgements) == 0 {
		t.Error("the stored reports are not compared", err)
	}
	line, err := list.Line(t.Context(), []string{older, newer})
	if err != nil || len(line.Entries) != 2 {
		t.Error("the stored reports are not set on a line", line, err)
	}
}

// Only what is new is read; a file that has another name takes the row of the one
// that it had.
func TestALibraryIsBroughtUpToDateInTheApp(t *testing.T) {
	folder := twoReportsIn(t)
	first := shelfIn(t, folder, folder)
	readAll(t, first)
	if _, err := first.Save(); err != nil {
		t.Fatal(err)
	}
	was, now := filepath.Join(folder, "short-2019.txt"), filepath.Join(folder, "old.txt")
	if err := os.Rename(was, now); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(folder, "short-2024.txt"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "new.txt"), []byte(strings.ReplaceAll(string(data), "Larkhollow", "Quillmarsh")))
	write(t, filepath.Join(folder, "list.txt"), []byte("Bread, milk, eggs."))
	list := shelfIn(t, folder, folder)
	stored, news := readAll(t, list)
	if len(stored) != 2 || stored["short-2019.txt"].File != reports.Gone {
		t.Errorf("stored %+v", stored)
	}
	if row := news["old.txt"]; row.Was != was || row.Path != now || row.Report == nil || row.File != reports.AsRead {
		t.Errorf("what moved is %+v", row)
	}
	if news["new.txt"].Report.Authority != "Quillmarsh" || news["list.txt"].Fault == nil || len(news) != 3 {
		t.Errorf("news %+v", news)
	}
	// Before the library is written a new report is read from its file.
	if _, err := list.Open(t.Context(), model.Pair[string]{Left: now, Right: filepath.Join(folder, "new.txt")}); err != nil {
		t.Error(err)
	}
	if said, err := list.Save(); err != nil || !strings.Contains(said, "3 reports; 1 read, 1 unchanged, 1 moved") {
		t.Error(said, err)
	}
	if said, err := list.Save(); said != "" || err != nil {
		t.Error("it is written twice:", said, err)
	}
	stored, news = readAll(t, shelfIn(t, folder))
	if len(stored) != 3 || len(news) != 0 {
		t.Errorf("afterwards %v, %v", stored, news)
	}
}

// Whoever leaves the program while files are read keeps what was read so far.
func TestWhatWasReadBeforeLeavingIsKept(t *testing.T) {
	folder := twoReportsIn(t)
	list := shelfIn(t, folder, folder)
	files, _, err := list.Find(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	reading, leave := context.WithCancel(t.Context())
	if row, _ := list.Read(reading, files[0]); row.Report == nil {
		t.Fatalf("read %+v", row)
	}
	leave()
	time.Sleep(20 * time.Millisecond) // a transaction that ends with its context does so on its own
	list.Read(reading, files[1])
	if said, err := list.Save(); err != nil || !strings.Contains(said, "1 report; 1 read") {
		t.Error(said, err)
	}
}

// A stored report whose file cannot be read any more stays; a library that is none
// is refused.
func TestWhatCannotBeBroughtUpToDate(t *testing.T) {
	folder := twoReportsIn(t)
	first := shelfIn(t, folder, folder)
	readAll(t, first)
	if _, err := first.Save(); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "short-2019.txt"), []byte("Bread, milk, eggs."))
	_, news := readAll(t, shelfIn(t, folder, folder))
	if row := news["short-2019.txt"]; row.File != reports.Unreadable || row.Report == nil {
		t.Errorf("what cannot be read is %+v", row)
	}
	write(t, filepath.Join(folder, "all.sqlite"), []byte("Bread, milk, eggs."))
	if _, _, err := shelfIn(t, folder).Find(t.Context()); err == nil {
		t.Error("a list of things to buy opens as a library")
	}
	if _, _, err := shelfIn(t, t.TempDir()).Find(t.Context()); err == nil {
		t.Error("a library that is not there opens")
	}
}

// All sentences are searched, from the library or, without one, once the reports
// were read for it; what is wrong with what was typed is said.
func TestSearchingInTheApp(t *testing.T) {
	folder := twoReportsIn(t)
	first := shelfIn(t, folder, folder)
	_, news := readAll(t, first)
	if _, err := first.Save(); err != nil {
		t.Fatal(err)
	}
	a := &app{shared: load.New(load.Config{}), now: time.Now}
	env, err := a.loader().Env()
	if err != nil {
		t.Fatal(err)
	}
	loose := (&files{app: a, loader: a.loader()}).list([]string{folder}, env)
	if found, err := loose.Search(t.Context(), "children"); err != nil || found.All != 0 {
		t.Errorf("before anything was read %d are found, %v", found.All, err)
	}
	for _, row := range news {
		if err := loose.Store(t.Context(), row.Path); err != nil {
			t.Fatal(err)
		}
	}
	for name, list := range map[string]*tui.Reports{"library": shelfIn(t, folder), "files": loose} {
		if _, _, err := list.Find(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, row := range news {
			if list.Store != nil {
				_ = list.Store(t.Context(), row.Path)
			}
		}
		found, err := list.Search(t.Context(), "children mark:weakness to:2020")
		if err != nil || len(found.Hits) == 0 || len(found.Hits) != found.All {
			t.Fatalf("%s: %d of %d, %v", name, len(found.Hits), found.All, err)
		}
		for _, h := range found.Hits {
			if h.Sentence.Polarity != model.Weakness || filepath.Base(h.Report.Source.Path) != "short-2019.txt" {
				t.Errorf("%s: found %+v of %s", name, h.Sentence, h.Report.Source.Path)
			}
		}
		if _, err := list.Search(t.Context(), "theme:weather"); err == nil || !strings.Contains(err.Error(), `there is no theme "weather"`) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
