// Package read turns the bytes of a file into lines with their layout. The
// bytes decide what a file is, never its name.
//
// It knows file formats (each in a package of its own) and nothing of
// inspections.
package read

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
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
	f, size, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var data bytes.Buffer
	data.Grow(int(size) + bytes.MinRead)
	if err := pour(&data, f, path); err != nil {
		return nil, err
	}
	return data.Bytes(), nil
}

// Digest returns the SHA-256 of a file's bytes in hexadecimal digits, by which a
// file is told, without holding them. Its errors are those of File.
func Digest(path string) (string, error) {
	f, _, err := open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	if err := pour(sum, f, path); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// open opens a file that can be a report, and returns its size.
func open(path string) (*os.File, int64, error) {
	// What is no file is not opened: a pipe or a device may never end.
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, 0, fault.WithHint(fmt.Errorf("%s: no such file", path), "check the path; quote it if it holds spaces")
	case err != nil:
		return nil, 0, fault.OfFile(path, "cannot be opened", err, "check that you may read the file")
	case info.IsDir():
		return nil, 0, folder(path)
	case info.Mode()&os.ModeNamedPipe != 0:
		return nil, 0, fault.WithHint(fmt.Errorf("%s: is a pipe, not a file", path), "write what comes out of the pipe to a file, and open that")
	case !info.Mode().IsRegular():
		return nil, 0, fault.WithHint(fmt.Errorf("%s: is a device or a socket, not a file", path), "name a file")
	case info.Size() == 0: // so do the files that the system makes up, and some of them never end
		return nil, 0, empty(path)
	case info.Size() > maxFile:
		return nil, 0, tooLarge(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, fault.OfFile(path, "cannot be opened", err, "check that you may read the file")
	}
	return f, info.Size(), nil
}

// pour reads a file to its end. It may grow meanwhile, so what is read is counted.
func pour(to io.Writer, f *os.File, path string) error {
	n, err := io.Copy(to, io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return fault.OfFile(path, "cannot be read", err, "copy the file again")
	case n > maxFile:
		return tooLarge(path)
	}
	return nil
}

// Stream returns what comes in on a stream, such as standard input, whose name is
// used in errors. It reads no more than a file may hold.
func Stream(name string, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	switch {
	case err != nil:
		return nil, fault.OfFile(name, "cannot be read", err, "check the program that writes to it")
	case len(data) > maxFile:
		return nil, tooLarge(name)
	case len(data) == 0:
		return nil, fault.WithHint(fmt.Errorf("%s: nothing came in", name), "pipe a report into the program, or name a file")
	}
	return data, nil
}

// Extensions returns the usual endings of the files that can be read.
func Extensions() []string {
	return []string{".pdf", ".docx", ".odt", ".html", ".htm", ".mhtml", ".mht", ".md", ".markdown", ".txt", ".toml", ".eml"}
}

// mostEntries is how many entries of a folder are looked at.
const mostEntries = 2000

// folder says which reports a folder holds, which is no report itself.
func folder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return fault.OfFile(path, "cannot be opened", err, "check that you may read the folder")
	}
	defer dir.Close()
	entries, _ := dir.ReadDir(mostEntries) // what can be read of it is enough
	var files []string
	for _, e := range entries {
		if e.Type().IsRegular() && slices.Contains(Extensions(), strings.ToLower(filepath.Ext(e.Name()))) {
			files = append(files, e.Name())
		}
	}
	slices.Sort(files)
	switch {
	case len(files) == 0:
		return fault.WithHint(fmt.Errorf("%s: is a folder without reports", path), "name a file")
	case len(files) == 1:
		return fault.WithHint(fmt.Errorf("%s: is a folder that holds one report, %s", path, clean.Line(files[0])), "name the file: "+clean.Line(filepath.Join(path, files[0])))
	}
	return fault.WithHint(fmt.Errorf("%s: is a folder that holds %s", path, listed(cleaned(files))), "name one of the files")
}

func cleaned(names []string) []string {
	for i := range names {
		names[i] = clean.Line(names[i])
	}
	return names
}

func tooLarge(path string) error {
	return fault.WithHint(fmt.Errorf("%s: larger than %d MB", path, maxFile>>20), "is this a report? save it alone, without attachments or pictures")
}

func empty(name string) error {
	return fault.WithHint(fmt.Errorf("%s: the file is empty", name), "download it again")
}

// Bytes returns the lines of a file's bytes, without the markings that are no
// part of its text. The name is only used in errors. Every error names the file
// and carries a hint, but for that of a context which ended.
func Bytes(ctx context.Context, name string, data []byte) (doc *layout.Document, err error) {
	// A file that a reader, or a library of its, stumbles over is one of many: the
	// others are still to be read.
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, fault.WithHint(fmt.Errorf("%s: cannot be read, as it broke the reader: %s", name, clean.Line(fmt.Sprint(r))), "save it anew from the program that made it, or print it to a PDF")
		}
	}()
	doc, err = lines(budget.New(ctx, budget.Standard()), name, data)
	if err == nil {
		marking.TakeOut(doc)
	}
	return doc, err
}

func lines(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	data, err := decoded(b, data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	switch kind := kindOf(data); kind {
	case kindPDF:
		return pdf.Read(b, name, data)
	case kindZip:
		return archived(b, name, data)
	case kindMail:
		return mailed(b, name, data)
	case kindHTML:
		return html.Read(b, name, data)
	case kindText:
		return plain(b, name, data)
	default:
		return nil, refusal(name, kind, data)
	}
}

// decoded returns a text in UTF-16 in UTF-8, and any other file as it is. It is
// the one place where that is decided.
func decoded(b *budget.Budget, data []byte) ([]byte, error) {
	if text, ok := clean.FromUTF16(data[:min(len(data), headSize)]); !ok || len(text) == 0 {
		return data, nil
	}
	if err := b.Memory(unitMemory * len(data)); err != nil {
		return nil, err
	}
	text, _ := clean.FromUTF16(data)
	return text, nil
}

// plain reads a text, perhaps with the marks of Markdown.
func plain(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	if markdown.Is(data[:min(len(data), signsWithin)]) {
		return markdown.Read(b, name, data)
	}
	return text.Read(b, name, data)
}

// unitMemory is what a byte of UTF-16 takes while it is decoded.
const unitMemory = 4

// signsWithin is how far into a text signs of Markdown are looked for, in bytes.
const signsWithin = 1 << 20
