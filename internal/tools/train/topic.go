package main

import (
	"math"
	"slices"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
	"reinspect/internal/theme"
)

// topicCase is a labelled paragraph, to train on or to be scored.
type topicCase struct {
	*paragraph
	text          topic.Text
	features      []weights.Feature
	target        []bool // by theme, and last whether none fits
	scores        topic.Scores
	probabilities []float32
	pseudo        []*topicCase // its sentences, labelled by an earlier model within the labels of the paragraph
	before, after *topicCase   // neighbouring paragraphs, nil where those are not labelled
}

// themes are those to train.
type themes struct {
	ids     []string // without "other"
	hashes  []uint32 // of ids, and last topic.NoTheme
	phrases *tokens.PhraseSet
	cues    *tone.Cues
}

func newThemes(c *theme.Catalogue, cues *tone.Cues) *themes {
	t := &themes{phrases: tokens.NewPhraseSet(), cues: cues}
	for _, th := range c.All() {
		if th.ID == theme.Other {
			continue
		}
		for _, p := range th.Phrases {
			t.phrases.Add(p, len(t.ids))
		}
		t.ids = append(t.ids, th.ID)
		t.hashes = append(t.hashes, tokens.Hash(th.ID))
	}
	t.hashes = append(t.hashes, topic.NoTheme)
	return t
}

func newTopicCases(t *themes, ps []*paragraph) []*topicCase {
	type place struct {
		file   string
		number int
	}
	at := map[place]*topicCase{}
	var out []*topicCase
	for _, p := range ps {
		c := &topicCase{paragraph: p, text: topic.Text{Area: p.Area}}
		for _, s := range p.Sentences {
			split := t.cues.Split(s, 0, 1)
			part := topic.Sentence{Words: split.Words, Continues: split.Continues()}
			t.phrases.Find(part.Words, func(h tokens.Match) { part.Matches = append(part.Matches, h) })
			c.text.Sentences = append(c.text.Sentences, part)
		}
		topic.TextFeatures(c.text.Sentences, t.hashes, func(s weights.Feature) { c.features = append(c.features, s) })
		for _, id := range t.ids {
			c.target = append(c.target, slices.Contains(p.Themes, id))
		}
		c.target = append(c.target, slices.Contains(p.Themes, theme.Other))
		at[place{p.File, p.Number}] = c
		out = append(out, c)
	}
	for _, c := range out {
		c.before, c.after = at[place{c.File, c.Number - 1}], at[place{c.File, c.Number + 1}]
	}
	return out
}

// fitTopicFirst trains the first stage of the topic model.
func fitTopicFirst(t *themes, cases []*topicCase) *topic.Model {
	paragraphs := cases
	cases = append(slices.Clone(cases), sentenceCases(t, cases)...)
	for _, c := range paragraphs {
		cases = append(cases, c.pseudo...)
	}
	var features [][]weights.Feature
	for _, c := range cases {
		features = append(features, c.features)
	}
	table := newFeatureTable(eachDistinct(features), minTopicFeatureTexts)
	xs := make([]sparseVector, len(features))
	for i, s := range features {
		xs[i] = table.vector(s)
	}
	m := table.fit(xs, len(t.hashes), linearConfig{epochs: topicLinearEpochs, rate: topicLinearRate, bias: topicLinearBias, headSize: 1, decay: topicLinearDecay, dropout: topicLinearDropout}, func(i int, out []float32) {
		for k := range out {
			out[k] = weights.Sigmoid(out[k])
			if cases[i].target[k] {
				out[k]--
			}
		}
	})
	model := &topic.Model{Themes: t.hashes, Features: table.quantise(m), Bag: fitBag(t, cases)}
	model.Areas, model.AreaPriors = areaPriors(paragraphs, len(t.hashes))
	return model
}

