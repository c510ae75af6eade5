package topic

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

func TestATextHasAMainThemeAndFewOthers(t *testing.T) {
	for _, c := range []struct {
		probabilities []float32
		want          []int
	}{
		{[]float32{0.2, 0.9, 0.5, 0.6, 0.7}, []int{1, 4, 3}},
		{[]float32{0.3, 0.2}, []int{0}},
		{[]float32{0.5, 0.42}, []int{0, 1}},
		{[]float32{0.5, 0.41}, []int{0}},
		{[]float32{0.1}, []int{0}},
		{[]float32{0.09, 0.01}, nil},
		{[]float32{0.5, 0.5}, []int{0, 1}},
		{nil, nil},
	} {
		if got := Choose(c.probabilities); !slices.Equal(got, c.want) {
			t.Errorf("%v gives %v, want %v", c.probabilities, got, c.want)
		}
	}
}

// knowing returns a model of two themes that knows some features' weights for
// the second.
func knowing(known map[uint32]int8) *Model {
	const slots = 32
	m := bare([]uint32{hashes[0], hashes[1]}, 0, 0)
	l := &weights.Linear{Outputs: 2, Slots: make([]uint32, slots), Weights: make([]byte, 2*slots), Scale: []float32{1, 1}, Bias: []float32{0, 0}}
	for hash, w := range known {
		i := weights.Mix(hash) % slots
		for l.Slots[i] != 0 {
			i = (i + 1) % slots
		}
		l.Slots[i], l.Weights[2*i+1] = hash, byte(w)
	}
	m.Features = l
	return m
}

func score(m *Model, sentences ...string) Scores {
	text := &Text{}
	for _, s := range sentences {
		text.Sentences = append(text.Sentences, sentence(s))
	}
	return NewScorer(m, []string{"plans", "health", "custody"}).Score(text)
}

func TestTheLinearModelCountsThreeFifthsAndTheBagTwo(t *testing.T) {
	m := bare(hashes[:2], 0, 0)
	m.Features.Bias = []float32{1, 0}
	m.Bag.Bias = []float32{0, 1}
	got := score(m, "Nurses visit.").Text
	if !near(got[0], weights.Sigmoid(0.6)) || !near(got[1], weights.Sigmoid(0.4)) {
		t.Errorf("probabilities %v", got)
	}
}

func TestSentencesAreScoredAloneAndTogether(t *testing.T) {
	m := knowing(map[uint32]int8{wordFeature("nurses").Hash: 10, wordFeature("delay").Hash: -10})
	got := score(m, "nurses", "delay", "plans")
	for i, want := range []float32{weights.Sigmoid(6), weights.Sigmoid(-6), 0.5} {
		if !near(got.Sentences[i][1], want) {
			t.Errorf("sentence %d: %v, want %v", i+1, got.Sentences[i][1], want)
		}
	}
	if !near(got.Text[1], 0.5) {
		t.Errorf("the text: %v, want one that speaks for neither", got.Text[1])
	}
	if one := score(m, "nurses"); !slices.Equal(one.Text, one.Sentences[0]) {
		t.Errorf("a text of one sentence: %v, its sentence %v", one.Text, one.Sentences[0])
	}
}

func TestOnlyTheFirstSentenceOpensAText(t *testing.T) {
	m := knowing(map[uint32]int8{openingFeature("nurses").Hash: 10})
	if got := score(m, "nurses", "plans"); got.Text[1] < 0.9 {
		t.Errorf("the opening counts %v", got.Text[1])
	}
	if got := score(m, "plans", "nurses"); got.Text[1] != 0.5 || got.Sentences[1][1] < 0.9 {
		t.Errorf("a later sentence counts %v in the text, %v alone", got.Text[1], got.Sentences[1][1])
	}
}

func TestTheBagOfATextIsThatOfItsSentences(t *testing.T) {
	m := knowing(nil)
	hash := wordFeature("nurses").Hash
	m.Bag.Features = &weights.Linear{Outputs: 1, Slots: []uint32{hash, 0}, Weights: []byte{10, 0}, Scale: []float32{1}, Bias: []float32{0}}
	if weights.Mix(hash)&1 == 1 {
		m.Bag.Features.Slots, m.Bag.Features.Weights = []uint32{0, hash}, []byte{0, 10}
	}
	m.Bag.Weights = []float32{0, 1}
	got := score(m, "plans", "nurses")
	if !near(got.Text[1], weights.Sigmoid(4)) || !near(got.Sentences[1][1], weights.Sigmoid(4)) || got.Sentences[0][1] != 0.5 {
		t.Errorf("the text %v, its sentences %v", got.Text, got.Sentences)
	}
}

