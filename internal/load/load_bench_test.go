package load_test

import (
	"path/filepath"
	"testing"

	"reinspect/compare"
	"reinspect/internal/load"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// published returns n real reports, spread over the whole collection.
func published(b *testing.B, n int) []string {
	b.Helper()
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(b), "reports", "pdf", "*", "*.pdf"))
	if err != nil || len(files) < n {
		b.Skipf("%d published reports beside the checkout, %d needed", len(files), n)
	}
	var out []string
	for i := range n {
		out = append(out, files[i*len(files)/n])
	}
	return out
}

// BenchmarkReports reads reports as a long list of files has them read.
func BenchmarkReports(b *testing.B) {
	files := published(b, 20)
	l := load.New(load.Config{})
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		if _, err := l.Report(b.Context(), files[i%len(files)]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTwoPDFs is all work between two files and their comparison,
// with nothing loaded before.
func BenchmarkTwoPDFs(b *testing.B) {
	files := published(b, 2)
	for b.Loop() {
		l := load.New(load.Config{})
		var reports model.Pair[*model.Report]
		for i, side := range []model.Side{model.Left, model.Right} {
			r, err := l.Report(b.Context(), files[i])
			if err != nil {
				b.Fatal(err)
			}
			reports.Set(side, r)
		}
		env, err := l.Env()
		if err != nil {
			b.Fatal(err)
		}
		compare.Compare(reports.Left, reports.Right, env, compare.Options{})
	}
}

// BenchmarkStart is what every run does before its first report: frameworks,
// themes and word lists, from their TOML.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		if _, err := load.New(load.Config{}).Bytes(b.Context(), "x.txt", []byte("1. A text.\n")); err == nil {
			b.Fatal("a line of text passed for a report")
		}
	}
}
