package docx

import (
	"strconv"
	"strings"

	"reinspect/internal/load/read/flow"
)

// numbering is the document's lists and how far each has been counted.
type numbering struct {
	abstract map[string]*abstractList
	lists    map[string]*list
}

// abstractList is the looks of a list and its counters; several lists can
// share both.
type abstractList struct {
	levels [maxLevels]level
	count  [maxLevels]int
	begun  [maxLevels]bool
}

// list is one list: an abstract one, with levels that start or look
// otherwise.
type list struct {
	abstract *abstractList
	levels   [maxLevels]level
	start    [maxLevels]*int // where the list itself says where to start; used once
}

const maxLevels = 9

// level is how one level of a list is numbered.
type level struct {
	format string // decimal, lowerLetter, bullet, …
	text   string // "%1.%2" with the numbers of the levels, or the bullet
	start  int
	style  string // id of the paragraph style that belongs to it
	legal  bool   // all numbers in figures
	always bool   // does not begin anew after a higher level
}

func newNumbering(root *node) *numbering {
	n := &numbering{abstract: map[string]*abstractList{}, lists: map[string]*list{}}
	links, styleOf := map[string]string{}, map[string]string{}
	for _, a := range root.All("abstractNum") {
		id := a.Attr("abstractNumId")
		n.abstract[id] = &abstractList{levels: levels(a)}
		if v := a.Child("styleLink").Attr("val"); v != "" {
			styleOf[v] = id
		}
		if v := a.Child("numStyleLink").Attr("val"); v != "" {
			links[id] = v
		}
	}
	for _, num := range root.All("num") {
		id := num.Child("abstractNumId").Attr("val")
		if target, ok := styleOf[links[id]]; ok {
			id = target
		}
		a := n.abstract[id]
		if a == nil {
			continue
		}
		l := &list{abstract: a, levels: a.levels}
		for _, o := range num.All("lvlOverride") {
			i, err := strconv.Atoi(o.Attr("ilvl"))
			if err != nil || i < 0 || i >= maxLevels {
				continue
			}
			if lvl := o.Child("lvl"); lvl != nil {
				l.levels[i] = newLevel(lvl)
			}
			if v, err := strconv.Atoi(o.Child("startOverride").Attr("val")); err == nil {
				l.start[i] = &v
			}
		}
		n.lists[num.Attr("numId")] = l
	}
	return n
}

func levels(a *node) [maxLevels]level {
	var out [maxLevels]level
	for _, lvl := range a.All("lvl") {
		if i, err := strconv.Atoi(lvl.Attr("ilvl")); err == nil && i >= 0 && i < maxLevels {
			out[i] = newLevel(lvl)
		}
	}
	return out
}

func newLevel(n *node) level {
	l := level{
		format: n.Child("numFmt").Attr("val"),
		text:   flow.MarkerText(n.Child("lvlText").Attr("val")),
		style:  n.Child("pStyle").Attr("val"),
		legal:  n.Child("isLgl").On(),
		always: n.Child("lvlRestart").Attr("val") == "0",
		start:  1,
	}
	if v, err := strconv.Atoi(n.Child("start").Attr("val")); err == nil {
		l.start = v
	}
	return l
}

// levelOfStyle returns the level of a list that belongs to a paragraph style;
// 0 where none does.
func (n *numbering) levelOfStyle(numID, styleID string) int {
	if l := n.lists[numID]; l != nil {
		for i := range l.levels {
			if styleID != "" && l.levels[i].style == styleID {
				return i
			}
		}
	}
	return 0
}

// next counts one more paragraph of a list and returns its marker: "12.",
// "b)", "•", or "" where the list shows none. The second result is false
// where there is no such list.
func (n *numbering) next(numID string, at int) (string, bool) {
	l := n.lists[numID]
	if l == nil || at < 0 || at >= maxLevels {
		return "", false
	}
	a := l.abstract
	switch {
	case l.start[at] != nil:
		a.count[at], l.start[at] = *l.start[at], nil
	case !a.begun[at]:
		a.count[at] = l.levels[at].start
	default:
		a.count[at]++
	}
	a.begun[at] = true
	for i := at + 1; i < maxLevels; i++ {
		if !l.levels[i].always {
			a.begun[i] = false
		}
	}
	return l.marker(at), true
}

// marker returns how the list shows the number that a level has now.
func (l *list) marker(at int) string {
	lvl := l.levels[at]
	if lvl.format == "bullet" {
		return "•"
	}
	if lvl.format == "none" {
		return ""
	}
	var b strings.Builder
	for i := 0; i < len(lvl.text); i++ {
		if lvl.text[i] != '%' || i+1 == len(lvl.text) || lvl.text[i+1] < '1' || lvl.text[i+1] > '9' {
			b.WriteByte(lvl.text[i])
			continue
		}
		i++
		k := int(lvl.text[i] - '1')
		value := l.abstract.count[k]
		if !l.abstract.begun[k] {
			value = l.levels[k].start
		}
		format := l.levels[k].format
		if lvl.legal {
			format = "decimal"
		}
		b.WriteString(figures(value, format))
	}
	return strings.TrimSpace(b.String())
}

// figures writes a number in a list's format; unknown formats in figures.
func figures(n int, format string) string {
	switch format {
	case "lowerLetter", "upperLetter":
		if n >= 1 && n <= 26*20 {
			letter := byte('a' + (n-1)%26)
			if format == "upperLetter" {
				letter -= 'a' - 'A'
			}
			return strings.Repeat(string(letter), (n-1)/26+1)
		}
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "none":
		return ""
	}
	return strconv.Itoa(n)
}

// roman writes a number below 4,000 in Roman figures, others in ours.
func roman(n int) string {
	if n < 1 || n >= 4000 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, f := range []struct {
		value int
		sign  string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	} {
		for ; n >= f.value; n -= f.value {
			b.WriteString(f.sign)
		}
	}
	return b.String()
}
