package cli

import (
	"strings"
	"testing"
)

// A workbook cannot be shown in a terminal, which is said before any report is
// read.
func TestAWorkbookIsNotShownInATerminal(t *testing.T) {
	for _, c := range []struct {
		name           string
		out            output
		binary, refuse bool
	}{
		{"a workbook", output{format: "xlsx"}, true, true},
		{"a workbook to standard output by name", output{format: "xlsx", path: "-"}, true, true},
		{"a workbook to a file", output{format: "xlsx", path: "a.xlsx"}, true, false},
		{"text", output{format: "text"}, false, false},
	} {
		err := (&app{terminal: true}).onScreen(&c.out, c.binary)
		if (err != nil) != c.refuse || err != nil && !strings.Contains(err.Error(), "no text that a terminal could show") {
			t.Errorf("%s: %v", c.name, err)
		}
		if err := (&app{}).onScreen(&c.out, c.binary); err != nil {
			t.Errorf("%s, to a pipe: %v", c.name, err)
		}
	}
}
