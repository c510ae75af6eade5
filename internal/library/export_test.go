package library

import "context"

// Ask lets tests ask a library any question in SQL.
func Ask(ctx context.Context, l *Library, sql string, row func()) error {
	return l.each(ctx, sql, nil, func(func(...any) error) error {
		row()
		return nil
	})
}
