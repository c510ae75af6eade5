package export

import (
	"slices"

	"reinspect/compare"
	"reinspect/internal/measured"
	"reinspect/internal/wording"
	"reinspect/model"
)

type jsonComparison struct {
	Schema          int                `json:"schema"`
	Made            jsonMade           `json:"made"`
	Left            jsonReport         `json:"left"`
	Right           jsonReport         `json:"right"`
	Relation        compare.Relation   `json:"relation"`
	Versions        bool               `json:"versions"`
	Judgements      []jsonJudgementRow `json:"judgements"`
	Sections        []jsonSectionRow   `json:"sections"`
	Themes          []jsonThemeRow     `json:"themes"`
	Visit           *jsonVisit         `json:"visit,omitempty"`
	Recurring       []jsonRecurring    `json:"recurring"`
	Recommendations []jsonFollowUp     `json:"recommendations"`
	Stated          []jsonStated       `json:"stated"`
	StatedEarlier   []jsonStated       `json:"stated_earlier"`
	Notes           jsonNotes          `json:"notes"`
	Warnings        []string           `json:"warnings"`
}

type jsonVisit struct {
	Side     string   `json:"side"`
	LookedAt []string `json:"looked_at"`
	Not      []string `json:"not_looked_at"`
}

type jsonJudgementRow struct {
	Area     string           `json:"area"`
	Title    string           `json:"title"`
	Left     *jsonJudgement   `json:"left"`
	Right    *jsonJudgement   `json:"right"`
	Movement compare.Movement `json:"movement"`
	Steps    *int             `json:"steps"`
	Together *string          `json:"together"`
	Nearest  bool             `json:"nearest"`
	Note     *string          `json:"note"`
}

type jsonSectionRow struct {
	Area       *string           `json:"area"`
	LeftTitle  *string           `json:"left_title"`
	RightTitle *string           `json:"right_title"`
	Movement   *compare.Movement `json:"movement"`
	Bands      []jsonBand        `json:"bands"`
	Pairs      []jsonAlignment   `json:"pairs"`
}

type jsonAlignment struct {
	Left     any     `json:"left"`
	Right    any     `json:"right"`
	LeftID   *string `json:"left_id"`
	RightID  *string `json:"right_id"`
	Theme    *string `json:"theme"`
	Score    float64 `json:"score"`
	Why      *string `json:"why"`
	Doubtful bool    `json:"doubtful,omitempty"`
	Manual   bool    `json:"manual,omitempty"`
}

type jsonThemeRow struct {
	Theme       string             `json:"theme"`
	Area        *string            `json:"area"`
	Left        compare.Balance    `json:"left"`
	Right       compare.Balance    `json:"right"`
	LeftOr      compare.Balance    `json:"left_or,omitempty"` // what it may be as well
	RightOr     compare.Balance    `json:"right_or,omitempty"`
	Movements   []compare.Movement `json:"movements"` // all that it may be, the likeliest first
	Movement    compare.Movement   `json:"movement"`
	Doubtful    bool               `json:"doubtful"`
	Doubt       *string            `json:"doubt"`
	LeftCounts  jsonCounts         `json:"left_counts"`
	RightCounts jsonCounts         `json:"right_counts"`
	Quotes      jsonQuotes         `json:"quotes"`
	LeftRefs    []any              `json:"left_refs"`
	RightRefs   []any              `json:"right_refs"`
	Corrected   bool               `json:"corrected,omitempty"`
}

type jsonCounts struct {
	Strength int `json:"strength"`
	Weakness int `json:"weakness"`
	Mixed    int `json:"mixed"`
	Neutral  int `json:"neutral"`
}

