// Package weights is the form in which trained numbers are kept and used: a
// linear model over hashed signs, a bag of signs with one hidden layer, a
// convolution over words, and a small network over a few dozen measures.
// Weights are single bytes with a scale.
//
// It knows arithmetic and bytes; it knows nothing of words or reports.
package weights

import "math"

// Sign is one thing seen in a text, hashed, and the group it belongs to. The
// signs of each group weigh the same together, however many there are.
type Sign struct {
	Hash  uint32
	Group uint8
}

// Groups is how many groups of signs there are at most.
const Groups = 4

// Linear gives each of its outputs a weighted sum of the signs found.
type Linear struct {
	Outputs int
	Slots   []uint32  // hash of the sign kept there, 0 for none; a power of two long
	Weights []byte    // Outputs for each slot, each a signed byte
	Scale   []float32 // by output
	Bias    []float32 // by output
}

// Tally is the sum of the signs of one text, ready for the next text after
// Reset. It belongs to one Linear and one goroutine.
type Tally struct {
	of    *Linear
	sums  [Groups][]int32
	count [Groups]int
	seen  []uint32 // by slot: the round in which it was last counted
	round uint32
}

// NewTally returns an empty tally for l.
func (l *Linear) NewTally() *Tally {
	t := &Tally{of: l, seen: make([]uint32, len(l.Slots)), round: 1}
	for g := range t.sums {
		t.sums[g] = make([]int32, l.Outputs)
	}
	return t
}

// Reset empties the tally.
func (t *Tally) Reset() {
	t.round++
	for g := range t.sums {
		clear(t.sums[g])
		t.count[g] = 0
	}
}

// Slot returns the place of a sign, or -1 where it has no weights.
func (l *Linear) Slot(hash uint32) int {
	mask := uint32(len(l.Slots) - 1)
	for i := Spread(hash) & mask; ; i = (i + 1) & mask {
		switch l.Slots[i] {
		case hash:
			return int(i)
		case 0:
			return -1
		}
	}
}

// Spread mixes the bits of a hash, so that a table's low bits differ.
func Spread(h uint32) uint32 {
	h = (h ^ h>>16) * 0x7feb352d
	return h ^ h>>15
}

// Add counts a sign, once in a text.
func (t *Tally) Add(s Sign) {
	if i := t.of.Slot(s.Hash); i >= 0 {
		t.AddSlot(i, s.Group)
	}
}

// AddSlot counts the sign of a slot, once in a text.
func (t *Tally) AddSlot(i int, group uint8) {
	if t.seen[i] == t.round {
		return
	}
	t.seen[i] = t.round
	t.count[group]++
	n := t.of.Outputs
	sums := t.sums[group][:n]
	for k, w := range t.of.Weights[i*n : i*n+n] {
		sums[k] += int32(int8(w))
	}
}

// Gather adds what another tally of the same figures holds of a group: a sign
// that stands in both counts twice.
func (t *Tally) Gather(other *Tally, group uint8) {
	t.count[group] += other.count[group]
	for k, s := range other.sums[group] {
		t.sums[group][k] += s
	}
}

// Counts returns how many signs of each group have been counted.
func (t *Tally) Counts() [Groups]int { return t.count }

// Weight returns what a sign weighs for an output, before its group's share.
func (l *Linear) Weight(hash uint32, output int) float32 {
	if i := l.Slot(hash); i >= 0 {
		return l.WeightOf(i, output)
	}
	return 0
}

// WeightOf is Weight for the sign of a slot.
func (l *Linear) WeightOf(i, output int) float32 {
	return float32(int8(l.Weights[i*l.Outputs+output])) * l.Scale[output]
}

// Lean returns how much more a sign weighs for one output than for another.
func (l *Linear) Lean(hash uint32, towards, from int) float32 {
	if i := l.Slot(hash); i >= 0 {
		return l.WeightOf(i, towards) - l.WeightOf(i, from)
	}
	return 0
}

// Outputs writes the outputs of the tally into out.
func (t *Tally) Outputs(out []float32) {
	copy(out, t.of.Bias)
	for g, sums := range t.sums {
		if t.count[g] == 0 {
			continue
		}
		each := 1 / float32(math.Sqrt(float64(t.count[g])))
		for k, s := range sums {
			out[k] += float32(s) * t.of.Scale[k] * each
		}
	}
}
