package tone

import (
	"math"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// fewCues returns cues of a few words, so that a test can be read without
// cues.toml.
func fewCues(t *testing.T) *Cues {
	t.Helper()
	c := &Cues{phrases: tokens.NewPhraseSet()}
	for kind, words := range map[Kind][]string{
		Strength: {"good", "strong"}, Weakness: {"weak", "late"}, Negation: {"not"}, Contrast: {"but", "although"},
		Setting: {"when"}, Hedge: {"largely"}, Improved: {"improved"}, Past: {"previously"}, Then: {"were"}, Today: {"now"},
		Persists: {"still"}, Declined: {"worsened"}, Settled: {"no longer the case"}, Rise: {"risen"}, Fall: {"fallen"},
		Asset: {"attendance"}, Burden: {"caseloads"}, Before: {"last year"}, Peers: {"england"},
	} {
		if err := c.add("", words, int(kind)); err != nil {
			t.Fatal(err)
		}
	}
	for kind, words := range map[Kind][]string{
		Strength: {"splendid"}, Weakness: {"wobbly"}, Hedge: {"mainly"},
		Improved: {"brighter"}, Declined: {"duller"}, Persists: {"evergreen"}, Ask: {"please"},
	} {
		if err := c.add("", words, int(kind)+userOffset); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// split splits the only sentence of a paragraph by a few cues.
func split(t *testing.T, text string) *Sentence {
	t.Helper()
	s := fewCues(t).Split(text, 0, 1)
	return &s
}

func near(a, b float32) bool { return math.Abs(float64(a-b)) < 1e-5 }

// even gives every polarity and every change the same probability.
func even() Probabilities {
	return Probabilities{0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25}
}

// word returns the hash of a feature of one or two words.
func word(family uint32, words ...string) uint32 {
	hash := tokens.Hash(words[0])
	if len(words) > 1 {
		hash = tokens.Combine(hash, tokens.Hash(words[1]))
	}
	return tokens.Combine(family, hash)
}

// linear returns a linear model with the given weights of features by output.
func linear(known map[uint32]map[int]int8) *weights.Linear {
	const slots = 64
	l := &weights.Linear{
		Outputs: Outputs, Slots: make([]uint32, slots), Weights: make([]byte, slots*Outputs),
		Scale: make([]float32, Outputs), Bias: make([]float32, Outputs),
	}
	for k := range l.Scale {
		l.Scale[k] = 1
	}
	for hash, byOutput := range known {
		i := weights.Mix(hash) % slots
		for l.Slots[i] != 0 {
			i = (i + 1) % slots
		}
		l.Slots[i] = hash
		for k, w := range byOutput {
			l.Weights[int(i)*Outputs+k] = byte(w)
		}
	}
	return l
}

// conv returns a convolution of one filter that responds only to the words
// with the given endings; its outputs for each span are given by pool.
func conv(out []float32, endings ...string) *weights.Conv {
	c := &weights.Conv{
		Filters: 1, Words: make([]uint32, 2), Row: make([]uint16, 2), Rows: weights.Buckets,
		Responses: make([]byte, weights.Buckets*weights.Width), Scale: []float32{1}, Bias: []float32{0},
		Out: out, OutBias: make([]float32, Outputs),
	}
	for _, ending := range endings {
		c.Responses[weights.EndingRow(Ending(ending))*weights.Width+1] = 1
	}
	return c
}
