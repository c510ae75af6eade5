package read

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/docx"
	"reinspect/internal/load/read/html"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/mail"
	"reinspect/internal/load/read/odt"
	"reinspect/internal/load/read/parts"
)

// fileKind is what a file's bytes say it is.
type fileKind int

const (
	kindUnknown fileKind = iota
	kindEmpty
	kindPDF
	kindHTML
	kindZip
	kindOffice
	kindRTF
	kindMail
	kindXML
	kindJSON
	kindPicture
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
	case slices.ContainsFunc(pictureSigns, func(sign string) bool { return bytes.HasPrefix(head, []byte(sign)) }):
		return kindPicture
	case mail.Is(data):
		return kindMail
	case bytes.HasPrefix(lower, []byte("<!doctype html")), bytes.HasPrefix(lower, []byte("<html")), bytes.Contains(lower, []byte("<html")):
		return kindHTML
	case html.IsArchive(head):
		return kindHTML
	case bytes.HasPrefix(lower, []byte("<?xml")):
		return kindXML
	case bytes.HasPrefix(trimmed, []byte(`{\rtf`)):
		return kindRTF
	case isJSON(data):
		return kindJSON
	case isText(head):
		return kindText
	}
	return kindUnknown
}

// pictureSigns are the first bytes of pictures: PNG, JPEG, GIF, TIFF.
var pictureSigns = []string{"\x89PNG\r\n", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*"}

// isJSON reports whether bytes are JSON, or lines of it.
func isJSON(data []byte) bool {
	data = bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
	if !bytes.HasPrefix(data, []byte("{")) && !bytes.HasPrefix(data, []byte("[{")) {
		return false
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	return json.Valid(first) || json.Valid(data)
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

const (
	saveHint = "open it in a word processor and save it as a DOCX or a PDF"
	formats  = "give a PDF, DOCX, ODT, HTML, Markdown or text file, or a saved mail"
)

// refusal returns the error for a file that is known and cannot be read.
func refusal(name string, kind fileKind, data []byte) error {
	refuse := func(what, hint string) error { return fault.WithHint(fmt.Errorf("%s: %s", name, what), hint) }
	switch kind {
	case kindEmpty:
		return empty(name)
	case kindRTF:
		return refuse("is an RTF document, which this program does not read", saveHint)
	case kindOffice:
		return oldOffice(refuse, data)
	case kindXML:
		return refuse("is an XML file, no document", saveHint)
	case kindJSON:
		return refuse("is JSON data, no document", formats)
	case kindPicture:
		return refuse("is a picture", "run OCR on it (for example ocrmypdf), then open the result")
	}
	return refuse("unknown kind of file", formats)
}

// compoundParts says by the names of its parts, which are in UTF-16, what a file
// of the older office programs is.
var compoundParts = []struct{ part, what, hint string }{
	{"EncryptedPackage", "needs a password", "open it in its program and save a copy without one"},
	{"WordDocument", "is a document of Word 97 to 2003 (DOC), which this program does not read", saveHint},
	{"Workbook", "is an Excel workbook, no report", formats},
	{"PowerPoint Document", "is a PowerPoint presentation, no report", formats},
	{"__properties_version", "is a mail saved by Outlook (MSG), which this program does not read", "save it from Outlook as EML or text, or save the report that is attached to it"},
}

func oldOffice(refuse func(what, hint string) error, data []byte) error {
	for _, c := range compoundParts {
		wide := []byte(strings.Join(strings.Split(c.part, ""), "\x00"))
		if bytes.Contains(data, wide) {
			return refuse(c.what, c.hint)
		}
	}
	return refuse("is a file of an older office program", saveHint)
}

// archived reads the document that is an archive of parts.
func archived(b *budget.Budget, name string, data []byte) (*layout.Document, error) {
	a, err := parts.Open(b, data)
	if err != nil || slices.ContainsFunc(a.Names(), func(n string) bool { return strings.HasPrefix(n, "word/") }) {
		return docx.Read(b, name, data)
	}
	kind, err := a.Bytes("mimetype")
	if e := b.Err(); e != nil {
		return nil, fmt.Errorf("%s: %w", name, e)
	}
	if mime := strings.TrimSpace(string(kind)); err == nil && strings.HasPrefix(mime, odt.Kind) && !strings.Contains(mime, "text-master") {
		return odt.Read(b, name, data)
	}
	what, hint := contents(a, string(kind))
	return nil, fault.WithHint(fmt.Errorf("%s: %s", name, what), hint)
}

// contents says what an archive that is no document is, and what to do.
func contents(a *parts.Archive, mime string) (what, hint string) {
	for _, k := range []struct {
		sign bool
		what string
	}{
		{a.Has("xl/workbook.xml"), "is an Excel workbook, no report"},
		{a.Has("ppt/presentation.xml"), "is a PowerPoint presentation, no report"},
		{strings.Contains(mime, "opendocument.spreadsheet"), "is a spreadsheet, no report"},
		{strings.Contains(mime, "opendocument.presentation"), "is a presentation, no report"},
		{strings.Contains(mime, "epub"), "is an electronic book (EPUB), which this program does not read"},
		{a.Has("Index/Document.iwa"), "is a document of Apple Pages, which this program does not read"},
	} {
		if k.sign {
			return k.what, "save or export it as a PDF or DOCX"
		}
	}
	var files []string
	for _, n := range a.Names() {
		if !strings.HasSuffix(n, "/") && !strings.HasPrefix(n, "__MACOSX/") {
			files = append(files, clean.Line(path.Base(n)))
		}
	}
	if len(files) == 0 {
		return "is an archive with no files in it", formats
	}
	return "is an archive (ZIP) that holds " + listed(files), "unpack it, then open the report in it"
}

// mostListed is how many files are named.
const mostListed = 3

// listed names files: "a.pdf", "3 files: a.pdf, b.pdf and c.pdf".
func listed(files []string) string {
	shown := files[:min(len(files), mostListed)]
	switch {
	case len(files) == 1:
		return "one file, " + files[0]
	case len(files) > mostListed:
		return fmt.Sprintf("%d files: %s and others", len(files), strings.Join(shown, ", "))
	}
	last := len(shown) - 1
	return fmt.Sprintf("%d files: %s and %s", len(files), strings.Join(shown[:last], ", "), shown[last])
}
