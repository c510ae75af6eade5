package cli

import (
	"os"
	"path/filepath"
	"time"
)

// watch tells whether files have changed on disk since it was made.
type watch struct {
	paths []string
	read  []stamp // as they were when they were read
	last  []stamp // as they were when last looked at
}

// stamp is what tells two states of a file apart; the zero value is a file that
// cannot be looked at, as between two steps of saving it.
type stamp struct {
	at   time.Time
	size int64
}

func stampOf(path string) stamp {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}
	}
	return stamp{info.ModTime(), info.Size()}
}

// newWatch looks at files that are about to be read.
func newWatch(paths []string) *watch {
	w := &watch{paths: paths}
	for _, p := range paths {
		w.read = append(w.read, stampOf(p))
	}
	w.last = append(w.last, w.read...)
	return w
}

// changed names the files that are not as they were read and have not changed
// since the last call: what is being written at the moment is left alone.
func (w *watch) changed() []string {
	var names []string
	for i, p := range w.paths {
		now := stampOf(p)
		if now != w.read[i] && now == w.last[i] && now != (stamp{}) {
			names = append(names, filepath.Base(p))
		}
		w.last[i] = now
	}
	return names
}
