package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"reinspect/internal/load/read/budget"
)

// node is an XML element: what this package needs of it. Names are without
// their namespace, since the two editions of the standard differ in it only.
// A nil node has no attributes and no children.
type node struct {
	name     string
	attrs    []xml.Attr
	text     []byte // of elements that hold text only
	children []*node
}

// What XML costs. Real files stay under a depth of 60 and 200,000 pieces.
const (
	pieceWork    = 50  // steps: a tag, or the text between two tags
	nodeMemory   = 150 // bytes
	attrMemory   = 80
	charactersAt = 8 // characters for one step
)

// parse reads the XML of a part and returns its root.
func parse(b *budget.Budget, data []byte) (*node, error) {
	// The decoder builds all attributes of a tag before they can be counted.
	if err := b.Memory(attrMemory * bytes.Count(data, []byte("="))); err != nil {
		return nil, err
	}
	if err := b.Work(len(data) / charactersAt); err != nil {
		return nil, err
	}
	dec := xml.NewDecoder(bytes.NewReader(data))
	top := &node{}
	open := []*node{top}
	for {
		if err := b.Work(pieceWork); err != nil {
			return nil, err
		}
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		last := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			if err := b.Depth(len(open)); err != nil {
				return nil, err
			}
			if err := b.Memory(nodeMemory); err != nil {
				return nil, err
			}
			n := &node{name: t.Name.Local, attrs: t.Attr}
			last.children = append(last.children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if last.name == "t" {
				last.text = append(last.text, t...)
			}
		}
	}
	if len(top.children) == 0 {
		return nil, errors.New("a part is empty")
	}
	return top.children[0], nil
}

// attr returns an attribute by its name without namespace, or "".
func (n *node) attr(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// child returns the first child of a name, or nil; several names lead down.
func (n *node) child(names ...string) *node {
	for _, name := range names {
		var found *node
		if n != nil {
			for _, c := range n.children {
				if c.name == name {
					found = c
					break
				}
			}
		}
		n = found
	}
	return n
}

// all returns the children of a name.
func (n *node) all(name string) []*node {
	var found []*node
	if n != nil {
		for _, c := range n.children {
			if c.name == name {
				found = append(found, c)
			}
		}
	}
	return found
}

// on reports whether a switch such as <b/> is there and not turned off.
func (n *node) on() bool {
	if n == nil {
		return false
	}
	v := n.attr("val")
	return v != "0" && v != "false" && v != "off" && v != "none"
}
