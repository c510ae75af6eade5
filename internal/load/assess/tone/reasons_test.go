package tone

import (
	"slices"
	"testing"
)

// reasons returns the words that spoke for strength against weakness, by a
// model that knows the given features' weights for strength.
func reasons(t *testing.T, text string, strength map[uint32]int8) []string {
	t.Helper()
	known := map[uint32]map[int]int8{}
	for hash, w := range strength {
		known[hash] = map[int]int8{PolStrength: w, PolWeakness: -1}
	}
	r := NewScorer(&Model{Features: linear(known), Conv: conv(make([]float32, Outputs*3))})
	s := split(t, text)
	scores := r.ScoreSentence(s)
	var out []string
	for _, span := range r.Reasons(s, &scores, PolStrength, PolWeakness) {
		out = append(out, text[s.Words[span.First].Start:s.Words[span.Last-1].End])
	}
	return out
}

func TestTheReasonsAreTheWordsThatContributeMost(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		weights    map[uint32]int8
		want       []string
	}{
		{
			"a word and a cue, in the order of the sentence", "Tireless staff do good work",
			map[uint32]int8{word(famWord, "tireless"): 50, word(famWord, "good"): 60},
			[]string{"Tireless", "good"},
		},
		{
			"a word that speaks against it is none", "Tireless staff linger",
			map[uint32]int8{word(famWord, "tireless"): 50, word(famWord, "linger"): -60},
			[]string{"Tireless"},
		},
		{
			"a word that says nothing is none", "Tireless staff linger",
			map[uint32]int8{word(famWord, "tireless"): 50, word(famWord, "linger"): -1},
			[]string{"Tireless"},
		},
		{
			"a word with a third of the strongest's weight is too weak", "Tireless staff linger",
			map[uint32]int8{word(famWord, "tireless"): 99, word(famWord, "linger"): 32},
			[]string{"Tireless"},
		},
		{
			"one with more is not", "Tireless staff linger",
			map[uint32]int8{word(famWord, "tireless"): 99, word(famWord, "linger"): 40},
			[]string{"Tireless", "linger"},
		},
		{
			"a short word is none unless it is a cue", "Kind good",
			map[uint32]int8{word(famWord, "kind"): 50, word(famWord, "good"): 50},
			[]string{"good"},
		},
		{
			"a word of five letters can be one", "Brave staff",
			map[uint32]int8{word(famWord, "brave"): 50},
			[]string{"Brave"},
		},
		{
			"four at most, the weakest goes", "Alpha bravo charlie delta echoes",
			map[uint32]int8{
				word(famWord, "alpha"): 60, word(famWord, "bravo"): 70, word(famWord, "charlie"): 80,
				word(famWord, "delta"): 50, word(famWord, "echoes"): 90,
			},
			[]string{"Alpha", "bravo", "charlie", "echoes"},
		},
		{
			"half the weight of a pair is each word's", "Tireless staff",
			map[uint32]int8{word(famPair, "tireless", "staff"): 50},
			[]string{"Tireless", "staff"},
		},
		{
			"a cue has the weight of its kind too", "Good tireless",
			map[uint32]int8{nthCue(Strength, 1): 99, word(famWord, "tireless"): 20},
			[]string{"Good"},
		},
		{
			"a denial is shown with the praise it denies", "Staff are not really good",
			map[uint32]int8{word(famWord, "not"): 50},
			[]string{"not really good"},
		},
		{
			"but not with praise far away", "Not one two three four good",
			map[uint32]int8{word(famWord, "not"): 50},
			[]string{"Not"},
		},
		{
			"nor with praise before it", "Good staff not",
			map[uint32]int8{word(famWord, "not"): 50},
			[]string{"not"},
		},
		{
			"nor with a fault", "Staff are not late",
			map[uint32]int8{word(famWord, "not"): 50},
			[]string{"not"},
		},
		{
			"a word is not shown twice", "Staff are not good",
			map[uint32]int8{word(famWord, "not"): 50, word(famWord, "good"): 40},
			[]string{"not good"},
		},
		{
			"a word of grammar is none", "Now when plans were tireless",
			map[uint32]int8{word(famWord, "now"): 80, word(famWord, "when"): 80, word(famWord, "were"): 80, word(famWord, "tireless"): 50},
			[]string{"tireless"},
		},
		{
			"the user's own cue is shown even without a weight", "Plans are splendid",
			nil,
			[]string{"splendid"},
		},
		{
			"but not as a reason for the opposite", "Plans are wobbly",
			nil, nil,
		},
		{
			"the n-grams of a word speak for it", "Tireless staff",
			map[uint32]int8{nGramsOf("tireless")[0]: 50},
			[]string{"Tireless"},
		},
		{
			"punctuation is none", "Plans: staff",
			map[uint32]int8{word(famWord, ":"): 50},
			nil,
		},
	} {
		if got := reasons(t, c.text, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q is explained by %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}

func TestAFeatureOfManyContributesLess(t *testing.T) {
	for n, want := range map[int]float32{0: 0, 1: 1, 4: 0.5} {
		if got := groupScale(n); got != want {
			t.Errorf("each of %d features: %v, want %v", n, got, want)
		}
	}
}
