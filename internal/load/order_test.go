package load

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
)

// Reports that are read at once, by one loader, come in their order.
func TestReportsReadAtOnceComeInOrder(t *testing.T) {
	files, err := filepath.Glob("../../examples/*-20*.*")
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	files = append(files, files...)
	l := New(Config{})
	var got []string
	err = InOrder(len(files), 3, func(i int) string {
		r, err := l.Report(context.Background(), files[i])
		if err != nil {
			return err.Error()
		}
		return r.Source.Path
	}, func(path string) error {
		got = append(got, path)
		return nil
	})
	if err != nil || !slices.Equal(got, files) {
		t.Errorf("got %q, %v; want %q", got, err, files)
	}
}
