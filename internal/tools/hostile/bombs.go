//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"slices"
	"strings"

	"reinspect/examples"
	"reinspect/internal/load/read/odt"
	"reinspect/internal/load/read/pdf/pdftest"
)

// bomb is a file made to take the machine with it.
type bomb struct {
	name string
	make func() []byte
}

func bombs() []bomb {
	text := func(s func() string) func() []byte { return func() []byte { return []byte(s()) } }
	repeat := strings.Repeat
	var all []bomb
	for name, s := range map[string]func() string{
		"quotes.md":      func() string { return "# a\n\n" + repeat(">", 200_000) },
		"quote-lines.md": func() string { return "# a\n\n" + repeat(repeat(">", 500)+"a\n", 4000) },
		"links.md":       func() string { return "# a\n\n" + repeat("[a](", 100_000) },
		"definitions.md": func() string { return "# a\n\n" + counted(200_000, "[a%d]: /b\n") },
		"footnotes.md":   func() string { return "# a\n\n" + counted(19_000, "[^%d]: a\n\n") + counted(19_000, "[^%d]\n\n") },
		"lists.md":       func() string { return "# a\n\n" + counted(1200, "%[1]*[1]d. a\n") },
		"emphasis.md":    func() string { return "# a\n\n" + repeat("*a_ ", 500_000) },
		"table.md": func() string {
			return repeat("|a", 20_000) + "|\n" + repeat("|-", 20_000) + "|\n" + repeat("a\n", 20_000)
		},
		"ticks.md":        func() string { return repeat("`", 300_000) },
		"facts.md":        func() string { return "---\n" + repeat("a\n", 4_000_000) + "---\n\na" },
		"headers.txt":     func() string { return repeat("\fa\n", 2_700_000) },
		"commands.txt":    func() string { return repeat("\u0090\u009b0m", 100_000) },
		"title.txt":       func() string { return "Inspection of " + repeat("Ashcombe ", 200_000) + "\n\n1. Plans are late." },
		"blocks.md":       func() string { return "# a\n\n" + repeat("<div>\n\n", 100_000) },
		"paragraphs.html": func() string { return "<html><body>" + repeat("<p>", 1_500_000) },
		"words.html":      func() string { return "<html><body>" + repeat("<p>children are safe", 19_000) },
		"deep.html":       func() string { return "<html><body>" + repeat("<div>", 1_000_000) },
		"bold.html":       func() string { return "<html><body>" + counted(5000, "<b class=a%d>") + repeat("<p>a", 30_000) },
		"raised.html":     func() string { return "<html><body><p>" + repeat("<sup>", 400) + "1" },
		"attributes.html": func() string { return "<html><body><p " + counted(3_000_000, "a%d ") + ">a" },
		"class.html": func() string {
			return "<html><body>" + repeat("<div class='"+repeat("related ", 10_000)+"'>a</div>", 300)
		},
		"line.txt":         func() string { return repeat("a", 100_000_000) },
		"long-string.toml": func() string { return "reinspect = 1\nauthority = \"" + repeat("a", 30_000_000) + "\"\n" },
		"tables.toml": func() string {
			return "reinspect = 1\n" + repeat("[[section]]\n[[section.paragraph]]\ntext = \"Plans.\"\n", 85_000)
		},
		"dots.toml": func() string { return "reinspect = 1\na" + repeat(".a", 1_500_000) + " = 1\n" },
		"keys.toml": func() string { return "reinspect = 1\n" + counted(250_000, "a%d = 1\n") },
		"deep.toml": func() string { return "reinspect = 1\na = " + repeat("[", 1_000_000) },
	} {
		all = append(all, bomb{name, text(s)})
	}
	slices.SortFunc(all, func(a, b bomb) int { return strings.Compare(a.name, b.name) })
	return slices.Concat(all, reportBombs(), pdfBombs(), objectBombs(), drawnBombs(), docxBombs(), odtBombs())
}

