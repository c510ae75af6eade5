package parse_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"reinspect/internal/framework"
	"reinspect/internal/load/parse"
	"reinspect/internal/load/read/layout"
	"reinspect/model"
)

var update = flag.Bool("update", false, "write what was read into the traps' want parts")

// TestTraps reads small invented reports, each of which holds one thing that
// real reports do and that is easily misread. The name says which. A trap is
// an archive of two parts: "page" draws the lines (see draw), "want" is what
// a reader must take from them. Where a trap is a text without layout its
// first part is called "text".
func TestTraps(t *testing.T) {
	files, err := filepath.Glob("testdata/traps/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no traps: ", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(archive.Files) != 2 {
				t.Fatalf("%d parts, want a page and what it says", len(archive.Files))
			}
			source := string(archive.Files[0].Data)
			doc := draw(source)
			if archive.Files[0].Name == "text" {
				doc = plain(source)
			}
			got := describe(parse.Report(doc, builtIn(t)))
			if *update {
				archive.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(archive.Files[1].Data); got != want {
				t.Errorf("read:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// frameworksOnce reads the built-in frameworks once for all tests; none
// changes them.
var frameworksOnce = sync.OnceValues(func() (*framework.Set, error) { return framework.Load("") })

func builtIn(t testing.TB) *framework.Set {
	t.Helper()
	frameworks, err := frameworksOnce()
	if err != nil {
		t.Fatal(err)
	}
	return frameworks
}

var columns = regexp.MustCompile(` {3,}`)

// draw turns a drawn page into lines with geometry: a line of text is 14.5
// points high, a character 6 wide; three blanks or more part cells; an empty
// line is white space. "= " begins a large heading, "* " a bold line, "~ "
// small print, and "---" a new page.
func draw(source string) *layout.Document {
	doc := &layout.Document{Format: "pdf", Pages: 1}
	y := 80.0
	for _, raw := range strings.Split(strings.TrimRight(source, "\n"), "\n") {
		switch {
		case raw == "---":
			doc.Pages++
			y = 80
			continue
		case strings.TrimSpace(raw) == "":
			y += 12
			continue
		}
		y += 14.5
		l := layout.Line{Page: doc.Pages, Y: y, Size: 12}
		switch {
		case strings.HasPrefix(raw, "= "):
			l.Size, l.Bold = 14, true
		case strings.HasPrefix(raw, "* "):
			l.Bold = true
		case strings.HasPrefix(raw, "~ "):
			l.Size = 10
		}
		text := strings.TrimLeft(raw, "=*~")
		if len(text) != len(raw) {
			text = text[1:]
		}
		at := len(text) - len(strings.TrimLeft(text, " "))
		text = text[at:]
		l.Cells = cells(text, at, l.Bold)
		l.X, l.Right = l.Cells[0].X, l.Cells[len(l.Cells)-1].Right
		l.Text = strings.Join(columns.Split(text, -1), "\t")
		doc.Lines = append(doc.Lines, l)
	}
	return doc
}

// cells parts a drawn line where three blanks or more stand.
func cells(text string, at int, bold bool) []layout.Cell {
	var all []layout.Cell
	from := 0
	for _, gap := range append(columns.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		x := 70 + 6*float64(at+from)
		piece := text[from:gap[0]]
		all = append(all, layout.Cell{X: x, Right: x + 6*float64(len(piece)), Text: piece, Bold: bold})
		from = gap[1]
	}
	return all
}

// plain turns text without layout into lines: blocks are parted by empty lines.
func plain(source string) *layout.Document {
	doc := &layout.Document{Format: "text"}
	block := 1
	for _, raw := range strings.Split(strings.TrimRight(source, "\n"), "\n") {
		if strings.TrimSpace(raw) == "" {
			block++
			continue
		}
		doc.Lines = append(doc.Lines, layout.Line{Text: raw, Cells: []layout.Cell{{Text: raw}}, Block: block})
	}
	return doc
}

// describe writes a report as a person would check it.
func describe(r *model.Report) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("kind: %s", r.Kind)
	line("framework: %s", r.Framework.ID)
	line("title: %s", r.Title)
	line("authority: %s", r.Authority)
	line("inspected: %s", r.Inspected)
	line("published: %s", r.Published)
	line("lead inspector: %s", r.LeadInspector)
	for _, j := range r.Judgements {
		line("judgement: %s = %s (%s: %s)", j.Area, j.GradeLabel, j.Source, j.Label)
	}
	for _, rec := range r.Recommendations {
		notes := ""
		if rec.Group != "" {
			notes += " {" + rec.Group + "}"
		}
		if rec.Reference != "" {
			notes += " [" + rec.Reference + "]"
		}
		if rec.Board {
			notes += " (for the board)"
		}
		line("improve %d%s: %s", rec.N, notes, oneLine(rec.Text))
	}
	for _, s := range r.Sections {
		background := ""
		if s.Background {
			background = " | background"
		}
		line("section: %s | %s | %s%s", s.Title, s.Area, s.Grade, background)
		for _, p := range s.Paragraphs {
			heading := ""
			if p.Heading != "" {
				heading = " under " + p.Heading
			}
			printed := ""
			if p.Number > 0 && !p.Numbered {
				printed = " (number not printed)"
			}
			line("  %d%s%s: %s", p.Number, printed, heading, oneLine(p.Text))
		}
	}
	for _, w := range r.Warnings {
		line("warning: %s", w)
	}
	return b.String()
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " / ") }
