package read_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load/read"
	"reinspect/internal/sharedtest"
)

// Published reports open (one in 24 of them is read here, one in 6 in a thorough run), and the three files
// that are no PDFs are refused by saying what they are.
func TestPublishedReports(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(t), "reports", "pdf", "*", "*.pdf"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports found: %v", err)
	}
	opened, refused, nth := 0, 0, 24
	if sharedtest.Thorough() {
		nth = 6
	}
	for i, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if i%nth > 0 && bytes.HasPrefix(data, []byte("%PDF-")) {
			continue
		}
		doc, err := read.Bytes(context.Background(), f, data)
		switch {
		case err == nil && len(doc.Lines) > 50:
			opened++
		case err != nil && strings.Contains(err.Error(), "web page") && fault.Hint(err) != "":
			refused++
		default:
			t.Errorf("%s: %v", f, err)
		}
	}
	if opened < len(files)/nth || refused != 3 {
		t.Errorf("opened %d, refused %d; want %d and 3", opened, refused, len(files)/nth)
	}
}

// The name says nothing: a web page, Markdown and plain text are known by
// their bytes.
func TestBytesDecideTheFormat(t *testing.T) {
	for _, c := range []struct{ data, format string }{
		{"<!-- saved -->\n<html><body><p>Plans are read.</p></body></html>", "html"},
		{"\ufeff# Fenmoor\n\n- Plans are read.\n", "markdown"},
		{"Fenmoor\n\n1. Plans are read.\n", "text"},
		{"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html\n\n<p>Plans are read.</p>\n--b--\n", "html"},
		{"\xff\xfeP\x00l\x00a\x00n\x00s\x00", "text"},
		{"Children\x92s plans are read.\n", "text"},
	} {
		doc, err := read.Bytes(context.Background(), "report.pdf", []byte(c.data))
		if err != nil || doc.Format != c.format || len(doc.Lines) == 0 {
			t.Errorf("%q: %v, %v", c.data, doc, err)
		}
	}
}

func TestCellsOfPlainText(t *testing.T) {
	doc, err := read.Bytes(context.Background(), "x", []byte("Judgement\tGrade\t\nOverall  effectiveness\tGood\n"))
	if err != nil || len(doc.Lines) != 2 || len(doc.Lines[1].Cells) != 2 || doc.Lines[1].Text != "Overall effectiveness\tGood" {
		t.Errorf("%+v, %v", doc, err)
	}
}

// Text in other alphabets stays text wherever the part looked at is cut off.
func TestLongTextIsCutBetweenLetters(t *testing.T) {
	for shift := range 3 {
		data := strings.Repeat(" ", shift) + strings.Repeat("Ђурђевић ", 2000)
		if doc, err := read.Bytes(context.Background(), "x", []byte(data)); err != nil || doc.Format != "text" {
			t.Errorf("shifted by %d: %v", shift, err)
		}
	}
}

func TestTextAboutPDFsIsText(t *testing.T) {
	doc, err := read.Bytes(context.Background(), "x", []byte("Each file begins with %PDF-1.7 as its header.\n"))
	if err != nil || doc.Format != "text" {
		t.Errorf("%+v, %v", doc, err)
	}
}

// panicking is a context that panics when it is asked, as a fault in a format
// reader or in a library of its would.
type panicking struct{ context.Context }

func (panicking) Err() error { panic("index out of range [3]") }

// Of many files one that a reader stumbles over must not end the program.
func TestAPanicOfAReaderIsAnError(t *testing.T) {
	var docx bytes.Buffer
	z := zip.NewWriter(&docx)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(w, `<w:document xmlns:w="w"><w:body>%s</w:body></w:document>`, strings.Repeat("<w:p><w:r><w:t>Plans are read.</w:t></w:r></w:p>", 2000))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for kind, data := range map[string]string{
		"docx": docx.String(),
		"html": "<html><body>" + strings.Repeat("<p>Plans are read.</p>", 2000),
		"md":   "# Fenmoor\n\n" + strings.Repeat("- Plans are read.\n", 20_000),
		"txt":  strings.Repeat("Plans are read.\n\n", 20_000),
		"eml":  "From: a@b.example\nTo: c@d.example\nSubject: Plans\n\n" + strings.Repeat("Plans are read.\n\n", 20_000),
	} {
		name := "report." + kind
		doc, err := read.Bytes(panicking{context.Background()}, name, []byte(data))
		if doc != nil || err == nil || err.Error() != name+": cannot be read, as it broke the reader: index out of range [3]" || fault.Hint(err) == "" {
			t.Errorf("%v, hint %q", err, fault.Hint(err))
		}
	}
}

