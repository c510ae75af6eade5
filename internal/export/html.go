package export

import (
	_ "embed"
	"html/template"
	"io"
	"sync"

	"reinspect/compare"
	"reinspect/internal/wording"
)

// page.html is the page, page.css its looks.
var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string
)

// pageTemplate is parsed when the first page is written, not at start-up.
var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"first": wording.Capital,
		"css":   func() template.CSS { return template.CSS(pageCSS) },
	}).Parse(pageHTML))
})

// pagePart is a part of the page that folds: a heading and what stands below.
type pagePart struct {
	heading
	Blocks []block
}

// HTML writes a comparison as one self-contained page without scripts,
// pictures or fonts: a summary and charts first, and parts that fold. It is
// laid out for phones and for paper too and follows the reader's light or dark
// setting.
func HTML(w io.Writer, c *compare.Comparison, extras Extras) error {
	x := newComposer(c, extras)
	return htmlDocument(w, x.words.Title(), x.compose())
}

// htmlDocument writes a document, whose first block is a heading of a part; the
// name is what a browser calls the page.
func htmlDocument(w io.Writer, name string, p *document) error {
	var parts []pagePart
	for _, b := range p.blocks {
		if h, ok := b.(heading); ok && h.Level == 2 {
			parts = append(parts, pagePart{heading: h})
			continue
		}
		last := &parts[len(parts)-1]
		last.Blocks = append(last.Blocks, b)
	}
	return pageTemplate().Execute(w, struct {
		Name, Title, Subtitle, Made string
		Parts                       []pagePart
	}{name, p.title, p.subtitle, p.made, parts})
}
