package cli

import (
	"bytes"
	"os"
	"runtime"
	"syscall"
)

// roomInLargePages is how many bytes are taken in pieces of 2 MB. Beside what is in
// use from the start it stays below firstLook, from where Go begins to give back what
// it does not use.
const roomInLargePages = 28 << 20

// useLargePages has the system give the memory that is used next in pieces of 2 MB
// where it does so when asked, not 4 KB at a time: each piece costs some
// microseconds, and a pair of reports takes ten thousand of the small ones
// (docs/performance.md).
//
// Go asks for none by itself. But memory that it took for one large block it uses
// again for all others, with what was asked for it.
func useLargePages() {
	if !largePagesWhenAsked() {
		return
	}
	_ = syscall.Madvise(make([]byte, roomInLargePages), syscall.MADV_HUGEPAGE)
	runtime.GC()
}

// largePagesWhenAsked reports whether the system gives large pieces, but to those
// only that ask for them.
func largePagesWhenAsked() bool {
	given, err := os.ReadFile("/sys/kernel/mm/transparent_hugepage/enabled")
	return err == nil && toWhomAsks(given)
}

// toWhomAsks reads a setting of the system, such as "always [madvise] never".
func toWhomAsks(setting []byte) bool { return bytes.Contains(setting, []byte("[madvise]")) }
