package topic

import (
	"slices"
	"testing"

	"reinspect/internal/figures"
	"reinspect/internal/tokens"
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
	f := &Figures{
		Themes: []uint32{tokens.Hash("plans"), tokens.Hash("health")},
		Signs:  &figures.Linear{Outputs: 2, Slots: []uint32{0}, Scale: []float32{1, 1}, Bias: []float32{-3, 3}},
	}
	r := NewReader(f, []string{"custody", "health"})
	v := r.Look(&Text{Sentences: []Part{{Words: tokens.Words("Nurses visit.", nil)}}})
	got := r.Listed(v.Whole)
	if got[0] != 0 || got[1] < 0.9 {
		t.Errorf("chances %v, want none of custody and a high one of health", got)
	}
	if trained := r.Trained(); trained[0] || !trained[1] {
		t.Errorf("trained %v, want health alone", trained)
	}
}
