package view

import (
	"testing"

	"reinspect/model"
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

// From the width at which two columns stand beside each other on, neither of them
// is narrower on a wider screen; nor is a quotation, once two are beside each other.
func TestColumnsAreNeverNarrowerOnAWiderScreen(t *testing.T) {
	for width := BesideWidth; width < 240; width++ {
		narrow := SplitColumns(Arrange(width), width-ScrollbarWidth, HalfPercent)
		wide := SplitColumns(Arrange(width+1), width+1-ScrollbarWidth, HalfPercent)
		for _, side := range []model.Side{model.Left, model.Right} {
			if wide.Text(side) < narrow.Text(side) {
				t.Errorf("%d columns: %d for the text, %d on a wider screen", width, narrow.Text(side), wide.Text(side))
			}
		}
		const least = 40
		if QuoteColumn(width+1, least) < QuoteColumn(width, least) {
			t.Errorf("%d columns: a quotation has %d, on a wider screen %d", width, QuoteColumn(width, least), QuoteColumn(width+1, least))
		}
	}
}
