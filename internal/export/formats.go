package export

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"unicode"

	"reinspect/compare"
	"reinspect/internal/clean"
	"reinspect/internal/wording"
)

// Naming is what a format of anything is called.
type Naming struct {
	Name      string   // as people choose it: "text", "json", …
	Also      []string // other names that are understood
	Extension string   // of a file in it, with its dot
	About     string   // what it is for, in a few words
}

// Called returns the naming of a format, whatever is written in it.
func (n Naming) Called() Naming { return n }

// Format is one way of writing a comparison.
type Format struct {
	Naming
	Whole  bool // it always has every part
	Binary bool // it is no text and cannot be shown on a terminal
	Write  func(io.Writer, *compare.Comparison, Extras) error
}

// Formats returns every format of a comparison, plain text first. The command
// line, the app and the completions take their lists from here.
func Formats() []Format {
	return []Format{
		{Naming: Naming{Name: "text", Also: []string{"plain", "txt"}, Extension: ".txt", About: "for pipes and screen readers"}, Write: Plain},
		{Naming: Naming{Name: "markdown", Also: []string{"md"}, Extension: ".md", About: "to edit further"}, Write: Markdown},
		{Naming: Naming{Name: "html", Also: []string{"htm"}, Extension: ".html", About: "one page to hand over"}, Write: HTML},
		{Naming: Naming{Name: "docx", Also: []string{"word"}, Extension: ".docx", About: "a document for a word processor"}, Binary: true, Write: Word},
		{Naming: Naming{Name: "xlsx", Also: []string{"excel"}, Extension: ".xlsx", About: "a workbook, a sheet for each kind of result"}, Binary: true, Write: Excel},
		{Naming: Naming{Name: "csv", Extension: ".csv", About: "one table for other programs"}, Write: CSV},
		{Naming: Naming{Name: "json", Extension: ".json", About: "everything, for other programs"}, Whole: true, Write: ComparisonJSON},
		{Naming: Naming{Name: "jsonl", Extension: ".jsonl", About: "the same on one line"}, Whole: true, Write: ComparisonLine},
	}
}

// FormatNamed returns a format by one of its names, and whether there is one.
func FormatNamed(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name || slices.Contains(f.Also, name) {
			return f, true
		}
	}
	return Format{}, false
}

// Bytes writes a comparison into memory. Text is without anything that can
// steer a terminal; binary formats clean each of their texts themselves.
func (f Format) Bytes(c *compare.Comparison, extras Extras) ([]byte, error) {
	var out bytes.Buffer
	if f.Binary {
		err := f.Write(&out, c, extras)
		return out.Bytes(), err
	}
	err := f.Write(clean.NewWriter(&out), c, extras)
	return out.Bytes(), err
}

// FileName suggests a file name for a comparison in a format, such as
// "larkhollow-2019-2024.html" or "larkhollow-2024-quillmarsh-2025.html".
func FileName(c *compare.Comparison, f Format) string {
	l, r := c.Reports.Left, c.Reports.Right
	parts := []string{l.Authority, wording.Year(l), r.Authority, wording.Year(r)}
	if c.Relation == compare.SameAuthority {
		parts = []string{l.Authority, wording.Year(l), wording.Year(r)}
	}
	name := slug(strings.Join(parts, " "))
	if name == "" {
		name = "comparison"
	}
	return name + f.Extension
}

// slug reduces a name to letters and digits in lower case, joined by hyphens,
// which every file system accepts.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	})
	return strings.Join(words, "-")
}
