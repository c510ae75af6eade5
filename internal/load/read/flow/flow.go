// Package flow builds the lines of documents that have no pages of their own
// making: blocks of text one after the other, as web pages, Markdown and word
// processors hold them.
//
// It knows no file format and nothing of inspections.
package flow

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"reinspect/internal/clean"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/pattern"
)

// Builder collects pieces of text into blocks and blocks into lines. Where the
// budget is spent it adds nothing more; the budget keeps the error.
type Builder struct {
	budget *budget.Budget
	lines  []layout.Line
	block  int
	pieces []piece
}

// New returns a builder whose text and lines count towards a budget.
func New(b *budget.Budget) Builder { return Builder{budget: b} }

// What is built takes so many bytes, beside its text.
const (
	pieceMemory = 64
	lineMemory  = 200
	cellMemory  = 64
)

type piece struct {
	text string
	bold bool
}

// Text adds a piece of text to the block being built. A line feed in it
// begins a new line of the block, a tab a new cell of the line.
func (b *Builder) Text(text string, bold bool) {
	if b.budget.Text(len(text)) != nil || b.budget.Memory(pieceMemory) != nil {
		return
	}
	b.pieces = append(b.pieces, piece{text, bold})
}

// Empty reports whether the block being built holds nothing that can be seen.
func (b *Builder) Empty() bool {
	for _, p := range b.pieces {
		if clean.Line(p.text) != "" {
			return false
		}
	}
	return true
}

// Content returns the text of the block being built.
func (b *Builder) Content() string {
	var s strings.Builder
	for _, p := range b.pieces {
		s.WriteString(p.text)
	}
	return s.String()
}

// Drop takes the first n bytes off the block being built.
func (b *Builder) Drop(n int) {
	for i := range b.pieces {
		cut := min(n, len(b.pieces[i].text))
		b.pieces[i].text = b.pieces[i].text[cut:]
		n -= cut
	}
}

// TakeLast removes the lines of the last block and returns them.
func (b *Builder) TakeLast() []layout.Line {
	at := len(b.lines)
	for at > 0 && b.lines[at-1].Block == b.block {
		at--
	}
	taken := b.lines[at:]
	b.lines = b.lines[:at:at]
	return taken
}

// End ends the block being built. Its lines get the role and level of as; the
// first one gets its marker. A line of several cells is a table row unless as
// has a role. Nothing is added where the block is empty.
func (b *Builder) End(as layout.Line) {
	pieces := b.pieces
	b.pieces = nil
	block := 0
	for _, cells := range split(pieces) {
		line, ok := joined(cells)
		if !ok {
			continue
		}
		if block == 0 {
			b.block++
			block = b.block
			line.Marker = as.Marker
		}
		line.Role, line.Level, line.Block, line.Page = as.Role, as.Level, block, as.Page
		if as.Role == layout.RoleNone && len(line.Cells) > 1 {
			line.Role = layout.RoleTableRow
		}
		b.add(line)
	}
}

// typedMarker is a number or bullet that was typed in front of a tab.
var typedMarker = pattern.Lazy(`^\s*(\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)]|\d{1,3}|[•■▪●◦◼–\x{f06e}\x{f0a7}\x{f0b7}\x{f02d}-])\t\s*`)

// EndParagraph ends the block being built as a paragraph of a word processor: a
// number or bullet typed in front of a tab is its marker, and other tabs part
// cells.
func (b *Builder) EndParagraph(as layout.Line) {
	if as.Role == layout.RoleNone {
		as.Role = layout.RoleBody
	}
	if as.Marker == "" && as.Role == layout.RoleBody {
		if m := typedMarker().FindStringSubmatch(b.Content()); m != nil {
			b.Drop(len(m[0]))
			as.Marker, as.Role, as.Level = m[1], layout.RoleListItem, 1
		} else if strings.Contains(b.Content(), "\t") {
			as.Role = layout.RoleNone
		}
	}
	b.End(as)
}

func (b *Builder) add(line layout.Line) {
	if b.budget.Lines(1) == nil && b.budget.Text(len(line.Marker)) == nil && b.budget.Memory(lineMemory+cellMemory*len(line.Cells)) == nil {
		b.lines = append(b.lines, line)
	}
}

// Row adds a table row of the given cells, each as long as it may be; page is
// 0 where unknown. A row of empty cells is left out.
func (b *Builder) Row(cells []layout.Cell, page int) {
	kept := make([]layout.Cell, len(cells))
	filled := false
	for i, c := range cells {
		kept[i] = layout.Cell{Text: clean.Line(c.Text), Bold: c.Bold}
		filled = filled || kept[i].Text != ""
	}
	if !filled {
		return
	}
	b.block++
	line := layout.Line{Page: page, Role: layout.RoleTableRow, Block: b.block, Cells: kept, Text: text(kept), Bold: allBold(kept)}
	if b.budget.Text(len(line.Text)) == nil {
		b.add(line)
	}
}

// MaxSpan is the widest cell that is believed, in columns.
const MaxSpan = 30

// Cell returns the lines of a table cell as one cell.
func Cell(lines []layout.Line) layout.Cell {
	var texts []string
	bold, all := 0, 0
	for _, line := range lines {
		text := strings.TrimSpace(line.Marker + " " + line.Text)
		texts = append(texts, text)
		all += len(text)
		if line.Bold {
			bold += len(text)
		}
	}
	return layout.Cell{Text: strings.Join(texts, " "), Bold: bold*2 > all}
}

// Append adds a line that was built elsewhere, in a block of its own; table
// rows and single blocks only.
func (b *Builder) Append(line layout.Line) {
	b.block++
	line.Block = b.block
	b.add(line)
}

// Lines returns what was built so far.
func (b *Builder) Lines() []layout.Line { return b.lines }

// split divides pieces into lines at line feeds and each line into cells at
// tabs.
func split(pieces []piece) [][][]piece {
	lines := [][][]piece{{nil}}
	for _, p := range pieces {
		for i, line := range strings.Split(p.text, "\n") {
			if i > 0 {
				lines = append(lines, [][]piece{nil})
			}
			row := &lines[len(lines)-1]
			for k, cell := range strings.Split(line, "\t") {
				if k > 0 {
					*row = append(*row, nil)
				}
				last := len(*row) - 1
				(*row)[last] = append((*row)[last], piece{cell, p.bold})
			}
		}
	}
	return lines
}

// joined makes a line of cells, and reports whether it holds any text. Empty
// cells are left out: a tab before or after a line is no column.
func joined(cells [][]piece) (layout.Line, bool) {
	var kept []layout.Cell
	for _, pieces := range cells {
		var words strings.Builder
		bold, letters := 0, 0
		for _, p := range pieces {
			words.WriteString(p.text)
			n := countLetters(p.text)
			letters += n
			if p.bold {
				bold += n
			}
		}
		if t := clean.Line(words.String()); t != "" {
			kept = append(kept, layout.Cell{Text: t, Bold: bold*2 > letters})
		}
	}
	return layout.Line{Cells: kept, Text: text(kept), Bold: allBold(kept)}, len(kept) > 0
}

func countLetters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func text(cells []layout.Cell) string {
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = c.Text
	}
	return strings.Join(texts, "\t")
}

// allBold reports whether most letters of a line stand in bold cells.
func allBold(cells []layout.Cell) bool {
	bold, all := 0, 0
	for _, c := range cells {
		n := utf8.RuneCountInString(c.Text)
		all += n
		if c.Bold {
			bold += n
		}
	}
	return bold*2 > all
}
