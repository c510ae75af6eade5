package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// softHyphen marks where a word may be broken. Drawn within a line it was left
// there by a program that broke lines elsewhere; at the end of a line it breaks
// a word that has no hyphen of its own.
const softHyphen = "\u00ad"

// plainHyphens makes hyphens of the soft ones of fonts that have them within
// their words and have no other: such fonts use one letter for both, and say that
// it is the soft one.
func plainHyphens(sheets []sheet) {
	soft, hard := map[*face]bool{}, map[*face]bool{}
	for _, s := range sheets {
		for _, r := range s.runs {
			soft[r.face] = soft[r.face] || strings.Contains(strings.TrimSuffix(r.text, softHyphen), softHyphen)
			hard[r.face] = hard[r.face] || strings.ContainsAny(r.text, "-\u2010\u2011")
		}
	}
	for _, s := range sheets {
		for i := range s.runs {
			if f := s.runs[i].face; soft[f] && !hard[f] {
				s.runs[i].text = strings.ReplaceAll(s.runs[i].text, softHyphen, "-")
			}
		}
	}
}

// joinBroken joins words that are broken by soft hyphens at the ends of lines:
// the rest of the word moves up.
func joinBroken(lines []pageLine) []pageLine {
	out := lines[:0]
	for i := range lines {
		l := lines[i]
		if n := len(out); n > 0 && out[n-1].broken {
			above := &out[n-1]
			above.broken = false
			rest, below, _ := strings.Cut(l.Text, " ")
			if first, _ := utf8.DecodeRuneInString(rest); l.Marker == "" && len(l.Cells) == 1 && unicode.IsLower(first) {
				above.append(rest)
				l.Text, l.Cells[0].Text = below, below
				if below == "" {
					above.broken = l.broken
					continue
				}
			}
		}
		out = append(out, l)
	}
	return out
}

// append adds the rest of a broken word to a line's last cell.
func (l *pageLine) append(rest string) {
	l.Cells[len(l.Cells)-1].Text += rest
	l.Text += rest
}
