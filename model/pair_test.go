package model

import "testing"

func TestPairHoldsAValueForEachSide(t *testing.T) {
	var p Pair[string]
	p.Set(Left, "earlier")
	p.Set(Right, "later")
	if p != (Pair[string]{"earlier", "later"}) || p.At(Left) != "earlier" || p.At(Right) != "later" {
		t.Errorf("%+v", p)
	}
	if s := p.Swap(); s != (Pair[string]{"later", "earlier"}) {
		t.Errorf("swapped: %+v", s)
	}
}

func TestSides(t *testing.T) {
	if Left.Other() != Right || Right.Other() != Left || Left.String() != "left" || Right.String() != "right" {
		t.Errorf("%s, %s", Left, Right)
	}
}
