package main

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
)

// allNear reports whether figures are the expected ones.
func allNear(got, want []float32) bool {
	return slices.EqualFunc(got, want, func(a, b float32) bool { return math.Abs(float64(a-b)) < 1e-3 })
}

// The first step of Adam is the rate, whatever the gradient; the second, without
// a gradient, is 0.09/0.19 over the root of 0.000999/0.001999 of it. Decay pulls
// a weight to 0.
func TestStepsOfAdam(t *testing.T) {
	w := newAdamWeights(1, 3, func() float32 { return 2 })
	w.gradient[0] = []float32{5, -0.1, 0}
	w.step(0.1, 0.5, 1)
	if !allNear(w.value[0], []float32{2 - 0.1 - 0.1, 2 + 0.1 - 0.1, 2 - 0.1}) || !allNear(w.gradient[0], []float32{0, 0, 0}) {
		t.Errorf("after the first step %v, gradients %v", w.value[0], w.gradient[0])
	}
	w.step(1, 0, 2)
	if !allNear(w.value[0], []float32{1.8 - 0.6701, 2 + 0.6701, 1.9}) {
		t.Errorf("after the second step %v", w.value[0])
	}
}

func TestMeanAndSpreadOfInputs(t *testing.T) {
	mean, spread := norms([][]float32{{1, 3}, {3, 3}, {1, 3}, {3, 3}})
	if !allNear(mean, []float32{2, 3}) || !allNear(spread, []float32{1 + minSpread, minSpread}) {
		t.Errorf("mean %v, spread %v", mean, spread)
	}
	n := newNet(2, netConfig{hidden: 1, outputs: 1, seed: 1})
	n.w1.value[0], n.b1.value[0] = []float32{4, 6}, []float32{1}
	n.absorbScaling([]float32{3, 5}, []float32{2, 0.5})
	// 4 (x-3)/2 + 6 (y-5)/0.5 + 1 = 2x + 12y - 65
	if !allNear(n.w1.value[0], []float32{2, 12}) || !allNear(n.b1.value[0], []float32{-65}) {
		t.Errorf("first layer %v and %v", n.w1.value[0], n.b1.value[0])
	}
}

// A unit that did not respond learns nothing; the others get the gradient of the
// output, by their weight in it and by what dropout multiplied them with.
func TestGradientsOfANetwork(t *testing.T) {
	n := newNet(2, netConfig{hidden: 2, outputs: 1, seed: 1})
	n.w2.value[0] = []float32{2, 4}
	n.x, n.hidden, n.keep, n.out = []float32{2, 3}, []float32{1.5, 0}, []float32{3, 1}, []float32{0.5}
	n.backward()
	n.backward() // they add up
	for name, c := range map[string]struct{ got, want []float32 }{
		"outputs": {n.w2.gradient[0], []float32{1.5, 0}}, "their bias": {n.b2.gradient[0], []float32{1}},
		"the unit": {n.w1.gradient[0], []float32{12, 18}}, "the silent unit": {n.w1.gradient[1], []float32{0, 0}},
		"the units' bias": {n.b1.gradient[0], []float32{6, 0}},
	} {
		if !allNear(c.got, c.want) {
			t.Errorf("%s: %v, want %v", name, c.got, c.want)
		}
	}
}

// Two outputs of one head share a rate: 0.5 over the root of the squares so far.
func TestStepsOfALinearModel(t *testing.T) {
	table := newFeatureTable([][]weights.Feature{featuresOf(11)}, 1)
	xs := []sparseVector{table.vector(featuresOf(11))}
	gradient := func(_ int, out []float32) { copy(out, []float32{3, -4}) }
	once := table.fit(xs, 2, linearConfig{epochs: 1, rate: 0.5, bias: 7, headSize: 2}, gradient)
	if !allNear(once.weights, []float32{-0.3, 0.4}) || !allNear(once.bias, []float32{7 - 0.5, 7 + 0.5}) {
		t.Errorf("after one step %v and %v", once.weights, once.bias)
	}
	twice := table.fit(xs, 2, linearConfig{epochs: 2, rate: 0.5, headSize: 2, decay: 1}, gradient)
	// 0.5 over the root of 50 is 0.0707, times 3 - 0.3 and 0.4 - 4; over that of 2 for each bias.
	if !allNear(twice.weights, []float32{-0.3 - 0.0707*2.7, 0.4 + 0.0707*3.6}) || !allNear(twice.bias, []float32{-0.8536, 0.8536}) {
		t.Errorf("after two steps %v and %v", twice.weights, twice.bias)
	}
	alone := table.fit(xs, 2, linearConfig{epochs: 1, rate: 0.5, headSize: 1}, gradient)
	if !allNear(alone.weights, []float32{-0.5, 0.5}) {
		t.Errorf("with a rate for each output %v", alone.weights)
	}
}

