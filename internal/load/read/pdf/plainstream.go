package pdf

import (
	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// filters returns what the bytes of a stream are packed with.
func (f *plainFile) filters(d types.Dict) []types.PDFFilter {
	var out []types.PDFFilter
	names, several := f.get(d["Filter"]).(types.Array)
	parms, _ := f.get(d["DecodeParms"]).(types.Array)
	if name, ok := f.get(d["Filter"]).(types.Name); ok {
		names, parms = types.Array{name}, types.Array{d["DecodeParms"]}
	} else if !several && d["Filter"] != nil {
		f.odd = true
	}
	for i, v := range names {
		name, _ := f.get(v).(types.Name)
		one := types.PDFFilter{Name: string(name)}
		if i < len(parms) {
			one.DecodeParms, _ = f.get(parms[i]).(types.Dict)
		}
		out = append(out, one)
	}
	return out
}

// unpack undoes the packing of a table or of a stream of objects, and reports
// whether it could.
func (f *plainFile) unpack(s types.StreamDict) ([]byte, bool) {
	if len(s.FilterPipeline) == 0 {
		return s.Raw, f.budget.Work(len(s.Raw)/16) == nil
	}
	if len(s.FilterPipeline) > 1 || s.FilterPipeline[0].Name != filter.Flate || f.budget.Work(unpackingWork/16) != nil {
		return nil, false
	}
	data, err := inflate(s.Raw, nil, maxObjectStream)
	if err != nil || len(data) > maxObjectStream || f.budget.Memory(len(data)) != nil || f.budget.Work(len(data)/16) != nil {
		return nil, false
	}
	return predicted(data, s.FilterPipeline[0].DecodeParms)
}

// predicted undoes what was done to rows of bytes so that they pack better.
// Source: ISO 32000-1, 7.4.4.4; RFC 2083, 6.
func predicted(data []byte, parms types.Dict) ([]byte, bool) {
	const png = 10 // and above: each row says how
	const asItIs, fromLeft, fromAbove = 0, 1, 2
	kind, _ := parms["Predictor"].(types.Integer)
	columns, _ := parms["Columns"].(types.Integer)
	switch {
	case kind <= 1:
		return data, true
	case kind < png || columns < 1 || int(columns) > len(data) || len(parms) > 2: // what else can be said is not usual
		return nil, false
	}
	n := int(columns)
	out := data[:0]
	above := make([]byte, n)
	for ; len(data) > n; data = data[n+1:] {
		row := data[1 : n+1]
		switch data[0] {
		case asItIs:
		case fromLeft:
			for i := 1; i < n; i++ {
				row[i] += row[i-1]
			}
		case fromAbove:
			for i := range row {
				row[i] += above[i]
			}
		default:
			return nil, false
		}
		copy(above, row)
		out = append(out, row...)
	}
	return out, true
}
