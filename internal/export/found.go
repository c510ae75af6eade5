package export

import (
	"fmt"
	"io"
	"strings"

	"reinspect/compare"
	"reinspect/internal/clean"
	"reinspect/internal/theme"
	"reinspect/internal/wording"
	"reinspect/model"
)

// Hit is a sentence that a search found. Of its report the facts are known, and
// of its text the paragraph or recommendation that Ref points at.
type Hit struct {
	Report   *model.Report
	Ref      model.Ref
	Sentence model.Sentence
}

// Found is the answer to a search: the first hits, and how many there are.
type Found struct {
	Query  string
	Hits   []Hit
	All    int
	Themes *theme.Catalogue
}

// FoundFormat is one way of writing what was found.
type FoundFormat struct {
	Naming
	write func(io.Writer, Found) error
}

// FoundFormats returns every format of what was found, the default first.
func FoundFormats() []FoundFormat {
	return []FoundFormat{
		{Naming{"text", []string{"plain", "txt"}, ".txt", "for people"}, foundText},
		{Naming{"csv", nil, ".csv", "for spreadsheets and other programs"}, foundCSV},
		{Naming{"json", nil, ".json", "for other programs"}, foundJSON},
	}
}

// Bytes writes what was found into memory, without anything that can steer a
// terminal.
func (f FoundFormat) Bytes(found Found) ([]byte, error) {
	return cleaned(func(w io.Writer) error { return f.write(w, found) })
}

// words are those for the report of a hit.
func (f Found) words(h *Hit) wording.Words {
	return wording.Of(&compare.Comparison{
		Reports: model.Pair[*model.Report]{Left: h.Report, Right: h.Report}, Relation: compare.SameAuthority,
	}, f.Themes)
}

// cite names a hit's place: "Ashcombe, 11–22 June 2018, para 17, page 6".
func (f Found) cite(h *Hit) string { return clean.Line(f.words(h).Cite(model.Left, h.Ref)) }

// foundText writes each sentence under its citation, with its marks.
func foundText(w io.Writer, f Found) error {
	var b strings.Builder
	for i := range f.Hits {
		h := &f.Hits[i]
		marks := []string{wording.Polarity(&h.Sentence)}
		if c := wording.Change(h.Sentence.Change); c != "" {
			marks = append(marks, c)
		}
		for _, id := range h.Sentence.Themes {
			marks = append(marks, f.Themes.Title(id))
		}
		fmt.Fprintf(&b, "%s (%s)\n", f.cite(h), strings.Join(marks, ", "))
		for _, line := range wrap(clean.Line(h.Sentence.Text), summaryWidth-2, summaryWidth-2) {
			b.WriteString("  " + line + "\n")
		}
		b.WriteString("\n")
	}
	switch {
	case f.All == 0:
		b.WriteString("Nothing found.\n")
	case len(f.Hits) < f.All:
		fmt.Fprintf(&b, "%s; --limit 0 prints all.\n", wording.Capital(wording.FirstOf(len(f.Hits), f.All)))
	default:
		b.WriteString(wording.Count(f.All, "sentence") + ".\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

var foundColumns = []string{
	"authority", "date", "kind", "framework", "place", "paragraph", "recommendation", "page", "section", "area",
	"themes", "polarity", "change", "confidence", "quote", "citation", "path",
}

func foundCSV(w io.Writer, f Found) error {
	return csvOf(w, Table{Each: func(head func([]string) error, row func([]any) error) error {
		if err := head(foundColumns); err != nil {
			return err
		}
		for i := range f.Hits {
			h := &f.Hits[i]
			hit := f.json(h)
			var confidence any
			if hit.Confidence != nil {
				confidence = *hit.Confidence
			}
			err := row([]any{
				h.Report.Authority, h.Report.Day().String(), string(h.Report.Kind), h.Report.Framework.ID, hit.Place, number(h.paragraph()), number(h.recommendation()),
				number(f.words(h).Page(model.Left, h.Ref)), h.section().Title, h.section().Area, strings.Join(h.Sentence.Themes, "; "),
				wording.Polarity(&h.Sentence), wording.Change(h.Sentence.Change), confidence, h.Sentence.Text, hit.Citation, h.Report.Source.Path,
			})
			if err != nil {
				return err
			}
		}
		return nil
	}})
}

// paragraph is the number of the paragraph that a hit stands in, 0 for none.
func (h *Hit) paragraph() int {
	if h.Ref.Kind == model.RefBullet {
		return 0
	}
	return h.Ref.N
}

func (h *Hit) recommendation() int { return h.Ref.N - h.paragraph() }

// section is that of the paragraph, without its text.
func (h *Hit) section() model.Section {
	if h.Report.Paragraph(h.Ref) == nil {
		return model.Section{}
	}
	return h.Report.Sections[h.Ref.Section]
}

type jsonFound struct {
	Schema int       `json:"schema"`
	Query  string    `json:"query"`
	Found  int       `json:"found"` // also those that are not among the hits
	Hits   []jsonHit `json:"hits"`
}

type jsonHit struct {
	Citation       string         `json:"citation"`
	Quote          string         `json:"quote"`
	Authority      *string        `json:"authority"`
	Kind           model.Kind     `json:"kind"`
	Framework      *string        `json:"framework"`
	Inspected      jsonPeriod     `json:"inspected"`
	Published      *string        `json:"published"`
	Source         jsonSource     `json:"source"`
	Place          string         `json:"place"`
	Paragraph      *int           `json:"paragraph"`
	Recommendation *int           `json:"recommendation"`
	Page           *int           `json:"page"`
	Section        *string        `json:"section"`
	Area           *string        `json:"area"`
	Polarity       model.Polarity `json:"polarity"`
	Undecided      bool           `json:"undecided,omitempty"`
	Change         model.Change   `json:"change"`
	Confidence     *float64       `json:"confidence"`
	Themes         []string       `json:"themes"`
}

func (f Found) json(h *Hit) jsonHit {
	r := reportJSON(h.Report, false)
	words := f.words(h)
	return jsonHit{
		Citation: f.cite(h), Quote: h.Sentence.Text, Authority: r.Authority, Kind: r.Kind, Framework: nullable(h.Report.Framework.ID),
		Inspected: r.Inspected, Published: r.Published, Source: r.Source,
		Place: words.Place(model.Left, h.Ref), Paragraph: nullable(h.paragraph()), Recommendation: nullable(h.recommendation()),
		Page: nullable(words.Page(model.Left, h.Ref)), Section: nullable(h.section().Title), Area: nullable(h.section().Area),
		Polarity: h.Sentence.Polarity, Undecided: h.Sentence.Undecided(), Change: h.Sentence.Change,
		Confidence: nullable(hundredth(h.Sentence.Confidence)), Themes: list(h.Sentence.Themes),
	}
}

func foundJSON(w io.Writer, f Found) error {
	out := jsonFound{Schema: Schema, Query: f.Query, Found: f.All, Hits: []jsonHit{}}
	for i := range f.Hits {
		out.Hits = append(out.Hits, f.json(&f.Hits[i]))
	}
	return encode(w, out, "  ")
}
