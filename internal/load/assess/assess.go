// Package assess understands what a parsed report says: what each paragraph
// is about, and what each sentence says of practice and of movement over time.
//
// It joins the reading of tone and of topics and puts their marks on a
// report. It knows one report's text and the words that decide; it knows no
// grades (a report's tone must not follow its grade), no other report and no
// screen.
package assess

import (
	_ "embed"
	"fmt"

	"reinspect/internal/fault"
	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
	"reinspect/internal/theme"
	"reinspect/model"
)

// trained is what internal/tools/train has learned from labelled paragraphs. It is
// made by hand ("go run ./internal/tools/train"), for the labels are not part of this
// repository.
//
//go:embed weights.bin
var trained []byte

// Assessor marks reports. It is safe for use by several goroutines.
type Assessor struct {
	cues    *tone.Cues
	phrases *tokens.Book // owners are places in ids
	ids     []string     // of the themes, without "other"
	tones   *tone.Figures
	topics  *topic.Figures
}

// New returns an assessor for the given themes. In userDir, where it is not
// "", a cues.toml adds to the built-in cue words or replaces them. An error
// names the file and the word or line at fault.
func New(themes *theme.Catalogue, userDir string) (*Assessor, error) {
	cues, err := tone.LoadCues(userDir)
	if err != nil {
		return nil, err
	}
	a := &Assessor{cues: cues, phrases: tokens.NewBook()}
	for _, t := range themes.All() {
		if t.ID == theme.Other {
			continue
		}
		for _, text := range t.Phrases {
			if !a.phrases.Add(text, len(a.ids)) {
				return nil, fault.WithHint(fmt.Errorf("theme %s: phrase %q is too short", t.ID, text), `write at least three letters before the "*"`)
			}
		}
		a.ids = append(a.ids, t.ID)
	}
	r := weights.NewReader(trained)
	a.tones, a.topics = tone.Read(r), topic.Read(r)
	return a, r.Err()
}

// Report marks every paragraph and recommendation of r in place: themes, and
// for each sentence polarity, stated change, confidence, cues and themes.
// Sentences that a reader has corrected keep their marks.
func (a *Assessor) Report(r *model.Report) {
	m := a.marker()
	for i := range r.Sections {
		s := &r.Sections[i]
		passages := make([]passage, len(s.Paragraphs))
		for j := range s.Paragraphs {
			p := &s.Paragraphs[j]
			passages[j] = passage{area: s.Area, text: p.Text, sentences: p.Sentences, themes: &p.Themes}
		}
		m.mark(passages)
	}
	for i := range r.Recommendations {
		rec := &r.Recommendations[i]
		m.mark([]passage{{text: rec.Text, sentences: rec.Sentences, themes: &rec.Themes, asked: true}})
	}
}

// passage is a paragraph or recommendation to be marked.
type passage struct {
	area      string
	text      string
	sentences []model.Sentence
	themes    *[]model.ThemeMark
	asked     bool // an item of an improvement list
}

// marker marks passages, one report at a time.
type marker struct {
	*Assessor
	tone  *tone.Reader
	topic *topic.Reader
}

func (a *Assessor) marker() *marker {
	return &marker{Assessor: a, tone: tone.NewReader(a.tones), topic: topic.NewReader(a.topics, a.ids)}
}

// mark marks passages that follow each other.
func (m *marker) mark(passages []passage) {
	apart := make([][]tone.Sentence, len(passages))
	texts := make([]topic.Text, len(passages))
	views := make([]topic.View, len(passages))
	for i, p := range passages {
		apart[i] = m.split(p)
		texts[i] = topic.Text{Area: p.area, Sentences: m.parts(apart[i])}
		views[i] = m.topic.Look(&texts[i])
	}
	for i, p := range passages {
		var before, after *topic.View
		if i > 0 {
			before = &views[i-1]
		}
		if i+1 < len(views) {
			after = &views[i+1]
		}
		chances := m.chances(&texts[i], &views[i], before, after)
		*p.themes = m.themes(apart[i], &texts[i], chances)
		if len(p.sentences) > 0 {
			m.sentenceThemes(p.sentences, &texts[i], &views[i], chances)
			m.tones(p, apart[i])
		}
	}
}

// split takes the sentences of a passage apart; a passage that has none is
// taken as one.
func (m *marker) split(p passage) []tone.Sentence {
	if len(p.sentences) == 0 {
		return []tone.Sentence{m.cues.Split(p.text, 0, 1)}
	}
	out := make([]tone.Sentence, len(p.sentences))
	for i := range p.sentences {
		out[i] = m.cues.Split(p.sentences[i].Text, i, len(p.sentences))
	}
	return out
}

// tones sets polarity, stated change, confidence and cues of the sentences.
func (m *marker) tones(p passage, apart []tone.Sentence) {
	views := make([]tone.Views, len(apart))
	for i := range apart {
		views[i] = m.tone.Look(&apart[i])
	}
	for i, shares := range m.tone.Judge(p.area, apart, views) {
		s := &p.sentences[i]
		if s.Corrected {
			continue
		}
		apart[i].Heed(&shares)
		if p.asked {
			shares.Asked()
		}
		polarity, change, share := m.Assessor.tones.Lead(shares)
		s.Polarity, s.Change = polarities[polarity], changes[change-tone.ChgNone]
		s.Confidence = float64(m.Assessor.tones.Agreement(share))
		s.Cues = m.reasons(&apart[i], &views[i], polarity, change)
	}
}

// The marks in the order of the outputs of tone.
var (
	polarities = [...]model.Polarity{model.Strength, model.Weakness, model.Mixed, model.Neutral}
	changes    = [...]model.Change{model.NoChange, model.Improved, model.Declined, model.Persists}
)

// reasons returns the words behind the marks of a sentence, in their order:
// for a strength or weakness what speaks for it against the other, for mixed
// what speaks for either, and for a stated change what tells of it.
func (m *marker) reasons(s *tone.Sentence, v *tone.Views, polarity, change int) []string {
	var spans []tokens.Span
	switch polarity {
	case tone.PolStrength, tone.PolMixed:
		spans = m.tone.Reasons(s, v, tone.PolStrength, tone.PolWeakness)
	case tone.PolNeutral:
		if change == tone.ChgNone {
			return nil
		}
	}
	if polarity == tone.PolWeakness || polarity == tone.PolMixed {
		spans = append(spans, m.tone.Reasons(s, v, tone.PolWeakness, tone.PolStrength)...)
	}
	if change != tone.ChgNone {
		spans = append(spans, m.tone.Reasons(s, v, change, tone.ChgNone)...)
	}
	return texts(s, spans)
}
