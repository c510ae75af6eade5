package assess

import (
	"unicode"
	"unicode/utf8"
)

// word is one word of a text or one mark of punctuation: its lower-case form
// with straight apostrophes, and the bytes of the text it stands on.
type word struct {
	text       string
	start, end int
	mark       bool // punctuation, which parts phrases and clauses
}

// words splits a text into lower-case words and the punctuation between them.
// Hyphens and apostrophes inside a word belong to it. It appends to buf.
func words(text string, buf []word) []word {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end := wordEnd(text, i)
			buf = append(buf, word{text: lower(text[i:end]), start: i, end: end})
			i = end
		case unicode.IsSpace(r):
			i += size
		default:
			buf = append(buf, word{text: text[i : i+size], start: i, end: i + size, mark: true})
			i += size
		}
	}
	return buf
}

// wordEnd returns where the word that starts at i ends.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			i += size
			continue
		}
		if !joins(r) {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			break
		}
		i += size
	}
	return i
}

// joins tells whether a rune between two letters belongs to the word:
// hyphens and apostrophes, whichever way they are set.
func joins(r rune) bool {
	switch r {
	case '-', '\u2010', '\u2011', '\'', '\u2019':
		return true
	}
	return false
}

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
