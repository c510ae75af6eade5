package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"

	"reinspect/internal/clean"
	"reinspect/internal/export/xlsx"
	"reinspect/internal/fault"
)

// Table is rows of texts, whole numbers (int64), shares (float64) and nothing
// (nil) under named columns. Each calls head with the names, then row with every
// row; it returns the first error of either.
type Table struct {
	Name string
	Each func(head func([]string) error, row func([]any) error) error
}

// TableFormat is one way of writing a table.
type TableFormat struct {
	Naming
	Binary bool
	Write  func(io.Writer, Table) error
}

// TableFormats returns every format of tables, the default first.
func TableFormats() []TableFormat {
	return []TableFormat{
		{Naming{"csv", nil, ".csv", "for spreadsheets and other programs"}, false, csvOf},
		{Naming{"jsonl", nil, ".jsonl", "for other programs, one line a row"}, false, jsonLinesOf},
		{Naming{"xlsx", nil, ".xlsx", "a workbook with one sheet"}, true, workbookOf},
	}
}

// cleaned is what write writes, without anything that can steer a terminal.
func cleaned(write func(io.Writer) error) ([]byte, error) {
	var out bytes.Buffer
	err := write(clean.NewWriter(&out))
	return out.Bytes(), err
}

// csvOf writes a table as CSV. No cell can be taken for a formula.
func csvOf(w io.Writer, t Table) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	var cells []string
	err := t.Each(func(columns []string) error {
		cells = make([]string, len(columns))
		return out.Write(columns)
	}, func(values []any) error {
		for i, v := range values {
			cells[i] = cellText(v)
		}
		return out.Write(cells)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

func cellText(v any) string {
	switch v := v.(type) {
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		if endless(v) {
			return ""
		}
		return strconv.FormatFloat(v, 'g', -1, 64)
	case string:
		return harmless(v)
	}
	return ""
}

// endless reports whether a number is none that can be written down, as another
// program can leave one in a library.
func endless(f float64) bool { return math.IsNaN(f) || math.IsInf(f, 0) }

// jsonLinesOf writes each row as an object on a line of its own.
func jsonLinesOf(w io.Writer, t Table) error {
	var columns [][]byte
	return t.Each(func(names []string) error {
		for _, name := range names {
			key, err := json.Marshal(name)
			if err != nil {
				return err
			}
			columns = append(columns, key)
		}
		return nil
	}, func(values []any) error {
		line := []byte{'{'}
		for i, v := range values {
			if i > 0 {
				line = append(line, ',')
			}
			if f, ok := v.(float64); ok && endless(f) {
				v = nil
			}
			value, err := json.Marshal(v)
			if err != nil {
				return err
			}
			line = append(append(append(line, columns[i]...), ':'), value...)
		}
		_, err := w.Write(append(line, '}', '\n'))
		return err
	})
}

// mostRows is how many rows a sheet of a workbook can have under its heading.
const mostRows = 1<<20 - 1

// workbookOf writes a table as a workbook.
func workbookOf(w io.Writer, t Table) error {
	sheet := xlsx.Sheet{Name: t.Name}
	err := t.Each(func(columns []string) error {
		for _, name := range columns {
			sheet.Columns = append(sheet.Columns, xlsx.Column{Head: name, Width: columnWidth(name)})
		}
		return nil
	}, func(values []any) error {
		if len(sheet.Rows) == mostRows {
			return fault.WithHint(fmt.Errorf("%s has more rows than a sheet can have (%d)", t.Name, mostRows), "use --format csv")
		}
		row := make([]xlsx.Cell, len(values))
		for i, v := range values {
			switch v := v.(type) {
			case int64:
				row[i] = xlsx.Count(int(v))
			case float64:
				row[i] = xlsx.Part(v)
			case string:
				row[i] = xlsx.Words(clean.Line(v))
			}
		}
		sheet.Rows = append(sheet.Rows, row)
		return nil
	})
	if err != nil {
		return err
	}
	return xlsx.Workbook{Sheets: []xlsx.Sheet{sheet}}.Write(w)
}

// columnWidth is how wide the column of a table is in characters: those of
// running text are wide.
func columnWidth(name string) int {
	if name == "text" || name == "path" || name == "title" {
		return 60
	}
	return max(12, len(name)+2)
}
