package pdf_test

import (
	"os"
	"path/filepath"
	"testing"

	"reinspect/internal/load/read/pdf"
	"reinspect/internal/sharedtest"
)

// published returns the bytes of one authority's published reports, two at
// least.
func published(b *testing.B) [][]byte {
	b.Helper()
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(b), "reports", "pdf", "80418_norfolk", "*.pdf"))
	if err != nil || len(files) < 2 {
		b.Skip("no two reports of one authority")
	}
	var out [][]byte
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, data)
	}
	return out
}

func benchmark(b *testing.B, files [][]byte) {
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range files {
			if _, err := pdf.Read(standard(), "report.pdf", data); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkOneReport(b *testing.B)  { benchmark(b, published(b)[:1]) }
func BenchmarkTwoReports(b *testing.B) { benchmark(b, published(b)[:2]) }
