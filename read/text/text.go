// Package text reads plain text: its lines as they are.
//
// It knows nothing of inspections.
package text

import (
	"strings"

	"reinspect/layout"
	"reinspect/read/clean"
)

// Read returns the lines of a plain text in UTF-8 or Windows-1252. Lines
// that are empty are left out; lines between two empty ones share a block.
// A form feed starts a new page.
func Read(data []byte) *layout.Document {
	doc := &layout.Document{Format: "text"}
	page, block, gap := 1, 0, true
	for line := range strings.SplitSeq(decode(data), "\n") {
		for strings.HasPrefix(line, "\f") {
			page++
			line = line[1:]
			gap = true
		}
		text := clean.Line(line)
		if text == "" {
			gap = true
			continue
		}
		if gap {
			block++
			gap = false
		}
		doc.Lines = append(doc.Lines, layout.Line{Text: text, Cells: []layout.Cell{{Text: text}}, Block: block})
	}
	return doc
}
