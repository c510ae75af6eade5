package pdf

import (
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// maxPages bounds the pages read from one file; the longest report known has
// 58.
const maxPages = 2000

// page is one page of the file: its dictionary with what it inherits.
type page struct {
	dict      types.Dict
	id        int // object number
	resources types.Dict
	toTop     matrix  // from the page's space to points from its top left corner
	width     float64 // as the reader sees it, in points
	height    float64
}

// inheritable are the page attributes that come from the tree above.
var inheritable = []string{"Resources", "MediaBox", "CropBox", "Rotate"}

// pages walks the page tree. Kids that were seen before are left out, so
// that a tree which loops ends. Where the tree is lost, every page object
// found counts, in the order of their numbers.
func (o *objects) pages() []page {
	if out := o.pageTree(o.catalog()["Pages"]); len(out) > 0 || o.plain != nil {
		return out
	}
	var lost []page
	for _, id := range slices.Sorted(maps.Keys(o.ctx.Table)) {
		ref := *types.NewIndirectRef(id, 0)
		if d := o.dict(ref); d != nil && o.name(d["Type"]) == "Page" && len(lost) < maxPages {
			lost = append(lost, o.page(d, id, o.inherited(d)))
		}
	}
	return lost
}

// inherited collects what a page inherits by climbing up from it.
func (o *objects) inherited(d types.Dict) types.Dict {
	own := types.Dict{}
	for range maxNesting {
		for _, key := range inheritable {
			if v, ok := d[key]; ok && own[key] == nil {
				own[key] = v
			}
		}
		if d = o.dict(d["Parent"]); d == nil {
			break
		}
	}
	return own
}

// pageCount returns how many pages the file says it has, 0 where it does not.
func (o *objects) pageCount() int {
	n, _ := o.number(o.dict(o.catalog()["Pages"])["Count"])
	return int(n)
}

func (o *objects) pageTree(root types.Object) []page {
	var out []page
	seen := map[int]bool{}
	var walk func(ref types.Object, above types.Dict)
	walk = func(ref types.Object, above types.Dict) {
		id := refID(ref)
		if len(out) >= maxPages || id > 0 && seen[id] || o.budget.Work(1) != nil {
			return
		}
		seen[id] = true
		node := o.dict(ref)
		if node == nil {
			return
		}
		own := types.Dict{}
		for _, key := range inheritable {
			own[key] = above[key]
			if v, ok := node[key]; ok {
				own[key] = v
			}
		}
		kids := o.array(node["Kids"])
		if kids == nil && o.name(node["Type"]) != "Page" && node["Contents"] == nil {
			return // something else, by a damaged reference
		}
		if kids == nil {
			out = append(out, o.page(node, id, own))
			return
		}
		for _, kid := range kids {
			if refID(kid) > 0 { // kids are references: a direct one could nest without end
				walk(kid, own)
			}
		}
	}
	walk(root, types.Dict{})
	return out
}

func (o *objects) page(node types.Dict, id int, own types.Dict) page {
	box := o.box(own["CropBox"])
	if box == nil {
		box = o.box(own["MediaBox"])
	}
	if box == nil {
		box = &[4]float64{0, 0, 595, 842} // A4
	}
	rotate, _ := o.number(own["Rotate"])
	p := page{dict: node, id: id, resources: o.dict(own["Resources"])}
	left, bottom, right, top := box[0], box[1], box[2], box[3]
	p.width, p.height = right-left, top-bottom
	quarter := ((int(rotate)%360 + 360) % 360) / 90
	if quarter%2 == 1 {
		p.width, p.height = p.height, p.width
	}
	switch quarter {
	case 1:
		p.toTop = matrix{b: 1, c: 1, e: -bottom, f: -left}
	case 2:
		p.toTop = matrix{a: -1, d: 1, e: right, f: -bottom}
	case 3:
		p.toTop = matrix{b: -1, c: -1, e: top, f: right}
	default:
		p.toTop = matrix{a: 1, d: -1, e: -left, f: top}
	}
	return p
}

// turned returns the page as it must be held to read what is written in the
// direction of a quarter (see matrix.quarter).
func (p page) turned(quarter int) page {
	switch quarter {
	case 1:
		p.toTop = p.toTop.then(matrix{b: -1, c: 1, f: p.width})
	case 2:
		p.toTop = p.toTop.then(matrix{a: -1, d: -1, e: p.width, f: p.height})
	case 3:
		p.toTop = p.toTop.then(matrix{b: 1, c: -1, e: p.height})
	}
	if quarter%2 == 1 {
		p.width, p.height = p.height, p.width
	}
	return p
}

// box reads a rectangle as left, bottom, right, top; nil where it is none.
func (o *objects) box(v types.Object) *[4]float64 {
	a := o.array(v)
	if len(a) != 4 {
		return nil
	}
	var b [4]float64
	for i := range b {
		n, ok := o.number(a[i])
		if !ok {
			return nil
		}
		b[i] = n
	}
	b[0], b[2] = min(b[0], b[2]), max(b[0], b[2])
	b[1], b[3] = min(b[1], b[3]), max(b[1], b[3])
	if b[2]-b[0] < 1 || b[3]-b[1] < 1 {
		return nil
	}
	return &b
}

// content returns the page's drawing instructions, its pieces joined; they hold
// until the next page's are asked for. With errDamaged it returns what could be
// read.
func (o *objects) content(p page) (data []byte, err error) {
	list, ok := o.get(p.dict["Contents"]).(types.Array)
	if !ok && p.dict["Contents"] != nil {
		list = types.Array{p.dict["Contents"]}
	}
	o.joined = o.joined[:0]
	for _, piece := range list {
		b, e := o.unpacked(piece)
		if e == nil && b == nil {
			e = errDamaged // a reference to nothing
		}
		if e != nil {
			err = e
		}
		if e := o.budget.Memory(len(b)); e != nil {
			return nil, e
		}
		if len(o.joined) > 0 {
			o.joined = append(o.joined, '\n')
		}
		o.joined = append(o.joined, b...)
	}
	return o.joined, err
}
