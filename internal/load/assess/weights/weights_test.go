package weights

import (
	"bytes"
	"errors"
	"math"
	"testing"
)

// small returns a linear model of two outputs that knows features 7 and 9.
func small() *Linear {
	l := &Linear{Outputs: 2, Slots: make([]uint32, 4), Weights: make([]byte, 8), Scale: []float32{1, 0.5}, Bias: []float32{0, 1}}
	for _, s := range []struct {
		hash uint32
		w    [2]int8
	}{{7, [2]int8{3, -4}}, {9, [2]int8{1, 2}}} {
		i := Mix(s.hash) & 3
		for l.Slots[i] != 0 {
			i = (i + 1) & 3
		}
		l.Slots[i] = s.hash
		l.Weights[2*i], l.Weights[2*i+1] = byte(s.w[0]), byte(s.w[1])
	}
	return l
}

func TestSignsOfAGroupShareTheirWeight(t *testing.T) {
	tally := small().NewTally()
	for range 2 { // a feature counts once, an unknown one never, and Reset forgets
		tally.Reset()
		for _, s := range []Feature{{7, 0}, {7, 0}, {9, 0}, {5, 0}} {
			tally.Add(s)
		}
	}
	var out [2]float32
	tally.Outputs(out[:])
	root := float32(math.Sqrt(2))
	for k, want := range []float32{4 / root, 1 - 1/root} {
		if math.Abs(float64(out[k]-want)) > 1e-6 {
			t.Errorf("output %d is %v, want %v", k, out[k], want)
		}
	}
}

func TestFiguresComeBackAsWritten(t *testing.T) {
	var file bytes.Buffer
	w := NewWriter(&file)
	l := small()
	w.Linear(l)
	n := &Net{In: 1, Hidden: 1, Out: 1, W1: []float32{3}, B1: []float32{4}, W2: []float32{5}, B2: []float32{6}}
	w.Net(n)
	w.Bag(&Bag{Features: l, Weights: []float32{1, 2}, Bias: []float32{3}})
	if w.Err() != nil {
		t.Fatal(w.Err())
	}
	r := NewReader(file.Bytes())
	back, net, bag := r.Linear(), r.Net(), r.Bag()
	if r.Err() != nil {
		t.Fatal(r.Err())
	}
	if bag.Features.Slot(9) != l.Slot(9) || bag.Weights[1] != 2 || bag.Bias[0] != 3 {
		t.Errorf("bag came back as %+v", bag)
	}
	if back.Slot(7) != l.Slot(7) || back.Weight(9, 1) != 1 {
		t.Errorf("linear model came back as %+v", back)
	}
	var out [1]float32
	net.Outputs([]float32{5}, make([]float32, 1), out[:])
	if out[0] != 5*(3*5+4)+6 {
		t.Errorf("network gives %v", out[0])
	}
}

func TestACutFileIsRefused(t *testing.T) {
	var file bytes.Buffer
	w := NewWriter(&file)
	w.Linear(small())
	for n := range file.Len() {
		r := NewReader(file.Bytes()[:n])
		r.Linear()
		if !errors.Is(r.Err(), errFormat) {
			t.Fatalf("%d of %d bytes: %v", n, file.Len(), r.Err())
		}
	}
}

func TestConvolutionPoolsBySpan(t *testing.T) {
	// One filter that answers 10 to word row 65 in the middle and 5 to row 66
	// on its right.
	c := &Conv{Filters: 1, Rows: 67, Responses: make([]byte, 67*Width), Scale: []float32{1}, Bias: []float32{0}}
	c.Responses[65*Width+1], c.Responses[66*Width+2] = 10, 5
	p := c.NewPool()
	for _, x := range []struct {
		rows              []int
		firstEnd, last    int
		whole, begin, end float32
	}{
		{[]int{64, 65, 66}, 3, 0, 15, 15, 15},
		{[]int{65, 64, 65, 66}, 2, 2, 15, 10, 15},
		{[]int{64}, 1, 0, 0, 0, 0},
	} {
		c.MaxPool(x.rows, x.firstEnd, x.last, p)
		if p.Whole[0] != x.whole || p.First[0] != x.begin || p.Last[0] != x.end {
			t.Errorf("%v: %v %v %v, want %v %v %v", x.rows, p.Whole[0], p.First[0], p.Last[0], x.whole, x.begin, x.end)
		}
	}
}

func TestABagAddsUpItsSentences(t *testing.T) {
	// One hidden number that is lifted by feature 7.
	signs := &Linear{Outputs: 1, Slots: make([]uint32, 4), Weights: make([]byte, 4), Scale: []float32{1}, Bias: []float32{0}}
	signs.Slots[Mix(7)&3], signs.Weights[Mix(7)&3] = 7, 6
	b := &Bag{Features: signs, Weights: []float32{2, -1}, Bias: []float32{1, 0}}
	sentence, whole := signs.NewTally(), signs.NewTally()
	for range 2 {
		sentence.Reset()
		sentence.Add(Feature{7, 0})
		whole.Merge(sentence, 0)
	}
	for _, x := range []struct {
		tally *Tally
		want  float32
	}{{sentence, 6}, {whole, 12 / float32(math.Sqrt(2))}} {
		var hidden [1]float32
		var out [2]float32
		b.Outputs(x.tally, hidden[:], out[:])
		if math.Abs(float64(out[0]-(2*x.want+1))) > 1e-5 || math.Abs(float64(out[1]+x.want)) > 1e-5 {
			t.Errorf("outputs %v for a hidden number of %v", out, x.want)
		}
	}
}
