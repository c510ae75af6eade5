package ooxml

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"reinspect/internal/clean"
)

// XML is a document in the making. Every text and attribute that goes in is
// cleaned and escaped, and what XML cannot hold is dropped.
type XML struct {
	out  bytes.Buffer
	open []string
}

// New begins a document.
func New() *XML {
	x := &XML{}
	x.out.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
	return x
}

// Open begins an element; attributes are names and values in turn.
func (x *XML) Open(name string, attributes ...string) {
	x.tag(name, attributes)
	x.out.WriteByte('>')
	x.open = append(x.open, name)
}

// Close ends the element that was opened last.
func (x *XML) Close() {
	last := len(x.open) - 1
	x.out.WriteString("</" + x.open[last] + ">")
	x.open = x.open[:last]
}

// Leaf writes an element without content.
func (x *XML) Leaf(name string, attributes ...string) {
	x.tag(name, attributes)
	x.out.WriteString("/>")
}

// Element writes an element with a text.
func (x *XML) Element(name, text string, attributes ...string) {
	x.Open(name, attributes...)
	x.Text(text)
	x.Close()
}

// Text writes text.
func (x *XML) Text(s string) { x.escaped(s) }

// Raw writes what is XML already: constants of the program, never text.
func (x *XML) Raw(s string) { x.out.WriteString(s) }

// Bytes ends every element that is open and returns the document.
func (x *XML) Bytes() []byte {
	for len(x.open) > 0 {
		x.Close()
	}
	return x.out.Bytes()
}

func (x *XML) tag(name string, attributes []string) {
	x.out.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		x.out.WriteString(" " + attributes[i] + `="`)
		x.escaped(attributes[i+1])
		x.out.WriteByte('"')
	}
}

func (x *XML) escaped(s string) {
	for _, r := range clean.Text(s) {
		switch {
		case r == '&':
			x.out.WriteString("&amp;")
		case r == '<':
			x.out.WriteString("&lt;")
		case r == '>':
			x.out.WriteString("&gt;")
		case r == '"':
			x.out.WriteString("&quot;")
		case r == '\ufffe' || r == '\uffff': // the only ones left that XML forbids
		default:
			x.out.WriteRune(r)
		}
	}
}

// Cut shortens a text to at most n characters, and says that it did. They are
// counted as the programs for these files do: one outside the basic plane is two.
func Cut(s string, n int) string {
	const note = " … (cut)"
	units, room := 0, 0 // room is how many bytes fit beside the note
	for i, r := range s {
		if units <= n-utf8.RuneCountInString(note) {
			room = i
		}
		units += utf16.RuneLen(r)
	}
	if units <= n {
		return s
	}
	return strings.TrimSpace(s[:room]) + note
}
