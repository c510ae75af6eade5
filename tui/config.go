package tui

import (
	"context"
	"io"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/theme"
	"reinspect/model"
)

// Config is what the app needs of the world around it.
type Config struct {
	// Load reads and compares the two reports. It runs after the first paint
	// and is cancelled when the app quits.
	Load func(ctx context.Context) (Desk, error)

	// Themes gives themes their titles and their order; nil shows bare ids.
	Themes *theme.Catalogue

	Look    Look                // colours for a dark or a light background
	ASCII   bool                // no characters beyond ASCII in marks and lines
	NoMouse bool                // leave the mouse to the terminal
	Keys    map[string][]string // keys of actions by name, in place of the built-in ones

	// Files reads and writes what the reader asks for; nil where no other
	// reports can be opened and nothing exported.
	Files Files

	// Spare is the folder proposed for notes where their own cannot be
	// written, in which they are looked for too.
	Spare string

	// Clipboard puts text on the system's clipboard, beside what the terminal
	// is sent; nil where there is none.
	Clipboard func(text string) error

	// Input, Output and Environ replace the terminal of the process; nil
	// means os.Stdin, os.Stdout and os.Environ.
	Input   io.Reader
	Output  io.Writer
	Environ []string
}

// Files is how the app reaches the disk. Its methods are called outside of
// Update, several at a time; their errors are shown as they stand.
type Files interface {
	// Offers returns the pairs that can be opened without choosing files:
	// those opened lately, the latest first, then the built-in ones.
	Offers() ([]Offer, error)
	// List returns the full name of a folder and what it holds: folders and
	// files that may be reports, by name.
	List(folder string) (full string, entries []Entry, err error)
	// Report reads one report for a preview of it.
	Report(ctx context.Context, path string) (*model.Report, error)
	// Open reads and compares two reports.
	Open(ctx context.Context, paths model.Pair[string]) (Desk, error)
	// Write writes a file whole or not at all and returns its full name. A
	// file that is there already gives fs.ErrExist unless it may be replaced.
	Write(path string, data []byte, replace bool) (full string, err error)
}

// Offer is a pair of reports that can be opened by choosing one line.
type Offer struct {
	Kind  string // under which it is listed, such as "Opened lately"
	Names model.Pair[string]
	Open  func(ctx context.Context) (Desk, error)

	// Forget takes the pair off the list for good; nil where it stays.
	Forget func() error
}

// Entry is one line of a folder.
type Entry struct {
	Name   string
	Folder bool
}

// Desk is a comparison with what the reader notes on it.
type Desk struct {
	Comparison *compare.Comparison
	Book       *notes.Book                // nil where nothing can be noted; its sides are those of the comparison
	Compare    func() *compare.Comparison // compares again, as the book now corrects the reports
	Trouble    error                      // why earlier notes could not be read; their file is left alone
}

// Look says which background the colours are chosen for.
type Look string

// The looks. Auto asks the terminal and takes dark until it answers.
const (
	Auto  Look = "auto"
	Dark  Look = "dark"
	Light Look = "light"
)
