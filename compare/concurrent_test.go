package compare

import (
	"sync"
	"testing"
)

// The app compares anew after each correction while exports may still read
// and compare the same reports.
func TestComparisonsMayRunAtTheSameTime(t *testing.T) {
	left, right := smallPair()
	env := testEnv(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if c := Compare(&left.Report, &right.Report, env, Options{}); len(c.Sections) == 0 {
				t.Error("nothing compared")
			}
		})
	}
	wg.Wait()
}
