package load

import (
	"context"
	"fmt"

	"reinspect/internal/fault"
	"reinspect/internal/load/parse"
	"reinspect/internal/load/read"
	"reinspect/internal/load/record"
	"reinspect/model"
)

// mostSentences is how many sentences are marked: that takes a second for every
// 25,000, and most of the memory. The longest report known has 950.
const mostSentences = 50_000

// report reads a report of any form, without marks.
func (l *Loader) report(ctx context.Context, name string, data []byte) (*model.Report, error) {
	r, err := l.unmarked(ctx, name, data)
	if err == nil && sentences(r) > mostSentences {
		return nil, fault.WithHint(fmt.Errorf("%s: holds more than %d sentences, more than any report does", name, mostSentences),
			"is this a report? save the report alone, and open that")
	}
	return r, err
}

func sentences(r *model.Report) int {
	n := 0
	for _, s := range r.Sections {
		for _, p := range s.Paragraphs {
			n += len(p.Sentences)
		}
	}
	for _, rec := range r.Recommendations {
		n += len(rec.Sentences)
	}
	return n
}

// unmarked reads a record as it stands, and anything else by reading and
// parsing. A record keeps the digest of the file it was made from, so that
// notes on that file stay with it through every correction by hand.
func (l *Loader) unmarked(ctx context.Context, name string, data []byte) (*model.Report, error) {
	if record.Is(data) {
		frameworks, err := l.frameworks()
		if err != nil {
			return nil, err
		}
		r, err := fromRecord(data, frameworks)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return r, nil
	}
	if err := own(ctx, name, data); err != nil {
		return nil, err
	}
	doc, err := read.Bytes(ctx, name, data)
	if err != nil {
		return nil, err
	}
	if err := ownComparison(name, doc); err != nil {
		return nil, err
	}
	frameworks, err := l.frameworks()
	if err != nil {
		return nil, err
	}
	r := parse.Report(doc, frameworks)
	r.Source.Format, r.Source.Pages = doc.Format, doc.Pages
	if err := refused(name, r); err != nil {
		return nil, err
	}
	return r, nil
}

// refused returns the error for a document that is neither a report, nor a text
// about one, nor evidence of an inspection: why, and what to do.
func refused(name string, r *model.Report) error {
	if r.Framework.ID != "" || len(r.Judgements) > 0 || r.Kind != "" && r.Kind != model.OtherKind {
		return nil
	}
	switch parse.LackOf(r) {
	case parse.LacksText:
		return fault.WithHint(fmt.Errorf("%s: is no inspection report: it has hardly any running text", name),
			"open the report itself; a saved error or index page often carries its name")
	case parse.LacksFindings:
		return fault.WithHint(fmt.Errorf("%s: is no inspection report: hardly any sentence says what an inspection found", name),
			"open the report or letter itself, not a text about how inspections are made")
	}
	return nil
}
