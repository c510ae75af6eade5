package measured

import (
	"os"
	"strings"
	"testing"
)

func document(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../../" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// rows returns the first cell of each row of a table, with the others, from
// the heading on.
func rows(text, heading string) map[string]string {
	_, text, _ = strings.Cut(text, heading)
	out := map[string]string{}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			break
		}
		if first, rest, ok := strings.Cut(strings.Trim(line, "| \n"), " | "); ok && first != "what" && !strings.HasPrefix(first, "-") {
			out[first] = rest
		}
	}
	return out
}

func TestTheDocumentsHaveTheFiguresThatExportsPrint(t *testing.T) {
	listed := rows(document(t, "docs/comparing.md"), "## How often it is right")
	for _, f := range All().Claims {
		want := f.Right + " | " + f.Apart
		if f.Apart == "" {
			want = f.Right + " | –"
		}
		if listed[f.What] != want {
			t.Errorf("docs/comparing.md gives %q as %q, measured.toml as %q: set both to what was measured", f.What, listed[f.What], want)
		}
		delete(listed, f.What)
	}
	delete(listed, "as set")
	for what := range listed {
		t.Errorf("docs/comparing.md has %q, which measured.toml lacks", what)
	}
	listed = rows(document(t, "README.md"), "## How well it reads")
	for _, f := range All().Reading {
		if listed[f.What] != f.Right {
			t.Errorf("README.md gives %q as %q, measured.toml as %q: set both to what was measured", f.What, listed[f.What], f.Right)
		}
	}
}

func TestExportsGetOnlyFiguresInTheirOwnWords(t *testing.T) {
	if len(All().ForPeople()) < 10 {
		t.Fatalf("only %d figures", len(All().ForPeople()))
	}
	for _, f := range All().ForPeople() {
		if f.People == "" || f.Right == "" {
			t.Errorf("%+v says nothing", f)
		}
	}
}
