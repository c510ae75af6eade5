// Package docx reads word-processor files (Office Open XML): headings,
// paragraphs with the numbers that the program counts, lists, tables,
// footnotes, text boxes. Tracked changes are read as if all were accepted.
//
// It knows nothing of inspections.
package docx

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/parts"
)

// node is an element of a part.
type node = parts.Node

// Read returns the lines of a word-processor file. The name is used in errors.
func Read(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	doc, err := read(b, data)
	switch {
	case b.Err() != nil:
		return nil, fmt.Errorf("%s: %w", name, b.Err())
	case err == nil:
		return doc, nil
	case errors.Is(err, errNoDocument):
		return nil, fault.WithHint(fmt.Errorf("%s: %w", name, err), "give a DOCX, or save the document as one")
	}
	return nil, fault.WithHint(fmt.Errorf("%s: is a damaged DOCX: %w", name, err), "open it in a word processor and save it again")
}

var errNoDocument = errors.New("is an archive without a word-processor document")

func read(b *budget.Budget, data []byte) (*layout.Document, error) {
	opened, err := parts.Open(b, data)
	if err != nil {
		return nil, err
	}
	a := document{opened}
	main, err := a.main()
	if err != nil {
		return nil, err
	}
	related, err := a.relations(main)
	if err != nil {
		return nil, err
	}
	body, err := a.tree(main)
	if err != nil {
		return nil, err
	}
	styles, err := a.part(related, "styles")
	if err != nil {
		return nil, err
	}
	numbering, err := a.part(related, "numbering")
	if err != nil {
		return nil, err
	}
	r := newReader(b, newStyles(styles), newNumbering(numbering))
	r.blocks(body)
	r.end()
	for _, kind := range []string{"footnotes", "endnotes"} {
		notes, err := a.part(related, kind)
		if err != nil {
			return nil, err
		}
		r.footnotes(notes)
	}
	doc := &layout.Document{Format: "docx", Lines: r.Lines(), Furniture: r.furniture}
	for _, kind := range []string{"header", "footer"} {
		for _, target := range related[kind] {
			n, err := a.tree(target)
			if err != nil {
				return nil, err
			}
			doc.Furniture = append(doc.Furniture, r.apart(n)...)
			doc.Markings = append(doc.Markings, watermarks(n)...)
		}
	}
	return doc, nil
}

// watermarks returns the words that stand across the pages: word processors keep
// them as drawn letters in the header.
func watermarks(n *node) []string {
	if n == nil {
		return nil
	}
	var all []string
	if text := clean.Line(n.Attr("string")); n.Name == "textpath" && text != "" {
		all = append(all, text)
	}
	for _, c := range n.Children {
		all = append(all, watermarks(c)...)
	}
	return all
}

// document is an opened file.
type document struct{ *parts.Archive }

func (a document) tree(name string) (*node, error) { return a.Tree(name, parts.OfRuns) }

// part parses the first part that is related to the document in this way.
func (a document) part(related map[string][]string, kind string) (*node, error) {
	if len(related[kind]) == 0 {
		return nil, nil
	}
	return a.tree(related[kind][0])
}

// main returns the name of the part that holds the document's text.
func (a document) main() (string, error) {
	related, err := a.relations("")
	if err != nil {
		return "", err
	}
	for _, name := range append(related["officeDocument"], "word/document.xml") {
		if a.Has(name) && strings.HasPrefix(name, "word/") {
			return name, nil
		}
	}
	return "", errNoDocument
}

// relations returns the parts that a part ("" for the archive itself) is
// related to, by the kind of relation, such as "styles" or "footer".
func (a document) relations(name string) (map[string][]string, error) {
	dir, file := path.Split(name)
	related := map[string][]string{}
	n, err := a.tree(dir + "_rels/" + file + ".rels")
	if err != nil {
		return nil, err
	}
	for _, r := range n.All("Relationship") {
		if r.Attr("TargetMode") == "External" {
			continue
		}
		target := r.Attr("Target")
		if strings.HasPrefix(target, "/") {
			target = target[1:]
		} else {
			target = path.Join(dir, target)
		}
		kind := path.Base(r.Attr("Type"))
		related[kind] = append(related[kind], target)
	}
	return related, nil
}
