package weights

import "math"

// Trees is a row of decision trees whose answers add up. All branches of one
// level of a tree ask the same question, so that its answers together are the
// place of a leaf.
type Trees struct {
	Outputs, Depth int
	Asked          []uint16  // Depth for each tree: which measure
	Cut            []float32 // the same: is it above this?
	Leaves         []float32 // 2^Depth × Outputs for each tree
}

// Add adds the answers of all trees for measures to out.
func (t *Trees) Add(measures, out []float32) {
	size := t.Outputs << t.Depth
	for tree := range len(t.Asked) / t.Depth {
		asked := t.Asked[tree*t.Depth : (tree+1)*t.Depth]
		cut := t.Cut[tree*t.Depth:][:len(asked)]
		leaf := 0
		for level, m := range asked {
			above := math.Float32bits(cut[level]-measures[m]) >> 31 // the sign: a branch would be guessed wrongly half the time
			leaf |= int(above) << level
		}
		at := tree*size + leaf*t.Outputs
		for k, v := range t.Leaves[at : at+t.Outputs] {
			out[k] += v
		}
	}
}
