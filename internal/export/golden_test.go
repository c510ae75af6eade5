package export

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/model"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares what is written with testdata/name, line ends as they are.
func golden(t *testing.T, name string, write func(io.Writer) error) {
	t.Helper()
	var got bytes.Buffer
	if err := write(&got); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%s differs from what is written now; look at it with go test ./internal/export -update and git diff", path)
	}
}

func TestGoldens(t *testing.T) {
	c, r := compared(), fernmoor(day(2019, 2, 4), day(2019, 2, 15), compared().Reports.Left.Framework)
	for name, write := range map[string]func(io.Writer) error{
		"report.txt":      func(w io.Writer) error { return Summary(w, r, strings.ToUpper) },
		"explained.txt":   func(w io.Writer) error { return Explain(w, marked(), extras().Themes.Title) },
		"report.json":     func(w io.Writer) error { return JSON(w, r) },
		"comparison.json": func(w io.Writer) error { return ComparisonJSON(w, c, extras()) },
		"comparison.txt":  func(w io.Writer) error { return Plain(w, c, extras()) },
		"comparison.md":   func(w io.Writer) error { return Markdown(w, c, extras()) },
		"comparison.html": func(w io.Writer) error { return HTML(w, c, extras()) },
		"comparison.csv":  func(w io.Writer) error { return CSV(w, c, extras()) },
	} {
		t.Run(name, func(t *testing.T) { golden(t, name, write) })
	}
}

// marked is a report with a mark of every kind that can be explained.
func marked() *model.Report {
	r := fernmoor(day(2019, 2, 4), day(2019, 2, 15), model.FrameworkRef{})
	r.Sections[1].Paragraphs[0].Themes[0].Phrases = []string{"oversight", "managers"}
	r.Sections[1].Paragraphs[1].Sentences = []model.Sentence{
		{Text: "Turnover is high.", Polarity: model.Weakness, Change: model.Persists, Confidence: 0.55, Cues: []string{"high"}},
		{Text: "It was lower.", Polarity: model.Strength, Corrected: true, Confidence: 0.3, Cues: []string{"lower"}},
		{Text: "There are nine teams.", Polarity: model.Neutral},
		{Text: "Nobody marked this."},
	}
	r.Sections[2].Background = true
	return r
}
