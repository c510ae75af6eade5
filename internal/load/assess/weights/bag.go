package weights

// Bag is a network with one hidden layer over the features of a text,
// whatever their order.
type Bag struct {
	Features *Linear   // features -> hidden layer
	Weights  []float32 // hidden layer -> outputs: outputs × hidden
	Bias     []float32 // by output
}

// Outputs writes the outputs for a tally of the bag's features into out.
// hidden is scratch space, as long as the hidden layer.
func (b *Bag) Outputs(t *Tally, hidden, out []float32) {
	t.Outputs(hidden)
	for h, v := range hidden {
		hidden[h] = max(0, v)
	}
	for k := range out {
		out[k] = b.Bias[k] + dot(b.Weights[k*len(hidden):(k+1)*len(hidden)], hidden)
	}
}
