package library

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"reinspect/internal/query"
	"reinspect/model"
)

// Hit is a sentence that was found. Its report has its facts and, of its text,
// only the paragraph or the recommendation that Ref points at.
type Hit struct {
	Report   *model.Report
	Ref      model.Ref
	Sentence model.Sentence
}

// Search returns the sentences that answer a query, the best match first, then
// the newest; at most limit of them unless that is 0, and how many there are.
func (l *Library) Search(ctx context.Context, q query.Query, limit int) (hits []Hit, all int, err error) {
	ids, all, err := l.find(ctx, q, limit)
	if err != nil {
		return nil, 0, err
	}
	for some := range slices.Chunk(ids, readTogether) {
		more, err := l.hits(ctx, some)
		if err != nil {
			return nil, 0, err
		}
		hits = append(hits, more...)
	}
	return hits, all, nil
}

// readTogether is how many sentences are read by one question to SQLite, which is
// written down and understood anew each time.
const readTogether = 200

// mostRanked is how many sentences are ranked by how well they match. Words that
// stand in more of them tell none of them from the others, and ranking the 26,000
// sentences of 152 reports that hold "children" takes three times as long as all
// else of a search.
const mostRanked = 3000

// question is a query in SQL.
type question struct {
	from, where string // of the reports r, the sentences s and the index, search
	counted     string // what is counted
	values      []any
}

// ask writes a query in SQL. Reports that are picked by more than their date are
// looked for before.
func (l *Library) ask(ctx context.Context, q query.Query) (question, error) {
	// CROSS JOIN keeps the order: the index of words first, and no table without one.
	ask := question{from: "reports r CROSS JOIN sentences s ON s.report_id = r.id"}
	where := []string{"1"}
	if len(q.Phrases) > 0 {
		ask.from = "search CROSS JOIN sentences s ON s.id = search.rowid CROSS JOIN reports r ON r.id = s.report_id"
		where, ask.values = append(where, "search MATCH ?"), append(ask.values, match(q))
	}
	ask.counted = ask.from
	conditions := conditions(q)
	if q.Picks() {
		picked, err := l.picked(ctx, q)
		if err != nil {
			return ask, err
		}
		conditions = append(conditions, condition{sql: "r.id IN (" + strings.Join(picked, ", ") + ")"})
	}
	if len(q.Sections) > 0 {
		which, values := named(q.Sections)
		ids, err := l.ids(ctx, "SELECT x.id FROM sections x WHERE "+which, values...)
		if err != nil {
			return ask, err
		}
		// Last, and for each sentence that is left: that is the cheapest way without an
		// index.
		conditions = append(conditions, condition{sql: "(SELECT p.section_id FROM paragraphs p WHERE p.id = s.paragraph_id) IN (" + numbers(ids) + ")"})
	}
	if len(q.Phrases) > 0 && len(conditions) == 0 {
		ask.counted = "search" // the index alone knows
	}
	for _, c := range conditions {
		where, ask.values = append(where, c.sql), append(ask.values, c.values...)
	}
	ask.where = strings.Join(where, " AND ")
	return ask, nil
}

// numbers writes ids as SQL does.
func numbers(ids []int64) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = strconv.FormatInt(id, 10)
	}
	return strings.Join(texts, ", ")
}

// find returns the ids of sentences in the order of a search, and how many there
// are without the limit.
func (l *Library) find(ctx context.Context, q query.Query, limit int) (ids []int64, all int, err error) {
	ask, err := l.ask(ctx, q)
	if err != nil {
		return nil, 0, err
	}
	err = l.each(ctx, "SELECT count(*) FROM "+ask.counted+" WHERE "+ask.where, ask.values, func(scan func(...any) error) error { return scan(&all) })
	if err != nil || all == 0 {
		return nil, 0, err
	}
	if limit <= 0 {
		limit = all
	}
	order := "r.date DESC, s.id"
	if len(q.Phrases) > 0 {
		if all > mostRanked && limit < all {
			ids, err = l.newest(ctx, ask, limit)
			return ids, all, err
		}
		if all <= mostRanked {
			order = "bm25(search), " + order
		}
	}
	ids, err = l.ids(ctx, "SELECT s.id FROM "+ask.from+" WHERE "+ask.where+" ORDER BY "+order+" LIMIT ?", append(ask.values, limit)...)
	return ids, all, err
}

