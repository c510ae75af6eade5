package main

import (
	"runtime"
	"sync"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

// fitFirst trains the first stage of the tone model.
func fitFirst(cases []*toneCase) *tone.Model {
	var features [][]weights.Feature
	var targets []*tone.Probabilities
	var exampleWeights []float32
	for _, c := range cases {
		for i := range c.sentences {
			features = append(features, c.features[i])
			targets = append(targets, &c.target[i])
			exampleWeights = append(exampleWeights, c.weight)
		}
	}
	classWeight := classWeights(cases)
	t := newFeatureTable(features, minToneFeatureTexts)
	xs := make([]sparseVector, len(features))
	for i, s := range features {
		xs[i] = t.vector(s)
	}
	m := t.fit(xs, tone.Outputs, linearConfig{epochs: toneLinearEpochs, rate: toneLinearRate, headSize: tone.Outputs / 2}, func(i int, out []float32) {
		lossGradient(out, targets[i], exampleWeights[i], classWeight)
	})
	return &tone.Model{Areas: toneAreas, Features: t.quantise(m), Conv: fitConv(cases, classWeight)}
}

func fitConv(cases []*toneCase, classWeight func(class int) float32) *weights.Conv {
	var texts [][]tone.Sentence
	for _, c := range cases {
		texts = append(texts, c.sentences)
	}
	v := newVocabulary(texts)
	var examples []convExample
	var paragraphs [][]int
	for _, c := range cases {
		var all []int
		for i := range c.sentences {
			s := &c.sentences[i]
			rows := v.rows(s)
			all = append(all, rows...)
			if len(rows) == 0 || len(rows) > maxConvWords {
				continue
			}
			examples = append(examples, convExample{rows, s.First().Last, s.Last().First, &c.target[i], c.weight})
		}
		paragraphs = append(paragraphs, all)
	}
	net := newConv(wordVectors(paragraphs, len(v.words)))
	net.fit(examples, classWeight)
	return net.quantise(v)
}

// scoreCases sets the scores of cases by the first stage of m.
func scoreCases(m *tone.Model, cases []*toneCase) {
	r := tone.NewScorer(m)
	for _, c := range cases {
		c.scores = nil
		for i := range c.sentences {
			c.scores = append(c.scores, r.ScoreSentence(&c.sentences[i]))
		}
	}
}

// fitSecond trains the second stage of m on labelled cases with scores.
func fitSecond(m *tone.Model, cases []*toneCase) {
	var xs [][]float32
	var targets []*tone.Probabilities
	var polarity, change []int
	for _, c := range cases {
		xs = append(xs, m.Inputs(c.Area, c.sentences, c.scores)...)
		for i := range c.sentences {
			targets = append(targets, &c.target[i])
			polarity = append(polarity, c.Polarity[i])
			change = append(change, c.Change[i]-tone.ChgNone)
		}
	}
	classWeight := classWeights(cases)
	for seed := range tone.NetCount {
		n := netConfig{hidden: toneHidden, outputs: tone.Outputs, epochs: toneNetEpochs, seed: int64(seed + 1)}
		m.Nets = append(m.Nets, fitNet(xs, n, func(i int, out []float32) {
			lossGradient(out, targets[i], 1, classWeight)
		}))
	}
	m.Trees[0] = boost(xs, polarity, 4, classWeight, toneTrees)
	m.Trees[1] = boost(xs, change, 4, func(class int) float32 { return classWeight(tone.ChgNone + class) }, toneTrees)
}

// rescoreCases sets the probabilities of cases that have scores.
func rescoreCases(m *tone.Model, cases []*toneCase) {
	r := tone.NewRescorer(m)
	for _, c := range cases {
		c.probabilities = r.Rescore(c.Area, c.sentences, c.scores)
	}
}

// crossValidateFirst sets the scores of every case by a first stage trained on the
// other folds, and returns these models by fold. With labellers, also by fold,
// each is trained on the unlabelled cases too, as its labeller labels them.
func crossValidateFirst(cases, unlabelled []*toneCase, labellers []*tone.Model) []*tone.Model {
	out := make([]*tone.Model, folds)
	eachFold(func(f int) {
		others, own := splitFold(cases, f)
		if labellers != nil {
			read, _ := splitFold(unlabelled, f)
			others = append(others, pseudoLabelled(labellers[f], read)...)
		}
		out[f] = fitFirst(others)
		scoreCases(out[f], own)
	})
	return out
}

// crossValidateSecond gives the model of each fold a second stage trained on the
// other folds, and sets the probabilities of every case.
func crossValidateSecond(models []*tone.Model, cases []*toneCase) {
	eachFold(func(f int) {
		others, own := splitFold(cases, f)
		fitSecond(models[f], others)
		rescoreCases(models[f], own)
	})
}

// eachFold calls do for every fold, as many at once as there are cores.
func eachFold(do func(fold int)) {
	var all sync.WaitGroup
	gate := make(chan struct{}, runtime.GOMAXPROCS(0))
	for f := range folds {
		all.Go(func() {
			gate <- struct{}{}
			do(f)
			<-gate
		})
	}
	all.Wait()
}

// pseudoLabelled returns unlabelled cases with the probabilities that labeller
// gives them as targets.
func pseudoLabelled(labeller *tone.Model, unlabelled []*toneCase) []*toneCase {
	out := make([]*toneCase, len(unlabelled))
	for i, c := range unlabelled {
		one := *c
		out[i] = &one
	}
	scoreCases(labeller, out)
	rescoreCases(labeller, out)
	for _, c := range out {
		c.target, c.weight = c.probabilities, pseudoLabelWeight
	}
	return out
}
