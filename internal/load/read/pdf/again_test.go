package pdf_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/pdf"
	"reinspect/internal/load/read/pdf/pdftest"
	"reinspect/internal/sharedtest"
)

// outcome is all that reading a file says.
func outcome(data []byte) string {
	doc, err := pdf.Read(budget.New(context.Background(), budget.Standard()), "x.pdf", data)
	if err != nil {
		return err.Error()
	}
	return text(doc) + "\n" + strings.Join(doc.Warnings, "\n")
}

func sameEachTime(t *testing.T, name string, data []byte) {
	t.Helper()
	first := outcome(data)
	for range sharedtest.Some(3, 9) {
		if again := outcome(data); again != first {
			t.Errorf("%s: read again:\n%s\nread first:\n%s", name, again, first)
			return
		}
	}
}

func TestDamagedFilesReadTheSameEachTime(t *testing.T) {
	for name, d := range damaged() {
		sameEachTime(t, name, d.data)
	}
}

// A table with several wrong entries is repaired or not by the entry that is
// looked at first, so that their order must be the same each time.
func TestWrongTableEntriesReadTheSameEachTime(t *testing.T) {
	var f pdftest.File
	length := f.Add("5")
	f.Add(fmt.Sprintf("<</Length %d 0 R>>\nstream\n12345\nendstream", length))
	for range 20 {
		f.Add("<</Type/Other>>")
	}
	whole := f.Write(pdftest.Page{Content: "BT /F 12 Tf 72 700 Td (read) Tj ET"})
	table := bytes.LastIndex(whole, []byte("xref\n0"))
	entries := whole[table+len("xref\n0 29\n"):]
	const size = 20 // bytes of an entry
	entry := func(number int) []byte { return entries[size*number:] }
	copy(entry(length), entry(5)[:size]) // the length is an object that is no number
	random := rand.New(rand.NewPCG(1, 0))
	for range sharedtest.Some(8, 25) {
		data := bytes.Clone(whole)
		entries = data[table+len("xref\n0 29\n"):]
		for range 2 + random.IntN(5) {
			copy(entry(1+random.IntN(28)), fmt.Sprintf("%010d", random.IntN(len(data))))
		}
		sameEachTime(t, string(data[table:]), data)
	}
}
