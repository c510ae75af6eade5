package weights

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// near compares numbers that come from rounding arithmetic.
func near(a, b float32) bool { return math.Abs(float64(a-b)) < 1e-5 }

// linear returns a linear model with a weight for each feature and output. Its
// table is small, so that features collide.
func linear(outputs int, known map[uint32][]int8) *Linear {
	l := &Linear{Outputs: outputs, Slots: make([]uint32, 4), Weights: make([]byte, 4*outputs)}
	for range outputs {
		l.Scale, l.Bias = append(l.Scale, 1), append(l.Bias, 0)
	}
	for _, hash := range []uint32{7, 9, 11} {
		w, ok := known[hash]
		if !ok {
			continue
		}
		i := Mix(hash) & 3
		for l.Slots[i] != 0 {
			i = (i + 1) & 3
		}
		l.Slots[i] = hash
		for k, v := range w {
			l.Weights[int(i)*outputs+k] = byte(v)
		}
	}
	return l
}

// small returns a linear model of two outputs that knows the features 7 and 9.
func small() *Linear {
	l := linear(2, map[uint32][]int8{7: {3, -4}, 9: {1, 2}})
	l.Scale, l.Bias = []float32{1, 0.5}, []float32{0, 1}
	return l
}

// outputs adds features up and returns the outputs.
func outputs(l *Linear, features ...Feature) []float32 {
	t := l.NewTally()
	for _, f := range features {
		t.Add(f)
	}
	out := make([]float32, l.Outputs)
	t.Outputs(out)
	return out
}

func TestTheFeaturesOfAGroupShareItsWeight(t *testing.T) {
	root := float32(math.Sqrt(2))
	for _, c := range []struct {
		name     string
		features []Feature
		want     []float32
	}{
		{"no feature leaves the bias", nil, []float32{0, 1}},
		{"one feature has its full weight", []Feature{{7, 0}}, []float32{3, 1 - 2}},
		{"two of one group are scaled down", []Feature{{7, 0}, {9, 0}}, []float32{4 / root, 1 - 1/root}},
		{"two of two groups are not", []Feature{{7, 0}, {9, 1}}, []float32{4, 0}},
		{"a feature counts once", []Feature{{7, 0}, {7, 0}}, []float32{3, 1 - 2}},
		{"an unknown feature counts for nothing", []Feature{{7, 0}, {5, 0}}, []float32{3, 1 - 2}},
	} {
		for k, got := range outputs(small(), c.features...) {
			if !near(got, c.want[k]) {
				t.Errorf("%s: output %d is %v, want %v", c.name, k, got, c.want[k])
			}
		}
	}
}

func TestResetForgetsTheTextBefore(t *testing.T) {
	tally := small().NewTally()
	tally.Add(Feature{7, 0})
	tally.Reset()
	tally.Add(Feature{9, 0})
	var out [2]float32
	tally.Outputs(out[:])
	if out != [2]float32{1, 2} || tally.Counts() != [Groups]int{1} {
		t.Errorf("outputs %v and counts %v after one feature", out, tally.Counts())
	}
}

// colliding returns hashes that all want the first slot of a table of eight.
func colliding(n int) (hashes []uint32) {
	for h := uint32(1); len(hashes) < n; h++ {
		if Mix(h)&7 == 0 {
			hashes = append(hashes, h)
		}
	}
	return hashes
}

func TestFeaturesThatCollideInTheTableAreToldApart(t *testing.T) {
	hashes := colliding(4)
	l := &Linear{Outputs: 1, Slots: make([]uint32, 8), Weights: []byte{1, 2, 3, 0, 0, 0, 0, 0}, Scale: []float32{1}}
	copy(l.Slots, hashes[:3])
	for i, want := range []float32{1, 2, 3, 0} {
		if got := l.Weight(hashes[i], 0); got != want {
			t.Errorf("the feature in slot %d weighs %v, want %v", i, got, want)
		}
	}
}

func TestDifferenceIsHowMuchMoreAFeatureSpeaksForOneOutput(t *testing.T) {
	l := small()
	if got := l.Difference(7, 0, 1); got != 3+2 {
		t.Errorf("feature 7: %v, want 5", got)
	}
	if got := l.Difference(7, 1, 0); got != -5 {
		t.Errorf("the other way round: %v, want -5", got)
	}
	if got := l.Difference(5, 0, 1); got != 0 {
		t.Errorf("an unknown feature: %v", got)
	}
}

