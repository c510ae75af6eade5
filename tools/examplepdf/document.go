package main

import (
	"bytes"
	"fmt"
	"strings"
)

// The numbers of the objects that every document has; two follow for each page.
const (
	catalogObject = 1 + iota
	pagesObject
	regularObject
	boldObject
	firstPageObject
)

// document puts pages of content together into a PDF. Streams stay
// uncompressed, so that the bytes depend on nothing but the text.
func document(pages []string) []byte {
	objects := []string{
		fmt.Sprintf("<</Type /Catalog /Pages %d 0 R /Lang (en-GB)>>", pagesObject),
		pageTree(len(pages)),
		fontObject(regular),
		fontObject(bold),
	}
	for i, content := range pages {
		objects = append(objects,
			fmt.Sprintf("<</Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Resources <</Font <</%s %d 0 R /%s %d 0 R>>>> /Contents %d 0 R>>",
				pagesObject, pageWidth, pageHeight, regular.name, regularObject, bold.name, boldObject, firstPageObject+2*i+1),
			fmt.Sprintf("<</Length %d>>\nstream\n%sendstream", len(content), content))
	}
	return assemble(objects)
}

func pageTree(n int) string {
	kids := make([]string, n)
	for i := range kids {
		kids[i] = fmt.Sprintf("%d 0 R", firstPageObject+2*i)
	}
	return fmt.Sprintf("<</Type /Pages /Count %d /Kids [%s]>>", n, strings.Join(kids, " "))
}

func fontObject(f *font) string {
	return fmt.Sprintf("<</Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding /FirstChar %d /LastChar %d /Widths %d>>",
		f.base, firstLetter, lastLetter, f.widths)
}

// assemble numbers the objects from 1 and adds the table of their places.
func assemble(objects []string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	places := make([]int, len(objects))
	for i, object := range objects {
		places[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, place := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, catalogObject, table)
	return out.Bytes()
}
