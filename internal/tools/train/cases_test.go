package main

import (
	"math"
	"math/rand"
	"slices"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
	"reinspect/internal/theme"
)

func TestALabelledSentenceIsItsOwnTarget(t *testing.T) {
	cues, err := tone.LoadCues("")
	if err != nil {
		t.Fatal(err)
	}
	p := &paragraph{Sentences: []string{"Visits are regular.", "Plans drift."}, Polarity: []int{tone.PolStrength, tone.PolWeakness}, Change: []int{tone.ChgNone, tone.ChgPersists}}
	c := newToneCases(cues, []*paragraph{p, {Sentences: []string{"Staff visit."}}})
	if c[0].target[1] != (tone.Probabilities{tone.PolWeakness: 1, tone.ChgPersists: 1}) || c[0].weight != 1 || c[0].sentences[1].Index != 1 || c[0].sentences[1].Total != 2 {
		t.Errorf("case %+v", c[0])
	}
	if len(c[1].target) != 0 || len(c[1].features) != 1 {
		t.Errorf("an unlabelled case has the targets %v", c[1].target)
	}
	hashes := map[uint32]int{}
	for _, f := range c[0].features[0] {
		hashes[f.Hash]++
	}
	for hash, n := range hashes {
		if n > 1 {
			t.Errorf("feature %d is there %d times", hash, n)
		}
	}
}

func TestRareClassesCountMore(t *testing.T) {
	ps := &paragraph{}
	for range 16 {
		ps.Polarity, ps.Change = append(ps.Polarity, tone.PolStrength), append(ps.Change, tone.ChgNone)
	}
	ps.Polarity[0] = tone.PolMixed
	weight := classWeights([]*toneCase{{paragraph: ps}})
	if got, want := weight(tone.PolMixed), float32(math.Pow(4, classWeightPower)); !near(got, want) {
		t.Errorf("one of sixteen weighs %v, want %v", got, want)
	}
	if weight(tone.ChgNone) >= 1 || weight(tone.PolStrength) >= weight(tone.PolMixed) {
		t.Errorf("the usual classes weigh %v and %v", weight(tone.ChgNone), weight(tone.PolStrength))
	}
}

func TestTheGradientPointsFromTheTargetToTheOutputs(t *testing.T) {
	out := make([]float32, tone.Outputs)
	target := tone.Probabilities{tone.PolWeakness: 1, tone.ChgNone: 1}
	weight := func(class int) float32 {
		if class == tone.PolWeakness {
			return 3
		}
		return 1
	}
	lossGradient(out, &target, 0.5, weight)
	want := []float32{0.375, -1.125, 0.375, 0.375, -0.375, 0.125, 0.125, 0.125}
	for k := range want {
		if !near(out[k], want[k]) {
			t.Fatalf("gradient %v, want %v", out, want)
		}
	}
}

func TestThemesOfACaseAndItsNeighbours(t *testing.T) {
	cues, err := tone.LoadCues("")
	if err != nil {
		t.Fatal(err)
	}
	themes := newThemes(theme.New([]theme.Theme{
		{ID: "plans", Phrases: []string{"care plan"}}, {ID: theme.Other}, {ID: "health", Phrases: []string{"nurse"}},
	}), cues)
	if !slices.Equal(themes.ids, []string{"plans", "health"}) || themes.hashes[2] != topic.NoTheme || themes.hashes[1] != tokens.Hash("health") {
		t.Fatalf("themes %+v", themes)
	}
	cases := newTopicCases(themes, []*paragraph{
		{File: "a", Number: 1, Sentences: []string{"A nurse and a care plan."}, Themes: []string{"health", "plans"}},
		{File: "a", Number: 2, Sentences: []string{"Weather."}, Themes: []string{theme.Other}},
		{File: "b", Number: 3, Sentences: []string{"Weather."}, Themes: []string{"plans"}},
	})
	for i, want := range [][]bool{{true, true, false}, {false, false, true}, {true, false, false}} {
		if !slices.Equal(cases[i].target, want) {
			t.Errorf("paragraph %d has the targets %v, want %v", i+1, cases[i].target, want)
		}
	}
	if cases[0].before != nil || cases[0].after != cases[1] || cases[1].before != cases[0] || cases[1].after != nil {
		t.Error("neighbours are not those with the next numbers of the file")
	}
	if m := cases[0].text.Sentences[0].Matches; len(m) != 2 || m[0].Owner != 1 {
		t.Errorf("matches %v", m)
	}
}