func TestProbabilities(t *testing.T) {
	v := []float32{1, 1, 2}
	Softmax(v)
	if !near(v[0]+v[1]+v[2], 1) || v[0] != v[1] || !near(v[2]/v[0], math.E) {
		t.Errorf("softmax gives %v", v)
	}
	large := []float32{-1000, 1000}
	if Softmax(large); large[0] != 0 || large[1] != 1 {
		t.Errorf("softmax of large outputs gives %v", large)
	}
	if Sigmoid(0) != 0.5 || Sigmoid(2) < 0.88 || Sigmoid(2) > 0.89 || !near(Sigmoid(2)+Sigmoid(-2), 1) {
		t.Errorf("sigmoid of 2: %v", Sigmoid(2))
	}
	if got := Logit(Sigmoid(1.5)); got < 1.48 || got > 1.52 {
		t.Errorf("logit does not undo sigmoid: %v", got)
	}
	if Logit(0) < -7 || Logit(0) > -6.8 || !near(Logit(1), -Logit(0)) || !near(Log(0), float32(math.Log(0.001))) {
		t.Errorf("bounds: %v, %v, %v", Logit(0), Logit(1), Log(0))
	}
	if got := Log(0.5); got < -0.7 || got > -0.69 {
		t.Errorf("log of 0.5: %v", got)
	}
}

func TestDotIsTheSumOfTheProducts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 70).Draw(t, "length")
		number := rapid.Int32Range(-9, 9)
		a, b := make([]float32, n), make([]float32, n)
		var want float32
		for i := range a {
			a[i], b[i] = float32(number.Draw(t, "a")), float32(number.Draw(t, "b"))
			want += a[i] * b[i]
		}
		if got := dot(a, b); got != want {
			t.Fatalf("%v · %v is %v, want %v", a, b, got, want)
		}
	})
}

func TestANetworkHasOneHiddenLayerOfUnitsThatCanBeOff(t *testing.T) {
	n := &Net{
		In: 2, Hidden: 2, Out: 2,
		W1: []float32{1, 2, -1, -1}, B1: []float32{3, 4},
		W2: []float32{5, 7, -5, 1}, B2: []float32{6, 0},
	}
	for _, c := range []struct{ in, want [2]float32 }{
		{[2]float32{1, 1}, [2]float32{5*6 + 7*2 + 6, -5*6 + 2}},
		{[2]float32{5, 0}, [2]float32{5*8 + 6, -5 * 8}}, // the second unit is off
	} {
		var out [2]float32
		n.Outputs(c.in[:], make([]float32, 3), out[:])
		if out != c.want {
			t.Errorf("inputs %v give %v, want %v", c.in, out, c.want)
		}
	}
}

func TestABagAddsUpItsSentences(t *testing.T) {
	// One hidden unit, which feature 7 raises by 6 and feature 9 lowers.
	features := linear(1, map[uint32][]int8{7: {6}, 9: {-6}})
	b := &Bag{Features: features, Weights: []float32{2, -1}, Bias: []float32{1, 0}}
	sentence, text, negative := features.NewTally(), features.NewTally(), features.NewTally()
	for range 2 {
		sentence.Reset()
		sentence.Add(Feature{7, 0})
		sentence.Add(Feature{7, 1})
		text.Merge(sentence, 0)
	}
	negative.Add(Feature{9, 0})
	for name, c := range map[string]struct {
		tally *Tally
		unit  float32
	}{
		"one sentence":                        {sentence, 6},
		"two sentences with the same feature": {text, 12 / float32(math.Sqrt(2))},
		"a unit that is off":                  {negative, 0},
	} {
		var hidden [1]float32
		var out [2]float32
		b.Outputs(c.tally, hidden[:], out[:])
		if !near(out[0], 2*c.unit+1) || !near(out[1], -c.unit) {
			t.Errorf("%s: outputs %v for a hidden unit of %v", name, out, c.unit)
		}
	}
}

func TestOnlyTheHundredSentencesAroundOneAreLookedAt(t *testing.T) {
	for _, c := range [][4]int{{0, 1, 0, 1}, {3, 20, 0, 20}, {150, 400, 50, 250}, {390, 400, 290, 400}} {
		if first, end := Around(c[0], c[1]); first != c[2] || end != c[3] {
			t.Errorf("around %d of %d: %d to %d", c[0], c[1], first, end)
		}
	}
}
