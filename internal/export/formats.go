package export

import (
	"io"
	"strings"
	"unicode"

	"reinspect/compare"
	"reinspect/internal/wording"
)

// Format is one way of writing a comparison.
type Format struct {
	Name      string // as people choose it: "plain", "json", …
	Extension string // of a file in it, with its dot
	About     string // what it is for, in a few words
	Write     func(io.Writer, *compare.Comparison, Extras) error
}

// Formats returns every format of a comparison, plain text first. The command
// line, the app and the completions take their lists from here.
func Formats() []Format {
	return []Format{
		{"plain", ".txt", "text for pipes and screen readers", Plain},
		{"json", ".json", "for other programs", ComparisonJSON},
		{"markdown", ".md", "to edit further", Markdown},
		{"html", ".html", "one page to hand over", HTML},
		{"csv", ".csv", "for a spreadsheet", CSV},
	}
}

// FormatNamed returns a format by its name, and whether there is one.
func FormatNamed(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
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
