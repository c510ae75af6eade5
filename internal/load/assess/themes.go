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

// parts returns the sentences with the phrases of themes found in them.
func (m *marker) parts(sentences []tone.Sentence) []topic.Part {
	out := make([]topic.Part, len(sentences))
	for i, s := range sentences {
		out[i].Words = s.Words
		m.phrases.Find(s.Words, func(h tokens.Hit) { out[i].Hits = append(out[i].Hits, h) })
	}
	return out
}

// chances returns the chance of each theme: as trained, and of a theme that
// was never trained by its phrases alone.
func (m *marker) chances(t *topic.Text, v, before, after *topic.View) []float32 {
	out := m.topic.Judge(t, v, before, after)
	for k, known := range m.topic.Trained() {
		if !known {
			out[k] = byPhrases(t, k)
		}
	}
	return out
}

// byPhrases returns the part of the sentences that name a theme; the first
// counts twice.
func byPhrases(t *topic.Text, k int) float32 {
	named := 0
	for i, s := range t.Sentences {
		if slices.ContainsFunc(s.Hits, func(h tokens.Hit) bool { return h.Owner == k }) {
			named++
			if i == 0 {
				named++
			}
		}
	}
	return float32(named) / float32(len(t.Sentences)+1)
}

// themes returns the marks of a passage's themes, the main one first.
func (m *marker) themes(apart []tone.Sentence, t *topic.Text, chances []float32) []model.ThemeMark {
	var marks []model.ThemeMark
	for _, k := range topic.Choose(chances) {
		marks = append(marks, model.ThemeMark{ID: m.ids[k], Score: float64(chances[k]), Phrases: m.named(apart, t, k)})
	}
	return marks
}

// mostPhrases is how many phrases explain a theme.
const mostPhrases = 4

// named returns the words behind a theme, as they stand in the text: its
// phrases, or where none stands there the words that speak for it most.
func (m *marker) named(apart []tone.Sentence, t *topic.Text, k int) []string {
	var out []string
	for i, p := range t.Sentences {
		var spans []tokens.Span
		for _, h := range p.Hits {
			if h.Owner == k {
				spans = append(spans, tokens.Span{First: h.First, Last: h.Last})
			}
		}
		for _, text := range texts(&apart[i], spans) {
			if len(out) < mostPhrases {
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
		for j, w := range m.topic.Weights(&t.Sentences[i], k) {
			if w > 0 && len(t.Sentences[i].Words[j].Text) > 3 {
				best = append(best, candidate{spanText(&apart[i], tokens.Span{First: j, Last: j + 1}), w})
			}
		}
	}
	slices.SortStableFunc(best, func(a, b candidate) int {
		if a.weight > b.weight {
			return -1
		}
		return 1
	})
	for _, c := range best {
		if len(out) == mostPhrases-1 {
			break
		}
		out = appendNew(out, c.text)
	}
	return out
}

// A theme stands in a sentence by its chance there, of which a part counts
// only as far as the whole passage bears it out.
const (
	borneOut        = 0.3
	leastInSentence = 0.3
)

// sentenceThemes sets the themes of each sentence: those of its own words, the
// sooner where the passage bears them out, or else those of the sentence
// before it.
func (m *marker) sentenceThemes(sentences []model.Sentence, t *topic.Text, v *topic.View, chances []float32) {
	carried := topic.Choose(chances)
	if len(carried) > 1 {
		carried = carried[:1]
	}
	trained := m.topic.Trained()
	for i := range sentences {
		own := m.topic.Listed(v.Sentences[i])
		for k := range own {
			if !trained[k] {
				own[k] = byPhrases(&topic.Text{Sentences: t.Sentences[i : i+1]}, k)
			}
			own[k] *= 1 - borneOut + borneOut*chances[k]
			if own[k] < leastInSentence {
				own[k] = 0
			}
		}
		if found := topic.Choose(own); len(found) > 0 {
			carried = found
		}
		sentences[i].Themes = nil
		for _, k := range carried {
			sentences[i].Themes = append(sentences[i].Themes, m.ids[k])
		}
	}
}

// spanText returns the words of a span as they stand in the sentence.
func spanText(s *tone.Sentence, span tokens.Span) string {
	return s.Text[s.Words[span.First].Start:s.Words[span.Last-1].End]
}

// texts returns the words of spans in the order of the sentence; of two that
// overlap the longer stands.
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

// appendNew appends a text that is not yet in the list, whatever its case.
func appendNew(list []string, s string) []string {
	if slices.ContainsFunc(list, func(have string) bool { return strings.EqualFold(have, s) }) {
		return list
	}
	return append(list, s)
}
