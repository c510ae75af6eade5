//go:build !windows

package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/gofrs/flock"
)

// lockOf returns the lock of a temporary file, which never creates the file.
func lockOf(path string) *flock.Flock { return flock.New(path, flock.SetFlag(os.O_RDONLY)) }

// hold marks a temporary file as being written until the returned function is
// called. The mark is a lock, so that it goes when its process is killed. On a
// file system without locks the file has no mark and is never abandoned.
func hold(path string) (release func()) {
	lock := lockOf(path)
	_, _ = lock.TryLock()
	return func() { _ = lock.Unlock() }
}

// abandoned reports whether the writer of a temporary file is gone.
func abandoned(path string) bool {
	lock := lockOf(path)
	free, err := lock.TryLock()
	_ = lock.Unlock()
	return err == nil && free
}

// syncFolder makes a rename in a folder safe from a power cut, where the file
// system can: some sync no folders, and a folder need not be readable.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil
	}
	if err != nil {
		return err
	}
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, folder.Close())
}
