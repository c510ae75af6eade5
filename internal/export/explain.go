package export

import (
	"fmt"
	"io"
	"strings"

	"reinspect/internal/wording"
	"reinspect/model"
)

// polarityGlyphs precede the text of sentences.
var polarityGlyphs = map[model.Polarity]string{
	model.Strength: "+", model.Weakness: "-", model.Mixed: "±", model.Neutral: "·",
}

// Explain writes every mark of a report with the reason for it, for people:
// the themes of each paragraph with the phrases behind them, and for each
// sentence what it says, how confident that reading is, and the words that
// decided it. Theme gives a theme its title.
func Explain(w io.Writer, r *model.Report, theme func(id string) string) error {
	s := &summary{}
	s.line(0, 0, orElse(r.Title, wording.ReportName(r)))
	for _, sec := range r.Sections {
		s.head(sectionTitle(sec))
		if sec.Background {
			s.line(2, 0, "About the place, the inspection or what grades mean: no finding is made here, and nothing is compared as one.")
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
			name := title(t.ID) + ", " + wording.Percent(t.Score)
			if len(t.Phrases) > 0 {
				name += " (" + strings.Join(t.Phrases, ", ") + ")"
			}
			names = append(names, name)
		}
		about = strings.Join(names, "; ")
	}
	s.WriteString("\n")
	s.line(0, 4, name+"  "+about)
	if len(sentences) == 0 {
		s.line(2, 2, text)
	}
	for _, x := range sentences {
		glyph := polarityGlyphs[x.Polarity]
		if x.Undecided() {
			glyph = ""
		}
		s.line(2, 2, orElse(glyph, "?")+" "+x.Text)
		s.line(4, 2, "→ "+marks(x))
	}
}

// marks says in one line how a sentence was read and why.
func marks(x model.Sentence) string {
	out := wording.Polarity(&x)
	for _, more := range []string{wording.Change(x.Change), wording.Confidence(&x)} {
		if more != "" {
			out += ", " + more
		}
	}
	if len(x.Cues) > 0 && !x.Corrected {
		out += ": " + strings.Join(x.Cues, ", ")
		if len(x.Against) > 0 {
			out += "; against it: " + strings.Join(x.Against, ", ")
		}
	}
	return out
}
