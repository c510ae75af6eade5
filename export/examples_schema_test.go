package export_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"testing"

	"reinspect/examples"
	"reinspect/export"
	"reinspect/internal/sharedtest"
	"reinspect/load"
	"reinspect/model"
)

// follows checks that what is written is JSON after the published schema,
// without a field more.
func follows(t *testing.T, write func(*bytes.Buffer) error) {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(out.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	if err := export.ClosedSchema(t).Validate(v); err != nil {
		t.Error(err)
	}
}

func TestExamplesFollowTheSchema(t *testing.T) {
	l := load.New(load.Config{})
	var reports []*model.Report
	for _, f := range examples.All() {
		r, err := l.Bytes(t.Context(), f.Name, f.Data)
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, r)
		follows(t, func(b *bytes.Buffer) error { return export.JSON(b, r) })
	}
	for _, right := range reports[1:] {
		p, err := l.Pair(model.Pair[*model.Report]{Left: reports[0], Right: right}, t.TempDir(), false)
		if err != nil {
			t.Fatal(err)
		}
		follows(t, func(b *bytes.Buffer) error {
			return export.ComparisonJSON(b, p.Compare(), export.Extras{Themes: p.Env.Themes})
		})
	}
}

func TestPublishedReportsFollowTheSchema(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(t), "reports", "pdf", "*", "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	l := load.New(load.Config{})
	for i := 0; i < len(files); i += 12 { // every framework, in a second
		r, err := l.Report(t.Context(), files[i])
		if err != nil {
			continue // three files are no reports
		}
		follows(t, func(b *bytes.Buffer) error { return export.JSONLine(b, r) })
	}
}
