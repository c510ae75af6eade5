package fault

import (
	"errors"
	"fmt"
	"io/fs"
)

// OfFile says that the system refused a file or folder: what could not be done with
// it, such as "cannot be read", and why. The system's own error names the file too;
// here it is named once, as the caller calls it.
func OfFile(path, what string, err error, hint string) error {
	var named *fs.PathError
	if errors.As(err, &named) {
		err = named.Err
	}
	return WithHint(fmt.Errorf("%s: %s: %w", path, what, err), hint)
}
