// Package pdftest writes small PDF files for tests: whole reports from a few
// words, or object by object where a test needs one to be odd or broken.
//
// It knows how a PDF is written, and nothing of how it is read.
package pdftest

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/font"
)

// File is a PDF being written.
type File struct {
	objects []string
	Trailer string // further entries of the trailer, such as "/Encrypt 9 0 R"
	Catalog string // further entries of the catalogue that Write makes
}

// Add appends an object and returns its number, from 1.
func (f *File) Add(body string) int {
	f.objects = append(f.objects, body)
	return len(f.objects)
}

// Set replaces the object with a number that Add returned.
func (f *File) Set(number int, body string) { f.objects[number-1] = body }

// Stream appends a stream; entries stand in its dictionary beside /Length.
func (f *File) Stream(entries string, data []byte) int {
	return f.Add(fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
}

// Bytes returns the file with a cross-reference table; root is the number of
// its catalogue.
func (f *File) Bytes(root int) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(f.objects))
	for i, body := range f.objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root %d 0 R %s>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, root, f.Trailer, table)
	return b.Bytes()
}

// Page is what a page is made of. Content holds drawing instructions;
// Resources, Entries (of the page) and Fonts are written as they are. The
// fonts /F (Helvetica) and /B (bold) are always there.
type Page struct {
	Content   string
	Resources string
	Fonts     string
	Entries   string
}

// Write appends pages of A4 size and returns the whole file.
func (f *File) Write(pages ...Page) []byte {
	regular := f.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	bold := f.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>")
	tree := f.Add("")
	var kids strings.Builder
	for _, p := range pages {
		content := f.Stream("", []byte(p.Content))
		kid := f.Add(fmt.Sprintf("<</Type/Page/Parent %d 0 R/Contents %d 0 R/Resources<</Font<</F %d 0 R/B %d 0 R %s>> %s>> %s>>",
			tree, content, regular, bold, p.Fonts, p.Resources, p.Entries))
		fmt.Fprintf(&kids, "%d 0 R ", kid)
	}
	f.Set(tree, fmt.Sprintf("<</Type/Pages/MediaBox[0 0 595 842]/Kids[%s]/Count %d>>", kids.String(), len(pages)))
	return f.Bytes(f.Add(fmt.Sprintf("<</Type/Catalog/Pages %d 0 R %s>>", tree, f.Catalog)))
}

// Text is a piece of text on a page: X and Y in points from the page's top
// left corner to its left end and baseline.
type Text struct {
	X, Y, Size float64
	Bold       bool
	Words      string
}

// Set returns the drawing instructions of pieces of text on an A4 page.
func Set(pieces ...Text) string {
	var b strings.Builder
	for _, t := range pieces {
		font := "F"
		if t.Bold {
			font = "B"
		}
		fmt.Fprintf(&b, "BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, t.Size, t.X, 842-t.Y, escape(t.Words))
	}
	return b.String()
}

// Document returns a PDF with one page for each list of pieces.
func Document(pages ...[]Text) []byte {
	var f File
	set := make([]Page, len(pages))
	for i, p := range pages {
		set[i].Content = Set(p...)
	}
	return f.Write(set...)
}

// Width returns how wide words are in points when Set draws them.
func Width(words string, size float64, bold bool) float64 {
	name := "Helvetica"
	if bold {
		name = "Helvetica-Bold"
	}
	width := 0
	for _, r := range words {
		w, _ := font.CharWidth(name, r)
		width += w
	}
	return float64(width) / 1000 * size
}

// Latin returns the text of bytes in Latin-1, as Set writes it.
func Latin(bytes string) string {
	var b strings.Builder
	for i := range len(bytes) {
		b.WriteRune(rune(bytes[i]))
	}
	return b.String()
}

// winAnsi gives the codes of the characters beyond Latin-1 that tests write.
var winAnsi = map[rune]byte{'‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97}

func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch c, ok := winAnsi[r]; {
		case ok:
			b.WriteByte(c)
		case r == '(' || r == ')' || r == '\\':
			b.WriteByte('\\')
			b.WriteByte(byte(r))
		default:
			b.WriteByte(byte(r))
		}
	}
	return b.String()
}
