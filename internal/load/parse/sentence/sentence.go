// Package sentence splits a paragraph into sentences as a reader would.
//
// It knows punctuation and a list of abbreviations (abbreviations.toml), and
// nothing of reports.
package sentence

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"reinspect/internal/tomlfile"
)

//go:embed abbreviations.toml
var abbreviationsTOML []byte

// lexicon is abbreviations.toml as sets of lower-case words.
type lexicon struct {
	always, beforeName, beforeNumber, starters map[string]bool
}

var words = sync.OnceValue(func() lexicon {
	file := tomlfile.Must[struct {
		Always       []string `toml:"always"`
		BeforeName   []string `toml:"before_name"`
		BeforeNumber []string `toml:"before_number"`
		Starters     []string `toml:"starters"`
	}]("internal/load/parse/sentence/abbreviations.toml", abbreviationsTOML)
	set := func(list []string) map[string]bool {
		m := make(map[string]bool, len(list))
		for _, w := range list {
			m[w] = true
		}
		return m
	}
	return lexicon{set(file.Always), set(file.BeforeName), set(file.BeforeNumber), set(file.Starters)}
})

// Split returns the sentences of a paragraph in their order, each without
// white space around it. Joined again they hold every character of text but
// the white space between them; a text of white space alone gives none.
func Split(text string) []string {
	var sentences []string
	tokens := tokenise(text)
	first := 0 // the token that begins the sentence being read
	for i := range tokens {
		if i == len(tokens)-1 || ends(text, tokens, first, i) {
			sentences = append(sentences, text[tokens[first].start:tokens[i].end])
			first = i + 1
		}
	}
	return sentences
}

// token is a run of text without white space, as byte offsets, and what
// stands before it.
type token struct {
	start, end int
	newLine    bool // it begins a line
	newBlock   bool // an empty line stands before it
}

func (t token) in(text string) string { return text[t.start:t.end] }

func tokenise(text string) []token {
	const bytesOfWord = 5 // with the space after it; most texts have a little more
	tokens := make([]token, 0, len(text)/bytesOfWord+1)
	start, lines := -1, 0
	for i, r := range text {
		if unicode.IsSpace(r) {
			if start >= 0 {
				tokens[len(tokens)-1].end = i
				start, lines = -1, 0
			}
			if r == '\n' {
				lines++
			}
			continue
		}
		if start < 0 {
			start = i
			tokens = append(tokens, token{start: i, end: len(text), newLine: lines > 0, newBlock: lines > 1})
		}
	}
	return tokens
}

const (
	openers     = "\"'“‘([{«"
	closers     = "\"'”’)]}»"
	terminators = ".!?…"
	bullets     = "•■▪●◦◼–-*\uf06e\uf0a7\uf0b7\uf02d"
)

// ends reports whether a sentence that began at tokens[first] ends after
// tokens[i]; there is a token after it.
func ends(text string, tokens []token, first, i int) bool {
	next := tokens[i+1]
	if next.newBlock || next.newLine && isBullet(next.in(text)) {
		return true
	}
	// A short note in brackets after the full stop, "(Recommendation)",
	// belongs to the sentence before it.
	if shortNote(text, tokens, i+1) > 0 {
		return false
	}
	if from := noteStart(text, tokens, first, i); from > first {
		return begins(next.in(text))
	}
	core, stop := cut(tokens[i].in(text))
	if stop == "" || core == "" || !begins(next.in(text)) {
		return false
	}
	if i == first && isMarker(core) && strings.HasPrefix(stop, ".") {
		return false
	}
	return stop[0] != '.' || !abbreviated(core, strings.TrimLeft(next.in(text), openers))
}

