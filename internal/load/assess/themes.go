package assess

import (
	"cmp"
	"slices"
	"strings"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/model"
)

// matchPhrases finds the phrases of themes in sentences.
func (m *marker) matchPhrases(sentences []tone.Sentence) []topic.Sentence {
	out := make([]topic.Sentence, len(sentences))
	for i, s := range sentences {
		out[i].Words, out[i].Continues = s.Words, s.Continues()
		m.phrases.Find(s.Words, func(h tokens.Match) { out[i].Matches = append(out[i].Matches, h) })
	}
	return out
}

// probabilities returns the probability of each theme: the topic model's, and
// for a theme it was not trained on the one by phrases alone.
func (m *marker) probabilities(t *topic.Text, v, before, after *topic.Scores) []float32 {
	out := m.topicScorer.Rescore(t, v, before, after)
	for k, known := range m.topicScorer.Trained() {
		_, own := m.faced[k]
		switch {
		case own:
			out[k] = byWords(t, k)
		case !known:
			out[k] = byPhrases(t, k)
		}
	}
	m.preferOwn(out)
	return out
}

// phraseTells is how likely a text with one phrase of a framework's own theme is
// about it. Of 0.35, 0.5 and 0.65, the two higher gave the same themes of 117
// paragraphs of area SEND reports, and better ones than the lowest.
const phraseTells = 0.5

// byWords returns how likely a text is about a theme of the framework's own, by
// how many phrases of it the text has. They are words of its field that hardly
// mean anything else, so one tells as much in a long text as in a short one.
func byWords(t *topic.Text, k int) float32 {
	miss := float32(1)
	for _, s := range t.Sentences {
		for _, h := range s.Matches {
			if h.Owner == k {
				miss *= 1 - phraseTells
			}
		}
	}
	return 1 - miss
}

// preferOwn lowers the probability of a common theme by that of the framework's
// own theme which faces it: the narrower one says more.
func (m *marker) preferOwn(probabilities []float32) {
	for own, common := range m.faced {
		probabilities[common] *= 1 - probabilities[own]
	}
}

// byPhrases returns the part of a text's sentences that name a theme; the first
// sentence counts twice.
func byPhrases(t *topic.Text, k int) float32 {
	named := 0
	for i, s := range t.Sentences {
		if slices.ContainsFunc(s.Matches, func(h tokens.Match) bool { return h.Owner == k }) {
			named++
			if i == 0 {
				named++
			}
		}
	}
	return float32(named) / float32(len(t.Sentences)+1)
}

// themes returns the marks of a passage's themes, the main one first.
func (m *marker) themes(split []tone.Sentence, t *topic.Text, probabilities []float32) []model.ThemeMark {
	var marks []model.ThemeMark
	for _, k := range topic.Choose(probabilities) {
		marks = append(marks, model.ThemeMark{ID: m.themeIDs[k], Score: float64(probabilities[k]), Phrases: m.explainTheme(split, t, k)})
	}
	return marks
}

// maxPhrases is how many phrases are shown as the reason for a theme; single
// words are shown one fewer.
const maxPhrases = 4

// explainTheme returns the words behind a theme, as written in the text: its
// phrases, or where there are none the words that speak for it most.
func (m *marker) explainTheme(split []tone.Sentence, t *topic.Text, k int) []string {
	var out []string
	for i, p := range t.Sentences {
		var spans []tokens.Span
		for _, h := range p.Matches {
			if h.Owner == k {
				spans = append(spans, tokens.Span{First: h.First, Last: h.Last})
			}
		}
		for _, text := range texts(&split[i], spans) {
			if len(out) < maxPhrases {
				out = appendNew(out, text)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	type candidate struct {
		text   string
		weight float32
	}
	var best []candidate
	for i := range t.Sentences {
		for j, w := range m.topicScorer.WordWeights(&t.Sentences[i], k) {
			if w > 0 && len(t.Sentences[i].Words[j].Text) > 3 {
				best = append(best, candidate{spanText(&split[i], tokens.Span{First: j, Last: j + 1}), w})
			}
		}
	}
	slices.SortStableFunc(best, func(a, b candidate) int { return cmp.Compare(b.weight, a.weight) })
	for _, c := range best {
		if len(out) == maxPhrases-1 {
			break
		}
		out = appendNew(out, c.text)
	}
	return out
}

// sentenceThemes sets the themes of each sentence: what it itself speaks
// about. A sentence can have none.
func (m *marker) sentenceThemes(sentences []model.Sentence, t *topic.Text, scores *topic.Scores, probabilities []float32) {
	trained := m.topicScorer.Trained()
	for i, own := range m.topicScorer.SentenceThemes(t, scores, probabilities) {
		for k := range own {
			if !trained[k] {
				own[k] = byPhrases(&topic.Text{Sentences: t.Sentences[i : i+1]}, k)
			}
		}
		m.preferOwn(own)
		sentences[i].Themes = nil
		for _, k := range topic.ChooseOwn(own) {
			sentences[i].Themes = append(sentences[i].Themes, m.themeIDs[k])
		}
	}
}

// spanText returns the words of a span as written in the sentence.
func spanText(s *tone.Sentence, span tokens.Span) string {
	return s.Text[s.Words[span.First].Start:s.Words[span.Last-1].End]
}

// texts returns the words of spans in the order of the sentence; of two spans
// that begin at the same word the longer counts, and none that overlaps an
// earlier one.
func texts(s *tone.Sentence, spans []tokens.Span) []string {
	slices.SortFunc(spans, func(a, b tokens.Span) int { return cmp.Or(a.First-b.First, b.Last-a.Last) })
	var out []string
	end := 0
	for _, span := range spans {
		if span.First >= end {
			out = appendNew(out, spanText(s, span))
			end = span.Last
		}
	}
	return out
}

// appendNew appends a text unless the list has it already in any case.
func appendNew(list []string, s string) []string {
	if slices.ContainsFunc(list, func(have string) bool { return strings.EqualFold(have, s) }) {
		return list
	}
	return append(list, s)
}
