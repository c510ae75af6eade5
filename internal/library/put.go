package library

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"reinspect/model"
)

// Entry is a report with what a library keeps of its file.
type Entry struct {
	Report     *model.Report
	Path       string // full
	FileSHA256 string // of the file; a report that was written down as TOML keeps another, that of the file it was made from
	ReadBy     string // the version of the program
}

// writer writes reports into the tables. Its statements are prepared once; it
// keeps the first error, after which it writes nothing.
type writer struct {
	ctx   context.Context
	tx    *sql.Tx
	stmts map[string]*sql.Stmt
	err   error
}

func newWriter(ctx context.Context, tx *sql.Tx) *writer {
	return &writer{ctx: ctx, tx: tx, stmts: map[string]*sql.Stmt{}}
}

// exec runs a statement and returns the id of the row that it made.
func (w *writer) exec(query string, values ...any) (id int64) {
	if w.err != nil {
		return 0
	}
	w.err = guarded(func() error {
		stmt := w.stmts[query]
		if stmt == nil {
			var err error
			if stmt, err = w.tx.PrepareContext(w.ctx, query); err != nil {
				return err
			}
			w.stmts[query] = stmt
		}
		result, err := stmt.ExecContext(w.ctx, values...)
		if err == nil {
			id, err = result.LastInsertId()
		}
		return err
	})
	return id
}

// insert makes a row of a table from the values of its columns, but for the id.
func (w *writer) insert(table string, values ...any) int64 {
	return w.exec("INSERT INTO "+table+" VALUES (NULL"+strings.Repeat(", ?", len(values))+")", values...)
}

// put writes a report.
func (w *writer) put(e Entry) error {
	r := e.Report
	id := w.insert("reports", e.Path, e.FileSHA256, known(r.Source.SHA256), known(r.Source.Format), known(r.Source.Pages),
		known(r.Title), known(r.Authority), known(string(r.Kind)), known(r.Framework.ID), known(r.Framework.Name),
		known(r.Inspected.Start.String()), known(r.Inspected.End.String()), known(r.Published.String()), known(r.Day().String()),
		known(r.LeadInspector), list(r.Warnings), known(e.ReadBy))
	for _, j := range r.Judgements {
		w.insert("judgements", id, j.Area, j.Label, known(j.Grade), known(j.GradeLabel), known(j.Rank), known(string(j.Source)), known(j.Page))
	}
	for i := range r.Recommendations {
		rec := &r.Recommendations[i]
		at := w.insert("recommendations", id, rec.N, rec.Text, known(rec.Reference), known(rec.Group), rec.Board, known(rec.Paragraph), known(rec.Page))
		w.themes(id, nil, at, nil, rec.Themes)
		w.sentences(id, nil, at, rec.Sentences)
	}
	for i, s := range r.Sections {
		section := w.insert("sections", id, s.Title, known(s.Area), known(s.Grade), s.Background)
		for j := range s.Paragraphs {
			p := &s.Paragraphs[j]
			name := r.ParagraphID(model.Ref{Section: i, Paragraph: j, N: p.Number})
			at := w.insert("paragraphs", id, section, name, known(p.Number), p.Numbered, known(p.Page), known(p.Heading), p.Text)
			w.themes(id, at, nil, nil, p.Themes)
			w.sentences(id, at, nil, p.Sentences)
		}
	}
	w.exec("INSERT INTO search (rowid, text) SELECT id, text FROM sentences WHERE report_id = ?", id)
	return w.err
}

// sentences writes the sentences of a paragraph or of a recommendation, the
// other of which is nil.
func (w *writer) sentences(report int64, paragraph, recommendation any, all []model.Sentence) {
	for i := range all {
		s := &all[i]
		id := w.insert("sentences", report, paragraph, recommendation, s.Text, known(string(s.Polarity)), s.Undecided(),
			known(string(s.Change)), known(s.Confidence), list(s.Cues), list(s.Against))
		var marks []model.ThemeMark
		for _, theme := range s.Themes {
			marks = append(marks, model.ThemeMark{ID: theme})
		}
		w.themes(report, nil, nil, id, marks)
	}
}

// themes writes the themes of one text, of which two of the ids are nil.
func (w *writer) themes(report int64, paragraph, recommendation, sentence any, marks []model.ThemeMark) {
	for i, m := range marks {
		w.insert("marks", report, paragraph, recommendation, sentence, m.ID, i == 0, known(m.Score), list(m.Phrases))
	}
}

// remove takes a report out of all tables.
func (w *writer) remove(id int64) error {
	w.exec("INSERT INTO search (search, rowid, text) SELECT 'delete', id, text FROM sentences WHERE report_id = ?", id)
	for _, table := range []string{"marks", "sentences", "paragraphs", "sections", "recommendations", "judgements"} {
		w.exec("DELETE FROM "+table+" WHERE report_id = ?", id)
	}
	w.exec("DELETE FROM reports WHERE id = ?", id)
	return w.err
}

// known returns a value, nil where nothing is known.
func known[T comparable](v T) any {
	var none T
	if v == none {
		return nil
	}
	return v
}

// list writes some texts as a JSON array, nil for none.
func list(texts []string) any {
	if len(texts) == 0 {
		return nil
	}
	data, err := json.Marshal(texts)
	if err != nil {
		return nil // never: text is always JSON
	}
	return string(data)
}
