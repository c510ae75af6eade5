package load

import (
	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
)

// Pair is two reports with what the reader noted and corrected on them. The
// sides of its Book are those of every Comparison it gives.
type Pair struct {
	Book *notes.Book
	Env  compare.Env
}

// Pair joins two reports with the reader's notes on them. Reports of
// one authority are put in order, the earlier one left, unless asGiven. Where
// the notes cannot be read it returns that error with a Pair that goes on
// without them and leaves their file alone; any other error comes alone.
func (l *Loader) Pair(reports model.Pair[*model.Report], in notes.Folders, asGiven bool) (*Pair, error) {
	env, err := l.Env()
	if err != nil {
		return nil, err
	}
	if !asGiven {
		reports = compare.InOrder(reports)
	}
	book, err := notes.Open(in, reports)
	return &Pair{Book: book, Env: env}, err
}

// Compare compares the two as the reader has corrected them so far. It does
// not watch the clock or the disk and can be called again after each change.
func (p *Pair) Compare() *compare.Comparison {
	reports := p.Book.Reports()
	beside, apart := p.Book.Links()
	return compare.Compare(reports.Left, reports.Right, p.Env, compare.Options{AsGiven: true, Beside: beside, Apart: apart})
}
