package library

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/query"
)

// alter runs SQL on a library, as another program might.
func alter(t *testing.T, path, sql string) {
	t.Helper()
	db, err := connect(address(path, ""), sql)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Ping(); err != nil {
		t.Fatal(err)
	}
}

func TestALibraryIsKnownByItsContentAlone(t *testing.T) {
	dir := t.TempDir()
	good := contents(t, build(t, report("Ashcombe", 2024, "Plans are clear.")))
	for name, data := range map[string][]byte{
		"report.txt": good, "short.txt": good[:len(magic)],
		"text.sqlite": []byte("Ashcombe was inspected in May."), "cut.sqlite": good[:len(magic)-1], "empty.sqlite": nil,
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, want := Is(path), strings.HasSuffix(name, ".txt"); got != want {
			t.Errorf("%s is taken for a library: %t", name, got)
		}
	}
	if Is(dir) || Is(filepath.Join(dir, "none.sqlite")) {
		t.Error("a folder, or nothing, is taken for a library")
	}
}

func TestALibraryMayHaveAnyName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "drafts?mode=memory #1 50%41 é.sqlite")
	edit(t, path, func(b *Build) error { return b.Put(t.Context(), entry("/a.txt", "a", "Plans are clear.")) })
	if got := found(t, open(t, path), "clear"); got != "Ashcombe 2024 1" {
		t.Errorf("found: %q", got)
	}
	if got := address("/reports/a?b.sqlite", "mode=ro"); !strings.HasSuffix(got, "/reports/a%3Fb.sqlite?mode=ro") || strings.Contains(got, "//reports") {
		t.Errorf("SQLite is told of %s", got)
	}
}

// SQLite takes a number as large as one likes for endless, and JSON knows none
// that is.
func TestAnEndlessShareIsNotKnown(t *testing.T) {
	path := build(t, report("Ashcombe", 2024, "Plans are clear."))
	alter(t, path, "UPDATE sentences SET confidence = 9e999")
	hits, _, err := open(t, path).Search(t.Context(), parse(t, "clear"), 0)
	if err != nil || len(hits) != 1 || hits[0].Sentence.Confidence != 0 {
		t.Errorf("%+v, %v", hits, err)
	}
}

// What is wrong in one report does not hinder those who read another.
func TestADamagedReportLeavesTheOthersReadable(t *testing.T) {
	path := build(t, report("Ashcombe", 2024, "Plans are clear."), report("Quillmarsh", 2020, "Visits are late."))
	alter(t, path, "UPDATE sentences SET cues = '[' WHERE report_id = 2")
	l := open(t, path)
	for name, read := range map[string]func() (string, int, error){
		"of an authority": func() (string, int, error) {
			all, err := l.Whole(t.Context(), "Ashcombe")
			if err != nil {
				return "", 0, err
			}
			return all[0].Sections[0].Paragraphs[0].Text, len(all), nil
		},
		"of a file": func() (string, int, error) {
			all, err := l.At(t.Context(), filepath.Join(filepath.Dir(path), "0.txt"))
			if err != nil {
				return "", 0, err
			}
			return all[0].Sections[0].Paragraphs[0].Text, len(all), nil
		},
	} {
		if text, n, err := read(); err != nil || n != 1 || text != "Plans are clear." {
			t.Errorf("%s: %d reports, %q, %v", name, n, text, err)
		}
	}
	if _, err := l.Whole(t.Context()); err == nil || !strings.Contains(err.Error(), "the library is damaged") || fault.Hint(err) == "" {
		t.Errorf("all of them: %v without a hint", err)
	}
	if _, _, err := l.Search(t.Context(), parse(t, "visits"), 0); err == nil || fault.Hint(err) == "" {
		t.Errorf("a search for what is damaged: %v without a hint", err)
	}
	if none, err := l.At(t.Context()); err != nil || none != nil {
		t.Errorf("of no file: %v, %v", none, err)
	}
}

func TestATableHasItsColumnsAndAllItsRows(t *testing.T) {
	l := open(t, build(t, report("Ashcombe", 2024, "Plans are clear."), report("Quillmarsh", 2020, "Visits are late.")))
	var columns, authorities []string
	head := func(names []string) error {
		columns = append(columns, names...)
		return nil
	}
	row := func(values []any) error {
		for i, v := range values {
			if columns[i] == "authority" {
				authorities = append(authorities, v.(string))
			}
		}
		return nil
	}
	if err := l.Table(t.Context(), "reports", head, row); err != nil {
		t.Fatal(err)
	}
	if len(columns) == 0 || columns[0] != "id" || strings.Join(authorities, " ") != "Ashcombe Quillmarsh" {
		t.Errorf("columns %q, authorities %q", columns, authorities)
	}
	if err := l.Table(t.Context(), "weather", head, row); fault.Hint(err) == "" {
		t.Errorf("a table that is not there: %v without a hint", err)
	}
}

// A table that cannot be written on, for the disk is full, is not read to its end.
func TestATableEndsWhereItCannotBeTakenOn(t *testing.T) {
	l := open(t, build(t, report("Ashcombe", 2024, "Plans are clear."), report("Quillmarsh", 2020, "Visits are late.")))
	full := errors.New("the disk is full")
	heads, rows := 0, 0
	head := func([]string) error { heads++; return nil }
	row := func([]any) error { rows++; return full }
	if err := l.Table(t.Context(), "reports", head, row); !errors.Is(err, full) || heads != 1 || rows != 1 {
		t.Errorf("%v after %d heads and %d rows", err, heads, rows)
	}
	rows = 0
	if err := l.Table(t.Context(), "reports", func([]string) error { return full }, row); !errors.Is(err, full) || rows != 0 {
		t.Errorf("%v after a head and %d rows", err, rows)
	}
}

func TestAHitSaysWhetherItIsBackgroundAndNumbered(t *testing.T) {
	r := report("Ashcombe", 2024, "Plans are clear.", "Visits are late.")
	r.Sections = append(r.Sections, r.Sections[0])
	r.Sections[1].Background = true
	r.Sections[0].Paragraphs, r.Sections[1].Paragraphs = r.Sections[0].Paragraphs[:1], r.Sections[1].Paragraphs[1:]
	r.Sections[1].Paragraphs[0].Numbered = false
	l := open(t, build(t, r))
	for word, told := range map[string]bool{"clear": true, "late": false} { // told on numbered paragraphs of the findings
		hits, _, err := l.Search(t.Context(), query.Query{Phrases: []string{word}}, 0)
		if err != nil || len(hits) != 1 {
			t.Fatalf("%s: %v, %v", word, hits, err)
		}
		s := hits[0].Report.Sections[0]
		if s.Background == told || s.Paragraphs[0].Numbered != told {
			t.Errorf("%s: background %t, numbered %t", word, s.Background, s.Paragraphs[0].Numbered)
		}
	}
}

// Any one filter is something to look for, and any two of them with words.
func TestAQueryOfAnyFilterLooksForSomething(t *testing.T) {
	parts := []string{"neglect", "theme:plans", "mark:weakness", "kind:inspection", "authority:quill", "from:2019", "to:2020"}
	for _, a := range parts {
		for _, b := range append(parts, "") {
			if parse(t, a+" "+b).Empty() {
				t.Errorf("%s %s looks for nothing", a, b)
			}
		}
	}
	for _, typed := range []string{"", " ", `""`, "--"} {
		if q := parse(t, typed); !q.Empty() {
			t.Errorf("%q looks for %+v", typed, q)
		}
	}
}
