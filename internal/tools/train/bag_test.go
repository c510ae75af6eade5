package main

import (
	"math"
	"testing"

	"reinspect/internal/load/assess/weights"
)

// TestAStoredBagGivesWhatItsNetworkGives guards the step that multiplies the word
// vectors into the first layer.
func TestAStoredBagGivesWhatItsNetworkGives(t *testing.T) {
	text := featuresOf(11, 12, 13)
	table := newFeatureTable([][]weights.Feature{text}, 1)
	vectors := [][]float32{{1, 0.5}, {-1, 2}, {0.25, 0}}
	net := &weights.Net{
		In: 2, Hidden: 3, Out: 1,
		W1: []float32{1, -1, 0.5, 2, -0.3, 0.7}, B1: []float32{0.1, 0.2, 0.3}, W2: []float32{1, 2, -1}, B2: []float32{0.5},
	}
	in := make([]float32, 2)
	v := table.vector(text)
	for j, at := range v.index {
		axpy(v.value[j], vectors[at], in)
	}
	var want, got [1]float32
	net.Outputs(in, make([]float32, net.In+net.Hidden), want[:])
	bag := table.quantiseBag(net, vectors)
	tally := bag.Features.NewTally()
	for _, s := range text {
		tally.Add(s)
	}
	bag.Outputs(tally, make([]float32, 3), got[:])
	if math.Abs(float64(got[0]-want[0]-bagBias)) > 0.05 {
		t.Errorf("the bag gives %v, its network %v and the bias %v", got[0], want[0], bagBias)
	}
}
