package main

import (
	"math"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

// toneCase is a paragraph split into sentences, to train on or to be scored.
type toneCase struct {
	*paragraph
	sentences     []tone.Sentence
	features      [][]weights.Feature  // of each whole sentence
	target        []tone.Probabilities // of each sentence, by its label or by a labeller
	weight        float32              // 1 for a case labelled by a person
	scores        []tone.Scores        // by a first stage that was not trained on it
	probabilities []tone.Probabilities // by a second stage, likewise
}

func newToneCases(cues *tone.Cues, ps []*paragraph) []*toneCase {
	var out []*toneCase
	for _, p := range ps {
		c := &toneCase{paragraph: p, weight: 1}
		for i, text := range p.Sentences {
			s := cues.Split(text, i, len(p.Sentences))
			c.sentences = append(c.sentences, s)
			c.features = append(c.features, distinct(func(yield func(weights.Feature)) {
				s.Features(s.Whole(), yield)
				for w := range s.Words {
					tone.NGrams(&s.Words[w], yield)
				}
			}))
		}
		for i := range p.Polarity {
			var want tone.Probabilities
			want[p.Polarity[i]], want[p.Change[i]] = 1, 1
			c.target = append(c.target, want)
		}
		out = append(out, c)
	}
	return out
}

// classWeights makes rare classes count more, by their rarity among the labels
// to the power of classWeightPower.
func classWeights(cases []*toneCase) func(class int) float32 {
	var count [tone.Outputs]float64
	total := 0.0
	for _, c := range cases {
		for i := range c.Polarity {
			count[c.Polarity[i]]++
			count[c.Change[i]]++
			total++
		}
	}
	var weight [tone.Outputs]float32
	for k, n := range count {
		weight[k] = float32(math.Pow(total/4/max(n, 1), classWeightPower))
	}
	return func(class int) float32 { return weight[class] }
}

// lossGradient replaces the outputs for a sentence in out by the gradient of the
// cross-entropy of its polarity and of its change.
func lossGradient(out []float32, target *tone.Probabilities, exampleWeight float32, classWeight func(class int) float32) {
	for _, head := range [2][2]int{{0, 4}, {4, tone.Outputs}} {
		own := out[head[0]:head[1]]
		weights.Softmax(own)
		var scale float32
		for k := range own {
			scale += target[head[0]+k] * classWeight(head[0]+k) * exampleWeight
		}
		for k := range own {
			own[k] = (own[k] - target[head[0]+k]) * scale
		}
	}
}