// reportBombs are the example report with much behind it, so that they are
// parsed and marked as a report is.
func reportBombs() []bomb {
	example, _ := examples.Pair()
	report := func(s func() string) func() []byte {
		return func() []byte {
			return slices.Concat(example.Data, []byte("\n\nThe experiences and progress of children in care: good\n\n"+s()))
		}
	}
	repeat := strings.Repeat
	return []bomb{
		{"long-line.txt", report(func() string { return repeat("a", 1_900_000) })},
		{"long-cues.txt", report(func() string { return repeat("plans have improved but visits are late ", 40_000) })},
		{"long-words.txt", report(func() string { return repeat("a ", 900_000) })},
		{"sentences.txt", report(func() string { return repeat("Plans are late. ", 110_000) })},
		{"short-sentences.txt", report(func() string { return repeat("Ok. ", 450_000) })},
		{"numbered.txt", report(func() string {
			return counted(9_000, "%d. Children are safe, but too many plans are late, and leaders have not acted on this. Visits are regular.\n\n")
		})},
		{"paragraphs.txt", report(func() string {
			return counted(9_000, "Plans of %d children are late, and visits to them are not recorded.\n\n")
		})},
		{"lines.txt", report(func() string { return repeat("Children are safe and their plans are read\n", 19_000) })},
		{"colons.txt", report(func() string { return repeat("• Plans, visits and reviews are:\n", 19_000) })},
		{"headings.txt", report(func() string { return repeat("Overall effectiveness: good\n\n", 9_000) })},
		{"recommended.txt", report(func() string {
			return "What needs to improve?\n\n" + repeat("• The quality of plans for children in care.\n", 19_000)
		})},
	}
}

func counted(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func pdfBombs() []bomb {
	content := func(s func() string) func() []byte {
		return func() []byte {
			var f pdftest.File
			stream := f.Stream("/Filter/FlateDecode", packed([]byte(s())))
			return f.Write(pdftest.Page{Entries: fmt.Sprintf("/Contents %d 0 R", stream)})
		}
	}
	const show = "BT /F 12 Tf 72 700 Td (children) Tj ET "
	objects := func(n int) func() []byte {
		return func() []byte {
			var f pdftest.File
			for range n {
				f.Add("<</A[1 2 3]/B(c)>>")
			}
			return f.Write(pdftest.Page{Content: show})
		}
	}
	return []bomb{
		{"zeros.pdf", content(func() string { return string(make([]byte, 80<<20)) })},
		{"string.pdf", content(func() string { return "BT /F 12 Tf 72 700 Td (" + strings.Repeat("a", 63<<20) + ") Tj ET" })},
		{"spaces.pdf", content(func() string { return "BT /F 12 Tf 72 700 Td (" + strings.Repeat(" ", 40<<20) + ") Tj ET" })},
		{"operators.pdf", content(func() string { return strings.Repeat("q Q ", 10<<20) })},
		{"text.pdf", content(func() string { return strings.Repeat(show, 500_000) })},
		{"map.pdf", func() []byte {
			var f pdftest.File
			stream := f.Stream("/Filter/FlateDecode", packed([]byte("beginbfrange <0000> <ffff> <"+strings.Repeat("0041", 2000)+"> endbfrange")))
			font := f.Add(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<<>>]/ToUnicode %d 0 R>>", stream))
			return f.Write(pdftest.Page{Fonts: fmt.Sprintf("/X %d 0 R", font), Content: "BT /X 12 Tf 72 700 Td <0041> Tj ET"})
		}},
		{"pages.pdf", func() []byte { return pdftest.Document(make([][]pdftest.Text, 30_000)...) }},
		{"raised.pdf", func() []byte {
			pages := make([][]pdftest.Text, 20)
			for p := range pages {
				for i := range 9000 {
					pages[p] = append(pages[p], pdftest.Text{X: float64(i), Y: float64(100 + i%2*4), Size: float64(6 + i%2*6), Words: "1"})
				}
			}
			return pdftest.Document(pages...)
		}},
		{"columns.pdf", func() []byte {
			pages := make([][]pdftest.Text, 500)
			for p := range pages {
				for i := range 299 {
					pages[p] = append(pages[p], pdftest.Text{X: 72 + float64(i%2)*250, Y: float64(100 + 30*i), Size: 12, Words: "word"})
				}
			}
			return pdftest.Document(pages...)
		}},
		{"objects.pdf", objects(90_000)},
		{"many-objects.pdf", objects(400_000)},
	}
}

// objectBombs are PDFs whose objects, not their pages, cost much.
func objectBombs() []bomb {
	const show = "BT /F 12 Tf 72 700 Td (children) Tj ET "
	return []bomb{
		{"array.pdf", func() []byte {
			var f pdftest.File
			f.Add("[" + strings.Repeat("0 ", 11<<19) + "]")
			return f.Write(pdftest.Page{Content: show})
		}},
		{"words.pdf", func() []byte {
			var f pdftest.File
			f.Add("[" + strings.Repeat("stream ", 1<<20) + "]")
			return f.Write(pdftest.Page{Content: show})
		}},
		{"shared.pdf", func() []byte {
			var f pdftest.File
			f.Add("[" + strings.Repeat("0 ", 2000) + "]")
			row := fmt.Sprintf("%010d 00000 n \n", len("%PDF-1.7\n"))
			return bytes.Replace(f.Write(pdftest.Page{Content: show}), []byte("trailer"), []byte(strings.Repeat(row, 100_000)+"trailer"), 1)
		}},
		{"endless-table.pdf", func() []byte {
			return []byte("%PDF-1.7\n" + strings.Repeat("1 0 obj\n<<>>\nendobj\n", 1_000_000) + "trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")
		}},
	}
}

// drawnBombs are PDFs that name one costly object over and over.
func drawnBombs() []bomb {
	return []bomb{
		{"late-filter.pdf", func() []byte {
			var f pdftest.File
			stream := f.Stream("/Filter[/FlateDecode/ASCIIHexDecode]", packed(bytes.Repeat([]byte("z"), 90<<20)))
			return f.Write(pdftest.Page{Entries: "/Contents[" + strings.Repeat(fmt.Sprintf("%d 0 R ", stream), 2000) + "]"})
		}},
		{"layers.pdf", func() []byte {
			var f pdftest.File
			list := f.Add("<</Type/OCMD/OCGs[" + strings.Repeat("0 ", 100_000) + "]>>")
			return f.Write(pdftest.Page{Content: strings.Repeat("/OC /P BDC EMC ", 20_000), Resources: fmt.Sprintf("/Properties<</P %d 0 R>>", list)})
		}},
		{"differences.pdf", func() []byte {
			var f pdftest.File
			names := f.Add("<</Differences[" + strings.Repeat("0/a ", 100_000) + "]>>")
			form := f.Stream(fmt.Sprintf("/Type/XObject/Subtype/Form/Resources<</Font<</D<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding %d 0 R>>>>>>", names), []byte("/D 12 Tf"))
			return f.Write(pdftest.Page{Content: strings.Repeat("/X Do ", 20_000), Resources: fmt.Sprintf("/XObject<</X %d 0 R>>", form)})
		}},
	}
}

func packed(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Bytes()
}

// archive is an archive of parts, each a name and a text.
func archive(parts ...[2]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		if w, err := z.Create(p[0]); err == nil {
			_, _ = io.WriteString(w, p[1])
		}
	}
	_ = z.Close()
	return b.Bytes()
}

