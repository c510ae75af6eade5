package library

import (
	"database/sql"
	"encoding/json"
	"math"

	"reinspect/internal/clean"
	"reinspect/model"
)

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

// share is a column with a share of 1, NULL where it is not known. One that is
// endless, as another program can leave it, is not known either.
type share struct{ to *float64 }

func (n share) Scan(v any) error {
	var f sql.NullFloat64
	err := f.Scan(v)
	if *n.to = f.Float64; math.IsInf(f.Float64, 0) {
		*n.to = 0
	}
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
