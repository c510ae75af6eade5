// Package tokens splits a text into words and punctuation, splits those into
// clauses, and finds phrases in them.
//
// It knows spelling and punctuation, and nothing of what words mean.
package tokens

import (
	"unicode"
	"unicode/utf8"
)

// Word is one word of a text, or one punctuation mark.
type Word struct {
	Text        string // lower case, with plain hyphens and apostrophes
	Shape       uint32 // hash of the word; all numbers share one, as do all years and all percentages
	Start, End  int    // its bytes in the text
	Punctuation bool   // it separates phrases or clauses
}

// Words splits a text into words and punctuation and appends them to buf.
// Hyphens and apostrophes inside a word belong to it; quotation marks and
// other characters that separate nothing are left out.
func Words(text string, buf []Word) []Word {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isLetter(r):
			end := wordEnd(text, i)
			w := normalise(text[i:end])
			buf = append(buf, Word{Text: w, Shape: shape(w, end < len(text) && text[end] == '%'), Start: i, End: end})
			i = end
		case separates(r):
			m := text[i : i+size]
			buf = append(buf, Word{Text: m, Shape: Hash(m), Start: i, End: i + size, Punctuation: true})
			i += size
		default:
			i += size
		}
	}
	return buf
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// separates tells whether a character separates phrases or clauses.
func separates(r rune) bool {
	switch r {
	case ',', ';', ':', '.', '(', ')', '?', '!', '-', '–', '—':
		return true
	}
	return false
}

// wordEnd returns the end of the word that starts at i.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isLetter(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if !joinsLetters(r) && !(isDigit(rune(text[i-1])) && isDigit(next) && joinsDigits(r)) {
			break
		}
		if !isLetter(next) {
			break
		}
		i += size
	}
	return i
}

// joinsLetters tells whether a character between two letters belongs to the
// word: a hyphen or an apostrophe, in any of their forms.
func joinsLetters(r rune) bool {
	switch r {
	case '-', '\u2010', '\u2011', '\'', '\u2019':
		return true
	}
	return false
}

// joinsDigits tells whether a character between two digits belongs to the
// number or to the span of years.
func joinsDigits(r rune) bool {
	switch r {
	case '.', ',', '/', '\u2013', '\u2212':
		return true
	}
	return false
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// normalise returns a word in lower case with plain hyphens and apostrophes; one
// that is so already is returned as it is.
func normalise(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < utf8.RuneSelf && (s[i] < 'A' || s[i] > 'Z')
	}
	if plain {
		return s
	}
	out := make([]byte, 0, len(s))
	for _, r := range s {
		switch r {
		case '\u2010', '\u2011':
			r = '-'
		case '\u2019':
			r = '\''
		}
		out = utf8.AppendRune(out, unicode.ToLower(r))
	}
	return string(out)
}

// The shapes of numbers by kind.
var (
	numberShape  = Hash("#")
	yearShape    = Hash("#year")
	percentShape = Hash("#%")
)

// shape returns the hash of a word, or of its kind if it is a number.
func shape(w string, percent bool) uint32 {
	if w[0] < '0' || w[0] > '9' {
		return Hash(w)
	}
	for i := 0; i < len(w); i++ {
		if w[i] >= 'a' && w[i] <= 'z' {
			return Hash(w) // "16-year-olds" is a word
		}
	}
	switch {
	case percent:
		return percentShape
	case IsYear(w):
		return yearShape
	}
	return numberShape
}

// isNumber tells whether the shape of a word is that of its kind of number, not of
// its letters.
func (w *Word) isNumber() bool {
	return w.Shape == numberShape || w.Shape == yearShape || w.Shape == percentShape
}

// IsYear tells whether a word is a year or a span of years, as in "2014" or
// "2014–15".
func IsYear(w string) bool {
	if len(w) < 4 || w[:2] != "19" && w[:2] != "20" || !isDigit(rune(w[2])) || !isDigit(rune(w[3])) {
		return false
	}
	return len(w) == 4 || len(w) > 6 && !isDigit(rune(w[4])) && w[4] != ',' && w[4] != '.'
}

// Hash returns the 32-bit FNV-1a hash of a text.
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Combine returns the hash of two hashes in this order.
func Combine(a, b uint32) uint32 {
	h := (a ^ (b<<13 | b>>19)) * 0x9E3779B1
	return (h ^ h>>15) * 0x85EBCA77
}
