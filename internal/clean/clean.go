// Package clean makes text from outside safe to show and simple to compare:
// no control, escape or direction characters, one kind of space and hyphen,
// ligatures as letters.
//
// It knows no file format and nothing of reports.
package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ligatures are the presentation forms that stand for several letters.
var ligatures = map[rune]string{
	'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st",
}

// Line returns a text cleaned and on one line: white space of any kind becomes
// one space, none at the ends; escape sequences, control, direction and
// zero-width characters and soft hyphens are removed; hyphens that forbid a
// break become plain ones; bytes that are not UTF-8 become U+FFFD; letters are
// composed (NFC). Private-use characters stay: they can be bullets.
func Line(s string) string {
	if plain(s) {
		return s
	}
	s = withoutSequences(s)
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		if invisible(r) {
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		switch {
		case r == '\u2010' || r == '\u2011':
			b.WriteByte('-')
		case ligatures[r] != "":
			b.WriteString(ligatures[r])
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// plain reports whether s is printable ASCII with single inner spaces, which
// most lines are: these need no cleaning.
func plain(s string) bool {
	before := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return before != ' ' || s == ""
}

// invisible reports whether r shows nothing of its own: control and format
// characters (direction marks, joiners, soft hyphen, byte order mark),
// noncharacters and variation selectors.
func invisible(r rune) bool {
	if r < utf8.RuneSelf { // most letters, told without a table
		return r < ' ' || r == '\x7f'
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector) || r >= 0xfff9 && r <= 0xfffb || r == utf8.MaxRune
}
