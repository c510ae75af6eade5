package export

import (
	"math"

	"reinspect/model"
)

type jsonReport struct {
	Schema          int                  `json:"schema,omitempty"`
	Source          jsonSource           `json:"source"`
	Title           *string              `json:"title"`
	Authority       *string              `json:"authority"`
	Short           string               `json:"short,omitempty"` // within a comparison: the name by which people are shown the side
	Framework       *jsonFramework       `json:"framework"`
	Kind            model.Kind           `json:"kind"`
	Inspected       jsonPeriod           `json:"inspected"`
	Published       *string              `json:"published"`
	LeadInspector   *string              `json:"lead_inspector"`
	Judgements      []jsonJudgement      `json:"judgements"`
	Other           []jsonJudgement      `json:"other_judgements"`      // of areas that are not compared
	Recommendations []jsonRecommendation `json:"recommendations"`       // the authority's own
	Board           []jsonRecommendation `json:"board_recommendations"` // the safeguarding board's; n continues the authority's
	Sections        *[]jsonSection       `json:"sections,omitempty"`
	Warnings        []string             `json:"warnings"`
}

type jsonSource struct {
	Path   string  `json:"path"`
	Format string  `json:"format"`
	SHA256 *string `json:"sha256"`
	Pages  *int    `json:"pages"`
}

type jsonFramework struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type jsonPeriod struct {
	Start *string `json:"start"`
	End   *string `json:"end"`
}

type jsonJudgement struct {
	Area       string                `json:"area"`
	Label      string                `json:"label"`
	Grade      string                `json:"grade"`
	GradeLabel string                `json:"grade_label"`
	Rank       *int                  `json:"rank"`
	Source     model.JudgementSource `json:"source"`
	Page       *int                  `json:"page"`
}

type jsonRecommendation struct {
	N         int      `json:"n"`
	Text      string   `json:"text"`
	Themes    []string `json:"themes"`
	Reference *string  `json:"reference"`
	Group     *string  `json:"group"`
	Paragraph *int     `json:"paragraph"`
	Page      *int     `json:"page"`
}

type jsonSection struct {
	Title      string          `json:"title"`
	Area       *string         `json:"area"`
	Grade      *string         `json:"grade"`
	Paragraphs []jsonParagraph `json:"paragraphs"`
}

type jsonParagraph struct {
	ID        string         `json:"id"`
	Number    *int           `json:"number"`
	Numbered  bool           `json:"numbered"`
	Page      *int           `json:"page"`
	Heading   *string        `json:"heading"`
	Text      string         `json:"text"`
	Themes    []string       `json:"themes"`
	Sentences []jsonSentence `json:"sentences"`
}

type jsonSentence struct {
	Text       string         `json:"text"`
	Polarity   model.Polarity `json:"polarity,omitempty"`
	Undecided  bool           `json:"undecided,omitempty"`
	Change     model.Change   `json:"change,omitempty"`
	Confidence *float64       `json:"confidence"`
	Cues       []string       `json:"cues"`
	Themes     []string       `json:"themes"`
	Corrected  bool           `json:"corrected,omitempty"`
}

// reportJSON builds the JSON of a report; within a comparison its sections are
// left out.
func reportJSON(r *model.Report, whole bool) jsonReport {
	out := jsonReport{
		Source: jsonSource{
			Path:   r.Source.Path,
			Format: r.Source.Format,
			SHA256: nullable(r.Source.SHA256),
			Pages:  nullable(r.Source.Pages),
		},
		Title:     nullable(r.Title),
		Authority: nullable(r.Authority),
		Kind:      r.Kind,
		Inspected: jsonPeriod{
			Start: nullable(r.Inspected.Start.String()),
			End:   nullable(r.Inspected.End.String()),
		},
		Published:       nullable(r.Published.String()),
		LeadInspector:   nullable(r.LeadInspector),
		Judgements:      []jsonJudgement{},
		Other:           []jsonJudgement{},
		Recommendations: []jsonRecommendation{},
		Board:           []jsonRecommendation{},
		Warnings:        list(r.Warnings),
	}
	if r.Framework.ID != "" {
		out.Framework = &jsonFramework{ID: r.Framework.ID, Name: r.Framework.Name}
	}
	for _, j := range r.Judgements {
		if j.Area == model.OtherArea {
			out.Other = append(out.Other, judgementJSON(j))
			continue
		}
		out.Judgements = append(out.Judgements, judgementJSON(j))
	}
	for _, x := range r.Recommendations {
		item := jsonRecommendation{
			N: x.N, Text: x.Text, Themes: themeIDs(x.Themes),
			Reference: nullable(x.Reference), Group: nullable(x.Group),
			Paragraph: nullable(x.Paragraph), Page: nullable(x.Page),
		}
		if x.Board {
			out.Board = append(out.Board, item)
		} else {
			out.Recommendations = append(out.Recommendations, item)
		}
	}
	if whole {
		out.Schema = Schema
		sections := []jsonSection{}
		for i := range r.Sections {
			sections = append(sections, sectionJSON(r, i))
		}
		out.Sections = &sections
	}
	return out
}

func judgementJSON(j model.Judgement) jsonJudgement {
	return jsonJudgement{
		Area: j.Area, Label: j.Label, Grade: j.Grade, GradeLabel: j.GradeLabel,
		Rank: nullable(j.Rank), Source: j.Source, Page: nullable(j.Page),
	}
}

func sectionJSON(r *model.Report, section int) jsonSection {
	s := &r.Sections[section]
	out := jsonSection{
		Title: s.Title, Area: nullable(s.Area), Grade: nullable(s.Grade),
		Paragraphs: []jsonParagraph{},
	}
	for i, p := range s.Paragraphs {
		sentences := []jsonSentence{}
		for _, x := range p.Sentences {
			sentences = append(sentences, jsonSentence{
				Text: x.Text, Polarity: x.Polarity, Undecided: x.Undecided(), Change: x.Change,
				Confidence: nullable(hundredth(x.Confidence)), Cues: list(x.Cues),
				Themes: list(x.Themes), Corrected: x.Corrected,
			})
		}
		out.Paragraphs = append(out.Paragraphs, jsonParagraph{
			ID:     r.ParagraphID(model.Ref{Section: section, Paragraph: i}),
			Number: nullable(p.Number), Numbered: p.Numbered, Page: nullable(p.Page),
			Heading: nullable(p.Heading), Text: p.Text, Themes: themeIDs(p.Themes),
			Sentences: sentences,
		})
	}
	return out
}

// themeIDs names the themes of a text, the main one first.
func themeIDs(marks []model.ThemeMark) []string {
	ids := make([]string, 0, len(marks))
	for _, m := range marks {
		ids = append(ids, m.ID)
	}
	return ids
}

// hundredth rounds a probability: more digits would claim a precision that it
// does not have.
func hundredth(p float64) float64 { return math.Round(p*100) / 100 }
