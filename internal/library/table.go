package library

import (
	"context"
	"fmt"
	"strings"

	"reinspect/internal/clean"
)

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
	return guarded(func() error { return l.table(ctx, name, head, row) })
}

func (l *Library) table(ctx context.Context, name string, head func([]string) error, row func([]any) error) error {
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
