package view

import (
	"testing"
)

func TestArrange(t *testing.T) {
	for width, want := range map[int]Arrangement{
		1: OneSide, 59: OneSide, 60: Stacked, 99: Stacked, 100: Beside, 220: Beside,
	} {
		if got := Arrange(width); got != want {
			t.Errorf("%d columns: %v, want %v", width, got, want)
		}
	}
}
