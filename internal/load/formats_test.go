package load_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"

	"reinspect/examples"
	"reinspect/internal/load"
	"reinspect/internal/load/record"
	"reinspect/model"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// asHTML is a Markdown report as a saved web page.
func asHTML(t *testing.T, markdown []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("<!DOCTYPE html><html><head><title>Fenmoor library</title></head><body><nav><a href='/'>Home</a></nav><main>")
	if err := goldmark.New(goldmark.WithExtensions(extension.Table)).Convert(markdown, &b); err != nil {
		t.Fatal(err)
	}
	b.WriteString("</main><footer><p>Opening hours of the library: nine to five.</p></footer></body></html>")
	return b.Bytes()
}

var (
	numbered = regexp.MustCompile(`^\d+\. `)
	bold     = regexp.MustCompile(`\*\*(.*?)\*\*`)
)

// asDOCX is a Markdown report as a word processor would keep it, with tables as
// tables: either well made, with headings by style and lists that the program
// counts, or made by hand, with bold lines and typed numbers.
func asDOCX(t *testing.T, markdown []byte, byHand bool) []byte {
	t.Helper()
	var body strings.Builder
	paragraph := func(props, text string) {
		text = bold.ReplaceAllString(html.EscapeString(text), "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">$1</w:t></w:r><w:r><w:t xml:space=\"preserve\">")
		fmt.Fprintf(&body, `<w:p><w:pPr>%s</w:pPr><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>`, props, text)
	}
	list := func(id int) string {
		return fmt.Sprintf(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>`, id)
	}
	for line := range strings.Lines(string(markdown)) {
		line = strings.TrimSpace(line)
		marks := len(line) - len(strings.TrimLeft(line, "#"))
		switch {
		case line == "" || strings.HasPrefix(line, "| ---"):
		case marks > 0 && byHand:
			paragraph("", "**"+strings.TrimSpace(line[marks:])+"**")
		case marks > 0:
			paragraph(fmt.Sprintf(`<w:pStyle w:val="Heading%d"/>`, marks), strings.TrimSpace(line[marks:]))
		case strings.HasPrefix(line, "|"):
			body.WriteString("<w:tbl><w:tr>")
			for cell := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
				body.WriteString("<w:tc>")
				paragraph("", strings.TrimSpace(cell))
				body.WriteString("</w:tc>")
			}
			body.WriteString("</w:tr></w:tbl>")
		case byHand && (strings.HasPrefix(line, "- ") || numbered.MatchString(line)):
			mark, text, _ := strings.Cut(line, " ")
			fmt.Fprintf(&body, `<w:p><w:r><w:t>%s</w:t><w:tab/><w:t>%s</w:t></w:r></w:p>`, mark, html.EscapeString(text))
		case strings.HasPrefix(line, "- "):
			paragraph(list(2), line[2:])
		case numbered.MatchString(line):
			paragraph(list(1), numbered.ReplaceAllString(line, ""))
		default:
			paragraph("", line)
		}
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	kind := "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	for name, text := range map[string]string{
		"_rels/.rels":                  `<Relationships><Relationship Type="` + kind + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/_rels/document.xml.rels": `<Relationships><Relationship Type="` + kind + `styles" Target="styles.xml"/><Relationship Type="` + kind + `numbering" Target="numbering.xml"/></Relationships>`,
		"word/styles.xml": `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
		"word/numbering.xml": `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>` +
			`<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
		"word/document.xml": `<w:document xmlns:w="w"><w:body>` + body.String() + `</w:body></w:document>`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// asTOML is a report as convert writes it.
func asTOML(t *testing.T, r *model.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := record.Encode(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// One report says the same in whatever format it comes.
func TestOneReportInEveryFormat(t *testing.T) {
	l := load.New(load.Config{})
	for _, f := range examples.All() {
		if !strings.HasSuffix(f.Name, ".md") {
			continue
		}
		want, err := l.Bytes(context.Background(), f.Name, f.Data)
		if err != nil {
			t.Fatal(err)
		}
		if len(want.Judgements) != 5 || len(want.Recommendations) < 3 || len(want.Warnings) > 0 {
			t.Fatalf("%s was not read well: %+v", f.Name, want.Warnings)
		}
		for format, data := range map[string][]byte{
			"html": asHTML(t, f.Data), "docx": asDOCX(t, f.Data, false), "docx by hand": asDOCX(t, f.Data, true), "toml": asTOML(t, want),
		} {
			t.Run(f.Name+" as "+format, func(t *testing.T) {
				// The name is no help: bytes decide.
				got, err := l.Bytes(context.Background(), "report.pdf", data)
				if err != nil {
					t.Fatal(err)
				}
				if !strings.HasPrefix(format, got.Source.Format) {
					t.Errorf("format %q", got.Source.Format)
				}
				if d := cmp.Diff(want, got, cmpopts.IgnoreFields(model.Report{}, "Source"), cmpopts.EquateEmpty()); d != "" {
					t.Errorf("-Markdown +%s:\n%s", format, d)
				}
			})
		}
	}
}
