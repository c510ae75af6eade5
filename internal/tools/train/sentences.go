package main

import (
	"fmt"
	"math"
	"slices"

	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
)

// readBySentence returns the cases whose sentences a reader labelled each for itself.
func readBySentence(cases []*topicCase) []*topicCase {
	return slices.DeleteFunc(slices.Clone(cases), func(c *topicCase) bool { return c.Own == nil || c.ByModels })
}

// taughtBySentence returns the cases that the sentence stage learns from: those
// labelled by readers, who chose paragraphs on several themes, and of those
// labelled by models the ones that are on several themes as well. From a
// paragraph on one theme it would learn to give every sentence its paragraph's.
func taughtBySentence(cases []*topicCase) []*topicCase {
	return slices.DeleteFunc(slices.Clone(cases), func(c *topicCase) bool { return c.Own == nil || c.ByModels && len(c.Themes) < 2 })
}

// fitSentences trains the sentence stage of m on cases that have scores and
// probabilities by models that were not trained on them. It trains twice: first
// with the labels of the sentence before each, then with what the first network
// says of that sentence, as it will be when reports are read.
func fitSentences(m *topic.Model, t *themes, cases []*topicCase) {
	taught := taughtBySentence(cases)
	fitSentenceNet(m, t, taught, func(c *topicCase) [][]float32 {
		var before [][]float32
		for _, own := range c.Own {
			before = append(before, t.asBefore(own))
		}
		return before
	})
	r := topic.NewScorer(m, t.ids)
	fitSentenceNet(m, t, taught, func(c *topicCase) [][]float32 {
		return r.SentenceThemes(&c.text, &c.scores, c.probabilities)
	})
}

// fitSentenceNet trains the network of the sentence stage of m. probabilities
// returns what the sentence after each is told of its themes; it may ask the network
// that m has, which is replaced only at the end.
func fitSentenceNet(m *topic.Model, t *themes, cases []*topicCase, probabilities func(c *topicCase) [][]float32) {
	type row struct {
		theme  int
		target float32
	}
	var xs [][]float32
	var rows []row
	r := topic.NewScorer(m, t.ids)
	for _, c := range cases {
		told := probabilities(c)
		var before []float32
		for i := range c.Sentences {
			r.SentenceInputs(&c.text, &c.scores, c.probabilities, i, before, func(listed, trained int, inputs []float32) {
				target := float32(0)
				if slices.Contains(c.Own[i], t.ids[listed]) {
					target = 1
				}
				xs = append(xs, slices.Clone(inputs))
				rows = append(rows, row{trained, target})
			})
			before = told[i]
		}
	}
	bias := make([]float32, len(t.hashes))
	squares := make([]float32, len(t.hashes))
	m.SentenceNet = fitNet(xs, netConfig{hidden: sentenceHidden, outputs: 1, epochs: sentenceEpochs, seed: 1}, func(i int, out []float32) {
		k := rows[i].theme
		out[0] = weights.Sigmoid(out[0]+bias[k]) - rows[i].target
		squares[k] += out[0] * out[0]
		bias[k] -= themeBiasRate * out[0] / (float32(math.Sqrt(float64(squares[k]))) + 1e-3)
	})
	m.SentenceBias = bias
}

// asBefore turns the labels of a sentence into what the sentence stage takes
// as the probabilities of the sentence before.
func (t *themes) asBefore(own []string) []float32 {
	out := make([]float32, len(t.ids))
	for i, id := range own {
		if k := slices.Index(t.ids, id); k >= 0 {
			out[k] = labelledFirst
			if i > 0 {
				out[k] = labelledFurther
			}
		}
	}
	return out
}

// crossValidateSentences returns how well the sentence stage finds the themes
// of sentences in folds that it was not trained on.
func crossValidateSentences(t *themes, cases []*topicCase) sentenceThemeScore {
	byFold := make([]sentenceThemeScore, folds)
	eachFold(func(fold int) {
		others, own := splitFold(cases, fold)
		m := withoutFirstStage(t)
		fitSentences(m, t, others)
		byFold[fold] = scoreSentenceThemes(m, t, own)
	})
	var sum sentenceThemeScore
	for _, s := range byFold {
		sum.add(s)
	}
	return sum
}

