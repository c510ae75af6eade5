package main

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/sharedtest"
	"reinspect/model"
)

func TestLabelsAreRead(t *testing.T) {
	all, err := parse("# a comment\nnew.pdf\t0a0b0c0d:i,?n ffffffff:p\n")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 || all[0].report != "new.pdf" || strings.Join(all[0].readers["0a0b0c0d"], " ") != "i ?n" || len(all[0].readers["ffffffff"]) != 1 {
		t.Errorf("%+v", all)
	}
	for _, bad := range []string{"new.pdf\n", "new.pdf\t0a0b0c0d\n", "new.pdf\t0a0b0c0d:x\n", "new.pdf\t0a0b0c0d:i,\n"} {
		if _, err := parse(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

func TestReadersAgreeInPart(t *testing.T) {
	for _, c := range []struct {
		readers string
		want    float64
	}{{"i i", 1}, {"n", 0}, {"i n", 0.5}, {"?i", 0.7}, {"?i ?n", 0.5}, {"p d", 0}, {"i ?p", 0.65}} {
		if got := agreed(strings.Fields(c.readers), model.Improved); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s agree by %.2f, want %.2f", c.readers, got, c.want)
		}
	}
}

// Some real reports give weights, and say how many labels are of no use.
func TestRealReports(t *testing.T) {
	folder := filepath.Join(sharedtest.Dir(t), "reports", "pdf")
	data, err := os.ReadFile("labels.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(data), "\n")
	labels := filepath.Join(t.TempDir(), "labels.tsv")
	if err := os.WriteFile(labels, []byte(strings.Join(lines[:5], "")), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, log bytes.Buffer
	if err := run(labels, folder, &out, &log); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"[improved]\nbase = ", "[worse]\nbase = ", "weights.has_changed = "} {
		if !strings.Contains(out.String(), part) {
			t.Errorf("without %q:\n%s", part, out.String())
		}
	}
	if !strings.Contains(log.String(), "area under the curve ") {
		t.Errorf("%s", log.String())
	}
}