// cut takes the opening marks off a word and divides it at the punctuation
// that ends a sentence; stop is "" where there is none. What follows the
// punctuation may only be closing marks and a footnote number glued on.
func cut(word string) (core, stop string) {
	word = strings.TrimLeft(word, openers)
	body := strings.TrimRight(word, closers)
	if digits := strings.TrimRight(body, "0123456789"); len(body)-len(digits) <= 2 && len(digits) < len(body) {
		bare := strings.TrimRight(digits, closers)
		if end := strings.TrimRight(strings.TrimRight(bare, terminators), closers); len(end) < len(bare) && endsInLetter(end) {
			body = bare
		}
	}
	core = strings.TrimRight(body, terminators)
	return strings.TrimRight(core, closers), body[len(core):]
}

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) && utf8.RuneCountInString(s) > 1
}

// begins reports whether a word can begin a sentence: a capital, a figure, a
// sum, a bullet or a list letter, after any opening mark.
func begins(word string) bool {
	if isBullet(word) || isListLetter(word) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, openers))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '£'
}

func isBullet(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && strings.ContainsRune(bullets, r)
}

// isListLetter reports whether a word is a letter that numbers an item: "b.", "(b)".
func isListLetter(word string) bool {
	core := strings.TrimPrefix(word, "(")
	return len(core) == 2 && unicode.IsLetter(rune(core[0])) && (core[1] == ')' || core[1] == '.')
}

// isMarker reports whether a word is the number of what follows: "16", "a", "iv".
func isMarker(core string) bool {
	if strings.Trim(core, "0123456789.") == "" {
		return true
	}
	return utf8.RuneCountInString(core) == 1 || strings.Trim(core, "ivx") == ""
}

// abbreviated reports whether the full stop after core belongs to the word
// rather than to the sentence, given the word that follows.
func abbreviated(core, next string) bool {
	lex := words()
	low := strings.ToLower(core)
	following, _ := utf8.DecodeRuneInString(next)
	switch {
	case lex.always[low]:
		return true
	case lex.beforeName[low]:
		written := core != low // "Mr", not a lower-case "st" before a new sentence
		return unicode.IsUpper(following) && (written || !starts(next))
	case lex.beforeNumber[low]:
		return unicode.IsDigit(following) || numbersByLetter(next)
	case isInitials(core):
		return unicode.IsUpper(following) && !starts(next)
	}
	return false
}

// numbersByLetter reports whether a word numbers something by one letter: "B", "B,".
func numbersByLetter(word string) bool {
	core := strings.TrimRight(word, closers+terminators+",;:")
	return utf8.RuneCountInString(core) == 1 && core != "A" && core != "I"
}

func starts(word string) bool {
	return words().starters[strings.ToLower(strings.TrimFunc(word, unicode.IsPunct))]
}

// isInitials reports whether a word is capitals set apart by full stops:
// "J", "J.R", "U.K".
func isInitials(core string) bool {
	for part := range strings.SplitSeq(core, ".") {
		r, size := utf8.DecodeRuneInString(part)
		if size != len(part) || !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// noteWords is how long a note in brackets can be that belongs to the
// sentence before it: "(Paragraphs 22 to 23)".
const noteWords = 4

// shortNote returns how many tokens from i on make a short note in brackets
// after the end of a sentence; 0 where there is none.
func shortNote(text string, tokens []token, i int) int {
	if !strings.HasPrefix(tokens[i].in(text), "(") || isListLetter(tokens[i].in(text)) {
		return 0
	}
	if _, stop := cut(tokens[i-1].in(text)); stop == "" {
		return 0
	}
	for n := 1; n <= noteWords && i+n <= len(tokens); n++ {
		word := strings.TrimRight(tokens[i+n-1].in(text), terminators)
		if strings.HasSuffix(word, ")") {
			return n
		}
	}
	return 0
}

// noteStart returns the token at which a short note begins that ends at
// token i, or -1.
func noteStart(text string, tokens []token, first, i int) int {
	for from := i; from > first && i-from < noteWords; from-- {
		if shortNote(text, tokens, from) == i-from+1 {
			return from
		}
	}
	return -1
}
