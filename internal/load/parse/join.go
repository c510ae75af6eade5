package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// suspended are the words before which a hyphen at the end of a line stands for
// an omitted word: "short- / and long-term".
var suspended = map[string]bool{"and": true, "or": true, "to": true, "nor": true, "but": true}

// join appends a line to the text that it continues. A word broken at the end of
// the line keeps its hyphen and gets no space: "multi- / agency" is "multi-agency".
func join(text, next string) string {
	if text == "" {
		return next
	}
	if next == "" {
		return text
	}
	if body, ok := strings.CutSuffix(text, "\u00ad"); ok {
		return body + next
	}
	if last := lastRune(text); last == '-' || last == '\u2010' || last == '\u2011' {
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "-\u2010\u2011"))
		first, _, _ := strings.Cut(next, " ")
		if (unicode.IsLetter(before) || unicode.IsDigit(before)) && !strings.HasSuffix(text, " -") && !suspended[first] {
			return text + next
		}
	}
	return text + " " + next
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
