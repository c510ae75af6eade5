// Package docx writes documents for word processors: headings, a contents
// list, paragraphs in named styles, and tables whose heading rows repeat on
// every page; with a running title, and pages that are numbered.
//
// It knows what a document is made of and nothing of reports.
package docx

import (
	_ "embed"
	"io"
	"strconv"
	"strings"

	"reinspect/internal/export/ooxml"
)

const (
	mainNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	partType      = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// styles.xml has the looks of Style and Look.
//
//go:embed styles.xml
var styles []byte

//go:embed settings.xml
var settings []byte

// Document is a document in the making.
type Document struct {
	ooxml.Properties
	Footer string // what stands at the foot of each page, beside its number
	body   []element
	heads  []head
}

// element writes itself into the body of the document.
type element func(*ooxml.XML)

// head is a heading as the contents list has it.
type head struct {
	level  int
	text   string
	anchor string
}

// Style is how a paragraph looks: a name of styles.xml.
type Style string

// The styles of paragraphs.
const (
	Body     Style = "Normal"
	Title    Style = "Title"
	Subtitle Style = "Subtitle"
	Small    Style = "Small"
	Quote    Style = "Quote"
	Finding  Style = "Finding" // what a quotation below it shows; stays on its page
	InTable  Style = "TableText"
	headRow  Style = "TableHead"
)

// Look is how a stretch of text looks within its paragraph.
type Look string

// The looks of text: colours never stand alone, the words say the same.
const (
	AsIs   Look = ""
	Strong Look = "Strong"
	Quiet  Look = "Quiet"
	Better Look = "Better"
	Worse  Look = "Worse"
	Level  Look = "Level"
)

// Run is a stretch of text.
type Run struct {
	Text string
	Look Look
}

// Text is a run in the look of its paragraph.
func Text(s string) Run { return Run{Text: s} }

// Paragraph is one paragraph.
type Paragraph struct {
	Style Style
	Runs  []Run
}

// Add appends a paragraph.
func (d *Document) Add(style Style, runs ...Run) {
	p := Paragraph{style, runs}
	d.body = append(d.body, p.write)
}

// Heading appends a heading; level is 1 to 3. The first two levels stand in
// the contents list.
func (d *Document) Heading(level int, text string) {
	h := head{level, text, "_Toc" + strconv.Itoa(len(d.heads)+1)}
	d.heads = append(d.heads, h)
	id := strconv.Itoa(len(d.heads))
	d.body = append(d.body, func(x *ooxml.XML) {
		x.Open("w:p")
		styled(x, "Heading"+strconv.Itoa(level))
		x.Leaf("w:bookmarkStart", "w:id", id, "w:name", h.anchor)
		Text(text).write(x)
		x.Leaf("w:bookmarkEnd", "w:id", id)
		x.Close()
	})
}

// Contents puts the list of headings here. It has every heading and leads to
// it; page numbers come in when the reader updates the field.
func (d *Document) Contents(title string) {
	d.body = append(d.body, func(x *ooxml.XML) {
		Paragraph{"TOCHeading", []Run{Text(title)}}.write(x)
		first := true
		for _, h := range d.heads {
			if h.level > 2 {
				continue
			}
			x.Open("w:p")
			styled(x, "TOC"+strconv.Itoa(h.level))
			if first {
				field(x, "begin")
				x.Open("w:r")
				x.Element("w:instrText", ` TOC \o "1-2" \h \z \u `, "xml:space", "preserve")
				x.Close()
				field(x, "separate")
			}
			first = false
			x.Open("w:hyperlink", "w:anchor", h.anchor, "w:history", "1")
			Text(h.text).write(x)
			x.Close()
			x.Close()
		}
		if !first {
			x.Open("w:p")
			field(x, "end")
			x.Close()
		}
	})
}

// PageBreak begins a new page.
func (d *Document) PageBreak() {
	d.body = append(d.body, func(x *ooxml.XML) { x.Raw(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`) })
}

// Write writes the document.
func (d *Document) Write(w io.Writer) error {
	x := ooxml.New()
	x.Open("w:document", "xmlns:w", mainNamespace, "xmlns:r", ooxml.OfficeRelations)
	x.Open("w:body")
	for _, e := range d.body {
		e(x)
	}
	x.Raw(`<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>` +
		`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`)
	return ooxml.Write(w, d.Properties, []ooxml.Part{
		{Name: "word/document.xml", Type: partType + "document.main+xml", Data: x.Bytes(), Relations: []ooxml.Relation{
			{Type: "styles", Target: "word/styles.xml"},
			{Type: "settings", Target: "word/settings.xml"},
			{Type: "header", Target: "word/header1.xml"},
			{Type: "footer", Target: "word/footer1.xml"},
		}},
		{Name: "word/styles.xml", Type: partType + "styles+xml", Data: styles},
		{Name: "word/settings.xml", Type: partType + "settings+xml", Data: settings},
		{Name: "word/header1.xml", Type: partType + "header+xml", Data: d.margin("w:hdr", "Header", d.Title, nil)},
		{Name: "word/footer1.xml", Type: partType + "footer+xml", Data: d.margin("w:ftr", "Footer", d.Footer, []string{"PAGE", "NUMPAGES"})},
	})
}

// margin is what stands above or below the text of every page: words on the
// left and the page on the right.
func (d *Document) margin(element string, style Style, words string, fields []string) []byte {
	x := ooxml.New()
	x.Open(element, "xmlns:w", mainNamespace, "xmlns:r", ooxml.OfficeRelations)
	x.Open("w:p")
	styled(x, string(style))
	Text(words).write(x)
	for i, f := range fields {
		before := "Page "
		if i == 0 {
			x.Raw(`<w:r><w:tab/></w:r>`)
		} else {
			before = " of "
		}
		Text(before).write(x)
		x.Open("w:fldSimple", "w:instr", f)
		Text("1").write(x) // stands until the program that opens it has laid out the pages
		x.Close()
	}
	x.Close()
	return x.Bytes()
}

func (p Paragraph) write(x *ooxml.XML) {
	x.Open("w:p")
	styled(x, string(p.Style))
	for _, r := range p.Runs {
		r.write(x)
	}
	x.Close()
}

func styled(x *ooxml.XML, style string) {
	x.Open("w:pPr")
	x.Leaf("w:pStyle", "w:val", style)
	x.Close()
}

func (r Run) write(x *ooxml.XML) {
	if r.Text == "" {
		return
	}
	x.Open("w:r")
	if r.Look != AsIs {
		x.Open("w:rPr")
		x.Leaf("w:rStyle", "w:val", string(r.Look))
		x.Close()
	}
	for i, line := range strings.Split(strings.TrimRight(r.Text, "\n"), "\n") {
		if i > 0 {
			x.Leaf("w:br")
		}
		x.Element("w:t", line, "xml:space", "preserve")
	}
	x.Close()
}

func field(x *ooxml.XML, kind string) {
	x.Open("w:r")
	x.Leaf("w:fldChar", "w:fldCharType", kind)
	x.Close()
}
