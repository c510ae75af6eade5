// Package assess marks a parsed report: what each paragraph is about, and what
// each sentence says of practice and of change over time.
//
// It applies the tone model and the topic model and says which words decided.
// It knows one report's text; it knows no grades (a report's tone must not
// follow its grade), no other report and no screen.
package assess

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"reinspect/internal/fault"
	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/theme"
	"reinspect/model"
)

// Assessor marks reports. Safe for concurrent use.
type Assessor struct {
	cues     *tone.Cues
	themes   *theme.Catalogue
	phrases  *tokens.PhraseSet // an owner is an index into themeIDs
	themeIDs []string          // without "other"
	faced    map[int]int       // by theme of a framework: the common theme that it faces
	models   Models
	markers  sync.Pool // those that no report is being marked with
}

// New returns an assessor for the given themes. A cues.toml in userDir ("" for
// none) adds to the built-in cues or replaces them. An error names the file
// and the word or line at fault.
func New(themes *theme.Catalogue, userDir string) (*Assessor, error) {
	cues, err := tone.LoadCues(userDir)
	if err != nil {
		return nil, err
	}
	a := &Assessor{cues: cues}
	if err := a.setThemes(themes); err != nil {
		return nil, err
	}
	a.models, err = ReadModels(trained)
	return a, err
}

// With returns an assessor that knows further themes, which a framework brings;
// faces has the id of the common theme that each stands in place of.
func (a *Assessor) With(further []theme.Theme, faces map[string]string) (*Assessor, error) {
	b := &Assessor{cues: a.cues, models: a.models}
	if err := b.setThemes(a.themes.With(further)); err != nil {
		return nil, err
	}
	b.faced = map[int]int{}
	for id, common := range faces {
		own, k := slices.Index(b.themeIDs, id), slices.Index(b.themeIDs, common)
		if own >= 0 && k >= 0 {
			b.faced[own] = k
		}
	}
	return b, nil
}

// setThemes sets what is looked for.
func (a *Assessor) setThemes(themes *theme.Catalogue) error {
	a.themes, a.phrases = themes, tokens.NewPhraseSet()
	for _, t := range themes.All() {
		if t.ID == theme.Other {
			continue
		}
		for _, text := range t.Phrases {
			if !a.phrases.Add(text, len(a.themeIDs)) {
				return fault.WithHint(fmt.Errorf("theme %s: phrase %q is too short", t.ID, text), `write at least three letters before the "*"`)
			}
		}
		a.themeIDs = append(a.themeIDs, t.ID)
	}
	return nil
}

// Report marks every paragraph and recommendation of r in place: themes, and
// for each sentence polarity, stated change, confidence, cues and themes.
// Sentences that the user has corrected keep their marks.
func (a *Assessor) Report(r *model.Report) {
	m, kept := a.markers.Get().(*marker)
	if !kept {
		m = a.marker()
	}
	defer a.markers.Put(m)
	for i := range r.Sections {
		s := &r.Sections[i]
		passages := make([]markedPassage, len(s.Paragraphs))
		for j := range s.Paragraphs {
			p := &s.Paragraphs[j]
			passages[j] = markedPassage{area: s.Area, text: p.Text, sentences: p.Sentences, themes: &p.Themes, strength: tone.HeadsStrengths(cmp.Or(p.Heading, s.Title)), background: s.Background}
		}
		m.mark(passages)
	}
	for i := range r.Recommendations {
		rec := &r.Recommendations[i]
		m.mark([]markedPassage{{text: rec.Text, sentences: rec.Sentences, themes: &rec.Themes, improvement: true}})
	}
}

// markedPassage is a paragraph or recommendation to be marked.
type markedPassage struct {
	area        string
	text        string
	sentences   []model.Sentence
	themes      *[]model.ThemeMark
	improvement bool // an item of a list of improvements
	strength    bool // an item of a list of strengths
	background  bool // about the place or the inspection: it finds nothing
}

// marker marks the passages of one report at a time. What it has learnt of single
// words serves further reports.
type marker struct {
	*Assessor
	toneScorer  *tone.Scorer
	topicScorer *topic.Scorer
}

func (a *Assessor) marker() *marker {
	return &marker{Assessor: a, toneScorer: tone.NewScorer(a.models.Tone), topicScorer: topic.NewScorer(a.models.Topic, a.themeIDs)}
}

