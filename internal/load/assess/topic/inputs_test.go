package topic

import (
	"math"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// bare returns a model of themes without features: each theme's first-stage
// output is its bias.
func bare(themes []uint32, bias ...float32) *Model {
	scale := make([]float32, len(themes))
	return &Model{
		Themes:   themes,
		Features: &weights.Linear{Outputs: len(themes), Slots: []uint32{0}, Scale: scale, Bias: bias},
		Bag:      &weights.Bag{Features: &weights.Linear{Slots: []uint32{0}}, Bias: bias},
	}
}

// inputs returns those of each theme that is rescored.
func inputs(m *Model, text *Text, scores, before, after *Scores) map[int][]float32 {
	out := map[int][]float32{}
	NewScorer(m, []string{"plans", "health", "custody"}).Inputs(text, scores, before, after, func(k int, in []float32) {
		out[k] = append([]float32(nil), in...)
	})
	return out
}

func near(a, b float32) bool { return math.Abs(float64(a-b)) < 1e-5 }

func TestTheInputsOfATheme(t *testing.T) {
	m := bare(hashes, 0, 0, 0)
	m.Areas = []uint32{tokens.Hash("adoption"), tokens.Hash("leadership")}
	m.AreaPriors = []float32{1, 2, 3, 4, 5, 6}
	text := &Text{Area: "leadership", Sentences: []Sentence{sentence("one one"), sentence("one two"), sentence("nurses")}}
	scores := &Scores{
		Text:      []float32{0.8, 0.4, 0.1},
		Sentences: [][]float32{{0.9, 0.2, 0.1}, {0.25, 0.35, 0.1}, {0.1, 0.7, 0.3}},
	}
	after := &Scores{Text: []float32{0.05, 0.15, 0.25}}
	got := inputs(m, text, scores, nil, after)
	logit := weights.Logit
	for k, want := range map[int][]float32{
		0: {
			logit(0.8), 0.8, logit(0.9), 0.9, // in the text and in the first sentence
			0, 0, 0, // phrases in all, in the first sentence, the logarithm
			0, logit(0.4), 0, // themes above, the rival, the distance to the top
			3, 4, 1.3, 2, // sentences, prior, themes expected, themes likely
			0, 1, 0.05, 0, // the neighbours, and which are missing
			logit(0.9), 0.9, logit(1.25 / 3), 1.25 / 3, 0.25, // the highest, the mean, the second highest
			1.0 / 3, logit(0.9) - logit(0.2), 1, 1.0 / 3, 1, logit(0.1), 0.1, // leads, margin, clear leads, likely, the last
			0.9, 0.9, 1.0 / 3, 0.9, // where the rival does not lead
		},
		1: {
			logit(0.4), 0.4, logit(0.2), 0.2,
			3, 2, float32(math.Log(4)),
			1, logit(0.8), logit(0.4) - logit(0.8),
			3, 5, 1.3, 2,
			0, 1, 0.15, 0,
			logit(0.7), 0.7, logit(1.25 / 3), 1.25 / 3, 0.35,
			2.0 / 3, logit(0.7) - logit(0.3), 1, 2.0 / 3, 2, logit(0.7), 0.7,
			0.525, 1.05, 2.0 / 3, 0.7,
		},
	} {
		if len(got[k]) != InputCount || len(want) != InputCount {
			t.Fatalf("theme %d has %d inputs, %d are wanted, the model has %d", k, len(got[k]), len(want), InputCount)
		}
		for i := range want {
			if !near(got[k][i], want[i]) {
				t.Errorf("theme %d: input %d is %v, want %v", k, i, got[k][i], want[i])
			}
		}
	}
}

func TestCountsHaveAnUpperBound(t *testing.T) {
	text, scores := &Text{}, &Scores{Text: []float32{0.9, 0.1, 0.05}}
	for range 12 {
		text.Sentences = append(text.Sentences, sentence("nought nought nought nought nought"))
		scores.Sentences = append(scores.Sentences, []float32{0.9, 0.1, 0.05})
	}
	in := inputs(bare(hashes, 0, 0, 0), text, scores, nil, nil)[0]
	for i, want := range map[int]float32{4: 6, 5: 3, 6: float32(math.Log(61)), 10: 8, 25: 4, 27: 5} {
		if !near(in[i], want) {
			t.Errorf("input %d is %v, want %v", i, in[i], want)
		}
	}
}

func TestAnAreaNotMetInTrainingHasNoPriors(t *testing.T) {
	m := bare(hashes, 0, 0, 0)
	m.Areas, m.AreaPriors = []uint32{tokens.Hash("adoption")}, []float32{1, 2, 3}
	for area, want := range map[string]float32{"adoption": 2, "prison-safety": 0} {
		text := &Text{Area: area, Sentences: []Sentence{sentence("nurses")}}
		scores := &Scores{Text: []float32{0.1, 0.5, 0.1}, Sentences: [][]float32{{0.1, 0.5, 0.1}}}
		if got := inputs(m, text, scores, nil, nil)[1][11]; got != want {
			t.Errorf("%s: prior %v, want %v", area, got, want)
		}
	}
}

func TestOnlyPossibleThemesAreRescored(t *testing.T) {
	text := &Text{Sentences: []Sentence{sentence("nurses"), sentence("help")}}
	for name, c := range map[string]struct {
		text, sentence float32
		want           bool
	}{
		"unlikely everywhere": {0.009, 0.059, false},
		"possible in a text":  {0.01, 0.01, true},
		"in one sentence":     {0.001, 0.06, true},
	} {
		scores := &Scores{
			Text:      []float32{0.9, c.text, 0},
			Sentences: [][]float32{{0.9, 0, 0}, {0.9, c.sentence, 0}},
		}
		if _, got := inputs(bare(hashes, 0, 0, 0), text, scores, nil, nil)[1]; got != c.want {
			t.Errorf("%s: rescored %v, want %v", name, got, c.want)
		}
	}
}

func TestTheTwoLikeliestThemes(t *testing.T) {
	for _, c := range []struct {
		p           []float32
		top, second int
	}{
		{[]float32{0.1, 0.9, 0.5}, 1, 2},
		{[]float32{0.9, 0.1, 0.5}, 0, 2},
		{[]float32{0.9, 0.5, 0.1}, 0, 1},
		{[]float32{0.1, 0.5, 0.9}, 2, 1},
		{[]float32{0.5, 0.5}, 0, 1},
		{[]float32{0.5}, 0, 0},
	} {
		if top, second := topTwo(c.p); top != c.top || second != c.second {
			t.Errorf("%v: %d and %d, want %d and %d", c.p, top, second, c.top, c.second)
		}
	}
}
