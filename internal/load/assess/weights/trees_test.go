package weights

import "testing"

func TestTheTestsOfATreeAreTheBitsOfItsLeaf(t *testing.T) {
	trees := &Trees{
		Outputs: 2, Depth: 2,
		Inputs:     []uint16{0, 1, 1, 0},
		Thresholds: []float32{0.5, 2, 7, 9},
		Leaves:     []float32{0, 1, 10, 11, 20, 21, 30, 31, 100, 0, 0, 0, 0, 0, 0, 0},
	}
	for _, c := range []struct{ inputs, want [2]float32 }{
		{[2]float32{0, 0}, [2]float32{100, 1}},
		{[2]float32{1, 0}, [2]float32{110, 11}},
		{[2]float32{0, 3}, [2]float32{120, 21}},
		{[2]float32{1, 8}, [2]float32{30, 31}},
		{[2]float32{0.5, 2}, [2]float32{100, 1}}, // an input equal to a threshold is not above it
	} {
		var got [2]float32
		trees.Add(c.inputs[:], got[:])
		if got != c.want {
			t.Errorf("%v: %v, want %v", c.inputs, got, c.want)
		}
	}
}
