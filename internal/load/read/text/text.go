// Package text reads plain text: its lines as they are.
//
// It knows nothing of inspections.
package text

import (
	"strings"

	"reinspect/internal/load/read/clean"
	"reinspect/internal/load/read/layout"
)

// Read returns the lines of a plain text in UTF-8 or Windows-1252. Lines
// that are empty are left out; lines between two empty ones share a block.
// A form feed counts as an empty line; tabs divide a line into cells.
func Read(data []byte) *layout.Document {
	doc := &layout.Document{Format: "text"}
	block, gap := 0, true
	for line := range strings.SplitSeq(clean.Decode(data), "\n") {
		gap = gap || strings.HasPrefix(line, "\f")
		cells := cellsOf(line)
		if len(cells) == 0 {
			gap = true
			continue
		}
		if gap {
			block++
			gap = false
		}
		doc.Lines = append(doc.Lines, layout.Line{Text: joined(cells), Cells: cells, Block: block})
	}
	return doc
}

// cellsOf returns the pieces of a line between tabs, without empty ones.
func cellsOf(line string) []layout.Cell {
	var cells []layout.Cell
	for piece := range strings.SplitSeq(line, "\t") {
		if t := clean.Line(piece); t != "" {
			cells = append(cells, layout.Cell{Text: t})
		}
	}
	return cells
}

func joined(cells []layout.Cell) string {
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = c.Text
	}
	return strings.Join(texts, "\t")
}
