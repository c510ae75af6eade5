package clean

import (
	"strings"
	"unicode"
)

// FoldRune is how letters are compared: without case, and with one form of each
// quotation mark and dash.
func FoldRune(r rune) rune {
	if r < 0x80 {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”':
		return '"'
	case '–', '—', '‑', '‐':
		return '-'
	}
	return unicode.ToLower(r)
}

// Fold returns a text as searching sees it.
func Fold(s string) string { return strings.Map(FoldRune, s) }
