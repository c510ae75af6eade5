// Package tokens is text as words: it splits a text into words and marks, into
// clauses set against each other, and finds phrases in it.
//
// It knows spelling and punctuation, and nothing of what words mean.
package tokens

import (
	"unicode"
	"unicode/utf8"
)

// Word is one word of a text, or one mark of punctuation.
type Word struct {
	Text       string // lower case, with plain hyphens and apostrophes
	Shape      uint32 // hash of the word, in which all numbers, years and percentages are alike
	Start, End int    // the bytes of the text it stands on
	Mark       bool   // punctuation, which parts phrases and clauses
}

// Words splits a text into its words and marks and appends them to buf.
// Hyphens and apostrophes inside a word belong to it; quotation marks and
// other signs that part nothing are left out.
func Words(text string, buf []Word) []Word {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case letter(r):
			end := wordEnd(text, i)
			w := lower(text[i:end])
			buf = append(buf, Word{Text: w, Shape: shape(w, end < len(text) && text[end] == '%'), Start: i, End: end})
			i = end
		case parts(r):
			m := text[i : i+size]
			buf = append(buf, Word{Text: m, Shape: Hash(m), Start: i, End: i + size, Mark: true})
			i += size
		default:
			i += size
		}
	}
	return buf
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// parts tells whether a sign parts phrases or clauses.
func parts(r rune) bool {
	switch r {
	case ',', ';', ':', '.', '(', ')', '?', '!', '-', '–', '—':
		return true
	}
	return false
}

// wordEnd returns where the word that starts at i ends.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if letter(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if !joins(r) && !(digit(rune(text[i-1])) && digit(next) && joinsDigits(r)) {
			break
		}
		if !letter(next) {
			break
		}
		i += size
	}
	return i
}

// joins tells whether a sign between two letters belongs to the word:
// hyphens and apostrophes, whichever way they are set.
func joins(r rune) bool {
	switch r {
	case '-', '\u2010', '\u2011', '\'', '\u2019':
		return true
	}
	return false
}

// joinsDigits tells whether a sign between two digits belongs to the number
// or to the span of years.
func joinsDigits(r rune) bool {
	switch r {
	case '.', ',', '/', '\u2013', '\u2212':
		return true
	}
	return false
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

// lower returns a word in lower case with plain hyphens and apostrophes; a
// word that already is so comes back without a copy.
func lower(s string) string {
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

// The shapes of numbers.
var (
	aNumber  = Hash("#")
	aYear    = Hash("#year")
	aPercent = Hash("#%")
)

// shape returns the hash of a word; figures count by their kind only.
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
		return aPercent
	case IsYear(w):
		return aYear
	}
	return aNumber
}

// IsYear tells whether a word is a year or a span of years, as in "2014" or
// "2014–15".
func IsYear(w string) bool {
	if len(w) < 4 || w[:2] != "19" && w[:2] != "20" || !digit(rune(w[2])) || !digit(rune(w[3])) {
		return false
	}
	return len(w) == 4 || len(w) > 6 && !digit(rune(w[4])) && w[4] != ',' && w[4] != '.'
}

// Hash returns the 32-bit FNV-1a hash of a text.
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Join returns a hash that stands for two in this order.
func Join(a, b uint32) uint32 {
	h := (a ^ (b<<13 | b>>19)) * 0x9E3779B1
	return (h ^ h>>15) * 0x85EBCA77
}
