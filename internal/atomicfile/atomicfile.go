// Package atomicfile writes a file whole or not at all: whoever reads it sees
// the old content or the new, never a part, even if the program is killed in
// the middle, the disk is full, or the power fails.
//
// It knows nothing of what is written.
package atomicfile

import (
	"errors"
	"fmt"
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

// write puts the data into a temporary file beside the target and renames it.
// renameio would do this much, but syncs no folder, so that a power cut can
// undo the rename, and it does not support Windows.
func (d disk) write(path string, data []byte, perm os.FileMode) error {
	path, err := target(path)
	if err != nil {
		return err
	}
	removeLeftovers(path)
	temp, err := os.CreateTemp(filepath.Dir(path), prefix(path)+"*")
	if err != nil {
		return err
	}
	release := hold(temp.Name())
	defer release()
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Chmod(perm)
	}
	if err == nil {
		err = d.sync(temp)
	}
	err = errors.Join(err, temp.Close())
	if err == nil {
		err = d.rename(temp.Name(), path)
	}
	if err != nil {
		_ = os.Remove(temp.Name()) // the error that is returned matters more
		return err
	}
	return d.syncFolder(filepath.Dir(path))
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
