package weights

import "math"

// Trees is a set of boosted decision trees whose outputs are added up. The
// trees are symmetric: all nodes of one level test the same input against the
// same threshold, so the results of the tests are the bits of the leaf's index.
type Trees struct {
	Outputs, Depth int
	Inputs         []uint16  // Depth for each tree: the input that each level tests
	Thresholds     []float32 // the same: a test is passed above this
	Leaves         []float32 // 2^Depth × Outputs for each tree
}

// Add adds the outputs of all trees for the inputs to out.
func (t *Trees) Add(inputs, out []float32) {
	size := t.Outputs << t.Depth
	for tree := range len(t.Inputs) / t.Depth {
		tested := t.Inputs[tree*t.Depth : (tree+1)*t.Depth]
		thresholds := t.Thresholds[tree*t.Depth:][:len(tested)]
		leaf := 0
		for level, m := range tested {
			above := math.Float32bits(thresholds[level]-inputs[m]) >> 31 // the sign bit; a branch would be mispredicted half the time
			leaf |= int(above) << level
		}
		at := tree*size + leaf*t.Outputs
		for k, v := range t.Leaves[at : at+t.Outputs] {
			out[k] += v
		}
	}
}
