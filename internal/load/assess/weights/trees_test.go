package weights

import (
	"bytes"
	"reflect"
	"testing"
)

func TestTreesAnswerByAllTheirQuestions(t *testing.T) {
	trees := &Trees{
		Outputs: 2, Depth: 2,
		Inputs:     []uint16{0, 1, 1, 0},
		Thresholds: []float32{0.5, 2, 7, 9},
		Leaves:     []float32{0, 1, 10, 11, 20, 21, 30, 31, 100, 0, 0, 0, 0, 0, 0, 0},
	}
	for _, x := range []struct {
		measures []float32
		want     [2]float32
	}{
		{[]float32{0, 0}, [2]float32{100, 1}},
		{[]float32{1, 0}, [2]float32{110, 11}},
		{[]float32{0, 3}, [2]float32{120, 21}},
		{[]float32{1, 8}, [2]float32{30, 31}},
		{[]float32{0.5, 2}, [2]float32{100, 1}}, // what equals a cut is not above it
	} {
		var got [2]float32
		trees.Add(x.measures, got[:])
		if got != x.want {
			t.Errorf("%v: %v, want %v", x.measures, got, x.want)
		}
	}

	var file bytes.Buffer
	w := NewWriter(&file)
	w.Trees(trees)
	if back := NewReader(file.Bytes()).Trees(); !reflect.DeepEqual(back, trees) {
		t.Errorf("came back as %+v", back)
	}
}
