package library

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"reinspect/model"
)

// each calls row for every row of a query's result. A fault of the file comes
// back as such.
func (l *Library) each(ctx context.Context, query string, args []any, row func(scan func(...any) error) error) error {
	return l.fault(guarded(func() error {
		rows, err := l.db.QueryContext(ctx, query, args...)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			if err := row(rows.Scan); err != nil {
				return err
			}
		}
		return rows.Err()
	}))
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
	return l.read(ctx, choice{}, l.judgements, l.recommendations)
}

// Facts returns all reports in the same order, with what they are and how they
// judge.
func (l *Library) Facts(ctx context.Context) ([]*model.Report, error) {
	return l.read(ctx, choice{}, l.judgements)
}

// Whole returns the reports on some authorities, or on all where none is named,
// as they were put in, in the order of authority and date.
func (l *Library) Whole(ctx context.Context, authorities ...string) ([]*model.Report, error) {
	if len(authorities) == 0 {
		return l.whole(ctx, choice{})
	}
	return l.whole(ctx, choice{wanted: func(r *model.Report) bool {
		return slices.ContainsFunc(authorities, func(a string) bool { return strings.EqualFold(a, r.Authority) })
	}})
}

// At returns the reports that were read from the files with some full paths, as
// they were put in, in the order of authority and date.
func (l *Library) At(ctx context.Context, paths ...string) ([]*model.Report, error) {
	if len(paths) == 0 {
		return nil, nil
	}
	sql, values := anyOf("r.path", paths)
	return l.whole(ctx, choice{condition: condition{sql, values}})
}

func (l *Library) whole(ctx context.Context, of choice) ([]*model.Report, error) {
	// What stands in something is read before it.
	return l.read(ctx, of, l.marks, l.sentences, l.paragraphs, l.sections, l.judgements, l.recommendations)
}

// choice says which reports r are read: those of a condition that are also wanted,
// where either is given.
type choice struct {
	condition
	wanted func(*model.Report) bool
}

func (c choice) all() bool { return c.sql == "" && c.wanted == nil }

