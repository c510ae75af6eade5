package main

import (
	"regexp"
	"strings"
)

// blockKind says how a block is set.
type blockKind int

const (
	title blockKind = iota
	fact            // "Inspection dates: …", its name in bold
	row             // of the judgement table
	heading
	bullet
	numbered
	body
)

// block is one piece of a report. Mark is the paragraph's number, the fact's
// name or the row's first cell.
type block struct {
	kind blockKind
	mark string
	text string
}

// patterns are the kinds that carry a mark before their text.
var patterns = []struct {
	kind blockKind
	line *regexp.Regexp
}{
	{fact, regexp.MustCompile(`^\*\*(.+?)\*\*\s*(.+)$`)},
	{row, regexp.MustCompile(`^\| (.+?) \| (.+?) \|$`)},
	{numbered, regexp.MustCompile(`^(\d+\.) (.+)$`)},
	{bullet, regexp.MustCompile(`^()- (.+)$`)},
	{title, regexp.MustCompile(`^()# (.+)$`)},
	{heading, regexp.MustCompile(`^()## (.+)$`)},
}

// blocks takes an example's Markdown apart, a line a block.
func blocks(source string) []block {
	var found []block
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "| ---") {
			found = append(found, oneBlock(line))
		}
	}
	return found
}

func oneBlock(line string) block {
	for _, p := range patterns {
		if m := p.line.FindStringSubmatch(line); m != nil {
			return block{kind: p.kind, mark: m[1], text: m[2]}
		}
	}
	return block{kind: body, text: line}
}
