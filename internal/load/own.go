package load

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/parts"
	"reinspect/internal/pattern"
)

// own returns the error for a file that this program wrote itself and that is no
// report: what it is, and which command made it. It returns nil for any other.
func own(ctx context.Context, name string, data []byte) error {
	if bytes.HasPrefix(data, []byte("SQLite format 3\x00")) {
		return fault.WithHint(fmt.Errorf("%s: is a database, no report", name), "if it is a library of reports: reinspect library list "+name+", or reinspect search --library "+name+" WORDS")
	}
	if ownWorkbook(ctx, data) {
		return ownError(name, comparison, "compare --format xlsx LEFT RIGHT")
	}
	head := data[:min(len(data), ownHead)]
	for _, o := range ownOutputs {
		if o.sign().Match(head) {
			return ownError(name, o.what, o.command)
		}
	}
	if bytes.Contains(data[:min(len(data), pageHead)], []byte(">"+madeHere)) {
		return ownError(name, comparison, "compare --format html LEFT RIGHT")
	}
	return ownJSON(name, data)
}

// ownWorkbook reports whether a file is a workbook with a comparison that this
// program wrote: one of its parts says so.
func ownWorkbook(ctx context.Context, data []byte) bool {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return false
	}
	a, err := parts.Open(budget.New(ctx, budget.Standard()), data)
	if err != nil || !a.Has("xl/workbook.xml") {
		return false
	}
	return slices.ContainsFunc(a.Names(), func(part string) bool {
		if !strings.HasPrefix(part, "xl/") {
			return false
		}
		text, err := a.Bytes(part)
		return err == nil && bytes.Contains(text, []byte(">"+madeHere))
	})
}

// ownHead is how far into a file signs of this program are looked for, and
// pageHead how far into a web page, which begins with its style sheet.
const (
	ownHead  = 4096
	pageHead = 64 << 10
)

const comparison = "is a comparison that this program wrote"

// ownOutputs are what this program writes, by what it begins with. The TOML that
// it writes is a report, and read as one.
var ownOutputs = []struct {
	sign          func() *regexp.Regexp
	what, command string
}{
	{pattern.Lazy("^(\ufeff)?kind,number,area,area_id,theme,"), "is the table of a comparison that this program wrote", "compare --format csv LEFT RIGHT"},
	{pattern.Lazy(`(?s)^[^\n]+\n\n.*\n  Framework  .*\n  File  `), "is a summary that this program wrote of a report", "show FILE"},
	{pattern.Lazy(`\n +→ (strength|weakness|mixed|neutral), \d+ % confident`), "is an explanation that this program wrote of a report", "show --explain FILE"},
}

// ownJSON returns the error for JSON that this program wrote.
func ownJSON(name string, data []byte) error {
	data = bytes.TrimSpace(data)
	if !bytes.HasPrefix(data, []byte("{")) {
		return nil
	}
	format := "json"
	var top map[string]json.RawMessage
	if first, _, _ := bytes.Cut(data, []byte("\n")); json.Unmarshal(first, &top) == nil {
		format, data = "jsonl", first
	}
	if json.Unmarshal(data, &top) != nil || top["schema"] == nil {
		return nil
	}
	switch {
	case top["left"] != nil && top["right"] != nil:
		return ownError(name, comparison, "compare --format "+format+" LEFT RIGHT")
	case top["source"] != nil:
		return ownError(name, "holds what this program read from a report", "show --format "+format+" FILE")
	}
	return nil
}

// madeHere is how each comparison says that this program wrote it.
const madeHere = "Made with reinspect"

// ownLines is how far into a comparison that line stands.
const ownLines = 12

// ownComparison returns the error for a comparison that this program wrote, as
// the lines of a document show it, and nil for any other document.
func ownComparison(name string, doc *layout.Document) error {
	for _, l := range doc.Lines[:min(len(doc.Lines), ownLines)] {
		if strings.HasPrefix(strings.TrimLeft(l.Text, "*_ "), madeHere) {
			return ownError(name, comparison, "compare --format "+doc.Format+" LEFT RIGHT")
		}
	}
	return nil
}

func ownError(name, what, command string) error {
	return fault.WithHint(fmt.Errorf("%s: %s, no report", name, what),
		"open the report itself; this file was made by: reinspect "+command)
}
