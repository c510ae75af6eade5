package pdf

import "math"

// Slopes of lines, as the height that they lose over their length.
const (
	level     = 0.02  // whatever is steeper stands across the page
	crooked   = 0.002 // from here on a page lay crooked in the scanner
	slopeStep = 0.001
	slopeSide = 200 // steps to either side that are told apart
)

// slopes counts the letters of a page by the slope of their line.
type slopes [2*slopeSide + 1]int

func (s *slopes) add(m matrix) {
	step := int(math.Round(m.b / m.a / slopeStep))
	s[min(max(step, -slopeSide), slopeSide)+slopeSide]++
}

// median returns the slope that half of the letters reach.
func (s *slopes) median() float64 {
	all := 0
	for _, n := range s {
		all += n
	}
	sum := 0
	for i, n := range s {
		if sum += n; 2*sum > all {
			return float64(i-slopeSide) * slopeStep
		}
	}
	return 0
}

// straightened returns the page turned so that lines of a slope are level.
func (p page) straightened(slope float64) page {
	length := math.Hypot(1, slope)
	cos, sin := 1/length, slope/length
	p.toTop = p.toTop.then(matrix{a: cos, b: -sin, c: sin, d: cos})
	return p
}
