// Package pane puts text into cells of a terminal: it wraps, paints, clips
// and overlays lines, and keeps a list of rows of unequal height scrolled.
//
// It knows widths and escape sequences; it knows nothing of reports, keys or
// colours' meaning.
package pane

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width returns how many columns s takes, escape sequences not counted.
func Width(s string) int {
	if n, ok := quickWidth(s); ok {
		return n
	}
	return ansi.StringWidth(s)
}

// quickWidth counts text of characters that take one column each, and the
// colours of Style; anything else (wide, combining, control characters) is
// left to the exact measure, which is many times slower.
func quickWidth(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c >= 0x20 && c < 0x7f:
			n++
			i++
		case c == 0x1b:
			end := strings.IndexByte(s[i:], 'm')
			if end < 2 || s[i+1] != '[' || !isColour(s[i+2:i+end]) {
				return 0, false
			}
			i += end + 1
		case c >= 0x80:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !narrow(r) {
				return 0, false
			}
			n++
			i += size
		default:
			return 0, false
		}
	}
	return n, true
}

// isColour reports whether all of s can be the numbers of a colour sequence.
func isColour(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != ';' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// narrow reports whether a character surely takes one column: Latin letters,
// general punctuation, the lines and signs that the screen draws with.
func narrow(r rune) bool {
	switch {
	case r >= 0xa1 && r < 0x300:
		return r != 0xad
	case r >= 0x2010 && r <= 0x2027, r >= 0x2500 && r <= 0x257f:
		return true
	}
	return strings.ContainsRune("−≠→↑↓›↻▲▼◆◇▸▌✓●○▁▃▅▇", r)
}

// Clip returns s cut to at most width columns, with an ellipsis where
// something was cut off.
func Clip(s string, width int) string {
	switch {
	case width <= 0:
		return ""
	case Width(s) <= width:
		return s
	}
	return ansi.Truncate(s, width, "…")
}

// Pad returns s clipped or filled with spaces to exactly width columns.
func Pad(s string, width int) string {
	s = Clip(s, width)
	return s + Spaces(width-Width(s))
}

// PadLeft returns s clipped or filled on its left to exactly width columns.
func PadLeft(s string, width int) string {
	s = Clip(s, width)
	return Spaces(width-Width(s)) + s
}

const manySpaces = "                                                                                "

// Spaces returns n spaces; none for n below 1.
func Spaces(n int) string {
	switch {
	case n <= 0:
		return ""
	case n <= len(manySpaces):
		return manySpaces[:n]
	}
	return strings.Repeat(" ", n)
}

// Between returns left and right on one line of exactly width columns, right
// flush with its end. What does not fit is cut from left first.
func Between(left, right string, width int) string {
	room := width - Width(right)
	if room <= 0 {
		return Pad(right, width)
	}
	if Width(left) >= room {
		left = Clip(left, room-1)
	}
	return Pad(left, room) + right
}

// Fit returns exactly height lines, none wider than width columns.
func Fit(lines []string, width, height int) []string {
	out := make([]string, max(height, 0))
	for i := range out {
		if i < len(lines) {
			out[i] = Clip(lines[i], width)
		}
	}
	return out
}

// Beside joins blocks of lines column by column. Each block's lines are
// padded to its width; blocks shorter than height go on as blanks.
func Beside(height int, blocks ...Block) []string {
	out := make([]string, max(height, 0))
	var b strings.Builder
	for i := range out {
		b.Reset()
		for _, block := range blocks {
			line := ""
			if i < len(block.Lines) {
				line = block.Lines[i]
			}
			b.WriteString(Pad(line, block.Width))
		}
		out[i] = b.String()
	}
	return out
}

// Block is a column of lines.
type Block struct {
	Width int
	Lines []string
}

// Over lays box upon base with its upper left corner at column x, line y.
// What would stand outside base is cut off.
func Over(base, box []string, x, y int) []string {
	out := append([]string(nil), base...)
	for i, line := range box {
		at := y + i
		if at < 0 || at >= len(out) {
			continue
		}
		under := out[at]
		w := Width(line)
		left := Pad(ansi.Truncate(under, x, ""), x)
		right := ""
		if total := Width(under); total > x+w {
			right = ansi.Cut(under, x+w, total)
		}
		out[at] = left + "\x1b[m" + line + "\x1b[m" + right
	}
	return out
}

// Clean returns s without what could move the cursor or hide text: control
// characters and escape sequences go, tabs and line breaks become spaces,
// marks that turn the reading direction go.
func Clean(s string) string {
	if !strings.ContainsFunc(s, unclean) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == 0xa0:
			return ' '
		case unclean(r):
			return -1
		}
		return r
	}, ansi.Strip(s))
}

func unclean(r rune) bool {
	return r < 0x20 || r >= 0x7f && r <= 0xa0 || r == 0xad || r == 0xfeff ||
		r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}
