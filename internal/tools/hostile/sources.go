//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"html"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"reinspect/examples"
	"reinspect/internal/load"
	"reinspect/internal/notes"
	"reinspect/model"
)

// kind is a kind of file that mutants are made of, and how the program is run
// on them.
type kind struct {
	name  string
	make  func(r *rand.Rand) []byte // the file before it is changed
	alter func(data []byte, r *rand.Rand) []byte
	place string   // where in the program's own folder it goes; "" for the folder of inputs
	args  []string // run with these instead of "show"; the examples stand beside the inputs
}

// mutant returns a mutant by its number.
func (k kind) mutant(seed uint64, number int) []byte {
	r := rand.New(rand.NewPCG(seed, uint64(number)))
	return k.alter(k.make(r), r)
}

// sources returns the kinds, PDF first.
func sources(s *sandbox, reports string) ([]kind, error) {
	var markdown, text [][]byte
	for _, f := range examples.All() {
		if filepath.Ext(f.Name) == ".md" {
			markdown = append(markdown, f.Data)
		} else {
			text = append(text, f.Data)
		}
	}
	pdfs, err := filepath.Glob(filepath.Join(reports, "pdf", "*", "*.pdf"))
	if err != nil {
		return nil, err
	}
	if len(pdfs) == 0 {
		pdfs = []string{filepath.Join("examples", "larkhollow-2024.pdf")}
	}
	if _, err := os.Stat(pdfs[0]); err != nil {
		return nil, err
	}
	record, pages, err := written(s, markdown)
	if err != nil {
		return nil, err
	}
	notesFile, notesName, err := notesOf(markdown[0], text[0])
	if err != nil {
		return nil, err
	}
	compare := []string{"compare", "--format", "plain", example, other}
	one := func(all ...[]byte) func(*rand.Rand) []byte {
		return func(r *rand.Rand) []byte { return all[r.IntN(len(all))] }
	}
	return []kind{
		{name: "pdf", alter: mutated, make: func(r *rand.Rand) []byte {
			data, err := os.ReadFile(pdfs[r.IntN(len(pdfs))])
			if err != nil {
				return []byte(err.Error())
			}
			return data
		}},
		{name: "docx", make: one(markdown...), alter: mutatedDOCX},
		{name: "html", make: one(pages...), alter: mutated},
		{name: "markdown", make: one(markdown...), alter: mutated},
		{name: "text", make: one(text...), alter: mutated},
		{name: "toml", make: one(record...), alter: mutated},
		{name: "notes", make: one(notesFile), alter: mutated, place: filepath.Join("data", notesName), args: compare},
		{name: "settings", make: one([]byte(settings)), alter: mutated, place: "config.toml", args: compare},
		{name: "themes", make: one([]byte(themes)), alter: mutated, place: "themes.toml", args: compare},
		{name: "framework", make: one([]byte(framework)), alter: mutated, place: filepath.Join("frameworks", "own.toml"), args: compare},
	}, nil
}

const (
	settings  = "look = \"dark\"\nascii = false\nmouse = true\nrecent = true\n[keys]\nquit = [\"q\", \"ctrl+q\"]\nhelp = [\"?\"]\n"
	themes    = "[[theme]]\nid = \"hoses\"\ntitle = \"Hoses\"\narea = \"leadership\"\nphrases = [\"fire hose\", \"hoses\"]\n"
	framework = "id = \"fire\"\nname = \"Fire service inspection\"\n[[area]]\nid = \"equipment\"\ntitle = \"Equipment\"\n[[grade]]\nid = \"good\"\nlabel = \"Good\"\nrank = 1\n"
)

// written returns what the program itself writes: reports as TOML, and pages.
func written(s *sandbox, markdown [][]byte) (records, pages [][]byte, err error) {
	defer s.clear()
	for i, data := range markdown {
		name := filepath.Join(s.input, fmt.Sprintf("%d.md", i))
		if err := s.put(name, data); err != nil {
			return nil, nil, err
		}
		if r := s.run("convert", name); len(r.out) > 0 {
			records = append(records, r.out)
		}
		if r := s.run("compare", "--format", "html", name, filepath.Join(s.input, "0.md")); len(r.out) > 0 {
			pages = append(pages, r.out)
		}
		var page bytes.Buffer
		page.WriteString("<!DOCTYPE html><html><head><title>Report</title></head><body><main>\n")
		for line := range strings.Lines(string(data)) {
			fmt.Fprintf(&page, "<p class=\"a\">%s</p>\n", html.EscapeString(strings.TrimSpace(line)))
		}
		page.WriteString("</main></body></html>\n")
		pages = append(pages, page.Bytes())
	}
	if len(records) == 0 {
		return nil, nil, fmt.Errorf("the program converts no example")
	}
	return records, pages, nil
}

// notesOf returns the notes file of two reports, and its name.
func notesOf(left, right []byte) (data []byte, name string, err error) {
	dir, err := os.MkdirTemp("", "hostile")
	if err != nil {
		return nil, "", err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	l := load.New(load.Config{})
	var reports model.Pair[*model.Report]
	for side, data := range map[model.Side][]byte{model.Left: left, model.Right: right} {
		r, err := l.Bytes(context.Background(), "report", data)
		if err != nil {
			return nil, "", err
		}
		reports.Set(side, r)
	}
	book, err := notes.Open(notes.Folders{Own: dir}, reports)
	if err != nil {
		return nil, "", err
	}
	at := model.Ref{Section: 1, Paragraph: 0, N: 1}
	if p := reports.Left.Paragraph(at); p != nil {
		book.Remark(notes.At(model.Left, at), p.Sentences[0].Text, model.Neutral, model.NoChange)
	}
	book.Set(true, model.Pair[model.Ref]{Left: at, Right: at})
	if _, err := book.Save(context.Background()); err != nil {
		return nil, "", err
	}
	data, err = os.ReadFile(book.Path())
	return data, filepath.Base(book.Path()), err
}

// mutatedDOCX makes a word-processor file of the lines of a text, with the
// changes in one of its parts or in the archive itself.
func mutatedDOCX(text []byte, r *rand.Rand) []byte {
	var body bytes.Buffer
	for line := range strings.Lines(string(text)) {
		fmt.Fprintf(&body, `<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>`+"\n",
			html.EscapeString(strings.TrimSpace(line)))
	}
	const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	parts := [][2]string{
		{"_rels/.rels", `<Relationships><Relationship Type="` + kinds + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships><Relationship Type="` + kinds + `styles" Target="styles.xml"/><Relationship Type="` + kinds +
			`numbering" Target="numbering.xml"/></Relationships>`},
		{"word/styles.xml", `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="B"/></w:style></w:styles>`},
		{"word/numbering.xml", `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>` +
			`<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`},
		{"word/document.xml", `<w:document xmlns:w="w"><w:body>` + body.String() + `</w:body></w:document>`},
	}
	changed := r.IntN(len(parts) + 3) // beyond the parts: the document again, or the archive
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, p := range parts {
		data := []byte(p[1])
		if i == min(changed, len(parts)-1) && changed < len(parts)+2 {
			data = mutated(data, r)
		}
		if w, err := z.Create(p[0]); err == nil {
			_, _ = w.Write(data)
		}
	}
	_ = z.Close()
	if changed == len(parts)+2 {
		return mutated(b.Bytes(), r)
	}
	return b.Bytes()
}
