package lexicon

import (
	"math"
	"slices"
	"testing"
)

func TestTheSumOfVectorsHasEachTermOnce(t *testing.T) {
	a, b, c := Vector{{1, 0.5}, {3, 1}}, Vector{{2, 1}, {3, 0.25}}, Vector{{1, 0.125}}
	want := Vector{{1, 0.625}, {2, 1}, {3, 1.25}}
	if got := Sum(a, b, c); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if !slices.Equal(a, Vector{{1, 0.5}, {3, 1}}) {
		t.Errorf("the first vector became %v", a)
	}
	if got := Sum(); len(got) != 0 {
		t.Errorf("the sum of nothing is %v", got)
	}
}

// A word that stands twice weighs 1 + log 2 times as much, beside one that
// stands once and weighs as much.
func TestAWordWeighsMoreTheMoreOftenItStands(t *testing.T) {
	v := New()
	one, two := v.Vector("supervision adoption"), v.Vector("supervision adoption supervision")
	if len(one) != 2 || len(two) != 2 {
		t.Fatalf("%v and %v", one, two)
	}
	id := v.Terms("supervision")[0]
	share := func(w Vector) float64 {
		if w[0].ID == id {
			return w[0].Weight / w[1].Weight
		}
		return w[1].Weight / w[0].Weight
	}
	if got, want := share(two)/share(one), 1+math.Log(2); math.Abs(got-want) > 1e-9 {
		t.Errorf("it weighs %.4f times as much, want %.4f", got, want)
	}
}

func TestPhrasesAreFoundInATextOrNot(t *testing.T) {
	p := NewPhrases([]string{"at risk", "exploit*"})
	for text, want := range map[string]bool{"children at risk": true, "they were exploited": true, "a risk": false, "": false} {
		if got := p.In(Words(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
