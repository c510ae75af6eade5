// Package atomicfile writes a file whole or not at all: whoever reads it sees
// the old content or the new, never a part, even if the program is killed in
// the middle, the disk is full, or the power fails.
//
// It knows nothing of what is written.
package atomicfile

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// disk is the calls whose order decides what a power cut leaves; tests make
// them fail.
type disk struct {
	sync       func(*os.File) error
	rename     func(from, to string) error
	syncFolder func(string) error
}

var system = disk{(*os.File).Sync, os.Rename, syncFolder}

// Write puts data at path with exactly the given permissions and returns once
// it is safely on the disk. On an error the file at path is as it was, or, if
// only the last step failed, already the new one. A symbolic link is followed:
// the file that it names is replaced, and the link stays.
func Write(path string, data []byte, perm os.FileMode) error {
	return system.write(path, data, perm)
}

func (d disk) write(path string, data []byte, perm os.FileMode) error {
	return d.fill(path, perm, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// Fill is Write for content that is not in memory as a whole.
func Fill(path string, perm os.FileMode, fill func(io.Writer) error) error {
	return system.fill(path, perm, fill)
}

func (d disk) fill(path string, perm os.FileMode, fill func(io.Writer) error) error {
	f, err := d.begin(path)
	if err != nil {
		return err
	}
	if err := fill(f); err != nil {
		f.Discard()
		return err
	}
	return f.Commit(perm)
}

// Draft is a file in the making, for those who need its name: a temporary file
// beside the one that it becomes. Until Commit nothing is seen of
// it under that name, and a Discard leaves nothing.
type Draft struct {
	*os.File // open for reading and writing, of its owner alone
	path     string
	release  func()
	disk     disk
}

// Begin begins the file at path. A symbolic link is followed as by Write. One of
// Commit and Discard must be called in the end; a second call does nothing.
func Begin(path string) (*Draft, error) { return system.begin(path) }

func (d disk) begin(path string) (*Draft, error) {
	path, err := target(path)
	if err != nil {
		return nil, err
	}
	removeLeftovers(path)
	temp, err := os.CreateTemp(filepath.Dir(path), prefix(path)+"*")
	if err != nil {
		return nil, err
	}
	return &Draft{temp, path, hold(temp.Name()), d}, nil
}

// Commit puts the draft at its path, with exactly the given permissions, and
// returns once it is safely on the disk. On an error the file at path is as it
// was, or, if only the last step failed, already the new one. renameio would do
// this much, but syncs no folder, so that a power cut can undo the rename, and it
// does not support Windows.
func (f *Draft) Commit(perm os.FileMode) error {
	if f.release == nil {
		return nil
	}
	err := f.Chmod(perm)
	if err == nil {
		err = f.disk.sync(f.File)
	}
	if err != nil {
		f.Discard()
		return err
	}
	err = f.Close()
	if err == nil {
		err = f.disk.rename(f.Name(), f.path)
	}
	if err != nil {
		f.Discard()
		return err
	}
	f.end()
	return f.disk.syncFolder(filepath.Dir(f.path))
}

// Discard removes the draft.
func (f *Draft) Discard() {
	if f.release == nil {
		return
	}
	f.Close()
	_ = os.Remove(f.Name()) // a leftover goes with the next write
	f.end()
}

func (f *Draft) end() {
	f.release()
	f.release = nil
}

// maxLinks is how many symbolic links in a row are followed.
const maxLinks = 40

// target returns the file that a path means in the end. It need not exist, so
// that filepath.EvalSymlinks does not serve.
func target(path string) (string, error) {
	for range maxLinks {
		link, err := os.Readlink(path)
		if err != nil {
			return path, nil
		}
		if !filepath.IsAbs(link) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(path))
			if err != nil {
				return "", err
			}
			link = filepath.Join(folder, link)
		}
		path = link
	}
	return "", fmt.Errorf("%s: too many symbolic links", path)
}

// prefix begins the names of a target's temporary files: ".pair.toml.unfinished-123".
func prefix(path string) string { return "." + filepath.Base(path) + ".unfinished-" }

// removeLeftovers removes the temporary files of a target whose writers were
// killed. It only tidies up, so that errors do not matter.
func removeLeftovers(path string) {
	folder, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return
	}
	for _, entry := range folder {
		name := filepath.Join(filepath.Dir(path), entry.Name())
		if strings.HasPrefix(entry.Name(), prefix(path)) && abandoned(name) {
			_ = os.Remove(name)
		}
	}
}
