package pdf

import (
	"strings"
	"unicode/utf16"

	"reinspect/internal/load/read/budget"
)

// Limits of one character map, far above those that fonts have.
const (
	maxMapped = 1 << 17 // codes
	maxSpaces = 256     // spans of codes of one length
)

// What a map costs.
const (
	tokenWork   = 5  // steps
	entryMemory = 40 // bytes, beside its text
)

// codeRange is a span of character codes of one length in bytes.
type codeRange struct {
	length int
	lo, hi uint32
}

// charMap is what a CMap stream says: how long codes are, which text a code
// stands for, and which character id.
type charMap struct {
	budget *budget.Budget
	spaces []codeRange
	text   map[uint32]string
	cids   map[uint32]uint32
}

// parseCharMap reads a CMap stream (ToUnicode or an embedded encoding), as far
// as the budget lets it.
func parseCharMap(b *budget.Budget, data []byte) *charMap {
	m := &charMap{budget: b, text: map[uint32]string{}, cids: map[uint32]uint32{}}
	lex := lexer{data: data}
	var args []token
	for b.Work(tokenWork) == nil {
		t := lex.next()
		switch t.kind {
		case kindEnd:
			return m
		case kindOperator:
			m.apply(string(t.text), args)
			args = args[:0]
		default:
			if len(args) < maxMapped {
				args = append(args, t)
			}
		}
	}
	return m
}

func (m *charMap) apply(operator string, args []token) {
	switch operator {
	case "endcodespacerange":
		for i := 0; i+1 < len(args); i += 2 {
			if n := len(args[i].text); n >= 1 && n <= 4 && len(m.spaces) < maxSpaces {
				m.spaces = append(m.spaces, codeRange{n, code(args[i].text), code(args[i+1].text)})
			}
		}
	case "endbfchar":
		for i := 0; i+1 < len(args); i += 2 {
			m.setText(code(args[i].text), utf16Text(args[i+1].text))
		}
	case "endbfrange":
		m.textRanges(args)
	case "endcidchar":
		for i := 0; i+1 < len(args); i += 2 {
			m.setCID(code(args[i].text), uint32(args[i+1].number))
		}
	case "endcidrange":
		for i := 0; i+2 < len(args); i += 3 {
			lo, hi, cid := code(args[i].text), code(args[i+1].text), uint32(args[i+2].number)
			for c := lo; c <= hi && c-lo < 1<<16 && m.setCID(c, cid+c-lo); c++ {
			}
		}
	}
}

// textRanges reads "lo hi text" and "lo hi [text text …]".
func (m *charMap) textRanges(args []token) {
	for i := 0; i+2 < len(args); {
		lo, hi := code(args[i].text), code(args[i+1].text)
		i += 2
		if args[i].kind != kindOpenArray {
			m.textRange(lo, hi, args[i].text)
			i++
			continue
		}
		i++
		for c := lo; i < len(args) && args[i].kind != kindCloseArray; i++ {
			m.setText(c, utf16Text(args[i].text))
			c++
		}
		i++
	}
}

// textRange maps lo..hi to texts that differ in their last unit.
func (m *charMap) textRange(lo, hi uint32, first []byte) {
	units := utf16Units(first)
	if len(units) == 0 {
		return
	}
	last := units[len(units)-1]
	for c := lo; c <= hi && c-lo < 1<<16; c++ {
		units[len(units)-1] = last + uint16(c-lo)
		if !m.setText(c, string(utf16.Decode(units))) {
			return
		}
	}
}

// setText maps a code to a text and reports whether more may be mapped.
func (m *charMap) setText(c uint32, s string) bool {
	if m.budget.Memory(entryMemory+len(s)) != nil || m.budget.Work(len(s)) != nil || len(m.text) >= maxMapped {
		return false
	}
	m.text[c] = strings.TrimRight(s, "\x00")
	return true
}

// setCID maps a code to a character id and reports whether more may be mapped.
func (m *charMap) setCID(c, cid uint32) bool {
	if m.budget.Memory(entryMemory) != nil || len(m.cids) >= maxMapped {
		return false
	}
	m.cids[c] = cid
	return true
}

// length returns how many bytes the code at the front of s has.
func (m *charMap) length(s []byte) int {
	for n := 1; n <= 4 && n <= len(s); n++ {
		c := code(s[:n])
		for _, r := range m.spaces {
			if r.length == n && c >= r.lo && c <= r.hi {
				return n
			}
		}
	}
	if len(m.spaces) > 0 {
		return min(m.spaces[0].length, len(s))
	}
	return min(2, len(s))
}

// code reads bytes as one big-endian number.
func code(b []byte) uint32 {
	var n uint32
	for _, c := range b {
		n = n<<8 | uint32(c)
	}
	return n
}

func utf16Units(b []byte) []uint16 {
	if len(b) == 1 { // some producers leave out the high byte
		return []uint16{uint16(b[0])}
	}
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return units
}

func utf16Text(b []byte) string { return string(utf16.Decode(utf16Units(b))) }
