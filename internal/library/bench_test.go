package library_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"reinspect/internal/library"
	"reinspect/internal/load"
	"reinspect/internal/query"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// realReports are the real reports beside the checkout, as many as are asked for:
// where there are fewer, the same ones come again, of other authorities and years.
func realReports(b *testing.B, n int) []*model.Report {
	b.Helper()
	loader := load.New(load.Config{})
	var reports []*model.Report
	for _, path := range sharedtest.PDFs(b, 1, 1) {
		if r, err := loader.Report(b.Context(), path); err == nil && len(reports) < n {
			reports = append(reports, r)
		}
	}
	for i, read := 0, len(reports); len(reports) < n; i++ {
		r := *reports[i%read]
		round := 1 + i/read
		r.Authority = fmt.Sprintf("%s %c%c", r.Authority, 'A'+round/26, 'a'+round%26) // a number would be no other name
		r.Inspected.Start.Year, r.Inspected.End.Year = r.Inspected.Start.Year-round%10, r.Inspected.End.Year-round%10
		r.Source.Path += strconv.Itoa(round)
		r.Source.SHA256 += strconv.Itoa(round)
		reports = append(reports, &r)
	}
	return reports
}

func store(ctx context.Context, path string, reports []*model.Report) error {
	build, err := library.Edit(ctx, path)
	if err != nil {
		return err
	}
	defer build.Close()
	for _, r := range reports {
		if err := build.Put(ctx, library.Entry{Report: r, Path: r.Source.Path, FileSHA256: r.Source.SHA256}); err != nil {
			return err
		}
	}
	_, err = build.Commit(ctx)
	return err
}

// BenchmarkLibrary measures writing, forgetting, listing and searching a library of as many
// reports as REINSPECT_REPORTS says, or of the real ones. The reports are read
// before, and that is not measured.
func BenchmarkLibrary(b *testing.B) {
	n, _ := strconv.Atoi(os.Getenv("REINSPECT_REPORTS"))
	if n == 0 {
		n = len(sharedtest.PDFs(b, 1, 1))
	}
	reports := realReports(b, n)
	path := filepath.Join(b.TempDir(), "reports.sqlite")
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			_ = os.Remove(path) // not there at first
			if err := store(b.Context(), path, reports); err != nil {
				b.Fatal(err)
			}
		}
		info, err := os.Stat(path)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size())/1e6, "MB")
	})
	b.Run("forget", func(b *testing.B) {
		for b.Loop() {
			build, err := library.Edit(b.Context(), path)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := build.Forget(b.Context(), reports[0].Authority); err != nil {
				b.Fatal(err)
			}
			build.Close() // the next round forgets it again
		}
	})
	measure := func(name string, do func(context.Context, *library.Library) error) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				l, err := library.Open(b.Context(), path)
				if err != nil {
					b.Fatal(err)
				}
				if err := do(b.Context(), l); err != nil {
					b.Fatal(err)
				}
				l.Close()
			}
		})
	}
	measure("list", func(ctx context.Context, l *library.Library) error {
		_, err := l.Reports(ctx)
		return err
	})
	for _, typed := range []string{"neglect delay", "children", `"social workers" mark:weakness`, "theme:permanence mark:weakness from:2020", "theme:permanence children"} {
		q, err := query.Parse(typed, query.Known{Themes: func(name string) []string { return []string{name} }})
		if err != nil {
			b.Fatal(err)
		}
		measure("search "+typed, func(ctx context.Context, l *library.Library) error {
			_, _, err := l.Search(ctx, q, 20)
			return err
		})
	}
}
