package main

import (
	"math"

	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
)

// What the bag of words of themes is made of: in how many paragraphs a word
// must stand, how many numbers its vector has, how far apart two words of a
// sentence may stand to have met, and how the network is fitted.
const (
	leastBagSign = 6
	bagNumbers   = 96
	bagNearby    = 25
	bagHidden    = 56
	bagRounds    = 15
	bagBias      = -3
)

// fitBag learns a network over the mean of the words' vectors, which are made
// from the company that the words keep: what is learned of one word holds for
// those like it too.
func fitBag(t *themes, cs []*topicCase) *weights.Bag {
	texts := make([][]weights.Sign, len(cs))
	for i, c := range cs {
		for j := range c.text.Sentences {
			signs := collect(func(yield func(weights.Sign)) { topic.BagSigns(&c.text.Sentences[j], t.keys, yield) })
			texts[i] = append(texts[i], signs...)
		}
	}
	single := once(texts)
	tab := tabulate(single, leastBagSign)
	meant := tab.meanings(cs, single)
	xs := make([][]float32, len(cs))
	for i, signs := range texts {
		xs[i] = make([]float32, len(meant[0]))
		v := tab.vector(signs)
		for j, at := range v.place {
			axpy(v.value[j], meant[at], xs[i])
		}
	}
	net := fitNet(xs, netting{hidden: bagHidden, outputs: len(t.keys), rounds: bagRounds, seed: 1}, func(i int, out []float32) {
		for k := range out {
			out[k] = weights.Chance(out[k] + bagBias)
			if cs[i].want[k] {
				out[k]--
			}
		}
	})
	return tab.bag(net, meant)
}

// meanings returns the vector of every sign: of a word what the company that
// it keeps makes of it, the longer the rarer it is; of a theme's phrases a
// number of their own.
func (t *table) meanings(cs []*topicCase, texts [][]weights.Sign) [][]float32 {
	seen := make([]float64, len(t.hashes))
	for _, signs := range texts {
		for _, s := range signs {
			if at, ok := t.place[s.Hash]; ok {
				seen[at]++
			}
		}
	}
	var sentences [][]int
	word := make([]bool, len(t.hashes))
	for _, c := range cs {
		for i := range c.text.Sentences {
			var rows []int
			topic.BagSigns(&topic.Part{Words: c.text.Sentences[i].Words}, nil, func(s weights.Sign) {
				if at, ok := t.place[s.Hash]; ok {
					rows = append(rows, int(at))
					word[at] = true
				}
			})
			sentences = append(sentences, rows)
		}
	}
	vectors := company(meetings(sentences, bagNearby), len(t.hashes), bagNumbers)
	phrases := 0
	for _, w := range word {
		if !w {
			phrases++
		}
	}
	out := matrix(len(t.hashes), bagNumbers+phrases, nil)
	phrases = 0
	for at := range out {
		if word[at] {
			axpy(float32(math.Log(float64(len(cs))/seen[at])), vectors[at], out[at][:bagNumbers])
			continue
		}
		out[at][bagNumbers+phrases] = 1
		phrases++
	}
	return out
}

// bag returns the network with its first layer worked out for every sign.
func (t *table) bag(net *weights.Net, meant [][]float32) *weights.Bag {
	m := &linear{outputs: net.Hidden, bias: net.B1}
	for at := range t.hashes {
		for h := range net.Hidden {
			m.weights = append(m.weights, dot(net.W1[h*net.In:(h+1)*net.In], meant[at]))
		}
	}
	out := &weights.Bag{Signs: t.figures(m), W: net.W2, B: net.B2}
	for k := range out.B {
		out.B[k] += bagBias
	}
	return out
}
