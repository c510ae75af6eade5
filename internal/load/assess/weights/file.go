package weights

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"unsafe"
)

// formatVersion is the first word of a weights file. Count it up whenever the
// order or the form of what is written changes.
const formatVersion = 0x52494634 // "RIF4"

var errFormat = errors.New("not a weights file of this version")

// Writer writes the parts of a model in a fixed order, little-endian, each
// list preceded by its length and padded to a multiple of four bytes, so that
// every number lies where a machine can use it in place. A Reader must ask for
// the parts in the same order.
type Writer struct {
	w   io.Writer
	err error
}

// NewWriter returns a writer that has written the format version.
func NewWriter(w io.Writer) *Writer {
	out := &Writer{w: w}
	out.put(uint32(formatVersion))
	return out
}

// Err returns the first error of writing.
func (w *Writer) Err() error { return w.err }

func (w *Writer) put(v any) {
	if w.err == nil {
		w.err = binary.Write(w.w, binary.LittleEndian, v)
	}
}

func put[T any](w *Writer, list []T) {
	w.put(uint32(len(list)))
	w.put(list)
	var item T
	w.put(make([]byte, padding(len(list)*int(unsafe.Sizeof(item)))))
}

// padding is how many bytes are missing to a multiple of four.
func padding(bytes int) int { return -bytes & 3 }

// Floats writes a list of numbers.
func (w *Writer) Floats(v []float32) { put(w, v) }

// Hashes writes a list of hashes.
func (w *Writer) Hashes(v []uint32) { put(w, v) }

// Linear writes a linear model.
func (w *Writer) Linear(l *Linear) {
	w.put(uint32(l.Outputs))
	put(w, l.Slots)
	put(w, l.Weights)
	put(w, l.Scale)
	put(w, l.Bias)
}

// Conv writes a convolution.
func (w *Writer) Conv(c *Conv) {
	w.put(uint32(c.Filters))
	put(w, c.Words)
	put(w, c.Row)
	w.put(uint32(c.Rows))
	put(w, c.Responses)
	put(w, c.Scale)
	put(w, c.Bias)
	put(w, c.Out)
	put(w, c.OutBias)
}

// Net writes a network.
func (w *Writer) Net(n *Net) {
	w.put([3]uint32{uint32(n.In), uint32(n.Hidden), uint32(n.Out)})
	for _, list := range [][]float32{n.W1, n.B1, n.W2, n.B2} {
		put(w, list)
	}
}

// Trees writes a set of trees.
func (w *Writer) Trees(t *Trees) {
	w.put([2]uint32{uint32(t.Outputs), uint32(t.Depth)})
	put(w, t.Inputs)
	put(w, t.Thresholds)
	put(w, t.Leaves)
}

// Bag writes a bag-of-words network.
func (w *Writer) Bag(b *Bag) {
	w.Linear(b.Features)
	put(w, b.Weights)
	put(w, b.Bias)
}

// Reader reads what a Writer wrote. After an error it returns zero values.
type Reader struct {
	data []byte
	err  error
}

// NewReader returns a reader of a weights file; Err tells at once whether it
// is one of this version.
func NewReader(data []byte) *Reader {
	r := &Reader{data: data}
	if r.word() != formatVersion {
		r.err = errFormat
	}
	return r
}

// Err returns the first error of reading.
func (r *Reader) Err() error { return r.err }

func (r *Reader) take(n int) []byte {
	if r.err == nil && n > len(r.data) {
		r.err = fmt.Errorf("%w: it is cut short", errFormat)
	}
	if r.err != nil {
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *Reader) word() uint32 {
	b := r.take(4)
	if b == nil {
		return 0
	}
	return binary.LittleEndian.Uint32(b)
}

// fileOrder reports whether this machine keeps numbers in the order of the
// file, so that lists need not be copied.
var fileOrder = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// list reads a list of numbers. Where the machine keeps numbers as the file
// does and they lie at a multiple of their size, the list is the file's own
// bytes, which must not be changed; elsewhere it is a copy.
func list[T uint16 | uint32 | float32](r *Reader) []T {
	n := int(r.word())
	var item T
	size := int(unsafe.Sizeof(item))
	b := r.take(n * size)
	r.take(padding(n * size))
	if n == 0 || r.err != nil {
		return nil
	}
	if start := unsafe.Pointer(unsafe.SliceData(b)); fileOrder && uintptr(start)%uintptr(size) == 0 {
		return unsafe.Slice((*T)(start), n)
	}
	out := make([]T, n)
	if _, err := binary.Decode(b, binary.LittleEndian, out); err != nil {
		r.err = fmt.Errorf("%w: %w", errFormat, err)
	}
	return out
}

func (r *Reader) shorts() []uint16 { return list[uint16](r) }

// bytes reads a list of bytes without copying it.
func (r *Reader) bytes() []byte {
	n := int(r.word())
	b := r.take(n)
	r.take(padding(n))
	return b
}

// Floats reads a list of numbers, which must not be changed.
func (r *Reader) Floats() []float32 { return list[float32](r) }

// Hashes reads a list of hashes, which must not be changed.
func (r *Reader) Hashes() []uint32 { return list[uint32](r) }

// Linear reads a linear model.
func (r *Reader) Linear() *Linear {
	return &Linear{Outputs: int(r.word()), Slots: r.Hashes(), Weights: r.bytes(), Scale: r.Floats(), Bias: r.Floats()}
}

// Conv reads a convolution.
func (r *Reader) Conv() *Conv {
	return &Conv{
		Filters: int(r.word()), Words: r.Hashes(), Row: r.shorts(), Rows: int(r.word()),
		Responses: r.bytes(), Scale: r.Floats(), Bias: r.Floats(), Out: r.Floats(), OutBias: r.Floats(),
	}
}

// Net reads a network.
func (r *Reader) Net() *Net {
	n := &Net{In: int(r.word()), Hidden: int(r.word()), Out: int(r.word())}
	for _, into := range []*[]float32{&n.W1, &n.B1, &n.W2, &n.B2} {
		*into = r.Floats()
	}
	return n
}

// Trees reads a set of trees.
func (r *Reader) Trees() *Trees {
	return &Trees{Outputs: int(r.word()), Depth: int(r.word()), Inputs: r.shorts(), Thresholds: r.Floats(), Leaves: r.Floats()}
}

// Bag reads a bag-of-words network.
func (r *Reader) Bag() *Bag {
	return &Bag{Features: r.Linear(), Weights: r.Floats(), Bias: r.Floats()}
}
