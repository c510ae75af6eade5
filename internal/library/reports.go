package library

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"reinspect/internal/clean"
	"reinspect/model"
)

// each calls row for every row of a query's result. A fault of the file comes
// back as such.
func (l *Library) each(ctx context.Context, query string, args []any, row func(scan func(...any) error) error) error {
	rows, err := l.db.QueryContext(ctx, query, args...)
	if err != nil {
		return l.fault(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return l.fault(err)
		}
	}
	return l.fault(rows.Err())
}

// text is a column that is NULL where nothing is known. It is cleaned: anybody
// can have written the file.
type text struct{ to *string }

func (t text) Scan(v any) error {
	var s sql.NullString
	if err := s.Scan(v); err != nil {
		return err
	}
	*t.to = clean.Text(s.String)
	return nil
}

// texts is a column with a JSON array of texts.
type texts struct{ to *[]string }

func (t texts) Scan(v any) error {
	var s string
	if err := (text{&s}).Scan(v); err != nil || s == "" {
		return err
	}
	return json.Unmarshal([]byte(s), t.to)
}

// whole is a column with a whole number, NULL for none.
type whole struct{ to *int }

func (n whole) Scan(v any) error {
	var i sql.NullInt32 // no number of a report needs more
	err := i.Scan(v)
	*n.to = int(i.Int32)
	return err
}

// share is a column with a share of 1, NULL where it is not known.
type share struct{ to *float64 }

func (n share) Scan(v any) error {
	var f sql.NullFloat64
	err := f.Scan(v)
	*n.to = f.Float64
	return err
}

// date is a column with a day.
type date struct{ to *model.Date }

func (d date) Scan(v any) error {
	var s string
	err := (text{&s}).Scan(v)
	if err == nil {
		*d.to, err = model.ParseDate(s)
	}
	return err
}

// factColumns are the columns that factFields take, of the reports r.
const factColumns = `r.path, r.sha256, r.format, r.pages, r.title, r.authority, r.kind, r.framework, r.framework_name,
	r.inspected_start, r.inspected_end, r.published, r.lead_inspector, r.warnings`

func factFields(r *model.Report) []any {
	return []any{
		text{&r.Source.Path},
		text{&r.Source.SHA256},
		text{&r.Source.Format},
		whole{&r.Source.Pages},
		text{&r.Title},
		text{&r.Authority},
		text{(*string)(&r.Kind)},
		text{&r.Framework.ID},
		text{&r.Framework.Name},
		date{&r.Inspected.Start},
		date{&r.Inspected.End},
		date{&r.Published},
		text{&r.LeadInspector},
		texts{&r.Warnings},
	}
}

// Reports returns all reports in the order of authority and date, with what they
// are, how they judge and what they ask for, without their text.
func (l *Library) Reports(ctx context.Context) ([]*model.Report, error) {
	var all []*model.Report
	byID := map[int64]*model.Report{}
	err := l.each(ctx, "SELECT r.id, "+factColumns+" FROM reports r ORDER BY r.authority COLLATE NOCASE, r.date, r.path", nil, func(scan func(...any) error) error {
		var id int64
		r := &model.Report{}
		err := scan(append([]any{&id}, factFields(r)...)...)
		all, byID[id] = append(all, r), r
		return err
	})
	if err != nil {
		return nil, err
	}
	if err := l.judgements(ctx, byID); err != nil {
		return nil, err
	}
	_, err = l.recommendations(ctx, byID)
	return all, err
}

// errStray is a row of no report.
var errStray = errors.New("a row belongs to nothing")

func (l *Library) judgements(ctx context.Context, reports map[int64]*model.Report) error {
	return l.each(ctx, "SELECT report_id, area, label, grade, grade_label, rank, source, page FROM judgements ORDER BY id", nil, func(scan func(...any) error) error {
		var id int64
		var j model.Judgement
		err := scan(&id, text{&j.Area}, text{&j.Label}, text{&j.Grade}, text{&j.GradeLabel}, whole{&j.Rank}, text{(*string)(&j.Source)}, whole{&j.Page})
		if err != nil {
			return err
		}
		r := reports[id]
		if r == nil {
			return errStray
		}
		r.Judgements = append(r.Judgements, j)
		return nil
	})
}

// recommendations reads those of some reports, and returns where each is by its
// id.
func (l *Library) recommendations(ctx context.Context, reports map[int64]*model.Report) (map[int64]recommendationAt, error) {
	at := map[int64]recommendationAt{}
	err := l.each(ctx, "SELECT id, report_id, n, text, reference, list_group, board, paragraph, page FROM recommendations ORDER BY id", nil, func(scan func(...any) error) error {
		var own, id int64
		var rec model.Recommendation
		err := scan(&own, &id, whole{&rec.N}, text{&rec.Text}, text{&rec.Reference}, text{&rec.Group}, &rec.Board, whole{&rec.Paragraph}, whole{&rec.Page})
		if err != nil {
			return err
		}
		r := reports[id]
		if r == nil {
			return errStray
		}
		at[own] = recommendationAt{r, len(r.Recommendations)}
		r.Recommendations = append(r.Recommendations, rec)
		return nil
	})
	return at, err
}

// recommendationAt is a recommendation by its index.
type recommendationAt struct {
	report *model.Report
	index  int
}

// Tables are the names of the tables that can be read as a whole.
func Tables() []string {
	var names []string
	for _, s := range statements() {
		if name, ok := strings.CutPrefix(s, "CREATE TABLE "); ok {
			name, _, _ = strings.Cut(name, " ")
			names = append(names, name)
		}
	}
	return names
}

// Table calls head with the names of a table's columns, and then row with the
// values of each of its rows: texts, whole numbers, shares, or nil.
func (l *Library) Table(ctx context.Context, name string, head func([]string) error, row func([]any) error) error {
	rows, err := l.db.QueryContext(ctx, fmt.Sprintf("SELECT * FROM %q ORDER BY id", name))
	if err != nil {
		return l.fault(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return l.fault(err)
	}
	if err := head(columns); err != nil {
		return err
	}
	values, at := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		at[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(at...); err != nil {
			return l.fault(err)
		}
		for i, v := range values {
			if s, ok := v.(string); ok {
				values[i] = clean.Text(s)
			}
		}
		if err := row(values); err != nil {
			return err
		}
	}
	return l.fault(rows.Err())
}
