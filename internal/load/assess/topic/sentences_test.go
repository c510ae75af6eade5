package topic

import (
	"math"
	"slices"
	"testing"

	"reinspect/internal/load/assess/weights"
)

// sentenceInputs returns the inputs of each listed theme that sentence i may
// speak about, for a list in another order than the model's.
func sentenceInputs(text *Text, scores *Scores, ofText []float32, i int, before []float32) map[int][]float32 {
	out := map[int][]float32{}
	r := NewScorer(bare(hashes, 0, 0, 0), []string{"plans", "health", "custody", "youth-work"})
	r.SentenceInputs(text, scores, ofText, i, before, func(listed, _ int, in []float32) {
		out[listed] = slices.Clone(in)
	})
	return out
}

func TestTheInputsOfASentencesTheme(t *testing.T) {
	second := sentence("they one two one")
	second.Continues = true
	text := &Text{Sentences: []Sentence{sentence("nurses"), second, sentence("help")}}
	scores := &Scores{
		Text:      []float32{0.8, 0.4, 0.1},
		Sentences: [][]float32{{0.9, 0.2, 0.1}, {0.25, 0.35, 0.02}, {0.1, 0.7, 0.3}},
	}
	ofText := []float32{0.6, 0.7, 0.05, 0}
	before := []float32{0.8, 0.3, 0.1, 0}
	got := sentenceInputs(text, scores, ofText, 1, before)
	logit := weights.Logit
	words := float32(math.Log(5))
	for k, want := range map[int][]float32{
		0: {
			logit(0.25), 0.25, logit(0.25) - logit(0.35), logit(0.35), 0, // in the sentence, beside its rival, whether it leads
			0, 0, 1.2, 2, 0, // its phrases: how many, any, where the first; other themes named; its share
			logit(0.6), 0.6, 0, 1, logit(0.7), // in the text, whether first or second there, the first one
			0.8, 0.9, logit(1.25 / 3), logit(0.1), // first stage: the text, the highest and the mean of sentences, the next sentence
			0.8, 0.8, 1, 1, 0.8, 0, // the sentence before, carried on
			1, 0, words, 1, // carries on, first sentence, length, themes likely
		},
		1: {
			logit(0.35), 0.35, logit(0.35) - logit(0.25), logit(0.25), 1,
			2, 1, 0.25, 1, 0.5,
			logit(0.7), 0.7, 1, 0, logit(0.7),
			0.4, 0.7, logit(1.25 / 3), logit(0.7),
			0.3, 0.3, 0, 0, 0.8, 0,
			1, 0, words, 1,
		},
	} {
		if len(got[k]) != SentenceInputCount || len(want) != SentenceInputCount {
			t.Fatalf("theme %d has %d inputs, %d are wanted, the model has %d", k, len(got[k]), len(want), SentenceInputCount)
		}
		for i := range want {
			if !near(got[k][i], want[i]) {
				t.Errorf("theme %d: input %d is %v, want %v", k, i, got[k][i], want[i])
			}
		}
	}
	if _, ok := got[3]; ok {
		t.Error("a theme that was never trained has inputs")
	}
}

func TestAFirstSentenceCarriesNothingOn(t *testing.T) {
	text := &Text{Sentences: []Sentence{sentence("nurses")}}
	scores := &Scores{Text: []float32{0.5, 0.1, 0.1}, Sentences: [][]float32{{0.5, 0.1, 0.1}}}
	in := sentenceInputs(text, scores, []float32{0.5, 0.1, 0, 0}, 0, nil)[0]
	for i, want := range map[int]float32{18: weights.Logit(0), 19: 0, 20: 0, 21: 0, 22: 0, 23: 0, 24: 0, 25: 0, 26: 1} {
		if !near(in[i], want) {
			t.Errorf("input %d is %v, want %v", i, in[i], want)
		}
	}
}

func TestASentenceMaySpeakAboutWhatItScoresNamesOrCarriesOn(t *testing.T) {
	for name, c := range map[string]struct {
		text                   string
		inSentence, inText, by float32 // by: the sentence before
		want                   bool
	}{
		"nothing speaks for it":              {"help", 0.029, 0.099, 0.199, false},
		"its words":                          {"help", 0.03, 0, 0, true},
		"its paragraph":                      {"help", 0, 0.1, 0, true},
		"the sentence before":                {"help", 0, 0, 0.2, true},
		"one of its phrases, and only named": {"one", 0, 0, 0, true},
	} {
		text := &Text{Sentences: []Sentence{sentence("nurses"), sentence(c.text)}}
		scores := &Scores{Text: []float32{0.9, 0, 0}, Sentences: [][]float32{{0.9, 0, 0}, {0.9, c.inSentence, 0}}}
		in := sentenceInputs(text, scores, []float32{0.9, c.inText, 0, 0}, 1, []float32{0.9, c.by, 0, 0})
		if _, got := in[1]; got != c.want {
			t.Errorf("%s: weighed %v, want %v", name, got, c.want)
		}
	}
}

// follows returns a model whose sentence stage gives a theme the probability
// that it has in the sentence before, or in the sentence itself where that is
// the first.
func follows() *Model {
	m := bare(hashes, 0, 0, 0)
	in := make([]float32, SentenceInputCount)
	in[19] = 20 // the sentence before
	in[1] = 1
	m.SentenceNet = &weights.Net{In: SentenceInputCount, Hidden: 1, Out: 1, W1: in, B1: []float32{0}, W2: []float32{1}, B2: []float32{-2}}
	m.SentenceBias = []float32{0, 0, 3}
	return m
}

func TestTheSentenceStageHearsTheSentenceBefore(t *testing.T) {
	text := &Text{Sentences: []Sentence{sentence("nurses"), sentence("help")}}
	scores := &Scores{Text: []float32{0.9, 0.5, 0.9}, Sentences: [][]float32{{0.9, 0.1, 0.2}, {0.1, 0.9, 0.1}}}
	got := NewScorer(follows(), []string{"plans", "health", "custody"}).SentenceThemes(text, scores, []float32{0.9, 0.5, 0.2})
	first := []float32{weights.Sigmoid(0.9 - 2), weights.Sigmoid(0.1 - 2), weights.Sigmoid(0.2 + 1)}
	for k, want := range first {
		if !near(got[0][k], want) {
			t.Errorf("first sentence: theme %d has %v, want %v", k, got[0][k], want)
		}
		bias := follows().SentenceBias[k]
		if want := weights.Sigmoid(scores.Sentences[1][k] + 20*want - 2 + bias); !near(got[1][k], want) {
			t.Errorf("second sentence: theme %d has %v, want %v", k, got[1][k], want)
		}
	}
}

func TestASentenceHasNoThemeOneOrTwo(t *testing.T) {
	for _, c := range []struct {
		probabilities []float32
		want          []int
	}{
		{[]float32{0.54, 0.1}, nil},
		{[]float32{0.1, 0.55}, []int{1}},
		{[]float32{0.59, 0.9, 0.2}, []int{1}},
		{[]float32{0.6, 0.9, 0.7}, []int{1, 2}},
		{[]float32{0.9}, []int{0}},
		{nil, nil},
	} {
		if got := ChooseOwn(c.probabilities); !slices.Equal(got, c.want) {
			t.Errorf("%v gives %v, want %v", c.probabilities, got, c.want)
		}
	}
}
