package html

import (
	"bytes"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/pattern"

	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What a page costs before and while it is parsed. The parser cannot be
// stopped, so this is reckoned beforehand.
const (
	copies          = 3   // of the page in memory while it is decoded
	nodeMemory      = 200 // bytes, with what is noted of each node later
	attributeMemory = 64
	tagWork         = 20      // steps
	maxTag          = 4 << 20 // bytes of one tag, or of the text between two
)

// picture matches a picture that is written out in the page, and a little
// more; real ones are removed by the thousand bytes.
var picture = pattern.Lazy(`data:[^\s"'<>)]+`)

const shortestPicture = 1000

// withoutPictures returns the page without the pictures written out in it.
func withoutPictures(page []byte) []byte {
	return picture().ReplaceAllFunc(page, func(p []byte) []byte {
		if len(p) < shortestPicture {
			return p
		}
		return []byte("data:")
	})
}

// reckon counts what parsing a page will cost at most.
//
// The parser copies each formatting element that is not closed in its order
// into every later block, and for most tags it goes through the elements that
// are open; so both are counted from a rough reading of the tags alone.
func reckon(b *budget.Budget, page []byte) error {
	t := dom.NewTokenizer(bytes.NewReader(page))
	t.SetMaxBuf(maxTag)
	var open nesting
	for {
		kind := t.Next()
		if kind == dom.ErrorToken {
			if t.Err() == dom.ErrBufferExceeded { //nolint:errorlint // returned as it is
				return b.Memory(b.MemoryLeft() + 1)
			}
			return b.Err()
		}
		attributes := 0
		switch kind {
		case dom.StartTagToken, dom.SelfClosingTagToken:
			name, more := t.TagName()
			for more {
				_, _, more = t.TagAttr()
				attributes++
			}
			open.enter(string(name))
		case dom.EndTagToken:
			name, _ := t.TagName()
			open.leave(string(name))
		}
		if err := b.Work(tagWork + len(open.names)/4); err != nil {
			return err
		}
		if err := b.Memory(nodeMemory*(1+open.formatting) + attributeMemory*attributes); err != nil {
			return err
		}
	}
}

// nesting is the elements that are open, as far as their tags say.
type nesting struct {
	names      []string
	formatting int // formatting elements that are open, or were left open
}

// enter opens an element. Those that hold nothing, and a paragraph, an item, a
// row or a cell that follows its like, are no deeper than what is before them.
func (n *nesting) enter(name string) {
	tag := atom.Lookup([]byte(name))
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Wbr:
		return
	case atom.P, atom.Li, atom.Dd, atom.Dt, atom.Tr, atom.Td, atom.Th, atom.Option:
		if last := len(n.names) - 1; last >= 0 && n.names[last] == name {
			return
		}
	}
	if isFormatting(tag) {
		n.formatting++
	}
	n.names = append(n.names, name)
}

// lookBack is how many open elements an end tag may close.
const lookBack = 32

// leave closes an element and those within it. A formatting element counts as
// closed only where nothing within it is open.
func (n *nesting) leave(name string) {
	last := len(n.names) - 1
	for i := last; i >= 0 && i > last-lookBack; i-- {
		if n.names[i] != name {
			continue
		}
		if i == last && isFormatting(atom.Lookup([]byte(name))) {
			n.formatting--
		}
		n.names = n.names[:i]
		return
	}
}

// isFormatting reports whether the parser opens an element again in the next
// block where it was left open.
func isFormatting(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}