type jsonRecurring struct {
	Theme     string     `json:"theme"`
	Also      []string   `json:"also_themes"`
	Rank      int        `json:"rank"`
	Chance    float64    `json:"chance"`
	Doubtful  bool       `json:"doubtful"`
	Doubt     *string    `json:"doubt"`
	Statement string     `json:"statement"`
	Asked     bool       `json:"asked_both_times"`
	InLists   bool       `json:"in_lists"` // the older name of asked_both_times
	Phrases   []string   `json:"phrases"`
	Quotes    jsonQuotes `json:"quotes"`
	LeftRefs  []any      `json:"left_refs"`
	RightRefs []any      `json:"right_refs"`
	Corrected bool       `json:"corrected,omitempty"`
	Added     bool       `json:"added,omitempty"`
	Chosen    bool       `json:"proof_corrected,omitempty"`
}

type jsonFollowUp struct {
	N         int            `json:"n"`
	Text      string         `json:"text"`
	Themes    []string       `json:"themes"`
	Status    compare.Status `json:"status"`
	Doubtful  bool           `json:"doubtful"`
	Doubt     *string        `json:"doubt"`
	RightRefs []any          `json:"right_refs"`
	Nearest   []any          `json:"nearest_refs"`
	Evidence  *string        `json:"evidence"`
	Quotes    jsonQuotes     `json:"quotes"`
	Why       *string        `json:"why"`
	Again     any            `json:"again"`
	Corrected bool           `json:"corrected,omitempty"`
	Chosen    bool           `json:"proof_corrected,omitempty"`
	Second    *jsonQuote     `json:"second_proof,omitempty"`
}

// jsonQuotes are the whole sentences that show a finding best.
type jsonQuotes struct {
	Left  *jsonQuote `json:"left,omitempty"`
	Right *jsonQuote `json:"right,omitempty"`
}

type jsonQuote struct {
	Ref  any    `json:"ref"`
	ID   string `json:"id"`
	Page int    `json:"page"`
	Text string `json:"text"`
}

type jsonStated struct {
	Side     string       `json:"side"`
	Ref      any          `json:"ref"`
	ID       string       `json:"id"`
	Page     int          `json:"page"`
	Text     string       `json:"text"`
	Before   *string      `json:"before"` // the sentence before it, without which it cannot be understood
	Change   model.Change `json:"change"`
	Doubtful bool         `json:"doubtful"`
	Themes   []string     `json:"themes"`
}

func comparisonJSON(c *compare.Comparison, extras Extras) jsonComparison {
	out := jsonComparison{
		Schema:          Schema,
		Made:            madeJSON(extras.Made),
		Left:            reportJSON(c.Reports.Left, false),
		Right:           reportJSON(c.Reports.Right, false),
		Relation:        c.Relation,
		Versions:        c.Versions,
		Judgements:      []jsonJudgementRow{},
		Sections:        []jsonSectionRow{},
		Themes:          []jsonThemeRow{},
		Recurring:       []jsonRecurring{},
		Recommendations: []jsonFollowUp{},
		Stated:          statedJSON(c.Stated, c.Reports),
		StatedEarlier:   statedJSON(c.StatedEarlier, c.Reports),
		Notes:           notesJSON(extras.Notes),
		Warnings:        list(c.Warnings),
		Visit:           visitJSON(c.Visit),
	}
	words := wording.Of(c, extras.Themes)
	out.Left.Short, out.Right.Short = words.Side(model.Left), words.Side(model.Right)
	for _, j := range c.Judgements {
		out.Judgements = append(out.Judgements, judgementRowJSON(j))
	}
	for _, s := range c.Sections {
		out.Sections = append(out.Sections, jsonSectionRow{
			Area:      nullable(s.Area),
			LeftTitle: nullable(s.Titles.Left), RightTitle: nullable(s.Titles.Right),
			Movement: nullable(s.Movement), Bands: bandsJSON(s.Bands, c.Reports), Pairs: alignmentsJSON(s.Pairs, c.Reports, words),
		})
	}
	for i := range c.Themes {
		out.Themes = append(out.Themes, themeRowJSON(c, &c.Themes[i]))
	}
	for _, x := range c.Recurring {
		out.Recurring = append(out.Recurring, recurringJSON(&x, c.Reports))
	}
	for i := range c.Recommendations {
		out.Recommendations = append(out.Recommendations, followUpJSON(&c.Recommendations[i], c.Reports.Right))
	}
	return out
}

