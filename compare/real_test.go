package compare

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"reinspect/internal/load/assess"
	"reinspect/internal/load/parse"
	"reinspect/internal/load/read"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// realReport reads, parses and assesses a report of the shared corpus.
func realReport(t testing.TB, env Env, a *assess.Assessor, file string) *model.Report {
	t.Helper()
	dir := sharedtest.Dir(t)
	path := filepath.Join(dir, "reports", "pdf", filepath.FromSlash(file))
	if _, err := os.Stat(path); err != nil {
		path = filepath.Join(dir, "reports", "text", file)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := read.Bytes(context.Background(), path, data)
	if err != nil {
		t.Fatal(err)
	}
	r := parse.Report(doc, env.Frameworks)
	a.Report(r)
	return r
}

func assessor(t testing.TB, env Env) *assess.Assessor {
	t.Helper()
	a, err := assess.New(env.Themes, "")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// BenchmarkCompareLongest compares the two longest real reports, 41,000 words
// together.
func BenchmarkCompareLongest(b *testing.B) {
	env := testEnv(b)
	a := assessor(b, env)
	left := realReport(b, env, a, "80461_devon/children's services inspection - 12 may 2015.pdf")
	right := realReport(b, env, a, "80575_warrington/children's services inspection - 12 may 2015.pdf")
	b.ReportAllocs()
	for b.Loop() {
		Compare(left, right, env, Options{})
	}
}
