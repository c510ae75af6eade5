package compare

import (
	"strings"
	"sync"
	"testing"

	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/model"
)

func testEnv(t testing.TB) Env {
	t.Helper()
	env, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	return env
}

var builtIn = sync.OnceValues(func() (Env, error) {
	frameworks, err := framework.Load("")
	if err != nil {
		return Env{}, err
	}
	themes, err := theme.Load("")
	for _, f := range frameworks.All() {
		for _, t := range f.Themes {
			themes = themes.With([]theme.Theme{{ID: t.ID, Title: t.Title}})
		}
	}
	return Env{Frameworks: frameworks, Themes: themes}, err
})

// reportBuilder builds a small report of an invented borough.
type reportBuilder struct{ model.Report }

func report(authority, frameworkID, day string) *reportBuilder {
	d, err := model.ParseDate(day)
	if err != nil {
		panic(err)
	}
	p := &reportBuilder{}
	p.Authority, p.Framework.ID, p.Kind = authority, frameworkID, model.Inspection
	p.Inspected = model.Period{Start: d, End: d}
	return p
}

func (p *reportBuilder) judged(area, grade string) *reportBuilder {
	p.Judgements = append(p.Judgements, model.Judgement{Area: area, Grade: grade, Source: model.FromTable})
	return p
}

func (p *reportBuilder) section(area string) *reportBuilder {
	p.Sections = append(p.Sections, model.Section{Area: area, Title: "The " + area + " section"})
	return p
}

// para adds a numbered paragraph of one theme; each sentence begins with "+",
// "-", "~" or "=" for strength, weakness, mixed or neutral.
func (p *reportBuilder) para(themes string, sentences ...string) *reportBuilder {
	if len(p.Sections) == 0 {
		p.section("help-and-protection")
	}
	n := 1
	for _, s := range p.Sections {
		n += len(s.Paragraphs)
	}
	sec := &p.Sections[len(p.Sections)-1]
	marks, text := marked(themes, sentences)
	sec.Paragraphs = append(sec.Paragraphs, model.Paragraph{Number: n, Numbered: true, Text: joined(text), Themes: marks, Sentences: text})
	return p
}

func (p *reportBuilder) asked(themes, sentence string) *reportBuilder {
	marks, text := marked(themes, []string{sentence})
	p.Recommendations = append(p.Recommendations, model.Recommendation{N: len(p.Recommendations) + 1, Text: joined(text), Themes: marks, Sentences: text})
	return p
}

func marked(themes string, sentences []string) ([]model.ThemeMark, []model.Sentence) {
	var marks []model.ThemeMark
	score := 0.9
	for _, id := range strings.Fields(themes) {
		marks = append(marks, model.ThemeMark{ID: id, Score: score})
		score -= 0.3
	}
	polarity := map[byte]model.Polarity{'+': model.Strength, '-': model.Weakness, '~': model.Mixed, '=': model.Neutral}
	var out []model.Sentence
	for _, s := range sentences {
		sn := model.Sentence{Polarity: polarity[s[0]], Text: strings.TrimSpace(s[1:]), Change: model.NoChange}
		for _, c := range []model.Change{model.Improved, model.Declined, model.Persists} {
			if rest, ok := strings.CutPrefix(sn.Text, "["+string(c)+"] "); ok {
				sn.Text, sn.Change = rest, c
			}
		}
		out = append(out, sn)
	}
	return marks, out
}

func joined(sentences []model.Sentence) string {
	var texts []string
	for _, s := range sentences {
		texts = append(texts, s.Text)
	}
	return strings.Join(texts, " ")
}

func compared(t testing.TB, left, right *reportBuilder) *Comparison {
	t.Helper()
	return Compare(&left.Report, &right.Report, testEnv(t), Options{})
}

// partners lists "left-right" of each pair, "-" for a blank.
func partners(c *Comparison) []string {
	var out []string
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			out = append(out, refName(a.Refs.Left)+"-"+refName(a.Refs.Right))
		}
	}
	return out
}

func refName(r *model.Ref) string {
	if r == nil {
		return ""
	}
	return r.String()
}

func smallPair() (*reportBuilder, *reportBuilder) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		section("help-and-protection").
		para("front-door", "+ Contacts to the front door are screened swiftly.", "+ Consent is recorded for each referral.").
		para("private-fostering", "- Visits to privately fostered children are late.").
		section("leadership").
		para("workforce", "- Caseloads of social workers are too high in the assessment teams.").
		asked("workforce", "- The size of caseloads.").asked("private-fostering", "- Private fostering visits.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		section("help-and-protection").
		para("exploitation-and-missing", "+ Children who go missing are spoken to soon after their return.").
		para("front-door", "+ Screening of contacts at the front door is timely and consent is sought.").
		section("leadership").
		para("workforce", "- Caseloads are still too high for many social workers.").
		asked("workforce", "- Caseloads that allow good work.")
	return left, right
}
