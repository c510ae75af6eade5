// Package docs_test holds the documents to what they say of the code.
package docs_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const root = ".."

// packages returns the folders that hold a package, with its doc comment.
func packages(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, name), nil, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		found[path.Dir(name)] += file.Doc.Text()
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestEveryPackageSaysWhatItKnowsAndStandsInTheArchitecture(t *testing.T) {
	architecture := read(t, "docs/ARCHITECTURE.md")
	for dir, doc := range packages(t) {
		if strings.TrimSpace(doc) == "" {
			t.Errorf("package %s has no doc comment", dir)
		}
		// Tools stand outside the program; their doc comment is enough.
		if !strings.HasPrefix(dir, "internal/tools/") && !strings.Contains(architecture, "\n| `"+dir+"` |") {
			t.Errorf("docs/ARCHITECTURE.md has no line for package %s: say there what it knows and must not know", dir)
		}
	}
}

func TestTheArchitectureNamesNothingThatIsGone(t *testing.T) {
	known := packages(t)
	row := regexp.MustCompile("(?m)^\\| `([^`]+)` \\|")
	for _, m := range row.FindAllStringSubmatch(read(t, "docs/ARCHITECTURE.md"), -1) {
		if _, ok := known[m[1]]; !ok {
			t.Errorf("docs/ARCHITECTURE.md describes %s, which is no package", m[1])
		}
	}
}

// Links, and names of files in backticks, must lead somewhere.
func TestTheDocumentsPointAtFilesThatExist(t *testing.T) {
	pointed := regexp.MustCompile("\\]\\(([^):#]+)\\)|`((?:docs|examples|\\.ci|testdata|internal|compare|model|tui)/[\\w./*-]*)`")
	documents, err := filepath.Glob(root + "/*.md")
	if err != nil {
		t.Fatal(err)
	}
	inDocs, err := filepath.Glob(root + "/docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, document := range append(documents, inDocs...) {
		data, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range pointed.FindAllStringSubmatch(string(data), -1) {
			target := filepath.Join(root, m[2])
			if m[1] != "" {
				target = filepath.Join(filepath.Dir(document), m[1])
			}
			if found, err := filepath.Glob(target); err != nil || len(found) == 0 {
				t.Errorf("%s points at %s, which is not there", filepath.Base(document), m[1]+m[2])
			}
		}
	}
}
