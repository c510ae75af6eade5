// Package pdf reads a PDF file into lines with the geometry of the page.
//
// It knows PDF and typography; it knows nothing of inspections. Objects are
// read by pdfcpu (only the file object.go knows that); the text operators
// are interpreted here.
package pdf

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"

	"reinspect/fault"
	"reinspect/layout"
)

// Read returns the lines of a PDF file. The name is only used in errors.
// A file that needs a password, has no text layer or is broken beyond repair
// gives an error with a hint. Parts that cannot be read become warnings.
func Read(ctx context.Context, name string, data []byte) (doc *layout.Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, broken(name, fmt.Errorf("%v", r))
		}
	}()
	o, err := openObjects(ctx, data)
	if err != nil {
		return nil, explain(ctx, name, err)
	}
	pages := o.pages()
	if len(pages) == 0 {
		return nil, broken(name, errors.New("no pages found"))
	}
	doc = &layout.Document{Format: "pdf", Pages: len(pages)}
	in := newInterpreter(ctx, o)
	heights := make([]float64, len(pages))
	artifacts := map[int]bool{} // lines that the file marks as furniture
	for i, p := range pages {
		content, err := o.content(p)
		if errors.Is(err, errTooLarge) {
			return nil, explain(ctx, name, err)
		}
		if err != nil {
			doc.Warnings = append(doc.Warnings, fmt.Sprintf("page %d: part of the page could not be read: %v", i+1, err))
		}
		runs, err := in.page(p, content)
		if err != nil {
			return nil, explain(ctx, name, err)
		}
		in.total += len(runs)
		heights[i] = p.height
		for _, row := range readingOrder(pageRows(runs)) {
			l := lineOf(i+1, row)
			if l.Text == "" {
				continue
			}
			artifacts[len(doc.Lines)] = row.artifact()
			doc.Lines = append(doc.Lines, l)
		}
	}
	if len(doc.Lines) == 0 {
		return nil, fault.WithHint(fmt.Errorf("%s: scanned: the pages hold pictures but no text", name), "run OCR first (for example ocrmypdf), then open the result")
	}
	takeFurniture(doc, heights, artifacts)
	return doc, nil
}

// explain turns what went wrong into one line and a hint.
func explain(ctx context.Context, name string, err error) error {
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("%s: %w", name, ctx.Err())
	case errors.Is(err, pdfcpu.ErrWrongPassword), strings.Contains(err.Error(), "password"):
		return fault.WithHint(fmt.Errorf("%s: needs a password", name), "save a copy without password from a PDF viewer and open that")
	case errors.Is(err, errTooLarge), errors.Is(err, errTooBusy):
		return fault.WithHint(fmt.Errorf("%s: %w", name, err), "is this a report? print it to a new PDF and open that")
	}
	return broken(name, err)
}

func broken(name string, err error) error {
	return fault.WithHint(fmt.Errorf("%s: damaged PDF: %w", name, err), "download the file again, or print it to a new PDF from a viewer that still opens it")
}
