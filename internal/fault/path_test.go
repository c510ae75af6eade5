package fault

import (
	"io/fs"
	"testing"
)

func TestARefusedFileIsNamedOnceAsItIsCalled(t *testing.T) {
	err := OfFile("drafts/a.txt", "cannot be read", &fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrPermission}, "check the file")
	if got := err.Error(); got != "drafts/a.txt: cannot be read: permission denied" || Hint(err) != "check the file" {
		t.Errorf("%q, hint %q", got, Hint(err))
	}
}
