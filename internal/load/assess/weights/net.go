package weights

import "math"

// Net is a network with one hidden layer over a few dozen inputs.
type Net struct {
	In, Hidden, Out int
	W1, B1          []float32 // Hidden × In
	W2, B2          []float32 // Out × Hidden
}

// Outputs writes the outputs for the inputs into out. hidden is scratch space
// for at least Hidden numbers.
func (n *Net) Outputs(inputs, hidden, out []float32) {
	hidden = hidden[:n.Hidden]
	var room [64]int
	eights := notZero(inputs, room[:0])
	for h := range hidden {
		hidden[h] = max(0, n.B1[h]+dotEights(n.W1[h*n.In:(h+1)*n.In], inputs, eights))
	}
	for k := range out {
		out[k] = n.B2[k] + dot(n.W2[k*n.Hidden:(k+1)*n.Hidden], hidden)
	}
}

// Softmax turns outputs into probabilities that sum to 1, in place.
func Softmax(v []float32) {
	top := v[0]
	for _, x := range v {
		top = max(top, x)
	}
	var sum float32
	for i, x := range v {
		v[i] = float32(math.Exp(float64(x - top)))
		sum += v[i]
	}
	for i := range v {
		v[i] /= sum
	}
}

// Sigmoid turns one output into a probability.
func Sigmoid(v float32) float32 { return float32(1 / (1 + math.Exp(-float64(v)))) }

// Logit is the inverse of Sigmoid, bounded at probabilities of 0 and 1.
func Logit(p float32) float32 {
	return float32(math.Log((float64(p) + 1e-3) / (1 - float64(p) + 1e-3)))
}

// Log returns the logarithm of a probability, bounded at 0.
func Log(p float32) float32 { return float32(math.Log(float64(p) + 1e-3)) }

// mostAround is how many sentences before and after one are looked at. The
// longest paragraph of a report has fewer, but a text may be all one paragraph.
const mostAround = 100

// Around returns where the sentences around number i of a text begin and end,
// as far as the second stages of both models look.
func Around(i, sentences int) (first, end int) {
	return max(0, i-mostAround), min(sentences, i+mostAround)
}
