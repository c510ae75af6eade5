package fault

import (
	"errors"
	"io/fs"
)

// Bare returns why the system refused a file, without the name of the file, which
// the caller says.
func Bare(err error) error {
	var named *fs.PathError
	if errors.As(err, &named) {
		return named.Err
	}
	return err
}
