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
	if err := own(name, data); err != nil {
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
	if !isReport(r) {
		return nil, fault.WithHint(fmt.Errorf("%s: is no inspection report", name),
			"open the report itself; a saved error or index page often carries its name")
	}
	return r, nil
}

// isReport reports whether anything was found that only a report, or a text
// about one, carries. Paragraphs alone do not count: every text has them.
func isReport(r *model.Report) bool {
	return r.Framework.ID != "" || len(r.Judgements) > 0 ||
		(r.Kind != "" && r.Kind != model.OtherKind)
}
