package pdf

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// hidden reads the rows that a table hides from programs that know no streams of
// them, as word processors write them, and reports whether it could.
func (f *plainFile) hidden(trailer types.Dict) bool {
	v := trailer["XRefStm"]
	if v == nil {
		return true
	}
	at, ok := v.(types.Integer)
	f.hiding = true
	defer func() { f.hiding = false }()
	return ok && f.section(int(at)) != nil && !f.odd
}

// set notes where an object is, unless a later table has said so.
func (f *plainFile) set(id int, r plainRow) {
	if id < 0 || id >= maxObjects || r.at < 0 || f.budget.Memory(rowMemory) != nil {
		f.odd = true
		return
	}
	if more := id + 1 - len(f.rows); more > 0 {
		f.rows = append(f.rows, make([]plainRow, more)...)
	}
	switch f.rows[id].kind {
	case rowMissing:
		f.rows[id] = r
	case rowFree:
		f.odd = f.odd || f.hiding && r.kind != rowFree // whether it is free depends on which table says so
	}
}

// section reads a table, or a stream of its rows, and returns its trailer.
func (f *plainFile) section(at int) types.Dict {
	if at <= 0 || at >= len(f.data) {
		return nil
	}
	p := f.parser(f.data, at)
	if !p.word("xref") {
		s, ok := f.placed(at, -1).(types.StreamDict)
		if !ok || f.odd || !f.streamed(s) {
			return nil
		}
		return s.Dict
	}
	for !p.word("trailer") {
		first, n := p.whole(), p.whole()
		for i := 0; i < n && !f.odd; i++ {
			at, _ := p.whole(), p.whole()
			switch {
			case p.word("n"):
				f.set(first+i, plainRow{kind: rowPlaced, at: at})
			case p.word("f"):
				f.set(first+i, plainRow{kind: rowFree})
			default:
				f.odd = true
			}
		}
		if f.odd || f.budget.Work(askedWork) != nil {
			return nil
		}
	}
	d, _ := p.object(0).(types.Dict)
	return d
}

// streamed reads the rows of a stream and reports whether it could.
func (f *plainFile) streamed(s types.StreamDict) bool {
	data, ok := f.unpack(s)
	widths, _ := s.Dict["W"].(types.Array)
	size, _ := s.Dict["Size"].(types.Integer)
	if !ok || len(widths) != 3 || s.Dict["Type"] != types.Name("XRef") {
		return false
	}
	var w [3]int
	for i := range w {
		n, ok := widths[i].(types.Integer)
		if w[i] = int(n); !ok || n < 0 || n > 4 {
			return false
		}
	}
	spans := types.Array{types.Integer(0), size}
	if v := s.Dict["Index"]; v != nil {
		spans, _ = v.(types.Array)
	}
	for i := 0; i+1 < len(spans); i += 2 {
		first, ok := spans[i].(types.Integer)
		n, also := spans[i+1].(types.Integer)
		if !ok || !also {
			return false
		}
		for k := 0; k < int(n); k++ {
			if len(data) < w[0]+w[1]+w[2] || f.odd {
				return false
			}
			kind, a, b := 1, int(code(data[w[0]:w[0]+w[1]])), int(code(data[w[0]+w[1]:w[0]+w[1]+w[2]]))
			if w[0] > 0 {
				kind = int(code(data[:w[0]]))
			}
			data = data[w[0]+w[1]+w[2]:]
			switch kind {
			case 0:
				f.set(int(first)+k, plainRow{kind: rowFree})
			case 1:
				f.set(int(first)+k, plainRow{kind: rowPlaced, at: a})
			case 2:
				f.set(int(first)+k, plainRow{kind: rowPacked, at: a, index: b})
			default:
				return false
			}
		}
	}
	return !f.odd
}
