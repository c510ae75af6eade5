package compare

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The document has every threshold with its value, and no other.
func TestTheDocumentListsEveryThreshold(t *testing.T) {
	data, err := os.ReadFile("../docs/comparing.md")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]string{} // name → value
	for line := range strings.Lines(string(data)) {
		if cells := strings.Split(line, "|"); len(cells) == 6 && strings.HasPrefix(cells[1], " `") {
			listed[strings.Trim(cells[1], " `")] = strings.TrimSpace(cells[2])
			if strings.TrimSpace(cells[3]) == "" || strings.TrimSpace(cells[4]) == "" {
				t.Errorf("docs/comparing.md: %s has no unit or no reason", cells[1])
			}
		}
	}
	for name, value := range numbers(t, "thresholds.go") {
		if listed[name] != value {
			t.Errorf("docs/comparing.md gives %s as %q, it is %s", name, listed[name], value)
		}
		delete(listed, name)
	}
	for name := range listed {
		t.Errorf("docs/comparing.md lists %s, which thresholds.go does not have", name)
	}
}

func TestThresholdsStandInOneFile(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if file == "thresholds.go" || strings.HasSuffix(file, "_test.go") {
			continue
		}
		for name := range numbers(t, file) {
			t.Errorf("%s: %s belongs in thresholds.go", file, name)
		}
	}
}

// numbers reads the numeric constants of a file as they are written.
func numbers(t *testing.T, file string) map[string]string {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, decl := range tree.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range group.Specs {
			if spec, ok := spec.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
				if value := number(spec.Values[0]); value != "" {
					out[spec.Names[0].Name] = value
				}
			}
		}
	}
	return out
}

// number is a number as it is written; "" for anything else.
func number(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind != token.STRING {
			return e.Value
		}
	case *ast.UnaryExpr:
		if value := number(e.X); value != "" {
			return e.Op.String() + value
		}
	}
	return ""
}
