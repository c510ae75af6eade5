package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/BurntSushi/toml"
	"github.com/gofrs/flock"

	"reinspect/internal/atomicfile"
	"reinspect/internal/fault"
	"reinspect/internal/tomlfile"
)

// recentLimit is how many pairs are remembered: as many as a small screen can
// list.
const recentLimit = 20

// RecentPair is the absolute paths of two reports, in the order in which they
// were given.
type RecentPair struct {
	Left  string `toml:"left"`
	Right string `toml:"right"`
}

// Recent keeps the pairs opened recently in a file. Several runs of the program
// can use it at the same time.
type Recent struct{ path string }

// NewRecent returns the pairs kept in the state folder.
func NewRecent(f Folders) *Recent {
	return &Recent{filepath.Join(f.State, "recent.toml")}
}

type recentFile struct {
	Pairs []RecentPair `toml:"pair"`
}

// List returns the pairs, the latest first; none where there is no file.
func (r *Recent) List() ([]RecentPair, error) {
	data, err := tomlfile.ReadFile(r.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, r.fault(err)
	}
	var f recentFile
	if err := tomlfile.DecodeRaw(r.path, data, &f); err != nil {
		return nil, r.fault(err)
	}
	return f.Pairs, nil
}

// Add puts a pair first, with absolute paths.
func (r *Recent) Add(p RecentPair) error {
	for _, path := range []*string{&p.Left, &p.Right} {
		abs, err := filepath.Abs(*path)
		if err != nil {
			return r.fault(err)
		}
		*path = abs
	}
	return r.locked(func() error {
		pairs, err := r.List()
		if err != nil {
			return err
		}
		pairs = slices.DeleteFunc(pairs, func(old RecentPair) bool { return old == p })
		pairs = append([]RecentPair{p}, pairs...)
		return r.write(pairs[:min(len(pairs), recentLimit)])
	})
}

// Remove forgets one pair.
func (r *Recent) Remove(p RecentPair) error {
	return r.locked(func() error {
		pairs, err := r.List()
		if err != nil {
			return err
		}
		return r.write(slices.DeleteFunc(pairs, func(old RecentPair) bool { return old == p }))
	})
}

// Clear forgets every pair.
func (r *Recent) Clear() error {
	err := os.Remove(r.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return r.fault(err)
}

// locked runs change while no other run of the program can change the file.
func (r *Recent) locked(change func() error) error {
	if err := os.MkdirAll(filepath.Dir(r.path), 0o700); err != nil {
		return r.fault(err)
	}
	lock := flock.New(r.path + ".lock")
	if err := lock.Lock(); err != nil {
		return r.fault(err)
	}
	return errors.Join(change(), lock.Unlock())
}

// write replaces the file. Only its owner may read it: the names of drafts can
// be confidential.
func (r *Recent) write(pairs []RecentPair) error {
	var data bytes.Buffer
	if err := toml.NewEncoder(&data).Encode(recentFile{pairs}); err != nil {
		return r.fault(err)
	}
	return r.fault(atomicfile.Write(r.path, data.Bytes(), 0o600))
}

// fault says that the list of recent pairs could not be used, and how to do
// without it.
func (r *Recent) fault(err error) error {
	if err == nil {
		return nil
	}
	var f *fault.Fault
	if errors.As(err, &f) {
		err = f.Err
	}
	return fault.WithHint(fmt.Errorf("recent pairs: %w", err),
		"reinspect recent --clear forgets them; recent = false in config.toml keeps none")
}
