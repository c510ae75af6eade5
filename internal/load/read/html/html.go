// Package html reads a saved web page: its main content, with headings,
// lists and tables, and without menus, adverts and forms.
//
// It knows nothing of inspections, and it opens no connection: a page is the
// bytes that were saved.
package html

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/flow"
	"reinspect/internal/load/read/layout"

	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// Read returns the lines of a web page's main content. The name is used in
// errors only: of a page that says that something went wrong, and of one that
// holds no text.
func Read(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	doc, err := read(b, name, data)
	if b.Err() != nil {
		return nil, fmt.Errorf("%s: %w", name, b.Err())
	}
	return doc, err
}

func read(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	if err := b.Memory(copies * len(data)); err != nil {
		return nil, err
	}
	if IsArchive(data) {
		page, err := pageOf(data)
		if err != nil {
			return nil, fault.WithHint(fmt.Errorf("%s: %w", name, err), "save the page again, as a web page or as a PDF")
		}
		data = page
	}
	text, err := decoded(data)
	if err != nil {
		return nil, fault.WithHint(fmt.Errorf("%s: %w", name, err), "save the page again in UTF-8")
	}
	text = withoutPictures(text)
	if err := reckon(b, text); err != nil {
		return nil, err
	}
	page, err := dom.Parse(bytes.NewReader(text))
	if err != nil {
		return nil, fault.WithHint(fmt.Errorf("%s: is a web page that cannot be read: %w", name, err), "save the page again")
	}
	if err := b.Depth(depth(page)); err != nil {
		return nil, err
	}
	main := mainPart(page)
	if err := refusal(name, page, main.words[main.root].all); err != nil {
		return nil, err
	}
	out := &blocks{Builder: flow.New(b), page: main}
	if h := headline(page, main.root); h != nil {
		out.node(h)
	}
	out.node(main.root)
	out.end()
	return &layout.Document{Format: "html", Lines: out.Lines()}, nil
}

// Fragment returns the lines of a piece of HTML within another format.
func Fragment(b *budget.Budget, data []byte) []layout.Line {
	if reckon(b, data) != nil {
		return nil
	}
	body := &dom.Node{Type: dom.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := dom.ParseFragment(bytes.NewReader(data), body)
	if err != nil {
		return nil
	}
	out := &blocks{Builder: flow.New(b)}
	for _, n := range nodes {
		if b.Depth(depth(n)) != nil {
			return nil
		}
		out.node(n)
	}
	out.end()
	return out.Lines()
}

// decoded returns the page in UTF-8; the page itself or its first bytes name
// the encoding.
func decoded(data []byte) ([]byte, error) {
	r, err := charset.NewReader(bytes.NewReader(data), "text/html")
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// errorTitles are what the title or heading of an error page says, and how
// many words such a page can have: a word that a short article could carry in
// its headline needs a shorter page than a phrase that none does.
var errorTitles = []struct {
	most    int
	phrases []string
}{
	{250, []string{"not found", "access denied", "no longer available", "bad gateway", "something went wrong", "just a moment", "sign in", "log in"}},
	{80, []string{"404", "403", "500", "502", "503", "forbidden", "unauthorised", "unauthorized", "unavailable", "error"}},
}

// refusal returns an error where a page, whose main part has so many words,
// holds nothing to read.
func refusal(name string, page *dom.Node, count int) error {
	if count == 0 {
		return fault.WithHint(fmt.Errorf("%s: is a web page without text", name),
			"it was saved before it was filled in: save it again from a browser, or print it to a PDF")
	}
	for _, tag := range []atom.Atom{atom.H1, atom.Title} {
		n := find(page, tag)
		if n == nil {
			continue
		}
		title := words(n)
		for _, e := range errorTitles {
			if count < e.most && slices.ContainsFunc(e.phrases, func(p string) bool { return contains(title, p) }) {
				return fault.WithHint(fmt.Errorf("%s: is a web page that says %q", name, title), "download or save the report again")
			}
		}
	}
	return nil
}

// contains reports whether text holds a phrase as whole words, in any case.
func contains(text, phrase string) bool {
	flat := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
			return strings.ContainsRune(" \t\n.,:;!?-–|()'\"", r)
		}), " ") + " "
	}
	return strings.Contains(flat(text), flat(phrase))
}

// blocks turns elements into the lines of a flow.
type blocks struct {
	flow.Builder
	page     content
	lists    []list
	marker   string // of the list item whose first block is still to come
	bold     int    // how many elements that make text bold are open
	heading  int    // level of the heading that is open; 0 for none
	footnote int    // how many elements that hold footnotes are open

	asWritten int // how many elements that keep the lines of their text are open
}

// list is a list that is open.
type list struct {
	ordered bool
	next    int    // number of the next item
	style   string // the type attribute: "a", "A", "i", "I" or ""
}
