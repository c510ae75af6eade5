// Package odt reads word-processor files in the OpenDocument format: headings,
// paragraphs with the numbers that the program counts, lists, tables, footnotes
// and text boxes. Tracked changes are read as if all were accepted.
//
// It knows nothing of inspections.
package odt

import (
	"bytes"
	"errors"
	"fmt"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/parts"
)

// Kind is what the archive of such a file says it is.
const Kind = "application/vnd.oasis.opendocument.text"

// node is an element, or a piece of text.
type node = parts.Node

// Read returns the lines of a file. The name is used in errors.
func Read(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	doc, err := read(b, data)
	switch {
	case b.Err() != nil:
		return nil, fmt.Errorf("%s: %w", name, b.Err())
	case errors.Is(err, errLocked):
		return nil, fault.WithHint(fmt.Errorf("%s: needs a password", name), "open it in a word processor and save a copy without one")
	case err != nil:
		return nil, fault.WithHint(fmt.Errorf("%s: is a damaged ODT: %w", name, err), "open it in a word processor and save it again")
	}
	return doc, nil
}

var errLocked = errors.New("is encrypted")

func read(b *budget.Budget, data []byte) (*layout.Document, error) {
	a, err := parts.Open(b, data)
	if err != nil {
		return nil, err
	}
	manifest, err := a.Bytes("META-INF/manifest.xml")
	if err != nil {
		return nil, err
	}
	if bytes.Contains(manifest, []byte("encryption-data")) {
		return nil, errLocked
	}
	content, err := a.Tree("content.xml", parts.Mixed)
	if err != nil {
		return nil, err
	}
	body := content.Child("body", "text")
	if body == nil {
		return nil, errors.New("it holds no text")
	}
	common, err := a.Tree("styles.xml", parts.Mixed)
	if err != nil {
		return nil, err
	}
	r := newReader(b, newStyles(common, content), newLists(common, content))
	r.blocks(body, as{})
	for _, n := range r.notes {
		for _, line := range r.apart(n) {
			line.Role = layout.RoleFootnote
			r.Append(line)
		}
	}
	doc := &layout.Document{Format: "odt", Lines: r.Lines(), Furniture: r.furniture}
	for _, page := range common.Child("master-styles").All("master-page") {
		for _, kind := range []string{"header", "footer", "header-first", "footer-first", "header-left", "footer-left"} {
			doc.Furniture = append(doc.Furniture, r.apart(page.Child(kind))...)
		}
	}
	return doc, nil
}
