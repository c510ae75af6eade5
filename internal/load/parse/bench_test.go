package parse_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"reinspect/internal/framework"
	"reinspect/internal/load/parse"
	"reinspect/internal/load/read"
	"reinspect/internal/sharedtest"
)

// BenchmarkReport measures parsing alone, on the longest of the real reports.
func BenchmarkReport(b *testing.B) {
	frameworks, err := framework.Load("")
	if err != nil {
		b.Fatal(err)
	}
	path := longest(b, filepath.Join(sharedtest.Dir(b), "reports", "pdf"))
	data, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	doc, err := read.Bytes(context.Background(), path, data)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(len(doc.Lines)), "lines")
	for b.Loop() {
		parse.Report(doc, frameworks)
	}
}

// longest returns the largest PDF under a folder.
func longest(b *testing.B, dir string) string {
	var path string
	var size int64
	err := filepath.Walk(dir, func(p string, info os.FileInfo, err error) error {
		if err == nil && filepath.Ext(p) == ".pdf" && info.Size() > size {
			path, size = p, info.Size()
		}
		return err
	})
	if err != nil || path == "" {
		b.Skip("no PDF under ", dir)
	}
	return path
}
