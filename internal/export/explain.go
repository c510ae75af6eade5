package export

import (
	"fmt"
	"io"
	"strings"

	"reinspect/model"
)

// doubtful is the confidence below which a mark is said to be doubtful.
const doubtful = 0.6

// polarityGlyphs stand before the words, never instead of them.
var polarityGlyphs = map[model.Polarity]string{
	model.Strength: "+", model.Weakness: "-", model.Mixed: "±", model.Neutral: "·",
}

// Explain writes every mark of a report with what decided it, for people:
// the themes of each paragraph with the phrases behind them, and for each
// sentence what it says, how sure that is, and the words that decided.
// Theme gives a theme its title.
func Explain(w io.Writer, r *model.Report, theme func(id string) string) error {
	s := &summary{}
	s.line(0, 0, or(r.Title, or(r.Authority, r.Source.Path)))
	for _, sec := range r.Sections {
		s.head(sectionTitle(sec))
		if sec.Background {
			s.line(2, 0, "About the place, the inspection or what grades mean: no finding, and not compared as one.")
		}
		for _, p := range sec.Paragraphs {
			name := "–"
			if p.Number > 0 {
				name = fmt.Sprint(p.Number)
			}
			s.explain(name, p.Text, p.Themes, p.Sentences, theme)
		}
	}
	if len(r.Recommendations) > 0 {
		s.head("What needs to improve")
		for _, rec := range r.Recommendations {
			s.explain(fmt.Sprintf("recommendation %d", rec.N), rec.Text, rec.Themes, rec.Sentences, theme)
		}
	}
	_, err := io.WriteString(w, s.String())
	return err
}

// explain writes one paragraph or item of the improvement list.
func (s *summary) explain(name, text string, themes []model.ThemeMark, sentences []model.Sentence, title func(id string) string) {
	about := "no theme"
	if len(themes) > 0 {
		var names []string
		for _, t := range themes {
			names = append(names, fmt.Sprintf("%s, %.0f %% (%s)", title(t.ID), 100*t.Score, strings.Join(t.Phrases, ", ")))
		}
		about = strings.Join(names, "; ")
	}
	s.WriteString("\n")
	s.line(0, 4, name+"  "+about)
	if len(sentences) == 0 {
		s.line(2, 2, text)
	}
	for _, x := range sentences {
		s.line(2, 2, or(polarityGlyphs[x.Polarity], "?")+" "+x.Text)
		s.line(4, 2, "→ "+marks(x))
	}
}

// marks says in one line what a sentence was read as and why.
func marks(x model.Sentence) string {
	out := or(string(x.Polarity), "not read")
	if x.Change != model.NoChange && x.Change != "" {
		out += ", " + string(x.Change)
	}
	switch {
	case x.Corrected:
		return out + ", set by the reader"
	case x.Confidence > 0 && x.Confidence < doubtful:
		out += fmt.Sprintf(", doubtful (%.0f %%)", 100*x.Confidence)
	case x.Confidence > 0:
		out += fmt.Sprintf(", %.0f %%", 100*x.Confidence)
	}
	if len(x.Cues) > 0 {
		out += ": " + strings.Join(x.Cues, ", ")
	}
	return out
}
