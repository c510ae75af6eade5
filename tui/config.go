package tui

import (
	"context"
	"io"

	"reinspect/internal/export"
	"reinspect/internal/theme"
	"reinspect/tui/dialog"
)

// Config is what the app needs of the world around it.
type Config struct {
	// Load reads and compares the two reports. It runs after the first paint
	// and is cancelled when the app quits.
	Load func(ctx context.Context) (Opened, error)

	// Reports are those to choose from, where more than two were named;
	// nil shows what Load reads.
	Reports *Reports

	// Themes gives themes their titles and their order; nil shows bare ids.
	Themes *theme.Catalogue

	Look    Look                // colours for a dark or a light background
	ASCII   bool                // no characters beyond ASCII in marks and lines
	NoMouse bool                // leave the mouse to the terminal
	Keys    map[string][]string // keys of actions by name, in place of the built-in ones

	// Files reads and writes what the reader asks for; nil where no other
	// reports can be opened and nothing exported.
	Files Files

	// Tour, where it is not nil, leads a newcomer through the views, and is called
	// when that has ended: it remembers not to do so again.
	Tour func() error

	// Made says what an export says of its making; nil says nothing.
	Made func() export.Made

	// Spare is the folder proposed for notes where their own cannot be
	// written, in which they are looked for too.
	Spare string

	// Clipboard is where text is copied to, beside what the terminal is asked
	// to do; without a Put there is none.
	Clipboard Clipboard

	// Input, Output and Environ replace the terminal of the process; nil
	// means os.Stdin, os.Stdout and os.Environ.
	Input   io.Reader
	Output  io.Writer
	Environ []string
}

// Clipboard is a place that copied text goes to.
type Clipboard struct {
	Put   func(text string) error // says whether the text arrived
	Alone bool                    // where it arrived the terminal need not be asked too
}

// Look says which background the colours are chosen for.
type Look string

// The looks. Auto asks the terminal and takes dark until it answers.
const (
	Auto  Look = "auto"
	Dark  Look = "dark"
	Light Look = "light"
)

// Names that a Config needs from the dialogs to open and export.
type (
	// Files is how the app reaches the disk.
	Files = dialog.Files
	// Offer is a pair of reports that can be opened by choosing one line.
	Offer = dialog.Offer
	// Entry is one line of a folder.
	Entry = dialog.Entry
	// Opened is a comparison with what the reader notes on it.
	Opened = dialog.Opened
	// Found is the answer to a search in many reports.
	Found = dialog.Found
	// FoundSentence is a sentence of it.
	FoundSentence = dialog.FoundSentence
)
