// Package fiction is a made-up pair of reports and their comparison, for the
// tests of the app. The comparison is written by hand, so that what the
// screens show does not move with the engine that makes real ones.
package fiction

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

//go:embed tarnbrook-2019.txt
var earlier string

//go:embed tarnbrook-2024.txt
var later string

// Comparison returns the comparison of Tarnbrook's two reports, new each time.
func Comparison() *compare.Comparison {
	left, right := parse(earlier), parse(later)
	c := &compare.Comparison{
		Reports:  model.Pair[*model.Report]{Left: left, Right: right},
		Relation: compare.SameAuthority,
	}
	c.Judgements = judgements(left, right)
	c.Sections = sections(c)
	c.Themes = themes(c)
	c.Recurring = recurring(c)
	c.Recommendations = followUp(c)
	c.Stated = stated(right)
	c.OwnWords = ownWords(right)
	Bands(c)
	return c
}

// OtherAuthorities returns the same comparison as if the right report were of
// another place.
func OtherAuthorities() *compare.Comparison {
	c := Comparison()
	c.Relation = compare.DifferentAuthorities
	c.Reports.Right.Authority = "Netherwick"
	c.Stated = nil
	return c
}

// parse reads the small notation of the text files: facts as "key: value",
// "## area | heading", a paragraph as "number page themes", its sentences
// below it with their polarity sign, recommendations as "* themes | text".
func parse(src string) *model.Report {
	r := &model.Report{Kind: model.Inspection, Source: model.Source{Format: "pdf", Pages: 12}}
	for _, line := range strings.Split(strings.TrimSpace(src), "\n") {
		switch {
		case line == "":
		case strings.HasPrefix(line, "## "):
			area, title, _ := strings.Cut(line[3:], " | ")
			r.Sections = append(r.Sections, model.Section{Area: area, Title: title})
		case strings.HasPrefix(line, "* "):
			recommend(r, line[2:])
		case strings.ContainsAny(line[:1], "0123456789"):
			paragraph(r, strings.Fields(line))
		case strings.ContainsAny(line[:1], "+-~="):
			say(r, line)
		default:
			fact(r, line)
		}
	}
	return r
}

func fact(r *model.Report, line string) {
	key, value, _ := strings.Cut(line, ": ")
	switch key {
	case "authority":
		r.Authority = value
	case "title":
		r.Title = value
	case "framework":
		r.Framework.ID, r.Framework.Name, _ = strings.Cut(value, " | ")
	case "inspected":
		from, to, _ := strings.Cut(value, " ")
		r.Inspected.Start, _ = model.ParseDate(from)
		r.Inspected.End, _ = model.ParseDate(to)
	case "judgement":
		f := strings.Split(value, " | ")
		rank, _ := strconv.Atoi(f[4])
		r.Judgements = append(r.Judgements, model.Judgement{
			Area: f[0], Label: f[1], Grade: f[2],
			GradeLabel: f[3], Rank: rank, Source: model.FromTable, Page: 1,
		})
	default:
		panic(fmt.Sprintf("fiction: %q", line))
	}
}

func marks(list string) []model.ThemeMark {
	var out []model.ThemeMark
	for _, id := range strings.Split(list, ",") {
		out = append(out, model.ThemeMark{ID: id, Score: 0.8})
	}
	return out
}

func paragraph(r *model.Report, f []string) {
	n, _ := strconv.Atoi(f[0])
	page, _ := strconv.Atoi(f[1])
	s := &r.Sections[len(r.Sections)-1]
	s.Paragraphs = append(s.Paragraphs, model.Paragraph{Number: n, Numbered: n > 0, Page: page, Themes: marks(f[2])})
}

var polarities = map[byte]model.Polarity{'+': model.Strength, '-': model.Weakness, '~': model.Mixed, '=': model.Neutral}

func say(r *model.Report, line string) {
	s := &r.Sections[len(r.Sections)-1]
	p := &s.Paragraphs[len(s.Paragraphs)-1]
	p.Text = strings.TrimSpace(p.Text + " " + line[2:])
	p.Sentences = append(p.Sentences, model.Sentence{
		Text: line[2:], Polarity: polarities[line[0]],
		Change: model.NoChange, Confidence: 0.9, Cues: []string{"always"},
	})
}

func recommend(r *model.Report, line string) {
	themes, text, _ := strings.Cut(line, " | ")
	r.Recommendations = append(r.Recommendations, model.Recommendation{
		N: len(r.Recommendations) + 1, Text: text, Themes: marks(themes), Page: 2,
		Sentences: []model.Sentence{{Text: text, Polarity: model.Weakness, Change: model.NoChange}},
	})
}

// Ref returns the place of a numbered paragraph; 0 is the first unnumbered.
func Ref(r *model.Report, number int) *model.Ref {
	for i, s := range r.Sections {
		for k, p := range s.Paragraphs {
			if p.Number == number {
				return &model.Ref{Section: i, Paragraph: k, N: number}
			}
		}
	}
	panic(fmt.Sprintf("fiction: no paragraph %d", number))
}
