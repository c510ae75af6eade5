package model

// Side names one of the two reports of a comparison.
type Side int

// The two sides. Of two reports of one authority the left one is the earlier, unless
// a date is missing or the reader asked for the order as given.
const (
	Left Side = iota
	Right
)

// Other returns the opposite side.
func (s Side) Other() Side { return 1 - s }

// String returns "left" or "right".
func (s Side) String() string {
	if s == Right {
		return "right"
	}
	return "left"
}

// Pair holds one value for each side.
type Pair[T any] struct{ Left, Right T }

// At returns the value of one side.
func (p Pair[T]) At(s Side) T {
	if s == Right {
		return p.Right
	}
	return p.Left
}

// Set replaces the value of one side.
func (p *Pair[T]) Set(s Side, v T) {
	if s == Right {
		p.Right = v
	} else {
		p.Left = v
	}
}

// Swap returns the pair with its sides exchanged.
func (p Pair[T]) Swap() Pair[T] { return Pair[T]{Left: p.Right, Right: p.Left} }
