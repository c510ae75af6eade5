package pdf

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/pdf/pdftest"
	"reinspect/internal/sharedtest"
)

func standardBudget() *budget.Budget { return budget.New(context.Background(), budget.Standard()) }

// readBoth reads a file by its plain objects and by the library; plainly is whether
// it is a plain file.
func readBoth(t *testing.T, data []byte) (plain, library *layout.Document, plainly bool) {
	t.Helper()
	plain = readPlainly(standardBudget(), "x.pdf", data)
	if plain == nil {
		return nil, nil, false
	}
	o, err := openObjects(standardBudget(), data)
	if err != nil {
		t.Fatal(err)
	}
	library, err = readPages(o.budget, "x.pdf", o)
	if err != nil {
		t.Fatal(err)
	}
	return plain, library, true
}

// Nearly all real files are plain, and give the same lines as by the library.
func TestRealFilesReadPlainlyAsByTheLibrary(t *testing.T) {
	files, plain := sharedtest.PDFs(t, 20, 1), 0
	for _, folder := range []string{"awkward", filepath.Join("reports", "other-regimes")} {
		more, err := filepath.Glob(filepath.Join(sharedtest.Dir(t), folder, "*.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, more...)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		one, other, plainly := readBoth(t, data)
		if plainly {
			plain++
		}
		if diff := cmp.Diff(other, one); diff != "" {
			t.Errorf("%s: by the library (-), plainly (+):\n%s", filepath.Base(path), diff)
		}
	}
	t.Logf("%d of %d files are plain", plain, len(files))
	if 10*plain < 9*len(files) {
		t.Errorf("only %d of %d files are plain", plain, len(files))
	}
}

// What a plain file does not have is left to the library: it gives the same text
// as before, with the library's warnings.
func TestOddFilesAreLeftToTheLibrary(t *testing.T) {
	var f pdftest.File
	whole := f.Write(pdftest.Page{Content: "BT /F 12 Tf 72 700 Td (read) Tj ET"})
	if _, _, plainly := readBoth(t, whole); !plainly {
		t.Fatal("the whole file is not plain")
	}
	for name, data := range map[string][]byte{
		"no end mark":              bytes.Replace(whole, []byte("%%EOF"), []byte("%%EOX"), 1),
		"a row that points beside": bytes.Replace(whole, []byte("1 0 obj"), []byte(" 1 0 ob"), 1),
		"a stream cut short":       bytes.Replace(whole, []byte("endstream"), []byte("endstraem"), 1),
		"an encrypted file":        append([]byte("%/Encrypt\n"), whole...),
		"a dictionary not closed":  bytes.Replace(whole, []byte("/Type/Page/"), []byte("/Type<Page/"), 1),
		"a key twice":              bytes.Replace(whole, []byte("/Type/Page/"), []byte("/Type/Page/Rotate 0/Rotate 90/"), 1),
		"an object without end":    bytes.Replace(whole, []byte("endobj"), []byte("endob "), 1),
		"nothing":                  nil,
	} {
		if _, _, plainly := readBoth(t, data); plainly && !bytes.Equal(data, whole) {
			t.Errorf("%s: read plainly", name)
		}
	}
}

// Streams whose length is said by the next one, and so on, are not followed to the
// last one: each would take room on the stack.
func TestLengthsInARowAreNotFollowed(t *testing.T) {
	const count = 1000
	b, rows := bytes.NewBufferString("%PDF-1.7\n"), ""
	for id := 1; id <= count; id++ {
		rows += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(b, "%d 0 obj\n<</Length %d 0 R>>stream\n\nendstream\nendobj\n", id, id%count+1)
	}
	at := b.Len()
	fmt.Fprintf(b, "xref\n1 %d\n%strailer\n<</Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", count, rows, at)
	spent := standardBudget()
	f := openPlain(spent, b.Bytes())
	if f == nil {
		t.Fatal("the table is not plain")
	}
	before := spent.Spent().Memory
	if f.object(1) != nil || !f.odd {
		t.Error("the file is not odd")
	}
	if n := spent.Spent().Memory - before; n > count*objectMemory/10 {
		t.Errorf("%d bytes for %d objects", n, count)
	}
}

// Objects that begin within each other's comment are looked through again and again.
func TestObjectsInOneCommentCount(t *testing.T) {
	const count = 2000
	b, rows := bytes.NewBufferString("%PDF-1.7\n"), ""
	for id := 1; id <= count; id++ {
		rows += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(b, "%d 0 obj%%", id)
	}
	b.WriteString("\nnull endobj\n")
	at := b.Len()
	fmt.Fprintf(b, "xref\n1 %d\n%strailer\n<</Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", count, rows, at)
	few := budget.New(context.Background(), budget.Limits{Work: 1_000_000, Memory: 16 << 20})
	f := openPlain(few, b.Bytes())
	if f == nil {
		t.Fatal("the table is not plain")
	}
	for id := range count {
		f.object(id)
	}
	if few.Err() == nil {
		t.Errorf("%d steps for %d objects", few.Spent().Work, count)
	}
}

// Whatever the bytes, reading them plainly ends, within its budget.
func FuzzPlain(f *testing.F) {
	var file pdftest.File
	whole := file.Write(pdftest.Page{Content: "BT /F 12 Tf 72 700 Td (read) Tj ET"})
	f.Add(whole)
	f.Add([]byte("%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 2 1]/Size 2/Root 1 0 R/Length 4>>stream\n\x01\x00\x09\x00\nendstream\nstartxref\n9\n%%EOF"))
	f.Add([]byte("%PDF-1.7\nxref\n0 1\n" + strings.Repeat("[", 100) + "trailer<</Root 1 0 R>>startxref\n9\n%%EOF"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		b := budget.New(context.Background(), budget.Limits{Work: 3_000_000, Memory: 4 << 20, Text: 1 << 20, Lines: 1000, Depth: 60, Pieces: 1000})
		o := plainObjects(b, data)
		if o == nil {
			return
		}
		for id := range o.plain.rows {
			o.plain.object(id)
		}
		_, _ = readPages(b, "x.pdf", o)
	})
}
