package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/sharedtest"
)

func TestLabelsAreRead(t *testing.T) {
	all, err := parse([]byte("# a comment\nold.pdf\tnew.pdf\t3\t0a0b0c0d:2 ffffffff:0\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 || all[0].n != 3 || all[0].reports.Right != "new.pdf" || all[0].labels["0a0b0c0d"] != 2 || all[0].labels["ffffffff"] != 0 {
		t.Errorf("%+v", all)
	}
	for _, bad := range []string{"old.pdf\tnew.pdf\t3\n", "old.pdf\tnew.pdf\tthree\t0a0b0c0d:2\n", "old.pdf\tnew.pdf\t3\t0a0b0c0d\n"} {
		if _, err := parse([]byte(bad)); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

// Two recommendations of real reports give weights, and say which sentences are
// no longer there.
func TestRealReports(t *testing.T) {
	folder := filepath.Join(sharedtest.Dir(t), "reports", "pdf")
	data, err := os.ReadFile("labels.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(data), "\n")
	labels := filepath.Join(t.TempDir(), "labels.tsv")
	if err := os.WriteFile(labels, []byte(strings.Join(lines[:5], "")+strings.TrimSpace(lines[5])+" 00000000:2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, log bytes.Buffer
	if err := run(labels, folder, &out, &log); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "weights = [") || !strings.Contains(log.String(), ", 1 not found,") {
		t.Errorf("%s\n%s", out.String(), log.String())
	}
}
