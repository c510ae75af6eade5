package library_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"reinspect/examples"
	"reinspect/internal/library"
	"reinspect/internal/load"
	"reinspect/model"
)

func document(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../docs/library.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// exampleLibrary is a library of the example reports, and of more.
func exampleLibrary(t *testing.T, more ...*model.Report) *library.Library {
	t.Helper()
	loader := load.New(load.Config{})
	path := filepath.Join(t.TempDir(), "examples.sqlite")
	b, err := library.Edit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	for _, f := range examples.All() {
		r, err := loader.Bytes(t.Context(), f.Name, f.Data)
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Put(t.Context(), library.Entry{Report: r, Path: "/" + f.Name, FileSHA256: r.Source.SHA256}); err != nil {
			t.Fatal(err)
		}
	}
	for i, r := range more {
		digest := strconv.Itoa(i)
		if err := b.Put(t.Context(), library.Entry{Report: r, Path: "/" + digest, FileSHA256: digest}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	l, err := library.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// A report comes out of a library as it went in, down to the words behind each
// mark.
func TestAWholeReportComesOutAsItWentIn(t *testing.T) {
	l := exampleLibrary(t)
	got, err := l.Whole(t.Context(), "larkhollow")
	if err != nil {
		t.Fatal(err)
	}
	loader := load.New(load.Config{})
	var want []*model.Report
	for _, f := range examples.All() {
		r, err := loader.Bytes(t.Context(), "/"+f.Name, f.Data)
		if err != nil {
			t.Fatal(err)
		}
		if r.Authority == "Larkhollow" {
			want = append(want, r)
		}
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	if all, err := l.Whole(t.Context()); err != nil || len(all) != len(examples.All()) {
		t.Errorf("%d reports in all, %v", len(all), err)
	}
	if none, err := l.Whole(t.Context(), "Nowhere"); err != nil || len(none) != 0 {
		t.Errorf("%d reports on a place that there is not, %v", len(none), err)
	}
}

// led is an inspection of an invented place whose leadership has a grade.
func led(year, rank int, grade string) *model.Report {
	theme := "strategic-leadership"
	said := model.Sentence{Text: "Leaders know their services well.", Polarity: model.Strength, Confidence: 0.9, Themes: []string{theme}}
	return &model.Report{
		Authority: "Netherwick", Kind: model.Inspection, Framework: model.FrameworkRef{ID: "ilacs-2023"},
		Inspected:  model.Period{End: model.Date{Year: year, Month: 3, Day: 8}},
		Judgements: []model.Judgement{{Area: "leadership", Grade: grade, Rank: rank, Source: model.FromTable}},
		Sections: []model.Section{{Paragraphs: []model.Paragraph{
			{Number: 1, Numbered: true, Text: said.Text, Sentences: []model.Sentence{said}, Themes: []model.ThemeMark{{ID: theme}}},
		}}},
	}
}

func TestTheQuestionsOfTheDocumentHaveAnswers(t *testing.T) {
	l := exampleLibrary(t, led(2018, 4, "inadequate"), led(2021, 3, "requires-improvement"), led(2024, 2, "good"))
	questions := regexp.MustCompile("(?s)```sql\n(.*?)```").FindAllStringSubmatch(document(t), -1)
	if len(questions) < 4 {
		t.Fatalf("only %d questions are found", len(questions))
	}
	for _, q := range questions {
		n := 0
		if err := library.Ask(context.Background(), l, q[1], func() { n++ }); err != nil || n == 0 {
			t.Errorf("%d rows, %v for\n%s", n, err, q[1])
		}
	}
}

// Every column stands in the document in its order, and no other.
func TestTheTablesOfTheDocumentAreThoseOfALibrary(t *testing.T) {
	l := exampleLibrary(t)
	rows := map[string][]string{}
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z]+)` \\| [^|]+ \\| (.*) \\|$").FindAllStringSubmatch(document(t), -1) {
		var columns []string
		for _, part := range strings.Split(regexp.MustCompile(`\([^)]*\)`).ReplaceAllString(m[2], ""), ",") {
			columns = append(columns, strings.Trim(part, " `"))
		}
		rows[m[1]] = columns
	}
	for _, table := range library.Tables() {
		err := l.Table(t.Context(), table, func(columns []string) error {
			if !slices.Equal(columns, rows[table]) {
				t.Errorf("%s has the columns\n%q, the document says\n%q", table, columns, rows[table])
			}
			return nil
		}, func([]any) error { return nil })
		if err != nil {
			t.Error(err)
		}
	}
	if len(rows) != len(library.Tables()) {
		t.Errorf("the document has %d tables, a library %d", len(rows), len(library.Tables()))
	}
}
