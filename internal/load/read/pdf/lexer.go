package pdf

import (
	"bytes"
	"math"
)

// tokenKind is what an operand or token of a content stream is.
type tokenKind uint8

const (
	kindEnd tokenKind = iota
	kindNumber
	kindString
	kindName
	kindOperator
	kindOpenArray
	kindCloseArray
	kindOpenDict
	kindCloseDict
)

// token is one token of a content stream. Names carry no slash, strings are
// decoded; text points into the stream or into memory of its own.
type token struct {
	kind   tokenKind
	number float64
	text   []byte
}

// lexer splits a content stream, or a character map, into tokens. It never
// fails: bytes that make no sense are skipped.
type lexer struct {
	data     []byte
	pos      int
	unclosed bool // a string has no end
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// next returns the next token, kindEnd at the end.
func (l *lexer) next() token {
	for {
		l.skipSpace()
		if l.pos >= len(l.data) {
			return token{}
		}
		switch c := l.data[l.pos]; c {
		case '/':
			l.pos++
			return token{kind: kindName, text: decodeName(l.word())}
		case '(':
			l.pos++
			return token{kind: kindString, text: l.literal()}
		case '<':
			l.pos++
			if l.take('<') {
				return token{kind: kindOpenDict}
			}
			return token{kind: kindString, text: l.hex()}
		case '>':
			l.pos++
			if l.take('>') {
				return token{kind: kindCloseDict}
			}
		case '[':
			l.pos++
			return token{kind: kindOpenArray}
		case ']':
			l.pos++
			return token{kind: kindCloseArray}
		case ')', '{', '}':
			l.pos++
		default:
			w := l.word()
			if n, ok := parseNumber(w); ok {
				return token{kind: kindNumber, number: n}
			}
			return token{kind: kindOperator, text: w}
		}
	}
}

func (l *lexer) take(c byte) bool {
	if l.pos < len(l.data) && l.data[l.pos] == c {
		l.pos++
		return true
	}
	return false
}

func (l *lexer) skipSpace() {
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		if c == '%' {
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
			continue
		}
		if !isSpace(c) {
			return
		}
		l.pos++
	}
}

// word reads up to the next space or delimiter.
func (l *lexer) word() []byte {
	start := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelimiter(l.data[l.pos]) {
		l.pos++
	}
	return l.data[start:l.pos]
}

// literal reads a string in parentheses, the first of which is read already.
func (l *lexer) literal() []byte {
	if s, ok := l.plainLiteral(); ok {
		return s
	}
	var out []byte
	depth := 1
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return out
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	l.unclosed = true
	return out
}

// plainLiteral returns a string without escapes or inner parentheses as a
// piece of the stream itself, which nearly all strings are.
func (l *lexer) plainLiteral() ([]byte, bool) {
	for i := l.pos; i < len(l.data); i++ {
		switch l.data[i] {
		case ')':
			s := l.data[l.pos:i]
			l.pos = i + 1
			return s, true
		case '(', '\\':
			return nil, false
		}
	}
	return nil, false
}

// escape reads what follows a backslash.
func (l *lexer) escape(out []byte) []byte {
	if l.pos >= len(l.data) {
		return out
	}
	c := l.data[l.pos]
	l.pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		l.take('\n')
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	v := int(c - '0')
	for n := 0; n < 2 && l.pos < len(l.data) && l.data[l.pos] >= '0' && l.data[l.pos] <= '7'; n++ {
		v = v*8 + int(l.data[l.pos]-'0')
		l.pos++
	}
	return append(out, byte(v))
}

// hex reads a hexadecimal string, the opening bracket of which is read
// already. A missing last digit counts as 0.
func (l *lexer) hex() []byte {
	end := bytes.IndexByte(l.data[l.pos:], '>')
	if end < 0 {
		end = len(l.data) - l.pos
	}
	src := l.data[l.pos : l.pos+end]
	l.pos = min(l.pos+end+1, len(l.data))
	out := make([]byte, 0, len(src)/2+1)
	half, have := byte(0), false
	for _, c := range src {
		d := hexDigit(c)
		if d < 0 {
			continue
		}
		if !have {
			half, have = byte(d)<<4, true
			continue
		}
		out = append(out, half|byte(d))
		have = false
	}
	if have {
		out = append(out, half)
	}
	return out
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// decodeName replaces the #xx escapes of a name.
func decodeName(w []byte) []byte {
	if bytes.IndexByte(w, '#') < 0 {
		return w
	}
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) && hexDigit(w[i+1]) >= 0 && hexDigit(w[i+2]) >= 0 {
			out = append(out, byte(hexDigit(w[i+1])<<4|hexDigit(w[i+2])))
			i += 2
			continue
		}
		out = append(out, w[i])
	}
	return out
}

// parseNumber reads a PDF number: digits with one sign and one point at
// most. Broken producers write "--5" and "1.-2"; these are read as far as
// they make sense.
func parseNumber(w []byte) (float64, bool) {
	if len(w) == 0 || w[0] != '-' && w[0] != '+' && w[0] != '.' && (w[0] < '0' || w[0] > '9') {
		return 0, false
	}
	i, sign := 0, 1.0
	for i < len(w) && (w[i] == '-' || w[i] == '+') {
		if w[i] == '-' {
			sign = -1
		}
		i++
	}
	value, scale, digits := 0.0, 0.0, 0
	for ; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= '0' && c <= '9':
			digits++
			if scale == 0 {
				value = value*10 + float64(c-'0')
			} else {
				value += float64(c-'0') * scale
				scale /= 10
			}
		case c == '.' && scale == 0:
			scale = 0.1
		case c == '-' && digits > 0:
			return sign * value, true
		default:
			return 0, false
		}
	}
	if digits == 0 && scale == 0 || math.IsInf(value, 0) {
		return 0, false
	}
	return sign * value, true
}

// skipInlineImage moves past an inline image, whose BI operator has been
// read: to the EI that stands alone after the image's bytes.
func (l *lexer) skipInlineImage() {
	start := bytes.Index(l.data[l.pos:], []byte("ID"))
	if start < 0 {
		l.pos = len(l.data)
		return
	}
	for i := l.pos + start + 3; i+1 < len(l.data); i++ {
		if l.data[i] != 'E' || l.data[i+1] != 'I' || !isSpace(l.data[i-1]) {
			continue
		}
		if i+2 == len(l.data) || isSpace(l.data[i+2]) {
			l.pos = i + 2
			return
		}
	}
	l.pos = len(l.data)
}