// jsonMade says how the comparison came about and how often it is right.
type jsonMade struct {
	Program string       `json:"program"`
	Version *string      `json:"version"`
	On      *string      `json:"on"`
	By      *string      `json:"by"` // the reader's name
	Note    string       `json:"note"`
	Basis   string       `json:"basis"` // what the figures were measured on
	Figures []jsonFigure `json:"figures"`
}

type jsonFigure struct {
	Claim string  `json:"claim"`
	Right string  `json:"right"` // in words, such as "87 %"
	Apart *string `json:"apart"` // with each pair left out while weights and thresholds were chosen
}

func madeJSON(m Made) jsonMade {
	figures := measured.All()
	out := jsonMade{
		Program: "reinspect", Version: nullable(m.Version), On: nullable(m.On.String()), By: nullable(m.By),
		Note: machineMade, Basis: figures.Basis, Figures: []jsonFigure{},
	}
	for _, f := range figures.ForPeople() {
		out.Figures = append(out.Figures, jsonFigure{f.People, f.Right, nullable(f.Apart)})
	}
	return out
}

func statedJSON(stated []compare.Stated, reports model.Pair[*model.Report]) []jsonStated {
	out := []jsonStated{}
	for _, s := range stated {
		quote := quoteJSON(compare.Evidence{Ref: s.Ref, Sentence: s.Text}, reports.At(s.Side))
		out = append(out, jsonStated{
			Side: s.Side.String(), Ref: quote.Ref, ID: quote.ID, Page: quote.Page, Text: s.Text, Before: nullable(s.Before),
			Change: s.Change, Doubtful: s.Doubtful(), Themes: list(s.Themes),
		})
	}
	return out
}

func followUpJSON(f *compare.FollowUp, right *model.Report) jsonFollowUp {
	row := jsonFollowUp{
		N: f.N, Text: f.Text, Themes: list(f.Themes), Status: f.Status, Doubtful: f.Doubtful(), Doubt: nullable(f.Doubt),
		RightRefs: refsJSON(compare.Refs(f.Evidence)), Nearest: refsJSON(compare.Refs(f.Nearest)), Why: nullable(f.Why),
		Corrected: f.Corrected, Chosen: f.Chosen,
	}
	if len(f.Evidence) > 0 {
		row.Quotes.Right = quoteJSON(f.Evidence[0], right)
		row.Evidence = &row.Quotes.Right.Text
	}
	if f.Second && len(f.Evidence) > 1 {
		row.Second = quoteJSON(f.Evidence[1], right)
	}
	if f.Again != nil {
		row.Again = refJSON(*f.Again)
	}
	return row
}

func recurringJSON(x *compare.Recurring, reports model.Pair[*model.Report]) jsonRecurring {
	row := jsonRecurring{
		Theme: x.Theme, Also: list(x.Also), Rank: x.Rank, Chance: hundredth(x.Weight), Statement: x.Statement,
		Doubtful: x.Doubtful(), Doubt: nullable(wording.Doubt(x)),
		Asked: x.InLists, InLists: x.InLists, Phrases: list(x.Phrases),
		LeftRefs: refsJSON(compare.Refs(x.Evidence.Left)), RightRefs: refsJSON(compare.Refs(x.Evidence.Right)), Corrected: x.Corrected, Added: x.Added, Chosen: x.Requoted(),
	}
	if left := x.Evidence.Left; len(left) > 0 {
		row.Quotes.Left = quoteJSON(left[0], reports.Left)
	}
	if right := x.Evidence.Right; len(right) > 0 {
		row.Quotes.Right = quoteJSON(right[0], reports.Right)
	}
	return row
}

// quoteJSON is a quoted sentence of a report, with the one it leans on.
func quoteJSON(e compare.Evidence, r *model.Report) *jsonQuote {
	q := &jsonQuote{Ref: refJSON(e.Ref), Text: e.Quote()}
	if p := r.Paragraph(e.Ref); p != nil {
		q.ID, q.Page = r.ParagraphID(e.Ref), p.Page
	} else if rec := r.Recommendation(e.Ref); rec != nil {
		q.ID, q.Page = e.Ref.String(), rec.Page
	}
	return q
}

