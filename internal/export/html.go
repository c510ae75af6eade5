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

// HTML writes a comparison as one self-contained page without scripts,
// pictures or fonts. It is laid out for printing too and follows the reader's
// light or dark setting.
func HTML(w io.Writer, c *compare.Comparison, extras Extras) error {
	p := newComposer(c, extras).compose()
	return pageTemplate().Execute(w, struct {
		Title, Subtitle, Made string
		Blocks                []block
	}{p.title, p.subtitle, p.made, p.blocks})
}
