package export_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"reinspect/examples"
	"reinspect/internal/export"
	"reinspect/internal/load"
	"reinspect/internal/notes"
	"reinspect/internal/sharedtest"
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
	compared(t, l, reports[0], reports[1])
	compared(t, l, reports[0], reports[2])
}

func compared(t *testing.T, l *load.Loader, left, right *model.Report) {
	t.Helper()
	p, err := l.Workspace(model.Pair[*model.Report]{Left: left, Right: right}, notes.Folders{Own: t.TempDir()}, false)
	if err != nil {
		t.Fatal(err)
	}
	follows(t, func(b *bytes.Buffer) error {
		return export.ComparisonJSON(b, p.Compare(), export.Extras{Themes: p.Env.Themes})
	})
}

func TestPublishedReportsFollowTheSchema(t *testing.T) {
	l := load.New(load.Config{})
	var before *model.Report
	for _, file := range sharedtest.PDFs(t, 96, 12) { // one in 12 has every framework
		r, err := l.Report(t.Context(), file)
		if err != nil {
			continue // three files are no reports
		}
		follows(t, func(b *bytes.Buffer) error { return export.JSONLine(b, r) })
		if before != nil {
			compared(t, l, before, r)
		}
		before = r
	}
}
