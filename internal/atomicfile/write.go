//go:build !windows

package atomicfile

import (
	"os"

	"github.com/google/renameio/v2"
)

// Write puts data at path with the given permissions, after it has safely
// reached the disk. On an error the file at path is as it was.
func Write(path string, data []byte, perm os.FileMode) error {
	return renameio.WriteFile(path, data, perm)
}
