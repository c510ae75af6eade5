package pdf

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"reinspect/layout"
)

// markerGap is the gap, as part of the letter size, from which a number at
// the front of a line counts as set apart from the text. A plain space is at
// most 0.35 wide.
const markerGap = 0.5

// bullets are the characters that stand for list bullets: those of Unicode,
// and the private-use codes that Symbol, Wingdings and their kin get.
const bullets = "•‣◦▪▫■□●○◆◇►▶➢➤◼◻\u2043\u2219·\uf06e\uf0a7\uf0b7\uf02d\uf0d8\uf0fc\uf076\uf071\uf0a8\uf06f\uf075\uf0e0"

// dashes count as bullets only where a gap sets them apart.
const dashes = "-–—−o"

// numberMarker matches "12.", "(3)", "b)", "iv." at the front of a line.
var numberMarker = regexp.MustCompile(`^\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]$|^\d{1,3}$|^[-–—−o]$`)

// splitMarker moves a bullet, or a number set apart as a cell of its own,
// from the front of a line to its Marker. A line that is nothing but a
// marker stays as it is.
func splitMarker(l *layout.Line) {
	first := l.Cells[0].Text
	r, n := utf8.DecodeRuneInString(first)
	switch {
	case strings.ContainsRune(bullets, r) && strings.TrimSpace(first[n:]) != "":
		l.Marker = first[:n]
		l.Cells[0].Text = strings.TrimSpace(first[n:])
		l.Role = layout.RoleListItem
	case len(l.Cells) < 2 || !strings.ContainsRune(bullets, r) && !numberMarker.MatchString(first):
	default:
		l.Marker = first
		l.Cells = l.Cells[1:]
		if !strings.ContainsAny(first, "0123456789") {
			l.Role = layout.RoleListItem
		}
	}
}
