// Package text reads plain text: its lines as they are.
//
// It knows nothing of inspections.
package text

import (
	"fmt"
	"strings"

	"reinspect/internal/clean"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
)

// copies is how often a text is in memory while it is decoded and cut up.
const copies = 12

// pageMemory is what a page takes, in bytes, while its header and footer are found.
const pageMemory = 200

// Read returns the lines of a plain text in UTF-8 or Windows-1252. The
// name is only used in errors. Lines that are empty are left out; lines between two empty ones share a block.
// A form feed begins a page and counts as an empty line; tabs divide a line into cells.
func Read(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	doc := &layout.Document{Format: "text"}
	if err := b.Memory(copies * len(data)); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	decoded := clean.Decode(data)
	if err := b.Memory(pageMemory * strings.Count(decoded, "\f")); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	block, gap := 0, true
	lines := strings.Split(decoded, "\n")
	running := runningLines(lines)
	for i, line := range lines {
		gap = gap || strings.HasPrefix(line, "\f")
		cells := cellsOf(line)
		if len(cells) == 0 {
			gap = gap || !running[i]
			continue
		}
		l := layout.Line{Text: joined(cells), Cells: cells}
		if b.Lines(1) != nil || b.Text(len(l.Text)) != nil {
			break
		}
		if running[i] {
			doc.Furniture = append(doc.Furniture, l)
			continue
		}
		if gap {
			block++
			gap = false
		}
		l.Block = block
		doc.Lines = append(doc.Lines, l)
	}
	if err := b.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return doc, nil
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