func themeRowJSON(c *compare.Comparison, t *compare.ThemeRow) jsonThemeRow {
	row := jsonThemeRow{
		Theme: t.Theme, Area: nullable(t.Area), Left: t.Balance.Left, Right: t.Balance.Right,
		LeftOr: t.Or.Left, RightOr: t.Or.Right, Movement: t.Movement, Movements: t.Movements(), Doubtful: t.Doubtful(), Doubt: nullable(t.Doubt),
		LeftCounts: jsonCounts(t.Counts.Left), RightCounts: jsonCounts(t.Counts.Right),
		LeftRefs: refsJSON(t.Refs.Left), RightRefs: refsJSON(t.Refs.Right), Corrected: t.ByReader(),
	}
	if e := c.Telling(t, model.Left); e != nil {
		row.Quotes.Left = quoteJSON(*e, c.Reports.Left)
	}
	if e := c.Telling(t, model.Right); e != nil {
		row.Quotes.Right = quoteJSON(*e, c.Reports.Right)
	}
	return row
}

func judgementRowJSON(j compare.JudgementRow) jsonJudgementRow {
	row := jsonJudgementRow{
		Area: j.Area, Title: j.Title, Movement: j.Movement,
		Nearest: j.Nearest, Note: nullable(j.Note),
	}
	if g := j.Grades.Left; g != nil {
		left := judgementJSON(*g)
		row.Left = &left
	}
	if g := j.Grades.Right; g != nil {
		right := judgementJSON(*g)
		row.Right = &right
	}
	if wording.Stepped(j.Movement) {
		row.Steps = &j.Steps
	}
	if j.Together != nil {
		side := j.Together.String()
		row.Together = &side
	}
	return row
}

// alignmentsJSON lists the rows in order, except that the best row of a left
// paragraph comes before its other rows: the contract says that the first is
// the best.
func alignmentsJSON(rows []compare.Alignment, reports model.Pair[*model.Report], words wording.Words) []jsonAlignment {
	rows = slices.Clone(rows)
	first := map[model.Ref]int{} // the first row of each left paragraph
	for i, a := range rows {
		if a.Refs.Left == nil {
			continue
		}
		f, seen := first[*a.Refs.Left]
		switch {
		case !seen:
			first[*a.Refs.Left] = i
		case a.Best && !rows[f].Best:
			rows[f], rows[i] = rows[i], rows[f]
		}
	}
	out := make([]jsonAlignment, 0, len(rows))
	for _, a := range rows {
		row := jsonAlignment{
			Theme: nullable(a.Theme), Score: hundredth(a.Score), Why: nullable(words.WhyAligned(&a)), Doubtful: a.Doubtful(), Manual: a.Manual,
		}
		if a.Refs.Left != nil {
			row.Left, row.LeftID = refJSON(*a.Refs.Left), nullable(reports.Left.ParagraphID(*a.Refs.Left))
		}
		if a.Refs.Right != nil {
			row.Right, row.RightID = refJSON(*a.Refs.Right), nullable(reports.Right.ParagraphID(*a.Refs.Right))
		}
		out = append(out, row)
	}
	return out
}

// refJSON names a place: a paragraph by its number, anything else as text.
func refJSON(r model.Ref) any {
	if r.Kind == model.RefParagraph && r.N != 0 {
		return r.N
	}
	return r.String()
}

// refsJSON names places in order, each once: unnumbered paragraphs share one
// name.
func refsJSON(refs []model.Ref) []any {
	out := []any{}
	for _, r := range refs {
		if name := refJSON(r); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func visitJSON(v *compare.Visit) *jsonVisit {
	if v == nil {
		return nil
	}
	return &jsonVisit{Side: v.Side.String(), LookedAt: list(v.LookedAt), Not: list(v.Not)}
}
