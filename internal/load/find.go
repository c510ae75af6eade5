package load

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"reinspect/internal/fault"
)

// Find returns the files that some paths name: a file stands for itself, a
// folder for all files in it and its folders whose names end as reports do, in
// the order of their names; hidden ones and links are passed over, and so are
// folders that may not be read, which come back as faults. Each file comes once.
func Find(paths []string) (files []string, faults []error) {
	seen := map[string]bool{}
	add := func(path string) {
		if full, err := filepath.Abs(path); err == nil && !seen[full] {
			seen[full] = true
			files = append(files, path)
		}
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == StandardInput || err != nil || !info.IsDir() {
			add(path) // opening it says what is wrong
			continue
		}
		root := path + string(filepath.Separator) // so that a link to a folder is followed
		err = filepath.WalkDir(root, func(at string, entry fs.DirEntry, err error) error {
			hidden := at != root && strings.HasPrefix(filepath.Base(at), ".")
			switch {
			case err != nil:
				faults = append(faults, unreadable(at, err))
				return fs.SkipDir
			case hidden && entry.IsDir():
				return fs.SkipDir
			case !hidden && entry.Type().IsRegular() && slices.Contains(Extensions(), strings.ToLower(filepath.Ext(at))):
				add(at)
			}
			return nil
		})
		if err != nil {
			faults = append(faults, unreadable(path, err))
		}
	}
	return files, faults
}

func unreadable(folder string, err error) error {
	return fault.OfFile(folder, "cannot be read", err, "check that you may read the folder")
}