// read reads what the chosen reports are, and then parts of them.
func (l *Library) read(ctx context.Context, of choice, steps ...func(context.Context, *parts) error) ([]*model.Report, error) {
	all, p, err := l.facts(ctx, of)
	if err != nil {
		return nil, err
	}
	for _, step := range steps {
		if err := step(ctx, p); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// parts are some reports by their ids, and what was read of them so far by the
// ids of what it stands in.
type parts struct {
	where   string // the condition on the rows of a table
	reports map[int64]*model.Report

	ofSection                     map[int64][]model.Paragraph
	ofParagraph, ofRecommendation texted
	themesOf                      map[int64][]string // of a sentence
}

// texted is what stands in paragraphs, or in recommendations.
type texted struct {
	sentences map[int64][]model.Sentence
	themes    map[int64][]model.ThemeMark
}

func newTexted() texted { return texted{map[int64][]model.Sentence{}, map[int64][]model.ThemeMark{}} }

// facts reads what the chosen reports are.
func (l *Library) facts(ctx context.Context, of choice) ([]*model.Report, *parts, error) {
	p := &parts{
		where: "1", reports: map[int64]*model.Report{},
		ofSection: map[int64][]model.Paragraph{}, ofParagraph: newTexted(), ofRecommendation: newTexted(), themesOf: map[int64][]string{},
	}
	var all []*model.Report
	var ids []string
	where := cmp.Or(of.sql, "1")
	err := l.each(ctx, "SELECT r.id, "+factColumns+" FROM reports r WHERE "+where+" ORDER BY r.authority COLLATE NOCASE, r.date, r.path", of.values, func(scan func(...any) error) error {
		var id int64
		r := &model.Report{}
		if err := scan(append([]any{&id}, factFields(r)...)...); err != nil {
			return err
		}
		if of.wanted == nil || of.wanted(r) {
			all, ids, p.reports[id] = append(all, r), append(ids, strconv.FormatInt(id, 10)), r
		}
		return nil
	})
	if !of.all() {
		p.where = "report_id IN (" + strings.Join(ids, ", ") + ")"
	}
	return all, p, err
}

// rows calls read for each row of a table that belongs to the reports.
func (l *Library) rows(ctx context.Context, p *parts, table, columns string, read func(scan func(...any) error) error) error {
	return l.each(ctx, "SELECT "+columns+" FROM "+table+" WHERE "+p.where+" ORDER BY id", nil, read)
}

func (l *Library) marks(ctx context.Context, p *parts) error {
	return l.rows(ctx, p, "marks", "paragraph_id, recommendation_id, sentence_id, theme, score, phrases", func(scan func(...any) error) error {
		var paragraph, recommendation, sentence sql.NullInt64
		var m model.ThemeMark
		err := scan(&paragraph, &recommendation, &sentence, text{&m.ID}, share{&m.Score}, texts{&m.Phrases})
		switch {
		case paragraph.Valid:
			p.ofParagraph.themes[paragraph.Int64] = append(p.ofParagraph.themes[paragraph.Int64], m)
		case recommendation.Valid:
			p.ofRecommendation.themes[recommendation.Int64] = append(p.ofRecommendation.themes[recommendation.Int64], m)
		default:
			p.themesOf[sentence.Int64] = append(p.themesOf[sentence.Int64], m.ID)
		}
		return err
	})
}

func (l *Library) sentences(ctx context.Context, p *parts) error {
	return l.rows(ctx, p, "sentences", "id, paragraph_id, recommendation_id, text, polarity, change, confidence, cues, against", func(scan func(...any) error) error {
		var id int64
		var paragraph, recommendation sql.NullInt64
		var s model.Sentence
		err := scan(&id, &paragraph, &recommendation, text{&s.Text}, text{(*string)(&s.Polarity)}, text{(*string)(&s.Change)}, share{&s.Confidence},
			texts{&s.Cues}, texts{&s.Against})
		s.Themes = p.themesOf[id]
		to, at := p.ofParagraph, paragraph.Int64
		if recommendation.Valid {
			to, at = p.ofRecommendation, recommendation.Int64
		}
		to.sentences[at] = append(to.sentences[at], s)
		return err
	})
}

func (l *Library) paragraphs(ctx context.Context, p *parts) error {
	return l.rows(ctx, p, "paragraphs", "id, section_id, number, numbered, page, heading, text", func(scan func(...any) error) error {
		var id, section int64
		var own model.Paragraph
		err := scan(&id, &section, whole{&own.Number}, &own.Numbered, whole{&own.Page}, text{&own.Heading}, text{&own.Text})
		own.Themes, own.Sentences = p.ofParagraph.themes[id], p.ofParagraph.sentences[id]
		p.ofSection[section] = append(p.ofSection[section], own)
		return err
	})
}

func (l *Library) sections(ctx context.Context, p *parts) error {
	return l.rows(ctx, p, "sections", "id, report_id, title, area, grade, background", func(scan func(...any) error) error {
		var id, report int64
		var s model.Section
		err := scan(&id, &report, text{&s.Title}, text{&s.Area}, text{&s.Grade}, &s.Background)
		s.Paragraphs = p.ofSection[id]
		if r := p.reports[report]; r != nil {
			r.Sections = append(r.Sections, s)
		}
		return err
	})
}

func (l *Library) judgements(ctx context.Context, p *parts) error {
	return l.rows(ctx, p, "judgements", "report_id, area, label, grade, grade_label, rank, source, page", func(scan func(...any) error) error {
		var report int64
		var j model.Judgement
		err := scan(&report, text{&j.Area}, text{&j.Label}, text{&j.Grade}, text{&j.GradeLabel}, whole{&j.Rank}, text{(*string)(&j.Source)}, whole{&j.Page})
		if r := p.reports[report]; r != nil {
			r.Judgements = append(r.Judgements, j)
		}
		return err
	})
}

func (l *Library) recommendations(ctx context.Context, p *parts) error {
	return l.rows(ctx, p, "recommendations", "id, report_id, n, text, reference, list_group, board, paragraph, page", func(scan func(...any) error) error {
		var id, report int64
		var rec model.Recommendation
		err := scan(&id, &report, whole{&rec.N}, text{&rec.Text}, text{&rec.Reference}, text{&rec.Group}, &rec.Board, whole{&rec.Paragraph}, whole{&rec.Page})
		rec.Themes, rec.Sentences = p.ofRecommendation.themes[id], p.ofRecommendation.sentences[id]
		if r := p.reports[report]; r != nil {
			r.Recommendations = append(r.Recommendations, rec)
		}
		return err
	})
}
