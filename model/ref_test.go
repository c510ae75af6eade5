package model

import "testing"

func TestTheKeyOfATextDoesNotDependOnItsPrintedNumber(t *testing.T) {
	printed, unprinted := Ref{Section: 1, Paragraph: 2, N: 17}, Ref{Section: 1, Paragraph: 2}
	if printed.Key() != unprinted.Key() {
		t.Errorf("%+v and %+v are the same paragraph", printed, unprinted)
	}
	for _, other := range []Ref{{Section: 1, Paragraph: 3, N: 17}, {Section: 2, Paragraph: 2, N: 17}, {Kind: RefBullet, N: 17}} {
		if other.Key() == printed.Key() {
			t.Errorf("%+v and %+v are two texts", other, printed)
		}
	}
	first, second := Ref{Kind: RefBullet, N: 1}, Ref{Kind: RefBullet, N: 2}
	if first.Key() == second.Key() {
		t.Error("items 1 and 2 of the list are two texts")
	}
	if (Place{Left, printed}).Key() == (Place{Right, printed}).Key() {
		t.Error("paragraph 17 of the left report is not that of the right one")
	}
}