func TestAStoredLinearModelHasRoomToSpare(t *testing.T) {
	for n, slots := range map[int]int{1: 2, 3: 4, 4: 8, 6: 8, 12: 16} {
		table := &featureTable{}
		m := &linear{outputs: 1, bias: []float32{1}}
		for i := range n {
			table.hashes, m.weights = append(table.hashes, uint32(8*i+8)), append(m.weights, -float32(i+1))
		}
		stored := table.quantise(m)
		kept := slices.Sorted(slices.Values(stored.Slots))[slots-n:]
		if len(stored.Slots) != slots || !slices.Equal(kept, table.hashes) || !near(stored.Scale[0], float32(n)/127) {
			t.Errorf("%d features: slots %v, scale %v", n, stored.Slots, stored.Scale)
		}
		for i, hash := range table.hashes {
			var out [1]float32
			tally := stored.NewTally()
			tally.Add(weights.Feature{Hash: hash})
			if tally.Outputs(out[:]); math.Abs(float64(out[0])-float64(-i)) > 0.05 {
				t.Errorf("%d features: number %d gives %v, want %d", n, i+1, out[0], -i)
			}
		}
	}
}

func TestSlopesOfExamples(t *testing.T) {
	g := &booster{classes: 2, labels: []int{1, 0}, outputs: []float32{0, 0, float32(math.Log(3)), 0}, gradients: make([]float32, 8)}
	g.weight = func(class int) float32 { return float32(1 + 2*class) }
	g.computeGradients()
	if want := []float32{1.5, -1.5, 0.75, 0.75, -0.25, 0.25, 0.1875, 0.1875}; !allNear(g.gradients, want) {
		t.Errorf("slopes and curvatures %v, want %v", g.gradients, want)
	}
}

func TestInputsAreDividedIntoBins(t *testing.T) {
	for name, c := range map[string]struct {
		column, edges []float32
		last          uint8
	}{
		"all alike":              {[]float32{2, 2, 2}, nil, 0},
		"one larger":             {[]float32{1, 1, 1, 5}, []float32{5}, 1},
		"three values":           {[]float32{3, 1, 1, 2, 5}, []float32{2, 3, 5}, 3},
		"the last of many alone": {append(make([]float32, 100), 9), []float32{9}, 1},
	} {
		g := &booster{}
		var xs [][]float32
		for _, v := range c.column {
			xs = append(xs, []float32{v})
		}
		g.bin(xs)
		if bins := g.bins[0]; !slices.Equal(g.edges[0], c.edges) || bins[len(bins)-1] != c.last || bins[1] != 0 {
			t.Errorf("%s: edges %v, bins %v", name, g.edges[0], g.bins[0])
		}
	}
}

func TestTheSentenceBeforeStandsForItsLabels(t *testing.T) {
	th := &themes{ids: []string{"plans", "health", "visits"}}
	if got := th.asBefore([]string{"health", "other", "plans"}); !allNear(got, []float32{labelledFurther, labelledFirst, 0}) {
		t.Errorf("probabilities %v", got)
	}
}

