// Package corpus reads a folder of reports for the commands that learn from them,
// and names their sentences for tables of labels.
//
// It knows how reports are loaded; it knows nothing of what is learnt.
package corpus

import (
	"context"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"reinspect/internal/load"
	"reinspect/model"
)

// Each calls found with every PDF of a folder that can be read, and its path, in
// lexical order of the paths. It writes a line to log for each that cannot be read.
func Each(folder string, log io.Writer, found func(path string, r *model.Report)) error {
	loader := load.New(load.Config{})
	return filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.EqualFold(filepath.Ext(path), ".pdf") {
			return err
		}
		report, err := loader.Report(context.Background(), path)
		if err != nil {
			fmt.Fprintln(log, "left out:", err)
			return nil
		}
		found(path, report)
		return nil
	})
}

// Checksum names a sentence in a table of labels without its words: the FNV-1a
// checksum of its text, as eight hexadecimal digits.
func Checksum(text string) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(text))
	return fmt.Sprintf("%08x", h.Sum32())
}

// Rows reads a table of labels: lines of cells between tabs; those that open with #
// are comments. A line with another number of cells than columns is an error.
func Rows(table string, columns int) ([][]string, error) {
	var rows [][]string
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != columns {
			return nil, fmt.Errorf("%d columns for %d: %q", len(cells), columns, line)
		}
		rows = append(rows, cells)
	}
	return rows, nil
}

// Within is the path of a file within the folder given to Each, with slashes.
func Within(folder, path string) string {
	file, err := filepath.Rel(folder, path)
	if err != nil {
		return path
	}
	return filepath.ToSlash(file)
}
