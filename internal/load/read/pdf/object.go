package pdf

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	library "github.com/pdfcpu/pdfcpu/pkg/log"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"reinspect/internal/load/read/budget"
)

// Limits on what the library builds from a file. The largest of 173 published
// reports has 3,900 objects; of their streams of objects the largest has 130 KB,
// with a list of 5 KB at its front.
const (
	maxObjects      = 200_000
	maxObjectStream = 2 << 20  // bytes of one stream of objects or of a table, unpacked
	maxStreamIndex  = 64 << 10 // bytes of the list of objects at its front
	maxNesting      = 60       // arrays and dictionaries inside each other
	maxChain        = 16       // references that point at references
)

// errDamaged says that a stream could be read only in part or not at all.
var errDamaged = errors.New("a stream is damaged")

// The library reads the objects of a file in the random order of a map, and a
// damaged file is repaired or not by what it meets first. With statistics
// switched on it reads them in the order of their numbers.
func init() { library.SetStatsLogger(silent{}) }

// silent is a logger that writes nothing.
type silent struct{}

func (silent) Printf(string, ...any) {}
func (silent) Println(...any)        {}
func (silent) Fatalf(string, ...any) {}
func (silent) Fatalln(...any)        {}

// objects reads the objects of one PDF file. With repair.go it is the only
// part that knows the library underneath.
type objects struct {
	plain     *plainFile // nil where the library reads the file
	ctx       *model.Context
	budget    *budget.Budget
	rebuilt   bool           // the table was broken; objects may be missing
	readBytes map[int][]byte // unpacked streams that are asked for again, by object number
	damaged   map[int]bool   // streams read only in part, by object number
	counted   map[int]bool   // streams of objects that the budget knows of
	off       map[int]bool   // layers that are not shown; nil until asked for
	room      []byte         // to unpack a stream into
	joined    []byte         // the content of a page that has several streams
}

// plainObjects returns the objects of a plain file; nil for any other.
func plainObjects(b *budget.Budget, data []byte) *objects {
	f := openPlain(b, data)
	if f == nil {
		return nil
	}
	return &objects{plain: f, budget: b, readBytes: map[int][]byte{}, damaged: map[int]bool{}, counted: map[int]bool{}}
}

// openObjects reads the cross-reference table and all objects of a file,
// decrypting them where no password is needed. Where that fails, it tries
// again with the table rebuilt from the objects that are found.
func openObjects(b *budget.Budget, data []byte) (*objects, error) {
	if err := b.Work(len(data) / 8); err != nil {
		return nil, err
	}
	data = tameSizes(tameLengths(data))
	o, err := readObjects(b, data)
	if o != nil {
		o.rebuilt = !tableStands(data)
	}
	if err != nil && b.Err() == nil && !bytes.Contains(data, []byte("/Encrypt")) { // rebuilding loses the key
		if again, e := readObjects(b, withoutTable(data)); e == nil {
			o, err = again, nil
			o.rebuilt = true
		}
	}
	if err != nil {
		return nil, err
	}
	o.budget = b
	return o, nil
}

func readObjects(b *budget.Budget, data []byte) (o *objects, err error) {
	defer func() {
		if r := recover(); r != nil {
			o, err = nil, fmt.Errorf("broken structure: %v", r)
		}
	}()
	m := newMeter(b, data)
	c, err := pdfcpu.ReadWithContext(m, m, &model.Configuration{
		Reader15:       true,
		ValidationMode: model.ValidationRelaxed,
		Offline:        true,
		Limits: model.ResourceLimits{
			MaxStreamBytes:       int64(len(data)),
			MaxDecodeBytes:       maxObjectStream,
			MaxObjectCount:       maxObjects,
			MaxObjectStreamCount: maxObjects,
			MaxObjectStreamFirst: maxStreamIndex,
			MaxXRefEntries:       maxObjects,
			MaxRecursionDepth:    maxNesting,
		},
	})
	if err != nil {
		return nil, err
	}
	return &objects{ctx: c, readBytes: map[int][]byte{}, damaged: map[int]bool{}, counted: map[int]bool{}}, nil
}

// get resolves references until a direct object, or nil, is found.
func (o *objects) get(v types.Object) types.Object {
	if o.plain != nil {
		return o.plain.get(v)
	}
	for range maxChain {
		ref, ok := v.(types.IndirectRef)
		if !ok {
			return v
		}
		if !o.mayUnpack(ref.ObjectNumber.Value()) {
			return nil
		}
		next, err := o.ctx.Dereference(ref)
		if err != nil {
			return nil
		}
		v = next
	}
	return nil
}

// catalog returns the root of all objects; nil for none.
func (o *objects) catalog() types.Dict {
	if o.plain != nil {
		return o.dict(o.plain.trailer["Root"])
	}
	root, err := o.ctx.Catalog()
	if err != nil {
		return nil
	}
	return root
}

