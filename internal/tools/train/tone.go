package main

import (
	"math"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

// toneCase is a paragraph taken apart into sentences.
type toneCase struct {
	*paragraph
	sentences []tone.Sentence
	signs     [][]weights.Sign // by sentence, of the whole
	want      []tone.Shares    // what each sentence is taken to say, by its label or by a teacher
	counts    float32          // how much it counts beside a labelled case
	views     []tone.Views     // what a first stage that has not learned from it makes of it
	shares    []tone.Shares    // the same of a second stage
}

func newToneCases(cues *tone.Cues, ps []*paragraph) []*toneCase {
	var out []*toneCase
	for _, p := range ps {
		c := &toneCase{paragraph: p, counts: 1}
		for i, text := range p.Sentences {
			s := cues.Split(text, i, len(p.Sentences))
			c.sentences = append(c.sentences, s)
			c.signs = append(c.signs, collect(func(yield func(weights.Sign)) {
				s.Signs(s.Whole(), yield)
				for w := range s.Words {
					tone.LetterSigns(&s.Words[w], yield)
				}
			}))
		}
		for i := range p.Polarity {
			var want tone.Shares
			want[p.Polarity[i]], want[p.Change[i]] = 1, 1
			c.want = append(c.want, want)
		}
		out = append(out, c)
	}
	return out
}

// classWeights makes rare classes count more: by the root of how rare they
// are among the labels, softened.
func classWeights(cs []*toneCase) func(class int) float32 {
	const soft = 0.4
	var count [tone.Outputs]float64
	total := 0.0
	for _, c := range cs {
		for i := range c.Polarity {
			count[c.Polarity[i]]++
			count[c.Change[i]]++
			total++
		}
	}
	var weight [tone.Outputs]float32
	for k, n := range count {
		weight[k] = float32(math.Pow(total/4/max(n, 1), soft))
	}
	return func(class int) float32 { return weight[class] }
}

// bothHeads writes the slopes of the loss for a sentence's polarity and change
// into out, which holds the outputs.
func bothHeads(out []float32, want *tone.Shares, counts float32, weight func(class int) float32) {
	for _, head := range [2][2]int{{0, 4}, {4, tone.Outputs}} {
		own := out[head[0]:head[1]]
		weights.Softmax(own)
		var scale float32
		for k := range own {
			scale += want[head[0]+k] * weight(head[0]+k) * counts
		}
		for k := range own {
			own[k] = (own[k] - want[head[0]+k]) * scale
		}
	}
}
