package export

import (
	"slices"
	"testing"
)

func TestThatOneReportAloneHasABandIsSaidOnce(t *testing.T) {
	b := band{Title: "Ferries", Moved: cell{Text: "only in 2019", Sign: "◇"}, Only: "only in 2019", Facts: []string{"2019: mixed"}}
	if got, want := b.about(), "◇ only in 2019 · 2019: mixed"; got != want {
		t.Errorf("said of the band: %q, want %q", got, want)
	}
	if got := b.known(); !slices.Equal(got, b.Facts) {
		t.Errorf("known beside how it moved: %q, want the facts alone", got)
	}
}
