package weights

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Whatever is added, and however much of it, the sums are those of adding one
// by one.
func TestSumsOfManyListsOfAnyLength(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 20).Draw(t, "length")
		list := rapid.SliceOfN(rapid.Byte(), n, n).Draw(t, "list")
		s, want := newSums(n), make([]int32, n)
		for round := range 2 {
			times := rapid.IntRange(0, 3*mostAdded).Draw(t, "times")
			for range times {
				s.add(list)
				for k, w := range list {
					want[k] += int32(int8(w))
				}
			}
			if got := s.all(); !slices.Equal(got, want) {
				t.Fatalf("round %d: %v, want %v", round, got, want)
			}
		}
		s.reset()
		if slices.ContainsFunc(s.all(), func(v int32) bool { return v != 0 }) {
			t.Fatalf("sums %v after a reset", s.all())
		}
	})
}
