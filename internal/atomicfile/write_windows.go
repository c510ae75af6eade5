package atomicfile

import (
	"errors"
	"os"
	"path/filepath"
)

// Write puts data at path with the given permissions, after it has safely
// reached the disk. On an error the file at path is as it was. Windows
// replaces a file in one step, though without renameio's promise for a
// power cut.
func Write(path string, data []byte, perm os.FileMode) error {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"*")
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	err = errors.Join(err, temp.Sync(), temp.Close(), os.Chmod(temp.Name(), perm))
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		os.Remove(temp.Name())
	}
	return err
}
