package weights

// Bag is a network with one hidden layer over the signs of a text, whatever
// their order.
type Bag struct {
	Signs *Linear   // its outputs are the hidden numbers
	W, B  []float32 // from the hidden numbers to the outputs: outputs × hidden
}

// Outputs writes the outputs for a tally of the bag's signs into out; hidden
// is room for the hidden numbers.
func (b *Bag) Outputs(t *Tally, hidden, out []float32) {
	t.Outputs(hidden)
	for h, v := range hidden {
		hidden[h] = max(0, v)
	}
	for k := range out {
		out[k] = b.B[k] + dot(b.W[k*len(hidden):(k+1)*len(hidden)], hidden)
	}
}
