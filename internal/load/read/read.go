// Package read turns the bytes of a file into lines with their layout. The
// bytes decide what a file is, never its name.
//
// It knows file formats (each in a package of its own) and nothing of
// inspections.
package read

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/docx"
	"reinspect/internal/load/read/html"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/markdown"
	"reinspect/internal/load/read/marking"
	"reinspect/internal/load/read/pdf"
	"reinspect/internal/load/read/text"
)

// maxFile is the largest file that is read in bytes; the largest report known
// has 6 MB.
const maxFile = 64 << 20

// File returns the bytes of a file. A missing file, a directory, an unreadable
// file and anything else that is no file give an error with a hint.
func File(path string) ([]byte, error) {
	// What is no file is not opened: a pipe or a device may never end.
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fault.WithHint(fmt.Errorf("%s: no such file", path), "check the path; quote it if it holds spaces")
	case err != nil:
		return nil, fault.WithHint(fmt.Errorf("open %s: %w", path, err), "check that you may read the file")
	case info.IsDir():
		return nil, fault.WithHint(fmt.Errorf("%s: is a directory", path), "name a file in it")
	case info.Mode()&os.ModeNamedPipe != 0:
		return nil, fault.WithHint(fmt.Errorf("%s: is a pipe, not a file", path), "write what comes out of the pipe to a file, and open that")
	case !info.Mode().IsRegular():
		return nil, fault.WithHint(fmt.Errorf("%s: is a device or a socket, not a file", path), "name a file")
	case info.Size() == 0: // so do the files that the system makes up, and some of them never end
		return nil, empty(path)
	case info.Size() > maxFile:
		return nil, tooLarge(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fault.WithHint(fmt.Errorf("open %s: %w", path, err), "check that you may read the file")
	}
	defer f.Close()
	// The file may grow meanwhile, so what is read is counted.
	var data bytes.Buffer
	data.Grow(int(info.Size()) + bytes.MinRead)
	_, err = data.ReadFrom(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, fault.WithHint(fmt.Errorf("read %s: %w", path, err), "copy the file again")
	case data.Len() > maxFile:
		return nil, tooLarge(path)
	}
	return data.Bytes(), nil
}

func tooLarge(path string) error {
	return fault.WithHint(fmt.Errorf("%s: larger than %d MB", path, maxFile>>20), "is this a report?")
}

func empty(name string) error {
	return fault.WithHint(fmt.Errorf("%s: the file is empty", name), "download it again")
}

// Bytes returns the lines of a file's bytes, without the markings that are no
// part of its text. The name is only used in errors. Every error names the file
// and carries a hint.
func Bytes(ctx context.Context, name string, data []byte) (*layout.Document, error) {
	doc, err := lines(budget.New(ctx, budget.Standard()), name, data)
	if err == nil {
		marking.TakeOut(doc)
	}
	return doc, err
}

func lines(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	if text, ok := clean.FromUTF16(data[:min(len(data), headSize)]); ok && len(text) > 0 {
		if err := b.Memory(unitMemory * len(data)); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		data, _ = clean.FromUTF16(data)
	}
	switch kindOf(data) {
	case kindPDF:
		return pdf.Read(b, name, data)
	case kindZip:
		return docx.Read(b, name, data)
	case kindOffice:
		return nil, fault.WithHint(fmt.Errorf("%s: is an old or a protected Office document", name), "save it as a DOCX without a password")
	case kindHTML:
		return html.Read(b, name, data)
	case kindText:
		if markdown.Is(data[:min(len(data), signsWithin)]) {
			return markdown.Read(b, name, data)
		}
		return text.Read(b, name, data)
	case kindEmpty:
		return nil, empty(name)
	}
	return nil, fault.WithHint(fmt.Errorf("%s: unknown kind of file", name), "give a PDF, DOCX, HTML, Markdown or text file")
}

// unitMemory is what a byte of UTF-16 takes while it is decoded.
const unitMemory = 4

// signsWithin is how far into a text signs of Markdown are looked for, in bytes.
const signsWithin = 1 << 20

// fileKind is what a file's bytes say it is.
type fileKind int

const (
	kindUnknown fileKind = iota
	kindEmpty
	kindPDF
	kindHTML
	kindZip
	kindOffice
	kindText
)

// headSize is how much of a file is looked at; a PDF may have other bytes
// in front of its header.
const headSize = 4096

func kindOf(data []byte) fileKind {
	head := data[:min(len(data), headSize)]
	trimmed := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n\f\x00")
	lower := bytes.ToLower(trimmed[:min(len(trimmed), 512)])
	switch {
	case len(trimmed) == 0:
		return kindEmpty
	case bytes.Contains(head, []byte("%PDF-")) && !mentionsPDF(head):
		return kindPDF
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return kindZip
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return kindOffice
	case bytes.HasPrefix(lower, []byte("<!doctype html")), bytes.HasPrefix(lower, []byte("<html")), bytes.Contains(lower, []byte("<html")):
		return kindHTML
	case html.IsArchive(head):
		return kindHTML
	case bytes.HasPrefix(trimmed, []byte(`{\rtf`)):
		return kindOffice
	case isText(head):
		return kindText
	}
	return kindUnknown
}

// mentionsPDF reports whether a PDF's header stands inside a line of text,
// as in a text about PDFs; a real one begins a line.
func mentionsPDF(head []byte) bool {
	i := bytes.Index(head, []byte("%PDF-"))
	return i > 0 && head[i-1] >= ' ' && isText(head)
}

// isText reports whether bytes look like text: UTF-8, or single bytes with hardly
// any control characters.
func isText(b []byte) bool {
	odd := 0
	for _, c := range b {
		if c == 0 {
			return false
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			odd++
		}
	}
	if utf8.Valid(b[:len(b)-cutRune(b)]) {
		return odd*20 <= len(b)
	}
	high := 0
	for _, c := range b {
		if c >= 0x80 {
			high++
		}
	}
	return odd*100 <= len(b) && high*10 <= len(b)
}

// cutRune returns how many bytes at the end begin a character that is cut
// off.
func cutRune(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if utf8.FullRune(b[len(b)-n:]) {
				return 0
			}
			return n
		}
	}
	return 0
}
