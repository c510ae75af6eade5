package weights

import "math"

// Pools is how many spans of a text a convolution looks over: the whole, its
// first clause and its last.
const Pools = 3

// Width is how many words a filter of a convolution sees at once.
const Width = 3

// Conv is a convolution over words: each filter answers to three words in a
// row; its strongest answer in each span counts.
type Conv struct {
	Filters int
	Words   []uint32 // hashes of the words known, 0 for none; a power of two long
	Row     []uint16 // by slot of Words: the word's row
	Rows    int      // rows 0 to Buckets-1 are for unknown words by their endings
	Answers []byte   // Rows × Width × Filters signed bytes: what a word adds at each place
	Scale   []float32
	Bias    []float32
	Out     []float32 // Heads × Pools × Filters
	OutBias []float32
}

// Buckets is how many rows unknown words share, chosen by their ending.
const Buckets = 64

// Heads is how many outputs a convolution has: four polarities, four changes.
const Heads = 8

// RowOf returns the row of a word: its own, or that of its ending.
func (c *Conv) RowOf(word, ending uint32) int {
	mask := uint32(len(c.Words) - 1)
	for i := Spread(word) & mask; c.Words[i] != 0; i = (i + 1) & mask {
		if c.Words[i] == word {
			return int(c.Row[i])
		}
	}
	return EndingRow(ending)
}

// EndingRow returns the row that words of an unknown kind share.
func EndingRow(ending uint32) int { return int(Spread(ending) % Buckets) }

// Pool is the strongest answers of all filters over the spans of one text.
// It belongs to one goroutine.
type Pool struct {
	Whole, First, Last []float32
	best               [Pools][]int16
	none               []byte
}

// NewPool returns room for the answers of c.
func (c *Conv) NewPool() *Pool {
	p := &Pool{none: make([]byte, c.Filters)}
	p.Whole, p.First, p.Last = make([]float32, c.Filters), make([]float32, c.Filters), make([]float32, c.Filters)
	for i := range p.best {
		p.best[i] = make([]int16, c.Filters)
	}
	return p
}

// Strongest fills the pool with the filters' answers to the words of the
// given rows: over all of them, over the first firstEnd, and from lastStart on.
func (c *Conv) Strongest(rows []int, firstEnd, lastStart int, p *Pool) {
	for _, best := range p.best {
		for f := range best {
			best[f] = math.MinInt16
		}
	}
	for t := range rows {
		left, mid, right := p.none, c.answers(rows[t], 1), p.none
		if t > 0 {
			left = c.answers(rows[t-1], 0)
		}
		if t+1 < len(rows) {
			right = c.answers(rows[t+1], 2)
		}
		clause := p.best[0]
		switch {
		case t < firstEnd:
			clause = p.best[1]
		case t >= lastStart:
			clause = p.best[2]
		}
		strongest(left, mid, right, p.best[0], clause)
	}
	if firstEnd > lastStart { // one clause only: it is first and last
		copy(p.best[2], p.best[1])
	}
	for i, out := range [Pools][]float32{p.Whole, p.First, p.Last} {
		for f, v := range p.best[i] {
			out[f] = max(0, float32(v)*c.Scale[f]+c.Bias[f])
		}
	}
}

// answers returns what the word of a row adds where it stands at a place.
func (c *Conv) answers(row, place int) []byte {
	i := (row*Width + place) * c.Filters
	return c.Answers[i : i+c.Filters]
}

// strongest lifts whole and clause to the sums of the three where higher.
func strongest(left, mid, right []byte, whole, clause []int16) {
	n := len(mid)
	left, right, whole, clause = left[:n], right[:n], whole[:n], clause[:n]
	for f, m := range mid {
		v := int16(int8(left[f])) + int16(int8(m)) + int16(int8(right[f]))
		if v > whole[f] {
			whole[f] = v
		}
		if v > clause[f] {
			clause[f] = v
		}
	}
}

// Outputs writes the outputs for the pool's spans into out: for the text
// itself (whole, first, last), or as if one span were all there is.
func (c *Conv) Outputs(whole, first, last []float32, out []float32) {
	n := c.Filters
	for k := range out {
		row := c.Out[k*Pools*n:]
		out[k] = c.OutBias[k] + dot(row[:n], whole) + dot(row[n:2*n], first) + dot(row[2*n:3*n], last)
	}
}

// dot returns the inner product of two equally long lists. It is written in
// strides, which the compiler checks once each.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	for len(a) >= 16 && len(b) >= 16 {
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
	if len(a) >= 8 && len(b) >= 8 {
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
