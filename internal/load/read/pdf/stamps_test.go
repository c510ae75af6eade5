package pdf

import (
	"slices"
	"testing"
)

// The letters of a line that stands upright are a run each: what is joined with
// each of them is not written down anew.
func TestWordsAcrossThePageAreJoinedOnce(t *testing.T) {
	letters := slices.Repeat([]run{{turned: true, size: 12, text: "a"}}, 5000)
	made := testing.AllocsPerRun(1, func() {
		s := sheet{runs: slices.Clone(letters)}
		if words := across(&s); len(words) != 1 || len(words[0]) != len(letters) || len(s.runs) > 0 {
			t.Errorf("%d lines, %d runs left", len(words), len(s.runs))
		}
	})
	if made > 100 {
		t.Errorf("memory was asked for %.0f times for %d letters", made, len(letters))
	}
}
