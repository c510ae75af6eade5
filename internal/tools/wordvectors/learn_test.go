package main

import "testing"

// Words that stand beside the same words lie close, although they never stand
// beside each other.
func TestWordsWithTheSameNeighboursLieClose(t *testing.T) {
	const cat, dog, purrs, sleeps, car, van, road, engine = 0, 1, 2, 3, 4, 5, 6, 7
	c := newCounts(8)
	for range 5 {
		for _, sentence := range [][]int{{cat, purrs, sleeps}, {dog, purrs, sleeps}, {car, road, engine}, {van, road, engine}} {
			c.add(sentence)
		}
	}
	rows := vectors(c.information(), 4)
	if near, far := dot(rows[cat], rows[dog]), dot(rows[cat], rows[van]); near < 0.8 || far > 0.2 {
		t.Errorf("cosines %.2f with the like word, %.2f with another", near, far)
	}
	again := vectors(c.information(), 4)
	for i := range rows {
		for k := range rows[i] {
			if rows[i][k] != again[i][k] {
				t.Fatal("the same counts gave other vectors")
			}
		}
	}
}

func TestVectorsAreStoredAsBytes(t *testing.T) {
	got := quantised([][]float64{{0.5, -0.25, 1}})
	if len(got) != 3 || int8(got[0]) != 100 || int8(got[1]) != -50 || int8(got[2]) != 127 {
		t.Errorf("stored as %v", got)
	}
}
