package weights

import "testing"

// Two filters. The first responds to row 64 with 4 on its left, 10 in the
// middle and 5 on its right; the second with -1 wherever it is. Row 65 means
// nothing to either.
func twoFilters() *Conv {
	c := &Conv{Filters: 2, Rows: 66, Responses: make([]byte, 66*Width*2), Scale: []float32{1, 2}, Bias: []float32{-1, 3}}
	for position, response := range []int8{4, 10, 5} {
		minusOne := int8(-1)
		c.Responses[(64*Width+position)*2], c.Responses[(64*Width+position)*2+1] = byte(response), byte(minusOne)
	}
	return c
}

func TestAFilterTakesItsHighestResponseInEachSpan(t *testing.T) {
	for _, c := range []struct {
		name               string
		rows               []int
		firstEnd, lastEnd  int
		whole, first, last float32 // of the first filter, its bias of -1 included
	}{
		{"the word itself", []int{64}, 1, 0, 9, 9, 9},
		{"on the left of the middle word", []int{64, 65}, 1, 1, 9, 9, 3},
		{"on the right of the middle word", []int{65, 64}, 1, 1, 9, 4, 9},
		{"three in a row", []int{64, 64, 64}, 3, 0, 18, 18, 18},
		{"only in a middle clause", []int{65, 65, 65, 64, 65, 65, 65}, 2, 5, 9, 0, 0},
		{"in the last clause", []int{65, 65, 65, 64}, 2, 3, 9, 0, 9},
		{"in the first clause", []int{64, 65, 65, 65}, 1, 3, 9, 9, 0},
		{"nowhere", []int{65}, 1, 0, 0, 0, 0},
	} {
		conv := twoFilters()
		p := conv.NewPool()
		conv.MaxPool(c.rows, c.firstEnd, c.lastEnd, p)
		if p.Whole[0] != c.whole || p.First[0] != c.first || p.Last[0] != c.last {
			t.Errorf("%s: %v, %v, %v, want %v, %v, %v", c.name, p.Whole[0], p.First[0], p.Last[0], c.whole, c.first, c.last)
		}
	}
}

func TestAPoolForgetsTheSentenceBefore(t *testing.T) {
	conv := twoFilters()
	p := conv.NewPool()
	conv.MaxPool([]int{64, 64, 64}, 3, 0, p)
	conv.MaxPool([]int{64}, 1, 0, p)
	if p.Whole[0] != 9 || p.Whole[1] != -1*2+3 {
		t.Errorf("responses %v to one word", p.Whole)
	}
}

func TestTheOutputsOfAConvolutionWeighEachSpan(t *testing.T) {
	c := &Conv{
		Filters: 1,
		Out:     []float32{1, 10, 100, 2, 20, 200},
		OutBias: []float32{1000, 5},
	}
	var out [2]float32
	c.Outputs([]float32{1}, []float32{2}, []float32{3}, out[:])
	if out != [2]float32{1000 + 1 + 20 + 300, 5 + 2 + 40 + 600} {
		t.Errorf("outputs %v", out)
	}
}

func TestAWordHasItsOwnRowOrThatOfItsEnding(t *testing.T) {
	hashes := colliding(4)
	c := &Conv{Words: make([]uint32, 8), Row: []uint16{Buckets, Buckets + 1, Buckets + 2, 0, 0, 0, 0, 0}}
	copy(c.Words, hashes[:3])
	for i, hash := range hashes[:3] {
		if got := c.Lookup(hash, 0); got != Buckets+i {
			t.Errorf("the word in slot %d has row %d, want %d", i, got, Buckets+i)
		}
	}
	for _, ending := range []uint32{1, 2, 3} {
		if got := c.Lookup(hashes[3], ending); got != EndingRow(ending) || got < 0 || got >= Buckets {
			t.Errorf("an unknown word has row %d, want that of its ending, %d", got, EndingRow(ending))
		}
	}
}
