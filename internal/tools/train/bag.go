package main

import (
	"math"

	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
)

// fitBag trains a network over the sum of the words' co-occurrence vectors, so
// that what is learned about one word holds for similar words too.
func fitBag(t *themes, cases []*topicCase) *weights.Bag {
	texts := make([][]weights.Feature, len(cases))
	for i, c := range cases {
		for j := range c.text.Sentences {
			features := distinct(func(yield func(weights.Feature)) { topic.BagFeatures(&c.text.Sentences[j], t.hashes, yield) })
			texts[i] = append(texts[i], features...)
		}
	}
	single := eachDistinct(texts)
	table := newFeatureTable(single, minBagFeatureTexts)
	vectors := table.wordVectors(cases, single)
	xs := make([][]float32, len(cases))
	for i, features := range texts {
		xs[i] = make([]float32, len(vectors[0]))
		v := table.vector(features)
		for j, at := range v.index {
			axpy(v.value[j], vectors[at], xs[i])
		}
	}
	net := fitNet(xs, netConfig{hidden: bagHidden, outputs: len(t.hashes), epochs: bagEpochs, seed: 1}, func(i int, out []float32) {
		for k := range out {
			out[k] = weights.Sigmoid(out[k] + bagBias)
			if cases[i].target[k] {
				out[k]--
			}
		}
	})
	return table.quantiseBag(net, vectors)
}

// wordVectors returns the vector of every feature. A word has its co-occurrence
// vector, the longer the rarer the word; a theme's phrases have a dimension of
// their own.
func (t *featureTable) wordVectors(cases []*topicCase, texts [][]weights.Feature) [][]float32 {
	seen := make([]float64, len(t.hashes))
	for _, features := range texts {
		for _, f := range features {
			if at, ok := t.index[f.Hash]; ok {
				seen[at]++
			}
		}
	}
	var sentences [][]int
	isWord := make([]bool, len(t.hashes))
	for _, c := range cases {
		for i := range c.text.Sentences {
			var rows []int
			topic.BagFeatures(&topic.Sentence{Words: c.text.Sentences[i].Words}, nil, func(f weights.Feature) {
				if at, ok := t.index[f.Hash]; ok {
					rows = append(rows, int(at))
					isWord[at] = true
				}
			})
			sentences = append(sentences, rows)
		}
	}
	vectors := coOccurrenceVectors(coOccurrences(sentences, bagWindow), len(t.hashes), bagDims)
	phrases := 0
	for _, is := range isWord {
		if !is {
			phrases++
		}
	}
	out := matrix(len(t.hashes), bagDims+phrases, nil)
	phrases = 0
	for at := range out {
		if isWord[at] {
			axpy(float32(math.Log(float64(len(cases))/seen[at])), vectors[at], out[at][:bagDims])
			continue
		}
		out[at][bagDims+phrases] = 1
		phrases++
	}
	return out
}

// quantiseBag returns the network as it is stored: the word vectors are multiplied
// into its first layer.
func (t *featureTable) quantiseBag(net *weights.Net, vectors [][]float32) *weights.Bag {
	m := &linear{outputs: net.Hidden, bias: net.B1}
	for at := range t.hashes {
		for h := range net.Hidden {
			m.weights = append(m.weights, dot(net.W1[h*net.In:(h+1)*net.In], vectors[at]))
		}
	}
	out := &weights.Bag{Features: t.quantise(m), Weights: net.W2, Bias: net.B2}
	for k := range out.Bias {
		out.Bias[k] += bagBias
	}
	return out
}
