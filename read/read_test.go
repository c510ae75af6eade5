package read_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/fault"
	"reinspect/internal/sharedtest"
	"reinspect/read"
)

// Every published report opens, and the three files that are no PDFs are
// refused by saying what they are.
func TestPublishedReports(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(t), "reports", "pdf", "*", "*.pdf"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports found: %v", err)
	}
	opened, refused := 0, 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := read.Bytes(context.Background(), f, data)
		switch {
		case err == nil && len(doc.Lines) > 50:
			opened++
		case err != nil && strings.Contains(err.Error(), "web page") && fault.Hint(err) != "":
			refused++
		default:
			t.Errorf("%s: %v", f, err)
		}
	}
	if opened != 152 || refused != 3 {
		t.Errorf("opened %d, refused %d; want 152 and 3", opened, refused)
	}
}
