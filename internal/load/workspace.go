package load

import (
	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
)

// Workspace is two reports with what the reader noted and corrected on them.
// The sides of its Book are those of every Comparison it gives.
type Workspace struct {
	Book *notes.Book
	Env  compare.Env
}

// Workspace joins two reports with the reader's notes on them. Two reports of
// one authority are put in order, the earlier one left, unless asGiven. If the
// notes cannot be read it returns that error together with a Workspace that
// works without them and leaves their file alone; any other error comes alone.
func (l *Loader) Workspace(reports model.Pair[*model.Report], in notes.Folders, asGiven bool) (*Workspace, error) {
	env, err := l.Env()
	if err != nil {
		return nil, err
	}
	if !asGiven {
		reports = compare.InOrder(reports)
	}
	book, err := notes.Open(in, reports)
	return &Workspace{Book: book, Env: env}, err
}

// Compare compares the two reports with the reader's corrections so far. It
// reads neither clock nor disk and can be called again after each change.
func (w *Workspace) Compare() *compare.Comparison {
	reports := w.Book.Reports()
	paired, unpaired := w.Book.Links()
	return compare.Compare(reports.Left, reports.Right, w.Env, compare.Options{
		AsGiven: true, Paired: paired, Unpaired: unpaired, Decisions: w.Book.Decisions(),
	})
}
