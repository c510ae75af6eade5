package library

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"reinspect/internal/fault"
	"reinspect/internal/query"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// report makes a small report with a paragraph for each text, which is one
// sentence, and a recommendation.
func report(authority string, year int, texts ...string) *model.Report {
	day := model.Date{Year: year, Month: time.May, Day: 3}
	r := &model.Report{
		Source:    model.Source{Format: "text", SHA256: fmt.Sprintf("%x", fmt.Sprint(authority, year, texts[0]))},
		Authority: authority, Kind: model.Inspection, Framework: model.FrameworkRef{ID: "ilacs-2023", Name: "ILACS"},
		Inspected:       model.Period{Start: day, End: day},
		Judgements:      []model.Judgement{{Area: model.OverallArea, Label: "Overall", Grade: "good", GradeLabel: "Good", Rank: 2, Source: model.FromTable, Page: 1}},
		Recommendations: []model.Recommendation{{N: 1, Text: "The pace of planning.", Page: 2, Sentences: []model.Sentence{{Text: "The pace of planning.", Polarity: model.Weakness, Themes: []string{"plans"}}}}},
		Sections:        []model.Section{{Title: "Leadership", Area: "leadership"}},
		Warnings:        []string{"no lead inspector found"},
	}
	for i, text := range texts {
		r.Sections[0].Paragraphs = append(r.Sections[0].Paragraphs, model.Paragraph{
			Number: i + 1, Numbered: true, Page: 2, Text: text, Sentences: []model.Sentence{{Text: text, Polarity: model.Strength, Change: model.NoChange, Confidence: 0.9}},
		})
	}
	return r
}

// build writes a library of some reports, whose files are called 0.txt and so on.
func build(t *testing.T, reports ...*model.Report) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "reports.sqlite")
	edit(t, path, func(b *Build) error {
		for i, r := range reports {
			r.Source.Path = filepath.Join(filepath.Dir(path), fmt.Sprintf("%d.txt", i))
			if err := b.Put(t.Context(), Entry{Report: r, Path: r.Source.Path, FileSHA256: r.Source.SHA256}); err != nil {
				return err
			}
		}
		return nil
	})
	return path
}

