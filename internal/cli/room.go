package cli

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
)

// How much memory is taken before what is no longer used is looked for. A pair of
// reports of the usual length is compared and printed before firstLook is reached, in
// bytes; from then on memory may grow by roomToGrow, in percent of what is in use.
// Go's own 100 from the beginning takes less memory and more time
// (docs/performance.md).
const (
	firstLook  = 40 << 20
	roomToGrow = 200
)

// giveRoom gives memory room to grow, unless the user has said otherwise.
func giveRoom() {
	for _, name := range []string{"GOGC", "GOMEMLIMIT"} {
		if _, said := os.LookupEnv(name); said {
			return
		}
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(firstLook)
	useLargePages()
	atFirstLook := new([64]byte) // large enough to be found unused on its own
	runtime.AddCleanup(atFirstLook, func(percent int) {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(math.MaxInt64)
	}, roomToGrow)
}