// longMarker is what a list writes around the number of each of its items.
var longMarker = strings.Repeat("%1.", 100_000)

func docxBombs() []bomb {
	body := func(text string) [2]string {
		return [2]string{"word/document.xml", `<w:document xmlns:w="w"><w:body>` + text + `</w:body></w:document>`}
	}
	document := func(text func() string) func() []byte { return func() []byte { return archive(body(text())) } }
	repeat := strings.Repeat
	return []bomb{
		{"spaces.docx", document(func() string { return repeat(" ", 300<<20) })},
		{"elements.docx", document(func() string { return repeat("<w:p/>", 5_000_000) })},
		{"paragraphs.docx", document(func() string { return repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 300_000) })},
		{"attributes.docx", document(func() string { return "<w:p " + repeat(`a="" `, 3_000_000) + "/>" })},
		{"deep.docx", document(func() string { return repeat("<w:p>", 1_000_000) })},
		{"pieces.docx", document(func() string { return "<w:p><w:r><w:t>" + repeat("a<!---->", 1_000_000) })},
		{"cells.docx", document(func() string {
			return "<w:tbl><w:tr>" + repeat(`<w:tc><w:tcPr><w:gridSpan w:val="30"/></w:tcPr></w:tc>`, 300_000) + "</w:tr></w:tbl>"
		})},
		{"fields.docx", document(func() string {
			return "<w:p>" + repeat(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, 100_000) + repeat("<w:r><w:t>a</w:t></w:r>", 100_000) + "</w:p>"
		})},
		{"markers.docx", func() []byte {
			return archive(
				[2]string{"word/_rels/document.xml.rels", `<Relationships><Relationship Id="r1" Type="numbering" Target="numbering.xml"/></Relationships>`},
				[2]string{"word/numbering.xml", `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="` + longMarker +
					`"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`},
				body(repeat(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`, 60_000)),
			)
		}},
		{"parts.docx", func() []byte {
			var b bytes.Buffer
			z := zip.NewWriter(&b)
			for range 300_000 {
				_, _ = z.Create("a")
			}
			_ = z.Close()
			return b.Bytes()
		}},
	}
}

func odtBombs() []bomb {
	return []bomb{{"markers.odt", func() []byte {
		return archive([2]string{"mimetype", odt.Kind}, [2]string{"content.xml", `<office:document-content xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:automatic-styles>` +
			`<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="` + longMarker + `"/></text:list-style></office:automatic-styles>` +
			`<office:body><office:text><text:list text:style-name="L">` + strings.Repeat("<text:list-item><text:p/></text:list-item>", 60_000) + `</text:list></office:text></office:body></office:document-content>`})
	}}}
}
