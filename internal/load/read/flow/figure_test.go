package flow

import (
	"strings"
	"testing"
)

func TestFigure(t *testing.T) {
	for _, c := range []struct {
		n            int
		format, want string
	}{
		{3, "a", "c"},
		{26, "A", "Z"},
		{27, "a", "27"},
		{0, "a", "0"},
		{4, "i", "iv"},
		{39, "I", "XXXIX"},
		{40, "i", "40"},
		{0, "I", "0"},
		{7, "1", "7"},
		{7, "", "7"},
	} {
		if got := Figure(c.n, c.format); got != c.want {
			t.Errorf("Figure(%d, %q) = %q, want %q", c.n, c.format, got, c.want)
		}
	}
}

func TestTheTextOfAMarkerIsCut(t *testing.T) {
	long := strings.Repeat("é", 1000) + "x"
	if got := MarkerText("x" + long); got != "x"+strings.Repeat("é", 49) {
		t.Errorf("it is %q", got)
	}
	if got := MarkerText("(%1)"); got != "(%1)" {
		t.Errorf("it is %q", got)
	}
}
