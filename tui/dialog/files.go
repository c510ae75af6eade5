package dialog

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"reinspect/compare"
	"reinspect/internal/fault"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Files is how the app reaches the disk. Its methods are called outside of
// Update, several at a time; their errors are shown as they stand.
type Files interface {
	// Offers returns the pairs that can be opened without choosing files:
	// those opened lately, the latest first, then the built-in ones.
	Offers() ([]Offer, error)
	// List returns the full name of a folder and what it holds: files that may
	// be reports, then folders, each by name.
	List(folder string) (full string, entries []Entry, err error)
	// Facts reads what a report is: its authority, dates, framework and grades.
	Facts(ctx context.Context, path string) (*model.Report, error)
	// Open reads and compares two reports.
	Open(ctx context.Context, paths model.Pair[string]) (Opened, error)
	// Write writes a file whole or not at all and returns its full name. A
	// file that is there already gives fs.ErrExist unless it may be replaced.
	Write(path string, data []byte, replace bool) (full string, err error)
}

// Offer is a pair of reports that can be opened by choosing one line.
type Offer struct {
	Kind  string // under which it is listed, such as "Opened recently"
	Names model.Pair[string]
	Open  func(ctx context.Context) (Opened, error)

	// Forget takes the pair off the list for good; nil where it stays.
	Forget func() error
}

// Entry is one line of a folder.
type Entry struct {
	Name   string
	Folder bool
}

// Opened is a comparison with what the reader notes on it.
type Opened struct {
	Comparison *compare.Comparison
	Book       *notes.Book                // nil where nothing can be noted; its sides are those of the comparison
	Compare    func() *compare.Comparison // compares again, as the book now corrects the reports
	Trouble    error                      // why earlier notes could not be read; their file is left alone

	// Changed names the files that are no longer as they were read, and Again
	// reads them anew; nil where there are none. Both are called outside of
	// Update, Changed now and then.
	Changed func() []string
	Again   func(ctx context.Context) (Opened, error)
}

// FaultTexts is an error and, where there is one, the hint what to do.
func FaultTexts(err error) []string {
	texts := []string{pane.Clean(err.Error())}
	if hint := fault.Hint(err); hint != "" {
		texts = append(texts, pane.Clean(hint))
	}
	return texts
}

// ExpandHome puts the reader's home in place of a leading ~, as shells do.
func ExpandHome(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || rest[0] == '/') {
		if dir, err := os.UserHomeDir(); err == nil {
			return filepath.Join(dir, rest)
		}
	}
	return path
}
