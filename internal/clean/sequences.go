package clean

import (
	"strings"
	"unicode/utf8"
)

// beginnings are the characters that begin what terminals take for commands:
// colours and cursor movements (CSI), window titles, links and the clipboard
// (OSC), and the other strings (DCS, SOS, PM, APC). A string that is not ended
// runs to the end of the line.
//
// ESC and a letter begin one, or one control character for both. Honest text has
// these too, where quotation marks were read in the wrong encoding, so they
// count only where what follows has the form of a command.
const beginnings = "\x1b\u009b\u009d\u0090\u0098\u009e\u009f"

// What a string stops at, and one that a single character begins. ESC ends it
// where "\\" stands behind.
const (
	stringStops = "\a\x1b\u009c\n"
	shortStops  = "\a\x1b\u009c\n\t\f\r "
)

// mostNested is how often a text is looked through for sequences that appeared
// when others were removed.
const mostNested = 20

// withoutSequences removes whole sequences, and those that appear when others
// are removed: their letters must not stay behind as text.
func withoutSequences(s string) string {
	for range mostNested {
		cut := cutSequences(s)
		if len(cut) == len(s) {
			break
		}
		s = cut
	}
	return s
}

// cutSequences removes the sequences that stand in a text.
func cutSequences(s string) string {
	if !strings.ContainsAny(s, beginnings) {
		return s
	}
	var b strings.Builder
	from := 0 // what is kept and not written yet
	open := 0 // no string that a single character begins before here has an end
	for i := 0; i < len(s); {
		first, size := utf8.DecodeRuneInString(s[i:])
		n := 0
		switch rest := s[i+size:]; first {
		case '\x1b':
			n = escaped(rest)
		case '\u009b':
			if span(rest, '0', '?') > 0 {
				n = command(rest)
			}
		case '\u009d':
			if digits := span(rest, '0', '9'); digits > 0 && strings.HasPrefix(rest[digits:], ";") {
				n = digits + untilEnd(rest[digits:])
			}
		case '\u0090', '\u0098', '\u009e', '\u009f':
			if i < open {
				break
			}
			words := before(rest, shortStops)
			if last := end(rest[words:], "\x1b\\", "\u009c"); last > 0 {
				n = words + last
			} else {
				open = i + size + words
			}
		}
		i += size + n
		if n > 0 {
			b.WriteString(s[from : i-size-n])
			from = i
		}
	}
	b.WriteString(s[from:])
	return b.String()
}

// escaped returns how much behind ESC belongs to its sequence; 0 where there is none.
func escaped(s string) int {
	if strings.HasPrefix(s, "[") {
		if n := command(s[1:]); n > 0 {
			return 1 + n
		}
	}
	if s != "" && strings.IndexByte("]PX^_", s[0]) >= 0 {
		return 1 + untilEnd(s[1:])
	}
	return finished(s, '0')
}

// command returns the length of the numbers and the letter of a command at the
// beginning of s; 0 where there is none.
func command(s string) int {
	numbers := span(s, '0', '?')
	if n := finished(s[numbers:], '@'); n > 0 {
		return numbers + n
	}
	return 0
}

// finished returns the length of a letter, from least on, and the signs in front
// of it at the beginning of s; 0 where there is none.
func finished(s string, least byte) int {
	if n := span(s, ' ', '/'); n < len(s) && least <= s[n] && s[n] <= '~' {
		return n + 1
	}
	return 0
}

// untilEnd returns the length of a string and of what ends it.
func untilEnd(s string) int {
	n := before(s, stringStops)
	return n + end(s[n:], "\a", "\x1b\\", "\u009c")
}

// span returns how many of the first bytes of s lie from low to high.
func span(s string, low, high byte) int {
	n := 0
	for n < len(s) && low <= s[n] && s[n] <= high {
		n++
	}
	return n
}

// before returns how much of s stands before one of some characters.
func before(s, chars string) int {
	if n := strings.IndexAny(s, chars); n >= 0 {
		return n
	}
	return len(s)
}

// end returns the length of that of some ends which s begins with; 0 for none.
func end(s string, ends ...string) int {
	for _, e := range ends {
		if strings.HasPrefix(s, e) {
			return len(e)
		}
	}
	return 0
}
