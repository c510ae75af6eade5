package pane

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// asciiForms are the characters of print and of frames that have a plain one
// of the same width.
var asciiForms = map[rune]rune{
	'‘': '\'', '’': '\'', '“': '"', '”': '"', '–': '-', '—': '-', '‑': '-', '‐': '-', '−': '-',
	'…': '.', '•': '*', '·': '-', '£': 'L', '½': '%',
}

// ASCII returns s, which may be styled, without anything beyond ASCII and of
// the same width: letters lose their accents, the rest becomes "?".
func ASCII(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch plain, known := asciiForms[r]; {
		case r < 0x80:
			b.WriteRune(r)
		case known:
			b.WriteRune(plain)
		default:
			b.WriteString(plainLetter(string(r)))
		}
	}
	return b.String()
}

func plainLetter(s string) string {
	if base := norm.NFD.String(s); base[0] < 0x80 {
		return base[:1]
	}
	return strings.Repeat("?", Width(s))
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