// mark marks consecutive passages.
func (m *marker) mark(passages []markedPassage) {
	split := make([][]tone.Sentence, len(passages))
	texts := make([]topic.Text, len(passages))
	scores := make([]topic.Scores, len(passages))
	for i, p := range passages {
		split[i] = m.split(p)
		texts[i] = topic.Text{Area: p.area, Sentences: m.matchPhrases(split[i])}
		scores[i] = m.topicScorer.Score(&texts[i])
	}
	for i, p := range passages {
		var before, after *topic.Scores
		if i > 0 {
			before = &scores[i-1]
		}
		if i+1 < len(scores) {
			after = &scores[i+1]
		}
		probabilities := m.probabilities(&texts[i], &scores[i], before, after)
		*p.themes = m.themes(split[i], &texts[i], probabilities)
		if len(p.sentences) > 0 {
			m.sentenceThemes(p.sentences, &texts[i], &scores[i], probabilities)
			m.markSentences(p, split[i])
		}
	}
}

// split splits the sentences of a passage; a passage without any is taken as
// one sentence.
func (m *marker) split(p markedPassage) []tone.Sentence {
	if len(p.sentences) == 0 {
		return []tone.Sentence{m.cues.Split(p.text, 0, 1)}
	}
	out := make([]tone.Sentence, len(p.sentences))
	for i := range p.sentences {
		out[i] = m.cues.Split(p.sentences[i].Text, i, len(p.sentences))
	}
	return out
}

// markSentences sets polarity, stated change, confidence and cues of the sentences.
func (m *marker) markSentences(p markedPassage, split []tone.Sentence) {
	scores := make([]tone.Scores, len(split))
	for i := range split {
		scores[i] = m.toneScorer.ScoreSentence(&split[i])
	}
	for i, probabilities := range m.toneScorer.Rescore(p.area, split, scores) {
		s := &p.sentences[i]
		if s.Corrected {
			continue
		}
		split[i].ApplyRules(&probabilities)
		switch {
		case p.improvement:
			probabilities.InImprovements()
		case p.strength:
			probabilities.InStrengths()
		}
		polarity, change, winner := m.models.Tone.Decide(probabilities)
		s.Polarity, s.Change = polarities[polarity], changes[change-tone.ChgNone]
		s.Confidence = max(float64(m.models.Tone.Confidence(winner)), leastConfidence)
		s.Cues = m.reasons(&split[i], &scores[i], polarity, change)
		if p.background && (s.Polarity != model.Neutral || s.Change != model.NoChange) {
			s.Polarity, s.Change, s.Confidence, s.Cues = model.Neutral, model.NoChange, 1, nil
		}
		s.Against = m.against(&split[i], &scores[i], polarity)
	}
}

// leastConfidence is that of a mark for which calibration knows no case: 0
// would mean that it is not known.
const leastConfidence = 0.01

// The marks in the order of the tone model's outputs.
var (
	polarities = [...]model.Polarity{model.Strength, model.Weakness, model.Mixed, model.Neutral}
	changes    = [...]model.Change{model.NoChange, model.Improved, model.Declined, model.Persists}
)

// against returns the words that spoke for a weakness where a strength was read,
// or the other way round.
func (m *marker) against(s *tone.Sentence, v *tone.Scores, polarity int) []string {
	switch polarity {
	case tone.PolStrength:
		return texts(s, m.toneScorer.Against(s, v, tone.PolStrength, tone.PolWeakness))
	case tone.PolWeakness:
		return texts(s, m.toneScorer.Against(s, v, tone.PolWeakness, tone.PolStrength))
	}
	return nil
}

// reasons returns the words behind the marks of a sentence, in the order of the
// sentence: for a strength or a weakness what speaks for it rather than for the
// other, for mixed what speaks for either, and for a change what tells of it.
func (m *marker) reasons(s *tone.Sentence, v *tone.Scores, polarity, change int) []string {
	var spans []tokens.Span
	switch polarity {
	case tone.PolStrength, tone.PolMixed:
		spans = m.toneScorer.Reasons(s, v, tone.PolStrength, tone.PolWeakness)
	case tone.PolNeutral:
		if change == tone.ChgNone {
			return nil
		}
	}
	if polarity == tone.PolWeakness || polarity == tone.PolMixed {
		spans = append(spans, m.toneScorer.Reasons(s, v, tone.PolWeakness, tone.PolStrength)...)
	}
	if change != tone.ChgNone {
		spans = append(spans, m.toneScorer.Reasons(s, v, change, tone.ChgNone)...)
	}
	return texts(s, spans)
}
