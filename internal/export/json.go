package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"

	"reinspect/compare"
	"reinspect/internal/clean"
	"reinspect/model"
)

// Schema is the version of the JSON output. Fields may be added within a
// version; none changes its meaning.
const Schema = 1

// JSON writes one report as an indented JSON object.
func JSON(w io.Writer, r *model.Report) error {
	return encode(w, reportJSON(r, true), "  ")
}

// JSONLine writes one report as a JSON object on a line of its own.
func JSONLine(w io.Writer, r *model.Report) error {
	return encode(w, reportJSON(r, true), "")
}

// ErrorLine writes the object for a file that could not be read, on a line of
// its own. Hint may be empty.
func ErrorLine(w io.Writer, path, reason, hint string) error {
	return encode(w, jsonError{
		Schema: Schema,
		Source: struct {
			Path string `json:"path"`
		}{path},
		Error: reason,
		Hint:  hint,
	}, "")
}

// ComparisonJSON writes a comparison as an indented JSON object.
func ComparisonJSON(w io.Writer, c *compare.Comparison, extras Extras) error {
	return encode(w, comparisonJSON(c, extras), "  ")
}

// ComparisonLine writes a comparison as a JSON object on a line of its own.
func ComparisonLine(w io.Writer, c *compare.Comparison, extras Extras) error {
	return encode(w, comparisonJSON(c, extras), "")
}

func encode(w io.Writer, v any, indent string) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false) // keep "&" and "<" readable: the output is not a web page
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escapeUnsafe(out.Bytes()))
	return err
}

// escapeUnsafe writes what can steer a terminal as \uXXXX. The encoder leaves
// DEL, C1 and direction characters as they are; a path can hold them, and must
// be printed exactly.
func escapeUnsafe(text []byte) []byte {
	unsafe := func(r rune) bool { return r != '\n' && clean.Unsafe(r) }
	if !bytes.ContainsFunc(text, unsafe) {
		return text
	}
	var b bytes.Buffer
	for _, r := range string(text) {
		if !unsafe(r) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.Bytes()
}

type jsonError struct {
	Schema int `json:"schema"`
	Source struct {
		Path string `json:"path"`
	} `json:"source"`
	Error string `json:"error"`
	Hint  string `json:"hint,omitempty"`
}

// nullable returns nil, which prints as null, for the zero value.
func nullable[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

// list returns an empty list for nil, which would print as null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
