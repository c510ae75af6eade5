package topic

import (
	"math"
	"slices"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

func TestChooseTakesTheMainThemeAndFewOthers(t *testing.T) {
	for _, c := range []struct {
		chances []float32
		want    []int
	}{
		{[]float32{0.2, 0.9, 0.5, 0.6, 0.7}, []int{1, 4, 3}},
		{[]float32{0.3, 0.2}, []int{0}},
		{[]float32{0.05, 0.01}, nil},
		{nil, nil},
	} {
		if got := Choose(c.chances); !slices.Equal(got, c.want) {
			t.Errorf("%v gives %v, want %v", c.chances, got, c.want)
		}
	}
}

// TestThemesKeepTheirPlaceInAnyList guards against marks of one theme coming
// out as another when a reader's list leaves out or reorders the trained ones.
func TestThemesKeepTheirPlaceInAnyList(t *testing.T) {
	f := &Model{
		Themes:   []uint32{tokens.Hash("plans"), tokens.Hash("health")},
		Features: &weights.Linear{Outputs: 2, Slots: []uint32{0}, Scale: []float32{1, 1}, Bias: []float32{-3, 3}},
		Bag:      &weights.Bag{Features: &weights.Linear{Slots: []uint32{0}}, Bias: []float32{-3, 3}},
	}
	r := NewScorer(f, []string{"custody", "health"})
	v := r.Score(&Text{Sentences: []Sentence{{Words: tokens.Words("Nurses visit.", nil)}}})
	got := r.ByList(v.Text)
	if got[0] != 0 || got[1] < 0.9 {
		t.Errorf("chances %v, want none of custody and a high one of health", got)
	}
	if trained := r.Trained(); trained[0] || !trained[1] {
		t.Errorf("trained %v, want health alone", trained)
	}
}

// TestASecondThemeIsSeenWhereItStandsAlone guards the evidence that tells a
// theme with a sentence of its own from one that is only touched on.
func TestASecondThemeIsSeenWhereItStandsAlone(t *testing.T) {
	v := Scores{Sentences: [][]float32{{0.9, 0.2}, {0.8, 0.1}, {0.1, 0.7}}}
	v.Text = []float32{0.8, 0.4}
	leads := [][2]int{{0, 1}, {0, 1}, {1, 0}}
	m := v.appendSentences(nil, 1, 0, leads)
	at := func(what string, i int, want float32) {
		if math.Abs(float64(m[i]-want)) > 1e-5 {
			t.Errorf("%s is %v, want %v", what, m[i], want)
		}
	}
	at("the strongest", 1, 0.7)
	at("the second strongest", 4, 0.2)
	at("the part led", 5, 1.0/3)
	at("led plainly", 7, 1)
	at("at the end", 11, 0.7)
	at("the mean where the rival does not lead", 12, 0.7)
}

func TestMeasuresAreAsManyAsTheySay(t *testing.T) {
	signs := &weights.Linear{Outputs: 2, Slots: []uint32{0}, Scale: []float32{1, 1}, Bias: []float32{1, 2}}
	f := &Model{Themes: []uint32{1, 2}, Features: signs, Bag: &weights.Bag{Features: &weights.Linear{Slots: []uint32{0}}, Bias: []float32{1, 2}}}
	r := NewScorer(f, nil)
	text := &Text{Sentences: make([]Sentence, 2)}
	v := r.Score(text)
	met := 0
	r.Inputs(text, &v, nil, &v, func(_ int, m []float32) {
		met++
		if len(m) != InputCount {
			t.Errorf("%d measures, want %d", len(m), InputCount)
		}
	})
	if met != 2 {
		t.Errorf("%d themes in question, want 2", met)
	}
}

// TestNoThemeIsGivenWhereNoneFits guards against a theme for every text: where
// it is likelier that none fits, there is none.
func TestNoThemeIsGivenWhereNoneFits(t *testing.T) {
	for _, c := range []struct {
		nothing float32
		given   bool
	}{{2, false}, {-2, true}} {
		bias := []float32{0, 0}
		f := &Model{
			Themes:    []uint32{tokens.Hash("plans"), NoTheme},
			Features:  &weights.Linear{Outputs: 2, Slots: []uint32{0}, Scale: []float32{1, 1}, Bias: bias},
			Bag:       &weights.Bag{Features: &weights.Linear{Slots: []uint32{0}}, Bias: bias},
			Net:       &weights.Net{In: InputCount, Out: 1, B2: []float32{0}},
			ThemeBias: []float32{1, c.nothing},
		}
		r := NewScorer(f, []string{"plans"})
		text := &Text{Sentences: make([]Sentence, 1)}
		v := r.Score(text)
		if got := r.Rescore(text, &v, nil, nil); len(Choose(got)) > 0 != c.given {
			t.Errorf("none fits at %v: chances %v", c.nothing, got)
		}
	}
}