func edit(t *testing.T, path string, change func(*Build) error) (changed bool) {
	t.Helper()
	b, err := Edit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := change(b); err != nil {
		t.Fatal(err)
	}
	changed, err = b.Commit(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

func open(t *testing.T, path string) *Library {
	t.Helper()
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func contents(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestWhatIsPutInIsListed(t *testing.T) {
	later, earlier := report("Ashcombe", 2024, "Plans are clear."), report("Ashcombe", 2019, "Plans drift.")
	path := build(t, report("Larkhollow", 2021, "Visits are regular."), later, earlier)
	got, err := open(t, path).Reports(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := []*model.Report{earlier, later, report("Larkhollow", 2021, "Visits are regular.")}
	want[2].Source.Path = filepath.Join(filepath.Dir(path), "0.txt")
	ignored := cmpopts.IgnoreFields(model.Report{}, "Sections", "Recommendations")
	if diff := cmp.Diff(want, got, ignored); diff != "" {
		t.Error(diff)
	}
	if r := got[0].Recommendations; len(r) != 1 || r[0].Text != "The pace of planning." || r[0].Page != 2 {
		t.Errorf("recommendations: %+v", r)
	}
}

func TestALibraryIsItsOwnersAloneAndNothingLiesBesideIt(t *testing.T) {
	path := build(t, report("Ashcombe", 2024, "Plans are clear."))
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("permissions %o", info.Mode().Perm())
	}
	_, _, _ = open(t, path).Search(t.Context(), query.Query{Phrases: []string{"plans"}}, 0)
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("the folder holds %v", entries)
	}
}

func TestNothingIsWrittenWhereNothingChangesOrAllIsGivenUp(t *testing.T) {
	path := build(t, report("Ashcombe", 2024, "Plans are clear."))
	before := contents(t, path)
	if edit(t, path, func(*Build) error { return nil }) {
		t.Error("a build without a change says that there was one")
	}
	b, err := Edit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Put(t.Context(), Entry{Report: report("Quillmarsh", 2020, "Visits are late."), Path: "/x", FileSHA256: "2"}); err != nil {
		t.Fatal(err)
	}
	b.Close()
	if !bytes.Equal(before, contents(t, path)) {
		t.Error("the file has changed")
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("the folder holds %v", entries)
	}
}

func TestAReportTakesThePlaceOfTheOneFromTheSameFile(t *testing.T) {
	path := build(t, report("Ashcombe", 2024, "Plans are clear."), report("Quillmarsh", 2020, "Visits are late."))
	edit(t, path, func(b *Build) error {
		return b.Put(t.Context(), Entry{Report: report("Ashcombe", 2024, "Plans are bold."), Path: filepath.Join(filepath.Dir(path), "0.txt"), FileSHA256: "new"})
	})
	for word, want := range map[string]int{"clear": 0, "bold": 1, "late": 1} {
		if _, n, err := open(t, path).Search(t.Context(), query.Query{Phrases: []string{word}}, 0); err != nil || n != want {
			t.Errorf("%q stands in %d sentences (%v), want %d", word, n, err, want)
		}
	}
}

// Forgetting takes a report's own rows alone. SQLite would look for every row that
// it deletes through all of the library whether another points at it: 10 s for
// three of 152 reports, and minutes of 5,000.
func TestForgettingLooksAtNoOtherReport(t *testing.T) {
	b, err := Edit(t.Context(), build(t, report("Ashcombe", 2024, "Plans are clear."), report("Quillmarsh", 2020, "Visits are late.")))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if _, err := b.Forget(t.Context(), "Ashcombe"); err != nil {
		t.Fatal(err)
	}
	checks := true
	if err := b.tx.QueryRowContext(t.Context(), "PRAGMA foreign_keys").Scan(&checks); err != nil || checks {
		t.Errorf("it looks for pointers: %t, %v", checks, err)
	}
}

// What is forgotten is not to be found in the bytes of the file either: SQLite
// leaves what is deleted in free pages, and the index its words.
func TestNothingStaysOfWhatIsForgotten(t *testing.T) {
	var many []string // more than one page of the file holds
	for i := range 2000 {
		many = append(many, fmt.Sprintf("Xylophone%d is late, and nobody has told the xylophones %s.", i, strings.Repeat("so ", i%40)))
	}
	path := build(t, report("Ashcombe", 2024, "Plans are clear."), report("Quillmarsh", 2020, many...), report("Quillmarsh", 2024, "Zithers are late."))
	n := 0
	edit(t, path, func(b *Build) (err error) {
		if n, err = b.Forget(t.Context(), filepath.Join(filepath.Dir(path), "1.txt")); err != nil {
			return err
		}
		more, err := b.Forget(t.Context(), "quillmarsh")
		n += more
		return err
	})
	data := bytes.ToLower(contents(t, path))
	for _, word := range []string{"xylophone", "zither", "quillmarsh"} {
		if bytes.Contains(data, []byte(word)) {
			t.Errorf("%q is still in the file", word)
		}
	}
	if hits, _, err := open(t, path).Search(t.Context(), query.Query{Phrases: []string{"clear"}}, 0); err != nil || len(hits) != 1 {
		t.Errorf("what is left is not found: %v, %v", hits, err)
	}
	if n != 2 || !bytes.Contains(data, []byte("ashcombe")) {
		t.Errorf("%d reports are forgotten", n)
	}
	if err := Ask(t.Context(), open(t, path), "PRAGMA foreign_key_check", func() { t.Error("a row is left of what is forgotten") }); err != nil {
		t.Error(err)
	}
	b, err := Edit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if _, err := b.Forget(t.Context(), "Nowhere"); fault.Hint(err) == "" {
		t.Errorf("forgetting what is not there: %v", err)
	}
}

func TestWhatIsNoLibraryIsRefusedInOneLineWithAHint(t *testing.T) {
	good := contents(t, build(t, report("Ashcombe", 2024, "Plans are clear.")))
	with := func(at int, value uint32) []byte {
		data := bytes.Clone(good)
		binary.BigEndian.PutUint32(data[at:], value)
		return data
	}
	for says, data := range map[string][]byte{
		"is no library":         []byte("Bread, milk, eggs."),
		"no library of reports": with(atAppID, 7),
		"is a library of form 2, and this version of reinspect knows form 1": with(atVersion, 2),
		"damaged: it has 8000 bytes":                                         good[:8000],
		"the library is damaged":                                             append(bytes.Clone(good[:4096]), make([]byte, len(good)-4096)...),
	} {
		path := filepath.Join(t.TempDir(), "a.sqlite")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		wantFault(t, path, says)
	}
	wantFault(t, filepath.Join(t.TempDir(), "none.sqlite"), "no such file")
	wantFault(t, t.TempDir(), "is no library")
}

// wantFault opens and lists what is no library.
func wantFault(t *testing.T, path, says string) {
	t.Helper()
	l, err := Open(t.Context(), path)
	if err == nil {
		_, err = l.Reports(t.Context())
		l.Close()
	}
	if err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "\n") || fault.Hint(err) == "" {
		t.Errorf("%v, want %q and a hint", err, says)
	}
}

// A view in the place of a table, or a trigger, would run whatever its maker
// wanted.
func TestAFileWhoseTablesAreNotOursIsRefused(t *testing.T) {
	for says, change := range map[string]string{
		"it holds a trigger": "CREATE TRIGGER more AFTER INSERT ON reports BEGIN DELETE FROM reports; END",
		"it lacks":           "ALTER TABLE marks RENAME TO old; CREATE VIEW marks AS SELECT * FROM old",
	} {
		path := build(t, report("Ashcombe", 2024, "Plans are clear."))
		alter(t, path, change)
		wantFault(t, path, says)
	}
}

// A file in which anything is changed gives what it holds or an error, never a
// crash, and nothing that can steer a terminal.
func TestADamagedLibraryNeverCrashes(t *testing.T) {
	good := contents(t, build(t, report("Ashcombe", 2024, "Plans are clear.", "Visits are regular."), report("Quillmarsh", 2020, "Visits are late.")))
	cases, random := sharedtest.Some(40, 300), rand.New(rand.NewPCG(1, 2))
	path := filepath.Join(t.TempDir(), "a.sqlite")
	for range cases {
		data := bytes.Clone(good)
		for range 1 + random.IntN(12) {
			data[100+random.IntN(len(data)-100)] = byte(random.IntN(256))
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		l, err := Open(t.Context(), path)
		if err != nil {
			continue
		}
		_, _ = l.Reports(t.Context())
		_, _, _ = l.Search(t.Context(), query.Query{Phrases: []string{"visits"}}, 0)
		l.Close()
		if b, err := Edit(t.Context(), path); err == nil {
			_, _ = b.Forget(t.Context(), "Ashcombe")
			_, _ = b.Commit(t.Context())
			b.Close()
		}
	}
}

func TestTextOfALibraryIsCleanedAsItIsRead(t *testing.T) {
	r := report("Ash\x1b[31mcombe", 2024, "Plans are \x1b]0;x\x07clear.")
	r.Warnings = []string{"a\u202eb"}
	path := build(t, r)
	l := open(t, path)
	reports, err := l.Reports(t.Context())
	if err != nil || reports[0].Authority != "Ashcombe" || reports[0].Warnings[0] != "ab" {
		t.Errorf("%+v, %v", reports, err)
	}
	hits, _, err := l.Search(t.Context(), query.Query{Phrases: []string{"clear"}}, 0)
	if err != nil || hits[0].Sentence.Text != "Plans are clear." || hits[0].Report.Authority != "Ashcombe" {
		t.Errorf("%+v, %v", hits, err)
	}
	err = l.Table(t.Context(), "sentences", func([]string) error { return nil }, func(row []any) error {
		if strings.ContainsRune(fmt.Sprint(row...), '\x1b') {
			t.Errorf("%q", row)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestACancelledBuildSaysSo(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	b, err := Edit(ctx, filepath.Join(t.TempDir(), "a.sqlite"))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	cancel()
	if err := b.Put(ctx, Entry{Report: report("Ashcombe", 2024, "Plans are clear."), FileSHA256: "1"}); err == nil {
		t.Error("a report is written after all")
	}
}
