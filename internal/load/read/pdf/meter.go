package pdf

import (
	"bytes"
	"context"
	"errors"
	"io"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/pattern"
)

// What the library takes for a file, in bytes of memory and steps of work,
// measured on arrays of small numbers, of names and of arrays.
const (
	objectMemory  = 1000 // an object
	elementMemory = 64   // a number, a name or a bracket in one
	elementWork   = 32
	rowMemory     = 300 // a row of the table
	askedMemory   = 100 // whenever it asks whether to go on, about once an object and once an entry of a dictionary
	askedWork     = 20
	unpackingWork = maxObjectStream / 8 // a stream of objects or of a table
)

// How the library reads: through buffers of bufferSize, which the meter fills
// with a block only. The end of an object is looked for in up to objectBlocks
// of them, and then in larger pieces; a table is read in blocks without end.
const (
	bufferSize   = 4096
	blockSize    = 1024
	objectBlocks = 8
)

// meter counts what the library does while it opens a file. The library counts
// nothing itself, but it reads the file through a reader and asks a context
// whether to go on; the meter is both.
type meter struct {
	context.Context
	budget *budget.Budget
	data   []byte
	at     int // where the next byte is read
	copied int // bytes of streams read

	// Since the last Seek:
	begin  int // where that was
	blocks int // how many were read
	parsed int // how far the bytes read are counted
	marks  int // of ends of objects and beginnings of streams
	packed bool
}

// newMeter returns a meter of the reading of data.
func newMeter(b *budget.Budget, data []byte) *meter {
	return &meter{Context: b.Context(), budget: b, data: data}
}

// Err counts what the library does before it asks again: it may have looked
// through all that it has read since the last Seek.
func (m *meter) Err() error {
	const lookedThrough = 400 // bytes in a step, for single characters
	_ = m.budget.Memory(askedMemory)
	return m.budget.Work(askedWork + (m.at-m.begin)/lookedThrough)
}

// Seek sets where the next byte is read.
func (m *meter) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += int64(m.at)
	case io.SeekEnd:
		offset += int64(len(m.data))
	}
	if offset < 0 {
		return 0, errors.New("before the beginning of the file")
	}
	m.at = int(min(offset, int64(len(m.data))))
	m.begin, m.parsed, m.blocks, m.marks, m.packed = m.at, m.at, 0, 0, false
	return offset, m.budget.Work(askedWork)
}

// Read reads the next bytes. The error of a spent budget ends the reading.
func (m *meter) Read(p []byte) (int, error) {
	if m.at >= len(m.data) {
		return 0, io.EOF
	}
	small := len(p) <= bufferSize
	stream := m.blocks == 0 && !small // only the bytes of a stream are read in one piece
	if small {
		p = p[:min(len(p), blockSize)]
	}
	n := copy(p, m.data[m.at:])
	m.at += n
	m.blocks++
	switch {
	case stream:
		return n, m.stream(n)
	case small && m.blocks > objectBlocks:
		return n, m.table(m.data[m.at-n : m.at])
	}
	return n, m.object(m.data[m.at-n : m.at])
}

// stream counts n bytes of a stream. Many streams may claim the same bytes.
func (m *meter) stream(n int) error {
	m.copied += n
	_ = m.budget.Memory(min(n, max(0, m.copied-len(m.data))))
	return m.budget.Work(n / 4)
}

// table counts a block that is read line by line.
func (m *meter) table(block []byte) error {
	m.parsed = m.at
	_ = m.budget.Memory(rowMemory * rows(block))
	return m.budget.Work(len(block))
}

// object counts a block of an object. If it is the first one, it is only
// parsed as far as the object's end, where that is found.
func (m *meter) object(block []byte) error {
	const lookedThrough = 8 // bytes in a step, for words
	end := m.at
	if m.blocks == 1 {
		_ = m.budget.Memory(objectMemory)
		end += objectEnd(block) - len(block)
	} else {
		m.marks += bytes.Count(block, []byte("stream")) + bytes.Count(block, []byte("endobj"))
	}
	text := m.data[m.parsed:end]
	m.parsed = end
	_ = m.budget.Memory(rowMemory * rows(text))
	_ = m.budget.Work(m.marks * (m.at - m.begin) / lookedThrough)
	if err := parsing(m.budget, text); err != nil {
		return err
	}
	if !m.packed && holdsTable(m.data[m.begin:end]) {
		m.packed = true
		return m.budget.Work(unpackingWork)
	}
	return nil
}

// holdsTable reports whether a stream may hold a table, which is unpacked: its
// dictionary gives the widths of columns.
func holdsTable(object []byte) bool {
	return (bytes.Contains(object, []byte("/W")) || bytes.Contains(object, []byte("/#57"))) && tableStream().Match(object)
}

var tableStream = pattern.Lazy(`/(?:W|#57)[\s\x00%\[][\s\S]*stream`)

// objectEnd returns how much of an object's first block is parsed: as far as
// "endobj" or "stream", and all of it where there is neither.
func objectEnd(block []byte) int {
	end, stream, err := model.DetectKeywords(string(block))
	switch {
	case err != nil:
	case end >= 0 && (stream < 0 || stream > end):
		return end
	case stream >= 0 && bytes.HasSuffix(bytes.TrimSpace(block[:stream]), []byte(">>")):
		return stream
	case end >= 0:
		return end
	}
	return len(block)
}

// parsing counts the parsing of the text of an object.
func parsing(b *budget.Budget, text []byte) error {
	elements := 0
	for _, c := range text {
		if ends[c] {
			elements++
		}
	}
	_ = b.Memory(len(text) + elementMemory*elements)
	return b.Work(len(text) + elementWork*elements)
}

// ends has the characters that end a number or a name.
var ends = func() (ends [256]bool) {
	for _, c := range "\x00\t\n\f\r /<>()[]%" {
		ends[c] = true
	}
	return ends
}()

// rows counts what can be a row of a table, or the beginning of an object
// that a table is rebuilt from.
func rows(text []byte) int {
	n := bytes.Count(text, []byte("obj"))
	word := func(i int) bool { return i < len(text) && text[i] > ' ' && text[i] < 0x80 }
	for i := 1; i < len(text); i++ {
		if (text[i] == 'n' || text[i] == 'f') && !word(i-1) && !word(i+1) {
			n++
		}
	}
	return n
}
