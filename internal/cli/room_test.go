package cli

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"testing"
)

// A program that never looked for memory again would fill the machine with the
// reports of a long list.
func TestMemoryIsLookedForAgainAfterTheFirstTime(t *testing.T) {
	for _, name := range []string{"GOGC", "GOMEMLIMIT"} {
		t.Setenv(name, "") // so that it is as it was after the test
		if err := os.Unsetenv(name); err != nil {
			t.Fatal(err)
		}
	}
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(-1))
	giveRoom()
	for range 1000 {
		runtime.GC()
		runtime.Gosched()
		if debug.SetMemoryLimit(-1) == math.MaxInt64 {
			if percent := debug.SetGCPercent(100); percent != roomToGrow {
				t.Errorf("memory may grow by %d %%, want %d", percent, roomToGrow)
			}
			return
		}
	}
	t.Error("the first limit stands")
}

func TestTheUsersOwnLimitOfMemoryStands(t *testing.T) {
	t.Setenv("GOMEMLIMIT", "1GiB")
	before := debug.SetMemoryLimit(-1)
	giveRoom()
	if now := debug.SetMemoryLimit(-1); now != before {
		t.Errorf("the limit is %d, was %d", now, before)
	}
}
