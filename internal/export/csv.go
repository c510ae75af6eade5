package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"reinspect/compare"
	"reinspect/internal/clean"
	"reinspect/internal/measured"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
)

// byteOrderMark tells spreadsheet programs that a file is UTF-8.
const byteOrderMark = "\uFEFF"

// csvRow is a row of the table; what does not apply to its kind stays empty.
type csvRow struct {
	kind, number   string
	area, theme    string // ids
	themes         string // titles
	outcome, steps string
	text, note     string
	doubtful       bool
	left, right    csvSide
}

// csvSide is what one report has of a row.
type csvSide struct {
	says   string // its grade, its balance, or the text of its paragraph
	counts *compare.Counts
	refs   []model.Ref
	quote  string
}

// csvColumn is a column, with how its cell is found. docs/exports.md says what
// each holds, and a test holds it to this list.
type csvColumn struct {
	name string
	cell func(*csvTable, *csvRow) string
}

// csvColumns are the columns in order. One table holds every kind of row, so
// that a spreadsheet filters on the first column.
var csvColumns = append([]csvColumn{
	{"kind", func(_ *csvTable, r *csvRow) string { return r.kind }},
	{"number", func(_ *csvTable, r *csvRow) string { return r.number }},
	{"area", func(t *csvTable, r *csvRow) string { return t.areaTitle(r.area) }},
	{"area_id", func(_ *csvTable, r *csvRow) string { return r.area }},
	{"theme", func(_ *csvTable, r *csvRow) string { return r.themes }},
	{"theme_id", func(_ *csvTable, r *csvRow) string { return r.theme }},
	{"left", func(_ *csvTable, r *csvRow) string { return r.left.says }},
	{"right", func(_ *csvTable, r *csvRow) string { return r.right.says }},
	{"outcome", func(_ *csvTable, r *csvRow) string { return r.outcome }},
	{"steps", func(_ *csvTable, r *csvRow) string { return r.steps }},
	{"doubtful", func(_ *csvTable, r *csvRow) string { return yes(r.doubtful) }},
	{"text", func(_ *csvTable, r *csvRow) string { return r.text }},
	{"note", func(_ *csvTable, r *csvRow) string { return r.note }},
}, append(sideColumns(model.Left, func(r *csvRow) *csvSide { return &r.left }),
	sideColumns(model.Right, func(r *csvRow) *csvSide { return &r.right })...)...)

// sideColumns are the columns of one report: what it says in this row, and at
// the end which report it is.
func sideColumns(side model.Side, of func(*csvRow) *csvSide) []csvColumn {
	report := func(t *csvTable) *model.Report { return t.c.Reports.At(side) }
	count := func(n func(compare.Counts) int) func(*csvTable, *csvRow) string {
		return func(_ *csvTable, r *csvRow) string {
			if c := of(r).counts; c != nil {
				return strconv.Itoa(n(*c))
			}
			return ""
		}
	}
	columns := []csvColumn{
		{"places", func(t *csvTable, r *csvRow) string { return t.words.Places(side, of(r).refs) }},
		{"ids", func(t *csvTable, r *csvRow) string { return t.each(side, of(r).refs, t.id) }},
		{"pages", func(t *csvTable, r *csvRow) string { return t.each(side, of(r).refs, t.page) }},
		{"quote", func(_ *csvTable, r *csvRow) string { return of(r).quote }},
		{"strengths", count(func(c compare.Counts) int { return c.Strength })},
		{"weaknesses", count(func(c compare.Counts) int { return c.Weakness })},
		{"mixed", count(func(c compare.Counts) int { return c.Mixed })},
		{"neutral", count(func(c compare.Counts) int { return c.Neutral })},
		{"authority", func(t *csvTable, _ *csvRow) string { return report(t).Authority }},
		{"inspected", func(t *csvTable, _ *csvRow) string { return days(report(t).Inspected) }},
		{"file", func(t *csvTable, _ *csvRow) string { return wording.FileName(report(t)) }},
	}
	for i := range columns {
		columns[i].name = side.String() + "_" + columns[i].name
	}
	return columns
}

// days writes a period as programs read it: "2019-02-04/2019-02-15".
func days(p model.Period) string {
	switch {
	case p.End.IsZero() || p.End == p.Start:
		return p.Start.String()
	case p.Start.IsZero():
		return p.End.String()
	}
	return p.Start.String() + "/" + p.End.String()
}

