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

// report reads a record as it stands, and anything else by reading and
// parsing. A record keeps the digest of the file it was made from, so that
// notes on that file stay with it through every correction by hand.
func (l *Loader) report(ctx context.Context, name string, data []byte) (*model.Report, error) {
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
	doc, err := read.Bytes(ctx, name, data)
	if err != nil {
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
