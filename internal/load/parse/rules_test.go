package parse_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"reinspect/internal/framework"
	"reinspect/internal/load/parse"
	"reinspect/internal/load/read/layout"
	"reinspect/model"
)

// harbours is the built-in frameworks and that of a fictional inspectorate.
var harbours = sync.OnceValues(func() (*framework.Set, error) { return framework.Load("testdata/rules") })

// TestRules reads short pages of a fictional inspectorate, one for each rule
// of reading. A file of testdata/rules holds the rules of one subject, each in
// two parts: "RULE: page" draws the lines (see draw; "RULE: text" is a text
// without layout, "RULE: marked" one whose headings are known) and "reads" is
// what a reader must take from them. Each begins with a report's front page.
func TestRules(t *testing.T) {
	frameworks, err := harbours()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no rules: ", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			rule, kind, _ := strings.Cut(archive.Files[i].Name, ": ")
			reads := &archive.Files[i+1]
			if reads.Name != "reads" {
				t.Fatalf("%s: %q follows %q, want what it reads", file, reads.Name, rule)
			}
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+rule, func(t *testing.T) {
				got := brief(parse.Report(page(kind, string(archive.Files[i].Data)), frameworks))
				if *update {
					reads.Data = []byte(got)
				} else if want := string(reads.Data); got != want {
					t.Errorf("read:\n%s\nwant:\n%s", got, want)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

const front = "Harbour inspection of Saltby\n\nInspection dates: 4 to 8 March 2031\n\n"

func page(kind, source string) *layout.Document {
	switch kind {
	case "text":
		return plain(front + source)
	case "marked":
		return marked(front + source)
	}
	return draw("= " + front + source)
}

var hashes = regexp.MustCompile(`^#+ `)

// marked turns text with "#" before its headings into lines, as a format that
// knows its own headings gives them.
func marked(source string) *layout.Document {
	doc := plain(source)
	for i := range doc.Lines {
		l := &doc.Lines[i]
		if mark := hashes.FindString(l.Text); mark != "" {
			l.Role, l.Level, l.Text = layout.RoleHeading, len(mark)-1, l.Text[len(mark):]
			l.Cells = []layout.Cell{{Text: l.Text}}
		}
	}
	return doc
}

// brief is what describe says, but for the facts of the front page and for
// the warnings that a page without them brings.
func brief(r *model.Report) string {
	missing := []string{
		"could not read which authority", "could not read the inspection dates", "could not read the lead inspector",
		"found no list of what needs", "could not read the judgement ", "no judgement table was found",
	}
	r.Warnings = slices.DeleteFunc(r.Warnings, func(w string) bool {
		return slices.ContainsFunc(missing, func(m string) bool { return strings.HasPrefix(w, m) && !strings.Contains(w, "beside") })
	})
	_, rest, _ := strings.Cut(describe(r), "lead inspector: "+r.LeadInspector+"\n")
	printed := func(s model.Section) bool {
		return slices.ContainsFunc(s.Paragraphs, func(p model.Paragraph) bool { return p.Numbered })
	}
	if !slices.ContainsFunc(r.Sections, printed) {
		rest = strings.ReplaceAll(rest, " (number not printed)", "")
	}
	return rest
}
