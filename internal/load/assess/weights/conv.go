package weights

import "math"

// Pools is how many spans of a sentence a convolution pools over: the whole,
// the first clause and the last clause.
const Pools = 3

// Width is how many words a filter sees at once.
const Width = 3

// Buckets is how many rows the words outside the vocabulary share, chosen by
// a hash of their ending.
const Buckets = 64

// ConvOutputs is how many outputs a convolution has: four polarities and four
// stated changes.
const ConvOutputs = 8

// Conv is a convolution over words with max pooling: each filter responds to
// three consecutive words, and its highest response in each span counts. The
// word vectors are multiplied out in advance: Responses holds what each word
// adds to each filter at each of the three positions.
type Conv struct {
	Filters   int
	Words     []uint32 // hash table of the vocabulary, 0 for an empty slot; a power of two long
	Row       []uint16 // by slot of Words: the word's row
	Rows      int      // the first Buckets rows are for words outside the vocabulary
	Responses []byte   // Rows × Width × Filters signed bytes
	Scale     []float32
	Bias      []float32
	Out       []float32 // ConvOutputs × Pools × Filters
	OutBias   []float32
}

// Lookup returns the row of a word: its own, or the one for its ending.
func (c *Conv) Lookup(word, ending uint32) int {
	mask := uint32(len(c.Words) - 1)
	for i := Mix(word) & mask; c.Words[i] != 0; i = (i + 1) & mask {
		if c.Words[i] == word {
			return int(c.Row[i])
		}
	}
	return EndingRow(ending)
}

// EndingRow returns the row shared by words outside the vocabulary.
func EndingRow(ending uint32) int { return int(Mix(ending) % Buckets) }

// Pool holds the highest response of every filter in each span of one
// sentence. Not safe for concurrent use.
type Pool struct {
	Whole, First, Last []float32
	best               [Pools][]int16
	zero               []byte
}

// NewPool returns a pool for c.
func (c *Conv) NewPool() *Pool {
	p := &Pool{zero: make([]byte, c.Filters)}
	p.Whole, p.First, p.Last = make([]float32, c.Filters), make([]float32, c.Filters), make([]float32, c.Filters)
	for i := range p.best {
		p.best[i] = make([]int16, c.Filters)
	}
	return p
}

// MaxPool fills p with the filters' highest responses to the words of the
// given rows: over all of them, over the first firstEnd, and from lastStart on.
func (c *Conv) MaxPool(rows []int, firstEnd, lastStart int, p *Pool) {
	for _, best := range p.best {
		for f := range best {
			best[f] = math.MinInt16
		}
	}
	for t := range rows {
		left, mid, right := p.zero, c.response(rows[t], 1), p.zero
		if t > 0 {
			left = c.response(rows[t-1], 0)
		}
		if t+1 < len(rows) {
			right = c.response(rows[t+1], 2)
		}
		best := p.best[0] // between the first clause and the last
		switch {
		case t < firstEnd:
			best = p.best[1]
		case t >= lastStart:
			best = p.best[2]
		}
		takeMax(left, mid, right, best)
	}
	if firstEnd > lastStart { // a single clause is both first and last
		copy(p.best[2], p.best[1])
	}
	for f, v := range p.best[0] {
		p.best[0][f] = max(v, p.best[1][f], p.best[2][f])
	}
	for i, out := range [Pools][]float32{p.Whole, p.First, p.Last} {
		for f, v := range p.best[i] {
			out[f] = max(0, float32(v)*c.Scale[f]+c.Bias[f])
		}
	}
}

// response returns what the word of a row adds to each filter at one of the
// three positions.
func (c *Conv) response(row, position int) []byte {
	i := (row*Width + position) * c.Filters
	return c.Responses[i : i+c.Filters]
}

// takeMax raises best to the sum of the three where that is higher.
func takeMax(left, mid, right []byte, best []int16) {
	n := len(mid)
	left, right, best = left[:n], right[:n], best[:n]
	for f, m := range mid {
		best[f] = max(best[f], int16(int8(left[f]))+int16(int8(m))+int16(int8(right[f])))
	}
}

// notZero appends where the eights of a list begin that are not all 0.
func notZero(v []float32, eights []int) []int {
	for i := 0; i+8 <= len(v); i += 8 {
		if *(*[8]float32)(v[i:]) != [8]float32{} {
			eights = append(eights, i)
		}
	}
	return eights
}

// dotEights is dot for a b of which only some eights are not 0, to the last bit.
func dotEights(a, b []float32, eights []int) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	for _, i := range eights {
		x, y := (*[8]float32)(a[i:]), (*[8]float32)(b[i:])
		s0 += x[0]*y[0] + x[4]*y[4]
		s1 += x[1]*y[1] + x[5]*y[5]
		s2 += x[2]*y[2] + x[6]*y[6]
		s3 += x[3]*y[3] + x[7]*y[7]
	}
	for i := len(a) &^ 7; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}

// Outputs writes the outputs for the pooled spans into out. To score a clause
// as if it stood alone, pass it for all three.
func (c *Conv) Outputs(whole, first, last []float32, out []float32) {
	n := c.Filters
	for k := range out {
		row := c.Out[k*Pools*n:]
		out[k] = c.OutBias[k] + dot(row[:n], whole) + dot(row[n:2*n], first) + dot(row[2*n:3*n], last)
	}
}

// dot returns the inner product of two lists of equal length. It is unrolled
// so that bounds are checked once for 16 products.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	for len(a) >= 16 {
		x, y := (*[16]float32)(a), (*[16]float32)(b)
		s0 += x[0]*y[0] + x[4]*y[4]
		s1 += x[1]*y[1] + x[5]*y[5]
		s2 += x[2]*y[2] + x[6]*y[6]
		s3 += x[3]*y[3] + x[7]*y[7]
		s0 += x[8]*y[8] + x[12]*y[12]
		s1 += x[9]*y[9] + x[13]*y[13]
		s2 += x[10]*y[10] + x[14]*y[14]
		s3 += x[11]*y[11] + x[15]*y[15]
		a, b = a[16:], b[16:]
	}
	if len(a) >= 8 {
		x, y := (*[8]float32)(a), (*[8]float32)(b)
		s0 += x[0]*y[0] + x[4]*y[4]
		s1 += x[1]*y[1] + x[5]*y[5]
		s2 += x[2]*y[2] + x[6]*y[6]
		s3 += x[3]*y[3] + x[7]*y[7]
		a, b = a[8:], b[8:]
	}
	for i, v := range a {
		s0 += v * b[i]
	}
	return s0 + s1 + s2 + s3
}
