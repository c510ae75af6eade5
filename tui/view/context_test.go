package view

import (
	"testing"

	"reinspect/model"
)

// A place that takes its name from several is called by the first, unless
// that would not tell it from the other one.
func TestPlacesAreCalledBriefly(t *testing.T) {
	for _, c := range []struct{ own, other, want string }{
		{"Netherwick", "Tarnbrook", "Netherwick"},
		{"Netherwick, Ashcombe and Poldeep", "Tarnbrook", "Netherwick"},
		{"Netherwick and Ashcombe", "Tarnbrook", "Netherwick"},
		{"Netherwick and Ashcombe", "Netherwick", "Netherwick and Ashcombe"},
		{"East and Mid Tarnbrookshire", "East Netherwick", "East and Mid Tarnbrookshire"},
		{"", "Tarnbrook", "right"},
		{"Tarnbrook", "Tarnbrook", "right"},
	} {
		if got := placeSide(c.own, c.other, model.Right); got != c.want {
			t.Errorf("%q beside %q is called %q, want %q", c.own, c.other, got, c.want)
		}
	}
}
