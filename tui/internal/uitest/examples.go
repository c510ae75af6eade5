package uitest

import (
	"context"
	"sync"
	"testing"

	"reinspect/examples"
	"reinspect/internal/load"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui"
)

var loader = sync.OnceValue(func() *load.Loader { return load.New(load.Config{}) })

// readExamples reads the example pair, once: nothing changes a report.
var readExamples = sync.OnceValues(func() (model.Pair[*model.Report], error) {
	var reports model.Pair[*model.Report]
	left, right := examples.Pair()
	for side, f := range map[model.Side]examples.File{model.Left: left, model.Right: right} {
		r, err := loader().Bytes(context.Background(), f.Name, f.Data)
		if err != nil {
			return reports, err
		}
		reports.Set(side, r)
	}
	return reports, nil
})

// Examples is the opened that newcomers see, made as the program makes it; its
// notes lie in a folder.
func Examples(t testing.TB, folder string) tui.Opened {
	t.Helper()
	reports, err := readExamples()
	if err != nil {
		t.Fatal(err)
	}
	pair, err := loader().Workspace(reports, notes.Folders{Own: folder}, false)
	if err != nil {
		t.Fatal(err)
	}
	return tui.Opened{Comparison: pair.Compare(), Book: pair.Book, Compare: pair.Compare}
}