// A sentence speaks about the theme of its paragraph that is likeliest in it, if
// that is likely enough, and about the next one if that is very likely.
func TestThemesOfUnlabelledSentences(t *testing.T) {
	th := &themes{ids: []string{"plans", "health", "visits"}, hashes: []uint32{1, 2, 3, topic.NoTheme}}
	c := &topicCase{paragraph: &paragraph{Sentences: make([]string, 5)}, target: []bool{true, true, false, true}, text: topic.Text{Sentences: make([]topic.Sentence, 5)}}
	c.scores.Sentences = [][]float32{
		{0.1, 0.3, 0.9, 0.9}, {0.7, 0.8, 0, 0}, {0.8, 0.5, 0, 0}, {0.1, 0.1, 0.9, 0}, {0.65, 0.61, 0, 0},
	}
	pseudoLabelSentences(th, []*topicCase{c})
	want := [][]bool{{false, true, false, false}, {true, true, false, false}, {true, false, false, false}, {true, true, false, false}}
	if len(c.pseudo) != len(want) {
		t.Fatalf("%d sentences have labels", len(c.pseudo))
	}
	for i, p := range c.pseudo {
		if !slices.Equal(p.target, want[i]) || len(p.text.Sentences) != 1 {
			t.Errorf("sentence %d has %v, want %v", i+1, p.target, want[i])
		}
	}
	labelled := &topicCase{paragraph: &paragraph{Sentences: make([]string, 2), Own: [][]string{{}, {}}}, pseudo: c.pseudo}
	short := &topicCase{paragraph: &paragraph{Sentences: make([]string, 1)}}
	short.scores.Sentences, short.target = [][]float32{{1, 1, 1, 1}}, c.target
	pseudoLabelSentences(th, []*topicCase{labelled, short})
	if labelled.pseudo != nil || short.pseudo != nil {
		t.Error("a labelled paragraph, or one of a single sentence, gets labels")
	}
}

func TestThemesAreScoredByWorkedFigures(t *testing.T) {
	want := [][]string{{"plans", "health"}, {"other"}, {"other"}, {"visits", "other"}}
	have := [][]string{{"health", "plans", "adoption"}, nil, {"plans"}, nil}
	// Three themes are wanted and four given, two of them rightly.
	s := scoreTopics(want, have)
	if got := s.String(); got != "themes micro-F1 0.571 (precision 0.500, recall 0.667), main theme right 0.500" {
		t.Error(got)
	}
}

func TestWhatTuningMaximises(t *testing.T) {
	c := &toneCase{paragraph: &paragraph{}}
	for i := range 4 {
		var p tone.Probabilities
		p[i%2], p[tone.ChgNone+i] = 1, 1
		c.Polarity, c.Change = append(c.Polarity, i%2), append(c.Change, tone.ChgNone+i)
		c.probabilities = append(c.probabilities, p)
	}
	m := &tone.Model{ClassWeights: equalWeights(), AmbiguityRatio: 1}
	// Two of four polarities are there, kappa is 1, and so is the score of changes.
	if got := objective(m, []*toneCase{c}, 3); math.Abs(got-3.5) > 1e-6 {
		t.Errorf("all right: %v", got)
	}
	c.Polarity[3] = tone.PolStrength // one of four is reversed
	free, limited := objective(m, []*toneCase{c}, 100), objective(m, []*toneCase{c}, 3)
	if math.Abs(free-limited-22) > 1e-6 {
		t.Errorf("25 %% of reversals cost %v above a limit of 3 %%", free-limited)
	}
}

// With two classes the gains of both add up: slopes 1 and 2 against 3 and -2, all
// of curvature 1 but the last, of 2.
func TestWhatASplitGainsForTwoClasses(t *testing.T) {
	g := &booster{treeConfig: treeConfig{lambda: 1}, classes: 2}
	gains := make([]float32, 1)
	g.gains([]float32{1, 2, 1, 1, 3, -2, 1, 2}, gains)
	// Whole: 16/3 and 0; halves: 1/2 + 9/2 and 4/2 + 4/3.
	if want := []float32{5 + 2 + 4.0/3 - 16.0/3}; !allNear(gains, want) {
		t.Errorf("gains %v, want %v", gains, want)
	}
}

func TestParagraphsOfReportsAreRead(t *testing.T) {
	dir := t.TempDir()
	report, err := os.ReadFile(filepath.FromSlash("../../../examples/larkhollow-2024.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "larkhollow"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"broken.pdf": []byte("%PDF-1.7 and no more"), "report.pdf": report} {
		if err := os.WriteFile(filepath.Join(dir, "larkhollow", name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ps, err := readReports(dir)
	if err != nil || len(ps) < 10 {
		t.Fatalf("%d paragraphs, %v", len(ps), err)
	}
	for _, p := range ps {
		if p.File != "larkhollow/report.pdf" || p.Authority != "larkhollow" || len(p.Sentences) == 0 {
			t.Errorf("read %+v", p)
		}
	}
}
