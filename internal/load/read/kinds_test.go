package read_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load/read"
)

// archive is an archive of files, each a name and what it holds.
func archive(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = io.WriteString(w, files[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wide is a name as older office programs write it.
func wide(s string) string { return strings.Join(strings.Split(s, ""), "\x00") }

// What cannot be read is refused by saying what it is, and what to do about it.
func TestRefusalsSayWhatAFileIs(t *testing.T) {
	const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "\x00\x00\x00\x00"
	for name, c := range map[string]struct {
		data       []byte
		what, hint string
	}{
		"RTF":                {[]byte(`{\rtf1\ansi Plans are read.}`), "is an RTF document, which", "save it as a DOCX"},
		"DOC":                {[]byte(compound + wide("WordDocument")), "is a document of Word 97 to 2003 (DOC)", "save it as a DOCX"},
		"locked":             {[]byte(compound + wide("EncryptedPackage")), "needs a password", "without one"},
		"XLS":                {[]byte(compound + wide("Workbook")), "is an Excel workbook", "PDF"},
		"PPT":                {[]byte(compound + wide("PowerPoint Document")), "is a PowerPoint presentation", "PDF"},
		"MSG":                {[]byte(compound + wide("__properties_version1.0")), "is a mail saved by Outlook (MSG)", "EML"},
		"another old one":    {[]byte(compound), "is a file of an older office program", "DOCX"},
		"XLSX":               {archive(t, "xl/workbook.xml", "<workbook/>"), "is an Excel workbook", "PDF"},
		"PPTX":               {archive(t, "ppt/presentation.xml", "<p/>"), "is a PowerPoint presentation", "PDF"},
		"ODS":                {archive(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "is a spreadsheet", "PDF"},
		"ODP":                {archive(t, "mimetype", "application/vnd.oasis.opendocument.presentation"), "is a presentation", "PDF"},
		"EPUB":               {archive(t, "mimetype", "application/epub+zip"), "is an electronic book", "PDF"},
		"Pages":              {archive(t, "Index/Document.iwa", "x"), "is a document of Apple Pages", "export it"},
		"ZIP of one report":  {archive(t, "in/saltmere.pdf", "x", "__MACOSX/in/._saltmere.pdf", "x"), "is an archive (ZIP) that holds one file, saltmere.pdf", "unpack it"},
		"ZIP of three":       {archive(t, "a.pdf", "x", "b.docx", "x", "c.txt", "x"), "is an archive (ZIP) that holds 3 files: a.pdf, b.docx and c.txt", "unpack it"},
		"ZIP of many":        {archive(t, "a", "", "b", "", "c", "", "d", "", "e/", ""), "is an archive (ZIP) that holds 4 files: a, b, c and others", "unpack it"},
		"ZIP of nothing":     {archive(t, "e/", ""), "is an archive with no files in it", "PDF"},
		"damaged ZIP":        {[]byte("PK\x03\x04 cut off"), "is a damaged DOCX", "word processor"},
		"damaged ODT":        {archive(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a>"), "is a damaged ODT", "word processor"},
		"ODT without text":   {archive(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>"), "is a damaged ODT: it holds no text", "word processor"},
		"ODT with a lock":    {archive(t, "mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<manifest:encryption-data/>"), "needs a password", "without one"},
		"XML":                {[]byte("<?xml version=\"1.0\"?>\n<feed><title>News</title></feed>"), "is an XML file", "DOCX"},
		"JSON":               {[]byte("{\n  \"a\": [1, 2]\n}\n"), "is JSON data", "PDF"},
		"lines of JSON":      {[]byte("{\"a\": 1}\n{\"a\": 2}\n"), "is JSON data", "PDF"},
		"a picture":          {[]byte("\xff\xd8\xff\xe0 JFIF"), "is a picture", "OCR"},
		"anything else":      {[]byte("\x00\x01\x02\x03"), "unknown kind of file", "PDF"},
		"a mail of pictures": {[]byte("From: a@b.example\nTo: c@d.example\nContent-Type: image/png\n\nx"), "is a mail without text", "attached"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := read.Bytes(context.Background(), "report.pdf", c.data)
			if err == nil || !strings.HasPrefix(err.Error(), "report.pdf: "+c.what) || !strings.Contains(fault.Hint(err), c.hint) {
				t.Errorf("%v, hint %q; want %q and %q", err, fault.Hint(err), c.what, c.hint)
			}
		})
	}
}

func TestAFolderSaysWhichReportsItHolds(t *testing.T) {
	for want, files := range map[string][]string{
		"is a folder without reports":                        {"notes.bin"},
		"is a folder that holds one report, saltmere.pdf":    {"notes.bin", "saltmere.pdf"},
		"is a folder that holds 2 files: a.docx and b.eml":   {"b.eml", "a.docx"},
		"is a folder that holds 5 files: a.md, b.md, c.md a": {"a.md", "b.md", "c.md", "d.md", "e.md"},
	} {
		dir := t.TempDir()
		for _, f := range files {
			if err := os.WriteFile(filepath.Join(dir, f), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		refusedFile(t, dir, want)
	}
}

func TestAStreamIsReadToItsEnd(t *testing.T) {
	if data, err := read.Stream("standard input", strings.NewReader("Plans are read.")); err != nil || string(data) != "Plans are read." {
		t.Errorf("%q, %v", data, err)
	}
	for want, r := range map[string]io.Reader{
		"standard input: nothing came in":                strings.NewReader(""),
		"standard input: larger than 64 MB":              io.LimitReader(zeros{}, 65<<20),
		"standard input: cannot be read: unexpected EOF": io.MultiReader(strings.NewReader("x"), broken{}),
	} {
		if _, err := read.Stream("standard input", r); err == nil || err.Error() != want || fault.Hint(err) == "" {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }
