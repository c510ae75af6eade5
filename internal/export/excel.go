package export

import (
	"io"
	"strconv"
	"strings"

	"reinspect/compare"
	"reinspect/internal/export/ooxml"
	"reinspect/internal/export/xlsx"
	"reinspect/internal/measured"
	"reinspect/internal/wording"
	"reinspect/model"
)

// Excel writes a comparison as a workbook: a sheet for each kind of result,
// with headings that can be filtered by.
func Excel(w io.Writer, c *compare.Comparison, extras Extras) error {
	x := newComposer(c, extras)
	b := &workbook{composer: x}
	for _, p := range []struct {
		id    string
		write func(*workbook)
	}{
		{"summary", (*workbook).summary},
		{"judgements", (*workbook).judgements},
		{"themes", (*workbook).themes},
		{"recurring", (*workbook).recurring},
		{"follow-up", (*workbook).followUp},
		{"follow-up", (*workbook).askedNow},
		{"stated", (*workbook).stated},
		{"paragraphs", (*workbook).alignment},
		{"notes", (*workbook).notes},
		{"method", (*workbook).method},
	} {
		if extras.has(p.id) {
			p.write(b)
		}
	}
	if len(b.sheets) == 0 { // a workbook has at least one
		b.method()
	}
	return xlsx.Workbook{Properties: x.properties(), Sheets: b.sheets}.Write(w)
}

// properties are what a file manager shows of the file.
func (x *composer) properties() ooxml.Properties {
	return x.extras.Made.properties(x.words.Title())
}

type workbook struct {
	*composer
	sheets []xlsx.Sheet
}

func (b *workbook) add(s xlsx.Sheet) { b.sheets = append(b.sheets, s) }

// sides are the short names of both reports, for column headings.
func (b *workbook) sides() (left, right string) {
	return b.words.Side(model.Left), b.words.Side(model.Right)
}

// text is a sheet of text under a title, as wide as a page.
func (b *workbook) text(name string, rows ...[]xlsx.Cell) xlsx.Sheet {
	return xlsx.Sheet{Name: name, Columns: []xlsx.Column{{Width: 34}, {Width: 50}, {Width: 50}}, Rows: rows}
}

func (b *workbook) summary() {
	left, right := b.sides()
	s := b.text("Summary",
		[]xlsx.Cell{{Text: b.page.title + ": " + b.page.subtitle, Is: xlsx.Title}},
		[]xlsx.Cell{{}},
		[]xlsx.Cell{{Text: "", Is: xlsx.Head}, {Text: left, Is: xlsx.Head}, {Text: right, Is: xlsx.Head}},
	)
	s.Rows = append(append(s.Rows, b.facts()...), []xlsx.Cell{{}})
	for _, p := range b.words.Summary() {
		s.Rows = append(s.Rows, []xlsx.Cell{{Text: p.About, Is: xlsx.Level}, {Text: p.Text, Wide: true}})
	}
	for _, warning := range b.c.Warnings {
		s.Rows = append(s.Rows, []xlsx.Cell{{Text: "Note", Is: xlsx.Worse}, {Text: wording.Sentence(warning), Wide: true}})
	}
	b.add(s)
}

// facts are what is known of both reports, a row each.
func (b *workbook) facts() [][]xlsx.Cell {
	var rows [][]xlsx.Cell
	for _, row := range b.reportRows() {
		cells := []xlsx.Cell{{Text: row[0].Text, Is: xlsx.Level}}
		for _, c := range row[1:] {
			cells = append(cells, xlsx.Words(c.Text))
		}
		rows = append(rows, cells)
	}
	return rows
}

// inColour is a text in the colour of what it says.
func inColour(text, mark string) xlsx.Cell {
	switch {
	case good(mark):
		return xlsx.Cell{Text: text, Is: xlsx.Better}
	case bad(mark):
		return xlsx.Cell{Text: text, Is: xlsx.Worse}
	}
	return xlsx.Cell{Text: text, Is: xlsx.Level}
}

func (b *workbook) judgements() {
	left, right := b.sides()
	s := xlsx.Sheet{Name: "Judgements", Columns: []xlsx.Column{
		{Head: "Judgement", Width: 38},
		{Head: left, Width: 24},
		{Head: right, Width: 24},
		{Head: "Movement", Width: 24},
		{Head: "Steps", Width: 8},
		{Head: "Note", Width: 60},
		{Head: "Read from, " + left, Width: 28},
		{Head: "Read from, " + right, Width: 28},
		{Head: "Area", Width: 24},
	}}
	for _, j := range b.c.Judgements {
		steps := xlsx.Cell{}
		if wording.Stepped(j.Movement) {
			steps = xlsx.Count(j.Steps)
		}
		read := func(g *model.Judgement) xlsx.Cell {
			if g == nil {
				return xlsx.Cell{}
			}
			return xlsx.Words(wording.ReadFrom(g))
		}
		s.Rows = append(s.Rows, []xlsx.Cell{
			xlsx.Words(orElse(j.Title, j.Area)), xlsx.Words(wording.Grade(j.Grades.Left)), xlsx.Words(wording.Grade(j.Grades.Right)),
			inColour(b.words.Movement(j.Movement), string(j.Movement)), steps, xlsx.Words(j.Note),
			read(j.Grades.Left), read(j.Grades.Right), xlsx.Words(j.Area),
		})
	}
	b.add(s)
}

// quoteColumns are the columns of what one side says: the place, the page, the
// quotation and the places of the rest.
func quoteColumns(side string) []xlsx.Column {
	return []xlsx.Column{
		{Head: "Where in " + side, Width: 18},
		{Head: "Page in " + side, Width: 8},
		{Head: "Quotation from " + side, Width: 60},
		{Head: "Also in " + side, Width: 30},
	}
}

func (b *workbook) quoted(side model.Side, evidence []compare.Evidence) []xlsx.Cell {
	if len(evidence) == 0 {
		return []xlsx.Cell{{}, {}, {}, {}}
	}
	first := evidence[0].Ref
	var said []string
	found := b.proof(side, evidence)
	for i, q := range found.Quotes {
		if i > 0 { // the columns before it say where the first one stands
			q.Text += " (" + q.Cite + ")"
		}
		said = append(said, q.Text)
	}
	return []xlsx.Cell{
		xlsx.Words(b.words.Place(side, first)), b.pageOf(side, first), xlsx.Words(strings.Join(said, " … ")), xlsx.Words(found.More),
	}
}

// pageOf is the page of a place, empty where it is not known.
func (b *workbook) pageOf(side model.Side, ref model.Ref) xlsx.Cell {
	if page := b.words.Page(side, ref); page > 0 {
		return xlsx.Count(page)
	}
	return xlsx.Cell{}
}

func (b *workbook) recurring() {
	left, right := b.sides()
	s := xlsx.Sheet{Name: "Recurring", Columns: []xlsx.Column{
		{Head: "Rank", Width: 7},
		{Head: "Theme", Width: 32},
		{Head: "Weakness", Width: 48},
		{Head: "Chance", Width: 9, Scale: true},
		{Head: "Remark", Width: 36},
	}}
	s.Columns = append(append(s.Columns, quoteColumns(left)...), quoteColumns(right)...)
	for _, r := range b.c.Recurring {
		row := []xlsx.Cell{
			xlsx.Count(r.Rank), xlsx.Words(b.words.Theme(r.Theme)), xlsx.Words(r.Statement), xlsx.Part(hundredth(r.Weight)),
			{Text: b.words.RecurringDetail(&r), Is: xlsx.Quiet},
		}
		row = append(row, b.quoted(model.Left, r.Evidence.Left)...)
		s.Rows = append(s.Rows, append(row, b.quoted(model.Right, r.Evidence.Right)...))
	}
	b.add(s)
}

func (b *workbook) followUp() {
	left, right := b.sides()
	s := xlsx.Sheet{Name: "Follow-up", Columns: []xlsx.Column{
		{Head: "Number", Width: 9},
		{Head: "Recommendation of " + left, Width: 60},
		{Head: "Page", Width: 7},
		{Head: "Addressed to", Width: 16},
		{Head: "Themes", Width: 28},
		{Head: "Status", Width: 18},
		{Head: "Remark", Width: 40},
	}}
	s.Columns = append(s.Columns, quoteColumns(right)...)
	for i := range b.c.Recommendations {
		f := &b.c.Recommendations[i]
		to := "the authority"
		asked := model.Ref{Kind: model.RefBullet, N: f.N}
		if r := b.c.Reports.Left.Recommendation(asked); r != nil && r.Board {
			to = "the board"
		}
		row := []xlsx.Cell{
			xlsx.Count(f.N), xlsx.Words(f.Text), b.pageOf(model.Left, asked), xlsx.Words(to), xlsx.Words(b.words.Themes(f.Themes)),
			inColour(b.words.StatusOf(f), string(f.Status)),
			{Text: b.words.FollowUpDetail(f), Is: xlsx.Quiet},
		}
		s.Rows = append(s.Rows, append(row, b.quoted(model.Right, f.Evidence)...))
	}
	b.add(s)
}

