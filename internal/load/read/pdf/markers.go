package pdf

import (
	"strings"
	"unicode/utf8"

	"reinspect/internal/load/read/layout"
	"reinspect/internal/pattern"
)

// markerGap is the gap, as part of the letter size, from which a number, a
// letter or a dash at the front of a line counts as set apart from the text.
// A plain space is at most 0.35 wide.
const markerGap = 0.45

// bullets are the characters of Unicode that stand for list bullets.
const bullets = "•‣◦▪▫■□●○◆◇►▶➢➤◼◻⁃∙·"

// isBullet reports whether r is a list bullet: one of Unicode's, or a
// private-use code, which Symbol, Wingdings and their kin give theirs.
func isBullet(r rune) bool {
	return r >= 0xf000 && r <= 0xf0ff || strings.ContainsRune(bullets, r)
}

var (
	// clearNumber is a paragraph's or an item's number that is written as
	// one: "12.", "(3)", "b)", "iv."
	clearNumber = pattern.Lazy(`^(\d{1,3}[.)]|\(?(\d{1,3}|[a-z]|[ivx]{1,5})\)|[a-z]\.|[ivx]{1,5}\.)$`)
	// weakMarker is what is a marker only where a gap sets it apart: a plain
	// number, or a dash, an "o" or another sign for a bullet.
	weakMarker = pattern.Lazy(`^(\d{1,3}|[-‒–—−o*+×¢©®°«»>→✓✔❖◊])$`)
)

// strayLetter reports whether a word is a bullet as text recognition may read it:
// a small letter that is no word of its own.
func strayLetter(word string) bool { return len(word) == 1 && word[0] >= 'b' && word[0] <= 'z' }

// strayGap is the gap that sets a stray letter apart, as part of its size.
const strayGap = 0.9

// splitsFromText reports whether the first piece of a line is a marker that
// stands apart from the text behind it. A number that is drawn on its own
// and followed by drawn white space needs no gap.
func splitsFromText(first string, gap float64, spaced bool) bool {
	r, n := utf8.DecodeRuneInString(first)
	switch {
	case isBullet(r) && n == len(first):
		return true
	case clearNumber().MatchString(first):
		return gap > markerGap || spaced
	case weakMarker().MatchString(first):
		return gap > markerGap
	case strayLetter(first):
		return gap > strayGap
	}
	return false
}

// splitMarker moves a bullet, or a number set apart as a cell of its own,
// from the front of a line to its Marker. A line that is nothing but a
// marker stays as it is.
func splitMarker(l *layout.Line) {
	first := l.Cells[0].Text
	r, n := utf8.DecodeRuneInString(first)
	bullet := isBullet(r)
	if rest := strings.TrimSpace(first[n:]); bullet && rest != "" {
		l.Marker, l.Cells[0].Text = first[:n], rest
		l.Role = layout.RoleListItem
		return
	}
	if len(l.Cells) < 2 || !bullet && !clearNumber().MatchString(first) && !weakMarker().MatchString(first) && !strayLetter(first) {
		return
	}
	l.Marker = first
	l.Cells = l.Cells[1:]
	if !strings.ContainsAny(first, "0123456789") {
		l.Role = layout.RoleListItem
	}
}
