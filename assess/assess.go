// Package assess understands what a parsed report says: what each paragraph
// is about, and what each sentence says of practice and of movement over time.
//
// It knows one report's text and the words that decide; it knows no files but
// its own lists of words, no grades (a report's tone must not follow its
// grade), no other report and no screen.
package assess

import (
	"fmt"
	"strings"

	"reinspect/fault"
	"reinspect/model"
	"reinspect/theme"
)

// maxThemes is how many themes one paragraph is given at most.
const maxThemes = 3

// Assessor marks reports. It is safe for use by several goroutines.
type Assessor struct {
	cues   *phraseBook // owners are cue kinds
	themes *phraseBook // owners are places in ids
	ids    []string
}

// New returns an assessor for the given themes. In userDir, where it is not
// "", a cues.toml adds to the built-in cue words or replaces them. An error
// names the file and the word or line at fault.
func New(themes *theme.Catalogue, userDir string) (*Assessor, error) {
	cues, err := loadCues(userDir)
	if err != nil {
		return nil, err
	}
	a := &Assessor{cues: cues, themes: newPhraseBook()}
	for i, t := range themes.All() {
		a.ids = append(a.ids, t.ID)
		for _, text := range t.Phrases {
			if !a.themes.add(text, i) {
				return nil, fault.WithHint(fmt.Errorf("theme %s: phrase %q is too short", t.ID, text), `write at least three letters before the "*"`)
			}
		}
	}
	return a, nil
}

// Report marks every paragraph and recommendation of r in place: themes, and
// for each sentence polarity, stated change, confidence and cues. Sentences
// that a reader has corrected keep their marks.
func (a *Assessor) Report(r *model.Report) {
	for i := range r.Sections {
		for j := range r.Sections[i].Paragraphs {
			p := &r.Sections[i].Paragraphs[j]
			p.Themes = a.text(p.Text, p.Sentences, false)
		}
	}
	for i := range r.Recommendations {
		rec := &r.Recommendations[i]
		rec.Themes = a.text(rec.Text, rec.Sentences, true)
	}
}

// text marks the sentences of one text in place and returns its themes.
func (a *Assessor) text(text string, sentences []model.Sentence, asked bool) []model.ThemeMark {
	marks := a.topics(words(text, nil), text)
	for i := range sentences {
		s := &sentences[i]
		ws := words(s.Text, nil)
		s.Themes = nil
		for _, m := range a.topics(ws, s.Text) {
			s.Themes = append(s.Themes, m.ID)
		}
		if !s.Corrected {
			a.sentence(s, ws, asked)
		}
	}
	return marks
}

// topics returns the themes whose phrases stand in a text, the best first:
// a phrase weighs as much as it has words, and its first mention twice that.
func (a *Assessor) topics(ws []word, text string) []model.ThemeMark {
	scores := make([]float64, len(a.ids))
	behind := make([][]string, len(a.ids))
	total := 0.0
	a.themes.find(ws, func(h hit) {
		weight := float64(h.last - h.first)
		if h.first < 12 {
			weight *= 2
		}
		scores[h.owner] += weight
		total += weight
		behind[h.owner] = appendNew(behind[h.owner], text[ws[h.first].start:ws[h.last-1].end])
	})
	var marks []model.ThemeMark
	for len(marks) < maxThemes {
		best := -1
		for i, s := range scores {
			if s > 0 && (best < 0 || s > scores[best]) {
				best = i
			}
		}
		if best < 0 || len(marks) > 0 && scores[best] < 0.35*total {
			break
		}
		marks = append(marks, model.ThemeMark{ID: a.ids[best], Score: scores[best] / total, Phrases: behind[best]})
		scores[best] = 0
	}
	return marks
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if strings.EqualFold(have, s) {
			return list
		}
	}
	return append(list, s)
}
