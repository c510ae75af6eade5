package clean

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Decode returns the text of a file with line ends as "\n": UTF-8 or
// else Windows-1252. What is in UTF-16 goes through FromUTF16 before.
func Decode(data []byte) string {
	var s string
	if utf8.Valid(data) {
		s = strings.TrimPrefix(string(data), "\ufeff")
	} else {
		b, _ := charmap.Windows1252.NewDecoder().Bytes(data)
		s = string(b)
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
}

// FromUTF16 returns a file in UTF-8 if it is in UTF-16, with a byte order mark or
// without one, and whether it is.
func FromUTF16(data []byte) (text []byte, ok bool) {
	low, high, ok := utf16Order(data)
	if !ok {
		return data, false
	}
	return []byte(strings.TrimPrefix(utf16Text(data, low, high), "\ufeff")), true
}

// sample is how many pairs of bytes are looked at to tell UTF-16; of so many in
// ten one is a zero in texts in Latin letters.
const (
	sample     = 2000
	zerosInTen = 7
)

// utf16Order returns at which of two places the low and the high byte of each
// pair stand, and whether the bytes are UTF-16 at all: they begin with a byte
// order mark, or most pairs are a Latin letter and a zero.
func utf16Order(data []byte) (low, high int, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}): // UTF-32
		return 0, 0, false
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return 0, 1, true
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return 1, 0, true
	}
	head := data[:min(len(data), 2*sample)]
	pairs := len(head) / 2
	for low, high := range [2]int{1, 0} {
		latin := 0
		for i := 0; i+1 < len(head); i += 2 {
			switch c := head[i+low]; {
			case head[i+high] != 0:
			case c < ' ' && !bytes.ContainsRune([]byte("\t\n\f\r"), rune(c)):
				latin -= pairs // no text has these
			default:
				latin++
			}
		}
		if pairs > 1 && 10*latin >= zerosInTen*pairs {
			return low, high, true
		}
	}
	return 0, 0, false
}

// utf16Text decodes pairs of bytes, whose low and high byte stand at the
// places given.
func utf16Text(b []byte, low, high int) string {
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i+low])|uint16(b[i+high])<<8)
	}
	return string(utf16.Decode(units))
}