// mayUnpack counts an object that lies in a stream before the library parses it,
// and the stream with the first of its objects. It reports whether the object
// can be unpacked and the budget has room for it.
func (o *objects) mayUnpack(id int) bool {
	entry := o.ctx.Table[id]
	if entry == nil || entry.ObjectStream == nil {
		return true
	}
	if o.budget.Err() != nil {
		return false
	}
	packed, ok := entry.Object.(types.LazyObjectStreamObject)
	if !ok {
		return true // parsed already
	}
	if stream := o.ctx.Table[*entry.ObjectStream]; stream != nil && !o.counted[*entry.ObjectStream] {
		o.counted[*entry.ObjectStream] = true
		if s, ok := stream.Object.(types.ObjectStreamDict); ok {
			data, _ := o.unpack(s.StreamDict, maxObjectStream)
			_ = o.budget.Memory(len(data))
		}
	}
	text, err := packed.GetData()
	if err != nil {
		_ = o.budget.Work(unpackingWork) // the library keeps nothing of it, and would try again
		return false
	}
	_ = o.budget.Memory(objectMemory)
	return parsing(o.budget, text) == nil
}

// dict returns v as a dictionary (a stream gives its header), or nil.
func (o *objects) dict(v types.Object) types.Dict {
	switch d := o.get(v).(type) {
	case types.Dict:
		return d
	case types.StreamDict:
		return d.Dict
	case *types.StreamDict:
		return d.Dict
	}
	return nil
}

// array returns v as an array, or nil.
func (o *objects) array(v types.Object) types.Array {
	a, _ := o.get(v).(types.Array)
	return a
}

// name returns v as a name without its slash, or "".
func (o *objects) name(v types.Object) string {
	n, _ := o.get(v).(types.Name)
	return string(n)
}

// text returns v as the bytes of a string and whether it is one.
func (o *objects) text(v types.Object) ([]byte, bool) {
	var b []byte
	var err error
	switch s := o.get(v).(type) {
	case text:
		return s, true
	case types.StringLiteral:
		b, err = types.Unescape(s.Value())
	case types.HexLiteral:
		b, err = s.Bytes()
	default:
		return nil, false
	}
	return b, err == nil
}

// number returns v as a number and whether it is one.
func (o *objects) number(v types.Object) (float64, bool) {
	switch n := o.get(v).(type) {
	case types.Integer:
		return float64(n), true
	case types.Float:
		return float64(n), true
	}
	return 0, false
}

// stream returns the unpacked bytes of a stream, nil for anything else. With
// errDamaged it returns what could be read.
func (o *objects) stream(v types.Object) ([]byte, error) {
	id := refID(v)
	if b, ok := o.readBytes[id]; ok && id > 0 {
		if o.damaged[id] {
			return b, errDamaged
		}
		return b, nil
	}
	data, err := o.unpacked(v)
	if e := o.budget.Err(); e != nil {
		return nil, e
	}
	if data == nil && err == nil {
		return nil, nil
	}
	data = bytes.Clone(data)
	if id > 0 {
		o.readBytes[id] = data
		o.damaged[id] = err != nil
	}
	return data, err
}

// unpacked is stream for one that is read once: its bytes hold until the next
// stream is unpacked.
func (o *objects) unpacked(v types.Object) ([]byte, error) {
	var s types.StreamDict
	switch d := o.get(v).(type) {
	case types.StreamDict:
		s = d
	case *types.StreamDict:
		s = *d
	default:
		return nil, nil
	}
	data, err := o.unpack(s, o.budget.MemoryLeft())
	if e := o.budget.Memory(len(data)); e != nil {
		return nil, e
	}
	if e := o.budget.Work(len(data) / 16); e != nil {
		return nil, e
	}
	return data, err
}

// unpack undoes the filters of a stream. It stops one byte beyond the limit; with
// errDamaged it returns what could be read. The bytes hold until it is called again.
func (o *objects) unpack(s types.StreamDict, limit int) ([]byte, error) {
	plain := len(s.FilterPipeline) == 1 && s.FilterPipeline[0].Name == filter.Flate && len(s.FilterPipeline[0].DecodeParms) == 0
	if plain {
		data, err := inflate(s.Raw, o.room, limit)
		o.room = data
		return data, err
	}
	data := s.Raw
	for i := range s.FilterPipeline { // one by one, so that each can be counted, also where a later one fails
		if i > 0 && o.budget.Memory(filterCopies*len(data)) != nil {
			return nil, errDamaged
		}
		one := types.StreamDict{Dict: s.Dict, Raw: data, FilterPipeline: s.FilterPipeline[i : i+1]}
		switch err := one.DecodeWithLimit(int64(limit)); {
		case errors.Is(err, filter.ErrDecodeLimitExceeded):
			return make([]byte, limit+1), nil
		case err != nil:
			_ = o.budget.Memory(min(limit, mostUnpacked[s.FilterPipeline[i].Name]*len(data)))
			return nil, errDamaged
		}
		data = one.Content
	}
	return data, nil
}

// filterCopies is how often the library holds what a filter is given.
const filterCopies = 4

// mostUnpacked is how many bytes one byte becomes at most by each filter that
// packs them.
var mostUnpacked = map[string]int{filter.Flate: 1032, filter.LZW: 2731, filter.RunLength: 64, filter.ASCII85: 4, filter.ASCIIHex: 1}

// refID returns the object number of a reference, 0 for a direct object.
func refID(v types.Object) int {
	if ref, ok := v.(types.IndirectRef); ok {
		return ref.ObjectNumber.Value()
	}
	return 0
}
