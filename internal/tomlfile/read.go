package tomlfile

import (
	"fmt"
	"io/fs"
	"os"

	"reinspect/internal/fault"
)

// Limits of one file, far above what people write: the library takes hundreds
// of times as much memory, and some time for each value.
const (
	MaxSize  = 4 << 20 // bytes
	maxDepth = 200     // brackets inside each other, and tables named in one key
)

// ReadFile returns the bytes of a TOML file. A pipe or a device, which may
// never end, and a file larger than anyone writes are not read. An error of the
// system is returned as it is, so that a missing file can be told.
func ReadFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if err := Check(path, info); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// Check returns an error where what is at path is no file to be read.
func Check(path string, info fs.FileInfo) error {
	switch {
	case !info.Mode().IsRegular():
		return fault.WithHint(fmt.Errorf("%s: is not a file", path), "move it elsewhere")
	case info.Size() > MaxSize:
		return fault.WithHint(tooLarge(path), "move it elsewhere")
	}
	return nil
}

func tooLarge(name string) error {
	return fmt.Errorf("%slarger than %d MB", place(name, ""), MaxSize>>20)
}

// bounded returns an error for data that the library would take too much memory
// for. What stands within texts of one line does not
// count.
func bounded(name string, data []byte) error {
	if len(data) > MaxSize {
		return tooLarge(name)
	}
	depth, dots := 0, 0
	var quote, before byte
	for _, c := range data {
		switch {
		case c == '\n':
			quote, dots = 0, 0
		case c == quote && before != '\\':
			quote = 0
		case quote != 0:
		case c == '"', c == '\'':
			quote = c
		case c == '.':
			dots++
		case c == '[', c == '{':
			depth++
		case c == ']', c == '}':
			depth = max(0, depth-1)
		}
		if before = c; max(depth, dots) > maxDepth {
			return fmt.Errorf("%stables more than %d deep", place(name, ""), maxDepth)
		}
	}
	return nil
}