// newest finds the sentences of the newest reports that hold words which stand in
// very many: report by report, so that the others are not looked at. A report's
// sentences have ids that follow each other.
func (l *Library) newest(ctx context.Context, ask question, limit int) (ids []int64, err error) {
	reports, err := l.ids(ctx, "SELECT id FROM reports ORDER BY date DESC, id")
	for _, report := range reports {
		var first, last any
		err := l.each(ctx, "SELECT min(id), max(id) FROM sentences WHERE report_id = ?", []any{report}, func(scan func(...any) error) error { return scan(&first, &last) })
		if err != nil {
			return nil, err
		}
		more, err := l.ids(ctx, "SELECT s.id FROM "+ask.from+" WHERE "+ask.where+" AND search.rowid BETWEEN ? AND ? AND r.id = ? ORDER BY s.id LIMIT ?",
			slices.Concat(ask.values, []any{first, last, report, limit - len(ids)})...)
		if err != nil {
			return nil, err
		}
		if ids = append(ids, more...); len(ids) >= limit {
			break
		}
	}
	return ids, err
}

// picked are the ids of the reports that a query asks for by more than their date.
func (l *Library) picked(ctx context.Context, q query.Query) (ids []string, err error) {
	_, p, err := l.facts(ctx, choice{})
	if err == nil && q.PicksGrades() {
		err = l.judgements(ctx, p)
	}
	for id, r := range p.reports {
		if q.AsksFor(r, q.GradesOf(r)) {
			ids = append(ids, strconv.FormatInt(id, 10))
		}
	}
	return ids, err
}

func (l *Library) ids(ctx context.Context, query string, values ...any) (ids []int64, err error) {
	err = l.each(ctx, query, values, func(scan func(...any) error) error {
		var id int64
		err := scan(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// errStray is a row that belongs to nothing.
var errStray = errors.New("a row belongs to nothing")

// mostItems is how many items a list of recommendations can have, by far.
const mostItems = 10_000

// hits reads sentences with what they stand in, in the order of their ids.
func (l *Library) hits(ctx context.Context, ids []int64) ([]Hit, error) {
	found := make(map[int64]Hit, len(ids))
	which, values := anyOf("s.id", ids)
	err := l.each(ctx, "SELECT s.id, "+factColumns+", "+hitColumns+" WHERE "+which, values, func(scan func(...any) error) error {
		id, h, err := scanHit(scan)
		found[id] = h
		return err
	})
	if err != nil {
		return nil, err
	}
	which, values = anyOf("sentence_id", ids)
	err = l.each(ctx, "SELECT sentence_id, theme FROM marks WHERE "+which+" ORDER BY id", values, func(scan func(...any) error) error {
		var id int64
		theme := ""
		err := scan(&id, text{&theme})
		h := found[id]
		h.Sentence.Themes = append(h.Sentence.Themes, theme)
		found[id] = h
		return err
	})
	all := make([]Hit, len(ids))
	for i, id := range ids {
		all[i] = found[id]
	}
	return all, err
}

// hitColumns are what scanHit takes beside the facts of the report.
const hitColumns = `x.title, x.area, x.background, p.number, p.numbered, p.page, p.heading, p.text, s.recommendation_id IS NOT NULL, c.n, c.text, c.page,
	s.text, s.polarity, s.change, s.confidence, s.cues, s.against
	FROM sentences s JOIN reports r ON r.id = s.report_id
	LEFT JOIN paragraphs p ON p.id = s.paragraph_id LEFT JOIN sections x ON x.id = p.section_id
	LEFT JOIN recommendations c ON c.id = s.recommendation_id`

// scanHit takes one sentence from a row.
func scanHit(scan func(...any) error) (id int64, h Hit, err error) {
	h.Report = &model.Report{}
	section, p, rec := model.Section{}, model.Paragraph{}, model.Recommendation{}
	inList, numbered, background := 0, 0, 0
	fields := append([]any{&id}, factFields(h.Report)...)
	err = scan(append(fields,
		text{&section.Title}, text{&section.Area}, whole{&background},
		whole{&p.Number}, whole{&numbered}, whole{&p.Page}, text{&p.Heading}, text{&p.Text},
		whole{&inList}, whole{&rec.N}, text{&rec.Text}, whole{&rec.Page},
		text{&h.Sentence.Text}, text{(*string)(&h.Sentence.Polarity)}, text{(*string)(&h.Sentence.Change)}, share{&h.Sentence.Confidence},
		texts{&h.Sentence.Cues}, texts{&h.Sentence.Against})...)
	if err != nil {
		return id, h, err
	}
	section.Background, p.Numbered = background != 0, numbered != 0
	section.Paragraphs = []model.Paragraph{p}
	h.Report.Sections = []model.Section{section}
	h.Ref = model.Ref{N: p.Number}
	if inList == 0 {
		return id, h, nil
	}
	if rec.N < 1 || rec.N > mostItems {
		return id, h, errStray
	}
	h.Ref = model.Ref{Kind: model.RefBullet, N: rec.N}
	h.Report.Recommendations = make([]model.Recommendation, rec.N)
	h.Report.Recommendations[rec.N-1] = rec
	return id, h, nil
}