// CSV writes a comparison as one table for a spreadsheet, a row for each thing
// that it says; each row says which report is left and which right. No cell can
// be taken for a formula.
func CSV(w io.Writer, c *compare.Comparison, extras Extras) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	t := &csvTable{composer: newComposer(c, extras), w: csv.NewWriter(w)}
	var head []string
	for _, column := range csvColumns {
		head = append(head, column.name)
	}
	_ = t.w.Write(head)
	for _, part := range []struct {
		id    string
		write func()
	}{
		{"judgements", t.judgements},
		{"themes", t.themeRows},
		{"recurring", t.recurring},
		{"follow-up", t.recommendations},
		{"follow-up", t.askedNow},
		{"stated", t.stated},
		{"notes", t.noted},
		{"warnings", t.warned},
		{"method", t.method},
		{"paragraphs", t.pairs},
	} {
		if extras.has(part.id) {
			part.write()
		}
	}
	t.w.Flush()
	return t.w.Error()
}

type csvTable struct {
	*composer
	w *csv.Writer
}

// row writes one row; the writer keeps its first error, which CSV returns.
func (t *csvTable) row(r csvRow) {
	cells := make([]string, len(csvColumns))
	for i, column := range csvColumns {
		cells[i] = harmless(column.cell(t, &r))
	}
	_ = t.w.Write(cells)
}

// harmless puts an apostrophe before text that a spreadsheet would run as a
// formula, and cleans it; whole numbers stay as they are.
func harmless(s string) string {
	s = clean.Text(s) // what is dropped later must not stand before the sign of a formula
	if s == "" || !strings.ContainsRune("=+-@\t\n", rune(s[0])) {
		return s
	}
	if _, err := strconv.Atoi(s); err == nil {
		return s
	}
	return "'" + s
}

func (t *csvTable) areaTitle(id string) string {
	if id == "" {
		return ""
	}
	return t.words.Area(id)
}

// areaOf is the area of a theme; "" where it has none.
func (t *csvTable) areaOf(theme string) string {
	if r := t.c.ThemeRow(theme); r != nil {
		return r.Area
	}
	return ""
}

// each writes something of several places, in their order.
func (t *csvTable) each(side model.Side, refs []model.Ref, of func(model.Side, model.Ref) string) string {
	var all []string
	for _, ref := range refs {
		all = append(all, of(side, ref))
	}
	return strings.Join(all, "; ")
}

// id names a place as JSON does, so that both can be joined.
func (t *csvTable) id(side model.Side, ref model.Ref) string {
	return orElse(t.c.Reports.At(side).ParagraphID(ref), ref.String())
}

func (t *csvTable) page(side model.Side, ref model.Ref) string {
	if page := t.words.Page(side, ref); page > 0 {
		return strconv.Itoa(page)
	}
	return "?"
}

// said is a side of a row with its evidence, as much of it quoted as was
// asked for.
func (t *csvTable) said(evidence []compare.Evidence) csvSide {
	return csvSide{refs: compare.Refs(evidence), quote: sentences(evidence[:min(t.extras.Quotes, len(evidence))])}
}

func (t *csvTable) judgements() {
	for _, j := range t.c.Judgements {
		r := csvRow{
			kind: "judgement", area: j.Area, text: j.Title, outcome: t.words.Movement(j.Movement), note: j.Note,
			left: csvSide{says: wording.Grade(j.Grades.Left)}, right: csvSide{says: wording.Grade(j.Grades.Right)},
		}
		if wording.Stepped(j.Movement) {
			r.steps = strconv.Itoa(j.Steps)
		}
		t.row(r)
	}
}

func (t *csvTable) themeRows() {
	for _, r := range t.c.Themes {
		note := r.Doubt
		if r.ByReader() {
			note = compare.SetByReader
		}
		t.row(csvRow{
			kind: "theme", area: r.Area, theme: r.Theme, themes: t.words.Theme(r.Theme), outcome: t.words.ThemeMoved(&r), doubtful: r.Doubtful(), note: note,
			left:  csvSide{says: wording.BalanceOf(&r, model.Left), counts: &r.Counts.Left, refs: r.Refs.Left, quote: t.telling(&r, model.Left)},
			right: csvSide{says: wording.BalanceOf(&r, model.Right), counts: &r.Counts.Right, refs: r.Refs.Right, quote: t.telling(&r, model.Right)},
		})
	}
}

func (t *csvTable) recurring() {
	for _, r := range t.c.Recurring {
		t.row(csvRow{
			kind: "recurring weakness", number: strconv.Itoa(r.Rank), area: t.areaOf(r.Theme), theme: r.Theme, themes: t.words.Theme(r.Theme),
			text: r.Statement, doubtful: r.Doubtful(), note: t.words.RecurringDetail(&r), left: t.said(r.Evidence.Left), right: t.said(r.Evidence.Right),
		})
	}
}

