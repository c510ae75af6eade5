package pdf

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/adler32"
	"io"
	"iter"
	"math"
	"slices"
	"strconv"
	"sync"

	"reinspect/internal/pattern"
)

// lengthEntry matches the length of a stream as a number; a reference to one
// has more behind it.
var lengthEntry = pattern.Lazy(`/Length\s+(\d+)(\s+\d+\s+R)?`)

// spareObject is the number of an object added to a file: no file in use has
// so many.
const spareObject = maxObjects - 1

// tameLengths returns the file with the lengths of streams that claim more
// than there is set to 0, for which the library looks for the stream's end
// itself: it would set the memory aside first otherwise.
func tameLengths(data []byte) []byte {
	claimed, wrong := 0, false
	for _, n := range lengths(data) {
		claimed = min(claimed+max(n, 0), math.MaxInt/2)
		wrong = wrong || n < 0
	}
	repeated := claimed > 2*len(data) // the same bytes claimed over and over
	if !wrong && !repeated {
		return data
	}
	out := bytes.Clone(data)
	for digits, n := range lengths(data) {
		if n < 0 || repeated {
			for i := digits.from; i < digits.to; i++ {
				out[i] = '0'
			}
		}
	}
	return out
}

// sizeEntry matches the entry of a trailer that says how many objects there are,
// however it is spelt, with what stands behind it.
var sizeEntry = pattern.Lazy(`/(?:S|#53)(?:i|#69)(?:z|#7[aA])(?:e|#65)([^/<>()\[\]]*)`)

// tameSizes returns the file with numbers of objects beyond the limit set to 0:
// the library counts up to them.
func tameSizes(data []byte) []byte {
	const mostDigits = 6
	out := data
	for _, m := range sizeEntry().FindAllSubmatchIndex(data, -1) {
		value := data[m[2]:m[3]]
		digits := bytes.TrimLeft(bytes.TrimSpace(value), "0")
		if len(digits) <= mostDigits && !bytes.ContainsRune(value, '%') {
			continue
		}
		if &out[0] == &data[0] {
			out = bytes.Clone(data)
		}
		for i := m[2]; i < m[3]; i++ {
			switch c := out[i]; {
			case c >= '0' && c <= '9':
				out[i] = '0'
			case c == '%': // the number stands behind the comment
				out[i] = ' '
			}
		}
	}
	return out
}

// stretch is a piece of a file.
type stretch struct{ from, to int }

// lengths goes through the lengths that streams claim: where the digits stand
// and what they say, -1 for more than is left of the file.
func lengths(data []byte) iter.Seq2[stretch, int] {
	return func(yield func(stretch, int) bool) {
		for at := 0; ; {
			m := lengthEntry().FindSubmatchIndex(data[at:])
			if m == nil {
				return
			}
			digits := stretch{at + m[2], at + m[3]}
			reference := m[4] >= 0
			at += m[1]
			if reference {
				continue
			}
			n, err := strconv.Atoi(string(data[digits.from:digits.to]))
			if err != nil || n > len(data)-digits.to {
				n = -1
			}
			if !yield(digits, n) {
				return
			}
		}
	}
}

var lastTable = pattern.Lazy(`startxref\s+(\d+)\s+%%EOF`)

// tableStands reports whether a file ends with a pointer to a
// cross-reference table that is there. One that does not has lost its end,
// or was changed by something that does not know PDF.
func tableStands(data []byte) bool {
	tail := data[max(0, len(data)-2048):]
	all := lastTable().FindAllSubmatch(tail, -1)
	if len(all) == 0 {
		return false
	}
	offset, err := strconv.Atoi(string(all[len(all)-1][1]))
	if err != nil {
		return false
	}
	// Bytes in front of the header move everything behind it.
	for _, at := range []int{offset, offset + max(0, bytes.Index(data, []byte("%PDF-")))} {
		if at < len(data) && tableStart().Match(data[at:min(len(data), at+64)]) {
			return true
		}
	}
	return false
}

// tableStart matches the beginning of a table, or of a stream that holds one.
var tableStart = pattern.Lazy(`^\s*(xref|\d+\s+\d+\s+obj)`)

// withoutTable returns the file cut behind its last whole object and without
// pointers to its cross-reference table, so that the library rebuilds the
// table; a trailer, and an empty catalogue, are added where there is none.
func withoutTable(data []byte) []byte {
	end := bytes.LastIndex(data, []byte("endobj"))
	if end < 0 {
		return data
	}
	rest := data[end+len("endobj"):]
	out := bytes.ReplaceAll(data[:end+len("endobj")], []byte("startxref"), []byte("         "))
	if i := bytes.Index(rest, []byte("trailer")); i >= 0 {
		rest = rest[i:]
		if j := bytes.Index(rest, []byte("startxref")); j >= 0 {
			rest = rest[:j]
		}
		out = append(append(out, '\n'), rest...)
	}
	if bytes.Contains(out, []byte("/Root")) {
		return out
	}
	root := catalog(out)
	if root == "" {
		root = fmt.Sprintf("%d 0", spareObject)
		out = fmt.Appendf(out, "\n%s obj\n<</Type/Catalog>>\nendobj", root)
	}
	return fmt.Appendf(out, "\ntrailer\n<</Root %s R>>\n", root)
}

// catalogStart matches the beginning of the object that holds the catalogue,
// up to the name by which it is found.
var catalogStart = pattern.Lazy(`(\d+)\s+(\d+)\s+obj\s*<<[^>]*/Type\s*$`)

// catalog returns the number and the generation of the catalogue, "" where
// there is none.
func catalog(data []byte) string {
	const mostBefore = 512 // bytes between the object's beginning and its type
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("/Catalog"))
		if i < 0 {
			return ""
		}
		if m := catalogStart().FindSubmatch(data[max(0, at+i-mostBefore) : at+i]); m != nil {
			return fmt.Sprintf("%s %s", m[1], m[2])
		}
		at += i + len("/Catalog")
	}
}

// leastRoom is how many bytes are set aside for a stream that is unpacked.
const leastRoom = 32 << 10

// inflaters are kept since each holds a window of 32 KB, and a report has
// hundreds of streams.
var inflaters = sync.Pool{New: func() any { return flate.NewReader(nil) }}

// inflate unpacks Flate data, up to one byte beyond a limit, in the room given or
// more. Where the data is damaged or cut off it returns what stands before that,
// and errDamaged. A missing checksum costs no text and is no damage.
func inflate(raw, room []byte, limit int) ([]byte, error) {
	const header, checksum = 2, 4 // bytes
	if len(raw) < header {
		return nil, errDamaged
	}
	sound := raw[0]&0x0f == 8 && (int(raw[0])<<8|int(raw[1]))%31 == 0
	in := bytes.NewReader(raw[header:])
	inflater := inflaters.Get().(io.Reader)
	defer inflaters.Put(inflater)
	out := room[:0]
	err := inflater.(flate.Resetter).Reset(in, nil)
	for err == nil && len(out) <= limit {
		if len(out) == cap(out) {
			out = slices.Grow(out, max(leastRoom, len(out)))
		}
		var n int
		n, err = inflater.Read(out[len(out):min(cap(out), limit+1)])
		out = out[:len(out)+n]
	}
	if len(out) > limit {
		return out, nil
	}
	rest := raw[len(raw)-in.Len():]
	if !errors.Is(err, io.EOF) || !sound || len(rest) >= checksum && binary.BigEndian.Uint32(rest) != adler32.Checksum(out) {
		return out, errDamaged
	}
	return out, nil
}