// sentenceThemeScore counts the themes of sentences: labelled, given, both; and
// the sentences, and those given a theme that they do not even mention.
type sentenceThemeScore struct{ labelled, given, right, sentences, stray float64 }

func (s *sentenceThemeScore) add(o sentenceThemeScore) {
	s.labelled += o.labelled
	s.given += o.given
	s.right += o.right
	s.sentences += o.sentences
	s.stray += o.stray
}

func (s sentenceThemeScore) String() string {
	return fmt.Sprintf("sentence themes micro-F1 %.3f (precision %.3f, recall %.3f), stray %.1f %%",
		2*s.right/(s.given+s.labelled), s.right/s.given, s.right/s.labelled, 100*s.stray/s.sentences)
}

func scoreSentenceThemes(m *topic.Model, t *themes, cases []*topicCase) sentenceThemeScore {
	var s sentenceThemeScore
	r := topic.NewScorer(m, t.ids)
	for _, c := range readBySentence(cases) {
		for i, own := range r.SentenceThemes(&c.text, &c.scores, c.probabilities) {
			s.sentences++
			stray := false
			for _, k := range topic.ChooseOwn(own) {
				s.given++
				if slices.Contains(c.Own[i], t.ids[k]) {
					s.right++
				} else if !slices.Contains(c.Passing[i], t.ids[k]) {
					stray = true
				}
			}
			if stray {
				s.stray++
			}
			for _, id := range c.Own[i] {
				if id != "other" {
					s.labelled++
				}
			}
		}
	}
	return s
}

// sentenceCases returns the labelled sentences of cases as cases of their own.
func sentenceCases(t *themes, cases []*topicCase) []*topicCase {
	var out []*topicCase
	for _, c := range cases {
		if c.Own == nil {
			continue
		}
		for i := range c.Sentences {
			one := &topicCase{paragraph: c.paragraph, text: topic.Text{Area: c.Area, Sentences: c.text.Sentences[i : i+1]}}
			topic.TextFeatures(one.text.Sentences, t.hashes, func(f weights.Feature) { one.features = append(one.features, f) })
			for _, id := range t.ids {
				one.target = append(one.target, slices.Contains(c.Own[i], id))
			}
			one.target = append(one.target, len(c.Own[i]) == 0 || c.Own[i][0] == "other")
			out = append(out, one)
		}
	}
	return out
}

// pseudoLabelSentences gives each sentence of a paragraph, where sentences have
// no labels of their own, those of the paragraph's themes that the scores of
// the first stage put first in it: a sentence of a paragraph speaks about one
// of its themes, or about none. (Multiple-instance learning by self-training.)
func pseudoLabelSentences(t *themes, cases []*topicCase) {
	none := len(t.hashes) - 1
	for _, c := range cases {
		c.pseudo = nil
		if c.Own != nil || len(c.Sentences) < 2 {
			continue
		}
		for i, p := range c.scores.Sentences {
			best, second := -1, -1
			for k, is := range c.target {
				switch {
				case !is || k == none:
				case best < 0 || p[k] > p[best]:
					best, second = k, best
				case second < 0 || p[k] > p[second]:
					second = k
				}
			}
			one := &topicCase{paragraph: c.paragraph, text: topic.Text{Area: c.Area, Sentences: c.text.Sentences[i : i+1]}, target: make([]bool, len(t.hashes))}
			if best < 0 || p[best] < minPseudo {
				continue
			}
			one.target[best] = true
			if second >= 0 && p[second] > minPseudoSecond {
				one.target[second] = true
			}
			topic.TextFeatures(one.text.Sentences, t.hashes, func(f weights.Feature) { one.features = append(one.features, f) })
			c.pseudo = append(c.pseudo, one)
		}
	}
}