func (b *workbook) stated() {
	s := xlsx.Sheet{Name: "Stated changes", Columns: []xlsx.Column{
		{Head: "Report", Width: 18},
		{Head: "Change", Width: 20},
		{Head: "Sentence", Width: 90},
		{Head: "Where", Width: 20},
		{Head: "Page", Width: 7},
		{Head: "Themes", Width: 36},
		{Head: "Remark", Width: 36},
	}}
	for i := range b.c.Stated {
		x := &b.c.Stated[i]
		s.Rows = append(s.Rows, []xlsx.Cell{
			xlsx.Words(b.words.Side(x.Side)), inColour(wording.Stated(x), string(x.Change)), xlsx.Words(x.Quote()),
			xlsx.Words(b.words.Place(x.Side, x.Ref)), b.pageOf(x.Side, x.Ref), xlsx.Words(b.words.Themes(x.Themes)),
			{Text: x.Doubt, Is: xlsx.Quiet},
		})
	}
	b.add(s)
}

func (b *workbook) alignment() {
	left, right := b.sides()
	s := xlsx.Sheet{Name: "Alignment", Columns: []xlsx.Column{
		{Head: "Section", Width: 26},
		{Head: "Theme", Width: 26},
		{Head: "Where in " + left, Width: 14},
		{Head: "Page in " + left, Width: 8},
		{Head: "Text of " + left, Width: 70},
		{Head: "Where in " + right, Width: 14},
		{Head: "Page in " + right, Width: 8},
		{Head: "Text of " + right, Width: 70},
		{Head: "Likeness", Width: 10, Scale: true},
		{Head: "Why", Width: 40},
		{Head: "By hand", Width: 9},
	}}
	for _, row := range b.c.Sections {
		for _, a := range row.Pairs {
			theme, likeness := "", xlsx.Cell{}
			if a.Theme != "" {
				theme = b.words.Theme(a.Theme)
			}
			if a.Refs.Left != nil && a.Refs.Right != nil {
				likeness = xlsx.Part(hundredth(a.Score))
			}
			cells := []xlsx.Cell{xlsx.Words(row.Title), xlsx.Words(theme)}
			cells = append(cells, b.whole(model.Left, a.Refs.Left)...)
			cells = append(cells, b.whole(model.Right, a.Refs.Right)...)
			s.Rows = append(s.Rows, append(cells, likeness, xlsx.Words(b.words.WhyAligned(&a)), xlsx.Words(yes(a.Manual))))
		}
	}
	b.add(s)
}

// whole is the place, the page and the text of a paragraph, empty for none.
func (b *workbook) whole(side model.Side, ref *model.Ref) []xlsx.Cell {
	if ref == nil {
		return []xlsx.Cell{{}, {}, {}}
	}
	text := textAt(b.c.Reports.At(side), *ref)
	return []xlsx.Cell{xlsx.Words(b.words.Place(side, *ref)), b.pageOf(side, *ref), xlsx.Words(text)}
}

func (b *workbook) notes() {
	s := xlsx.Sheet{Name: "Notes", Columns: []xlsx.Column{{Head: "Kind", Width: 26}, {Head: "Text", Width: 80}, {Head: "On", Width: 50}, {Head: "Remark", Width: 30}}}
	for _, it := range b.notedItems() {
		s.Rows = append(s.Rows, []xlsx.Cell{xlsx.Words(it.Lead.Text), xlsx.Words(it.Text), xlsx.Words(it.Cite), {Text: it.Detail, Is: xlsx.Quiet}})
	}
	if len(s.Rows) == 0 {
		s.Rows = [][]xlsx.Cell{{xlsx.Words("none"), {}, {}, {}}}
	}
	b.add(s)
}

func (b *workbook) method() {
	figures := measured.All()
	s := b.text("Method", []xlsx.Cell{{Text: "How this was made", Is: xlsx.Title}})
	for _, line := range []string{b.page.made, methodText, changed(b.extras.Notes), strings.Join(strings.Fields(figures.Basis), " ")} {
		s.Rows = append(s.Rows, []xlsx.Cell{{Text: line, Wide: true}})
	}
	s.Rows = append(s.Rows, []xlsx.Cell{{}})
	for i, row := range figureRows(figures) {
		cells := make([]xlsx.Cell, len(row))
		for k, text := range row {
			cells[k] = xlsx.Words(text)
			if i == 0 {
				cells[k].Is = xlsx.Head
			}
		}
		s.Rows = append(s.Rows, cells)
	}
	for _, side := range []model.Side{model.Left, model.Right} {
		for n, warning := range b.c.Reports.At(side).Warnings {
			s.Rows = append(s.Rows, []xlsx.Cell{{Text: "Not read, " + b.words.Side(side) + ", " + strconv.Itoa(n+1), Is: xlsx.Level}, {Text: warning, Wide: true}})
		}
	}
	b.add(s)
}