func (t *csvTable) recommendations() {
	for i := range t.c.Recommendations {
		f := &t.c.Recommendations[i]
		r := csvRow{
			kind: "recommendation", number: strconv.Itoa(f.N), theme: strings.Join(f.Themes, "; "), themes: t.words.Themes(f.Themes),
			outcome: t.words.StatusOf(f), text: f.Text, doubtful: f.Doubtful(), note: t.words.FollowUpDetail(f),
			left: csvSide{refs: []model.Ref{{Kind: model.RefBullet, N: f.N}}}, right: t.said(f.Evidence),
		}
		if len(f.Themes) > 0 {
			r.area = t.areaOf(f.Themes[0])
		}
		t.row(r)
	}
}

func (t *csvTable) stated() {
	for i := range t.c.Stated {
		s := &t.c.Stated[i]
		r := csvRow{
			kind: "stated change", theme: strings.Join(s.Themes, "; "), themes: t.words.Themes(s.Themes), outcome: wording.Stated(s),
			text: s.Quote(), doubtful: s.Doubtful(), note: s.Doubt,
		}
		if sections := t.c.Reports.At(s.Side).Sections; s.Ref.Kind == model.RefParagraph && s.Ref.Section < len(sections) {
			r.area = sections[s.Ref.Section].Area
		}
		at := csvSide{refs: []model.Ref{s.Ref}}
		if s.Side == model.Left {
			r.left = at
		} else {
			r.right = at
		}
		t.row(r)
	}
}

// noted writes the reader's notes and corrections.
func (t *csvTable) noted() {
	for i, it := range t.notedItems() {
		kind := "correction"
		if i < len(t.extras.Notes.Notes) {
			kind = "note"
		}
		where := it.Cite
		if it.Detail != "" {
			where += ", " + it.Detail
		}
		r := csvRow{kind: kind, outcome: it.Lead.Text, text: it.Text, note: where}
		if kind == "note" {
			r.outcome = ""
			t.placed(&r, t.extras.Notes.Notes[i].At)
		}
		t.row(r)
	}
}

// placed fills in what a note is on.
func (t *csvTable) placed(r *csvRow, at notes.Place) {
	switch {
	case at.Area != "":
		r.area = at.Area
	case at.Lost:
	case at.Side == model.Left:
		r.left.refs = []model.Ref{at.Ref}
	default:
		r.right.refs = []model.Ref{at.Ref}
	}
}

func (t *csvTable) warned() {
	for _, w := range t.c.Warnings {
		t.row(csvRow{kind: "warning", text: w})
	}
	for _, side := range []model.Side{model.Left, model.Right} {
		for _, w := range t.c.Reports.At(side).Warnings {
			t.row(csvRow{kind: "warning", text: w, note: t.words.Side(side)})
		}
	}
}

func (t *csvTable) method() {
	figures := measured.All()
	for _, line := range []string{t.composer.page.made, methodText, changed(t.extras.Notes), figures.Basis} {
		t.row(csvRow{kind: "method", text: line})
	}
	for _, f := range figures.ForPeople() {
		t.row(csvRow{kind: "figure", text: f.People, outcome: f.Right, note: f.Apart})
	}
}

func (t *csvTable) pairs() {
	for _, s := range t.c.Sections {
		for _, a := range s.Pairs {
			r := csvRow{
				kind: "paragraphs", area: s.Area, text: s.Title, theme: a.Theme, doubtful: a.Doubtful(), note: t.words.WhyAligned(&a),
				left: t.paragraph(model.Left, a.Refs.Left), right: t.paragraph(model.Right, a.Refs.Right),
			}
			if a.Theme != "" {
				r.themes = t.words.Theme(a.Theme)
			}
			t.row(r)
		}
	}
}

// paragraph is a text of one side, with how many of its sentences judge.
func (t *csvTable) paragraph(side model.Side, ref *model.Ref) csvSide {
	if ref == nil {
		return csvSide{}
	}
	out := csvSide{refs: []model.Ref{*ref}}
	r := t.c.Reports.At(side)
	out.says = textAt(r, *ref)
	if p := r.Paragraph(*ref); p != nil && !r.Sections[ref.Section].Background {
		counts := wording.Judging(p.Sentences)
		out.counts = &counts
	}
	return out
}

func sentences(evidence []compare.Evidence) string {
	var all []string
	for _, e := range evidence {
		all = append(all, e.Quote())
	}
	return strings.Join(all, " … ")
}

// yes is what a table says where something holds.
func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
