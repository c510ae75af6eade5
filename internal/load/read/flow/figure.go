package flow

import (
	"strconv"
	"strings"
)

// MarkerText returns what a list writes around its numbers, or its bullet, cut where
// it is longer than any list's: a file makes a marker of it for each item.
func MarkerText(s string) string {
	if len(s) <= longestMarker {
		return s
	}
	return strings.ToValidUTF8(s[:longestMarker], "")
}

// longestMarker is how many bytes a list writes at most around its numbers.
const longestMarker = 100

// Figure writes the number of a list item in a format as files name it: "a" and
// "A" for letters, "i" and "I" for Roman figures below 40. Any other format, or
// a number that it does not reach, gives Arabic figures.
func Figure(n int, format string) string {
	switch format {
	case "a", "A":
		if n >= 1 && n <= 26 {
			return string(rune(format[0]) + rune(n-1))
		}
	case "i", "I":
		if n >= 1 && n < 40 {
			ones := []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}
			s := strings.Repeat("x", n/10) + ones[n%10]
			if format == "I" {
				s = strings.ToUpper(s)
			}
			return s
		}
	}
	return strconv.Itoa(n)
}
