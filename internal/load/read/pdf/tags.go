package pdf

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// maxAncestors bounds how deep the structure tree of a file is followed.
const maxAncestors = 40

// element is what the structure tags of a file say of a piece of text: the
// innermost tags around it that matter here. Blocks, rows and cells are told
// apart by their object numbers. Zero fields say nothing.
type element struct {
	block   int32 // the innermost paragraph, heading, item body, cell or note
	row     int32 // table row
	cell    int32 // table cell
	heading int8  // level of the heading it stands in
	depth   int8  // lists around it
	label   bool  // it is a list item's marker
	note    bool  // footnote
}

// tags reads the structure tree of a file, as far as its text needs it.
type tags struct {
	objects *objects
	parents map[int]types.Array // by a page's number in the parent tree: its elements by marked-content id
	roles   types.Dict          // the file's own tag names
	known   map[int]element     // by object number
}

// openTags returns nil for a file without structure tags.
func (o *objects) openTags() *tags {
	tree := o.dict(o.catalog()["StructTreeRoot"])
	if tree == nil {
		return nil
	}
	t := &tags{objects: o, parents: map[int]types.Array{}, roles: o.dict(tree["RoleMap"]), known: map[int]element{}}
	t.numbers(tree["ParentTree"], map[int]bool{})
	return t
}

// numbers collects the leaves of a number tree; a tree that loops ends.
func (t *tags) numbers(node types.Object, seen map[int]bool) {
	if id := refID(node); id > 0 {
		if seen[id] {
			return
		}
		seen[id] = true
	} else if len(seen) > maxAncestors { // direct nodes nest only as deep as the object itself
		return
	}
	d := t.objects.dict(node)
	nums := t.objects.array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		n, _ := t.objects.number(nums[i])
		if a := t.objects.array(nums[i+1]); a != nil {
			t.parents[int(n)] = a
		}
	}
	for _, kid := range t.objects.array(d["Kids"]) {
		if refID(kid) > 0 {
			t.numbers(kid, seen)
		}
	}
}

// of returns what the tags say of marked content on a page.
func (t *tags) of(p page, tag int32) element {
	if t == nil || tag < 0 {
		return element{}
	}
	n, ok := t.objects.number(p.dict["StructParents"])
	if !ok {
		return element{}
	}
	elements := t.parents[int(n)]
	if int(tag) >= len(elements) {
		return element{}
	}
	return t.element(elements[tag], 0)
}

// element returns what an element and those around it say.
func (t *tags) element(ref types.Object, depth int) element {
	id := refID(ref)
	if id == 0 || depth > maxAncestors {
		return element{}
	}
	if e, ok := t.known[id]; ok {
		return e
	}
	t.known[id] = element{} // ends a loop
	d := t.objects.dict(ref)
	e := element{}
	if d != nil && t.objects.name(d["Type"]) != "StructTreeRoot" {
		e = t.element(d["P"], depth+1)
		e.enter(t.role(t.objects.name(d["S"])), int32(id))
	}
	t.known[id] = e
	return e
}

// role translates a file's own tag name into a standard one.
func (t *tags) role(name string) string {
	for range maxChain {
		next := t.objects.name(t.roles[name])
		if next == "" || next == name {
			return name
		}
		name = next
	}
	return name
}

// enter adds an element with a role inside those that e says so far.
func (e *element) enter(role string, id int32) {
	switch role {
	case "P", "LBody", "Caption", "BlockQuote", "TOCI":
		e.block = id
	case "H", "Title":
		e.block, e.heading = id, 1
	case "L":
		e.depth++
	case "LI":
		e.block = id
	case "Lbl":
		e.label = true
	case "TR":
		e.row, e.cell = id, 0
	case "TD", "TH":
		e.cell, e.block = id, id
	case "Note", "FENote":
		*e = element{}
		e.note, e.block = true, id
	default:
		if level, ok := strings.CutPrefix(role, "H"); ok && len(level) == 1 && level[0] >= '1' && level[0] <= '6' {
			e.block, e.heading = id, int8(level[0]-'0')
		}
	}
}
