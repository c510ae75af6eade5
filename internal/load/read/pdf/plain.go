package pdf

import (
	"bytes"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"reinspect/internal/load/read/budget"
)

// plainFile reads the objects of a PDF file as they are asked for. It knows what
// nearly all reports have: a table of objects, or streams of its rows, and streams
// of objects packed with Flate. Of all else it says that it is odd, and the file is
// read by the library.
type plainFile struct {
	budget  *budget.Budget
	data    []byte
	rows    []plainRow
	packs   map[int]*pack
	trailer types.Dict
	hiding  bool // hidden rows are being read
	nested  int  // objects being read, each of which needs the next
	odd     bool // something was met that it does not know: what it gave must not be used
}

// plainRow is where an object is, and the object when it was read.
type plainRow struct {
	kind  rowKind
	read  bool
	at    int // in the file, or the number of a stream of objects
	index int // in that stream
	value types.Object
}

type rowKind uint8

const (
	rowMissing rowKind = iota
	rowFree
	rowPlaced
	rowPacked
)

// pack is a stream of objects, unpacked.
type pack struct {
	data   []byte
	ids    []int // the numbers of its objects
	begins []int // where they begin
}

// maxSections is how many tables a file may have, each for a change made to it.
const maxSections = 100

// openPlain reads the table of a file; nil where it is odd.
func openPlain(b *budget.Budget, data []byte) *plainFile {
	f := &plainFile{budget: b, data: data, packs: map[int]*pack{}}
	i := bytes.LastIndex(data, []byte("startxref"))
	if i < 0 || !tableStands(data) || bytes.Contains(data, []byte("/Encrypt")) {
		return nil
	}
	end := f.parser(data, i+len("startxref"))
	at := end.whole()
	for range maxSections {
		d := f.section(at)
		if d == nil || f.odd || d["Encrypt"] != nil || !f.hidden(d) {
			return nil
		}
		if f.trailer == nil {
			f.trailer = d
		}
		if d["Prev"] == nil {
			if f.sound() {
				return f
			}
			return nil
		}
		prev, ok := d["Prev"].(types.Integer)
		if !ok {
			return nil
		}
		at = int(prev)
	}
	return nil
}

// sound reports whether each object stands where its row says.
func (f *plainFile) sound() bool {
	for id := range f.rows {
		switch r := &f.rows[id]; r.kind {
		case rowPlaced:
			if p := f.parser(f.data, r.at); r.at >= len(f.data) || !p.begins(id) {
				return false
			}
		case rowPacked:
			if r.at >= len(f.rows) || f.rows[r.at].kind != rowPlaced {
				return false
			}
		}
	}
	return f.budget.Work(len(f.rows)*askedWork) == nil
}

// get resolves references until a direct object, or nil, is found.
func (f *plainFile) get(v types.Object) types.Object {
	for range maxChain {
		ref, ok := v.(types.IndirectRef)
		if !ok {
			return v
		}
		v = f.object(ref.ObjectNumber.Value())
	}
	return nil
}

// object returns the object of a number, nil for none.
func (f *plainFile) object(id int) types.Object {
	if id < 0 || id >= len(f.rows) {
		return nil
	}
	r := &f.rows[id]
	if r.read {
		return r.value
	}
	r.read = true // one that needs itself is nil
	_ = f.budget.Memory(objectMemory)
	if f.odd || f.nested == maxChain || f.budget.Work(askedWork) != nil {
		f.odd = true
		return nil
	}
	f.nested++
	defer func() { f.nested-- }()
	switch r.kind {
	case rowPlaced:
		r.value = f.placed(r.at, id)
	case rowPacked:
		r.value = f.packed(r.at, r.index, id)
	}
	return r.value
}

// packed reads the object that stands at an index of a stream of objects, and has
// that number there.
func (f *plainFile) packed(stream, index, id int) types.Object {
	p := f.pack(stream)
	if p == nil || index >= len(p.ids) || p.ids[index] != id {
		f.odd = true
		return nil
	}
	end := len(p.data)
	if index+1 < len(p.begins) {
		end = p.begins[index+1]
	}
	if p.begins[index] > end || end > len(p.data) {
		f.odd = true
		return nil
	}
	in := f.parser(p.data[:end], p.begins[index])
	return in.object(0)
}

// placed reads the object that begins at a place of the file; its number is
// checked unless it is -1.
func (f *plainFile) placed(at, id int) types.Object {
	p := f.parser(f.data, at)
	if !p.begins(id) {
		f.odd = true
		return nil
	}
	v := p.object(0)
	d, ok := v.(types.Dict)
	if !ok || !p.word("stream") {
		f.odd = f.odd || !p.word("endobj")
		return v
	}
	// One line break stands before the bytes.
	if !p.take('\r') && !p.take('\n') {
		f.odd = true
	} else if p.data[p.pos-1] == '\r' {
		p.take('\n')
	}
	n, ok := f.get(d["Length"]).(types.Integer)
	if !ok || n < 0 || int(n) > len(p.data)-p.pos {
		f.odd = true
		return nil
	}
	s := types.StreamDict{Dict: d, Raw: p.data[p.pos : p.pos+int(n)]}
	p.pos += int(n)
	if !p.word("endstream") {
		f.odd = true
	}
	s.FilterPipeline = f.filters(d)
	return s
}

// pack returns a stream of objects, nil where it is odd.
func (f *plainFile) pack(id int) *pack {
	if p, ok := f.packs[id]; ok {
		return p
	}
	f.packs[id] = nil
	s, ok := f.object(id).(types.StreamDict)
	if !ok {
		return nil
	}
	data, ok := f.unpack(s)
	n, counted := s.Dict["N"].(types.Integer)
	first, also := s.Dict["First"].(types.Integer)
	if !ok || !counted || !also || first < 0 || first > maxStreamIndex || n > first {
		return nil
	}
	p := &pack{data: data}
	list := f.parser(data, 0)
	for range int(n) {
		p.ids = append(p.ids, list.whole())
		p.begins = append(p.begins, int(first)+list.whole())
	}
	if f.odd || f.budget.Work(askedWork*len(p.begins)) != nil {
		return nil
	}
	f.packs[id] = p
	return p
}
