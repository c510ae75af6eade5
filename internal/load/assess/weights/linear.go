// Package weights holds the trained parts of the models: a linear model over
// hashed features, a bag-of-words network, a convolution over words, a small
// dense network and boosted trees, with the file they are stored in. Most
// weights are single bytes with a scale for each output.
//
// It knows arithmetic and bytes; it knows nothing of words or reports.
package weights

import "math"

// Feature is one property of a text, hashed, with the group it belongs to.
// The features of a group share its weight: each counts 1/sqrt(n) of it.
type Feature struct {
	Hash  uint32
	Group uint8
}

// Groups is how many groups of features a model can have.
const Groups = 4

// Linear is a linear model: each output is a weighted sum of the features found.
type Linear struct {
	Outputs int
	Slots   []uint32  // hash table of the features, 0 for an empty slot; a power of two long
	Weights []byte    // Outputs signed bytes for each slot
	Scale   []float32 // by output
	Bias    []float32 // by output
}

// Tally adds up the weights of the features of one text; Reset makes it ready
// for the next. Not safe for concurrent use.
type Tally struct {
	model   *Linear
	sums    [Groups]sums
	count   [Groups]int
	counted []uint64 // a bit for each slot: whether it counted
	slots   []int32  // those that did
	known   []known  // slots of features met before, by the low bits of their hash
}

// known is the slot of a feature; -1 for one that the model does not know. The
// table of a model lies in more memory than a processor keeps at hand.
type known struct {
	hash uint32
	slot int32
}

// knownFeatures is how many features are kept with their slots, a power of two. The
// whole of a table that is no larger is at hand.
const knownFeatures = 4096

// NewTally returns an empty tally for l.
func (l *Linear) NewTally() *Tally {
	t := &Tally{model: l, counted: make([]uint64, (len(l.Slots)+63)/64)}
	if len(l.Slots) > knownFeatures {
		t.known = make([]known, knownFeatures)
	}
	for g := range t.sums {
		t.sums[g] = newSums(l.Outputs)
	}
	return t
}

// Reset empties the tally.
func (t *Tally) Reset() {
	for _, i := range t.slots {
		t.counted[i/64] = 0
	}
	t.slots = t.slots[:0]
	for g := range t.sums {
		t.sums[g].reset()
		t.count[g] = 0
	}
}

// Slot returns the slot of a feature, or -1 where the model does not know it.
func (l *Linear) Slot(hash uint32) int {
	mask := uint32(len(l.Slots) - 1)
	for i := Mix(hash) & mask; ; i = (i + 1) & mask {
		switch l.Slots[i] {
		case hash:
			return int(i)
		case 0:
			return -1
		}
	}
}

// Mix spreads the bits of a hash, so that its low bits can index a table.
func Mix(h uint32) uint32 {
	h = (h ^ h>>16) * 0x7feb352d
	return h ^ h>>15
}

// Add counts a feature, at most once in a text.
func (t *Tally) Add(f Feature) {
	if i := t.slot(f.Hash); i >= 0 {
		t.AddSlot(i, f.Group)
	}
}

// slot is Slot of the model, faster for a feature that was met before.
func (t *Tally) slot(hash uint32) int {
	if t.known == nil {
		return t.model.Slot(hash)
	}
	k := &t.known[hash%knownFeatures]
	if k.hash != hash {
		*k = known{hash, int32(t.model.Slot(hash))}
	}
	return int(k.slot)
}

// AddSlot is Add for a feature whose slot is known.
func (t *Tally) AddSlot(i int, group uint8) {
	if t.counts(i, group) {
		t.sums[group].add(t.model.Row(i))
	}
}

// AddRows is AddSlot for several slots, whose weights are given one behind the
// other: they are at hand then.
func (t *Tally) AddRows(slots []int32, rows []byte, group uint8) {
	n := t.model.Outputs
	for k, i := range slots {
		if t.counts(int(i), group) {
			t.sums[group].add(rows[k*n : k*n+n])
		}
	}
}

// Row returns the weights of a slot.
func (l *Linear) Row(i int) []byte { return l.Weights[i*l.Outputs : (i+1)*l.Outputs] }

// counts notes that a slot counts, and reports whether it did not before.
func (t *Tally) counts(i int, group uint8) bool {
	word, bit := &t.counted[i/64], uint64(1)<<(i%64)
	if *word&bit != 0 {
		return false
	}
	*word |= bit
	t.slots = append(t.slots, int32(i))
	t.count[group]++
	return true
}

// Merge adds one group of another tally of the same model; a feature that is in
// both counts twice.
func (t *Tally) Merge(other *Tally, group uint8) {
	t.count[group] += other.count[group]
	to := t.sums[group].all()
	for k, s := range other.sums[group].all() {
		to[k] += s
	}
}

// Counts returns how many known features of each group were added.
func (t *Tally) Counts() [Groups]int { return t.count }

// Weight returns the weight of a feature for an output, before the group's scale.
func (l *Linear) Weight(hash uint32, output int) float32 {
	if i := l.Slot(hash); i >= 0 {
		return l.SlotWeight(i, output)
	}
	return 0
}

// SlotWeight is Weight for a feature whose slot is known.
func (l *Linear) SlotWeight(i, output int) float32 {
	return float32(int8(l.Weights[i*l.Outputs+output])) * l.Scale[output]
}

// Difference returns how much higher a feature's weight is for one output than
// for another.
func (l *Linear) Difference(hash uint32, towards, from int) float32 {
	if i := l.Slot(hash); i >= 0 {
		return l.SlotWeight(i, towards) - l.SlotWeight(i, from)
	}
	return 0
}

// Outputs writes the outputs of the tally into out.
func (t *Tally) Outputs(out []float32) {
	copy(out, t.model.Bias)
	for g := range t.sums {
		if t.count[g] == 0 {
			continue
		}
		scale := 1 / float32(math.Sqrt(float64(t.count[g])))
		for k, s := range t.sums[g].all() {
			out[k] += float32(s) * t.model.Scale[k] * scale
		}
	}
}
