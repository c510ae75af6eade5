package compare

import (
	"iter"
	"reflect"
	"runtime"
	"testing"
)

func TestEachNumberIsTakenOnce(t *testing.T) {
	for _, n := range []int{0, 1, 2, 1000} {
		times := make([]int, n)
		share(n, func(mine iter.Seq[int]) {
			for i := range mine {
				times[i]++
			}
		})
		for i, taken := range times {
			if taken != 1 {
				t.Errorf("of %d numbers, %d was taken %d times", n, i, taken)
			}
		}
	}
}

// The app puts the terminal in order after a panic of the work that it waits for.
func TestPanicsComeOut(t *testing.T) {
	for fails := range 3 {
		done := [3]bool{}
		work := func(i int) func() {
			return func() {
				done[i] = true
				if i == fails {
					panic("fault")
				}
			}
		}
		func() {
			defer func() {
				if p := recover(); p != "fault" {
					t.Errorf("recovered %v", p)
				}
			}()
			atOnce(work(0), work(1), work(2))
		}()
		if done != [3]bool{true, true, true} {
			t.Errorf("done: %v", done)
		}
	}
}

func TestNoComparisonDependsOnTheNumberOfCores(t *testing.T) {
	left, right := longReport(1, 60, testEnv(t).Themes.All()), longReport(2, 60, testEnv(t).Themes.All())
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := Compare(left, right, testEnv(t), Options{})
	runtime.GOMAXPROCS(4)
	several := Compare(left, right, testEnv(t), Options{})
	one.paired, several.paired = nil, nil
	if !reflect.DeepEqual(one, several) {
		t.Error("a comparison with four cores is not that with one")
	}
}
