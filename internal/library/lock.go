package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"reinspect/internal/fault"
)

// lockPatience is how long a change waits for another one; tests shorten it.
var lockPatience = 3 * time.Second

// lockInterval is how often it looks.
const lockInterval = 10 * time.Millisecond

// lock takes the lock of the library at path, a file beside it that is there only
// while it is held (on Windows it stays), so that changes are made one after the other.
func lock(ctx context.Context, path string, patience time.Duration) (release func(), err error) {
	at := path
	if file, err := filepath.EvalSymlinks(path); err == nil {
		at = file
	}
	name := filepath.Join(filepath.Dir(at), "."+filepath.Base(at)+".lock")
	waiting, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		l := flock.New(name)
		held, err := l.TryLock()
		if err != nil {
			return nil, fault.WithHint(fmt.Errorf("%s: cannot be locked: %w", path, err), "choose a folder that you may write in")
		}
		if held && current(l) {
			return func() { _ = errors.Join(os.Remove(name), l.Unlock()) }, nil
		}
		_ = l.Unlock()
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-waiting.Done():
			return nil, fault.WithHint(fmt.Errorf("%s: is being changed by another run of reinspect", path), "try again when that has ended")
		case <-time.After(lockInterval):
		}
	}
}

// current reports whether a lock is still the file of its name: whoever held it
// before has removed it.
func current(l *flock.Flock) bool {
	mine, err := l.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(l.Path())
	return err == nil && os.SameFile(mine, there)
}
