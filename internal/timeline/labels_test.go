package timeline_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/load"
	"reinspect/internal/sharedtest"
	"reinspect/internal/timeline"
	"reinspect/model"
)

// Every grade of every real report stands on its authority's timeline in the row of
// its area, as people have labelled it.
func TestGradesOnTimelinesAreThoseOfTheLabels(t *testing.T) {
	sharedtest.Costly(t)
	dir := sharedtest.Dir(t)
	loader := load.New(load.Config{})
	var reports []*model.Report
	for _, path := range sharedtest.PDFs(t, 1, 1) {
		if r, err := loader.Facts(t.Context(), path); err == nil {
			reports = append(reports, r)
		}
	}
	env, err := loader.Env()
	if err != nil {
		t.Fatal(err)
	}
	lines, homeless := timeline.Lines(reports, env)
	if len(homeless) > 0 {
		t.Errorf("%d reports without an authority", len(homeless))
	}
	drawn, files := map[string]int{}, map[string]bool{} // grades by file, area and grade: a report can grade several other areas
	seen := map[*model.Judgement]bool{}
	for _, l := range lines {
		for i, e := range l.Entries {
			file := nameOf(e.Report.Source.Path)
			files[file] = true
			for _, a := range l.Areas {
				if g := a.Cells[i].Grade; g != nil && !seen[g] { // one can stand in the rows of two areas
					seen[g] = true
					drawn[file+" "+g.Area+" "+g.Grade]++
				}
			}
		}
		for _, r := range l.Repeated {
			t.Errorf("%s is left out", nameOf(r.Source.Path))
		}
	}
	labelled := 0
	for _, row := range labels(t, filepath.Join(dir, "labels", "judgements.csv")) {
		file, area, grade := row[0], row[4], row[5]
		if !files[file] {
			t.Errorf("%s is on no timeline", file)
		}
		what := file + " " + area + " " + grade
		if drawn[what]--; drawn[what] < 0 {
			t.Errorf("no timeline has the labelled grade %s", what)
		}
		labelled++
	}
	for what, n := range drawn {
		if n > 0 {
			t.Errorf("no label gives the grade %s", what)
		}
	}
	t.Logf("%d grades of %d reports", labelled, len(files))
}

// nameOf is a file as the labels name it: with its folder.
func nameOf(path string) string {
	return filepath.ToSlash(filepath.Join(filepath.Base(filepath.Dir(path)), filepath.Base(path)))
}

func labels(t *testing.T, path string) [][]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatal(err)
	}
	return rows[1:]
}
