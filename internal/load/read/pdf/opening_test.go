package pdf_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"reinspect/internal/load/read/pdf"
	"reinspect/internal/load/read/pdf/pdftest"
)

// What the library does to open a file is counted, whatever makes it much.
func TestCostlyOpeningsAreRefused(t *testing.T) {
	const steps, megabytes = "takes more than 1000 thousand steps", "takes more than 1 MB of memory"
	zeros := strings.Repeat("0 ", 100_000)
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"a long array":                          {odd(withObject("[" + zeros + "]")), megabytes},
		"a long array behind a hidden end":      {odd(withObject("[(endobj) " + zeros + "]")), megabytes},
		"a long array that looks a stream":      {odd(withObject("[(<<>>stream\n) " + zeros + "]")), megabytes},
		"names without end":                     {odd(withObject("[" + strings.Repeat("/A", 100_000) + "]")), megabytes},
		"entries without end":                   {odd(withObject("<<" + strings.Repeat("/A 0", 100_000) + ">>")), megabytes},
		"words that begin as the end does":      {odd(withObject("[" + strings.Repeat("endobjx ", 5000) + "]")), steps},
		"words that begin as a stream does":     {odd(withObject("[" + strings.Repeat("stream ", 5000) + "]")), steps},
		"one array under many numbers":          {shared("[" + strings.Repeat("0 ", 2000) + "]"), megabytes},
		"one stream under many numbers":         {shared("<</Length 20000>>stream\n" + strings.Repeat("a", 20_000) + "\nendstream"), megabytes},
		"objects without a table":               {[]byte("%PDF-1.7\n" + strings.Repeat("1 0 obj endobj\n", 5000) + "trailer\n<</Root 1 0 R>>\n"), steps},
		"rows without end":                      {[]byte("%PDF-1.7\nxref\n0 9999\n" + strings.Repeat("10 0 n\n", 9999) + "trailer\n<<>>\nstartxref\n9\n%%EOF"), megabytes},
		"tables that unpack to much":            {tables(20), megabytes},
		"a long array that is a page's content": {bytes.Replace(withObject("["+zeros+"]"), []byte("/Contents"), []byte("/Contents 1 0 R/Old"), 1), megabytes},
		"one packed array under many numbers":   {packed("["+zeros+"]", 20), megabytes},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			refusedWithin(t, low, tt.data, tt.want)
		})
	}
}

// odd is a file that the library reads, which reads all objects: one without an end
// mark.
func odd(data []byte) []byte { return bytes.Replace(data, []byte("%%EOF"), []byte("%%END"), 1) }

// withObject is a file with one more object.
func withObject(body string) []byte {
	var f pdftest.File
	f.Add(body)
	return f.Write(pdftest.Page{Content: "BT /F 12 Tf 72 700 Td (read) Tj ET"})
}

// shared is a file whose table gives one object under a hundred numbers.
func shared(body string) []byte {
	data := withObject(body)
	row := fmt.Sprintf("%010d 00000 n \n", bytes.Index(data, []byte("1 0 obj")))
	return bytes.Replace(data, []byte("trailer"), []byte(strings.Repeat(row, 100)+"trailer"), 1)
}

// tables is a file of so many tables in streams, each of which goes before the
// next one and unpacks to megabytes.
func tables(count int) []byte {
	rows := deflate(make([]byte, 1<<20))
	b := bytes.NewBufferString("%PDF-1.7\n")
	at := 0
	for i := range count {
		before := ""
		if at > 0 {
			before = fmt.Sprintf("/Prev %d", at)
		}
		at = b.Len()
		fmt.Fprintf(b, "%d 0 obj\n<</Type/XRef/Root 1 0 R/Size 9/W[1 2 1]%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\n", i+1, before, len(rows), rows)
	}
	fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}

// packed is a file of one object in a stream, which its table gives under many
// numbers, each of them a page.
func packed(body string, times int) []byte {
	const catalogue, pages, stream, table, first = 1, 2, 3, 4, 5
	var kids, rows strings.Builder
	offsets := map[int]int{}
	b := bytes.NewBufferString("%PDF-1.7\n")
	add := func(number int, body string) {
		offsets[number] = b.Len()
		fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", number, body)
	}
	for i := range times {
		fmt.Fprintf(&kids, "%d 0 R ", first+i)
	}
	content := deflate([]byte("5 0 " + body))
	add(catalogue, "<</Type/Catalog/Pages 2 0 R>>")
	add(pages, fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids.String(), times))
	add(stream, fmt.Sprintf("<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\nendstream", len(content), content))
	rows.WriteString("\x00\x00\x00\x00")
	for _, number := range []int{catalogue, pages, stream} {
		rows.Write([]byte{1, byte(offsets[number] >> 8), byte(offsets[number]), 0})
	}
	rows.WriteString("\x00\x00\x00\x00" + strings.Repeat("\x02\x00\x03\x00", times))
	add(table, fmt.Sprintf("<</Type/XRef/Root 1 0 R/Size %d/W[1 2 1]/Length %d>>stream\n%s\nendstream", first+times, rows.Len(), rows.String()))
	fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n", offsets[table])
	return b.Bytes()
}

// The library counts up to the number of objects that a file claims, where its
// table begins in a certain way.
func TestAClaimedNumberOfObjectsIsNotCountedUpTo(t *testing.T) {
	whole := withObject("null")
	whole = bytes.Replace(whole, []byte("xref\n0 "), []byte("xref\n1 "), 1)
	for _, size := range []string{"/Size 4000000000", "/#53ize 4000000000", "/Size%\n4000000000", "/Size 0+4000000000"} {
		data := regexp.MustCompile(`/Size \d+`).ReplaceAll(whole, []byte(size))
		_, err := pdf.Read(standard(), "x.pdf", data)
		if err == nil || !strings.Contains(err.Error(), "x.pdf: ") {
			t.Errorf("%s: %v", size, err)
		}
	}
}
