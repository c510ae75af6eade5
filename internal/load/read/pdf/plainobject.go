package pdf

import (
	"math"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// plainParser reads objects from a plain file or from one of its streams.
type plainParser struct {
	lexer
	file *plainFile
}

// text is a string whose escapes are undone.
type text []byte

func (t text) Clone() types.Object { return t }
func (t text) String() string      { return string(t) }
func (t text) PDFString() string   { return string(t) }

func (f *plainFile) parser(data []byte, at int) plainParser {
	return plainParser{lexer: lexer{data: data, pos: min(max(at, 0), len(data))}, file: f}
}

// next returns the next token.
func (p *plainParser) next() token {
	from := p.pos
	t := p.lexer.next()
	p.passed(from)
	return t
}

// passed counts a long way from a place to here, be it space, a comment or a string:
// many objects may begin within it.
func (p *plainParser) passed(from int) {
	const long, lookedThrough = 64, 8 // bytes; bytes in a step
	if n := p.pos - from; n > long && p.file.budget.Work(n/lookedThrough) != nil {
		p.file.odd = true
	}
}

// whole reads a number that counts something.
func (p *plainParser) whole() int {
	t := p.next()
	if t.kind != kindNumber || t.number < 0 || t.number > math.MaxInt32 || t.number != math.Trunc(t.number) {
		p.file.odd = true
		return 0
	}
	return int(t.number)
}

// word reads a word if it is the next one, and reports whether it is.
func (p *plainParser) word(w string) bool {
	from := p.pos
	p.skipSpace()
	p.passed(from)
	if len(p.data)-p.pos < len(w) || string(p.data[p.pos:p.pos+len(w)]) != w {
		return false
	}
	p.pos += len(w)
	return true
}

// begins reads "12 0 obj" and reports whether it stands there with that number;
// -1 is any. It looks no further than any file in use needs.
func (p *plainParser) begins(id int) bool {
	const far = 64 // bytes
	all := p.data
	defer func() { p.data = all }()
	p.data = all[:min(p.pos+far, len(all))]
	n, generation := p.next(), p.next()
	return n.kind == kindNumber && generation.kind == kindNumber && (id < 0 || n.number == float64(id)) && p.word("obj")
}

// object reads an object that lies so deep in others.
func (p *plainParser) object(depth int) types.Object { return p.from(p.next(), depth) }

// from reads the object that begins with a token.
func (p *plainParser) from(t token, depth int) types.Object {
	_ = p.file.budget.Memory(elementMemory + len(t.text))
	if depth > maxNesting || p.unclosed || p.file.odd || p.file.budget.Work(elementWork+len(t.text)) != nil {
		p.file.odd = true
		return nil
	}
	switch t.kind {
	case kindNumber:
		return p.numberOrReference()
	case kindString:
		return text(t.text)
	case kindName:
		return types.Name(t.text)
	case kindOpenArray:
		return p.array(depth)
	case kindOpenDict:
		return p.dict(depth)
	case kindOperator:
		switch string(t.text) {
		case "true":
			return types.Boolean(true)
		case "false":
			return types.Boolean(false)
		case "null":
			return nil
		}
	}
	p.file.odd = true
	return nil
}

func (p *plainParser) array(depth int) types.Array {
	a := types.Array{}
	for !p.file.odd {
		t := p.next()
		if t.kind == kindCloseArray {
			break
		}
		a = append(a, p.from(t, depth+1))
	}
	return a
}

func (p *plainParser) dict(depth int) types.Dict {
	d := types.Dict{}
	for !p.file.odd {
		t := p.next()
		if t.kind == kindCloseDict {
			break
		}
		if t.kind != kindName {
			p.file.odd = true
			break
		}
		key := string(t.text)
		if _, again := d[key]; again {
			p.file.odd = true // which of the two counts is not said
		}
		if v := p.object(depth + 1); v != nil {
			d[key] = v
		}
	}
	return d
}

// numberOrReference returns the number that ends here, or the reference that it
// begins: "12 0 R". Numbers are read to the last bit as the library reads them.
func (p *plainParser) numberOrReference() types.Object {
	from := p.pos
	for from > 0 && !isSpace(p.data[from-1]) && !isDelimiter(p.data[from-1]) {
		from--
	}
	word := string(p.data[from:p.pos])
	n, err := strconv.Atoi(word)
	if err != nil || n > math.MaxInt32 || n < -math.MaxInt32 {
		n, err := strconv.ParseFloat(word, 64)
		p.file.odd = p.file.odd || err != nil || strings.ContainsAny(word, "eExXpP_")
		return types.Float(n)
	}
	after := p.pos
	if n > 0 && p.digits() && p.word("R") && (p.pos == len(p.data) || isSpace(p.data[p.pos]) || isDelimiter(p.data[p.pos])) {
		return types.IndirectRef{ObjectNumber: types.Integer(n)}
	}
	p.pos = after
	return types.Integer(n)
}

// digits reads a number without sign or point, and reports whether there is one.
func (p *plainParser) digits() bool {
	p.skipSpace()
	from := p.pos
	for p.pos < len(p.data) && p.data[p.pos] >= '0' && p.data[p.pos] <= '9' {
		p.pos++
	}
	return p.pos > from
}