// TestThemesKeepTheirPlaceInAnyList guards against marks of one theme coming
// out as another when a user's list leaves out or reorders the trained ones.
func TestThemesKeepTheirPlaceInAnyList(t *testing.T) {
	m := bare([]uint32{tokens.Hash("plans"), tokens.Hash("health")}, -3, 3)
	r := NewScorer(m, []string{"custody", "health"})
	scores := r.Score(&Text{Sentences: []Sentence{sentence("Nurses visit.")}})
	if got := r.ByList(scores.Text); got[0] != 0 || got[1] < 0.9 {
		t.Errorf("probabilities %v, want none of custody and a high one of health", got)
	}
	if trained := r.Trained(); trained[0] || !trained[1] {
		t.Errorf("trained %v, want health alone", trained)
	}
}

func TestAWordSpeaksForAThemeByItselfAndByItsBeginning(t *testing.T) {
	m := knowing(map[uint32]int8{
		wordFeature("nurses").Hash: 5, feature(groupWords, famPrefix, tokens.Hash("nurse")).Hash: 3,
		wordFeature("help").Hash: 2, wordFeature(",").Hash: 9, feature(groupWords, famPrefix, tokens.Hash("visit")).Hash: 4,
	})
	r := NewScorer(m, []string{"custody", "health"})
	s := sentence("Nurses, visit help")
	if got := r.WordWeights(&s, 1); !slices.Equal(got, []float32{8, 0, 4, 2}) {
		t.Errorf("the words weigh %v for health", got)
	}
	if got := r.WordWeights(&s, 0); !slices.Equal(got, make([]float32, 4)) {
		t.Errorf("the words weigh %v for a theme that was not trained", got)
	}
}

// rescored returns the second stage's probabilities of plans, with the given
// outputs for plans, another theme that is not listed, and "no theme fits".
func rescored(plans, unlisted, noTheme float32) []float32 {
	m := bare([]uint32{hashes[0], tokens.Hash("unlisted"), NoTheme}, 0, 0, 0)
	m.Net = &weights.Net{In: InputCount, Out: 1, B2: []float32{0}}
	m.ThemeBias = []float32{plans, unlisted, noTheme}
	r := NewScorer(m, []string{"plans", "custody"})
	text := &Text{Sentences: make([]Sentence, 1)}
	scores := r.Score(text)
	return r.Rescore(text, &scores, nil, nil)
}

func TestNoThemeIsGivenWhereNoneFits(t *testing.T) {
	for _, c := range []struct {
		rule                     string
		plans, unlisted, noTheme float32
		want                     float32
	}{
		{"the theme fits better", 1, 0, -2, weights.Sigmoid(1)},
		{"that none fits is likelier", 1, 0, 2, 0},
		{"a theme that is not listed does not count", 1, 5, 0, weights.Sigmoid(1)},
		{"nor does it help against none", 1, 5, 2, 0},
		{"as likely as none", 1, 0, 1, weights.Sigmoid(1)},
	} {
		if got := rescored(c.plans, c.unlisted, c.noTheme); !near(got[0], c.want) || got[1] != 0 {
			t.Errorf("%s: %v, want %v", c.rule, got, c.want)
		}
	}
}

func TestAModelComesBackAsWritten(t *testing.T) {
	m := knowing(map[uint32]int8{7: 3})
	m.Bag.Weights = []float32{1}
	m.Areas, m.AreaPriors, m.ThemeBias = []uint32{5}, []float32{1, 2}, []float32{3, 4}
	m.Net = &weights.Net{In: 1, Hidden: 1, Out: 1, W1: []float32{1}, B1: []float32{2}, W2: []float32{3}, B2: []float32{4}}
	m.SentenceNet, m.SentenceBias = &weights.Net{In: 1, Hidden: 1, Out: 1, W1: []float32{5}, B1: []float32{6}, W2: []float32{7}, B2: []float32{8}}, []float32{9, 10}
	m.Bag.Features = m.Features
	var file bytes.Buffer
	w := weights.NewWriter(&file)
	m.Write(w)
	r := weights.NewReader(file.Bytes())
	got := Read(r)
	if w.Err() != nil || r.Err() != nil {
		t.Fatal(w.Err(), r.Err())
	}
	if !reflect.DeepEqual(got, m) {
		t.Errorf("came back as %+v, want %+v", got, m)
	}
}
