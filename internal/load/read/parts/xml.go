// Package parts reads archives of XML parts, as word processors write them.
//
// It knows XML and archives, and no file format that is made of them.
package parts

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"reinspect/internal/load/read/budget"
)

// Node is an XML element, or a piece of text between elements, which has no name.
// Names are without their namespace: the editions of one standard differ in it
// only. A nil node has no attributes and no children.
type Node struct {
	Name     string
	Text     []byte // of a piece of text, and of elements that hold text only
	Children []*Node
	attrs    []xml.Attr
}

// Texts says which text of a part is kept.
type Texts int

// OfRuns keeps the text of elements called "t" as theirs, which is all the text
// that office documents have; Mixed keeps every piece as a child.
const (
	OfRuns Texts = iota
	Mixed
)

// What XML costs. Real files stay under a depth of 60 and 200,000 pieces.
const (
	pieceWork    = 50  // steps: a tag, or the text between two tags
	nodeMemory   = 150 // bytes
	attrMemory   = 80
	charactersAt = 8 // characters for one step
)

// Parse reads XML and returns its root.
func Parse(b *budget.Budget, data []byte, texts Texts) (*Node, error) {
	// The decoder builds all attributes of a tag before they can be counted.
	if err := b.Memory(attrMemory * bytes.Count(data, []byte("="))); err != nil {
		return nil, err
	}
	if err := b.Work(len(data) / charactersAt); err != nil {
		return nil, err
	}
	dec := xml.NewDecoder(bytes.NewReader(data))
	top := &Node{}
	open := []*Node{top}
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
			n := &Node{Name: t.Name.Local, attrs: t.Attr}
			last.Children = append(last.Children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			switch {
			case texts == OfRuns && last.Name == "t":
				last.Text = append(last.Text, t...)
			case texts == Mixed && len(open) > 1:
				if err := b.Memory(nodeMemory + len(t)); err != nil {
					return nil, err
				}
				last.Children = append(last.Children, &Node{Text: bytes.Clone(t)})
			}
		}
	}
	if len(top.Children) == 0 {
		return nil, errors.New("a part is empty")
	}
	return top.Children[0], nil
}

// Attr returns an attribute by its name without namespace, or "".
func (n *Node) Attr(name string) string {
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

// Child returns the first child of a name, or nil; several names lead down.
func (n *Node) Child(names ...string) *Node {
	for _, name := range names {
		var found *Node
		if n != nil {
			for _, c := range n.Children {
				if c.Name == name {
					found = c
					break
				}
			}
		}
		n = found
	}
	return n
}

// All returns the children of a name.
func (n *Node) All(name string) []*Node {
	var found []*Node
	if n != nil {
		for _, c := range n.Children {
			if c.Name == name {
				found = append(found, c)
			}
		}
	}
	return found
}

// On reports whether a switch such as <b/> is there and not turned off.
func (n *Node) On() bool {
	if n == nil {
		return false
	}
	v := n.Attr("val")
	return v != "0" && v != "false" && v != "off" && v != "none"
}

// OneLine returns the text of a node without line ends and tabs, which mean
// nothing in XML.
func (n *Node) OneLine() string { return noBreaks.Replace(string(n.Text)) }

var noBreaks = strings.NewReplacer("\n", " ", "\t", " ")
