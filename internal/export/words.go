package export

import (
	"strconv"

	"reinspect/compare"
)

// glyphs precede the words of movements, never replace them; the screen uses
// the same.
var glyphs = map[compare.Movement]string{
	compare.Improved:      "▲",
	compare.Declined:      "▼",
	compare.Stayed:        "=",
	compare.New:           "◆",
	compare.Gone:          "◇",
	compare.NotComparable: "≠",
	compare.Unclear:       "–",
}

// orElse returns a text, or another one where it is empty.
func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// itemNumber is what precedes the nth item of a list.
func itemNumber(n int) string { return strconv.Itoa(n) + ". " }

// good reports whether a movement, a balance or a status is a good thing.
func good(mark string) bool {
	return mark == string(compare.Improved) || mark == string(compare.AllStrength) || mark == string(compare.Resolved)
}

// bad reports whether a movement, a balance or a status is a bad thing.
func bad(mark string) bool {
	return mark == string(compare.Declined) || mark == string(compare.AllWeak) || mark == string(compare.StillThere)
}
