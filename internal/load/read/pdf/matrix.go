package pdf

import "math"

// matrix is a transformation as PDF writes it: x' = ax + cy + e,
// y' = bx + dy + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// then returns the transformation that applies m first and n after it.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// shift moves the origin by x and y in m's own space.
func (m matrix) shift(x, y float64) matrix {
	m.e += x*m.a + y*m.c
	m.f += x*m.b + y*m.d
	return m
}

// hypot returns how long the way (a, b) is. Most letters stand upright: of
// their way, one part is 0.
func hypot(a, b float64) float64 {
	switch {
	case b == 0:
		return math.Abs(a)
	case a == 0:
		return math.Abs(b)
	}
	return math.Hypot(a, b)
}

// finite reports whether all of m can be calculated with.
func (m matrix) finite() bool {
	s := m.a + m.b + m.c + m.d + m.e + m.f
	return !math.IsNaN(s) && !math.IsInf(s, 0)
}

// quarter returns in which direction m writes, in a space whose y runs down
// the page: 0 from left to right, 1 downwards, 2 from right to left, 3
// upwards. Slight slants count as straight.
func (m matrix) quarter() int {
	switch {
	case m.a > 0 && math.Abs(m.b) < 0.2*m.a:
		return 0
	case math.Abs(m.b) < math.Abs(m.a):
		return 2
	case m.b > 0:
		return 1
	}
	return 3
}
