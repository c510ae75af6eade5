package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	nodes "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// tables makes tables of paragraphs: the line above "| --- | --- |" is the head,
// the lines below are rows of as many cells.
type tables struct{}

func (tables) Transform(paragraph *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, source := paragraph.Lines(), reader.Source()
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		columns := ruled(line.Value(source))
		if columns == 0 {
			continue
		}
		head := cells(lines.At(i-1), source)
		if len(head) > columns {
			return
		}
		table := nodes.NewTable()
		table.AppendChild(table, nodes.NewTableHeader(tableRow(head, columns)))
		for j := i + 1; j < lines.Len(); j++ {
			table.AppendChild(table, tableRow(cells(lines.At(j), source), columns))
		}
		parent := paragraph.Parent()
		parent.InsertAfter(parent, paragraph, table)
		lines.SetSliced(0, i-1)
		if lines.Len() == 0 {
			parent.RemoveChild(parent, paragraph)
			return
		}
		last := lines.At(lines.Len() - 1)
		lines.Set(lines.Len()-1, last.WithStop(last.Stop-1)) // its end of line
		return
	}
}

// ruled returns how many columns the line below a table's head rules, 0 where a
// line is none.
func ruled(line []byte) int {
	if indent, _ := util.IndentWidth(line, 0); indent > 3 || len(bytes.Trim(line, "-")) == 0 {
		return 0
	}
	columns := bytes.Split(line, []byte("|"))
	if util.IsBlank(columns[0]) {
		columns = columns[1:]
	}
	if n := len(columns); n > 0 && util.IsBlank(columns[n-1]) {
		columns = columns[:n-1]
	}
	for _, c := range columns {
		c = bytes.Trim(c, " \t\r\n")
		c = bytes.TrimSuffix(bytes.TrimPrefix(c, []byte(":")), []byte(":"))
		if len(c) == 0 || len(bytes.Trim(c, "-")) > 0 {
			return 0
		}
	}
	return len(columns)
}

// cells divides a line at its bars, but for those after a backslash.
func cells(line text.Segment, source []byte) []text.Segment {
	line = line.TrimLeftSpace(source)
	line = line.TrimRightSpace(source)
	s := line.Value(source)
	start, end := 0, len(s)
	if end > 0 && s[0] == '|' {
		start = 1
	}
	if end > 0 && s[end-1] == '|' {
		end--
	}
	var found []text.Segment
	for start < end {
		stop := start
		for stop < end && (s[stop] != '|' || stop > 0 && s[stop-1] == '\\') {
			stop++
		}
		cell := text.NewSegment(line.Start+start, line.Start+stop)
		cell = cell.TrimLeftSpace(source)
		found = append(found, cell.TrimRightSpace(source))
		start = stop + 1
	}
	return found
}

// tableRow returns a row of so many cells; those that were not written are empty.
func tableRow(cells []text.Segment, columns int) *nodes.TableRow {
	row := nodes.NewTableRow(nil)
	for i := range columns {
		cell := nodes.NewTableCell()
		if i < len(cells) {
			cell.Lines().Append(cells[i])
		}
		row.AppendChild(row, cell)
	}
	return row
}
