package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Limits that keep a hostile or broken file from taking the machine with it.
// Each is far above what a report of a hundred pages needs.
const (
	maxStream   = 64 << 20  // bytes of one stream, inflated
	maxInflated = 256 << 20 // bytes inflated from one file
	maxObjects  = 1_000_000 // indirect objects of one file
	maxNesting  = 60        // arrays and dictionaries inside each other
	maxChain    = 16        // references that point at references
)

var (
	// errTooLarge says that a file inflates to more than maxInflated, or one
	// of its streams to more than maxStream.
	errTooLarge = errors.New("inflates to more than any report does")
	// errDamaged says that a stream could be read only in part or not at all.
	errDamaged = errors.New("a stream is damaged")
)

// objects reads the objects of one PDF file. With repair.go it is the only
// part that knows the library underneath.
type objects struct {
	ctx       *model.Context
	rebuilt   bool // the table was broken; objects may be missing
	inflated  int64
	readBytes map[int][]byte // inflated streams that are asked for again, by object number
}

// openObjects reads the cross-reference table and all objects of a file,
// decrypting them where no password is needed. Where that fails, it tries
// again with the table rebuilt from the objects that are found.
func openObjects(ctx context.Context, data []byte) (*objects, error) {
	data = tameLengths(data)
	o, err := readObjects(ctx, data)
	if o != nil {
		o.rebuilt = !tableStands(data)
	}
	if err == nil || ctx.Err() != nil || bytes.Contains(data, []byte("/Encrypt")) { // rebuilding loses the key
		return o, err
	}
	if o, again := readObjects(ctx, withoutTable(data)); again == nil {
		o.rebuilt = true
		return o, nil
	}
	return nil, err
}

func readObjects(ctx context.Context, data []byte) (o *objects, err error) {
	defer func() {
		if r := recover(); r != nil {
			o, err = nil, fmt.Errorf("broken structure: %v", r)
		}
	}()
	c, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), &model.Configuration{
		Reader15:       true,
		ValidationMode: model.ValidationRelaxed,
		Offline:        true,
		Limits: model.ResourceLimits{
			MaxStreamBytes:       int64(len(data)),
			MaxDecodeBytes:       maxStream,
			MaxObjectCount:       maxObjects,
			MaxObjectStreamCount: maxObjects,
			MaxObjectStreamFirst: maxStream,
			MaxXRefEntries:       maxObjects,
			MaxRecursionDepth:    maxNesting,
		},
	})
	if err != nil {
		return nil, err
	}
	return &objects{ctx: c, readBytes: map[int][]byte{}}, nil
}

// get resolves references until a direct object, or nil, is found.
func (o *objects) get(v types.Object) types.Object {
	for range maxChain {
		ref, ok := v.(types.IndirectRef)
		if !ok {
			return v
		}
		next, err := o.ctx.Dereference(ref)
		if err != nil {
			return nil
		}
		v = next
	}
	return nil
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

// stream returns the inflated bytes of a stream, nil for anything else. With
// errDamaged it returns what could be read.
func (o *objects) stream(v types.Object) ([]byte, error) {
	id := refID(v)
	if b, ok := o.readBytes[id]; ok && id > 0 {
		return b, nil
	}
	var s types.StreamDict
	switch d := o.get(v).(type) {
	case types.StreamDict:
		s = d
	case *types.StreamDict:
		s = *d
	default:
		return nil, nil
	}
	left := min(maxStream, maxInflated-o.inflated)
	if left <= 0 {
		return nil, errTooLarge
	}
	err := s.DecodeWithLimit(left)
	switch {
	case errors.Is(err, filter.ErrDecodeLimitExceeded):
		return nil, errTooLarge
	case err != nil:
		s.Content, err = inflatePart(s, left), errDamaged
	}
	o.inflated += int64(len(s.Content))
	if id > 0 {
		o.readBytes[id] = s.Content
	}
	return s.Content, err
}

// refID returns the object number of a reference, 0 for a direct object.
func refID(v types.Object) int {
	if ref, ok := v.(types.IndirectRef); ok {
		return ref.ObjectNumber.Value()
	}
	return 0
}