func TestPriorsAreHighWhereAThemeIsUsual(t *testing.T) {
	var cases []*topicCase
	for range 20 {
		cases = append(cases,
			&topicCase{paragraph: &paragraph{Area: "adoption"}, target: []bool{true, false}},
			&topicCase{paragraph: &paragraph{Area: "leadership"}, target: []bool{false, true}})
	}
	areas, priors := areaPriors(cases, 2)
	i := slices.Index(areas, tokens.Hash("adoption"))
	if len(areas) != 2 || i < 0 || priors[2*i] < 0.4 || priors[2*i+1] > -1 {
		t.Errorf("areas %v, priors %v", areas, priors)
	}
	if want := float32(math.Log((20 + priorTexts*0.5) / (20 + priorTexts) / (20.5 / 40))); !near(priors[2*i], want) {
		t.Errorf("prior %v, want %v", priors[2*i], want)
	}
}

func TestTuningKeepsReversalsBelowTheLimit(t *testing.T) {
	c := &toneCase{paragraph: &paragraph{}}
	add := func(label int, p tone.Probabilities, n int) {
		for range n {
			p[tone.ChgNone] = 1
			c.Polarity, c.Change = append(c.Polarity, label), append(c.Change, tone.ChgNone)
			c.probabilities = append(c.probabilities, p)
		}
	}
	add(tone.PolStrength, tone.Probabilities{0.9, 0.05, 0.03, 0.02}, 50)
	add(tone.PolWeakness, tone.Probabilities{0.05, 0.9, 0.03, 0.02}, 40)
	add(tone.PolWeakness, tone.Probabilities{0.46, 0.44, 0.06, 0.04}, 10) // reversed unless tuned
	untuned := &tone.Model{ClassWeights: equalWeights(), AmbiguityRatio: 1}
	if got := scoreTone(untuned, []*toneCase{c}).reversals; got != 10 {
		t.Fatalf("untuned: %v %% of reversals", got)
	}
	m := &tone.Model{}
	tuneThresholds(m, []*toneCase{c}, 3)
	if s := scoreTone(m, []*toneCase{c}); s.reversals > 3 || s.accuracy < 0.9 {
		t.Errorf("tuned: %v", s)
	}
}

func TestAStepOfTuningStaysInBounds(t *testing.T) {
	m := tone.Model{ClassWeights: equalWeights(), AmbiguityRatio: 1}
	random := rand.New(rand.NewSource(1))
	for range 2000 {
		m = perturbed(m, random)
		if m.AmbiguityRatio < 0.3 || m.AmbiguityRatio > 1 || m.ClassWeights[tone.PolStrength] != 1 || m.ClassWeights[tone.ChgNone] != 1 {
			t.Fatalf("%+v", m)
		}
		for k, w := range m.ClassWeights {
			if w < 0.4 || w > 2 {
				t.Fatalf("class weight %d is %v", k, w)
			}
		}
	}
}

func TestDropoutKeepsTheSizeOfAText(t *testing.T) {
	v := sparseVector{}
	for i := range 1000 {
		v.index, v.value = append(v.index, int32(i)), append(v.value, 1)
	}
	random := rand.New(rand.NewSource(1))
	kept := v.dropout(0.5, random)
	if n := len(kept.index); n < 420 || n > 580 || !near(kept.value[0], float32(math.Sqrt2)) {
		t.Errorf("%d of 1000 kept, each with %v", n, kept.value[0])
	}
	if all := v.dropout(0, random); len(all.index) != 1000 || all.value[0] != 1 {
		t.Error("no dropout changes a text")
	}
}

func TestFeaturesThatAreTooRareAreLeftOut(t *testing.T) {
	table := newFeatureTable(eachDistinct([][]weights.Feature{featuresOf(11, 12, 12), featuresOf(11, 0), featuresOf(0)}), 2)
	if !slices.Equal(table.hashes, []uint32{11}) {
		t.Errorf("kept %v, want the one that two texts have", table.hashes)
	}
	v := newFeatureTable([][]weights.Feature{{{Hash: 1}, {Hash: 2}, {Hash: 3, Group: 1}}}, 1).vector([]weights.Feature{{Hash: 1}, {Hash: 2}, {Hash: 3, Group: 1}, {Hash: 9}})
	if len(v.value) != 3 || !near(v.value[0], float32(math.Sqrt(0.5))) || v.value[2] != 1 {
		t.Errorf("values %v", v.value)
	}
}
