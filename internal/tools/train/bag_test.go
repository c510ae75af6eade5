package main

import (
	"math"
	"testing"

	"reinspect/internal/load/assess/weights"
)

// TestAShippedBagReadsAsItsNetwork guards the step that works the first layer
// out for every feature, with the inputs' means and spreads taken in.
func TestAShippedBagReadsAsItsNetwork(t *testing.T) {
	text := featuresOf(11, 12, 13)
	tab := newFeatureTable([][]weights.Feature{text}, 1)
	meant := [][]float32{{1, 0.5}, {-1, 2}, {0.25, 0}}
	net := &weights.Net{
		In: 2, Hidden: 3, Out: 1,
		W1: []float32{1, -1, 0.5, 2, -0.3, 0.7}, B1: []float32{0.1, 0.2, 0.3}, W2: []float32{1, 2, -1}, B2: []float32{0.5},
	}
	in := make([]float32, 2)
	v := tab.vector(text)
	for j, at := range v.index {
		axpy(v.value[j], meant[at], in)
	}
	var want, got [1]float32
	net.Outputs(in, make([]float32, net.In+net.Hidden), want[:])
	bag := tab.quantiseBag(net, meant)
	tally := bag.Features.NewTally()
	for _, s := range text {
		tally.Add(s)
	}
	bag.Outputs(tally, make([]float32, 3), got[:])
	if math.Abs(float64(got[0]-want[0]-bagBias)) > 0.05 {
		t.Errorf("the bag gives %v, its network %v and the bias %v", got[0], want[0], bagBias)
	}
}
