package framework

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func document(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "docs", "frameworks.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The framework in the document is one that the program takes as it stands.
func TestDocumentedFrameworkIsSound(t *testing.T) {
	_, rest, ok := strings.Cut(document(t), "```toml\n")
	example, _, closed := strings.Cut(rest, "```")
	if !ok || !closed {
		t.Fatal("docs/frameworks.md shows no framework")
	}
	s, err := userFile(t, "fire-2031.toml", example)
	if err != nil {
		t.Fatal(err)
	}
	f, ok := s.ByID("fire-2031")
	if !ok || len(f.Areas) != 2 || len(f.Scale.Grades) != 3 || len(f.Parts) != 2 {
		t.Errorf("read %+v", f)
	}
}

func TestEveryKeyIsDocumented(t *testing.T) {
	text := document(t)
	for _, of := range []any{Framework{}, Scale{}, Grade{}, Area{}, Part{}, Theme{}} {
		fields := reflect.TypeOf(of)
		for i := range fields.NumField() {
			if key := fields.Field(i).Tag.Get("toml"); key != "" && !strings.Contains(text, "`"+key+"`") && key != "grade" && key != "theme" {
				t.Errorf("docs/frameworks.md does not explain %q of %s", key, fields.Name())
			}
		}
	}
	for _, kind := range []PartKind{PartSummary, PartImprovement, PartBoard, PartAuthority, PartBackground, PartContents, PartFindings} {
		if !strings.Contains(text, "`"+string(kind)+"`") {
			t.Errorf("docs/frameworks.md does not name the kind %q", kind)
		}
	}
}
