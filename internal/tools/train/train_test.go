package main

import (
	"math"
	"reflect"
	"testing"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

func TestAnAuthorityIsNeverInTwoFolds(t *testing.T) {
	var ps []*paragraph
	for i := range 60 {
		ps = append(ps, &paragraph{Authority: string(rune('a' + i%13)), Sentences: make([]string, 1+i%4)})
	}
	assignFolds(ps)
	fold, filled := map[string]int{}, map[int]int{}
	for _, p := range ps {
		if f, met := fold[p.Authority]; met && f != p.Fold {
			t.Errorf("authority %s is in folds %d and %d", p.Authority, f, p.Fold)
		}
		fold[p.Authority] = p.Fold
		filled[p.Fold]++
	}
	if len(filled) != folds {
		t.Errorf("%d folds hold paragraphs, want %d", len(filled), folds)
	}
}

// signsOf gives one feature a word.
func featuresOf(words ...uint32) []weights.Feature {
	var out []weights.Feature
	for _, w := range words {
		out = append(out, weights.Feature{Hash: w})
	}
	return out
}

func TestAStoredLinearModelGivesWhatWasTrained(t *testing.T) {
	texts := [][]weights.Feature{featuresOf(11, 12), featuresOf(11, 13), featuresOf(14, 12), featuresOf(14, 13)}
	labels := []int{0, 0, 1, 1} // feature 11 means label 0, feature 14 label 1
	table := newFeatureTable(texts, 2)
	xs := make([]sparseVector, len(texts))
	for i, s := range texts {
		xs[i] = table.vector(s)
	}
	m := table.fit(xs, 2, linearConfig{epochs: 50, rate: 0.3, headSize: 2}, func(i int, out []float32) {
		weights.Softmax(out)
		out[labels[i]]--
	})
	stored := table.quantise(m)
	tally := stored.NewTally()
	for i, s := range texts {
		var want, got [2]float32
		m.outputInto(xs[i], want[:])
		tally.Reset()
		for _, sign := range s {
			tally.Add(sign)
		}
		tally.Outputs(got[:])
		if (got[0] > got[1]) != (labels[i] == 0) {
			t.Errorf("text %d has the outputs %v, its label is %d", i, got, labels[i])
		}
		for k := range want {
			if math.Abs(float64(got[k]-want[k])) > 0.02*math.Abs(float64(want[k]))+0.02 {
				t.Errorf("text %d gives %v, trained %v", i, got, want)
			}
		}
	}
}

func TestANetworkTakesInputsAsTheyAre(t *testing.T) {
	var xs [][]float32
	for i := range 200 {
		xs = append(xs, []float32{5000 + float32(i), 0.001 * float32(i%7), 3})
	}
	above := func(i int) float32 {
		if i >= 100 {
			return 1
		}
		return 0
	}
	net := fitNet(xs, netConfig{hidden: 8, outputs: 1, epochs: 200, seed: 1}, func(i int, out []float32) {
		out[0] = weights.Sigmoid(out[0]) - above(i)
	})
	wrong := 0
	for i, x := range xs {
		var out [1]float32
		net.Outputs(x, make([]float32, net.Hidden), out[:])
		if (out[0] > 0) != (above(i) == 1) {
			wrong++
		}
	}
	if wrong > 4 { // those at the threshold may go either way
		t.Errorf("%d of %d are wrong", wrong, len(xs))
	}
}

func TestTreesLearnWhatNeitherInputSaysAlone(t *testing.T) {
	var xs [][]float32
	var labels []int
	for i := range 400 {
		a, b := float32(i%20), float32(i/20)
		label := 0
		if (a > 9) != (b > 9) {
			label = 1
		}
		xs, labels = append(xs, []float32{a, b, 5}), append(labels, label)
	}
	even := func(int) float32 { return 1 }
	b := treeConfig{trees: 30, depth: 3, rate: 0.3, rowSample: 0.8, columnSample: 1, lambda: 1, seed: 1}
	trees := boost(xs, labels, 2, even, b)
	wrong := 0
	for i, x := range xs {
		var out [2]float32
		trees.Add(x, out[:])
		if (out[1] > out[0]) != (labels[i] == 1) {
			wrong++
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d examples are wrong", wrong, len(xs))
	}
	if again := boost(xs, labels, 2, even, b); !reflect.DeepEqual(again, trees) {
		t.Error("the same examples give other trees")
	}
}

func TestParagraphsWithALabelledSentenceAreLeftOut(t *testing.T) {
	labelled := []*paragraph{{Sentences: []string{"Visits are regular."}}}
	unlabelled := []*paragraph{
		{Number: 1, Sentences: []string{"Plans drift.", "Visits  are\nregular ."}},
		{Number: 2, Sentences: []string{"Visits are not regular."}},
	}
	if left := withoutSharedSentences(unlabelled, labelled); len(left) != 1 || left[0].Number != 2 {
		t.Errorf("kept %v", left)
	}
}

func TestUnlabelledParagraphsHaveTheFoldOfTheirAuthority(t *testing.T) {
	labelled := []*paragraph{{Authority: "ashmere", Fold: 4}}
	unlabelled := []*paragraph{{Authority: "ashmere"}, {Authority: "brackwater"}}
	copyFolds(unlabelled, labelled)
	if unlabelled[0].Fold != 4 || unlabelled[1].Fold != -1 {
		t.Errorf("folds %d and %d, want 4 and -1", unlabelled[0].Fold, unlabelled[1].Fold)
	}
	if left := withoutAuthorities(unlabelled, labelled); len(left) != 1 || left[0].Authority != "brackwater" {
		t.Errorf("without ashmere: %v", left)
	}
}

func TestScoresCountReversalsAndClasses(t *testing.T) {
	certain := func(polarity int) tone.Probabilities {
		var s tone.Probabilities
		s[polarity], s[tone.ChgNone] = 1, 1
		return s
	}
	c := &toneCase{
		paragraph:     &paragraph{Polarity: []int{0, 0, 1, 3}, Change: []int{4, 4, 4, 4}},
		probabilities: []tone.Probabilities{certain(0), certain(1), certain(1), certain(3)},
	}
	s := scoreTone(&tone.Model{ClassWeights: equalWeights(), AmbiguityRatio: 1}, []*toneCase{c})
	if s.accuracy != 0.75 || math.Abs(s.reversals-100.0/3) > 1e-9 {
		t.Errorf("accuracy %v, reversals %v", s.accuracy, s.reversals)
	}
	if want := (2.0/3 + 2.0/3 + 0 + 1) / 4; math.Abs(s.polarityF1-want) > 1e-9 {
		t.Errorf("macro-F1 %v, want %v", s.polarityF1, want)
	}
}

func TestThemesAreScoredAsSets(t *testing.T) {
	s := scoreTopics([][]string{{"plans", "health"}, {"other"}}, [][]string{{"health", "adoption"}, nil})
	if s.f1 != 0.5 || s.main != 1 {
		t.Errorf("micro-F1 %v, main %v", s.f1, s.main)
	}
}

func TestCalibrationIsHowOftenTheWinnerWasRight(t *testing.T) {
	sure, unsure := tone.Probabilities{1, 0, 0, 0, 1}, tone.Probabilities{0.6, 0, 0.4, 0, 1}
	c := &toneCase{
		paragraph:     &paragraph{Polarity: []int{0, 0, 2}, Change: []int{4, 4, 4}},
		probabilities: []tone.Probabilities{sure, unsure, unsure},
	}
	got := calibrate(&tone.Model{ClassWeights: equalWeights(), AmbiguityRatio: 1}, []*toneCase{c})
	for step, want := range map[int]float32{0: 0, 6: 0.5, 8: 0.5, 10: 1} {
		if got[step] != want {
			t.Errorf("step %d: %v, want %v", step, got[step], want)
		}
	}
}
