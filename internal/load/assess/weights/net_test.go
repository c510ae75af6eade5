package weights

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// Leaving out inputs that are 0 changes no bit of a sum, whatever its length.
func TestZerosMayBeLeftOutOfAProduct(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 50).Draw(t, "length")
		a := rapid.SliceOfN(rapid.Float32Range(-2, 2), n, n).Draw(t, "weights")
		b := rapid.SliceOfN(rapid.SampledFrom([]float32{0, 0, 0, 0, 0, 0, 0, 0.7, -1.3}), n, n).Draw(t, "inputs")
		got, want := dotEights(a, b, notZero(b, nil)), dot(a, b)
		if math.Float32bits(got) != math.Float32bits(want) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

func TestRowsOfSlotsCountAsTheSlots(t *testing.T) {
	l := small()
	a, b := l.NewTally(), l.NewTally()
	var slots []int32
	var rows []byte
	for i, hash := range l.Slots {
		if hash != 0 {
			slots, rows = append(slots, int32(i), int32(i)), append(append(rows, l.Row(i)...), l.Row(i)...)
			a.AddSlot(i, 0)
		}
	}
	b.AddRows(slots, rows, 0)
	one, other := make([]float32, l.Outputs), make([]float32, l.Outputs)
	a.Outputs(one)
	b.Outputs(other)
	for k := range one {
		if one[k] != other[k] || a.Counts() != b.Counts() {
			t.Errorf("output %d is %v by rows, %v by slots", k, other[k], one[k])
		}
	}
}