// FuzzBytes holds that no file makes reading panic, and that a refusal
// always says which file and what to do.
func FuzzBytes(f *testing.F) {
	for _, seed := range []string{"%PDF-1.4\n1 0 obj", "PK\x03\x04", "From: a@b.example\nTo: c@d.example\n\nPlans", "P\x00l\x00a\x00n\x00s\x00", "<html><body>x", "# Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "1. Plain\r\ntext", ""} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := read.Bytes(context.Background(), "x.bin", data)
		if err != nil && (!strings.HasPrefix(err.Error(), "x.bin: ") || fault.Hint(err) == "") {
			t.Errorf("error %q, hint %q", err, fault.Hint(err))
		}
		if err != nil && strings.HasPrefix(err.Error(), "x.bin: cannot be read, as it broke the reader: ") {
			t.Errorf("a reader panics: %v", err)
		}
		if err == nil && doc == nil {
			t.Error("neither a document nor an error")
		}
	})
}

// A file is text as long as hardly any of its bytes are none of text, and as
// long as it has no zero bytes.
func TestHowOddATextMayBe(t *testing.T) {
	for _, c := range []struct {
		name, data string
		isText     bool
	}{
		{"one control character in forty", strings.Repeat("a", 39) + "\x01", true},
		{"one in ten", strings.Repeat("a", 9) + "\x01", false},
		{"line ends, tabs and page breaks", "a\n\n\n\r\n\t\t\f\n", true},
		{"a zero byte", "Plans are read.\x00", false},
		{"one letter of Windows in twenty", strings.Repeat("a", 19) + "\xe9", true},
		{"half of them", "a\xe9a\xe9a\xe9a\xe9", false},
		{"letters of Windows and a control character in forty", strings.Repeat("a", 38) + "\xe9\x01", false},
		{"letters of Windows and a control character in two hundred", strings.Repeat("a", 198) + "\xe9\x01", true},
		{"other alphabets", "Ђурђевић Ђурђевић", true},
	} {
		doc, err := read.Bytes(context.Background(), "x", []byte(c.data))
		if isText := err == nil && doc.Format == "text"; isText != c.isText {
			t.Errorf("%s: text %v (%v), want %v", c.name, isText, err, c.isText)
		}
		if err != nil && !strings.Contains(err.Error(), "unknown kind of file") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// The header of a PDF begins a line, or stands behind bytes that are no text.
func TestWhereAPDFBegins(t *testing.T) {
	for data, isPDF := range map[string]bool{
		"%PDF-1.7\nPlans":            true,
		"From: a\n\n%PDF-1.7\nPlans": true,
		"\x00\x01\x02 %PDF-1.7\n":    true,
		"A file begins %PDF-1.7\n":   false,
	} {
		doc, err := read.Bytes(context.Background(), "x", []byte(data))
		isText := err == nil && doc.Format == "text"
		if isPDF == isText || isPDF && err == nil {
			t.Errorf("%q: %+v, %v; want a PDF: %v", data, doc, err, isPDF)
		}
	}
}

// A text or page in UTF-16 is read as if it were in UTF-8, whether or not it says
// that it is.
func TestUTF16(t *testing.T) {
	for name, in := range map[string]string{
		"with a mark, low byte first":     "\xff\xfeC\x00a\x00f\x00\xe9\x00",
		"with a mark, high byte first":    "\xfe\xff\x00C\x00a\x00f\x00\xe9",
		"without a mark":                  "C\x00a\x00f\x00\xe9\x00",
		"without a mark, high byte first": "\x00C\x00a\x00f\x00\xe9",
		"a page":                          inUTF16("<html><body><p>Caf&eacute;</p></body></html>"),
	} {
		doc, err := read.Bytes(context.Background(), "file", []byte(in))
		if err != nil || len(doc.Lines) != 1 || doc.Lines[0].Text != "Café" {
			t.Errorf("%s: %+v, %v", name, doc, err)
		}
	}
}
