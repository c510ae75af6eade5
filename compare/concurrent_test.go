package compare

import (
	"reflect"
	"sync"
	"testing"

	"reinspect/model"
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

// A Comparison is a value: whoever holds it may ask it at any time.
func TestAComparisonMayBeAskedBySeveralAtTheSameTime(t *testing.T) {
	left, right := smallPair()
	c := compared(t, left, right)
	ask := func() []any {
		e, _ := c.Explain(model.Place{})
		return []any{c.Answers(1, 5), c.Answers(2, 5), c.Likeliest(model.Place{}, 5), e}
	}
	want := ask()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got := ask(); !reflect.DeepEqual(got, want) {
					t.Errorf("%+v, want %+v", got, want)
				}
			}
		})
	}
	wg.Wait()
}
