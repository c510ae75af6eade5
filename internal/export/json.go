package export

import (
	"encoding/json"
	"io"

	"reinspect/compare"
	"reinspect/model"
)

// Schema is the version of the JSON shapes. Fields may be added under one
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

// ErrorLine writes, on a line of its own, the object that stands for a file
// that could not be read. Hint may be empty.
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

func encode(w io.Writer, v any, indent string) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false) // "&" and "<" stand in reports; the output is no web page
	enc.SetIndent("", indent)
	return enc.Encode(v)
}

type jsonError struct {
	Schema int `json:"schema"`
	Source struct {
		Path string `json:"path"`
	} `json:"source"`
	Error string `json:"error"`
	Hint  string `json:"hint,omitempty"`
}

// nullable gives nil, which prints as null, for the zero value.
func nullable[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

// list gives an empty list instead of nil, which would print as null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
