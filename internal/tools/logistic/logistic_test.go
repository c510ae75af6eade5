package logistic

import (
	"math"
	"testing"
)

// A feature that tells the cases apart gets weight, one that does not gets none.
func TestWeightsFollowTheCases(t *testing.T) {
	var cases []Case
	for i := range 60 {
		is := i%3 == 0
		tells := 0.0
		if is {
			tells = 5
		}
		cases = append(cases, Case{[]float64{tells, float64(i % 2), 7}, Is(is)})
	}
	m := Fit(cases)
	if m.Weights[0] < 0.2 || math.Abs(m.Weights[1]) > 0.2 || math.Abs(m.Weights[2]) > 1e-9 {
		t.Errorf("weights %v", m.Weights)
	}
	if yes, no := m.LogOdds([]float64{5, 0, 7}), m.LogOdds([]float64{0, 0, 7}); yes < 0.5 || no > -1 {
		t.Errorf("log odds %.2f and %.2f", yes, no)
	}
}

func TestWithoutFeaturesTheBaseIsHowOftenItIsSo(t *testing.T) {
	var cases []Case
	for i := range 20 {
		cases = append(cases, Case{nil, Is(i < 5)})
	}
	if p := 1 / (1 + math.Exp(-Fit(cases).Base)); math.Abs(p-0.25) > 1e-6 {
		t.Errorf("a quarter is so, learnt is %.4f", p)
	}
}

// What readers are not sure of counts by how sure they are.
func TestAShareCountsAsSuch(t *testing.T) {
	var cases []Case
	for range 20 {
		cases = append(cases, Case{nil, 0.7})
	}
	if p := 1 / (1 + math.Exp(-Fit(cases).Base)); math.Abs(p-0.7) > 1e-6 {
		t.Errorf("readers give 0.7, learnt is %.4f", p)
	}
}

// A feature that tells cases apart is found for groups left out as well.
func TestGroupsLeftOut(t *testing.T) {
	var cases []Case
	var groups []string
	for i := range 60 {
		is := Is(i%3 == 0)
		cases = append(cases, Case{[]float64{is}, is})
		groups = append(groups, string(rune('a'+i%12)))
	}
	if got := Area(cases, LeftOut(cases, groups)); got != 1 {
		t.Errorf("%.3f of labels that one feature tells apart", got)
	}
	if got := LeftOut(cases[:2], []string{"a", "a"}); got[0] != 0 || got[1] != 0 {
		t.Errorf("log odds %v learnt from nothing", got)
	}
	if got := Area(cases, make([]float64, len(cases))); got > 0.5 {
		t.Errorf("%.3f where all are as likely", got)
	}
}
