package pane

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Line is one line of a wrapped text: the bytes from Start to End of it.
type Line struct{ Start, End int }

// Wrap breaks text at spaces into lines of at most width columns. A word
// wider than a line is broken where it must be. The space at a break belongs
// to no line. Text must be clean (see Clean); an empty text gives one line.
func Wrap(text string, width int) []Line {
	width = max(width, 1)
	lines := make([]Line, 0, len(text)/width+1)
	start, end, used := 0, 0, 0 // of the line being filled
	for at := 0; at < len(text); {
		gap := at
		for at < len(text) && text[at] == ' ' {
			at++
		}
		word := at
		for at < len(text) && text[at] != ' ' {
			at++
		}
		if word == at {
			break
		}
		w := Width(text[word:at])
		switch {
		case end == start && w <= width: // first word of a line
			start, end, used = word, at, w
		case end > start && used+(word-gap)+w <= width:
			end, used = at, used+(word-gap)+w
		default:
			if end > start {
				lines = append(lines, Line{start, end})
			}
			start, end, used = word, at, w
			if w > width {
				var full []Line
				full, start, used = breakWord(text, word, at, width)
				lines = append(lines, full...)
			}
		}
	}
	return append(lines, Line{start, end})
}

// breakWord cuts text[from:to], which is wider than width, into full lines;
// it returns them, where the rest starts, and how wide the rest is. A single
// character wider than the line stays whole.
func breakWord(text string, from, to, width int) (full []Line, rest, used int) {
	for {
		w := Width(text[from:to])
		if w <= width {
			return full, from, w
		}
		n := len(ansi.Truncate(text[from:to], width, ""))
		if n == 0 {
			n = len(firstCluster(text[from:to]))
		}
		if n == to-from {
			return full, from, w
		}
		full = append(full, Line{from, from + n})
		from += n
	}
}

func firstCluster(s string) string {
	cluster, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	if cluster == "" {
		return s
	}
	return cluster
}

// Mark is a stretch of a text, in bytes, with the style it is painted in.
type Mark struct {
	Start, End int
	Style      Style
}

// Paint returns one line of text in style, its marks (ordered, not
// overlapping) in theirs.
func Paint(text string, line Line, style Style, marks []Mark) string {
	var b strings.Builder
	at := line.Start
	for _, m := range marks {
		from, to := max(m.Start, line.Start), min(m.End, line.End)
		if from >= to {
			continue
		}
		style.write(&b, text[at:from])
		m.Style.write(&b, text[from:to])
		at = to
	}
	style.write(&b, text[at:line.End])
	return b.String()
}

// Style is how text looks: an escape sequence that switches it on. The zero
// Style changes nothing.
type Style struct{ on string }

// NewStyle returns the style of the given SGR attributes and colours.
func NewStyle(s ansi.Style) Style {
	if len(s) == 0 {
		return Style{}
	}
	return Style{on: s.String()}
}

// Paint returns text in the style.
func (s Style) Paint(text string) string {
	if s.on == "" || text == "" {
		return text
	}
	return s.on + text + ansi.ResetStyle
}

func (s Style) write(b *strings.Builder, text string) {
	if text == "" {
		return
	}
	if s.on == "" {
		b.WriteString(text)
		return
	}
	b.WriteString(s.on)
	b.WriteString(text)
	b.WriteString(ansi.ResetStyle)
}