// areaPriors returns the hashes of the areas, and how usual each theme is in each:
// the logarithm of its frequency there over its frequency everywhere.
func areaPriors(cases []*topicCase, n int) ([]uint32, []float32) {
	total, everywhere := 0.0, make([]float64, n)
	byArea, size := map[uint32][]float64{}, map[uint32]float64{}
	for _, c := range cases {
		key := tokens.Hash(c.Area)
		if byArea[key] == nil {
			byArea[key] = make([]float64, n)
		}
		total++
		size[key]++
		for k, w := range c.target {
			if w {
				everywhere[k]++
				byArea[key][k]++
			}
		}
	}
	var areas []uint32
	for key := range byArea {
		areas = append(areas, key)
	}
	slices.Sort(areas)
	var out []float32
	for _, key := range areas {
		for k := range n {
			there := (byArea[key][k] + priorTexts*everywhere[k]/total) / (size[key] + priorTexts)
			out = append(out, float32(math.Log(there/((everywhere[k]+0.5)/total))))
		}
	}
	return areas, out
}

// crossValidateTopicFirst sets the scores of every case by a first stage trained
// on the other folds.
func crossValidateTopicFirst(t *themes, cases []*topicCase) {
	eachFold(func(fold int) {
		others, own := splitFold(cases, fold)
		scoreTopicCases(fitTopicFirst(t, others), t, own)
	})
}

func scoreTopicCases(m *topic.Model, t *themes, cases []*topicCase) {
	r := topic.NewScorer(m, t.ids)
	for _, c := range cases {
		c.scores = r.Score(&c.text)
	}
}

func scoresOf(c *topicCase) *topic.Scores {
	if c == nil || c.scores.Text == nil {
		return nil
	}
	return &c.scores
}

// fitTopicSecond trains the second stage of m on cases with scores.
func fitTopicSecond(m *topic.Model, t *themes, cases []*topicCase) {
	m.Areas, m.AreaPriors = areaPriors(cases, len(t.hashes))
	r := topic.NewScorer(m, t.ids)
	type row struct {
		k    int
		want float32
	}
	var xs [][]float32
	var rows []row
	for _, c := range cases {
		r.Inputs(&c.text, &c.scores, scoresOf(c.before), scoresOf(c.after), func(k int, m []float32) {
			xs = append(xs, slices.Clone(m))
			target := float32(0)
			if c.target[k] {
				target = 1
			}
			rows = append(rows, row{k, target})
		})
	}
	m.ThemeBias = make([]float32, len(t.hashes))
	squares := make([]float32, len(t.hashes))
	m.Net = fitNet(xs, netConfig{hidden: topicHidden, outputs: 1, epochs: topicNetEpochs, seed: 1}, func(i int, out []float32) {
		k := rows[i].k
		out[0] = weights.Sigmoid(out[0]+m.ThemeBias[k]) - rows[i].want
		squares[k] += out[0] * out[0]
		m.ThemeBias[k] -= themeBiasRate * out[0] / (float32(math.Sqrt(float64(squares[k]))) + 1e-3)
	})
}

func rescoreTopicCases(m *topic.Model, t *themes, cases []*topicCase) {
	r := topic.NewScorer(m, t.ids)
	for _, c := range cases {
		c.probabilities = r.Rescore(&c.text, &c.scores, scoresOf(c.before), scoresOf(c.after))
	}
}

// withoutFirstStage returns a model without a first stage, for cases that have
// scores.
func withoutFirstStage(t *themes) *topic.Model {
	none := &weights.Linear{Outputs: len(t.hashes), Slots: []uint32{0}}
	return &topic.Model{Themes: t.hashes, Features: none, Bag: &weights.Bag{Features: none}}
}

// crossValidateTopicSecond sets the probabilities of every case by a second stage
// trained on the other folds.
func crossValidateTopicSecond(t *themes, cases []*topicCase) {
	eachFold(func(fold int) {
		others, own := splitFold(cases, fold)
		m := withoutFirstStage(t)
		fitTopicSecond(m, t, others)
		rescoreTopicCases(m, t, own)
	})
}

// chosenThemes returns the labelled and the chosen themes of cases.
func chosenThemes(t *themes, cases []*topicCase) (want, have [][]string) {
	for _, c := range cases {
		want = append(want, c.Themes)
		var ids []string
		for _, k := range topic.Choose(c.probabilities) {
			ids = append(ids, t.ids[k])
		}
		have = append(have, ids)
	}
	return want, have
}
