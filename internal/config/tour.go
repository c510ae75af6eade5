package config

import (
	"fmt"
	"os"
	"path/filepath"

	"reinspect/internal/atomicfile"
	"reinspect/internal/fault"
)

// Toured reports whether the reader has been led through the views.
func Toured(f Folders) bool {
	_, err := os.Stat(tourFile(f))
	return err == nil
}

// SetToured remembers that, by an empty file in the state folder.
func SetToured(f Folders) error {
	path := tourFile(f)
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		err = atomicfile.Write(path, nil, 0o600)
	}
	if err != nil {
		return fault.WithHint(fmt.Errorf("the tour will come again: %w", err), "REINSPECT_FOLDER names a folder that can be written")
	}
	return nil
}

func tourFile(f Folders) string { return filepath.Join(f.State, "toured") }
