//go:build unix

package cli

import (
	"os"

	"golang.org/x/sys/unix"
)

// closed reports whether the program was started with a closed standard output.
// Go's runtime then opens the null device in its place, for reading and
// writing; "> /dev/null" opens it for writing only. A program that starts this
// one with its output on a null device opened for both looks the same, so that
// the difference is left alone where all three standard files are like that,
// as those of a service are.
func closed(stdout *os.File) bool {
	return isReadWriteNull(stdout) && !(isReadWriteNull(os.Stdin) && isReadWriteNull(os.Stderr))
}

func isReadWriteNull(f *os.File) bool {
	null, err := os.Stat(os.DevNull)
	if err != nil {
		return false
	}
	info, err := f.Stat()
	if err != nil || !os.SameFile(info, null) {
		return false
	}
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	return err == nil && flags&unix.O_ACCMODE == unix.O_RDWR
}
