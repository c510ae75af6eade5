// Command examplepdf sets an example report as a PDF that looks like a
// published one: title, judgement table, headings, bullets, numbered
// paragraphs, and a footer with the page number on every page.
//
// It knows the Markdown of the examples, not Markdown at large. The same
// input always gives the same bytes.
//
//	examplepdf REPORT.md REPORT.pdf
package main

import (
	"fmt"
	"os"

	"reinspect/internal/load/read/pdf/pdftest"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: examplepdf REPORT.md REPORT.pdf")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(from, to string) error {
	source, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, document(string(source)), 0o644)
}

// document sets a report. Streams stay uncompressed, so that the bytes depend
// on nothing but the text.
func document(source string) []byte {
	var pages []pdftest.Page
	for _, content := range set(blocks(source)) {
		pages = append(pages, pdftest.Page{Content: content})
	}
	file := pdftest.File{Catalog: "/Lang (en-GB)"}
	return file.Write(pages...)
}
