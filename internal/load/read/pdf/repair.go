package pdf

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

var (
	lengthEntry = regexp.MustCompile(`/Length\s+(\d+)(\s+\d+\s+R)?`)
	catalog     = regexp.MustCompile(`(\d+)\s+(\d+)\s+obj\s*<<[^>]*/Type\s*/Catalog\b`)
)

// spareObject is the number of an object added to a file: no file in use has
// so many.
const spareObject = maxObjects - 1

// tameLengths returns the file with the lengths of streams that claim more
// than there is set to 0, for which the library looks for the stream's end
// itself: it would set the memory aside first otherwise.
func tameLengths(data []byte) []byte {
	var wrong [][2]int // where the digits stand
	claimed := 0
	var all [][2]int
	for _, m := range lengthEntry.FindAllSubmatchIndex(data, -1) {
		if m[4] >= 0 { // a reference
			continue
		}
		n, err := strconv.Atoi(string(data[m[2]:m[3]]))
		digits := [2]int{m[2], m[3]}
		all = append(all, digits)
		if err != nil || n > len(data)-m[3] {
			wrong = append(wrong, digits)
			continue
		}
		claimed += n
	}
	if claimed > 2*len(data) { // the same bytes claimed over and over
		wrong = all
	}
	if len(wrong) == 0 {
		return data
	}
	out := bytes.Clone(data)
	for _, d := range wrong {
		for i := d[0]; i < d[1]; i++ {
			out[i] = '0'
		}
	}
	return out
}

var lastTable = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF`)

// tableStands reports whether a file ends with a pointer to a
// cross-reference table that is there. One that does not has lost its end,
// or was changed by something that does not know PDF.
func tableStands(data []byte) bool {
	tail := data[max(0, len(data)-2048):]
	all := lastTable.FindAllSubmatch(tail, -1)
	if len(all) == 0 {
		return false
	}
	offset, err := strconv.Atoi(string(all[len(all)-1][1]))
	if err != nil {
		return false
	}
	// Bytes in front of the header move everything behind it.
	for _, at := range []int{offset, offset + max(0, bytes.Index(data, []byte("%PDF-")))} {
		if at < len(data) && tableStart.Match(data[at:min(len(data), at+64)]) {
			return true
		}
	}
	return false
}

// tableStart matches the beginning of a table, or of a stream that holds one.
var tableStart = regexp.MustCompile(`^\s*(xref|\d+\s+\d+\s+obj)`)

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
	root := fmt.Sprintf("%d 0", spareObject)
	if m := catalog.FindSubmatch(out); m != nil {
		root = fmt.Sprintf("%s %s", m[1], m[2])
	} else {
		out = fmt.Appendf(out, "\n%s obj\n<</Type/Catalog>>\nendobj", root)
	}
	return fmt.Appendf(out, "\ntrailer\n<</Root %s R>>\n", root)
}

// inflatePart returns what can be inflated of a damaged stream, up to a
// limit in bytes; nil where its filters do not allow that.
func inflatePart(s types.StreamDict, limit int64) []byte {
	if len(s.FilterPipeline) != 1 || s.FilterPipeline[0].Name != filter.Flate || len(s.FilterPipeline[0].DecodeParms) > 0 || len(s.Raw) < 3 {
		return nil
	}
	const zlibHeader = 2
	part, _ := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(s.Raw[zlibHeader:])), limit))
	return part
}
