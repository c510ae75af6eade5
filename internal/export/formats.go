package export

import (
	"io"
	"strings"
	"unicode"

	"reinspect/compare"
	"reinspect/internal/wording"
)

// Format is one way of writing a comparison down.
type Format struct {
	Name      string // as people choose it: "plain", "json", …
	Extension string // of a file in it, with its dot
	About     string // what it is good for, in a few words
	Write     func(io.Writer, *compare.Comparison, Extras) error
}

// Formats returns every way of writing a comparison down, plain text first.
func Formats() []Format {
	return []Format{
		{"plain", ".txt", "text for pipes and screen readers", Plain},
		{"json", ".json", "for other programs", ComparisonJSON},
		{"markdown", ".md", "to edit further", Markdown},
		{"html", ".html", "one page to hand over", HTML},
		{"csv", ".csv", "for a spreadsheet", CSV},
	}
}

// FileName proposes a name for a file in a format, such as
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

// slug keeps letters and digits in lower case and joins them with hyphens, so
// that a name suits every file system.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	})
	return strings.Join(words, "-")
}
