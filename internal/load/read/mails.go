package read

import (
	"fmt"
	"strings"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/html"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/mail"
)

// ownWords is how many words the text of a mail has at least if it can be the
// report itself, and not a note on what is attached.
const ownWords = 300

// mailed reads the document that a mail brings: the one attached, or else the
// mail's own text. Which one it is, is said in its warnings.
func mailed(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	m, err := mail.Read(b, data)
	if e := b.Err(); e != nil {
		return nil, fmt.Errorf("%s: %w", name, e)
	}
	if err != nil {
		return nil, fault.WithHint(fmt.Errorf("%s: is a damaged mail: %w", name, err), "save the mail again, or save the report that is attached to it")
	}
	var documents []mail.Content
	var names []string
	for _, p := range m.Attached {
		if p.Data, err = decoded(b, p.Data); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if k := kindOf(p.Data); k != kindUnknown && k != kindEmpty && k != kindPicture {
			documents = append(documents, p)
			names = append(names, fileName(p))
		}
	}
	own, err := ownText(b, name, m.Text)
	switch {
	case len(documents) == 0:
		return own, err
	case err == nil && words(own) >= ownWords:
		own.Warnings = append(own.Warnings, "read from the text of the mail; attached to it: "+strings.Join(names, ", "))
		return own, nil
	case len(documents) > 1:
		return nil, fault.WithHint(fmt.Errorf("%s: is a mail with %s attached to it", name, listed(names)), "save the report that you mean, and open that")
	}
	doc, err := lines(b, name+": "+names[0], documents[0].Data)
	if err == nil {
		doc.Warnings = append(doc.Warnings, fmt.Sprintf("read from %s, attached to the mail", names[0]))
	}
	return doc, err
}

func fileName(p mail.Content) string {
	if p.Name == "" {
		return "a file without a name"
	}
	return p.Name
}

// ownText reads the text of a mail: the form with headings and lists, if there is
// one and it can be read, or else the plain one.
func ownText(b *budget.Budget, name string, texts []mail.Content) (*layout.Document, error) {
	var best *layout.Document
	err := fault.WithHint(fmt.Errorf("%s: is a mail without text", name), "save the report that is attached to it, if there is one")
	for _, t := range texts {
		read := plain
		if t.HTML {
			read = html.Read
		}
		data, e := decoded(b, t.Data)
		if e != nil {
			return nil, fmt.Errorf("%s: %w", name, e)
		}
		doc, e := read(b, name, data)
		if e != nil {
			if len(texts) == 1 {
				err = e
			}
			continue
		}
		if best == nil || t.HTML && 2*words(doc) > words(best) || words(doc) > 2*words(best) {
			best = doc
		}
	}
	if best == nil {
		return nil, err
	}
	best.Format = "eml"
	return best, nil
}

func words(doc *layout.Document) int {
	n := 0
	for _, l := range doc.Lines {
		n += len(strings.Fields(l.Text))
	}
	return n
}
