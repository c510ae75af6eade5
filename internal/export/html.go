package export

import (
	_ "embed"
	"html/template"
	"io"
	"sync"

	"reinspect/compare"
	"reinspect/internal/wording"
)

//go:embed page.html
var pageHTML string

// pageTemplate is parsed when the first page is written, not at start-up.
var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"first": wording.Capital,
	}).Parse(pageHTML))
})

// HTML writes a comparison as one page that needs nothing else: no script,
// no picture, no font. It prints well and follows the reader's light or dark
// setting.
func HTML(w io.Writer, c *compare.Comparison, extras Extras) error {
	p := compose(c, extras)
	return pageTemplate().Execute(w, struct {
		Title, Subtitle string
		Blocks          []block
	}{p.title, p.subtitle, p.blocks})
}
